/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv.h"

#include <string.h>

#define BLOCK_BYTES 65536

/* Where in a row the parser is. QUOTE: a quote was seen in a quoted field; what follows tells whether it ends it.
 * ESCAPE: behind a backslash. */
typedef enum
{
  AT_START,
  IN_PLAIN,
  IN_QUOTED,
  AT_QUOTE,
  AT_ESCAPE
} Place;

/* text: the row's fields, each with its NUL; starts: where each begins. raw: the row's bytes. at, n: of the stream's
 * block, what is still to come. blanks: white space seen behind a quote that may end its field. after_cr: a line feed
 * that comes next belongs to the row before. */
struct WtCsv
{
  WtStream *stream;
  WtCsvDialect dialect;
  gsize max_row_bytes;
  const guint8 *at;
  gsize n;
  GByteArray *raw;
  GString *text;
  GArray *starts;
  Place place;
  guint blanks;
  guint64 line;
  gboolean after_cr;
  gboolean ended;
};

WtCsv *
wt_csv_new (WtStream *stream, const WtCsvDialect *dialect, gsize max_row_bytes)
{
  WtCsv *csv = g_new0 (WtCsv, 1);

  csv->stream = stream;
  csv->dialect = *dialect;
  csv->max_row_bytes = MIN (max_row_bytes, (gsize)G_MAXINT32);
  csv->raw = g_byte_array_new ();
  csv->text = g_string_new (NULL);
  csv->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  csv->line = 1;
  return csv;
}

void
wt_csv_free (WtCsv *csv)
{
  if (csv == NULL)
    return;
  g_byte_array_unref (csv->raw);
  g_string_free (csv->text, TRUE);
  g_array_unref (csv->starts);
  g_free (csv);
}

static void
begin_field (WtCsv *csv)
{
  g_array_append_val (csv->starts, csv->text->len);
  csv->place = AT_START;
}

static void
end_field (WtCsv *csv)
{
  g_string_append_c (csv->text, '\0');
  csv->blanks = 0;
}

/* A NUL would end a field for its readers. */
static void
append (WtCsv *csv, const guint8 *bytes, gsize n)
{
  for (const guint8 *nul; (nul = memchr (bytes, 0, n)) != NULL; n -= (gsize)(nul + 1 - bytes), bytes = nul + 1)
  {
    g_string_append_len (csv->text, (const char *)bytes, nul - bytes);
    g_string_append (csv->text, "\357\277\275");
  }
  g_string_append_len (csv->text, (const char *)bytes, (gssize)n);
}

/* A quote that turns out to be text, and the white space behind it. */
static void
append_quote (WtCsv *csv)
{
  g_string_append_c (csv->text, '"');
  for (; csv->blanks > 0; csv->blanks--)
    g_string_append_c (csv->text, ' ');
  csv->place = IN_QUOTED;
}

static gboolean
ends_plain (const WtCsv *csv, guint8 c)
{
  return c == (guint8)csv->dialect.separator || c == '\n' || c == '\r';
}

/* How many of the bytes to come are nothing but text in this place. */
static gsize
run_length (const WtCsv *csv)
{
  gsize i = 0;

  if (csv->place == IN_QUOTED)
    while (i < csv->n && csv->at[i] != '"' && csv->at[i] != '\n' && !(csv->at[i] == '\\' && csv->dialect.backslash))
      i++;
  else if (csv->place == IN_PLAIN)
    while (i < csv->n && !ends_plain (csv, csv->at[i]))
      i++;
  return i;
}

static void
take_in_quotes (WtCsv *csv, guint8 c)
{
  if (c == '"')
    csv->place = AT_QUOTE;
  else if (c == '\\' && csv->dialect.backslash)
    csv->place = AT_ESCAPE;
  else
    append (csv, &c, 1);
}

static void
take_escaped (WtCsv *csv, guint8 c)
{
  if (c != '"' && c != '\\')
    g_string_append_c (csv->text, '\\');
  append (csv, &c, 1);
  csv->place = IN_QUOTED;
}

/* Behind a quote: another one makes it text, as does anything that cannot stand behind a field. */
static void
take_behind_quote (WtCsv *csv, guint8 c)
{
  if (c == '"' && csv->blanks == 0)
  {
    g_string_append_c (csv->text, '"');
    csv->place = IN_QUOTED;
    return;
  }
  if (c == ' ')
  {
    csv->blanks++;
    return;
  }
  append_quote (csv);
  take_in_quotes (csv, c);
}

