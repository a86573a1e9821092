/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What web pages say of themselves. */
#include "ingest_fixture.h"

#include "analysis/ingest/author.h"
#include "analysis/ingest/json_ld.h"
#include "analysis/ingest/reader.h"

#define TEXT                                                                                                           \
  "<p>The harbour council on Tuesday closed the old lighthouse after a storm, the mayor said in the town hall.</p>"    \
  "<p>Keepers climbed the tower in the morning, put out the lamp and carried its lenses down, she said.</p>"

static WtArticle *
read_html (const char *head, const char *body)
{
  WtIngestOptions options;
  WtArticle *article = NULL;
  g_autofree char *page = g_strconcat ("<!DOCTYPE html><html lang='en-GB'><head>", head, "</head><body>", body,
                                       TEXT "</body></html>", NULL);

  wt_ingest_options_init (&options);
  wt_ingest_bytes ("page.html", (const guint8 *)page, strlen (page), &options, agencies, keep, &article, NULL);
  assert_non_null (article);
  return article;
}

static void
assert_published (const char *head, const char *body, const char *date, WtDateSource source, gboolean reliable)
{
  g_autoptr (WtArticle) article = read_html (head, body);

  assert_non_null (article->published.date);
  assert_string_equal (article->published.date, date);
  assert_string_equal (wt_date_source_name (article->published.source), wt_date_source_name (source));
  if (article->published.reliable != reliable)
    fail_msg ("%s", article->published.reason);
}

static void
json_ld_names_title_authors_outlet_and_date (void **state)
{
  (void)state;
  g_autoptr (WtArticle) article = read_html (
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Quay\"},"
      "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Jane Doe\"},"
      "{\"@type\":[\"ReportageNewsArticle\"],\"headline\":\"Lamp &amp; lighthouse closed\",\"datePublished\":"
      "\"2024-01-16T08:30:00+03:00\",\"author\":[{\"@id\":\"#p\"},{\"@type\":\"Person\",\"name\":\"John Roe\"}],"
      "\"publisher\":{\"name\":\"Quay "
      "Gazette\"},\"isBasedOn\":\"https://wire.example/1\",\"articleSection\":\"World\"}]}"
      "</script>",
      "");
  assert_string_equal (article->title, "Lamp & lighthouse closed");
  assert_string_equal (article->author, "Jane Doe; John Roe");
  assert_string_equal (article->outlet, "Quay Gazette");
  assert_string_equal (article->language, "en-GB");
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->published.time, "08:30+03:00");
  assert_string_equal (wt_article_metadatum (article, "based-on"), "https://wire.example/1");
  assert_string_equal (wt_article_metadatum (article, "section"), "World");
}

