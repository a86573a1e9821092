/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "expansion.h"

#include <wiretrace/error.h>

/* Up to here a file may unpack to any multiple of its length: zeros and the like compress well by chance. */
#define FREE_BYTES (64u << 20)

void
wt_expansion_begin (WtExpansion *expansion, const WtInput *input, const WtStream *packed, WtReaderContext *context)
{
  *expansion = (WtExpansion){ .packed = packed,
                              .file = input->file,
                              .packed_before = wt_stream_offset (packed),
                              .n_unpacked_in_file = &context->n_unpacked,
                              .most_times = MAX (context->options->max_expansion, 1) };
}

static gboolean
is_too_much (guint64 n_unpacked, guint64 n_packed, guint most_times)
{
  return n_unpacked > FREE_BYTES && n_unpacked / most_times > n_packed;
}

static gboolean
add (WtExpansion *expansion, gsize n_bytes, GError **error)
{
  guint64 packed = wt_stream_offset (expansion->packed) - expansion->packed_before;

  expansion->n_unpacked += n_bytes;
  *expansion->n_unpacked_in_file += n_bytes;
  if (!is_too_much (expansion->n_unpacked, packed, expansion->most_times)
      && !is_too_much (*expansion->n_unpacked_in_file, expansion->file->n_bytes, expansion->most_times))
    return TRUE;
  g_set_error (error, WT_ERROR, WT_ERROR_LIMIT, "it unpacks to more than %u times its length", expansion->most_times);
  return FALSE;
}

typedef struct
{
  WtExpansion *expansion;
  WtStream *unpacked;
} Guard;

static gssize
fill (gpointer data, const guint8 **block, GError **error)
{
  Guard *guard = data;
  gsize n = wt_stream_block (guard->unpacked, G_MAXSSIZE, block);

  if (n == 0 && wt_stream_error (guard->unpacked) != NULL)
  {
    g_propagate_error (error, g_error_copy (wt_stream_error (guard->unpacked)));
    return -1;
  }
  return n == 0 || add (guard->expansion, n, error) ? (gssize)n : -1;
}

static void
guard_free (gpointer data)
{
  Guard *guard = data;

  wt_stream_free (guard->unpacked);
  g_free (guard);
}

WtStream *
wt_expansion_guard (WtExpansion *expansion, WtStream *unpacked)
{
  static const WtStreamSource source = { fill, guard_free };
  Guard *guard = g_new (Guard, 1);

  guard->expansion = expansion;
  guard->unpacked = unpacked;
  return wt_stream_new (&source, guard);
}
