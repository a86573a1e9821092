/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV (RFC 4180): a table of the sentences. Lines end with CR LF, as the RFC says; UTF-8 without a byte order mark. */
#include <wiretrace/export.h>

#include "read.h"

#include <string.h>

typedef enum
{
  OF_ARTICLE,
  OF_SENTENCE,
  OF_ORIGIN,
  OF_TEXT
} Level;

/* The columns: name, the element whose attribute it is, and the attribute. */
static const struct
{
  const char *name;
  Level level;
  const char *attribute;
} columns[] = {
  { "article", OF_ARTICLE, "id" },
  { "n", OF_SENTENCE, "n" },
  { "kind", OF_SENTENCE, "kind" },
  { "agency", OF_ORIGIN, "agency" },
  { "relation", OF_ORIGIN, "relation" },
  { "confidence", OF_ORIGIN, "confidence" },
  { "credited", OF_ORIGIN, "credited" },
  { "family", OF_ORIGIN, "family" },
  { "text", OF_TEXT, NULL },
};

/* A spreadsheet takes a cell that begins so for a formula and runs it, quoted or not. The texts come from strangers:
 * such a cell is written with an apostrophe before it, which spreadsheets take for "this is text" (OWASP, CSV
 * injection). */
static gboolean
could_be_formula (const char *value)
{
  return *value != '\0' && strchr ("=+-@\t\r", *value) != NULL;
}

static void
append_cell (GString *csv, const char *value)
{
  gboolean disarm = could_be_formula (value);

  if (!disarm && strpbrk (value, ",\"\r\n") == NULL)
  {
    g_string_append (csv, value);
    return;
  }
  g_string_append (csv, disarm ? "\"'" : "\"");
  for (; *value != '\0'; value++)
  {
    if (*value == '"')
      g_string_append_c (csv, '"');
    g_string_append_c (csv, *value);
  }
  g_string_append_c (csv, '"');
}

static void
append_separator (GString *csv, guint column)
{
  g_string_append (csv, column + 1 < G_N_ELEMENTS (columns) ? "," : "\r\n");
}

static void
append_header (GString *csv)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
  {
    append_cell (csv, columns[i].name);
    append_separator (csv, i);
  }
}

static void
append_row (GString *csv, const xmlNode *article, const xmlNode *sentence)
{
  const xmlNode *levels[] = { [OF_ARTICLE] = article,
                              [OF_SENTENCE] = sentence,
                              [OF_ORIGIN] = wt_read_first (sentence, "origin"),
                              [OF_TEXT] = wt_read_first (sentence, "text") };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
  {
    const xmlNode *element = levels[columns[i].level];
    const char *value =
        columns[i].attribute != NULL ? wt_read_text (element, columns[i].attribute) : wt_read_content (element);
    append_cell (csv, value != NULL ? value : "");
    append_separator (csv, i);
  }
}

GBytes *
wt_export_csv (xmlDoc *report, GError **error)
{
  const xmlNode *root = wt_read_root (report, error);
  if (root == NULL)
    return NULL;

  GString *csv = g_string_new (NULL);
  append_header (csv);
  for (const xmlNode *article = wt_read_items (root, "articles", "article"); article != NULL;
       article = wt_read_next (article))
    for (const xmlNode *sentence = wt_read_items (article, "sentences", "sentence"); sentence != NULL;
         sentence = wt_read_next (sentence))
      append_row (csv, article, sentence);
  return g_string_free_to_bytes (csv);
}
