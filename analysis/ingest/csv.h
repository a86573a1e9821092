/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV: rows of a table by RFC 4180, one at a time. */
#pragma once

#include "stream.h"

/* How a table is written. separator: what parts its fields. backslash: a quote in a quoted field is \" and not "". */
typedef struct
{
  char separator;
  gboolean backslash;
} WtCsvDialect;

/* A table being read. */
typedef struct WtCsv WtCsv;

/* A row as it stands. line: 1-based, where it begins. bytes: its own, with the line break. open: the text ended, or the
 * limit was reached, before a quote was closed. cut: the row is longer than the limit; what is beyond was not read. */
typedef struct
{
  guint64 line;
  const guint8 *bytes;
  gsize n_bytes;
  gboolean open;
  gboolean cut;
} WtCsvRow;

/* wt_csv_new: a table over a stream of UTF-8. A field may be in quotes, in which a doubled quote is one, and separators
 * and line breaks are text; a quote that nothing follows which could end the field is text too, since many programs do
 * not double them. A row ends with CRLF, LF or CR. Blank lines are left out. A quote that is not closed ends with the
 * text. @stream: (transfer none): must outlive the table. @max_row_bytes: a row that is longer ends the table.
 * Returns: (transfer full): free with wt_csv_free(). */
WtCsv *wt_csv_new (WtStream *stream, const WtCsvDialect *dialect, gsize max_row_bytes);
void wt_csv_free (WtCsv *csv);

/* wt_csv_next: goes to the next row; the first is the header, as any other. @row: (out) (optional).
 * Returns: FALSE at the end. */
gboolean wt_csv_next (WtCsv *csv, WtCsvRow *row);

/* wt_csv_n_fields: of the current row. wt_csv_field: the n-th of them, "" for one that the row has not.
 * Returns: (transfer none): valid until wt_csv_next(). */
guint wt_csv_n_fields (const WtCsv *csv);
const char *wt_csv_field (const WtCsv *csv, guint n);

/* wt_csv_stream: a text without its byte order mark. @text: borrowed. Returns: (transfer full).
 * wt_csv_parse: the first rows of a table. @text: UTF-8, with a byte order mark or without.
 * Returns: (transfer full) (element-type GStrv): each row's fields. */
WtStream *wt_csv_stream (const char *text, gsize length_bytes);
GPtrArray *wt_csv_parse (const char *text, gsize length_bytes, const WtCsvDialect *dialect, guint max_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtCsv, wt_csv_free)
