/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record_article.h"

#include <string.h>

#include "html.h"
#include "language_tag.h"

#define MAX_NOTE_BYTES 200

/* How sure a column is that the file names, and dates of several columns, the best first. */
#define RANK      90
#define DATE_RANK 60

typedef struct
{
  const char *name;
  WtBlockKind kind;
} KindName;

/* What parts of a text call themselves besides the names of kinds. */
static const KindName kind_names[] = {
  { "h1", WT_BLOCK_HEADLINE },        { "h2", WT_BLOCK_SUBHEAD },       { "h3", WT_BLOCK_SUBHEAD },
  { "heading", WT_BLOCK_SUBHEAD },    { "blockquote", WT_BLOCK_QUOTE }, { "li", WT_BLOCK_LIST },
  { "figcaption", WT_BLOCK_CAPTION },
};

/* Returns: -1 where a part does not say what it is. */
static int
kind_of (const char *name)
{
  for (int kind = WT_BLOCK_HEADLINE; name != NULL && kind <= WT_BLOCK_REPEAT; kind++)
    if (strcmp (wt_block_kind_name ((WtBlockKind)kind), name) == 0)
      return kind;
  for (gsize i = 0; name != NULL && i < G_N_ELEMENTS (kind_names); i++)
    if (strcmp (kind_names[i].name, name) == 0)
      return (int)kind_names[i].kind;
  return -1;
}

/* What the n-th part, 1-based, of a text signs: "credits.3" holds the kind of the credit in sentence 3. */
static WtCreditKind
credit_of (const WtRecord *record, guint n)
{
  g_autofree char *name = g_strdup_printf ("credits.%u", n);
  const WtField *field = wt_record_find (record, name);

  for (int credit = WT_CREDIT_BYLINE; field != NULL && credit < WT_CREDIT_NONE; credit++)
    if (strcmp (wt_credit_kind_name ((WtCreditKind)credit), field->value) == 0)
      return (WtCreditKind)credit;
  return WT_CREDIT_LINE;
}

static gboolean
has_kinds (const WtField *text)
{
  for (guint i = 0; text->parts != NULL && i < text->parts->len; i++)
    if (kind_of (g_array_index (text->parts, WtPart, i).kind) >= 0)
      return TRUE;
  return FALSE;
}

static void
read_parts (WtDraft *draft, const WtRecord *record, const WtField *text)
{
  for (guint i = 0; i < text->parts->len; i++)
  {
    const WtPart *part = &g_array_index (text->parts, WtPart, i);
    int kind = kind_of (part->kind);
    if (kind < 0)
      wt_html_or_text (draft, part->text);
    else
      wt_draft_block (draft, (WtBlockKind)kind, kind == WT_BLOCK_CREDIT ? credit_of (record, i + 1) : WT_CREDIT_NONE,
                      part->text, -1);
  }
}

/* Factiva's columns: the lead stands in one of its own. */
static const char *
lead_of (const WtRecord *record, const WtField *text)
{
  const WtField *lead = strcmp (text->name, "TD") == 0 ? wt_record_find (record, "LP") : NULL;

  return lead != NULL ? lead->value : NULL;
}

static void
read_text (WtDraft *draft, const WtRecord *record, const WtColumns *columns, const WtField *text)
{
  const WtField *dateline = wt_columns_pick (columns, record, WT_COLUMN_DATELINE);
  const char *lead = lead_of (record, text);

  if (lead != NULL)
    wt_html_or_text (draft, lead);
  if (dateline != NULL && !wt_html_is_field (text->value) && !g_str_has_prefix (text->value, dateline->value))
  {
    g_autofree char *whole = g_strconcat (dateline->value, " ", text->value, NULL);
    wt_html_or_text (draft, whole);
  }
  else
    wt_html_or_text (draft, text->value);
}

static void
say (WtDraft *draft, WtDraftField field, const WtField *value)
{
  if (value == NULL)
    return;
  g_autofree char *text = wt_html_text (value->value);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv (value->parts != NULL ? ", " : " ", lines);
  wt_draft_say (draft, field, RANK, joined);
}

static void
say_language (WtDraft *draft, const WtField *language)
{
  g_autofree char *tag = language != NULL ? wt_language_tag (language->value) : NULL;

  wt_draft_say (draft, WT_DRAFT_LANGUAGE, RANK, tag);
}

/* A time in a column beside the date's: "published.time", or one for times. */
static const WtField *
time_beside (const WtRecord *record, const WtColumns *columns, const WtField *date)
{
  gsize stem = strlen (date->name) - (g_str_has_suffix (date->name, ".date") ? 4 : 0);
  g_autofree char *name = g_strdup_printf ("%.*stime", (int)stem, date->name);
  const WtField *beside = g_str_has_suffix (date->name, ".date") ? wt_record_find (record, name) : NULL;

  return beside != NULL ? beside : wt_columns_pick (columns, record, WT_COLUMN_TIME);
}

