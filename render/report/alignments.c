/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alignments: which sentences share text, and how. */
#include "build.h"
#include "runs.h"
#include "write.h"

static void
write_sentence_numbers (xmlNode *node, const GArray *sentences)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? " " : "", g_array_index (sentences, guint, i) + 1);
  wt_write_text (node, "sentences", numbers->str);
}

static void
write_side (xmlNode *parent, const WtProvenance *provenance, const WtAlignment *alignment, WtSide side)
{
  guint article = side == WT_SIDE_A ? alignment->a : alignment->b;
  xmlNode *node = wt_write_element (parent, side == WT_SIDE_A ? "a" : "b");

  wt_build_article_id (node, "article", provenance, article);
  write_sentence_numbers (node, side == WT_SIDE_A ? alignment->a_sentences : alignment->b_sentences);
  wt_runs_add (node, alignment, side, g_ptr_array_index (provenance->texts, article));
}

static void
write_operations (xmlNode *parent, const GArray *operations)
{
  xmlNode *list = wt_write_element (parent, "operations");

  for (guint i = 0; i < operations->len; i++)
  {
    const WtOperation *operation = &g_array_index (operations, WtOperation, i);
    xmlNode *node = wt_write_element (list, "operation");
    wt_write_text (node, "kind", wt_operation_kind_name (operation->kind));
    wt_write_number (node, "a_offset", operation->a_offset_bytes);
    wt_write_number (node, "a_length", operation->a_length_bytes);
    wt_write_number (node, "b_offset", operation->b_offset_bytes);
    wt_write_number (node, "b_length", operation->b_length_bytes);
  }
}

void
wt_build_alignments (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "alignments");

  for (guint i = 0; i < provenance->alignments->len; i++)
  {
    const WtAlignment *alignment = g_ptr_array_index (provenance->alignments, i);
    xmlNode *node = wt_write_element (list, "alignment");
    wt_write_text (node, "relation", wt_relation_name (alignment->relation));
    wt_write_unit (node, "similarity", alignment->similarity, 4);
    wt_write_number (node, "shared_words", alignment->shared_words);
    wt_write_decimal (node, "score_bits", alignment->score_bits, 2);
    wt_write_evalue (node, "evalue", alignment->evalue);
    wt_write_unit (node, "confidence", alignment->confidence, 2);
    write_side (node, provenance, alignment, WT_SIDE_A);
    write_side (node, provenance, alignment, WT_SIDE_B);
    write_operations (node, alignment->operations);
  }
}
