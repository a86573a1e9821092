/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV: rows of a table by RFC 4180, and articles.csv, which says of articles what their files do not. */
#pragma once

#include <wiretrace/article.h>

/* wt_csv_parse: the rows of a table: fields parted by commas, perhaps in double quotes, in which a doubled one is one,
 * and commas and line breaks are text. A row ends with CRLF, LF or CR. Blank lines are left out. A quote that is not
 * closed ends with the text. @text: UTF-8.
 * Returns: (transfer full) (element-type GStrv): each row's fields; its first row is the header as any other. */
GPtrArray *wt_csv_parse (const char *text, gsize length_bytes);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtOverrides, wt_overrides_free)
