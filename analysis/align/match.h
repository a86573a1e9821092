/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Match: one or several sentences of article a beside one or several of article b, their words aligned and measured. */
#pragma once

#include <wiretrace/align.h>

#include "words.h"

/* How much somebody's speech counts where copying of prose is judged: two reporters hear the same quotation, and word
 * what is said in their own way. Direct quotation counts for nothing. */
typedef struct
{
  double reported_share;
  double speech_share;
  double loose_share;     /* of a word that only occurs in both, apart from any run */
  double retold_share;    /* instead of reported_share and speech_share in a long run */
  guint telling_run;      /* words: from this length on a run is one reporter's wording, not two who state one fact */
  guint retold_run;       /* words: from this length on a run is long where several sentences are weighed together */
  guint retold_alone_run; /* the same, where one must speak for itself */
  guint most_apart;       /* numbers of one side alone are counted up to so many */
} WtMatchOptions;

/* a_sentences, b_sentences: of guint, ascending. pairs: of WtWordPair, positions in the sides' tokens (datelines left
 * out). n_a, n_b: tokens of the sides. matched: shared words in number. score_bits: what the shared words tell;
 * prose_bits: of it, reporters' prose; spoken_bits: of it, what one side quotes or both report;
 * telling_bits: of that, in runs of at least telling_run words; quoted_bits: direct quotation; core_bits: words that
 * are no name, time, number or function word. a_share, b_share: of each side's bits that the other holds; a_ordered,
 * b_ordered: the same, in order only. longest_run: words. numbers_apart: numbers of each side that the other has not,
 * counted on the side that has fewer of them: a copy that was cut lacks some, another statement has others.
 * frame_words, frame_shared: words outside direct quotation of both sides, but function words and attributions that
 * name nobody, and how many of them are shared. near: 0 to 2: whether there are matches that stand a little before it
 * in both articles, and a little behind it; set by whoever chooses. relation, confidence: set by wt_relation_decide().
 */
typedef struct
{
  GArray *a_sentences, *b_sentences;
  GArray *pairs;
  guint n_a, n_b;
  guint matched, moved;
  double score_bits, main_bits, prose_bits, spoken_bits, telling_bits, quoted_bits, core_bits;
  double a_share, b_share, a_ordered, b_ordered;
  guint longest_run;
  guint numbers_apart;
  guint frame_words, frame_shared;
  guint near;
  WtRelation relation;
  double confidence;
} WtMatch;

void wt_match_options_init (WtMatchOptions *options);

/* wt_match_new: aligns the words of sentences. @a_sentences, @b_sentences: (transfer full) (element-type guint).
 * Returns: (transfer full): free with wt_match_free(). */
WtMatch *wt_match_new (const GPtrArray *texts, guint a, GArray *a_sentences, guint b, GArray *b_sentences,
                       const WtRarity *rarity, const WtWordsOptions *words_options, const WtMatchOptions *options,
                       WtWordsScratch *scratch);
void wt_match_free (WtMatch *match);

/* wt_match_tokens: the tokens of a side, without datelines: what positions in pairs count.
 * Returns: (transfer container) (element-type WtToken). */
GPtrArray *wt_match_tokens (const WtText *text, const GArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtMatch, wt_match_free)
