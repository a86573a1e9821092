/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Overrides: articles.csv, which says of the articles beside it what their files do not. */
#pragma once

#include <wiretrace/article.h>

/* How the file is called. */
#define WT_OVERRIDES_NAME "articles.csv"
/* More than any hand-made or exported table has; a larger one is not read. */
#define WT_OVERRIDES_MAX_BYTES (64u << 20)

/* Tables of the folders and archives being read, the innermost last. */
typedef struct WtOverrides WtOverrides;

WtOverrides *wt_overrides_new (void);
void wt_overrides_free (WtOverrides *overrides);

/* wt_overrides_enter: reads FOLDER/articles.csv where there is one. Trouble with it is a diagnostic.
 * wt_overrides_enter_bytes: the same for a table that lies in an archive. @folder: path of the archive and of the
 * folder in it. @late: it came while the archive was read as a stream: what came before it is no longer there to be
 * corrected. wt_overrides_leave: forgets the last one entered, and tells of its rows that no file was read for. Calls
 * are paired. */
void wt_overrides_enter (WtOverrides *overrides, const char *folder, GArray *diagnostics);
void wt_overrides_enter_bytes (WtOverrides *overrides, const char *folder, const guint8 *bytes, gsize n_bytes,
                               gboolean late, GArray *diagnostics);
void wt_overrides_leave (WtOverrides *overrides, GArray *diagnostics, gboolean tell_unused);

/* wt_overrides_has: whether a table of that folder was entered. */
gboolean wt_overrides_has (const WtOverrides *overrides, const char *folder);

/* wt_overrides_apply: what the tables say of the article's path; empty fields say nothing. */
void wt_overrides_apply (WtOverrides *overrides, WtArticle *article, GArray *diagnostics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtOverrides, wt_overrides_free)
