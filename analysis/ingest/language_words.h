/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Little words: the language of a text by its function words, the commonest there are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More languages than a set has bits cannot be listed; more hits than these say nothing new. */
#define WT_LITTLE_WORDS_LANGUAGES 64
#define WT_LITTLE_WORDS_HITS      400

/* words: how many were read; hits: of each little word among them, the set of languages that have it. n_of: how many
 * hits each language has. */
typedef struct
{
  guint words;
  guint n_hits;
  guint64 hits[WT_LITTLE_WORDS_HITS];
  guint n_of[WT_LITTLE_WORDS_LANGUAGES];
} WtLittleWords;

/* What the little words say. CONTESTED: two languages have about as many: a mixture, or a near relation. */
typedef enum
{
  WT_LITTLE_WORDS_UNKNOWN,
  WT_LITTLE_WORDS_CONTESTED,
  WT_LITTLE_WORDS_SURE
} WtLittleWordsVerdict;

/* wt_little_words_count: adds the words of @text to what was counted; stops early where more would change nothing.
 * Returns: whether it stopped so. */
gboolean wt_little_words_count (WtLittleWords *counted, const char *text, gsize length_bytes);

/* wt_little_words_judge: @code: (out): ISO 639-1, static, where the verdict is SURE; else NULL. */
WtLittleWordsVerdict wt_little_words_judge (const WtLittleWords *counted, const char **code);

G_END_DECLS
