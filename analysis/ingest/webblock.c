/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "webblock.h"

#include <string.h>

/* A header that is told by its first so many bytes is not missed where the look-ahead ends in it. */
#define HEADER_BYTES 4096
/* The longest block that is looked behind, and how much is looked at in all, beside twice the archive's length. */
#define MAX_LOOK_BYTES  (64u << 20)
#define FREE_LOOK_BYTES (256u << 20)

/* left: bytes still to come by the length. sure: that length is right, and nothing is looked for any more. */
typedef struct
{
  WtWebBlock *block;
  guint64 left;
  gboolean sure;
} Source;

/* Whether a record or nothing comes next, behind blank lines. */
static gboolean
is_between_records (WtStream *archive, WtWebBlockFind find)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (archive, HEADER_BYTES, &bytes), i = 0;

  while (i < n && (bytes[i] == '\r' || bytes[i] == '\n'))
    i++;
  return i == n ? n < HEADER_BYTES : find (bytes + i, n - i) == 0;
}

/* Whether the block ends where its length says. */
static gboolean
is_length_right (Source *source)
{
  WtWebBlock *block = source->block;
  guint64 most = wt_stream_offset (block->archive) * 2 + FREE_LOOK_BYTES;
  g_autoptr (GByteArray) taken = g_byte_array_new ();

  if (source->left > MAX_LOOK_BYTES || *block->n_looked + source->left > most)
    return FALSE;
  gboolean right = wt_stream_read (block->archive, taken, (gsize)source->left) == source->left
                   && is_between_records (block->archive, block->find);
  *block->n_looked += taken->len;
  wt_stream_unread (block->archive, taken->data, taken->len);
  return right;
}

/* How many bytes may be taken from the look-ahead, none of which is another record's; 0 at the end. */
static gsize
look (Source *source)
{
  const guint8 *bytes;
  gsize n_seen = wt_stream_peek (source->block->archive, WT_STREAM_PEEK_BYTES, &bytes);
  gsize n = (gsize)MIN (n_seen, source->left);

  if (source->sure || n == 0)
    return n;
  gsize at = source->block->find (bytes, n);
  if (at == 0)
  {
    source->sure = is_length_right (source);
    source->block->lied = !source->sure;
    return source->sure ? n : 0;
  }
  if (at == n && n == WT_STREAM_PEEK_BYTES)
    return n - HEADER_BYTES;
  return at;
}

static gssize
fill (gpointer data, const guint8 **bytes, GError **error)
{
  Source *source = data;
  WtStream *archive = source->block->archive;

  if (source->left == 0)
    return 0;
  gsize n = look (source);
  if (n == 0)
    source->left = 0;
  n = n > 0 ? wt_stream_block (archive, n, bytes) : 0;
  source->left -= n;
  if (n == 0 && !source->block->lied && wt_stream_error (archive) != NULL)
  {
    g_propagate_error (error, g_error_copy (wt_stream_error (archive)));
    return -1;
  }
  return (gssize)n;
}

WtStream *
wt_web_block_new (WtWebBlock *block)
{
  static const WtStreamSource functions = { fill, g_free };
  Source *source = g_new0 (Source, 1);

  block->lied = FALSE;
  source->block = block;
  source->left = block->length;
  return wt_stream_new (&functions, source);
}
