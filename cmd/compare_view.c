/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare_view.h"
#include "marks.h"
#include "rich.h"

#include <stdio.h>

#define COLUMN_RULE          " │ "
#define is_paired(paired, n) g_array_index (paired, gboolean, n)

enum
{
  RULE_COLUMNS = 3,
  NUMBER_COLUMNS = 5
};

static const WtText *
text_of (const WtProvenance *provenance, guint side)
{
  return provenance->texts->pdata[side];
}

static void
print_wrapped (const Rich *rich, guint indent, const Terminal *terminal)
{
  g_autoptr (GArray) lines = rich_wrap (rich, terminal->columns - indent);

  for (guint i = 0; i < lines->len; i++)
  {
    const RichLine *line = &g_array_index (lines, RichLine, i);
    printf ("%*s", i > 0 ? (int)indent : 0, "");
    rich_print (rich, line->start, line->end, terminal->colour, stdout);
    putchar ('\n');
  }
}

static void
print_article (const char *letter, const WtArticle *article, const Terminal *terminal)
{
  g_autoptr (Rich) rich = rich_new ();

  printf ("%-3s", letter);
  rich_append (rich, article->id, -1, STYLE_BOLD | STYLE_ACCENT);
  if (article->published.date != NULL)
  {
    rich_append (rich, ", ", -1, STYLE_PLAIN);
    rich_append (rich, article->published.date, -1, STYLE_PLAIN);
  }
  if (article->title != NULL)
  {
    rich_append (rich, ": ", -1, STYLE_PLAIN);
    rich_append (rich, article->title, -1, STYLE_BOLD);
  }
  print_wrapped (rich, 3, terminal);
}

/* What an article itself says, as against what stands around it on the page. */
static gboolean
is_content (WtBlockKind kind)
{
  return kind != WT_BLOCK_FURNITURE && kind != WT_BLOCK_REPEAT && kind != WT_BLOCK_CREDIT;
}

/* For each sentence of a side, whether it is in one of the pairs shown: of gboolean. */
static GArray *
paired_sentences (const GPtrArray *pairs, const WtText *text, guint side)
{
  GArray *paired = g_array_new (FALSE, TRUE, sizeof (gboolean));

  g_array_set_size (paired, text->sentences->len);
  for (guint i = 0; i < pairs->len; i++)
  {
    const WtAlignment *pair = pairs->pdata[i];
    const GArray *sentences = side == 0 ? pair->a_sentences : pair->b_sentences;
    for (guint k = 0; k < sentences->len; k++)
      is_paired (paired, g_array_index (sentences, guint, k)) = TRUE;
  }
  return paired;
}

static void
count_sentences (const WtText *text, const GArray *paired, guint *shared, guint *all)
{
  *shared = *all = 0;
  for (guint i = 0; i < text->sentences->len; i++)
  {
    *shared += is_paired (paired, i);
    *all += is_paired (paired, i) || is_content (wt_text_sentence (text, i)->kind);
  }
}

static char *
describe_relations (const GPtrArray *pairs)
{
  guint counts[WT_RELATION_VERBATIM + 1] = { 0 };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < pairs->len; i++)
    counts[((const WtAlignment *)pairs->pdata[i])->relation]++;
  for (int relation = WT_RELATION_VERBATIM; relation > WT_RELATION_NONE; relation--)
    if (counts[relation] > 0)
      g_string_append_printf (line, "%s%u %s", line->len > 0 ? ", " : "", counts[relation],
                              wt_relation_name (relation));
  return g_string_free (line, FALSE);
}

static void
print_summary (const WtProvenance *provenance, const GPtrArray *pairs, GArray *const paired[2],
               const Terminal *terminal)
{
  guint shared[2], all[2];
  g_autofree char *relations = describe_relations (pairs);
  g_autoptr (Rich) summary = rich_new ();
  g_autoptr (Rich) legend = marks_legend (terminal->colour);

  for (guint side = 0; side < 2; side++)
    count_sentences (text_of (provenance, side), paired[side], &shared[side], &all[side]);
  g_autofree char *counts = g_strdup_printf ("%u of %u sentences of A share text with %u of %u of B: %s.", shared[0],
                                             all[0], shared[1], all[1], relations);
  rich_append (summary, counts, -1, STYLE_PLAIN);
  print_wrapped (summary, 0, terminal);
  printf ("Marks: ");
  print_wrapped (legend, 7, terminal);
}

static void
append_numbers (GString *line, const char *letter, const GArray *sentences)
{
  g_string_append (line, letter);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (line, "%s%u", i > 0 ? ", " : " ", g_array_index (sentences, guint, i) + 1);
}

