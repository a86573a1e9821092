/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stream.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <wiretrace/error.h>

#define CHUNK_BYTES 65536

/* held: bytes taken from the source to look ahead, [at, held->len) of them still to come. block: the rest of the
 * source's last block, behind what is held. */
struct WtStream
{
  WtStreamSource source;
  gpointer data;
  GByteArray *held;
  gsize at;
  const guint8 *block;
  gsize n_block;
  guint64 offset;
  gboolean ended;
  GError *error;
};

WtStream *
wt_stream_new (const WtStreamSource *source, gpointer data)
{
  WtStream *stream = g_new0 (WtStream, 1);

  stream->source = *source;
  stream->data = data;
  stream->held = g_byte_array_sized_new (1);
  return stream;
}

void
wt_stream_free (WtStream *stream)
{
  if (stream == NULL)
    return;
  if (stream->source.free != NULL)
    stream->source.free (stream->data);
  g_byte_array_unref (stream->held);
  g_clear_error (&stream->error);
  g_free (stream);
}

static gssize
fill_nothing (gpointer data, const guint8 **block, GError **error)
{
  (void)data;
  (void)block;
  (void)error;
  return 0;
}

WtStream *
wt_stream_new_bytes (const guint8 *bytes, gsize n_bytes)
{
  static const WtStreamSource source = { fill_nothing, NULL };
  WtStream *stream = wt_stream_new (&source, NULL);

  stream->block = bytes;
  stream->n_block = n_bytes;
  return stream;
}

/* What is left of a part of another stream. */
typedef struct
{
  WtStream *parent;
  guint64 left;
} Window;

static gssize
fill_from_window (gpointer data, const guint8 **block, GError **error)
{
  Window *window = data;
  gsize n = wt_stream_block (window->parent, (gsize)MIN (window->left, G_MAXSSIZE), block);

  window->left -= n;
  if (n == 0 && window->left > 0 && window->parent->error != NULL)
  {
    g_propagate_error (error, g_error_copy (window->parent->error));
    return -1;
  }
  return (gssize)n;
}

WtStream *
wt_stream_new_window (WtStream *parent, guint64 n_bytes)
{
  static const WtStreamSource source = { fill_from_window, g_free };
  Window *window = g_new (Window, 1);

  window->parent = parent;
  window->left = n_bytes;
  return wt_stream_new (&source, window);
}

/* A file being read. checksum: NULL where none is wanted. */
typedef struct
{
  int fd;
  gboolean standard;
  GChecksum *checksum;
  WtInputFile *file;
  guint8 chunk[CHUNK_BYTES];
} File;

static gssize
fill_from_file (gpointer data, const guint8 **block, GError **error)
{
  File *file = data;
  ssize_t n;

  while ((n = read (file->fd, file->chunk, CHUNK_BYTES)) < 0 && errno == EINTR)
    ;
  if (n < 0)
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "%s", g_strerror (errno));
  if (n <= 0)
  {
    if (n == 0 && file->checksum != NULL && file->file->sha256 == NULL)
      file->file->sha256 = g_strdup (g_checksum_get_string (file->checksum));
    return n;
  }
  file->file->n_bytes += (guint64)n;
  if (file->checksum != NULL)
    g_checksum_update (file->checksum, file->chunk, n);
  *block = file->chunk;
  return n;
}

static void
file_free (gpointer data)
{
  File *file = data;

  if (!file->standard)
    close (file->fd);
  g_clear_pointer (&file->checksum, g_checksum_free);
  wt_input_file_unref (file->file);
  g_free (file);
}

WtStream *
wt_stream_open (const char *path, WtInputFile *file, gboolean checksum, GError **error)
{
  static const WtStreamSource source = { fill_from_file, file_free };
  gboolean standard = strcmp (path, "-") == 0;
  int fd = standard ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "%s", g_strerror (errno));
    return NULL;
  }
  File *data = g_new (File, 1);
  data->fd = fd;
  data->standard = standard;
  data->checksum = checksum ? g_checksum_new (G_CHECKSUM_SHA256) : NULL;
  data->file = wt_input_file_ref (file);
  return wt_stream_new (&source, data);
}

/* Makes the source's next block the current one. Returns: FALSE at the end. */
static gboolean
next_block (WtStream *stream)
{
  if (stream->ended)
    return FALSE;
  gssize n = stream->source.fill (stream->data, &stream->block, &stream->error);
  stream->n_block = n > 0 ? (gsize)n : 0;
  stream->ended = n <= 0;
  return n > 0;
}

