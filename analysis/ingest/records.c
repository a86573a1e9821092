/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records.h"

#include <string.h>

#include "record_article.h"

/* How much is held back to learn the columns from. */
#define SAMPLE_RECORDS 200
#define SAMPLE_BYTES   (1u << 20)

/* Broken records told one by one. */
#define MOST_TOLD 20

/* A record held back. */
typedef struct
{
  WtRecord *record;
  char *id;
  char *sha256;
} Held;

struct WtRecords
{
  const WtInput *input;
  WtReaderContext *context;
  const char *what;
  WtSeverity passed;
  WtColumns *columns;
  GPtrArray *held;
  gsize held_bytes;
  gboolean learned;
  gboolean refused;
  guint64 n;
  guint64 n_blank;
  guint64 n_skipped;
  guint64 n_broken;
  guint64 n_summaries;
  guint n_given_before;
  WtInput current;
  char *id;
  char *sha256;
};

static void
held_free (gpointer data)
{
  Held *held = data;

  wt_record_free (held->record);
  g_free (held->id);
  g_free (held->sha256);
  g_free (held);
}

WtRecords *
wt_records_new (const WtInput *input, WtReaderContext *context, const char *what, WtSeverity passed)
{
  WtRecords *records = g_new0 (WtRecords, 1);
  g_autoptr (GError) error = NULL;

  records->input = input;
  records->context = context;
  records->what = what;
  records->passed = passed;
  records->held = g_ptr_array_new_with_free_func (held_free);
  records->columns = wt_columns_new (context->options->columns, &error);
  if (records->columns == NULL)
    records->columns = wt_columns_new (NULL, NULL);
  records->n_given_before = context->n_given;
  return records;
}

void
wt_records_free (WtRecords *records)
{
  if (records == NULL)
    return;
  wt_columns_free (records->columns);
  g_ptr_array_unref (records->held);
  g_free (records->id);
  g_free (records->sha256);
  g_free (records);
}

const WtInput *
wt_records_next (WtRecords *records, const guint8 *bytes, gsize n_bytes, gboolean alone)
{
  records->n++;
  g_free (records->id);
  g_clear_pointer (&records->sha256, g_free);
  records->id = alone ? g_strdup (records->input->id) : wt_reader_record_id (records->input, records->n);
  if (records->context->options->checksums)
    records->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, n_bytes);
  records->current = *records->input;
  records->current.id = records->id;
  records->current.sha256 = records->sha256;
  return &records->current;
}

/* Makes the article of a record and gives it. */
static void
give (WtRecords *records, const WtRecord *record, const char *id, const char *sha256)
{
  WtInput input = *records->input;
  gboolean summary_only;

  input.id = id;
  input.sha256 = sha256;
  WtDraft *draft = wt_record_draft (record, records->columns, &input, &summary_only);
  if (draft == NULL)
  {
    records->n_blank++;
    return;
  }
  records->n_summaries += summary_only;
  wt_draft_give (draft, &input, records->context);
}

static void
refuse (WtRecords *records, const char *missing)
{
  gboolean walked = records->input->walked;
  WtSeverity severity = walked ? records->passed : WT_SEVERITY_ERROR;
  g_autofree char *found = wt_columns_found (records->columns);
  g_autofree char *why = missing != NULL ? g_strdup_printf ("that has no column “%.80s”", missing)
                                         : g_strdup ("in which no column holds an article's text");
  g_autofree char *valid = g_utf8_make_valid (why, -1);

  records->refused = TRUE;
  wt_diagnostics_add (records->context->diagnostics, WT_DIAGNOSTIC_NOT_TEXT, severity, records->input->id, 0,
                      "%s is %s %s and was not read; it has %s; name the text's with --columns text=NAME",
                      records->input->id, records->what, valid, found);
}

static void
tell_columns (const WtRecords *records)
{
  g_autofree char *said = wt_columns_said (records->columns);

  if (wt_columns_guessed (records->columns))
    wt_diagnostics_add (records->context->diagnostics, WT_DIAGNOSTIC_COLUMNS_GUESSED, WT_SEVERITY_NOTE,
                        records->input->id, 0,
                        "%s is %s and its columns were guessed: %s; --columns names them otherwise", records->input->id,
                        records->what, said);
}

