/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "marks.h"

#include <string.h>

typedef struct
{
  Style style;
  const char *open, *close;
  const char *meaning;
} Mark;

/* By WtOperationKind; what is on one side alone has no mark. */
static const Mark marks[] = {
  [WT_OPERATION_SAME] = { STYLE_BOLD, "[", "]", "the same words" },
  [WT_OPERATION_VARIANT] = { STYLE_BOLD | STYLE_ACCENT, "<", ">", "another form of the word" },
  [WT_OPERATION_MOVED] = { STYLE_BOLD | STYLE_UNDERLINE, "{", "}", "the same words elsewhere" },
  [WT_OPERATION_DELETE] = { STYLE_PLAIN, "", "", NULL },
  [WT_OPERATION_INSERT] = { STYLE_PLAIN, "", "", NULL },
};

/* The kind of each byte of a span of the text; DELETE stands for "on this side alone" on both sides. */
static GByteArray *
kinds_of_bytes (const WtAlignment *alignment, guint side, gsize start, gsize length_bytes)
{
  GByteArray *kinds = g_byte_array_sized_new ((guint)length_bytes + 1);

  g_byte_array_set_size (kinds, (guint)length_bytes);
  memset (kinds->data, WT_OPERATION_DELETE, length_bytes);
  for (guint i = 0; i < alignment->operations->len; i++)
  {
    const WtOperation *operation = &g_array_index (alignment->operations, WtOperation, i);
    gsize from = side == 0 ? operation->a_offset_bytes : operation->b_offset_bytes;
    gsize end = from + (side == 0 ? operation->a_length_bytes : operation->b_length_bytes);

    for (gsize at = MAX (from, start); at < MIN (end, start + length_bytes); at++)
      if (operation->kind < WT_OPERATION_DELETE)
        kinds->data[at - start] = (guint8)operation->kind;
  }
  return kinds;
}

/* Neighbours of one kind with nothing but space and punctuation between them are one run: it reads better. */
static void
join_runs (guint8 *kinds, const char *text, gsize length_bytes)
{
  gsize last = G_MAXSIZE; /* the last byte that is marked, with no word after it */

  for (gsize at = 0; at < length_bytes; at++)
  {
    if (kinds[at] != WT_OPERATION_DELETE)
    {
      if (last != G_MAXSIZE && kinds[last] == kinds[at])
        memset (kinds + last, kinds[at], at - last);
      last = at;
    }
    else if (g_ascii_isalnum (text[at]) || (guchar)text[at] >= 0x80)
      last = G_MAXSIZE;
  }
}

static void
append_span (Rich *rich, const WtText *text, const WtAlignment *alignment, guint side, const WtSentence *sentence,
             gboolean colour)
{
  const char *words = text->article->text + sentence->offset_bytes;
  gsize length_bytes = sentence->length_bytes;
  g_autoptr (GByteArray) spans = kinds_of_bytes (alignment, side, sentence->offset_bytes, length_bytes);
  guint8 *kinds = spans->data;

  join_runs (kinds, words, length_bytes);
  for (gsize at = 0, end; at < length_bytes; at = end)
  {
    const Mark *mark = &marks[kinds[at]];
    for (end = at + 1; end < length_bytes && kinds[end] == kinds[at];)
      end++;
    if (!colour)
      rich_append (rich, mark->open, -1, STYLE_PLAIN);
    rich_append (rich, words + at, (gssize)(end - at), colour ? mark->style : STYLE_PLAIN);
    if (!colour)
      rich_append (rich, mark->close, -1, STYLE_PLAIN);
  }
}

Rich *
marks_side (const WtText *text, const WtAlignment *alignment, guint side, gboolean colour)
{
  const GArray *sentences = side == 0 ? alignment->a_sentences : alignment->b_sentences;
  Rich *rich = rich_new ();

  for (guint i = 0; i < sentences->len; i++)
  {
    rich_append (rich, " ", -1, STYLE_PLAIN);
    append_span (rich, text, alignment, side, wt_text_sentence (text, g_array_index (sentences, guint, i)), colour);
  }
  return rich;
}

Rich *
marks_legend (gboolean colour)
{
  Rich *legend = rich_new ();

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
  {
    const Mark *mark = &marks[i];
    if (mark->meaning == NULL)
      continue;
    rich_append (legend, legend->text->len > 0 ? ", " : "", -1, STYLE_PLAIN);
    rich_append (legend, colour ? "" : mark->open, -1, STYLE_PLAIN);
    rich_append (legend, mark->meaning, -1, colour ? mark->style : STYLE_PLAIN);
    rich_append (legend, colour ? "" : mark->close, -1, STYLE_PLAIN);
  }
  return legend;
}
