/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "runs.h"

#include "clean.h"
#include "write.h"

/* SPACE is first: it is what an operation never is. */
typedef enum
{
  RUN_SPACE,
  RUN_SAME,
  RUN_VARIANT,
  RUN_MOVED,
  RUN_ONLY
} RunKind;

static const char *const run_names[] = { "space", "same", "variant", "moved", "only" };

static const RunKind kind_of_operation[] = {
  [WT_OPERATION_SAME] = RUN_SAME,   [WT_OPERATION_VARIANT] = RUN_VARIANT, [WT_OPERATION_MOVED] = RUN_MOVED,
  [WT_OPERATION_DELETE] = RUN_ONLY, [WT_OPERATION_INSERT] = RUN_ONLY,
};

/* A byte range of one side's text. */
typedef struct
{
  RunKind kind;
  gsize start, end;
} Range;

/* The run that is being made, and the space behind it, which becomes part of it if the next run is of its kind. */
typedef struct
{
  xmlNode *parent;
  const char *text;
  RunKind kind;
  GString *run;
  GString *space;
} Writer;

static int
compare_ranges (gconstpointer x, gconstpointer y)
{
  const Range *a = x, *b = y;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  return (a->end > b->end) - (a->end < b->end);
}

static GArray *
ranges_of_side (const WtAlignment *alignment, WtSide side)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (Range));

  for (guint i = 0; i < alignment->operations->len; i++)
  {
    const WtOperation *operation = &g_array_index (alignment->operations, WtOperation, i);
    gsize start = side == WT_SIDE_A ? operation->a_offset_bytes : operation->b_offset_bytes;
    gsize length = side == WT_SIDE_A ? operation->a_length_bytes : operation->b_length_bytes;
    Range range = { kind_of_operation[operation->kind], start, start + length };
    if (length > 0)
      g_array_append_val (ranges, range);
  }
  g_array_sort (ranges, compare_ranges);
  return ranges;
}

static void
flush (Writer *writer, GString *run, RunKind kind)
{
  if (run->len == 0)
    return;

  xmlNode *node = wt_write_element (writer->parent, "run");
  wt_write_text (node, "kind", run_names[kind]);
  xmlNodeAddContentLen (node, BAD_CAST run->str, (int)run->len);
  g_string_truncate (run, 0);
}

/* Joins the pending space to the run where @kind goes on with it, else writes both. */
static void
begin (Writer *writer, RunKind kind)
{
  if (kind == writer->kind)
  {
    g_string_append_len (writer->run, writer->space->str, writer->space->len);
    g_string_truncate (writer->space, 0);
    return;
  }
  flush (writer, writer->run, writer->kind);
  flush (writer, writer->space, RUN_SPACE);
  writer->kind = kind;
}

static void
add_words (Writer *writer, RunKind kind, gsize start, gsize end)
{
  if (start >= end)
    return;
  begin (writer, kind);
  wt_clean_append (writer->run, writer->text + start, end - start);
}

static void
add_space (Writer *writer, gsize start, gsize end)
{
  if (start < end)
    wt_clean_append (writer->space, writer->text + start, end - start);
}

/* From the first to behind the last word character of a range; FALSE where there is none. */
static gboolean
find_words (const char *text, gsize *start, gsize *end)
{
  gsize first = *end, last = *start, step;

  for (gsize at = *start; at < *end; at += step)
  {
    gunichar c = g_utf8_get_char_validated (text + at, *end - at);
    gboolean decoded = c < (gunichar)-2;
    step = decoded ? g_utf8_skip[(guchar)text[at]] : 1;
    if (!decoded || !(g_unichar_isalnum (c) || g_unichar_ismark (c)))
      continue;
    first = MIN (first, at);
    last = at + step;
  }
  if (first >= last)
    return FALSE;
  *start = first;
  *end = last;
  return TRUE;
}

/* What no operation covers: mostly white space and punctuation. Words in it (a dateline, which is no part of what is
 * compared) are this side's only. */
static void
add_gap (Writer *writer, gsize start, gsize end)
{
  gsize first = start, last = end;

  if (start >= end)
    return;
  if (!find_words (writer->text, &first, &last))
  {
    add_space (writer, start, end);
    return;
  }
  add_space (writer, start, first);
  add_words (writer, RUN_ONLY, first, last);
  add_space (writer, last, end);
}

/* One sentence: ranges that begin before what is written already (which alignments do not give) are cut. */
static void
add_sentence (Writer *writer, const WtSentence *sentence, const GArray *ranges)
{
  gsize at = sentence->offset_bytes;
  gsize sentence_end = sentence->offset_bytes + sentence->length_bytes;

  for (guint i = 0; i < ranges->len; i++)
  {
    const Range *range = &g_array_index (ranges, Range, i);
    gsize start = MAX (range->start, at), end = MIN (range->end, sentence_end);
    if (start >= end)
      continue;
    add_gap (writer, at, start);
    add_words (writer, range->kind, start, end);
    at = end;
  }
  add_gap (writer, at, sentence_end);
}

void
wt_runs_add (xmlNode *parent, const WtAlignment *alignment, WtSide side, const WtText *text)
{
  const GArray *sentences = side == WT_SIDE_A ? alignment->a_sentences : alignment->b_sentences;
  g_autoptr (GArray) ranges = ranges_of_side (alignment, side);
  g_autoptr (GString) run = g_string_new (NULL);
  g_autoptr (GString) space = g_string_new (NULL);
  Writer writer = { parent, text->article->text, RUN_SPACE, run, space };

  for (guint i = 0; i < sentences->len; i++)
  {
    const WtSentence *sentence = &g_array_index (text->sentences, WtSentence, g_array_index (sentences, guint, i));
    if (i > 0)
      wt_clean_append (space, " ", 1);
    add_sentence (&writer, sentence, ranges);
  }
  flush (&writer, run, writer.kind);
  flush (&writer, space, RUN_SPACE);
}