static void
json_that_is_nearly_json_is_read (void **state)
{
  static const char *const texts[] = { "{\"a\": \"b\",}",
                                       "<!-- {\"a\": \"b\"} -->",
                                       "//<![CDATA[\n{\"a\": \"b\"}\n//]]>",
                                       "{\"c\": \"two\nlines\", \"a\": \"b\"}",
                                       "{\"c\": \"he said \"no\" to it\", \"a\": \"b\"}",
                                       "{\"c\": [1, 2,, 3,], \"a\": \"b\"}",
                                       "{\"c\": \"it\\'s\", \"a\": \"b\"}",
                                       "{\"a\": \"b\", \"c\": [{\"d\": 1",
                                       "{\"a\": \"b\"};" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
  {
    g_autoptr (json_t) value = wt_json_lenient (texts[i], strlen (texts[i]));
    const char *found = json_string_value (json_object_get (value, "a"));
    if (g_strcmp0 (found, "b") != 0)
      fail_msg ("%s: %s", texts[i], found);
  }
  assert_null (wt_json_lenient ("nothing", 7));
}

static void
the_pages_own_article_is_told_from_those_it_lists (void **state)
{
  (void)state;
  assert_published (
      "<script type='application/ld+json'>[{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\","
      "\"headline\":\"Fog\",\"datePublished\":\"2020-02-02\"}]},{\"@type\":\"NewsArticle\",\"headline\":\"Lamp\","
      "\"datePublished\":\"2024-01-16\"}]</script>",
      "", "2024-01-16", WT_DATE_JSON_LD, TRUE);
  assert_published ("<link rel=canonical href='https://quay.example/lamp'><script type='application/ld+json'>"
                    "[{\"@type\":\"Article\",\"url\":\"https://quay.example/fog\",\"datePublished\":\"2020-02-02\"},"
                    "{\"@type\":\"Article\",\"url\":\"https://quay.example/lamp\",\"datePublished\":\"2024-01-16\"}]"
                    "</script>",
                    "", "2024-01-16", WT_DATE_JSON_LD, TRUE);
}

static void
dates_are_found_in_every_part_of_a_page (void **state)
{
  (void)state;
  assert_published ("<meta property='article:published_time' content='2024-01-16T08:30:00Z'>", "", "2024-01-16",
                    WT_DATE_META, TRUE);
  assert_published ("<meta name='quay.publishdate' content='16 January 2024'>", "", "2024-01-16", WT_DATE_META, TRUE);
  assert_published ("", "<h1>Lamp out</h1><time itemprop=datePublished datetime='2024-01-16'>Tuesday</time>",
                    "2024-01-16", WT_DATE_META, TRUE);
  assert_published ("", "<h1>Lamp out</h1><span class='entry-date'>16/01/2024</span>", "2024-01-16", WT_DATE_HEADER,
                    TRUE);
  assert_published ("<title>The lamp is out</title>", "<h1>The lamp is out</h1><p>16 January 2024 // Jane Doe</p>",
                    "2024-01-16", WT_DATE_HEADER, TRUE);
  assert_published ("<link rel=canonical href='https://quay.example/2024/01/16/lamp'>", "", "2024-01-16", WT_DATE_URL,
                    TRUE);
}

static void
dates_of_changes_comments_and_other_articles_are_not_the_publications (void **state)
{
  (void)state;
  assert_published ("<meta property='article:modified_time' content='2024-01-17'>", "", "2024-01-17", WT_DATE_META,
                    FALSE);
  assert_published ("<meta property='article:modified_time' content='2024-03-17'>"
                    "<meta property='article:published_time' content='2024-01-16'>",
                    "", "2024-01-16", WT_DATE_META, TRUE);
  g_autoptr (WtArticle) article = read_html (
      "<title>The lamp is out</title>",
      "<h1>The lamp is out</h1><div class='related-posts'><time datetime='2020-02-02'>2 February</time></div>"
      "<div class=comments><div class=comment><time datetime='2024-01-20'>20 January</time></div></div>");
  assert_null (article->published.date);
}

static void
the_outlets_own_day_is_taken_rather_than_utcs (void **state)
{
  (void)state;
  assert_published ("<meta property='article:published_time' content='2024-01-15T22:30:00Z'>"
                    "<meta name='date' content='2024-01-16T00:30:00+02:00'>",
                    "", "2024-01-16", WT_DATE_META, TRUE);
}

static void
places_that_disagree_make_a_date_unreliable (void **state)
{
  (void)state;
  assert_published ("<meta property='article:published_time' content='2024-01-16'><link rel=canonical "
                    "href='https://quay.example/2019/05/01/lamp'>",
                    "", "2024-01-16", WT_DATE_META, FALSE);
}

static WtArticle *
read_found_at (const char *url, const char *head)
{
  WtIngestOptions options;
  WtArticle *article = NULL;
  g_autofree char *page = g_strconcat ("<html><head>", head, "</head><body>" TEXT "</body></html>", NULL);
  WtInput input = {
    .id = "page.html", .path = "page.html", .url = url, .bytes = (const guint8 *)page, .n_bytes = strlen (page)
  };
  WtReaderContext context = { .options = &options, .agencies = agencies, .sink = keep, .data = &article };

  wt_ingest_options_init (&options);
  assert_true (wt_html_read (&input, &context));
  assert_non_null (article);
  return article;
}

static void
an_address_on_another_site_is_a_note_and_not_the_pages_own (void **state)
{
  static const struct
  {
    const char *found_at;
    const char *head;
    const char *url;
    const char *canonical;
  } cases[] = {
    { "https://quay.example/lamp?from=mail", "<link rel=canonical href='https://www.quay.example/lamp'>",
      "https://www.quay.example/lamp", NULL },
    { "https://quay.example/lamp", "<link rel=canonical href='https://wire.example/1'>", "https://quay.example/lamp",
      "https://wire.example/1" },
    { "https://quay.example/lamp", "<meta property='og:url' content='https://wire.example/1'>",
      "https://quay.example/lamp", "https://wire.example/1" },
    { NULL, "<link rel=canonical href='https://wire.example/1'>", "https://wire.example/1", NULL },
    { NULL,
      "<link rel=canonical href='https://wire.example/1'><meta property='og:url' content='https://quay.example/lamp'>",
      "https://quay.example/lamp", "https://wire.example/1" },
    { NULL,
      "<!-- saved from url=(0025)https://quay.example/lamp -->"
      "<link rel=canonical href='https://wire.example/1'>",
      "https://quay.example/lamp", "https://wire.example/1" },
    { NULL,
      "<!--\n Page saved with SingleFile \n url: https://m.quay.example/lamp \n saved date: Tue Jan 16 2024\n-->"
      "<link rel=canonical href='https://quay.example/lamp'>",
      "https://quay.example/lamp", NULL },
    { NULL, "<!-- saved from url=(0014)about:internet --><link rel=canonical href='https://quay.example/lamp'>",
      "https://quay.example/lamp", NULL },
  };
  (void)state;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_autoptr (WtArticle) article = read_found_at (cases[i].found_at, cases[i].head);
    const char *canonical = wt_article_metadatum (article, "canonical");
    assert_string_equal (article->url, cases[i].url);
    assert_string_equal (canonical != NULL ? canonical : "none",
                         cases[i].canonical != NULL ? cases[i].canonical : "none");
  }
}

