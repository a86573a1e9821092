/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inflate.h"

#include <string.h>

#include <gio/gio.h>

#include <wiretrace/error.h>

#define ROOM_BYTES 65536

/* converter: NULL where the bytes are not compressed. */
typedef struct
{
  WtStream *packed;
  GConverter *converter;
  gboolean ended;
  guint8 room[ROOM_BYTES];
} Inflate;

/* By its first bytes (RFC 1952, RFC 1950), since the headers are often wrong. */
static GConverter *
converter_for (WtStream *packed)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (packed, 2, &bytes);

  if (n == 2 && bytes[0] == 0x1f && bytes[1] == 0x8b)
    return G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  if (n == 2 && (bytes[0] & 0x0f) == 8 && (bytes[0] * 256 + bytes[1]) % 31 == 0)
    return G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  return NULL;
}

/* Gives the bytes as they are. */
static gssize
pass_on (Inflate *inflate, const guint8 **block, GError **error)
{
  gsize n = wt_stream_block (inflate->packed, G_MAXSSIZE, block);

  if (n == 0 && wt_stream_error (inflate->packed) != NULL)
  {
    g_propagate_error (error, g_error_copy (wt_stream_error (inflate->packed)));
    return -1;
  }
  return (gssize)n;
}

/* Unpacks what the look-ahead holds. Returns: bytes in room; 0 where more is needed; -1 with @error. */
static gssize
convert (Inflate *inflate, GError **error)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (inflate->packed, WT_STREAM_PEEK_BYTES, &bytes), n_read = 0, n_written = 0;
  g_autoptr (GError) why = NULL;

  GConverterResult result = g_converter_convert (
      inflate->converter, bytes, n, inflate->room, ROOM_BYTES,
      n < WT_STREAM_PEEK_BYTES ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, &n_read, &n_written, &why);
  inflate->ended = result == G_CONVERTER_FINISHED || result == G_CONVERTER_ERROR;
  if (result == G_CONVERTER_ERROR)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "its compression is damaged or cut short: %s", why->message);
    return -1;
  }
  wt_stream_skip (inflate->packed, n_read);
  return (gssize)n_written;
}

static gssize
fill (gpointer data, const guint8 **block, GError **error)
{
  Inflate *inflate = data;
  gssize n = 0;

  if (inflate->converter == NULL)
    return pass_on (inflate, block, error);
  while (n == 0 && !inflate->ended)
    n = convert (inflate, error);
  *block = inflate->room;
  return n;
}

static void
inflate_free (gpointer data)
{
  Inflate *inflate = data;

  wt_stream_free (inflate->packed);
  g_clear_object (&inflate->converter);
  g_free (inflate);
}

WtStream *
wt_inflate_new (WtStream *packed)
{
  static const WtStreamSource source = { fill, inflate_free };
  Inflate *inflate = g_new (Inflate, 1);

  inflate->packed = packed;
  inflate->converter = converter_for (packed);
  inflate->ended = FALSE;
  return wt_stream_new (&source, inflate);
}
