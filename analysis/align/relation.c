/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "relation.h"

#include <math.h>

void
wt_relation_options_init (WtRelationOptions *options)
{
  *options = (WtRelationOptions){ .min_bits = 15,
                                  .min_core_bits = 6,
                                  .min_share = 0.34,
                                  .long_bits = 26,
                                  .long_share = 0.2,
                                  .weak_bits = 8,
                                  .weak_share = 0.4,
                                  .verbatim_words = 12,
                                  .edited_share = 0.5,
                                  .quotation_share = 0.45,
                                  .quoted_share = 0.75 };
}

static double
larger_share (const WtMatch *match)
{
  return MAX (match->a_share, match->b_share);
}

gboolean
wt_relation_counts (const WtMatch *match, gboolean weak, const WtRelationOptions *options)
{
  double share = larger_share (match);

  if (weak)
    return match->score_bits >= options->weak_bits && share >= options->weak_share;
  if (match->core_bits < options->min_core_bits)
    return FALSE;
  return (match->score_bits >= options->min_bits && share >= options->min_share)
         || (match->score_bits >= options->long_bits && share >= options->long_share);
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
  return MAX (match->a_ordered, match->b_ordered) >= options->edited_share ? WT_RELATION_EDITED : WT_RELATION_REWRITTEN;
}

static gboolean
is_quotation (const WtMatch *match, WtRelation form, gboolean prose_shared, const WtRelationOptions *options)
{
  if (!prose_shared)
    return match->prose_bits < options->quotation_share * match->score_bits;
  return form != WT_RELATION_VERBATIM && match->quoted_bits >= options->quoted_share * match->score_bits;
}

/* From bits above the least that counts, by the logistic function: half a bit of doubt for each bit. */
static double
confidence_of (const WtMatch *match, const WtRelationOptions *options)
{
  double margin = (match->score_bits - options->weak_bits) / 4 + 4 * (larger_share (match) - options->min_share);

  return CLAMP (1 / (1 + exp (-margin)), 0.5, 0.995);
}

void
wt_relation_decide (WtMatch *match, gboolean prose_shared, const WtRelationOptions *options)
{
  WtRelation form = form_of (match, options);

  match->relation = is_quotation (match, form, prose_shared, options) ? WT_RELATION_QUOTATION : form;
  match->confidence = confidence_of (match, options);
}
