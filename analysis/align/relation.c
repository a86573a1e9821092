/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "relation.h"

void
wt_relation_options_init (WtRelationOptions *options)
{
  *options = (WtRelationOptions){
    .least_chance = 0.6,
    .perhaps_chance = 0.4,
    .least = { [WT_TIER_ALONE] = { { 40, 16, 40, 0.9, 0.9, 14 },
                                   { 50, 16, 50, 0.6, 0.5, 16 },
                                   { 70, 25, 70, 0.5, 0.4, 12 } },
               [WT_TIER_QUOTED] = { { 15, 12, 0, 0.5, 0.5, 4 },
                                    { 28, 15, 0, 0.4, 0.35, 5 },
                                    { 40, 20, 0, 0.3, 0.2, 6 } } },
    .n_least = { [WT_TIER_ALONE] = 3, [WT_TIER_QUOTED] = 3 },
    .verbatim_words = 12,
    .edited_share = 0.5,
    .quotation_share = 0.55,
    .spoken_share = 0.5,
    .quoted_share = 0.75,
    .frame_share = 0.5,
  };
  wt_terms_read (options->coefficients);
}

static double
larger_share (const WtMatch *match)
{
  return MAX (match->a_share, match->b_share);
}

static double
larger_ordered (const WtMatch *match)
{
  return MAX (match->a_ordered, match->b_ordered);
}

gboolean
wt_relation_counts (const WtMatch *match, WtTier tier, const WtRelationOptions *options)
{
  if (tier == WT_TIER_PERHAPS || tier == WT_TIER_BESIDE)
  {
    double least = tier == WT_TIER_BESIDE ? options->least_chance : options->perhaps_chance;
    return wt_terms_chance (match, options->coefficients) >= least;
  }
  for (guint l = 0; l < options->n_least[tier]; l++)
  {
    const WtRelationLeast *least = &options->least[tier][l];
    if (match->score_bits >= least->bits && match->core_bits >= least->core_bits
        && match->telling_bits >= least->telling_bits && larger_share (match) >= least->share
        && larger_ordered (match) >= least->ordered && match->longest_run >= least->run)
      return TRUE;
  }
  return FALSE;
}

/* The same words in the same order but for one in so many. */
static gboolean
is_verbatim (const WtMatch *match, const WtRelationOptions *options)
{
  guint words = options->verbatim_words;
  guint allowed_a = (match->n_a + words / 2) / words, allowed_b = (match->n_b + words / 2) / words;

  return match->moved == 0 && match->n_a - match->matched <= allowed_a && match->n_b - match->matched <= allowed_b;
}

static WtRelation
form_of (const WtMatch *match, const WtRelationOptions *options)
{
  if (is_verbatim (match, options))
    return WT_RELATION_VERBATIM;
  return larger_ordered (match) >= options->edited_share ? WT_RELATION_EDITED : WT_RELATION_REWRITTEN;
}

/* Between articles that share prose: direct quotation in another frame. */
static gboolean
is_quotation_beside (const WtMatch *match, WtRelation form, const WtRelationOptions *options)
{
  if (form == WT_RELATION_VERBATIM || match->quoted_bits < options->quoted_share * match->score_bits)
    return FALSE;
  return match->frame_shared < options->frame_share * match->frame_words;
}

static WtRelation
relation_alone (const WtMatch *match, WtRelation form, const WtRelationOptions *options)
{
  if (match->prose_bits >= options->quotation_share * match->score_bits)
    return form;
  return match->spoken_bits >= options->spoken_share * match->score_bits ? WT_RELATION_QUOTATION : WT_RELATION_NONE;
}

void
wt_relation_decide (WtMatch *match, gboolean prose_shared, const WtRelationOptions *options)
{
  WtRelation form = form_of (match, options);

  if (!prose_shared)
    match->relation = relation_alone (match, form, options);
  else
    match->relation = is_quotation_beside (match, form, options) ? WT_RELATION_QUOTATION : form;
  match->confidence = wt_terms_chance (match, options->coefficients);
}
