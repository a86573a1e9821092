/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column holds, by its name and by what stands in it. */
#include "records_fixture.h"

#include <wiretrace/error.h>

#include "analysis/ingest/columns.h"

static void
names_in_many_languages_and_of_many_sets_are_known (void **state)
{
  static const struct
  {
    const char *name;
    int role;
  } cases[] = {
    { "text", WT_COLUMN_TEXT },
    { "Full Text", WT_COLUMN_TEXT },
    { "maintext", WT_COLUMN_TEXT },
    { "body_html", WT_COLUMN_TEXT },
    { "content:encoded", WT_COLUMN_TEXT },
    { "Volltext", WT_COLUMN_TEXT },
    { "content.rendered", WT_COLUMN_TEXT },
    { "正文", WT_COLUMN_TEXT },
    { "текст", WT_COLUMN_TEXT },
    { "thread.site", WT_COLUMN_OUTLET },
    { "source.name", WT_COLUMN_OUTLET },
    { "media_name", WT_COLUMN_OUTLET },
    { "publishedAt", WT_COLUMN_DATE },
    { "date_publish", WT_COLUMN_DATE },
    { "published.date", WT_COLUMN_DATE },
    { "dc:creator", WT_COLUMN_AUTHOR },
    { "webUrl", WT_COLUMN_URL },
    { "published.source", -1 },
    { "source.url", -1 },
    { "word_count", -1 },
    { "a.txt", -1 },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (wt_column_role (cases[i].name, NULL) != cases[i].role)
      fail_msg ("%s: %d", cases[i].name, wt_column_role (cases[i].name, NULL));
}

static void
running_text_is_told_from_titles_tags_and_numbers (void **state)
{
  (void)state;
  assert_true (wt_column_is_prose (STORM));
  assert_true (wt_column_is_prose ("<p>" DIVERS "</p>"));
  assert_true (wt_column_is_prose ("港湾委员会周一投票决定关闭旧灯塔。没有人受伤，港务局长说。"));
  assert_false (wt_column_is_prose ("Council closes old lighthouse after storm"));
  assert_false (wt_column_is_prose ("fire, harbour, storm, lamp, keeper, roof, quay, pier, council, law."));
  assert_false (wt_column_is_prose ("1204 1205 1206 1207 1208 1209."));
  assert_false (wt_column_is_prose ("https://quay.example/a/very/long/address"));
}

static void
dates_are_read_in_the_forms_that_columns_have (void **state)
{
  static const char *const cases[][2] = { { "20210504", "2021-05-04" },
                                          { "1620116000", "2021-05-04T08:13Z" },
                                          { "1620116000000", "2021-05-04T08:13Z" },
                                          { "2021-05-04 08:13:20", "2021-05-04 08:13:20" } };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_autofree char *date = wt_column_date (cases[i][0]);
    assert_string_equal (date, cases[i][1]);
  }
  assert_null (wt_column_date ("12345"));
  assert_null (wt_column_date ("no date"));
}

static void
columns_that_the_user_names_are_understood_or_refused (void **state)
{
  static const char *const bad[] = { "text", "colour=red", "text=", "text=a,text=b", "=a" };
  g_autoptr (WtColumns) columns = wt_columns_new ("text=Body, of it,title=head,date=ts", NULL);

  (void)state;
  assert_non_null (columns);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
  {
    g_autoptr (GError) error = NULL;
    assert_false (wt_ingest_check_columns (bad[i], &error));
    assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_USAGE));
  }
}

static void
named_columns_count_and_one_that_is_missing_is_told (void **state)
{
  static const char text[] = "[{\"head\": \"A\", \"text\": \"" STORM "\", \"other\": \"" DIVERS "\"}]";
  g_auto (Given) given = read_limited (text, sizeof text - 1, "text=other,title=head", 0);
  g_auto (Given) missing = read_limited (text, sizeof text - 1, "text=nowhere", 0);

  (void)state;
  assert_non_null (strstr (article_at (&given, 0)->text, DIVERS));
  assert_null (strstr (article_at (&given, 0)->text, "lighthouse"));
  assert_int_equal (missing.articles->len, 0);
  assert_non_null (strstr (told (&missing, WT_DIAGNOSTIC_NOT_TEXT)->message, "nowhere"));
}

static void
ids_and_tags_are_never_taken_for_a_text (void **state)
{
  static const char *const texts[] = { "[{\"text\": \"a1\"}, {\"text\": \"a2\"}]",
                                       "[{\"title\": \"A\", \"content\": \"fire, storm, lamp, quay, pier\"}]",
                                       "[{\"title\": \"A\", \"body\": 4711}]" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
  {
    g_auto (Given) given = read_text (texts[i]);
    assert_int_equal (given.articles->len, 0);
    assert_non_null (told (&given, WT_DIAGNOSTIC_NOT_TEXT));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (names_in_many_languages_and_of_many_sets_are_known),
    cmocka_unit_test (running_text_is_told_from_titles_tags_and_numbers),
    cmocka_unit_test (dates_are_read_in_the_forms_that_columns_have),
    cmocka_unit_test (columns_that_the_user_names_are_understood_or_refused),
    cmocka_unit_test (named_columns_count_and_one_that_is_missing_is_told),
    cmocka_unit_test (ids_and_tags_are_never_taken_for_a_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
