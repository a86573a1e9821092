/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Derivation: from alignments, families and attribution to what is said of each sentence and each article. */
#pragma once

#include "attribution.h"

/* wholly_share: of the body's words, from which on an article is wholly derived; partly_share: partially, or
 * partly_sentences. nearly_all_share: from which on what no other article has is taken for the lost wire's too.
 * signed_odds, derived_odds: that a sentence which no other article has is the lost wire's and not the outlet's own,
 * before it is asked what the other articles carry: of an article that is signed as the agency's, of one that is nearly
 * all from it. */
typedef struct
{
  double nearly_all_share;
  double wholly_share;
  double partly_share;
  guint partly_sentences;
  double signed_odds, derived_odds;
} WtDerivationOptions;

/* What the stages before found of one story; all borrowed. prose_bits: for each text, the most prose it shares with one
 * other (of double); siblings: with how many it shares prose (of guint). */
typedef struct
{
  const GPtrArray *texts;
  const GPtrArray *pairings;
  const GPtrArray *families;
  const GPtrArray *family_of;
  const WtAttribution *attribution;
  const GArray *prose_bits;
  const GArray *siblings;
} WtEvidence;

void wt_derivation_options_init (WtDerivationOptions *options);

/* wt_derivation_origins: fills findings->origins of every text from the evidence and its credits, and
 * derivation.unwitnessed_confidence.
 * wt_derivation_classify: then sets findings->derivation of every text. @findings: (element-type WtArticleFindings). */
void wt_derivation_origins (const WtEvidence *evidence, GPtrArray *findings, const WtDerivationOptions *options);
void wt_derivation_classify (const WtEvidence *evidence, GPtrArray *findings, const WtDerivationOptions *options);

/* wt_derivation_words: words of a sentence without its dateline; wt_derivation_is_body: whether it counts as the
 * article's own text. */
guint wt_derivation_words (const WtText *text, guint sentence);
gboolean wt_derivation_is_body (const WtText *text, guint sentence);

/* wt_derivation_signed_whole: the agency that a byline, dateline, credit line or the like names for the whole text, or
 * NULL. */
const char *wt_derivation_signed_whole (const WtArticleFindings *of);
