/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Streams: whatever is asked of one, it gives the bytes of a plain copy. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/error.h>

#include "analysis/ingest/stream.h"

#define N_BYTES 300000

/* A source of blocks of many lengths. fail_at: where reading breaks off; past the end for nowhere. */
typedef struct
{
  const guint8 *bytes;
  gsize n_bytes;
  gsize at;
  gsize fail_at;
  GRand *random;
  gsize max_block;
} Blocks;

static gssize
fill_blocks (gpointer data, const guint8 **block, GError **error)
{
  Blocks *blocks = data;
  gsize n = 1 + (gsize)g_rand_int_range (blocks->random, 0, (gint32)blocks->max_block);

  n = MIN (n, blocks->n_bytes - blocks->at);
  if (blocks->at >= blocks->fail_at)
  {
    g_set_error_literal (error, WT_ERROR, WT_ERROR_IO, "the shelf gave way");
    return -1;
  }
  n = MIN (n, blocks->fail_at - blocks->at);
  *block = blocks->bytes + blocks->at;
  blocks->at += n;
  return (gssize)n;
}

static WtStream *
new_blocks (Blocks *blocks)
{
  static const WtStreamSource source = { fill_blocks, NULL };

  return wt_stream_new (&source, blocks);
}

/* Bytes with a line break here and there; the same for the same seed. */
static guint8 *
make_bytes (GRand *random)
{
  guint8 *bytes = g_malloc (N_BYTES);

  for (gsize i = 0; i < N_BYTES; i++)
    bytes[i] = g_rand_int_range (random, 0, 90) == 0 ? '\n' : (guint8)g_rand_int_range (random, 0, 256);
  return bytes;
}

/* How many bytes to ask for: mostly few, sometimes beyond the look-ahead. */
static gsize
draw_length (GRand *random)
{
  return (gsize)g_rand_int_range (random, 0, 4) == 0 ? (gsize)g_rand_int_range (random, 0, 2 * WT_STREAM_PEEK_BYTES)
                                                     : (gsize)g_rand_int_range (random, 0, 500);
}

static void
look (WtStream *stream, const guint8 *rest, gsize n_rest, gsize wanted)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (stream, wanted, &bytes);

  assert_int_equal (n, MIN (MIN (wanted, WT_STREAM_PEEK_BYTES), n_rest));
  if (n > 0)
    assert_memory_equal (bytes, rest, n);
}

static gsize
take_line (WtStream *stream, const guint8 *rest, gsize n_rest, gsize max_bytes)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();
  const guint8 *end = memchr (rest, '\n', n_rest);
  gsize n = end != NULL ? (gsize)(end - rest) + 1 : n_rest;
  gboolean cut;

  assert_int_equal (wt_stream_line (stream, line, max_bytes, &cut), n_rest > 0);
  assert_int_equal (line->len, MIN (n, max_bytes));
  assert_int_equal (cut, n > max_bytes);
  if (line->len > 0)
    assert_memory_equal (line->data, rest, line->len);
  return n;
}

static gsize
take_some (WtStream *stream, const guint8 *rest, gsize n_rest, gsize wanted)
{
  g_autoptr (GByteArray) taken = g_byte_array_new ();
  gsize n = wt_stream_read (stream, taken, wanted);

  assert_int_equal (n, MIN (wanted, n_rest));
  assert_int_equal (taken->len, n);
  if (n > 0)
    assert_memory_equal (taken->data, rest, n);
  return n;
}

static gsize
take_block (WtStream *stream, const guint8 *rest, gsize n_rest, gsize wanted)
{
  const guint8 *bytes;
  gsize n = wt_stream_block (stream, wanted, &bytes);

  assert_true (n <= wanted && n <= n_rest && (n > 0 || n_rest == 0));
  if (n > 0)
    assert_memory_equal (bytes, rest, n);
  return n;
}

