/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Table: CSV and its kin with a header, an article a row. A text with commas in it is none, so the beginning must look
 * like a table in every way: a header of short names that are known, and rows that fit it. */
#include <string.h>

#include "csv_dialect.h"
#include "reader.h"
#include "recode.h"
#include "records.h"

#define MAX_HEADER_BYTES 8192
#define MAX_NAME_BYTES   80

/* A text without known names over it: the words of a column of running text, and of every other one. */
#define LONG_WORDS  40
#define SHORT_WORDS 8

static gboolean
is_name (const char *cell)
{
  gsize n = strlen (cell);

  if (n == 0 || n > MAX_NAME_BYTES || strpbrk (cell, "\r\n<>{}") != NULL || cell[n - 1] == '.')
    return FALSE;
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Short, different names; the first may be missing, where rows are numbered. */
static gboolean
is_header (GStrv cells)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; cells[i] != NULL; i++)
  {
    g_strstrip (cells[i]);
    if (i == 0 && *cells[i] == '\0')
      continue;
    if (!is_name (cells[i]) || !g_hash_table_add (seen, cells[i]))
      return FALSE;
  }
  return TRUE;
}

static guint
known_names (GStrv header)
{
  guint known = 0;

  for (guint i = 0; header[i] != NULL; i++)
    known += wt_column_role (header[i], NULL) >= 0;
  return known;
}

static gboolean
names_text (GStrv header)
{
  for (guint i = 0; header[i] != NULL; i++)
    if (wt_column_role (header[i], NULL) == WT_COLUMN_TEXT)
      return TRUE;
  return FALSE;
}

/* Whether each of the columns is running text throughout or short throughout, and there is some of both. */
static gboolean
has_text_beside_short_fields (const GPtrArray *rows)
{
  guint fields = g_strv_length (g_ptr_array_index (rows, 0)), n_text = 0, n_short = 0;

  for (guint column = 0; column < fields; column++)
  {
    guint prose = 0, brief = 0;
    for (guint i = 1; i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);
      const char *value = column < g_strv_length (row) ? row[column] : "";
      g_auto (GStrv) words = g_strsplit (value, " ", LONG_WORDS + 1);
      prose += g_strv_length (words) >= LONG_WORDS && wt_column_is_prose (value);
      brief += g_strv_length (words) <= SHORT_WORDS;
    }
    n_text += prose == rows->len - 1;
    n_short += brief == rows->len - 1;
  }
  return n_text > 0 && n_short >= 2 && n_text + n_short == fields;
}

static gboolean
has_prose (const GPtrArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    for (GStrv row = g_ptr_array_index (rows, i); *row != NULL; row++)
      if (wt_column_is_prose (*row))
        return TRUE;
  return FALSE;
}

static gboolean
is_table (const GPtrArray *rows, char separator)
{
  GStrv header = g_ptr_array_index (rows, 0);

  if (!is_header (header))
    return FALSE;
  guint known = known_names (header), n = rows->len - 1;
  if (known >= 2 && names_text (header))
    return n == 0 || has_prose (rows);
  if (known >= 3)
    return TRUE;
  return separator != ',' && n >= 2 && has_text_beside_short_fields (rows);
}

/* Whether a text's first line can be a header: most texts are told by that. */
static gboolean
may_be_header (const char *text, gsize length)
{
  const char *end = memchr (text, '\n', length);
  gsize n = end != NULL ? (gsize)(end - text) : length;

  if (n == 0 || strchr ("<{[", *text) != NULL)
    return FALSE;
  return memchr (text, ',', n) != NULL || memchr (text, ';', n) != NULL || memchr (text, '\t', n) != NULL
         || memchr (text, '|', n) != NULL;
}

/* How a table is written. Returns: FALSE where it is none. */
static gboolean
sniff_dialect (const guint8 *bytes, gsize n_bytes, WtCsvDialect *dialect)
{
  WtDecoding decoding;
  gsize length;
  gboolean complete = n_bytes < WT_STREAM_PEEK_BYTES;
  g_autoptr (GPtrArray) rows = NULL;

  if (wt_encoding_is_ascii_based (bytes, n_bytes) && !may_be_header ((const char *)bytes, n_bytes))
    return FALSE; /* told without decoding */
  g_autofree char *text = wt_encoding_decode (bytes, n_bytes, !complete, &length, &decoding);
  const char *end = memchr (text, '\n', length);
  return (end != NULL ? (gsize)(end - text) : length) <= MAX_HEADER_BYTES && may_be_header (text, length)
         && wt_csv_sniff (text, length, complete, dialect, &rows) && is_table (rows, dialect->separator);
}

