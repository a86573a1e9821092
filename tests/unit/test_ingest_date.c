/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The publication date, where it comes from, and when it is not relied on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/ingest.h>

#include "analysis/ingest/date.h"

#define NEWS "The harbour council on Tuesday closed the old lighthouse after a storm, the mayor said.\n"

static gboolean
keep (WtArticle *article, gpointer data)
{
  *(WtArticle **)data = article;
  return TRUE;
}

static WtArticle *
read_page (const char *text, GArray *diagnostics)
{
  WtIngestOptions options;
  WtArticle *article = NULL;

  wt_ingest_options_init (&options);
  wt_ingest_bytes ("page.txt", (const guint8 *)text, strlen (text), &options, NULL, keep, &article, diagnostics);
  assert_non_null (article);
  return article;
}

static void
assert_date (const char *text, const char *date, WtDateSource source, gboolean reliable)
{
  g_autoptr (WtArticle) article = read_page (text, NULL);

  assert_non_null (article->published.date);
  assert_string_equal (article->published.date, date);
  assert_string_equal (wt_date_source_name (article->published.source), wt_date_source_name (source));
  if (article->published.reliable != reliable)
    fail_msg ("%s: %s", reliable ? "not relied on" : "relied on", article->published.reason);
}

static void
a_header_date_that_nothing_contradicts_is_reliable (void **state)
{
  (void)state;
  assert_date ("date 2024-01-16\n" NEWS, "2024-01-16", WT_DATE_HEADER, TRUE); /* a Tuesday */
  assert_date ("date 2024-01-18\n" NEWS, "2024-01-18", WT_DATE_HEADER, TRUE);
}

static void
the_address_has_the_better_date (void **state)
{
  (void)state;
  assert_date ("date 2024-02-08 https://quay.example/20240116/lighthouse-1116.html\n" NEWS, "2024-01-16", WT_DATE_URL,
               TRUE);
  assert_date ("https://quay.example/world/2024/01/16/lighthouse\n" NEWS, "2024-01-16", WT_DATE_URL, TRUE);
}

static void
a_mastheads_date_is_not_relied_on (void **state)
{
  (void)state;
  assert_date (
      "Quay Gazette\n\nWednesday, January 17, 2024 61° Today's Paper\n\nCouncil closes old lighthouse\n\n" NEWS,
      "2024-01-17", WT_DATE_HEADER, FALSE);
}

static void
a_text_that_looks_ahead_to_the_rest_of_another_day_contradicts_the_date (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtArticle) article =
      read_page ("date 2024-02-08\n" NEWS "She is expected to meet the keepers later in the day.\n", diagnostics);

  (void)state;
  assert_false (article->published.reliable);
  assert_non_null (strstr (article->published.reason, "Thursday"));
  assert_int_equal (diagnostics->len, 1);
  assert_int_equal (g_array_index (diagnostics, WtDiagnostic, 0).code, WT_DIAGNOSTIC_DATE_CONTRADICTED);
  assert_date ("date 2024-02-08\n" NEWS "She met the keepers later in the day.\n", "2024-02-08", WT_DATE_HEADER, TRUE);
}

static void
news_of_a_weekday_long_past_contradicts_the_date_and_plans_do_not (void **state)
{
  (void)state;
  assert_date ("date 2024-01-22\n" NEWS, "2024-01-22", WT_DATE_HEADER, FALSE); /* a Monday */
  assert_date ("date 2024-01-20\n" NEWS, "2024-01-20", WT_DATE_HEADER, TRUE);  /* a Saturday */
  assert_date ("date 2024-01-20\nThe harbour council will vote on Tuesday about the old lighthouse.\n", "2024-01-20",
               WT_DATE_HEADER, TRUE);
}

/* 22 January 2024 is a Monday: a Tuesday would be six days back, or the day behind it. */
static void
only_the_leads_news_day_contradicts_the_date (void **state)
{
  (void)state;
  assert_date ("date 2024-01-22\nThe harbour council kept a secret lamp for years. Its mayor denied that.\n\n" NEWS,
               "2024-01-22", WT_DATE_HEADER, TRUE);
  assert_date (
      "date 2024-01-22\nThe mayor told the Gazette in an interview at the harbour on Tuesday that lamps burn.\n",
      "2024-01-22", WT_DATE_HEADER, TRUE);
}

static void
a_datelines_day_far_from_the_date_contradicts_it (void **state)
{
  (void)state;
  assert_date ("date 2024-02-08\n\nLONDON, Jan 16 - The harbour council closed the old lighthouse.\n", "2024-02-08",
               WT_DATE_HEADER, FALSE);
  assert_date ("date 2024-01-17\n\nLONDON, Jan 16 - The harbour council closed the old lighthouse.\n", "2024-01-17",
               WT_DATE_HEADER, TRUE);
}

