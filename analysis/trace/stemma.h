/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stemma: by which way an article had an agency's text: from the agency, or through another article. */
#pragma once

#include "derivation.h"

/* Log-odds, natural, of what is found, for "through the other article" against "from the agency". prior: before
 * anything is found. shared, shared_more: a change that both have and the agency has not, of one telling word, and for
 * each further one; shared_most: at most; all_shared_most: all of these, since two who rewrite one text hit on the same
 * words. absent, absent_more, absent_most: a change of the other's that the article does not have. lacking: a sentence
 * of the agency's that the other lacks. beyond: one that both have and the agency has not. unseen_share: of what it
 * tells that no other article has a sentence of a lost wire; unseen_most: at most. named: the article names the other's
 * outlet. function_share: what a change of function words alone counts of these. sure: the probability from which on a
 * way is told. min_families: of them, that two articles share to be compared. max_witnesses: of a family, that are
 * asked for more than their own reading. */
typedef struct
{
  double prior;
  double shared, shared_more, shared_most, all_shared_most;
  double absent, absent_more, absent_most;
  double lacking;
  double beyond;
  double unseen_share, unseen_most;
  double named;
  double function_share;
  double sure;
  guint min_families;
  guint max_witnesses;
} WtStemmaOptions;

void wt_stemma_options_init (WtStemmaOptions *options);

/* wt_stemma_find: sets through, direct, way_confidence and way_evidence of every derived article's derivation whose
 * agency is known. @findings: (element-type WtArticleFindings): after wt_derivation_classify(). */
void wt_stemma_find (const WtEvidence *evidence, GPtrArray *findings, const WtStemmaOptions *options);
