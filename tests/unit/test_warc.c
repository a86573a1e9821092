/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web archives: WARC and ARC, good, odd and damaged. */
#include "result_fixture.h"

#include <gio/gio.h>

#define PROSE(n)                                                                                                       \
  "The harbour council voted on Monday to close lighthouse number " n " after the storm tore off its roof.\n"

/* Records are put together with their lengths reckoned, so that a test shows what is odd about its own. */
static void
add_warc (GString *warc, const char *type, const char *url, const char *media_type, const char *block)
{
  g_string_append_printf (warc,
                          "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-01-20T10:00:00Z\r\n"
                          "Content-Type: %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s\r\n\r\n",
                          type, url, media_type, strlen (block), block);
}

static void
add_response (GString *warc, const char *url, const char *head, const char *body)
{
  g_autofree char *block = g_strdup_printf ("%s\r\n\r\n%s", head, body);

  add_warc (warc, "response", url, "application/http; msgtype=response", block);
}

#define OK_TEXT "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8"

static Result
read_string (const GString *warc)
{
  return read_as ("crawl.warc", warc->str, warc->len);
}

static void
a_pages_address_day_of_fetching_and_number_come_from_its_record (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  add_warc (warc, "warcinfo", "x", "application/warc-fields", "software: none");
  add_response (warc, "<https://quay.example/2024/01/16/lamp>", OK_TEXT, PROSE ("1"));
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 1);
  const WtArticle *article = article_of (&result, 0);
  assert_string_equal (article->id, "crawl.warc#2");
  assert_string_equal (article->path, "crawl.warc");
  assert_string_equal (article->text, PROSE ("1"));
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->url, "https://quay.example/2024/01/16/lamp");
  assert_string_equal (article->outlet, "quay.example");
  assert_string_equal (wt_article_metadatum (article, "fetched"), "2024-01-20T10:00:00Z");
}

static void
what_is_no_article_is_counted_by_reason_and_told_once (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  add_response (warc, "https://quay.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "picture");
  add_response (warc, "https://quay.example/b.js", "HTTP/1.1 200 OK\r\nContent-Type: text/javascript", "f ();");
  add_response (warc, "https://quay.example/old", "HTTP/1.1 301 Moved\r\nLocation: /new", "moved");
  add_response (warc, "https://quay.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain", "gone");
  add_response (warc, "https://quay.example/robots.txt", OK_TEXT, "User-agent: *\n");
  add_warc (warc, "request", "https://quay.example/a", "application/http; msgtype=request", "GET /a HTTP/1.1");
  add_warc (warc, "revisit", "https://quay.example/a", "application/http; msgtype=response", "HTTP/1.1 200 OK");
  add_response (warc, "https://quay.example/a", OK_TEXT, PROSE ("1"));
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 1);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_SKIPPED, ""), 1);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_SKIPPED, "other files that are no pages (3)"), 1);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_SKIPPED, "redirections (1)"), 1);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_SKIPPED, "errors (1)"), 1);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_SKIPPED, "revisits of pages kept elsewhere (1)"), 1);
}

static void
chunks_are_put_together_and_announced_ones_that_are_not_there_are_not_missed (void **state)
{
  static const char *const bodies[] = {
    "20\r\nThe harbour council voted on Mon\r\n43;x=1\r\nday to close lighthouse number 1 after the storm tore off its "
    "roof.\r\n0\r\n\r\n",
    "The harbour council voted on Monday to close lighthouse number 1 after the storm tore off its roof.",
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
  {
    g_autoptr (GString) warc = g_string_new (NULL);
    add_response (warc, "https://quay.example/a", OK_TEXT "\r\nTransfer-Encoding: chunked", bodies[i]);
    g_auto (Result) result = read_string (warc);
    g_autofree char *text = g_strchomp (g_strdup (article_of (&result, 0)->text));
    assert_string_equal (text, "The harbour council voted on Monday to close lighthouse number 1 after the storm tore "
                               "off its roof.");
  }
}

static void
a_length_that_lies_costs_its_own_record_alone (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  add_response (warc, "https://quay.example/a", OK_TEXT, PROSE ("1"));
  g_string_append (warc, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/b\r\n"
                         "Content-Type: application/http\r\nContent-Length: 70\r\n\r\n" OK_TEXT "\r\n\r\n" PROSE ("2"));
  add_response (warc, "https://quay.example/c", OK_TEXT, PROSE ("3"));
  g_auto (Result) result = read_string (warc);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, "damaged"), 1);
  const WtArticle *last = article_of (&result, result.articles->len - 1);
  assert_string_equal (last->text, PROSE ("3"));
  assert_string_equal (last->id, "crawl.warc#3");
}

