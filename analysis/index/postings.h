/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Postings: from a word to the sentences that hold it, over all articles of a run: an inverted index. Seeds of
 * alignments are sentences that share enough rare words. Const once made. */
#pragma once

#include "rarity.h"

/* A sentence: number of its text, number in it. */
typedef struct
{
  guint32 text;
  guint32 sentence;
} WtPosting;

/* A sentence that shares words with the one asked about: shared_bits: an upper bound of what the shared words tell. */
typedef struct
{
  WtPosting place;
  double shared_bits;
} WtSeed;

typedef struct WtPostings WtPostings;

/* wt_postings_comparable: whether sentences of a kind of block take part: body, quotes, lists. What stands around an
 * article (headline, caption, credit, furniture) is its outlet's; a repeated sentence was counted already. */
gboolean wt_postings_comparable (WtBlockKind kind);

/* wt_postings_new: @texts: (element-type WtText): borrowed, must outlive the index; @rarity: likewise.
 * Returns: (transfer full): free with wt_postings_free(). */
WtPostings *wt_postings_new (const GPtrArray *texts, const WtLexicon *lexicon, const WtRarity *rarity);
void wt_postings_free (WtPostings *postings);

/* wt_postings_seeds: sentences of later texts that share at least @min_bits with sentence @sentence of text @text.
 * @seeds: of WtSeed: emptied, then filled in order of text and sentence. */
void wt_postings_seeds (const WtPostings *postings, guint text, guint sentence, double min_bits, GArray *seeds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPostings, wt_postings_free)
