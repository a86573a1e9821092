/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word alignment of two runs of tokens: local alignment with affine gaps (Smith and Waterman 1981, Gotoh 1982) over
 * words weighted by rarity, repeated on what is left for parts that were moved, then single rare words wherever they
 * stand. */
#pragma once

#include "../index/rarity.h"

/* open_bits, extend_bits: cost of a gap and of each further word in it. run_bits: what it tells besides that the word
 * before is shared too, where neither is a name; name_run_bits: what a name tells less where it only goes on with
 * another ("Foreign Minister Ann Example" is one sign, not four). min_moved_bits: of a moved part. max_parts: moved
 * parts looked for. max_tokens: of one side; the rest is left out. */
typedef struct
{
  double open_bits;
  double extend_bits;
  double run_bits;
  double name_run_bits;
  double min_moved_bits;
  guint max_parts;
  guint max_tokens;
} WtWordsOptions;

/* One side: tokens of text number @text; n of them. */
typedef struct
{
  guint text;
  const WtToken *const *tokens;
  guint n;
} WtWordsSide;

/* A shared word: positions in the sides. moved: not in the order of the main part. loose: a single word found anywhere.
 * bits: what it tells, with its run. */
typedef struct
{
  guint16 i, j;
  gboolean moved;
  gboolean loose;
  double bits;
} WtWordPair;

/* Memory that one worker uses again and again. */
typedef struct WtWordsScratch WtWordsScratch;

void wt_words_options_init (WtWordsOptions *options);
WtWordsScratch *wt_words_scratch_new (void);
void wt_words_scratch_free (WtWordsScratch *scratch);

/* wt_words_align: shared words of a and b, each word at most once, in order of a.
 * @pairs: of WtWordPair: emptied, then filled. Returns: the score of the main part, gaps paid for: what is best in
 * order. */
double wt_words_align (const WtWordsSide *a, const WtWordsSide *b, const WtRarity *rarity,
                       const WtWordsOptions *options, WtWordsScratch *scratch, GArray *pairs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtWordsScratch, wt_words_scratch_free)