/* A response whose header says @length. */
static void
add_lying (GString *warc, const char *length)
{
  g_string_append_printf (warc,
                          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/lying\r\n"
                          "Content-Type: application/http\r\n%s\r\n" OK_TEXT "\r\n\r\n" PROSE ("2") "\r\n\r\n",
                          length);
}

static void
a_length_that_is_too_long_does_not_swallow_the_records_behind_it (void **state)
{
  static const char *const lengths[] = { "Content-Length: 400\r\n", "Content-Length: 100000\r\n",
                                         "Content-Length: 99999999999999999999999\r\n", "Content-Length: -7\r\n", "" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
  {
    g_autoptr (GString) warc = g_string_new (NULL);
    add_response (warc, "https://quay.example/a", OK_TEXT, PROSE ("1"));
    add_lying (warc, lengths[i]);
    add_response (warc, "https://quay.example/c", OK_TEXT, PROSE ("3"));
    add_response (warc, "https://quay.example/d", OK_TEXT, PROSE ("4"));
    g_auto (Result) result = read_string (warc);
    assert_int_equal (result.articles->len, 4);
    g_autofree char *second = g_strchomp (g_strdup (article_of (&result, 1)->text));
    assert_string_equal (second, g_strchomp ((char[]){ PROSE ("2") }));
    assert_string_equal (article_of (&result, 2)->text, PROSE ("3"));
    assert_string_equal (article_of (&result, 3)->id, "crawl.warc#4");
    assert_int_equal (
        count_said (&result, WT_DIAGNOSTIC_MALFORMED, i < 3 ? "shorter than its header says" : "its length"), 1);
    assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, ""), 1);
  }
}

static void
a_record_that_holds_records_keeps_them_where_its_length_is_right (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL), inner = g_string_new (NULL), about = g_string_new (PROSE ("3"));

  (void)state;
  add_response (inner, "https://quay.example/inside", OK_TEXT, PROSE ("1"));
  add_response (inner, "https://quay.example/inside", OK_TEXT, PROSE ("2"));
  add_warc (warc, "resource", "https://quay.example/kept", "application/octet-stream", inner->str);
  g_string_append (about, "\nA record's header may look like this, the manual of the archive says:\n\n");
  add_response (about, "https://quay.example/example", OK_TEXT, "words");
  add_response (warc, "https://quay.example/about", OK_TEXT, about->str);
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 3);
  assert_string_equal (article_of (&result, 0)->id, "crawl.warc#1#1");
  assert_string_equal (article_of (&result, 2)->id, "crawl.warc#2");
  assert_non_null (strstr (article_of (&result, 2)->text, "quay.example/example"));
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, ""), 0);
}

static void
a_header_that_another_record_cuts_off_does_not_take_it_along (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  g_string_append (warc, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/cut\r\nContent-Le");
  add_response (warc, "https://quay.example/a", OK_TEXT, PROSE ("1"));
  g_string_append (warc, "bytes of nothing WARC/1.0 in the way\r\nand some more ");
  add_response (warc, "https://quay.example/b", OK_TEXT, PROSE ("2"));
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 2);
  assert_string_equal (article_of (&result, 0)->url, "https://quay.example/a");
  assert_string_equal (article_of (&result, 1)->url, "https://quay.example/b");
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, "bytes of it belong to no record"), 1);
}

static void
many_lengths_that_lie_are_not_looked_into_again_and_again (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  for (guint i = 0; i < 100000; i++)
    g_string_append (warc, "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 4000000\r\n\r\n");
  gint64 began = g_get_monotonic_time ();
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 0);
  assert_true (g_get_monotonic_time () - began < 60 * G_USEC_PER_SEC);
}

static void
records_before_a_cut_are_read_wherever_it_is (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  add_response (warc, "https://quay.example/a", OK_TEXT, PROSE ("1"));
  gsize whole = warc->len - 4; /* the record without the blank lines behind it */
  add_response (warc, "https://quay.example/b", OK_TEXT "\r\nTransfer-Encoding: chunked",
                "64\r\n" PROSE ("2") "\r\n0\r\n\r\n");
  for (gsize n = 1; n < warc->len; n++)
  {
    g_auto (Result) result = read_as ("crawl.warc", warc->str, n);
    if (n >= whole)
      assert_string_equal (article_of (&result, 0)->text, PROSE ("1"));
    assert_true (result.articles->len <= 2);
  }
}

static void
extracted_text_and_resources_need_no_http (void **state)
{
  g_autoptr (GString) warc = g_string_new (NULL);

  (void)state;
  add_warc (warc, "conversion", "https://quay.example/a", "text/plain", PROSE ("1"));
  add_warc (warc, "resource", "https://quay.example/b", "text/plain; charset=windows-1252",
            "Caf\xe9 by the harbour burned down on Monday after the storm.\n");
  add_warc (warc, "resource", "metadata://crawler/log", "text/plain", PROSE ("3"));
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 2);
  assert_true (g_str_has_prefix (article_of (&result, 1)->text, "Caf\303\251"));
}

