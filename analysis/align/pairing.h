/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairing: two articles, and which sentences of theirs share text: candidates from seeds, the best of them chosen so
 * that no word serves twice, weak ones let in beside strong ones, sentences made of several joined. */
#pragma once

#include "../index/postings.h"

#include "match.h"
#include "relation.h"

/* Least from which on two articles share prose: at least so many sentences that tell, bits over all of them, and words
 * in the longest run of one that tells. */
typedef struct
{
  guint sentences;
  double bits;
  guint run;
} WtProseLeast;

/* prose: alternatives, one of which must be reached: few sentences must tell more. telling_bits: of a sentence that
 * tells. fresh_share: of a match's bits that no better match has used. reach_sentences: how far from two strong
 * matches a weak one between them may be. seed_bits: least of a candidate; match_bits: of a match to be looked at.
 * max_candidates: for one sentence in one article. keep_others: whether matches that do not count are kept, for whoever
 * wants to know why. */
typedef struct
{
  WtWordsOptions words;
  WtMatchOptions match;
  WtRelationOptions relation;
  WtProseLeast prose[3];
  double telling_bits;
  double fresh_share;
  guint reach_sentences;
  double seed_bits, match_bits;
  guint max_candidates;
  guint64 max_cells;
  gboolean keep_others;
} WtPairingOptions;

/* matches: of WtMatch*, by first sentence in a. others: of WtMatch*: (nullable): what was looked at and does not count,
 * where the options ask for it. prose_shared: whether prose is shared, not quotations alone.
 * prose_bits: over all matches, in telling runs. cut: whether a limit left sentences out. */
typedef struct
{
  guint a, b;
  GPtrArray *matches, *others;
  gboolean prose_shared;
  double prose_bits;
  gboolean cut;
} WtPairing;

/* A candidate: sentence of a, sentence of b. */
typedef struct
{
  guint a_sentence, b_sentence;
} WtCandidate;

void wt_pairing_options_init (WtPairingOptions *options);

/* wt_pairing_new: @candidates: of WtCandidate, ascending.
 * Returns: (transfer full) (nullable): NULL where the articles share nothing; free with wt_pairing_free(). */
WtPairing *wt_pairing_new (const GPtrArray *texts, guint a, guint b, const GArray *candidates, const WtRarity *rarity,
                           const WtPairingOptions *options, WtWordsScratch *scratch);
void wt_pairing_free (WtPairing *pairing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPairing, wt_pairing_free)
