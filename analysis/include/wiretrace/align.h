/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alignments: sentences of two articles that share text, and how. Evidence of shared text, not of who copied. */
#pragma once

#include <wiretrace/text.h>

G_BEGIN_DECLS

/* verbatim: the same words but for case, punctuation, spelling of a name, one word in twelve. edited: most words in the
 * same order; words cut, added, replaced. rewritten: the same statement built from the source's wording, order or
 * structure changed. quotation: all that is shared is somebody's quoted or reported speech, which two reporters can
 * hear independently; never evidence of copying by itself. */
typedef enum
{
  WT_RELATION_NONE,
  WT_RELATION_QUOTATION,
  WT_RELATION_REWRITTEN,
  WT_RELATION_EDITED,
  WT_RELATION_VERBATIM
} WtRelation;

/* What happened to a run of words between side a and side b. MOVED: the same words, elsewhere in the order. VARIANT:
 * the same word in another spelling or inflection. DELETE: in a alone. INSERT: in b alone. */
typedef enum
{
  WT_OPERATION_SAME,
  WT_OPERATION_VARIANT,
  WT_OPERATION_MOVED,
  WT_OPERATION_DELETE,
  WT_OPERATION_INSERT
} WtOperationKind;

/* Byte ranges in the texts of the articles a and b; the length is 0 on the side where there is nothing. */
typedef struct
{
  WtOperationKind kind;
  gsize a_offset_bytes, a_length_bytes;
  gsize b_offset_bytes, b_length_bytes;
} WtOperation;

/* a, b: indices of the texts, a < b. a_sentences, b_sentences: 0-based sentence numbers of guint, ascending; one each
 * for a pair, several where one sentence was made of several. similarity: the rarity-weighted share of the smaller
 * side's words that the other holds, 0 to 1. shared_words: words (not stop words alone) that both hold. score: sum of
 * the shared words' weights in bits. evalue: alignments that would be as good
 * in order by chance, to be expected in this run. confidence: that the sentences have a common source, 0 to 1.
 * operations: of WtOperation, those with an a side in a's order, then inserts in b's order. */
typedef struct
{
  guint a, b;
  GArray *a_sentences, *b_sentences;
  WtRelation relation;
  double similarity;
  guint shared_words;
  double score_bits;
  double prose_bits;
  double evalue;
  double confidence;
  GArray *operations;
} WtAlignment;

void wt_alignment_free (WtAlignment *alignment);

/* wt_relation_name: "verbatim" and so on; wt_operation_kind_name: "same", "variant", "moved", "delete", "insert".
 * Returns: (transfer none). */
const char *wt_relation_name (WtRelation relation);
const char *wt_operation_kind_name (WtOperationKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtAlignment, wt_alignment_free)

G_END_DECLS
