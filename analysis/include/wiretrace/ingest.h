/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ingest: inputs to articles. A reader is chosen by content; each reader is one file and one row of a table. */
#pragma once

#include <wiretrace/agency.h>
#include <wiretrace/article.h>

G_BEGIN_DECLS

/* Limits that no input can pass, and what is wanted. max_bytes: of one document; the rest of it is left out with a
 * diagnostic. max_depth: of folders in folders. max_archives: of archives in archives. max_expansion: how many times
 * its own length a compressed file may unpack to. follow_links: read also what symbolic links in folders lead to.
 * checksums: reckon the files' hashes, and tell of inputs that are the same. columns: (nullable): which columns of
 * tables and fields of JSON records hold what, where their names are not to be guessed at:
 * "text=body,title=head,published=ts"; what is not named is guessed still. told: (nullable): called with the taker's
 * data behind each file and each record of one, whether it gave an article or not: diagnostics may be said and
 * forgotten then, so that memory does not grow with what fails. */
typedef struct
{
  gsize max_bytes;
  guint max_depth;
  guint max_archives;
  guint max_expansion;
  gboolean follow_links;
  gboolean checksums;
  const char *columns;
  void (*told) (gpointer data);
} WtIngestOptions;

void wt_ingest_options_init (WtIngestOptions *options);

/* wt_ingest_check_columns: whether a value for the option "columns" is understood: ROLE=COLUMN, with commas between,
 * each role once; the roles are text, title, outlet, url, published, time, language, author, agency, rights, dateline,
 * summary, id, section, keywords. Returns: FALSE with WT_ERROR_USAGE where it is not. */
gboolean wt_ingest_check_columns (const char *columns, GError **error);

/* WtArticleFunc: takes one article as it is read. @article: (transfer full). Returns: FALSE to stop with no error. */
typedef gboolean (*WtArticleFunc) (WtArticle *article, gpointer data);

/* wt_ingest: reads inputs one by one, in order (a folder's files in byte order of their names), and gives each article
 * to
 * @sink as soon as it is read; memory does not grow with the number of inputs. An articles.csv beside the files
 * overrides what is read. What cannot be read is a diagnostic of severity ERROR that names the file, and the run goes
 * on.
 * @inputs: NULL-terminated: files, folders (walked; hidden files left out; symbolic links not followed unless the
 *   options say so, and told of), "-" for standard input.
 * @agencies: to know a line that is an agency's name for a byline.
 * @diagnostics: an array of wt_diagnostics_new(), added to; see the option "told".
 * @n_failed: (out) (optional): inputs that gave no article for an error.
 * Returns: TRUE, also where some inputs failed; FALSE with WT_ERROR_USAGE where @inputs is empty, or the option
 *   "columns" is not understood. */
gboolean wt_ingest (const char *const *inputs, const WtIngestOptions *options, const WtAgencies *agencies,
                    WtArticleFunc sink, gpointer data, GArray *diagnostics, guint *n_failed, GError **error);

/* wt_ingest_bytes: the same for bytes in memory, as one input. For fuzzing, tests, and containers.
 * @id: as the article's id and path. */
void wt_ingest_bytes (const char *id, const guint8 *bytes, gsize n_bytes, const WtIngestOptions *options,
                      const WtAgencies *agencies, WtArticleFunc sink, gpointer data, GArray *diagnostics);

G_END_DECLS
