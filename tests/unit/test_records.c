/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of JSON: the shapes they come in, what is wrong with them, and limits. */
#include "records_fixture.h"

#define RECORD                                                                                                         \
  "{\"id\": 1, \"title\": \"Council closes lighthouse\", \"text\": \"" STORM "\", \"date\": \"2021-05-04\"}"

static void
every_shape_gives_the_same_articles (void **state)
{
  static const char *const shapes[] = { "[" RECORD "," RECORD "]",
                                        RECORD "\n\n" RECORD "\n",
                                        RECORD RECORD,
                                        "{\"status\": \"ok\", \"articles\": [" RECORD ", " RECORD "]}",
                                        "{\"hits\": {\"hits\": [{\"_source\": " RECORD "}, {\"_source\": " RECORD
                                        "}]}}",
                                        "\036" RECORD "\n\036" RECORD "\n" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
  {
    g_auto (Given) given = read_text (shapes[i]);
    assert_int_equal (given.articles->len, 2);
    assert_string_equal (article_at (&given, 1)->id, "file#2");
    assert_string_equal (article_at (&given, 1)->title, "Council closes lighthouse");
    assert_string_equal (article_at (&given, 1)->published.date, "2021-05-04");
    assert_non_null (strstr (article_at (&given, 1)->text, STORM));
  }
}

static void
an_object_alone_bears_the_id_of_its_file (void **state)
{
  g_auto (Given) given = read_text ("{\n \"title\": \"A\",\n \"text\": \"" STORM "\"\n}\n");

  (void)state;
  assert_int_equal (given.articles->len, 1);
  assert_string_equal (article_at (&given, 0)->id, "file");
}

static void
broken_lines_are_told_and_the_rest_is_read (void **state)
{
  g_auto (Given) given = read_text (RECORD "\n{\"text\": \"never clos\n" RECORD "\n[1, 2\n" RECORD "\n");

  (void)state;
  assert_int_equal (given.articles->len, 3);
  assert_int_equal (told (&given, WT_DIAGNOSTIC_MALFORMED)->line, 2);
  assert_string_equal (article_at (&given, 1)->id, "file#3");
}

static void
what_is_nearly_json_is_read (void **state)
{
  static const char text[] =
      "[{\"text\": \"" STORM " \\ud800 \\x41 it\\'s\tso\", \"n\": 1e999, \"m\": NaN, \"k\": None, "
      "\"long\": 123456789012345678901234567890,},]";
  static const char zero[] = "[{\"text\": \"" STORM " \\u0000 end.\", \"text\": \"" DIVERS " \\u0000 end.\"}]";
  g_auto (Given) given = read_text (text);
  g_auto (Given) nul = read_text (zero);

  (void)state;
  assert_int_equal (given.articles->len, 1);
  assert_non_null (strstr (article_at (&given, 0)->text, "\357\277\275"));
  assert_int_equal (nul.articles->len, 1);
  assert_non_null (strstr (article_at (&nul, 0)->text, "\357\277\275 end."));
}

static void
nesting_and_length_have_limits (void **state)
{
  g_autofree char *brackets = g_strnfill (1000000, '[');
  g_autofree char *braces = g_strconcat (RECORD "\n{\"a\":", brackets, "\n" RECORD "\n", NULL);
  g_autofree char *padding = g_strnfill (100000, 'x');
  g_autofree char *longer = g_strconcat (RECORD "\n{\"a\": \"", padding, "\"}\n" RECORD "\n", NULL);
  g_auto (Given) deep = read_text (braces);
  g_auto (Given) bare = read_text (brackets);
  g_auto (Given) wide = read_limited (longer, strlen (longer), NULL, 10000);

  (void)state;
  assert_int_equal (deep.articles->len, 2);
  assert_int_equal (wide.articles->len, 2);
  assert_int_equal (bare.articles->len, 0);
  assert_non_null (told (&wide, WT_DIAGNOSTIC_MALFORMED));
}

static void
a_long_array_in_an_object_is_read_as_a_stream (void **state)
{
  GString *text = g_string_new ("{\"status\": \"ok\", \"paging\": {\"n\": [1, 2]}, \"response\": {\"found\": [");
  guint n = 0;

  (void)state;
  for (; text->len < (9u << 20); n++)
    g_string_append_printf (text, "%s%s", n > 0 ? ", " : "", RECORD);
  g_string_append (text, "], \"more\": {\"x\": [\"]\"]}}}\n");
  {
    g_auto (Given) given = read_limited (text->str, text->len, NULL, 8u << 20);
    assert_int_equal (given.articles->len, n);
  }
  g_string_free (text, TRUE);
}

static void
what_read_prints_is_read_again_with_its_kinds (void **state)
{
  g_auto (Given) given =
      read_text ("{\"id\": \"a.txt\", \"path\": \"a.txt\", \"url\": null, \"outlet\": null, \"title\": \"A fall\", "
                 "\"language\": \"en\","
                 "\"published\": {\"date\": \"2021-05-04\", \"time\": \"08:30\", \"source\": \"text\"},"
                 "\"credits\": [{\"agency\": null, \"kind\": \"footer\", \"sentence\": 4}],"
                 "\"sentences\": [{\"n\": 1, \"kind\": \"headline\", \"text\": \"A fall\"},"
                 "{\"n\": 2, \"kind\": \"body\", \"text\": \"" DIVERS
                 "\"}, {\"n\": 3, \"kind\": \"caption\", \"text\": \"The roof\"},"
                 "{\"n\": 4, \"kind\": \"credit\", \"text\": \"(With inputs from agency)\"}]}\n");
  const WtArticle *article = article_at (&given, 0);

  (void)state;
  assert_null (article->outlet);
  assert_string_equal (article->published.date, "2021-05-04");
  assert_string_equal (article->published.time, "08:30");
  assert_block (article, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, "A fall");
  assert_block (article, WT_BLOCK_CAPTION, WT_CREDIT_NONE, "The roof");
  assert_block (article, WT_BLOCK_CREDIT, WT_CREDIT_FOOTER, "(With inputs from agency)");
}

static void
records_of_services_are_understood (void **state)
{
  g_auto (Given) webhose =
      read_text ("{\"thread\": {\"site\": \"quay.example\", \"title\": \"Other\"}, \"title\": \"A\", "
                 "\"url\": \"https://quay.example/1\", \"author\": \"Ada\", \"language\": \"english\", "
                 "\"published\": \"2021-05-04T08:30:00.000+03:00\", \"text\": \"" STORM "\"}\n");
  g_auto (Given) passim =
      read_text ("{\"id\": \"a-1\", \"series\": \"quay\", \"date\": \"1887-05-04\", \"text\": \"" STORM "\"}\n");
  const WtArticle *article = article_at (&webhose, 0);

  (void)state;
  assert_string_equal (article->outlet, "quay.example");
  assert_string_equal (article->title, "A");
  assert_string_equal (article->language, "en");
  assert_string_equal (article->author, "Ada");
  assert_string_equal (article->published.time, "08:30+03:00");
  assert_string_equal (article_at (&passim, 0)->outlet, "quay");
  assert_string_equal (article_at (&passim, 0)->published.date, "1887-05-04");
}

static void
records_without_text_are_counted (void **state)
{
  g_auto (Given) given = read_text (RECORD "\n{\"id\": 2, \"title\": \"B\", \"text\": null}\n");

  (void)state;
  assert_int_equal (given.articles->len, 1);
  assert_non_null (strstr (told (&given, WT_DIAGNOSTIC_SKIPPED)->message, "1 of 2"));
}

static void
tickers_in_angle_brackets_stay (void **state)
{
  g_auto (Given) given =
      read_text ("{\"title\": \"<QUAY SHIPPING> closes pier\", \"text\": \"" STORM " <QUAY> fell.\"}\n");

  (void)state;
  assert_string_equal (article_at (&given, 0)->title, "<QUAY SHIPPING> closes pier");
  assert_non_null (strstr (article_at (&given, 0)->text, "<QUAY> fell."));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_shape_gives_the_same_articles),
    cmocka_unit_test (an_object_alone_bears_the_id_of_its_file),
    cmocka_unit_test (broken_lines_are_told_and_the_rest_is_read),
    cmocka_unit_test (what_is_nearly_json_is_read),
    cmocka_unit_test (nesting_and_length_have_limits),
    cmocka_unit_test (a_long_array_in_an_object_is_read_as_a_stream),
    cmocka_unit_test (what_read_prints_is_read_again_with_its_kinds),
    cmocka_unit_test (records_of_services_are_understood),
    cmocka_unit_test (records_without_text_are_counted),
    cmocka_unit_test (tickers_in_angle_brackets_stay),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
