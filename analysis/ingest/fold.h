/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding: a line as lower-case words with one space between them, which is what phrases are compared with. */
#pragma once

#include <glib.h>

/* wt_fold: the words of @text in lower case, letters and digits only, one space between; apostrophes are dropped, so
 * that "Don't" is "dont". Reads at most @max_bytes of it. Returns: (transfer full): never NULL. */
char *wt_fold (const char *text, gsize length_bytes, gsize max_bytes);

/* wt_fold_words: how many words a folded text has. */
guint wt_fold_words (const char *folded);

/* wt_fold_begins: whether @folded begins with the words of @phrase. In a phrase "#" stands for a number and "*" for any
 * word. Returns: the place behind the phrase (at a space or the end), or NULL. */
const char *wt_fold_begins (const char *folded, const char *phrase);

/* wt_fold_has: whether the words of @phrase stand anywhere in @folded. */
gboolean wt_fold_has (const char *folded, const char *phrase);

/* wt_fold_is: whether @folded is @phrase and nothing else. */
gboolean wt_fold_is (const char *folded, const char *phrase);

/* wt_fold_in: whether one word is among the NULL-terminated @words. @length_bytes: of the word, or -1. */
gboolean wt_fold_in (const char *word, gssize length_bytes, const char *const *words);

/* wt_fold_has_any: wt_fold_has() of one of several NULL-terminated phrases, in one pass over @folded. */
gboolean wt_fold_has_any (const char *folded, const char *const *phrases);

/* The first two bytes of some words, to pass over most others at once. Zeroed at first. */
typedef struct
{
  guint32 pairs[32];
} WtFoldFirsts;

/* wt_fold_firsts_may: FALSE where @word, which ends at a space or a 0, is surely none of those that were added. */
void wt_fold_firsts_add (WtFoldFirsts *firsts, const char *phrase);
gboolean wt_fold_firsts_may (const WtFoldFirsts *firsts, const char *word);
