/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ninjs in its versions. */
#include "records_fixture.h"

static void
version_1_is_read (void **state)
{
  g_auto (Given) given = read_text (
      "{\"uri\": \"http://acv.example/1\", \"type\": \"text\", \"versioncreated\": \"2021-05-04T08:30:00Z\", "
      "\"version\": \"2\", \"urgency\": 4, \"pubstatus\": \"usable\", \"language\": \"en-GB\", \"headline\": \"A "
      "fall\", "
      "\"byline\": \"Ada Quill\", \"slugline\": \"harbour-roof\", \"located\": \"Kellmouth\", "
      "\"copyrightholder\": \"Agence Corvane\", \"copyrightnotice\": \"Copyright Agence Corvane\", "
      "\"body_text\": \"short\", \"body_xhtml\": \"<p>" STORM "</p><p>" DIVERS "</p>\", "
      "\"associations\": {\"picture\": {\"type\": \"picture\", \"body_text\": \"never\"}}}");
  const WtArticle *article = article_at (&given, 0);

  (void)state;
  assert_string_equal (article->id, "file");
  assert_string_equal (article->title, "A fall");
  assert_string_equal (article->author, "Ada Quill");
  assert_string_equal (article->agency, "Agence Corvane");
  assert_string_equal (article->language, "en-GB");
  assert_string_equal (article->url, "http://acv.example/1");
  assert_string_equal (article->published.date, "2021-05-04");
  assert_string_equal (wt_article_metadatum (article, "version"), "2");
  assert_string_equal (wt_article_metadatum (article, "urgency"), "4");
  assert_string_equal (wt_article_metadatum (article, "status"), "usable");
  assert_block (article, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, "A fall");
  assert_block (article, WT_BLOCK_CREDIT, WT_CREDIT_COPYRIGHT, "Copyright Agence Corvane");
  assert_non_null (strstr (article->text, DIVERS));
  assert_null (strstr (article->text, "never"));
}

static void
version_2_has_lists_of_headlines_and_bodies (void **state)
{
  g_auto (Given) given = read_text (
      "{\"standard\": {\"name\": \"ninjs\", \"version\": \"2.1\"}, \"uri\": \"tag:acv,2\", \"type\": \"text\", "
      "\"headlines\": [{\"role\": \"short\", \"value\": \"Fall\"}, {\"role\": \"main\", \"value\": \"A fall &amp; a "
      "rise\"}], "
      "\"bodies\": [{\"role\": \"main\", \"contenttype\": \"text/plain\", \"value\": \"" STORM "\\n\\n" DIVERS "\"}], "
      "\"infosources\": [{\"name\": \"Agence Corvane\"}], \"firstcreated\": \"2021-05-04T08:30:00+02:00\"}");
  const WtArticle *article = article_at (&given, 0);

  (void)state;
  assert_string_equal (article->title, "A fall & a rise");
  assert_string_equal (article->agency, "Agence Corvane");
  assert_block (article, WT_BLOCK_CREDIT, WT_CREDIT_METADATA, "Agence Corvane");
  assert_string_equal (article->published.time, "08:30+02:00");
}

static void
items_of_a_service_are_read_and_pictures_left_out (void **state)
{
  g_auto (Given) given =
      read_text ("{\"data\": {\"items\": [{\"item\": {\"uri\": \"a\", \"altids\": {\"itemid\": \"1\"}, \"type\": "
                 "\"text\", \"headline\": "
                 "\"A\", \"bylines\": [{\"by\": \"Ada Quill\"}, {\"by\": \"Bo Reed\"}], \"pubstatus\": \"usable\", "
                 "\"body_html\": \"<p>" STORM "</p>\"}}, {\"item\": {\"uri\": \"b\", \"altids\": {}, \"type\": "
                 "\"picture\", \"headline\": \"B\", \"pubstatus\": "
                 "\"usable\"}}]}}");

  (void)state;
  assert_int_equal (given.articles->len, 1);
  assert_string_equal (article_at (&given, 0)->author, "Ada Quill, Bo Reed");
  assert_non_null (told (&given, WT_DIAGNOSTIC_SKIPPED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (version_1_is_read),
    cmocka_unit_test (version_2_has_lists_of_headlines_and_bodies),
    cmocka_unit_test (items_of_a_service_are_read_and_pictures_left_out),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