/* Asks a stream for this and that until its end, and holds each answer against the copy. */
static void
compare (WtStream *stream, const guint8 *bytes, gsize n_bytes, GRand *random)
{
  gsize at = 0;

  while (at < n_bytes)
  {
    gsize wanted = draw_length (random);
    look (stream, bytes + at, n_bytes - at, draw_length (random));
    switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      at += take_line (stream, bytes + at, n_bytes - at, wanted);
      break;
    case 1:
      at += take_some (stream, bytes + at, n_bytes - at, wanted);
      break;
    case 2:
      at += take_block (stream, bytes + at, n_bytes - at, MAX (wanted, 1));
      break;
    default:
      assert_int_equal (wt_stream_skip (stream, wanted), MIN (wanted, n_bytes - at));
      at += MIN (wanted, n_bytes - at);
    }
    assert_int_equal (wt_stream_offset (stream), at);
  }
  look (stream, bytes, 0, 100);
}

static void
whatever_is_asked_a_stream_gives_the_bytes_of_a_plain_copy (void **state)
{
  static const gsize max_blocks[] = { 1, 7, 400, 65536, N_BYTES };
  (void)state;

  for (guint32 seed = 0; seed < 20; seed++)
  {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autofree guint8 *bytes = make_bytes (random);
    Blocks blocks = { bytes, N_BYTES, 0, G_MAXSIZE, random, max_blocks[seed % G_N_ELEMENTS (max_blocks)] };
    g_autoptr (WtStream) stream = new_blocks (&blocks);
    compare (stream, bytes, N_BYTES, random);
    assert_null (wt_stream_error (stream));
  }
}

static void
a_window_ends_where_it_should_and_leaves_the_rest (void **state)
{
  (void)state;
  for (guint32 seed = 0; seed < 20; seed++)
  {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autofree guint8 *bytes = make_bytes (random);
    Blocks blocks = { bytes, N_BYTES, 0, G_MAXSIZE, random, 3000 };
    g_autoptr (WtStream) stream = new_blocks (&blocks);
    for (gsize at = 0; at < N_BYTES;)
    {
      gsize wanted = draw_length (random), n = MIN (wanted, N_BYTES - at);
      g_autoptr (WtStream) window = wt_stream_new_window (stream, n);
      compare (window, bytes + at, n, random);
      at += n;
      assert_int_equal (wt_stream_offset (stream), at);
    }
  }
}

static void
a_window_over_a_parent_that_ends_early_ends_with_it (void **state)
{
  g_autoptr (WtStream) stream = wt_stream_new_bytes ((const guint8 *)"lantern", 7);
  g_autoptr (WtStream) window = wt_stream_new_window (stream, G_MAXUINT64);

  (void)state;
  assert_int_equal (wt_stream_skip (window, G_MAXUINT64), 7);
  assert_null (wt_stream_error (window));
}

static void
what_came_before_an_error_is_read_and_the_error_kept (void **state)
{
  (void)state;
  for (guint32 seed = 0; seed < 20; seed++)
  {
    g_autoptr (GRand) random = g_rand_new_with_seed (seed);
    g_autofree guint8 *bytes = make_bytes (random);
    gsize fail_at = (gsize)g_rand_int_range (random, 0, N_BYTES);
    Blocks blocks = { bytes, N_BYTES, 0, fail_at, random, 3000 };
    g_autoptr (WtStream) stream = new_blocks (&blocks);
    g_autoptr (WtStream) window = wt_stream_new_window (stream, N_BYTES);
    compare (window, bytes, fail_at, random);
    assert_string_equal (wt_stream_error (stream)->message, "the shelf gave way");
    assert_string_equal (wt_stream_error (window)->message, "the shelf gave way");
    assert_int_equal (wt_stream_skip (window, 10), 0);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (whatever_is_asked_a_stream_gives_the_bytes_of_a_plain_copy),
    cmocka_unit_test (a_window_ends_where_it_should_and_leaves_the_rest),
    cmocka_unit_test (a_window_over_a_parent_that_ends_early_ends_with_it),
    cmocka_unit_test (what_came_before_an_error_is_read_and_the_error_kept),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