static void
lines_that_publish_are_read_in_every_wording (void **state)
{
  static const char *const lines[] = { "Published: January 16, 2024",
                                       "Posted on 16 January 2024 at 7:31 AM ET",
                                       "Published 16 Jan. 2024 | Updated 18 Jan. 2024",
                                       "PUBLISHED: 22:07 GMT, 16 January 2024",
                                       "First published: Tuesday, January 16th, 2024",
                                       "Jan 16, 2024",
                                       "2024-01-16T08:30:00Z" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
  {
    g_autofree char *text = g_strconcat ("Council closes old lighthouse\n\n", lines[i], "\n\n" NEWS, NULL);
    assert_date (text, "2024-01-16", WT_DATE_HEADER, TRUE);
  }
}

static void
dates_are_read_in_many_languages (void **state)
{
  static const char *const lines[] = {
    "Mardi 16 janvier 2024", "le 16 janvier 2024",  "16. Januar 2024", "Veröffentlicht am 16. Januar 2024 um 10:30 Uhr",
    "16 de enero de 2024",   "16 января 2024 года", "2024年1月16日",   "2024年1月16日 星期二",
    "2024年1月16日(火)",     "16 يناير 2024",       "١٦ يناير ٢٠٢٤"
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
  {
    WtDate date;
    if (wt_date_stamp (lines[i], strlen (lines[i]), &date) == WT_STAMP_NOT || date.year != 2024 || date.month != 1
        || date.day != 16)
      fail_msg ("“%s” is %d-%d-%d", lines[i], date.year, date.month, date.day);
  }
}

static void
times_are_kept_with_their_zone_where_it_is_said (void **state)
{
  WtDate date;

  (void)state;
  assert_int_equal (wt_date_stamp ("PUBLISHED: 22: 07 GMT, 7 July 2012", 34, &date), WT_STAMP_PUBLISHED);
  assert_int_equal (date.hour * 100 + date.minute, 2207);
  assert_true (date.zoned);
  assert_int_equal (wt_date_stamp ("May 3, 2013 at 7:31 pm ET", 25, &date), WT_STAMP_PLAIN);
  assert_int_equal (date.hour * 100 + date.minute, 1931);
  assert_false (date.zoned);
}

static void
numbers_that_can_be_read_either_way_are_not_relied_on (void **state)
{
  (void)state;
  assert_date ("Council closes old lighthouse\n\nPublished 4/9/2024\n\nIt was closed in the morning.\n", "2024-04-09",
               WT_DATE_HEADER, FALSE);
  assert_date ("Council closes old lighthouse\n\nPublished 16/1/2024\n\nIt was closed in the morning.\n", "2024-01-16",
               WT_DATE_HEADER, TRUE);
}

static void
the_day_of_a_change_is_not_relied_on (void **state)
{
  (void)state;
  assert_date ("Council closes old lighthouse\n\nUpdated 16 January 2024\n\n" NEWS, "2024-01-16", WT_DATE_HEADER,
               FALSE);
  assert_date ("Council closes old lighthouse\n\nPublished 16 January 2024\n\nUpdated 17 January 2024\n\n" NEWS,
               "2024-01-16", WT_DATE_HEADER, TRUE);
}

static void
a_title_with_a_date_in_it_is_a_title (void **state)
{
  g_autoptr (WtArticle) article = read_page ("September 11, 2001 attacks remembered in Quaybridge\n\n" NEWS, NULL);

  (void)state;
  assert_null (article->published.date);
  assert_non_null (article->title);
}

static void
no_date_is_said (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtArticle) article = read_page (NEWS, diagnostics);

  (void)state;
  assert_int_equal (article->published.source, WT_DATE_NONE);
  assert_int_equal (g_array_index (diagnostics, WtDiagnostic, 0).code, WT_DIAGNOSTIC_NO_DATE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_header_date_that_nothing_contradicts_is_reliable),
    cmocka_unit_test (the_address_has_the_better_date),
    cmocka_unit_test (a_mastheads_date_is_not_relied_on),
    cmocka_unit_test (a_text_that_looks_ahead_to_the_rest_of_another_day_contradicts_the_date),
    cmocka_unit_test (news_of_a_weekday_long_past_contradicts_the_date_and_plans_do_not),
    cmocka_unit_test (only_the_leads_news_day_contradicts_the_date),
    cmocka_unit_test (a_datelines_day_far_from_the_date_contradicts_it),
    cmocka_unit_test (lines_that_publish_are_read_in_every_wording),
    cmocka_unit_test (dates_are_read_in_many_languages),
    cmocka_unit_test (times_are_kept_with_their_zone_where_it_is_said),
    cmocka_unit_test (numbers_that_can_be_read_either_way_are_not_relied_on),
    cmocka_unit_test (the_day_of_a_change_is_not_relied_on),
    cmocka_unit_test (a_title_with_a_date_in_it_is_a_title),
    cmocka_unit_test (no_date_is_said),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