/* Moves the current block behind what is held. */
static void
hold_block (WtStream *stream)
{
  if (stream->at > 0)
  {
    g_byte_array_remove_range (stream->held, 0, (guint)stream->at);
    stream->at = 0;
  }
  gsize n = MIN (stream->n_block, WT_STREAM_PEEK_BYTES);
  g_byte_array_append (stream->held, stream->block, (guint)n);
  stream->block += n;
  stream->n_block -= n;
}

gsize
wt_stream_peek (WtStream *stream, gsize n_bytes, const guint8 **bytes)
{
  n_bytes = MIN (n_bytes, WT_STREAM_PEEK_BYTES);
  if (stream->held->len == stream->at && (stream->n_block > 0 || next_block (stream)) && stream->n_block >= n_bytes)
  {
    *bytes = stream->block;
    return n_bytes;
  }
  while (stream->held->len - stream->at < n_bytes && (stream->n_block > 0 || next_block (stream)))
    hold_block (stream);
  *bytes = stream->held->data != NULL ? stream->held->data + stream->at : (const guint8 *)"";
  return MIN (n_bytes, stream->held->len - stream->at);
}

gsize
wt_stream_block (WtStream *stream, gsize max_bytes, const guint8 **bytes)
{
  gsize held = stream->held->len - stream->at;
  gsize n;

  if (held > 0)
  {
    n = MIN (held, max_bytes);
    *bytes = stream->held->data + stream->at;
    stream->at += n;
  }
  else
  {
    if (stream->n_block == 0 && !next_block (stream))
      return 0;
    n = MIN (stream->n_block, max_bytes);
    *bytes = stream->block;
    stream->block += n;
    stream->n_block -= n;
  }
  stream->offset += n;
  return n;
}

gsize
wt_stream_read (WtStream *stream, GByteArray *into, gsize n_bytes)
{
  const guint8 *bytes;
  gsize done = 0, n;

  while (done < n_bytes && (n = wt_stream_block (stream, n_bytes - done, &bytes)) > 0)
  {
    g_byte_array_append (into, bytes, (guint)n);
    done += n;
  }
  return done;
}

guint64
wt_stream_skip (WtStream *stream, guint64 n_bytes)
{
  const guint8 *bytes;
  guint64 done = 0;
  gsize n;

  while (done < n_bytes && (n = wt_stream_block (stream, (gsize)MIN (n_bytes - done, G_MAXSSIZE), &bytes)) > 0)
    done += n;
  return done;
}

void
wt_stream_unread (WtStream *stream, const guint8 *bytes, gsize n_bytes)
{
  GByteArray *held = g_byte_array_sized_new ((guint)(n_bytes + stream->held->len - stream->at));

  g_byte_array_append (held, bytes, (guint)n_bytes);
  if (stream->held->len > stream->at)
    g_byte_array_append (held, stream->held->data + stream->at, (guint)(stream->held->len - stream->at));
  g_byte_array_unref (stream->held);
  stream->held = held;
  stream->at = 0;
  stream->offset -= n_bytes;
}

/* The bytes that can be had in one piece without taking them. */
static gsize
look_at_block (WtStream *stream, const guint8 **bytes)
{
  gsize held = stream->held->len - stream->at;

  if (held == 0 && stream->n_block == 0)
    next_block (stream);
  *bytes = held > 0 ? stream->held->data + stream->at : stream->block;
  return held > 0 ? held : stream->n_block;
}

gboolean
wt_stream_line (WtStream *stream, GByteArray *into, gsize max_bytes, gboolean *cut)
{
  const guint8 *bytes;
  gsize n;
  gboolean any = FALSE, too_long = FALSE;

  g_byte_array_set_size (into, 0);
  while ((n = look_at_block (stream, &bytes)) > 0)
  {
    const guint8 *end = memchr (bytes, '\n', n);
    n = end != NULL ? (gsize)(end - bytes) + 1 : n;
    gsize kept = MIN (n, max_bytes - into->len);
    g_byte_array_append (into, bytes, (guint)kept);
    too_long |= kept < n;
    any = TRUE;
    wt_stream_block (stream, n, &bytes);
    if (end != NULL)
      break;
  }
  if (cut != NULL)
    *cut = too_long;
  return any;
}

guint64
wt_stream_offset (const WtStream *stream)
{
  return stream->offset;
}

const GError *
wt_stream_error (const WtStream *stream)
{
  return stream->error;
}
