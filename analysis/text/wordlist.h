/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word lists: tables of words among the program's data, read once, const afterwards, shared by threads. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* wt_wordlist_spelling: the American spelling of an English word that has another, or NULL.
 * @word: folded, @n bytes; need not be NUL-terminated.
 * @n_replaced: (out): how many of the word's first bytes the answer stands for; the rest stays.
 * Returns: (transfer none) (nullable). */
const char *wt_wordlist_spelling (const char *word, gsize n, gsize *n_replaced);

/* wt_wordlist_name: the spelling under which a name is kept ("sergey" for "sergei"), or NULL.
 * Returns: (transfer none) (nullable). */
const char *wt_wordlist_name (const char *word);

/* wt_wordlist_traits: what a folded word of a language can be (WtTrait), 0 where nothing is known.
 * @language: two letters. */
guint32 wt_wordlist_traits (const char *language, const char *word);

G_END_DECLS
