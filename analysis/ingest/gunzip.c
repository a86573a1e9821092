/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gunzip.h"

#include <string.h>

#include <gio/gio.h>

#include <wiretrace/error.h>

#define ROOM_BYTES 65536
/* What a member's header is told by. */
#define MAGIC_BYTES 4
/* After so many damaged places the rest is given up: each can cost the unpacking of a whole room for nothing. */
#define MAX_GAPS 10000

/* loss: of the caller. in_member: the next packed bytes are a member's. any: a member was unpacked to its end. */
typedef struct
{
  WtStream *packed;
  WtGunzipLoss *loss;
  GConverter *converter;
  gboolean in_member;
  gboolean any;
  gboolean ended;
  guint8 room[ROOM_BYTES];
} Gunzip;

gboolean
wt_gunzip_is_member (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes >= MAGIC_BYTES && memcmp (bytes, "\x1f\x8b\x08", 3) == 0 && (bytes[3] & 0xe0) == 0;
}

/* Passes over bytes up to where a member may begin, or up to the end where none does. */
static void
pass_to_member (WtStream *packed)
{
  const guint8 *bytes;
  gsize n;

  while ((n = wt_stream_peek (packed, WT_STREAM_PEEK_BYTES, &bytes)) >= MAGIC_BYTES)
  {
    gsize i = 0;
    while (i + MAGIC_BYTES <= n && !wt_gunzip_is_member (bytes + i, n - i))
    {
      const guint8 *next = memchr (bytes + i + 1, 0x1f, n - i - 1);
      i = next != NULL ? (gsize)(next - bytes) : n;
    }
    gboolean found = i + MAGIC_BYTES <= n;
    wt_stream_skip (packed, MIN (i, n - MAGIC_BYTES + 1));
    if (found)
      return;
  }
  wt_stream_skip (packed, n);
}

static gboolean
is_at_end (WtStream *packed)
{
  const guint8 *bytes;

  return wt_stream_peek (packed, 1, &bytes) == 0;
}

/* Files are padded with zeros where they were on tape, or are copied by blocks. */
static void
pass_padding (WtStream *packed)
{
  const guint8 *bytes;
  gsize n, i;

  do
  {
    n = wt_stream_peek (packed, WT_STREAM_PEEK_BYTES, &bytes);
    for (i = 0; i < n && bytes[i] == 0; i++)
      ;
    wt_stream_skip (packed, i);
  } while (i == n && n > 0);
}

/* Passes over what is no member, from here on. Returns: FALSE where no member comes behind it. */
static gboolean
leave_out (Gunzip *gunzip)
{
  WtGunzipLoss *loss = gunzip->loss;
  guint64 from = wt_stream_offset (gunzip->packed);

  wt_stream_skip (gunzip->packed, 1);
  pass_to_member (gunzip->packed);
  if (is_at_end (gunzip->packed) || loss->n_gaps >= MAX_GAPS)
    return FALSE;
  if (loss->n_gaps++ == 0)
    loss->first = from;
  loss->n_bytes += wt_stream_offset (gunzip->packed) - from;
  return TRUE;
}

/* Returns: FALSE at the end, and where nothing but other bytes comes behind the last member. */
static gboolean
begin_member (Gunzip *gunzip)
{
  const guint8 *bytes;

  if (gunzip->any)
    pass_padding (gunzip->packed);
  gsize n = wt_stream_peek (gunzip->packed, MAGIC_BYTES, &bytes);
  if (n == 0 || (!wt_gunzip_is_member (bytes, n) && !leave_out (gunzip)))
    return FALSE;
  g_converter_reset (gunzip->converter);
  gunzip->in_member = TRUE;
  return TRUE;
}

static gssize
end_with_error (Gunzip *gunzip, const char *why, GError **error)
{
  const GError *torn = wt_stream_error (gunzip->packed);

  gunzip->ended = TRUE;
  if (torn != NULL)
    g_propagate_error (error, g_error_copy (torn));
  else
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "its compression is damaged or cut short: %s", why);
  return -1;
}

/* Unpacks what the look-ahead holds. Returns: bytes in room; 0 where there is more to do; -1 with @error. */
static gssize
convert (Gunzip *gunzip, GError **error)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (gunzip->packed, WT_STREAM_PEEK_BYTES, &bytes), n_read = 0, n_written = 0;
  g_autoptr (GError) why = NULL;
  GConverterFlags flags = n < WT_STREAM_PEEK_BYTES ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS;

  GConverterResult result =
      g_converter_convert (gunzip->converter, bytes, n, gunzip->room, ROOM_BYTES, flags, &n_read, &n_written, &why);
  gunzip->in_member = result == G_CONVERTER_CONVERTED;
  if (result == G_CONVERTER_ERROR)
    return leave_out (gunzip) ? 0 : end_with_error (gunzip, why->message, error);
  gunzip->any |= result == G_CONVERTER_FINISHED;
  wt_stream_skip (gunzip->packed, n_read);
  return (gssize)n_written;
}

static gssize
fill (gpointer data, const guint8 **block, GError **error)
{
  Gunzip *gunzip = data;
  gssize n = 0;

  while (n == 0 && !gunzip->ended)
    if (gunzip->in_member || begin_member (gunzip))
      n = convert (gunzip, error);
    else
      gunzip->ended = TRUE;
  if (n == 0 && wt_stream_error (gunzip->packed) != NULL)
    return end_with_error (gunzip, "", error);
  *block = gunzip->room;
  return n;
}

static void
gunzip_free (gpointer data)
{
  Gunzip *gunzip = data;

  g_object_unref (gunzip->converter);
  g_free (gunzip);
}

WtStream *
wt_gunzip_new (WtStream *packed, WtGunzipLoss *loss)
{
  static const WtStreamSource source = { fill, gunzip_free };
  Gunzip *gunzip = g_new (Gunzip, 1);

  *loss = (WtGunzipLoss){ 0 };
  gunzip->packed = packed;
  gunzip->loss = loss;
  gunzip->converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  gunzip->in_member = gunzip->any = gunzip->ended = FALSE;
  return wt_stream_new (&source, gunzip);
}
