/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds: RSS of all its versions and Atom. */
#include "records_fixture.h"

#define LONG STORM " " DIVERS " " STORM " " DIVERS " " STORM " " DIVERS " " STORM " " DIVERS

static void
rss_2_gives_an_article_an_item (void **state)
{
  g_auto (Given) given = read_text (
      "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\"><channel>"
      "<title>Quay Gazette</title><language>en-gb</language>"
      "<item><title>Fish &amp;amp; chips</title><link>https://quay.example/1</link><guid "
      "isPermaLink=\"false\">q1</guid>"
      "<dc:creator>Ada Quill</dc:creator><pubDate>Mon, 03 May 2021 08:30:00 "
      "GMT</pubDate><description>Short.</description>"
      "<content:encoded><![CDATA[<p>" STORM "</p><p>" DIVERS "</p>]]></content:encoded>"
      "<media:content url=\"a.jpg\"><media:credit>Corvane Pictures</media:credit></media:content></item>"
      "<item><title>Taken over</title><source url=\"https://pier.example/feed\">Pier Post</source>"
      "<description>" DIVERS "</description></item>"
      "<item><title>A talk</title><description>Listen.</description><enclosure type=\"audio/mpeg\"/></item>"
      "</channel></rss>");
  const WtArticle *first = article_at (&given, 0), *second = article_at (&given, 1);

  (void)state;
  assert_int_equal (given.articles->len, 2);
  assert_string_equal (first->id, "file#1");
  assert_string_equal (first->title, "Fish & chips");
  assert_string_equal (first->url, "https://quay.example/1");
  assert_string_equal (first->outlet, "Quay Gazette");
  assert_string_equal (first->language, "en-GB");
  assert_string_equal (first->author, "Ada Quill");
  assert_string_equal (first->published.date, "2021-05-03");
  assert_block (first, WT_BLOCK_CREDIT, WT_CREDIT_PHOTO, "Corvane Pictures");
  assert_non_null (strstr (first->text, DIVERS));
  assert_null (strstr (first->text, "Short."));
  assert_string_equal (second->outlet, "Pier Post");
  assert_string_equal (wt_article_metadatum (second, "extent"), "teaser");
  assert_null (wt_article_metadatum (first, "extent"));
  assert_non_null (strstr (told (&given, WT_DIAGNOSTIC_TEASER)->message, "1 of 3"));
  assert_non_null (strstr (told (&given, WT_DIAGNOSTIC_SKIPPED)->message, "1 of 3"));
}

static void
rss_1_and_atom_are_read (void **state)
{
  g_auto (Given) rdf = read_text (
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Pier</title></channel>"
      "<item rdf:about=\"https://pier.example/3\"><title>T</title><dc:date>2021-05-04T08:30:00Z</dc:date>"
      "<description>" LONG "</description></item></rdf:RDF>");
  g_auto (Given) atom = read_text (
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\"><title>Kai</title><author><name>Bo</name></author>"
      "<entry><title type=\"html\">A &lt;b&gt;fall&lt;/b&gt;</title><link rel=\"self\" href=\"x\"/>"
      "<link rel=\"alternate\" "
      "href=\"https://kai.example/2\"/><updated>2021-05-04T08:30:00Z</updated><rights>ACV</rights>"
      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" STORM "</p><p>" DIVERS
      "</p></div></content></entry></feed>");
  const WtArticle *item = article_at (&rdf, 0), *entry = article_at (&atom, 0);

  (void)state;
  assert_string_equal (item->url, "https://pier.example/3");
  assert_string_equal (item->published.date, "2021-05-04");
  assert_null (told (&rdf, WT_DIAGNOSTIC_TEASER));
  assert_string_equal (entry->title, "A fall");
  assert_string_equal (entry->url, "https://kai.example/2");
  assert_string_equal (entry->author, "Bo");
  assert_string_equal (entry->outlet, "Kai");
  assert_block (entry, WT_BLOCK_CREDIT, WT_CREDIT_COPYRIGHT, "ACV");
  assert_non_null (strstr (entry->text, DIVERS));
}

static void
a_broken_feed_is_read_as_far_as_it_goes (void **state)
{
  g_auto (Given) given =
      read_text ("<rss><channel><title>Quay</title><item><title>Fish & chips</title><description><p>" STORM
                 "</p><p>" DIVERS "</p></description></item><item><title>Two</title><content:encoded>" DIVERS
                 "</content:encoded><author>a@quay.example (Ada Quill)</author></item>");

  (void)state;
  assert_int_equal (given.articles->len, 2);
  assert_non_null (told (&given, WT_DIAGNOSTIC_MALFORMED));
  assert_non_null (strstr (article_at (&given, 0)->text, STORM));
  assert_string_equal (article_at (&given, 1)->author, "Ada Quill");
  assert_non_null (strstr (article_at (&given, 1)->text, DIVERS));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (rss_2_gives_an_article_an_item),
    cmocka_unit_test (rss_1_and_atom_are_read),
    cmocka_unit_test (a_broken_feed_is_read_as_far_as_it_goes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
