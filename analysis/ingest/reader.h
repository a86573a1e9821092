/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reader: one kind of input. A new kind is a file with a probe and a read function, and a row in the table of
 * readers.c. */
#pragma once

#include <wiretrace/ingest.h>

/* One input's bytes. truncated: there were more than the options allow. n_bytes_read, sha256: of the whole input.
 * walked: found in a folder, not named by the user. */
typedef struct
{
  const char *id;
  const guint8 *bytes;
  gsize n_bytes;
  guint64 n_bytes_read;
  const char *sha256;
  gboolean truncated;
  gboolean walked;
} WtInput;

/* Where articles go: each reader gives every article it finds by wt_reader_give(). n_given: articles given so far;
 * stopped: the taker wants no more. */
typedef struct
{
  const WtAgencies *agencies;
  GArray *diagnostics;
  WtArticleFunc sink;
  gpointer data;
  struct WtOverrides *overrides; /* of csv.h */
  GHashTable *seen;
  guint n_given;
  gboolean stopped;
} WtReaderContext;

/* name: as a diagnostic says it. probe: whether the bytes are of this kind; looks at their beginning only.
 * read: gives the input's articles, or adds a diagnostic that says why there are none. Returns: FALSE where the input
 * counts as failed. */
typedef struct
{
  const char *name;
  gboolean (*probe) (const guint8 *bytes, gsize n_bytes);
  gboolean (*read) (const WtInput *input, WtReaderContext *context);
} WtReader;

/* wt_reader_for: the first reader of the table whose probe agrees; the last agrees with everything. */
const WtReader *wt_reader_for (const guint8 *bytes, gsize n_bytes);

/* wt_reader_give: completes an article with what is said of it elsewhere (articles.csv), tells what is missing, and
 * gives it to the taker. @article: (transfer full). */
void wt_reader_give (const WtInput *input, WtReaderContext *context, WtArticle *article);

/* The readers. */
gboolean wt_plain_probe (const guint8 *bytes, gsize n_bytes);
gboolean wt_plain_read (const WtInput *input, WtReaderContext *context);
gboolean wt_foreign_probe (const guint8 *bytes, gsize n_bytes);
gboolean wt_foreign_read (const WtInput *input, WtReaderContext *context);
