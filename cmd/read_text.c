/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read_view.h"
#include "rich.h"

#include <stdio.h>
#include <string.h>

enum
{
  LABEL_COLUMNS = 12,
  NUMBER_COLUMNS = 3,
  INDENT_COLUMNS = 2 + LABEL_COLUMNS + NUMBER_COLUMNS + 2,
  MOST_COLUMNS = 110 /* longer lines are hard to read */
};

/* A text wrapped beside what already stands in its first INDENT columns. */
static void
print_beside (const char *text, gsize length_bytes, guint indent, Style style, const Terminal *terminal)
{
  g_autoptr (Rich) rich = rich_new ();
  g_autoptr (GArray) lines = NULL;

  rich_append (rich, text, (gssize)length_bytes, style);
  lines = rich_wrap (rich, MIN (terminal->columns, MOST_COLUMNS) - indent);
  for (guint i = 0; i < lines->len; i++)
  {
    const RichLine *line = &g_array_index (lines, RichLine, i);
    printf ("%*s", i > 0 ? (int)indent : 0, "");
    rich_print (rich, line->start, line->end, terminal->colour, stdout);
    putchar ('\n');
  }
}

static void
print_label (const char *label, const Terminal *terminal)
{
  fputs ("  ", stdout);
  rich_print_styled (label, STYLE_DIM, terminal->colour, stdout);
  printf ("%*s", LABEL_COLUMNS - (int)strlen (label), "");
}

static void
print_field (const char *label, const char *value, const Terminal *terminal)
{
  if (value == NULL)
    return;
  print_label (label, terminal);
  print_beside (value, strlen (value), 2 + LABEL_COLUMNS, STYLE_PLAIN, terminal);
}

static char *
describe_date (const WtPublished *published)
{
  const char *reason = published->reason != NULL ? published->reason : "no reason known";

  if (published->date == NULL)
    return g_strdup_printf ("unknown (%s)", reason);
  return g_strdup_printf ("%s%s%s, from %s, %s: %s", published->date, published->time != NULL ? " " : "",
                          published->time != NULL ? published->time : "", wt_date_source_name (published->source),
                          published->reliable ? "reliable" : "NOT reliable", reason);
}

/* Dates that were found besides the chosen one and name another day. */
static void
print_other_dates (const WtArticle *article, const Terminal *terminal)
{
  for (guint i = 1; i < article->dates->len; i++)
  {
    const WtDateCandidate *candidate = &g_array_index (article->dates, WtDateCandidate, i);
    if (g_strcmp0 (candidate->date, article->published.date) == 0)
      continue;
    g_autofree char *text = g_strdup_printf ("%s, from %s", candidate->date, candidate->what);
    print_field ("also dated", text, terminal);
  }
}

static void
print_notes (const WtArticle *article, const Terminal *terminal)
{
  for (guint i = 0; i < article->metadata->len; i++)
  {
    const WtMetadatum *datum = &g_array_index (article->metadata, WtMetadatum, i);
    g_autofree char *text = g_strdup_printf ("%s: %s", datum->name, datum->value);
    print_field (i == 0 ? "notes" : "", text, terminal);
  }
}

static void
print_metadata (const WtArticle *article, const Terminal *terminal)
{
  g_autofree char *date = describe_date (&article->published);

  print_beside (article->id, strlen (article->id), 0, STYLE_BOLD | STYLE_ACCENT, terminal);
  print_field ("title", article->title, terminal);
  print_field ("outlet", article->outlet, terminal);
  print_field ("author", article->author, terminal);
  print_field ("published", date, terminal);
  print_other_dates (article, terminal);
  print_field ("url", article->url, terminal);
  print_field ("language", article->language, terminal);
  print_field ("agency", article->agency, terminal);
  print_notes (article, terminal);
  putchar ('\n');
}

static Style
style_of (WtBlockKind kind)
{
  switch (kind)
  {
  case WT_BLOCK_HEADLINE:
  case WT_BLOCK_SUBHEAD:
    return STYLE_BOLD;
  case WT_BLOCK_FURNITURE:
  case WT_BLOCK_REPEAT:
    return STYLE_DIM;
  case WT_BLOCK_CREDIT:
    return STYLE_ACCENT;
  default:
    return STYLE_PLAIN;
  }
}

static void
print_sentences (const WtText *text, const Terminal *terminal)
{
  for (guint i = 0; i < text->sentences->len; i++)
  {
    const WtSentence *sentence = wt_text_sentence (text, i);
    gboolean starts_block = i == 0 || wt_text_sentence (text, i - 1)->block != sentence->block;

    print_label (starts_block ? wt_block_kind_name (sentence->kind) : "", terminal);
    printf ("%*u  ", NUMBER_COLUMNS, i + 1);
    print_beside (text->article->text + sentence->offset_bytes, sentence->length_bytes, INDENT_COLUMNS,
                  style_of (sentence->kind), terminal);
  }
}

static void
print_credits (const WtText *text, const GArray *credits, const Terminal *terminal)
{
  putchar ('\n');
  if (credits->len == 0)
    print_field ("credits", "none", terminal);
  for (guint i = 0; i < credits->len; i++)
  {
    const WtCredit *credit = &g_array_index (credits, WtCredit, i);
    const char *agency = credit->agency != NULL ? credit->agency : "no agency named";
    g_autofree char *words = g_strndup (text->article->text + credit->offset_bytes, credit->length_bytes);
    g_autofree char *place =
        credit->sentence >= 0 ? g_strdup_printf (" in sentence %d", credit->sentence + 1) : g_strdup ("");
    g_autofree char *line = g_strdup_printf ("%s, %s%s%s%s%s", agency, wt_credit_kind_name (credit->kind), place,
                                             *words ? ": \"" : "", words, *words ? "\"" : "");

    print_label (i == 0 ? "credits" : "", terminal);
    print_beside (line, strlen (line), 2 + LABEL_COLUMNS, STYLE_PLAIN, terminal);
  }
}

void
read_view_text (const WtText *text, const GArray *credits, const Terminal *terminal, gboolean first)
{
  if (!first)
    putchar ('\n');
  print_metadata (text->article, terminal);
  print_sentences (text, terminal);
  print_credits (text, credits, terminal);
}
