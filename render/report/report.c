/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/report.h>

#include "build.h"
#include "clean.h"
#include "title.h"
#include "write.h"

#define LAST_SECOND_OF_9999 253402300799

/* Midnight UTC of "YYYY-MM-DD"; FALSE where it is no date. */
static gboolean
seconds_of_date (const char *date, gint64 *seconds)
{
  g_autofree char *midnight = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) parsed = g_date_time_new_from_iso8601 (midnight, NULL);

  if (parsed == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (parsed);
  return TRUE;
}

static gboolean
source_date_epoch (gint64 *seconds)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");

  return epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, LAST_SECOND_OF_9999, seconds, NULL);
}

gint64
wt_report_default_created (const WtProvenance *provenance)
{
  gint64 newest = 0, newest_reliable = 0, seconds;

  if (source_date_epoch (&seconds))
    return seconds;
  for (guint i = 0; i < provenance->texts->len; i++)
  {
    const WtText *text = g_ptr_array_index (provenance->texts, i);
    const WtPublished *published = &text->article->published;
    if (published->date == NULL || !seconds_of_date (published->date, &seconds))
      continue;
    newest = MAX (newest, seconds);
    if (published->reliable)
      newest_reliable = MAX (newest_reliable, seconds);
  }
  return newest_reliable > 0 ? newest_reliable : newest;
}

static void
write_created (xmlNode *report, gint64 created)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (CLAMP (created, 0, LAST_SECOND_OF_9999));
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");

  wt_write_text (report, "created", text);
}

/* The language of most articles, the first of those where several are as many. */
static const char *
commonest_language (const WtProvenance *provenance)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;
  guint best_count = 0;

  for (guint i = 0; i < provenance->texts->len; i++)
  {
    const WtText *text = g_ptr_array_index (provenance->texts, i);
    char *language = text->article->language;
    if (language == NULL)
      continue;
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, language)) + 1;
    g_hash_table_insert (counts, language, GUINT_TO_POINTER (count));
    if (count > best_count)
    {
      best = language;
      best_count = count;
    }
  }
  return best;
}

static void
write_options (xmlNode *report, const char *const *options)
{
  xmlNode *list = wt_write_element (report, "options");

  for (; options != NULL && options[0] != NULL && options[1] != NULL; options += 2)
  {
    xmlNode *option = wt_write_element (list, "option");
    wt_write_text (option, "name", options[0]);
    wt_write_text (option, "value", options[1]);
  }
}

/* One for each file, though it may hold several articles. */
static void
write_inputs (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "inputs");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < provenance->texts->len; i++)
  {
    const WtText *text = g_ptr_array_index (provenance->texts, i);
    const WtArticle *article = text->article;
    const WtInputFile *file = article->file;
    const char *path = file != NULL ? file->path : article->path;
    if (!g_hash_table_add (seen, (gpointer)path))
      continue;
    xmlNode *input = wt_write_element (list, "input");
    wt_write_id (input, "path", path);
    wt_write_text (input, "sha256", file != NULL ? file->sha256 : NULL);
    wt_write_number (input, "bytes", file != NULL ? file->n_bytes : 0);
  }
}

static void
write_head (xmlNode *report, const WtProvenance *provenance, const WtReportOptions *options)
{
  g_autofree char *title = options->title != NULL ? g_strdup (options->title) : wt_title_of_story (provenance);

  wt_write_text (report, "wiretrace", WT_VERSION);
  write_created (report, options->created);
  wt_write_text (report, "title", title);
  wt_write_text (report, "language", commonest_language (provenance));
}

xmlDoc *
wt_report_new (const WtProvenance *provenance, const WtReportOptions *options)
{
  xmlDoc *doc = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *report = xmlNewDocNode (doc, NULL, BAD_CAST "report", NULL);

  doc->encoding = xmlStrdup (BAD_CAST "UTF-8");
  xmlDocSetRootElement (doc, report);
  xmlSetNs (report, xmlNewNs (report, BAD_CAST WT_REPORT_NAMESPACE, NULL));
  write_head (report, provenance, options);
  write_options (report, options->options);
  write_inputs (report, provenance);
  wt_build_agencies (report, provenance);
  wt_build_articles (report, provenance);
  wt_build_alignments (report, provenance);
  wt_build_families (report, provenance);
  wt_build_sources (report, provenance);
  wt_build_edges (report, provenance);
  wt_build_diagnostics (report, provenance);
  return doc;
}