static void
arc_of_both_versions_is_read_and_its_bad_lines_are_told (void **state)
{
  static const char body[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" PROSE ("1");
  g_autofree char *arc = g_strdup_printf (
      "filedesc://old.arc 0.0.0.0 20140216050221 text/plain 11\n1 0 Someone\n\n"
      "https://quay.example/a page 127.0.0.1 20240120100000 text/plain %" G_GSIZE_FORMAT "\n%s\n"
      "a line that is none\n"
      "https://quay.example/b 127.0.0.1 20240120100000 text/plain 200 - - 0 old.arc %" G_GSIZE_FORMAT "\n%s\n",
      strlen (body), body, strlen (body), body);

  (void)state;
  g_auto (Result) result = read_as ("old.arc", arc, strlen (arc));
  assert_int_equal (result.articles->len, 2);
  assert_string_equal (article_of (&result, 0)->url, "https://quay.example/a page");
  assert_string_equal (article_of (&result, 0)->text, PROSE ("1"));
  assert_string_equal (article_of (&result, 1)->id, "old.arc#3");
  assert_string_equal (wt_article_metadatum (article_of (&result, 1), "fetched"), "2024-01-20T10:00:00Z");
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, "damaged"), 1);
}

static void
an_arc_records_length_that_is_too_long_does_not_swallow_the_next_either (void **state)
{
  static const char body[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" PROSE ("1");
  g_autofree char *arc =
      g_strdup_printf ("filedesc://old.arc 0.0.0.0 20140216050221 text/plain 12\n1 0 Someone\n\n"
                       "https://quay.example/a 127.0.0.1 20240120100000 text/plain 5000\n%s\n"
                       "https://quay.example/b 127.0.0.1 20240120100000 text/plain %" G_GSIZE_FORMAT "\n%s\n",
                       body, strlen (body), body);

  (void)state;
  g_auto (Result) result = read_as ("old.arc", arc, strlen (arc));
  assert_int_equal (result.articles->len, 2);
  assert_string_equal (article_of (&result, 1)->url, "https://quay.example/b");
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_MALFORMED, "old.arc#2 is shorter than its header says"), 1);
}

static void
packed_pages_that_unpack_without_end_are_stopped (void **state)
{
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  gsize n_bytes = (gsize)100 << 20, room = 1 << 20, n_read, n_written;
  g_autofree char *lines = g_malloc (n_bytes);
  g_autofree char *packed = g_malloc (room);
  g_autoptr (GString) warc = g_string_new (NULL), block = g_string_new (OK_TEXT "\r\nContent-Encoding: gzip\r\n\r\n");

  (void)state;
  memset (lines, ' ', n_bytes);
  memcpy (lines, "{\"a\": [", 7);
  assert_int_equal (
      g_converter_convert (packer, lines, n_bytes, packed, room, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL),
      G_CONVERTER_FINISHED);
  g_string_append_len (block, packed, (gssize)n_written);
  g_string_append_printf (warc,
                          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/a\r\n"
                          "Content-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                          block->len);
  g_string_append_len (warc, block->str, (gssize)block->len);
  g_auto (Result) result = read_string (warc);
  assert_int_equal (result.articles->len, 0);
  assert_int_equal (count_said (&result, WT_DIAGNOSTIC_UNREADABLE, "unpacks to more than 200 times"), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_pages_address_day_of_fetching_and_number_come_from_its_record),
    cmocka_unit_test (what_is_no_article_is_counted_by_reason_and_told_once),
    cmocka_unit_test (chunks_are_put_together_and_announced_ones_that_are_not_there_are_not_missed),
    cmocka_unit_test (a_length_that_lies_costs_its_own_record_alone),
    cmocka_unit_test (a_length_that_is_too_long_does_not_swallow_the_records_behind_it),
    cmocka_unit_test (a_record_that_holds_records_keeps_them_where_its_length_is_right),
    cmocka_unit_test (a_header_that_another_record_cuts_off_does_not_take_it_along),
    cmocka_unit_test (many_lengths_that_lie_are_not_looked_into_again_and_again),
    cmocka_unit_test (records_before_a_cut_are_read_wherever_it_is),
    cmocka_unit_test (extracted_text_and_resources_need_no_http),
    cmocka_unit_test (arc_of_both_versions_is_read_and_its_bad_lines_are_told),
    cmocka_unit_test (an_arc_records_length_that_is_too_long_does_not_swallow_the_next_either),
    cmocka_unit_test (packed_pages_that_unpack_without_end_are_stopped),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
