/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV: rows of a table by RFC 4180, one at a time, and articles.csv, which says of articles what their files do not. */
#pragma once

#include <wiretrace/article.h>

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

/* wt_csv_parse: all rows of a table with commas. @text: UTF-8.
 * Returns: (transfer full) (element-type GStrv): each row's fields. */
GPtrArray *wt_csv_parse (const char *text, gsize length_bytes);

/* wt_csv_sniff: how a table is written, by its beginning: the separator (comma, semicolon, tab, bar) that gives nearly
 * all rows as many fields as the header. @text: UTF-8; @complete: it is all of the table, so that its last row counts.
 * @rows: (out) (transfer full) (element-type GStrv): the rows, at most 50 and the header.
 * Returns: FALSE where no separator gives a header of two fields or more and rows that fit it. */
gboolean
wt_csv_sniff (const char *text, gsize length_bytes, gboolean complete, WtCsvDialect *dialect, GPtrArray **rows);

/* Tables of the folders being read, the innermost last. */
typedef struct WtOverrides WtOverrides;

WtOverrides *wt_overrides_new (void);
void wt_overrides_free (WtOverrides *overrides);

/* wt_overrides_enter: reads FOLDER/articles.csv where there is one. Trouble with it is a diagnostic.
 * wt_overrides_leave: forgets it, and tells of its rows that no file was read for. Calls are paired. */
void wt_overrides_enter (WtOverrides *overrides, const char *folder, GArray *diagnostics);
void wt_overrides_leave (WtOverrides *overrides, GArray *diagnostics, gboolean tell_unused);

/* wt_overrides_apply: what the tables say of the article's path; empty fields say nothing. */
void wt_overrides_apply (WtOverrides *overrides, WtArticle *article, GArray *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtCsv, wt_csv_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtOverrides, wt_overrides_free)