/* Takes one byte. Returns: TRUE where it ends the row. */
static gboolean
take_byte (WtCsv *csv, guint8 c)
{
  gboolean inside = csv->place == IN_QUOTED || csv->place == AT_ESCAPE;

  csv->line += c == '\n';
  if (!inside && ends_plain (csv, c))
  {
    end_field (csv);
    csv->after_cr = c == '\r';
    if (c == '\n' || c == '\r')
      return TRUE;
    begin_field (csv);
  }
  else if (csv->place == AT_ESCAPE)
    take_escaped (csv, c);
  else if (csv->place == AT_QUOTE)
    take_behind_quote (csv, c);
  else if (inside)
    take_in_quotes (csv, c);
  else if (csv->place == AT_START && c == '"')
    csv->place = IN_QUOTED;
  else
  {
    append (csv, &c, 1);
    csv->place = IN_PLAIN;
  }
  return FALSE;
}

static gboolean
more (WtCsv *csv)
{
  if (csv->n == 0)
    csv->n = wt_stream_block (csv->stream, BLOCK_BYTES, &csv->at);
  return csv->n > 0;
}

static void
consume (WtCsv *csv, gsize n)
{
  g_byte_array_append (csv->raw, csv->at, (guint)n);
  csv->at += n;
  csv->n -= n;
}

/* The second byte of a CRLF. */
static void
pass_line_feed (WtCsv *csv)
{
  if (!csv->after_cr || !more (csv))
    return;
  csv->after_cr = FALSE;
  csv->line += *csv->at != '\n';
  if (*csv->at == '\n')
  {
    csv->line++;
    csv->at++;
    csv->n--;
  }
}

/* Reads bytes up to the row's end. Returns: FALSE where there were none. */
static gboolean
read_row (WtCsv *csv, gboolean *cut)
{
  gboolean any = FALSE, done = FALSE;

  while (!done && more (csv))
  {
    if (csv->raw->len >= csv->max_row_bytes)
    {
      *cut = TRUE;
      break;
    }
    any = TRUE;
    gsize run = MIN (run_length (csv), csv->max_row_bytes - csv->raw->len);
    append (csv, csv->at, run);
    if (run == 0)
      done = take_byte (csv, *csv->at);
    consume (csv, MAX (run, 1));
  }
  if (!done)
    end_field (csv);
  return any;
}

static gboolean
is_blank (const WtCsv *csv)
{
  return csv->starts->len == 1 && csv->text->len == 1;
}

gboolean
wt_csv_next (WtCsv *csv, WtCsvRow *row)
{
  gboolean any, cut = FALSE;
  guint64 line;

  do
  {
    if (csv->ended)
      return FALSE;
    g_byte_array_set_size (csv->raw, 0);
    g_string_truncate (csv->text, 0);
    g_array_set_size (csv->starts, 0);
    pass_line_feed (csv);
    line = csv->line;
    begin_field (csv);
    any = read_row (csv, &cut);
    csv->ended = !any || cut;
  } while (is_blank (csv) && any);
  if (row != NULL)
    *row = (WtCsvRow){ .line = line, .bytes = csv->raw->data, .n_bytes = csv->raw->len, .cut = cut };
  if (row != NULL)
    row->open = csv->place == IN_QUOTED || csv->place == AT_ESCAPE;
  return any;
}

guint
wt_csv_n_fields (const WtCsv *csv)
{
  return csv->starts->len;
}

const char *
wt_csv_field (const WtCsv *csv, guint n)
{
  return n < csv->starts->len ? csv->text->str + g_array_index (csv->starts, gsize, n) : "";
}

static GStrv
dup_row (const WtCsv *csv)
{
  GStrv row = g_new0 (char *, csv->starts->len + 1);

  for (guint i = 0; i < csv->starts->len; i++)
    row[i] = g_strdup (wt_csv_field (csv, i));
  return row;
}

WtStream *
wt_csv_stream (const char *text, gsize length)
{
  gsize mark = length >= 3 && memcmp (text, "\357\273\277", 3) == 0 ? 3 : 0;

  return wt_stream_new_bytes ((const guint8 *)text + mark, length - mark);
}

GPtrArray *
wt_csv_parse (const char *text, gsize length, const WtCsvDialect *dialect, guint max_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (WtStream) stream = wt_csv_stream (text, length);
  g_autoptr (WtCsv) csv = wt_csv_new (stream, dialect, G_MAXSIZE);

  while (rows->len < max_rows && wt_csv_next (csv, NULL))
    g_ptr_array_add (rows, dup_row (csv));
  return rows;
}
