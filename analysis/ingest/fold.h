/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding: a line as lower-case words with one space between them, which is what phrases are compared with. */
#pragma once

#include <glib.h>

/* wt_fold: the words of @text in lower case, letters and digits only, one space between; apostrophes are dropped, so
 * that "Don't" is "dont". Reads at most @max_bytes of it. Returns: (transfer full): never NULL. */
char *wt_fold (const char *text, gsize length_bytes, gsize max_bytes);

/* wt_fold_into: the same into @folded, over what is in it. Returns: the number of words. */
guint wt_fold_into (GString *folded, const char *text, gsize length_bytes);

/* wt_fold_hash: a hash of what @text folds to, without making it. @n_words: (out): of it. */
guint64 wt_fold_hash (const char *text, gsize length_bytes, guint *n_words);

/* wt_fold_words: how many words a folded text has. */
guint wt_fold_words (const char *folded);

/* wt_fold_begins: whether @folded begins with the words of @phrase. In a phrase "#" stands for a number and "*" for any
 * word. Returns: the place behind the phrase (at a space or the end), or NULL. */
const char *wt_fold_begins (const char *folded, const char *phrase);

/* wt_fold_has: whether the words of @phrase stand anywhere in @folded. */
gboolean wt_fold_has (const char *folded, const char *phrase);

/* wt_fold_is: whether @folded is @phrase and nothing else. */
gboolean wt_fold_is (const char *folded, const char *phrase);

/* wt_fold_is_any: wt_fold_is() of one of the NULL-terminated @phrases. */
gboolean wt_fold_is_any (const char *folded, const char *const *phrases);

/* wt_fold_in: whether one word is among the NULL-terminated @words. @length_bytes: of the word, or -1. */
gboolean wt_fold_in (const char *word, gssize length_bytes, const char *const *words);