gboolean
wt_table_probe (const WtSniff *sniff)
{
  WtCsvDialect dialect;

  return !sniff->binary && sniff_dialect (sniff->bytes, sniff->n_bytes, &dialect);
}

/* names: of the columns. n_bad: fields whose bytes were of another encoding than the table's beginning. */
typedef struct
{
  WtCsv *csv;
  WtRecords *records;
  GStrv names;
  guint64 n_bad;
} Table;

static GStrv
read_header (WtCsv *csv)
{
  GStrv names = g_new0 (char *, wt_csv_n_fields (csv) + 1);

  for (guint i = 0; i < wt_csv_n_fields (csv); i++)
  {
    names[i] = g_strstrip (g_utf8_make_valid (wt_csv_field (csv, i), -1));
    if (*names[i] == '\0')
    {
      g_free (names[i]);
      names[i] = g_strdup_printf ("column %u", i + 1);
    }
  }
  return names;
}

static char *
read_value (Table *table, guint n)
{
  const char *value = wt_csv_field (table->csv, n);
  gsize length = strlen (value);
  WtDecoding decoding;

  if (g_utf8_validate_len (value, length, NULL))
    return g_strdup (value);
  table->n_bad++;
  return wt_encoding_decode ((const guint8 *)value, length, FALSE, &length, &decoding);
}

/* Why a row cannot be read, or NULL. Fields beyond the header's are no harm where they are empty. */
static char *
fault_of (const Table *table, const WtCsvRow *row)
{
  guint n = wt_csv_n_fields (table->csv), wanted = g_strv_length (table->names);

  if (row->open)
    return g_strdup ("a quote that opens in it is never closed");
  for (guint i = wanted; i < n; i++)
    if (*wt_csv_field (table->csv, i) != '\0')
      return g_strdup_printf ("it has %u fields, the header %u", n, wanted);
  return n < wanted ? g_strdup_printf ("it has %u fields, the header %u", n, wanted) : NULL;
}

/* Returns: FALSE where no more rows are wanted. */
static gboolean
take_row (Table *table, const WtCsvRow *row)
{
  g_autofree char *fault = fault_of (table, row);

  wt_records_next (table->records, row->bytes, row->n_bytes, FALSE);
  if (fault != NULL)
  {
    wt_records_broken (table->records, row->line, fault);
    return TRUE;
  }
  WtRecord *record = wt_record_new ();
  for (guint i = 0; table->names[i] != NULL; i++)
    wt_record_add (record, g_strdup (table->names[i]), read_value (table, i), NULL);
  return wt_records_add (table->records, record);
}

static void
read_rows (Table *table, const WtInput *input, WtReaderContext *context)
{
  WtCsvRow row;
  gboolean more = TRUE;

  if (!wt_csv_next (table->csv, NULL))
    return;
  table->names = read_header (table->csv);
  while (more && wt_csv_next (table->csv, &row))
  {
    if (row.cut)
      wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_TOO_LARGE, WT_SEVERITY_WARNING, input->id,
                          (guint)MIN (row.line, G_MAXUINT),
                          "the row that begins in line %" G_GUINT64_FORMAT " is longer than %" G_GSIZE_FORMAT
                          " bytes; it and the rest of the table were left out",
                          row.line, row.n_bytes);
    more = !row.cut && take_row (table, &row);
  }
  if (table->n_bad > 0)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_BAD_BYTES, WT_SEVERITY_WARNING, input->id, 0,
                        "%" G_GUINT64_FORMAT
                        " field%s could not be read in the encoding of the table; each was read as its bytes look",
                        table->n_bad, table->n_bad == 1 ? "" : "s");
}

gboolean
wt_table_read_stream (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  WtDecoding decoding;
  WtCsvDialect dialect = { ',', FALSE };
  const guint8 *bytes;
  gsize n = wt_stream_peek (stream, WT_STREAM_PEEK_BYTES, &bytes);

  sniff_dialect (bytes, n, &dialect);
  g_autoptr (WtStream) utf8 = wt_recode_stream (stream, &decoding);
  g_autoptr (WtCsv) csv = wt_csv_new (utf8, &dialect, context->options->max_bytes);
  g_autoptr (WtRecords) records = wt_records_new (input, context, "a table", WT_SEVERITY_NOTE);
  Table table = { .csv = csv, .records = records };

  wt_recode_tell (&decoding, input->id, context->diagnostics);
  read_rows (&table, input, context);
  g_strfreev (table.names);
  return wt_records_end (records);
}
