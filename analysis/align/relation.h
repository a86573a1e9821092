/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Relation: what a match amounts to. Thresholds as data, so that each decision can be explained by a number. */
#pragma once

#include "match.h"

/* A match counts where it tells at least min_bits, of them min_core_bits in common words, and one side is covered for
 * min_share; between articles that share prose, weak_bits and weak_share do. verbatim_words: one word in so many may
 * differ. edited_share: in order, of the smaller side. quotation_share: of the score that may be reporters' prose in a
 * quotation. quoted_share: of the score that is direct quotation where prose is shared besides. */
typedef struct
{
  double min_bits, min_core_bits, min_share, long_bits, long_share;
  double weak_bits, weak_share;
  guint verbatim_words;
  double edited_share;
  double quotation_share;
  double quoted_share;
} WtRelationOptions;

void wt_relation_options_init (WtRelationOptions *options);

/* wt_relation_counts: whether a match tells of shared text at all. @weak: between articles known to share prose, near
 * other matches of theirs. */
gboolean wt_relation_counts (const WtMatch *match, gboolean weak, const WtRelationOptions *options);

/* wt_relation_decide: sets relation and confidence of a match that counts.
 * @prose_shared: whether the two articles share prose: a quotation in the same frame was then copied along with it. */
void wt_relation_decide (WtMatch *match, gboolean prose_shared, const WtRelationOptions *options);
