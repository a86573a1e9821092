/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gzip files of many members, whole and damaged. */
#include "result_fixture.h"

#include <gio/gio.h>

#include "analysis/ingest/gunzip.h"

#define N_MEMBERS 5

/* Members packed one behind the other; ends: where each of them does. */
typedef struct
{
  GByteArray *bytes;
  gsize ends[N_MEMBERS];
  char *texts[N_MEMBERS];
} Packed;

static void
packed_clear (Packed *packed)
{
  g_byte_array_unref (packed->bytes);
  for (guint i = 0; i < N_MEMBERS; i++)
    g_free (packed->texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Packed, packed_clear)

static void
add_member (GByteArray *bytes, const char *text, gsize n_bytes)
{
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  gsize room = n_bytes + 1000, n_read, n_written;
  g_autofree guint8 *out = g_malloc (room);

  assert_int_equal (
      g_converter_convert (packer, text, n_bytes, out, room, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
      G_CONVERTER_FINISHED);
  g_byte_array_append (bytes, out, (guint)n_written);
}

static Packed
pack_members (void)
{
  Packed packed = { .bytes = g_byte_array_new () };

  for (guint i = 0; i < N_MEMBERS; i++)
  {
    packed.texts[i] = g_strdup_printf ("<%u: the keeper of lighthouse %u counted %u ships>", i, i * 37, i * i * 1009);
    add_member (packed.bytes, packed.texts[i], strlen (packed.texts[i]));
    packed.ends[i] = packed.bytes->len;
  }
  return packed;
}

static GString *
unpack (const guint8 *bytes, gsize n_bytes, WtGunzipLoss *loss, gboolean *failed)
{
  g_autoptr (WtStream) packed = wt_stream_new_bytes (bytes, n_bytes);
  g_autoptr (WtStream) stream = wt_gunzip_new (packed, loss);
  g_autoptr (GByteArray) out = g_byte_array_new ();

  wt_stream_read (stream, out, 1 << 24);
  *failed = wt_stream_error (stream) != NULL;
  return g_string_new_len ((const char *)out->data, out->len);
}

static void
members_are_put_together_and_padding_behind_them_is_no_damage (void **state)
{
  g_auto (Packed) packed = pack_members ();
  static const guint8 zeros[70000] = { 0 };
  WtGunzipLoss loss;
  gboolean failed;

  (void)state;
  g_autofree char *all =
      g_strconcat (packed.texts[0], packed.texts[1], packed.texts[2], packed.texts[3], packed.texts[4], NULL);
  g_byte_array_append (packed.bytes, zeros, sizeof zeros);
  GString *out = unpack (packed.bytes->data, packed.bytes->len, &loss, &failed);
  assert_string_equal (out->str, all);
  assert_false (failed);
  assert_int_equal (loss.n_gaps, 0);
  g_string_free (out, TRUE);
}

/* Which member a byte lies in. */
static guint
member_of (const Packed *packed, gsize at)
{
  guint i = 0;

  while (packed->ends[i] <= at)
    i++;
  return i;
}

static void
a_damaged_byte_anywhere_costs_its_own_member_at_most (void **state)
{
  g_auto (Packed) packed = pack_members ();

  (void)state;
  for (gsize at = 0; at < packed.bytes->len; at++)
  {
    guint hit = member_of (&packed, at);
    WtGunzipLoss loss;
    gboolean failed;
    packed.bytes->data[at] ^= 0x55;
    GString *out = unpack (packed.bytes->data, packed.bytes->len, &loss, &failed);
    for (guint i = 0; i < N_MEMBERS; i++)
      assert_true (i == hit || strstr (out->str, packed.texts[i]) != NULL);
    if (strstr (out->str, packed.texts[hit]) == NULL && hit + 1 < N_MEMBERS)
      assert_int_equal (loss.n_bytes, packed.ends[hit] - (hit > 0 ? packed.ends[hit - 1] : 0));
    if (strstr (out->str, packed.texts[hit]) == NULL)
      assert_true (failed || loss.n_gaps == 1 || hit + 1 == N_MEMBERS);
    g_string_free (out, TRUE);
    packed.bytes->data[at] ^= 0x55;
  }
}

static void
the_last_member_cut_short_is_an_error_and_the_others_are_there (void **state)
{
  g_auto (Packed) packed = pack_members ();
  WtGunzipLoss loss;
  gboolean failed;

  (void)state;
  for (gsize n = packed.ends[3] + 10; n < packed.bytes->len; n++)
  {
    GString *out = unpack (packed.bytes->data, n, &loss, &failed);
    assert_true (failed);
    for (guint i = 0; i + 1 < N_MEMBERS; i++)
      assert_non_null (strstr (out->str, packed.texts[i]));
    g_string_free (out, TRUE);
  }
}

static void
bytes_between_members_are_counted (void **state)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  WtGunzipLoss loss;
  gboolean failed;

  (void)state;
  add_member (bytes, "one ", 4);
  gsize first = bytes->len;
  g_byte_array_append (bytes, (const guint8 *)"no member \x1f\x8b", 12);
  add_member (bytes, "two", 3);
  GString *out = unpack (bytes->data, bytes->len, &loss, &failed);
  assert_string_equal (out->str, "one two");
  assert_int_equal (loss.n_bytes, 12);
  assert_int_equal (loss.first, first);
  g_string_free (out, TRUE);
}

static void
headers_without_members_are_given_up_after_many (void **state)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  WtGunzipLoss loss;
  gboolean failed;

  (void)state;
  for (guint i = 0; i < 100000; i++)
    g_byte_array_append (bytes, (const guint8 *)"\x1f\x8b\x08\x00", 4);
  GString *out = unpack (bytes->data, bytes->len, &loss, &failed);
  assert_int_equal (out->len, 0);
  assert_true (failed);
  assert_int_equal (loss.n_gaps, 10000);
  g_string_free (out, TRUE);
}

static void
a_damaged_file_is_read_and_its_loss_is_told (void **state)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  static const char one[] = "The harbour council voted on Monday to close the lighthouse.\n";
  static const char two[] = "Its keepers were told by letter, the council's clerk said.\n";

  (void)state;
  add_member (bytes, one, strlen (one));
  gsize middle = bytes->len;
  add_member (bytes, "lost", 4);
  gsize n_lost = bytes->len - middle;
  add_member (bytes, two, strlen (two));
  bytes->data[middle + 11] ^= 0xff;
  g_auto (Result) result = read_as ("a.txt.gz", bytes->data, bytes->len);
  g_autofree char *text = g_strconcat (one, two, NULL);
  g_autofree char *told =
      g_strdup_printf ("%" G_GSIZE_FORMAT " bytes of it, the first of them at byte %" G_GSIZE_FORMAT, n_lost, middle);
  assert_string_equal (article_of (&result, 0)->text, text);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, told), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (members_are_put_together_and_padding_behind_them_is_no_damage),
    cmocka_unit_test (a_damaged_byte_anywhere_costs_its_own_member_at_most),
    cmocka_unit_test (the_last_member_cut_short_is_an_error_and_the_others_are_there),
    cmocka_unit_test (bytes_between_members_are_counted),
    cmocka_unit_test (headers_without_members_are_given_up_after_many),
    cmocka_unit_test (a_damaged_file_is_read_and_its_loss_is_told),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
