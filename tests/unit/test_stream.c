/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Streams say what a plain copy of their bytes says, however they are cut into blocks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/error.h>

#include "analysis/ingest/stream.h"

/* Gives bytes in blocks of changing lengths, perhaps with an error behind them. */
typedef struct
{
  const guint8 *bytes;
  gsize n_bytes;
  gsize at;
  guint32 block_bytes;
  gboolean fails;
} Drip;

static gssize
drip (gpointer data, const guint8 **block, GError **error)
{
  Drip *source = data;
  gsize n = MIN (source->block_bytes, source->n_bytes - source->at);

  if (n == 0 && source->fails)
  {
    g_set_error_literal (error, WT_ERROR, WT_ERROR_IO, "torn");
    return -1;
  }
  *block = source->bytes + source->at;
  source->at += n;
  source->block_bytes = source->block_bytes * 3 % 4099 + 1;
  return (gssize)n;
}

static const WtStreamSource source = { drip, NULL };

static guint8 *
noise (gsize n_bytes, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint8 *bytes = g_malloc (n_bytes + 1);

  for (gsize i = 0; i < n_bytes; i++)
    bytes[i] = (guint8)(g_rand_int_range (rand, 0, 40) == 0 ? '\n' : g_rand_int_range (rand, 0, 256));
  return bytes;
}

static void
whatever_is_done_in_whatever_order_the_bytes_are_those_of_the_source (void **state)
{
  (void)state;
  for (guint32 seed = 1; seed <= 40; seed++)
  {
    gsize n_bytes = seed % 2 == 0 ? 300000 : 5000;
    g_autofree guint8 *bytes = noise (n_bytes, seed);
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    Drip drops = { .bytes = bytes, .n_bytes = n_bytes, .block_bytes = seed };
    g_autoptr (WtStream) stream = wt_stream_new (&source, &drops);
    g_autoptr (GByteArray) into = g_byte_array_new ();
    gsize at = 0;
    while (at < n_bytes)
    {
      const guint8 *got;
      gsize want = (gsize)g_rand_int_range (rand, 1, 3 * WT_STREAM_PEEK_BYTES / 2), n;
      switch (g_rand_int_range (rand, 0, 4))
      {
      case 0:
        n = wt_stream_peek (stream, want, &got);
        assert_int_equal (n, MIN (MIN (want, WT_STREAM_PEEK_BYTES), n_bytes - at));
        assert_memory_equal (got, bytes + at, n);
        break;
      case 1:
        n = wt_stream_block (stream, want, &got);
        assert_true (n > 0 && n <= want);
        assert_memory_equal (got, bytes + at, n);
        at += n;
        break;
      case 2:
        g_byte_array_set_size (into, 0);
        n = wt_stream_read (stream, into, want);
        assert_int_equal (n, MIN (want, n_bytes - at));
        assert_memory_equal (into->data, bytes + at, n);
        at += n;
        break;
      default:
        n = wt_stream_skip (stream, want / 8 + 1);
        assert_int_equal (n, MIN (want / 8 + 1, n_bytes - at));
        at += n;
      }
      assert_int_equal (wt_stream_offset (stream), at);
    }
    const guint8 *got;
    assert_int_equal (wt_stream_peek (stream, 1, &got), 0);
    assert_int_equal (wt_stream_block (stream, 1, &got), 0);
    assert_null (wt_stream_error (stream));
  }
}

static void
lines_are_whole_over_the_ends_of_blocks_and_cut_at_their_limit (void **state)
{
  (void)state;
  for (guint32 seed = 1; seed <= 20; seed++)
  {
    gsize n_bytes = 20000, at = 0;
    g_autofree guint8 *bytes = noise (n_bytes, seed);
    Drip drops = { .bytes = bytes, .n_bytes = n_bytes, .block_bytes = seed };
    g_autoptr (WtStream) stream = wt_stream_new (&source, &drops);
    g_autoptr (GByteArray) line = g_byte_array_new ();
    gboolean cut;
    while (wt_stream_line (stream, line, 60, &cut))
    {
      const guint8 *end = memchr (bytes + at, '\n', n_bytes - at);
      gsize n = end != NULL ? (gsize)(end - bytes) + 1 - at : n_bytes - at;
      assert_int_equal (line->len, MIN (n, 60));
      assert_memory_equal (line->data, bytes + at, line->len);
      assert_int_equal (cut, n > 60);
      at += n;
    }
    assert_int_equal (at, n_bytes);
  }
}

static void
a_window_ends_where_it_is_said_to_and_leaves_the_rest (void **state)
{
  static const guint8 bytes[] = "0123456789";
  g_autoptr (WtStream) stream = wt_stream_new_bytes (bytes, 10);
  const guint8 *got;

  (void)state;
  {
    g_autoptr (WtStream) window = wt_stream_new_window (stream, 4);
    assert_int_equal (wt_stream_peek (window, 9, &got), 4);
    assert_memory_equal (got, "0123", 4);
    assert_int_equal (wt_stream_skip (window, G_MAXUINT64), 4);
  }
  assert_int_equal (wt_stream_peek (stream, 9, &got), 6);
  assert_memory_equal (got, "456789", 6);
}

static void
an_error_ends_a_stream_behind_the_bytes_before_it_and_is_told_through_windows (void **state)
{
  Drip drops = { .bytes = (const guint8 *)"abcdef", .n_bytes = 6, .block_bytes = 2, .fails = TRUE };
  g_autoptr (WtStream) stream = wt_stream_new (&source, &drops);
  g_autoptr (WtStream) window = wt_stream_new_window (stream, 100);
  g_autoptr (GByteArray) into = g_byte_array_new ();

  (void)state;
  assert_int_equal (wt_stream_read (window, into, 100), 6);
  assert_memory_equal (into->data, "abcdef", 6);
  assert_string_equal (wt_stream_error (stream)->message, "torn");
  assert_string_equal (wt_stream_error (window)->message, "torn");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (whatever_is_done_in_whatever_order_the_bytes_are_those_of_the_source),
    cmocka_unit_test (lines_are_whole_over_the_ends_of_blocks_and_cut_at_their_limit),
    cmocka_unit_test (a_window_ends_where_it_is_said_to_and_leaves_the_rest),
    cmocka_unit_test (an_error_ends_a_stream_behind_the_bytes_before_it_and_is_told_through_windows),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
