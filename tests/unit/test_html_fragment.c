/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of HTML that other documents hold. */
#include "ingest_fixture.h"

#include "analysis/ingest/html.h"

static WtArticle *
read_fragment (const char *html)
{
  WtIngestOptions options;
  WtInput input = { .id = "feed.xml#1", .path = "feed.xml" };
  WtArticle *article = NULL;
  WtDraft *draft = wt_draft_new (&input, NULL);
  WtReaderContext context = { .options = &options, .agencies = agencies, .sink = keep, .data = &article };

  wt_ingest_options_init (&options);
  wt_html_fragment (draft, html, -1);
  wt_draft_give (draft, &input, &context);
  assert_non_null (article);
  return article;
}

static void
each_element_gives_its_kind_of_block (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_fragment ("<p>The ferry <b>Aurelia</b> ran aground on Monday, the harbour master said.</p>"
                           "<h2>A second accident</h2>"
                           "<ul><li>Nobody was hurt when it struck.</li><li>Two lorries were lost overboard.</li></ul>"
                           "<blockquote><p>We will look into every bolt of the ship.</p></blockquote>"
                           "<figure><img src=x alt=ship><figcaption>The ferry on the sand bank</figcaption></figure>");
  assert_kind (article, "The ferry Aurelia ran aground on Monday, the harbour master said.", WT_BLOCK_BODY);
  assert_kind (article, "A second accident", WT_BLOCK_SUBHEAD);
  assert_kind (article, "Nobody was hurt", WT_BLOCK_LIST);
  assert_kind (article, "Two lorries", WT_BLOCK_LIST);
  assert_kind (article, "We will look", WT_BLOCK_QUOTE);
  assert_kind (article, "The ferry on the sand", WT_BLOCK_CAPTION);
}

static void
scripts_styles_and_the_like_are_left_out (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_fragment ("<style>p { color: red }</style><p>The tide turned before noon, pilots said.</p>"
                           "<script>if (1 < 2) document.write ('<p>no</p>')</script><template><p>not</p></template>"
                           "<noscript>nor</noscript><svg><text>neither</text></svg>");
  assert_string_equal (article->text, "The tide turned before noon, pilots said.");
}

static void
two_line_breaks_part_paragraphs_and_one_does_not (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_fragment ("The council met<br>on Tuesday evening.<br /> <br>It adjourned without a vote.");
  assert_string_equal (article->text, "The council met on Tuesday evening.\n\nIt adjourned without a vote.");
}

static void
entities_are_decoded_also_in_text_without_a_tag (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_fragment ("Fish &amp; chips cost &euro;9 at the quay, the stall&#8217;s owner said.\n\nHe sells few.");
  assert_string_equal (article->text, "Fish & chips cost €9 at the quay, the stall’s owner said.\n\nHe sells few.");
}

static void
what_is_hidden_inside_of_a_paragraph_does_not_break_it (void **state)
{
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  article = read_fragment ("<p>The mayor <span style='display: none'>(see her page)</span> resigned on Friday.</p>");
  assert_kind (article, "The mayor resigned on Friday.", WT_BLOCK_BODY);
  assert_kind (article, "(see her page)", WT_BLOCK_FURNITURE);
}

static void
a_comparison_sign_makes_no_html_of_a_text (void **state)
{
  (void)state;

  assert_false (wt_html_looks_so ("if a < b then 5 > 4", 19));
  assert_false (wt_html_looks_so ("Marks & Spencer; Sons", 21));
  assert_true (wt_html_looks_so ("Marks &amp; Spencer", 19));
  assert_true (wt_html_looks_so ("a<br/>b", 7));
}

static void
no_depth_is_too_much (void **state)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (WtArticle) article = NULL;
  (void)state;

  g_string_append (html, "<p>The lock was opened at dawn, its keeper said.</p>");
  for (int i = 0; i < 200000; i++)
    g_string_append (html, "<div><b>");
  article = read_fragment (html->str);
  assert_kind (article, "The lock", WT_BLOCK_BODY);
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
    cmocka_unit_test (each_element_gives_its_kind_of_block),
    cmocka_unit_test (scripts_styles_and_the_like_are_left_out),
    cmocka_unit_test (two_line_breaks_part_paragraphs_and_one_does_not),
    cmocka_unit_test (entities_are_decoded_also_in_text_without_a_tag),
    cmocka_unit_test (what_is_hidden_inside_of_a_paragraph_does_not_break_it),
    cmocka_unit_test (a_comparison_sign_makes_no_html_of_a_text),
    cmocka_unit_test (no_depth_is_too_much),
  };

  return cmocka_run_group_tests (tests, load, unload);
}
