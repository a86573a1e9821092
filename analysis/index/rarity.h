/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rarity: what a shared word tells, in bits. A word that general news English seldom uses says more than a common one;
 * so does one that an article uses once and not in every second sentence, since a story's topic words are shared by all
 * who report it, copied or not (Sparck Jones 1972; Katz 1996 on burstiness). */
#pragma once

#include <wiretrace/text.h>

/* Bits by type of word. A name or a number belongs to the event, not to its reporter: they are capped. */
typedef struct
{
  double stop_bits;      /* a function word */
  double name_bits;      /* at most, for a capitalised name */
  double number_bits;    /* at most */
  double time_bits;      /* at most: "Tuesday", "later" */
  double speech_bits;    /* at most: the words of an attribution */
  double word_bits;      /* at most, for any other word */
  double recurring_bits; /* at most, for a word of every sentence of its article; a bit more for each halving */
} WtRarityOptions;

typedef struct WtRarity WtRarity;

void wt_rarity_options_init (WtRarityOptions *options);

/* wt_rarity_new: weights of all tokens of a run. @texts: (element-type WtText): borrowed, must outlive it. Const
 * afterwards. Returns: (transfer full): free with wt_rarity_free(). */
WtRarity *wt_rarity_new (const GPtrArray *texts, const WtLexicon *lexicon, const WtRarityOptions *options);
void wt_rarity_free (WtRarity *rarity);

/* wt_rarity_bits: what it tells that a token is also elsewhere. @token: one of text number @text's own.
 * Returns: 0 for a dateline's, else above 0.
 */
double wt_rarity_bits (const WtRarity *rarity, guint text, const WtToken *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtRarity, wt_rarity_free)
