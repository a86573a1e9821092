/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages: what of them is the article, and what is only around it. */
#include "ingest_fixture.h"

#define HEAD                                                                                                           \
  "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Lamp goes dark - Quay Gazette</title></head>"
#define TEXT                                                                                                           \
  "<p>The lamp of Quay went out on Monday, its keeper said, and nobody climbed the tower to light it again.</p>"       \
  "<p>Ships waited in the roads until dawn, and two of them, both with coal, touched the sand bank.</p>"

static WtArticle *
read_bytes (const char *bytes, gsize n_bytes, GArray *diagnostics)
{
  WtIngestOptions options;
  WtArticle *article = NULL;

  wt_ingest_options_init (&options);
  wt_ingest_bytes ("page.html", (const guint8 *)bytes, n_bytes, &options, agencies, keep, &article, diagnostics);
  return article;
}

static WtArticle *
read_html (const char *html)
{
  WtArticle *article = read_bytes (html, strlen (html), NULL);

  assert_non_null (article);
  return article;
}

static void
a_page_with_everything_on_it_gives_its_article (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_html (
      HEAD
      "<body class='single has-sidebar'><div id=cookie-banner><p>We use cookies to make this site better, and you "
      "can say no to them.</p></div><nav><ul><li><a href=/>Home</a><li><a href=/n>Harbour</a></ul></nav>"
      "<main><article class='post tag-lamp'><h1>Lamp goes dark</h1>"
      "<div class=byline>By Ann Rook <img src=c.svg alt=Corvane></div><div class=share><a href=#>Share</a></div>"
      "<div class=article-body>" TEXT
      "<figure><img src=l.jpg><figcaption>The tower at dusk <span class=credit>Ulla Berg</span></figcaption></figure>"
      "<p>Read more: <a href=/x>Ten lamps of the coast</a></p><h2>Oil ran out</h2>"
      "<p>It had burnt since the spring of the year before, the council's own books show.</p>"
      "<ul><li>The oil was paid for in March.</li></ul><blockquote><p>We saw nothing at all.</p></blockquote>"
      "<div class=newsletter-signup><p>Sign up and get our letter every morning, before all others.</p></div>"
      "</div></article><section id=comments><p>What a dark night that was, I shall never forget it.</p></section>"
      "<h3>You may also like</h3><p>A whale came ashore near the old fish market, to the joy of many.</p></main>"
      "<footer>All rights with Quay Gazette.</footer></body></html>");
  assert_kind (article, "We use cookies", WT_BLOCK_FURNITURE);
  assert_kind (article, "Harbour", WT_BLOCK_FURNITURE);
  assert_kind (article, "Lamp goes dark", WT_BLOCK_HEADLINE);
  assert_credit (article, "By Ann Rook Corvane", WT_CREDIT_BYLINE);
  assert_kind (article, "Share", WT_BLOCK_FURNITURE);
  assert_kind (article, "The lamp of Quay", WT_BLOCK_BODY);
  assert_kind (article, "The tower at dusk", WT_BLOCK_CAPTION);
  assert_credit (article, "Ulla Berg", WT_CREDIT_PHOTO);
  assert_kind (article, "Read more", WT_BLOCK_FURNITURE);
  assert_kind (article, "Oil ran out", WT_BLOCK_SUBHEAD);
  assert_kind (article, "It had burnt", WT_BLOCK_BODY);
  assert_kind (article, "The oil was paid", WT_BLOCK_LIST);
  assert_kind (article, "We saw nothing", WT_BLOCK_QUOTE);
  assert_kind (article, "Sign up and get", WT_BLOCK_FURNITURE);
  assert_kind (article, "What a dark night", WT_BLOCK_FURNITURE);
  assert_kind (article, "A whale came", WT_BLOCK_FURNITURE);
  assert_kind (article, "All rights", WT_BLOCK_FURNITURE);
}

static void
an_article_in_nameless_boxes_is_found_by_its_prose (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_html (HEAD "<body><div><a href=/1>One</a> <a href=/2>Two</a></div><div><div>" TEXT TEXT
                            "</div><div><a href=/3>Another lamp of the coast was painted red by its keepers.</a></div>"
                            "</div></body></html>");
  assert_kind (article, "The lamp of Quay", WT_BLOCK_BODY);
  assert_kind (article, "Another lamp", WT_BLOCK_FURNITURE);
}

static void
a_name_that_speaks_against_most_of_the_page_is_not_believed (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_html (HEAD "<body><div class=sidebar><div class=widget>" TEXT "</div></div></body></html>");
  assert_kind (article, "The lamp of Quay", WT_BLOCK_BODY);
}

static void
a_title_that_is_never_closed_does_not_make_headings_of_the_text (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article =
      read_html (HEAD "<body><h2 class=excerpt>Lamp goes dark<div class=article-body>" TEXT "</div></body></html>");
  assert_kind (article, "The lamp of Quay", WT_BLOCK_BODY);
}

