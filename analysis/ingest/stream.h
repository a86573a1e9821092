/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stream: the bytes of an input one after the other, with a look ahead. What is not asked for is not in memory, so
 * that a file may be larger than that. */
#pragma once

#include <glib.h>

#include <wiretrace/article.h>

/* The most that wt_stream_peek() can look ahead. */
#define WT_STREAM_PEEK_BYTES 65536

typedef struct WtStream WtStream;

/* Where a stream's bytes come from. fill: gives the next block of them, which stays valid until the next call.
 * Returns: its length; 0 at the end; -1 with @error set where no more can be read. free: (nullable): of @data. */
typedef struct
{
  gssize (*fill) (gpointer data, const guint8 **block, GError **error);
  void (*free) (gpointer data);
} WtStreamSource;

/* wt_stream_new: a stream over a source. @data: (transfer full).
 * wt_stream_new_bytes: over bytes in memory, which must outlive it.
 * wt_stream_new_window: over the next @n_bytes of another, which must outlive it and is read through it.
 * wt_stream_open: over a file, or standard input for "-". @file: gets its hash (where @checksum) and length once the
 * stream was read to its end. Returns NULL with WT_ERROR_IO where it cannot be opened.
 * Returns: (transfer full): free with wt_stream_free(). */
WtStream *wt_stream_new (const WtStreamSource *source, gpointer data);
WtStream *wt_stream_new_bytes (const guint8 *bytes, gsize n_bytes);
WtStream *wt_stream_new_window (WtStream *parent, guint64 n_bytes);
WtStream *wt_stream_open (const char *path, WtInputFile *file, gboolean checksum, GError **error);
void wt_stream_free (WtStream *stream);

/* wt_stream_peek: the bytes to come, which stay to come. @n_bytes: how many are wanted, at most WT_STREAM_PEEK_BYTES.
 * @bytes: (out) (transfer none): valid until the stream is next read or looked into.
 * Returns: how many there are; fewer than @n_bytes only before the end. */
gsize wt_stream_peek (WtStream *stream, gsize n_bytes, const guint8 **bytes);

/* wt_stream_block: takes whatever comes next in one piece. Returns: its length, 0 at the end; at most @max_bytes. */
gsize wt_stream_block (WtStream *stream, gsize max_bytes, const guint8 **bytes);

/* wt_stream_read: appends up to @n_bytes to @into. wt_stream_skip: passes over as many.
 * Returns: how many there were; fewer than @n_bytes only at the end. */
gsize wt_stream_read (WtStream *stream, GByteArray *into, gsize n_bytes);
guint64 wt_stream_skip (WtStream *stream, guint64 n_bytes);

/* wt_stream_unread: gives bytes back that were taken last, so that they come again. @bytes: copied. */
void wt_stream_unread (WtStream *stream, const guint8 *bytes, gsize n_bytes);

/* wt_stream_line: the next line with its line break, put into @into in place of what was there. Of a line longer than
 * @max_bytes the rest is passed over. @cut: (out) (optional): whether that was so. Returns: FALSE at the end. */
gboolean wt_stream_line (WtStream *stream, GByteArray *into, gsize max_bytes, gboolean *cut);

/* wt_stream_offset: how many bytes were taken so far. wt_stream_error: why the stream ended before its end, or NULL. */
guint64 wt_stream_offset (const WtStream *stream);
const GError *wt_stream_error (const WtStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtStream, wt_stream_free)
