/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reader: one kind of input. A new kind is a file with a probe and a read function, and a row in the table of
 * readers.c. */
#pragma once

#include <wiretrace/ingest.h>

#include "sniff.h"
#include "stream.h"

/* A document to be read: a file, or a record of one that holds several. path: of the file, and in an archive the
 * member's name behind it. bytes: all of it, or as much as the options allow (truncated); NULL for a reader of streams.
 * sha256: of its bytes, NULL where it was not asked for. walked: found in a folder, not named by the user. depth: how
 * many archives it lies in. The rest is said by what it lay in, NULL where that says nothing: url, charset, media_type
 * of the transfer; fetched: when, ISO 8601: no article is younger than that; modified: when the server says that it
 * last changed, RFC 9110. */
typedef struct
{
  const char *id;
  const char *path;
  WtInputFile *file;
  const guint8 *bytes;
  gsize n_bytes;
  const char *sha256;
  gboolean truncated;
  gboolean walked;
  guint depth;
  const char *url;
  const char *charset;
  const char *media_type;
  const char *fetched;
  const char *modified;
} WtInput;

/* Where articles go: each reader gives every article it finds by wt_reader_give(). n_given: articles given so far;
 * n_unpacked: bytes that came out of compressed files and archives of the current file, at all depths; stopped: the
 * taker wants no more. */
typedef struct
{
  const WtIngestOptions *options;
  const WtAgencies *agencies;
  GArray *diagnostics;
  WtArticleFunc sink;
  gpointer data;
  struct WtOverrides *overrides; /* of overrides.h */
  GHashTable *seen;
  guint n_given;
  guint64 n_unpacked;
  gboolean stopped;
} WtReaderContext;

/* name: as a diagnostic says it. probe: whether a document is of this kind, by its beginning, which is at most
 * WT_STREAM_PEEK_BYTES. Either read, for a document that is taken into memory whole, or read_stream, for what may be
 * larger than that: gives the input's articles, or adds a diagnostic that says why there are none. Returns: FALSE where
 * the input counts as failed. */
typedef struct
{
  const char *name;
  gboolean (*probe) (const WtSniff *sniff);
  gboolean (*read) (const WtInput *input, WtReaderContext *context);
  gboolean (*read_stream) (const WtInput *input, WtStream *stream, WtReaderContext *context);
} WtReader;

/* wt_reader_for: the first reader of the table whose probe agrees; the last agrees with everything. */
const WtReader *wt_reader_for (const guint8 *bytes, gsize n_bytes);

/* wt_reader_read: reads what a stream holds with the reader that its beginning asks for. @input: all but bytes and
 * sha256, which are the stream's. Returns: FALSE where it failed. */
gboolean wt_reader_read (const WtInput *input, WtStream *stream, WtReaderContext *context);

/* wt_reader_told: lets the taker say and forget the diagnostics of what was read so far. */
void wt_reader_told (const WtReaderContext *context);

/* wt_reader_too_deep: whether an input lies in as many archives as the options allow, so that one more is not opened;
 * an error then says so. */
gboolean wt_reader_too_deep (const WtInput *input, WtReaderContext *context);

/* wt_reader_record_id: the id of the n-th record, 1-based, of an input that holds several. Returns: (transfer full). */
char *wt_reader_record_id (const WtInput *input, guint64 n);

/* wt_reader_give: completes an article with what is said of it elsewhere (articles.csv), tells what is missing, and
 * gives it to the taker. @article: (transfer full). */
void wt_reader_give (const WtInput *input, WtReaderContext *context, WtArticle *article);

/* The readers, each in a file of its name. wt_archive_is: what wt_archive_probe() asks, of bytes. */
gboolean wt_gzip_probe (const WtSniff *sniff);
gboolean wt_gzip_read (const WtInput *input, WtStream *stream, WtReaderContext *context);
gboolean wt_archive_is (const guint8 *bytes, gsize n_bytes);
gboolean wt_archive_probe (const WtSniff *sniff);
gboolean wt_archive_read (const WtInput *input, WtStream *stream, WtReaderContext *context);
gboolean wt_warc_probe (const WtSniff *sniff);
gboolean wt_warc_read (const WtInput *input, WtStream *stream, WtReaderContext *context);
gboolean wt_arc_probe (const WtSniff *sniff);
gboolean wt_arc_read (const WtInput *input, WtStream *stream, WtReaderContext *context);
gboolean wt_plain_probe (const WtSniff *sniff);
gboolean wt_plain_read (const WtInput *input, WtReaderContext *context);
gboolean wt_foreign_probe (const WtSniff *sniff);
gboolean wt_foreign_read (const WtInput *input, WtReaderContext *context);
gboolean wt_nitf_probe (const WtSniff *sniff);
gboolean wt_nitf_read (const WtInput *input, WtReaderContext *context);
gboolean wt_newsml_probe (const WtSniff *sniff);
gboolean wt_newsml_read (const WtInput *input, WtReaderContext *context);
gboolean wt_teleprinter_probe (const WtSniff *sniff);
gboolean wt_teleprinter_read (const WtInput *input, WtStream *stream, WtReaderContext *context);
gboolean wt_html_probe (const WtSniff *sniff);
gboolean wt_html_read (const WtInput *input, WtReaderContext *context);
gboolean wt_feed_probe (const WtSniff *sniff);
gboolean wt_feed_read (const WtInput *input, WtReaderContext *context);
gboolean wt_json_probe (const WtSniff *sniff);
gboolean wt_json_read_stream (const WtInput *input, WtStream *stream, WtReaderContext *context);
gboolean wt_table_probe (const WtSniff *sniff);
gboolean wt_table_read_stream (const WtInput *input, WtStream *stream, WtReaderContext *context);