static void
soft_hyphens_are_not_part_of_words (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_html (
      HEAD "<body><p>The light&shy;house keeper of Quay climbed the tower on Monday night.</p></body></html>");
  assert_kind (article, "The lighthouse keeper", WT_BLOCK_BODY);
}

static void
assert_told (const GArray *diagnostics, WtDiagnosticCode code)
{
  for (guint i = 0; i < diagnostics->len; i++)
    if (g_array_index (diagnostics, WtDiagnostic, i).code == code)
      return;
  fail_msg ("nothing was said of %s", wt_diagnostic_code_name (code));
}

static void
a_declared_encoding_is_believed_unless_the_bytes_say_otherwise (void **state)
{
  static const char koi8[] =
      "<html><meta charset=koi8-r><p>\xed\xd1\xcb\xcf\xd4\xc1 \xd7 \xd0\xcf\xcc\xce\xcf\xde\xd8.</p>";
  static const char lying[] = "<html><meta http-equiv=content-type content='text/html; charset=iso-8859-1'>"
                              "<p>Der T\303\274rmer l\303\266schte das Licht.</p>";
  static const char dashes[] = "<html><meta charset=iso-8859-1><p>Dark \x97 and cold \x93nights\x94.</p>";
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  (void)state;

  g_autoptr (WtArticle) russian = read_bytes (koi8, sizeof koi8 - 1, NULL);
  assert_non_null (strstr (russian->text, "Мякота в полночь."));
  g_autoptr (WtArticle) german = read_bytes (lying, sizeof lying - 1, diagnostics);
  assert_non_null (strstr (german->text, "Der Türmer löschte"));
  assert_told (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED);
  g_autoptr (WtArticle) english = read_bytes (dashes, sizeof dashes - 1, NULL);
  assert_non_null (strstr (english->text, "Dark — and cold “nights”."));
}

static void
repeat_into (GString *html, const char *piece, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (html, piece);
}

static void
hostile_pages_end_in_good_time (void **state)
{
  static const struct
  {
    const char *piece;
    guint times;
  } pages[] = {
    { "<div>", 1000000 },        { "<b>", 500000 },
    { "</i><b>", 300000 },       { "<a href=x>y</a>", 100000 },
    { "<p>unclosed", 100000 },   { " a1=b", 1000000 },
    { "=\"", 1000000 },          { "<span hidden>x", 100000 },
    { "<table><td>", 100000 },   { "<!--", 500000 },
    { "&#", 1000000 },           { "<h1>Lamp</h1>", 50000 },
    { "<li class=a>b", 100000 }, { "One 60 MB line. ", 500000 },
  };
  gint64 began = g_get_monotonic_time ();
  (void)state;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
  {
    g_autoptr (GString) html = g_string_new ("<html><body><p>The lamp went out on Monday.</p><div ");
    g_string_append (html, *pages[i].piece == ' ' || *pages[i].piece == '=' ? "" : ">");
    repeat_into (html, pages[i].piece, pages[i].times);
    g_autoptr (WtArticle) article = read_bytes (html->str, html->len, NULL);
    assert_non_null (article);
  }
  assert_true (g_get_monotonic_time () - began < 120 * G_USEC_PER_SEC);
}

static void
nesting_beyond_the_limit_is_told (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (GString) html = g_string_new ("<html><body><p>The lamp went out on Monday, they said.</p>");
  (void)state;

  repeat_into (html, "<div>", 5000);
  g_autoptr (WtArticle) article = read_bytes (html->str, html->len, diagnostics);
  assert_kind (article, "The lamp", WT_BLOCK_BODY);
  assert_told (diagnostics, WT_DIAGNOSTIC_MALFORMED);
}

static void
nul_bytes_do_not_end_a_page (void **state)
{
  static const char html[] = "<html><body><p>The lamp\0 went out on Monday.</p><p>It was dark.</p></body></html>";
  (void)state;

  g_autoptr (WtArticle) article = read_bytes (html, sizeof html - 1, NULL);
  assert_non_null (article);
  assert_non_null (strstr (article->text, "It was dark."));
}

static int
load (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies == NULL;
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
    cmocka_unit_test (a_page_with_everything_on_it_gives_its_article),
    cmocka_unit_test (an_article_in_nameless_boxes_is_found_by_its_prose),
    cmocka_unit_test (a_name_that_speaks_against_most_of_the_page_is_not_believed),
    cmocka_unit_test (a_title_that_is_never_closed_does_not_make_headings_of_the_text),
    cmocka_unit_test (soft_hyphens_are_not_part_of_words),
    cmocka_unit_test (a_declared_encoding_is_believed_unless_the_bytes_say_otherwise),
    cmocka_unit_test (hostile_pages_end_in_good_time),
    cmocka_unit_test (nesting_beyond_the_limit_is_told),
    cmocka_unit_test (nul_bytes_do_not_end_a_page),
  };

  return cmocka_run_group_tests (tests, load, unload);
}