static void
the_sites_name_is_no_part_of_the_title (void **state)
{
  static const char *const heads[] = { "<title>The lamp is out - Quay Gazette</title>",
                                       "<meta property='og:title' content='The lamp is out | Quay Gazette'>"
                                       "<meta property='og:site_name' content='Quay Gazette'>",
                                       "<title>Quay Gazette | The lamp is out</title>"
                                       "<meta property='og:site_name' content='Quay Gazette'>" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
  {
    g_autoptr (WtArticle) article = read_html (heads[i], "");
    assert_string_equal (article->title, "The lamp is out");
    assert_string_equal (article->outlet, "Quay Gazette");
  }
}

static void
agencies_in_metadata_are_credits_and_the_outlet_is_none (void **state)
{
  static const char *const heads[] = { "<meta name=author content='Associated Press'>",
                                       "<meta name=author content='Jane Doe, Reuters'>",
                                       "<meta name='syndication-source' content='Reuters'>",
                                       ("<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                                        "\"sourceOrganization\":{\"name\":\"Associated Press\"}}</script>") };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
  {
    g_autoptr (WtArticle) article = read_html (heads[i], "");
    const WtBlock *last = &g_array_index (article->blocks, WtBlock, article->blocks->len - 1);
    assert_int_equal (last->kind, WT_BLOCK_CREDIT);
    assert_int_equal (last->credit, WT_CREDIT_METADATA);
  }
  g_autoptr (WtArticle) own = read_html ("<meta name=author content='Quay Gazette Desk'>"
                                         "<meta property='og:site_name' content='Quay Gazette'>",
                                         "");
  assert_null (own->author);
  for (guint i = 0; i < own->blocks->len; i++)
    assert_int_not_equal (g_array_index (own->blocks, WtBlock, i).credit, WT_CREDIT_METADATA);
}

static void
authors_are_names_and_nothing_else (void **state)
{
  static const char *const cases[][2] = { { "By Jane Doe", "Jane Doe" },
                                          { "By JANE DOE and John Roe, Staff Writers", "JANE DOE; John Roe" },
                                          { "Von Jana Reh, Halden", "Jana Reh" },
                                          { "Par Jeanne Biche et Jean Cerf", "Jeanne Biche; Jean Cerf" },
                                          { "Jane Doe (jane@quay.example)", "Jane Doe" },
                                          { "Jane Doe @janedoe", "Jane Doe" },
                                          { "Jane Doe | 16 January 2024", "Jane Doe" },
                                          { "Interview: Jane Doe", "Jane Doe" },
                                          { "Jane Doe; Jane Doe", "Jane Doe" },
                                          { "https://social.example/jane", NULL },
                                          { "admin", NULL },
                                          { "Senior Editor", NULL } };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_autoptr (WtAuthors) authors = wt_authors_new ();
    wt_authors_add (authors, cases[i][0], -1);
    g_autofree char *joined = wt_authors_join (authors);
    if (g_strcmp0 (joined, cases[i][1]) != 0)
      fail_msg ("%s: %s", cases[i][0], joined);
  }
}

static void
the_byline_tells_the_author_where_metadata_does_not (void **state)
{
  (void)state;
  g_autoptr (WtArticle) article =
      read_html ("<title>The lamp is out</title>", "<h1>The lamp is out</h1><p>By Jane Doe</p>");
  assert_string_equal (article->author, "Jane Doe");
}

static int
load (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies != NULL ? 0 : -1;
}

static int
unload (void **state)
{
  (void)state;
  wt_agencies_free (agencies);
  return 0;
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (json_ld_names_title_authors_outlet_and_date),
    cmocka_unit_test (json_that_is_nearly_json_is_read),
    cmocka_unit_test (the_pages_own_article_is_told_from_those_it_lists),
    cmocka_unit_test (dates_are_found_in_every_part_of_a_page),
    cmocka_unit_test (dates_of_changes_comments_and_other_articles_are_not_the_publications),
    cmocka_unit_test (the_outlets_own_day_is_taken_rather_than_utcs),
    cmocka_unit_test (places_that_disagree_make_a_date_unreliable),
    cmocka_unit_test (an_address_on_another_site_is_a_note_and_not_the_pages_own),
    cmocka_unit_test (the_sites_name_is_no_part_of_the_title),
    cmocka_unit_test (agencies_in_metadata_are_credits_and_the_outlet_is_none),
    cmocka_unit_test (authors_are_names_and_nothing_else),
    cmocka_unit_test (the_byline_tells_the_author_where_metadata_does_not),
  };
  return cmocka_run_group_tests (tests, load, unload);
}
