/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a page is left out before it is parsed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "analysis/ingest/html_strip.h"

/* A copy without a NUL behind it, so that a read there is seen. */
static void
assert_stripped (const char *html, const char *expected)
{
  gsize length = strlen (html), stripped_bytes;
  g_autofree char *exact = g_memdup2 (html, MAX (length, 1));
  g_autofree char *stripped = wt_html_strip (exact, length, &stripped_bytes);

  assert_string_equal (stripped, expected);
  assert_int_equal (stripped_bytes, strlen (expected));
}

static void
text_and_tags_stay (void **state)
{
  (void)state;
  assert_stripped ("", "");
  assert_stripped ("Quay & 3 < 4", "Quay & 3 < 4");
  assert_stripped ("<p>The lamp</p> went <b>out", "<p>The lamp</p> went <b>out");
  assert_stripped ("<br/><hr /><", "<br/><hr /><");
}

static void
comments_go (void **state)
{
  (void)state;
  assert_stripped ("a<!-- <p> -- > -->b", "ab");
  assert_stripped ("a<!-->b-->", "ab-->");
  assert_stripped ("a<!--->b-->", "ab-->");
  assert_stripped ("a<!---->b", "ab");
  assert_stripped ("a<!-- x --!>b", "ab");
  assert_stripped ("a<!--!>b-->c", "ac");
  assert_stripped ("a<!-- never closed <p>", "a");
}

static void
what_is_in_scripts_and_styles_goes (void **state)
{
  (void)state;
  assert_stripped ("<script>if (a < b) d ('<p>');</script>x", "<script></script>x");
  assert_stripped ("<style>p > b {}</STYLE >x", "<style></STYLE >x");
  assert_stripped ("<script>'</scrip' + 't>'", "<script>");
  assert_stripped ("<script src=x />x</script>", "<script />x</script>");
}

static void
json_ld_stays_as_it_is (void **state)
{
  static const char *const kept[] = { "<script type=\"application/ld+json\">{\"a\": \"<b onclick=x>\"}</script>",
                                      "<script type='application/ld&#43;json'>{\"a\": \"<!-- b -->\"}</script>",
                                      "<script TYPE=application/LD+JSON>{\"a\": \"<a href='\"}</script>" };
  (void)state;

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    assert_stripped (kept[i], kept[i]);
  assert_stripped ("<script type=application/json>{}</script>", "<script type=application/json></script>");
}

static void
drawings_go_where_they_are_closed (void **state)
{
  (void)state;
  assert_stripped ("a<svg d=1><title>Lamp</title><svg><path/></svg></svg>b", "a<svg ></svg>b");
  assert_stripped ("<div><svg><path d=1></div>Text<svg></svg>", "<div><svg><path ></div>Text<svg></svg>");
  assert_stripped ("a<svg><path>b", "a<svg><path>b");
}

static void
attributes_that_nobody_asks_for_go (void **state)
{
  (void)state;
  assert_stripped ("<a target='x>y' onclick=\"a > b\" class=z>t</a>", "<a class=z>t</a>");
  assert_stripped ("<a href=/lamp>t</a><a href='/author/rook'>A</a>", "<a >t</a><a href='/author/rook'>A</a>");
  assert_stripped ("<link href=/lamp type=x><img src=x alt=Lamp>", "<link href=/lamp ><img alt=Lamp>");
  assert_stripped ("<p data-x = 'a>b'id=p style=\"color:red\">t", "<p id=p >t");
  assert_stripped ("<p style='display : none' HIDDEN>t", "<p style='display : none' HIDDEN>t");
  assert_stripped ("<html xml:lang=en>t", "<html xml:lang=en>t");
}

static void
broken_tags_end_where_the_parser_ends_them (void **state)
{
  (void)state;
  assert_stripped ("<a @click=\"a > b\" id=x>t", "<a > b\" id=x>t");
  assert_stripped ("<p \"class=x\" id=y>t", "<p id=y>t");
  assert_stripped ("<p id=\"never closed <b>t</b>", "<p id=\"never closed <b>t</b>");
  assert_stripped ("<p width=\"never closed <b>t</b>", "<p ");
  assert_stripped ("<!doctype html '<script>'>t", "<!doctype html '<script>'>t");
  assert_stripped ("<?php '<style>' ?>t</style>", "<?php '<style>' ?>t</style>");
  assert_stripped ("</p class=<script>>t", "</p class=<script>>t");
}

static void
a_tag_has_no_more_attributes_than_are_good (void **state)
{
  g_autoptr (GString) html = g_string_new ("<p ");
  g_autoptr (GString) expected = g_string_new ("<p ");
  (void)state;

  for (guint i = 0; i < 1000; i++)
  {
    g_string_append (html, "class=x ");
    if (i < WT_HTML_MAX_ATTRIBUTES)
      g_string_append (expected, "class=x ");
  }
  g_string_append (html, ">");
  g_string_append (expected, ">");
  assert_stripped (html->str, expected->str);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (text_and_tags_stay),
    cmocka_unit_test (comments_go),
    cmocka_unit_test (what_is_in_scripts_and_styles_goes),
    cmocka_unit_test (json_ld_stays_as_it_is),
    cmocka_unit_test (drawings_go_where_they_are_closed),
    cmocka_unit_test (attributes_that_nobody_asks_for_go),
    cmocka_unit_test (broken_tags_end_where_the_parser_ends_them),
    cmocka_unit_test (a_tag_has_no_more_attributes_than_are_good),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