static void
print_pair_heading (const WtAlignment *pair, const Terminal *terminal)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (Rich) heading = rich_new ();

  append_numbers (line, "A", pair->a_sentences);
  append_numbers (line, " = B", pair->b_sentences);
  g_string_append_printf (line, ": %s, similarity %.2f, %u words shared ", wt_relation_name (pair->relation),
                          pair->similarity, pair->shared_words);
  for (guint columns = (guint)line->len; columns < terminal->columns; columns++)
    g_string_append (line, "─");
  rich_append (heading, line->str, -1, STYLE_ACCENT);
  print_wrapped (heading, 0, terminal);
}

static void
print_half (const Rich *rich, const GArray *lines, guint n, guint columns, gboolean pad, gboolean colour)
{
  guint used = 0;

  if (n < lines->len)
  {
    const RichLine *line = &g_array_index (lines, RichLine, n);
    rich_print (rich, line->start, line->end, colour, stdout);
    used = line->columns;
  }
  if (pad)
    printf ("%*s%s", used < columns ? (int)(columns - used) : 0, "", COLUMN_RULE);
}

static void
print_pair (const WtProvenance *provenance, const WtAlignment *pair, const Terminal *terminal)
{
  guint columns = (terminal->columns - RULE_COLUMNS) / 2;
  g_autoptr (Rich) left = marks_side (text_of (provenance, 0), pair, 0, terminal->colour);
  g_autoptr (Rich) right = marks_side (text_of (provenance, 1), pair, 1, terminal->colour);
  g_autoptr (GArray) left_lines = rich_wrap (left, columns);
  g_autoptr (GArray) right_lines = rich_wrap (right, columns);

  putchar ('\n');
  print_pair_heading (pair, terminal);
  for (guint i = 0; i < MAX (left_lines->len, right_lines->len); i++)
  {
    print_half (left, left_lines, i, columns, TRUE, terminal->colour);
    print_half (right, right_lines, i, columns, FALSE, terminal->colour);
    putchar ('\n');
  }
}

static void
print_note (const char *note, const Terminal *terminal)
{
  g_autoptr (Rich) rich = rich_new ();

  rich_append (rich, note, -1, STYLE_DIM);
  printf ("%*s", NUMBER_COLUMNS, "");
  print_wrapped (rich, NUMBER_COLUMNS, terminal);
}

static void
print_alone (const char *letter, const WtText *text, const GArray *paired, const Terminal *terminal)
{
  guint left_out = 0, shown = 0;
  g_autofree char *heading = g_strdup_printf ("In %s alone", letter);

  putchar ('\n');
  rich_print_styled (heading, STYLE_BOLD, terminal->colour, stdout);
  putchar ('\n');
  for (guint i = 0; i < text->sentences->len; i++)
  {
    const WtSentence *sentence = wt_text_sentence (text, i);
    g_autoptr (Rich) rich = rich_new ();

    left_out += !is_paired (paired, i) && !is_content (sentence->kind);
    if (is_paired (paired, i) || !is_content (sentence->kind))
      continue;
    shown++;
    printf ("%*u  ", NUMBER_COLUMNS - 2, i + 1);
    rich_append (rich, text->article->text + sentence->offset_bytes, (gssize)sentence->length_bytes, STYLE_PLAIN);
    print_wrapped (rich, NUMBER_COLUMNS, terminal);
  }
  if (shown == 0)
    print_note ("nothing", terminal);
  if (left_out > 0)
  {
    g_autofree char *note = g_strdup_printf ("(and %u of furniture, credits and repeats)", left_out);
    print_note (note, terminal);
  }
}

static GPtrArray *
pairs_of_both (const WtProvenance *provenance)
{
  GPtrArray *pairs = g_ptr_array_new ();

  for (guint i = 0; i < provenance->alignments->len; i++)
  {
    WtAlignment *alignment = provenance->alignments->pdata[i];
    if (alignment->a == 0 && alignment->b == 1 && alignment->relation != WT_RELATION_NONE)
      g_ptr_array_add (pairs, alignment);
  }
  return pairs;
}

void
compare_view (const WtProvenance *provenance, const Terminal *terminal)
{
  const WtText *a = text_of (provenance, 0), *b = text_of (provenance, 1);
  g_autoptr (GPtrArray) pairs = pairs_of_both (provenance);
  g_autoptr (GArray) paired_a = paired_sentences (pairs, a, 0);
  g_autoptr (GArray) paired_b = paired_sentences (pairs, b, 1);

  print_article ("A", a->article, terminal);
  print_article ("B", b->article, terminal);
  putchar ('\n');
  if (pairs->len == 0)
    puts ("No sentence of A shares text with one of B.");
  else
    print_summary (provenance, pairs, (GArray *const[]){ paired_a, paired_b }, terminal);
  for (guint i = 0; i < pairs->len; i++)
    print_pair (provenance, pairs->pdata[i], terminal);
  print_alone ("A", a, paired_a, terminal);
  print_alone ("B", b, paired_b, terminal);
}