/* An article has a title and says where or when it was published. */
static gboolean
has_summaries (const WtColumns *columns)
{
  return wt_columns_count (columns, WT_COLUMN_TITLE) > 0 && wt_columns_count (columns, WT_COLUMN_SUMMARY) > 0
         && wt_columns_count (columns, WT_COLUMN_URL) > 0 && wt_columns_count (columns, WT_COLUMN_DATE) > 0;
}

/* Tells the columns from what is held back, and gives it. */
static void
learn (WtRecords *records)
{
  g_autoptr (GPtrArray) sample = g_ptr_array_new ();

  records->learned = TRUE;
  for (guint i = 0; i < records->held->len; i++)
    g_ptr_array_add (sample, ((Held *)g_ptr_array_index (records->held, i))->record);
  gboolean text = wt_columns_learn (records->columns, sample);
  g_autofree char *missing = wt_columns_missing (records->columns);
  if (missing != NULL || (!text && !has_summaries (records->columns)))
  {
    refuse (records, missing);
    return;
  }
  tell_columns (records);
  for (guint i = 0; i < records->held->len && !records->context->stopped; i++)
  {
    const Held *held = g_ptr_array_index (records->held, i);
    give (records, held->record, held->id, held->sha256);
  }
  g_ptr_array_set_size (records->held, 0);
}

gboolean
wt_records_add (WtRecords *records, WtRecord *record)
{
  g_autoptr (WtRecord) taken = record;

  if (records->learned && !records->refused && !records->context->stopped)
    give (records, taken, records->id, records->sha256);
  else if (!records->learned)
  {
    Held *held = g_new0 (Held, 1);
    records->held_bytes += wt_record_bytes (taken);
    held->record = g_steal_pointer (&taken);
    held->id = g_strdup (records->id);
    held->sha256 = g_strdup (records->sha256);
    g_ptr_array_add (records->held, held);
    if (records->held->len >= SAMPLE_RECORDS || records->held_bytes >= SAMPLE_BYTES)
      learn (records);
  }
  return !records->refused && !records->context->stopped;
}

void
wt_records_skip (WtRecords *records)
{
  records->n_skipped++;
}

void
wt_records_broken (WtRecords *records, guint64 line, const char *why)
{
  g_autofree char *valid = g_utf8_make_valid (why, -1);

  if (++records->n_broken <= MOST_TOLD)
    wt_diagnostics_add (records->context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, records->input->id,
                        (guint)MIN (line, G_MAXUINT),
                        "record %" G_GUINT64_FORMAT " in line %" G_GUINT64_FORMAT
                        " of %s could not be read and was left out: %s",
                        records->n, line, records->input->id, valid);
}

static void
tell_left_out (const WtRecords *records)
{
  GArray *diagnostics = records->context->diagnostics;
  const char *id = records->input->id;

  if (records->n_broken > MOST_TOLD)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, id, 0,
                        "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                        " records could not be read and were left out; the first %d were told of",
                        records->n_broken, records->n, MOST_TOLD);
  if (records->n_blank + records->n_skipped > 0)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_SKIPPED, WT_SEVERITY_WARNING, id, 0,
                        "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                        " records have no text or are no articles and were left out",
                        records->n_blank + records->n_skipped, records->n);
  if (records->n_summaries > 0)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_TEASER, WT_SEVERITY_WARNING, id, 0,
                        "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                        " records hold a summary and no text; the summary was read in its place",
                        records->n_summaries, records->n);
}

gboolean
wt_records_end (WtRecords *records)
{
  if (!records->learned && records->held->len > 0 && !records->context->stopped)
    learn (records);
  if (records->refused)
    return records->input->walked;
  tell_left_out (records);
  if (records->context->n_given > records->n_given_before || records->context->stopped)
    return TRUE;
  wt_diagnostics_add (records->context->diagnostics, WT_DIAGNOSTIC_EMPTY,
                      records->input->walked ? WT_SEVERITY_WARNING : WT_SEVERITY_ERROR, records->input->id, 0,
                      "%s is %s that holds no article; nothing was read from it", records->input->id, records->what);
  return records->input->walked;
}
