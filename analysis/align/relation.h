/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relation: what a match amounts to. */
#pragma once

#include "terms.h"

/* Least of a match that counts: bits in all, bits in common words (no names, numbers, times), bits of prose in telling
 * runs, share of the side that is covered more, the same in order alone, words in one run. */
typedef struct
{
  double bits;
  double core_bits, telling_bits;
  double share, ordered;
  guint run;
} WtRelationLeast;

/* How much a match needs depends on what else the two articles share. PERHAPS: not known yet. BESIDE: prose; what the
 * match shows is then weighed by its terms. ALONE: nothing: one sentence must speak for itself, and what reports of one
 * event have in common must not do. QUOTED: nothing either, and it is a quotation, which accuses nobody. */
typedef enum
{
  WT_TIER_PERHAPS,
  WT_TIER_BESIDE,
  WT_TIER_ALONE,
  WT_TIER_QUOTED,
  WT_TIER_LAST
} WtTier;

/* coefficients: of the terms, by WtTerm. least_chance: of a match beside others; perhaps_chance: of
 * one while it is not known whether there are others. least: of one that has none beside it,
 * alternatives: one of them must be reached; n_least: how many. verbatim_words: one word in so many may differ.
 * edited_share: in order, of the side that is covered more. quotation_share: of the score, the most that may be
 * reporters' prose in a quotation; spoken_share: the least that must be somebody's speech. quoted_share: of the
 * score, the least that is direct quotation, where prose is shared besides; frame_share: of the words around it, the
 * most that may be shared then. */
typedef struct
{
  double coefficients[WT_TERM_LAST];
  double least_chance, perhaps_chance;
  WtRelationLeast least[WT_TIER_LAST][3];
  guint n_least[WT_TIER_LAST];
  guint verbatim_words;
  double edited_share;
  double quotation_share, spoken_share;
  double quoted_share, frame_share;
} WtRelationOptions;

void wt_relation_options_init (WtRelationOptions *options);

/* wt_relation_counts: whether a match tells of shared text. */
gboolean wt_relation_counts (const WtMatch *match, WtTier tier, const WtRelationOptions *options);

/* wt_relation_decide: sets relation and confidence of a match that counts: the chance that its sentences have a common
 * source, by its terms.
 * Between articles that share no prose, what is neither a quotation nor mostly prose is NONE: what one reporter heard
 * and the other tells as a fact.
 * @prose_shared: whether the two articles share prose: a quotation in the same frame was then copied along with it. */
void wt_relation_decide (WtMatch *match, gboolean prose_shared, const WtRelationOptions *options);