static void
say_dates (WtDraft *draft, const WtRecord *record, const WtColumns *columns)
{
  for (guint i = 0; i < wt_columns_count (columns, WT_COLUMN_DATE); i++)
  {
    const WtField *field = wt_columns_each (columns, record, WT_COLUMN_DATE, i);
    g_autofree char *date = field != NULL ? wt_column_date (field->value) : NULL;
    if (date == NULL)
      continue;
    const WtField *time = strchr (date, ':') == NULL ? time_beside (record, columns, field) : NULL;
    g_autofree char *both = time != NULL ? g_strdup_printf ("%sT%s", date, time->value) : NULL;
    g_autofree char *what = g_strdup_printf ("the record's “%.60s”", field->name);
    g_autofree char *valid = g_utf8_make_valid (what, -1);
    int rank = DATE_RANK - (int)MIN (i, 20);
    if (both == NULL || !wt_draft_date (draft, both, WT_DATE_META, rank, valid))
      wt_draft_date (draft, date, WT_DATE_META, rank, valid);
  }
}

static void
note (WtDraft *draft, const WtRecord *record, const WtColumns *columns, WtColumnRole role)
{
  const WtField *field = wt_columns_pick (columns, record, role);

  if (field == NULL || strlen (field->value) > MAX_NOTE_BYTES)
    return;
  g_auto (GStrv) lines = g_strsplit (field->value, "\n", -1);
  g_autofree char *joined = g_strjoinv (", ", lines);
  wt_draft_note (draft, wt_column_role_name (role), joined);
}

/* A credit that stands in a column and not in the text. */
static void
credit (WtDraft *draft, const WtField *field, WtCreditKind kind)
{
  if (field == NULL)
    return;
  g_autofree char *text = wt_html_text (field->value);
  if (strlen (text) <= MAX_NOTE_BYTES)
    wt_draft_block (draft, WT_BLOCK_CREDIT, kind, text, -1);
}

static void
say_metadata (WtDraft *draft, const WtRecord *record, const WtColumns *columns)
{
  say_language (draft, wt_columns_pick (columns, record, WT_COLUMN_LANGUAGE));
  say (draft, WT_DRAFT_TITLE, wt_columns_pick (columns, record, WT_COLUMN_TITLE));
  say (draft, WT_DRAFT_OUTLET, wt_columns_pick (columns, record, WT_COLUMN_OUTLET));
  say (draft, WT_DRAFT_URL, wt_columns_pick (columns, record, WT_COLUMN_URL));
  say (draft, WT_DRAFT_AUTHOR, wt_columns_pick (columns, record, WT_COLUMN_AUTHOR));
  say (draft, WT_DRAFT_AGENCY, wt_columns_pick (columns, record, WT_COLUMN_AGENCY));
  say_dates (draft, record, columns);
  note (draft, record, columns, WT_COLUMN_ID);
  note (draft, record, columns, WT_COLUMN_SECTION);
  note (draft, record, columns, WT_COLUMN_KEYWORDS);
}

WtDraft *
wt_record_draft (const WtRecord *record, const WtColumns *columns, const WtInput *input, gboolean *summary_only)
{
  const WtField *text = wt_columns_pick (columns, record, WT_COLUMN_TEXT);
  const WtField *title = wt_columns_pick (columns, record, WT_COLUMN_TITLE);

  *summary_only = text == NULL;
  if (text == NULL && title != NULL)
    text = wt_columns_pick (columns, record, WT_COLUMN_SUMMARY);
  if (text == NULL)
    return NULL;
  WtDraft *draft = wt_draft_new (input, NULL);
  say_metadata (draft, record, columns);
  if (has_kinds (text))
  {
    read_parts (draft, record, text);
    return draft;
  }
  if (wt_draft_said (draft, WT_DRAFT_TITLE) != NULL)
    wt_draft_block (draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, wt_draft_said (draft, WT_DRAFT_TITLE), -1);
  credit (draft, wt_columns_pick (columns, record, WT_COLUMN_AUTHOR), WT_CREDIT_BYLINE);
  read_text (draft, record, columns, text);
  credit (draft, wt_columns_pick (columns, record, WT_COLUMN_AGENCY), WT_CREDIT_METADATA);
  credit (draft, wt_columns_pick (columns, record, WT_COLUMN_RIGHTS), WT_CREDIT_COPYRIGHT);
  return draft;
}
