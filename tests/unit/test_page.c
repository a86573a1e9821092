/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <wiretrace/diagnostic.h>
#include <wiretrace/error.h>

#include "page_walk.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

#define GOLDEN WT_SOURCE_DIR "/tests/golden/page/sample-2.txt"

/* The theme and a measurer of its font, for all tests. */
typedef struct
{
  WtTheme *theme;
  WtMeasure *measure;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->theme = wt_theme_load (NULL, NULL);
  fixture->measure = wt_measure_new (fixture->theme->font_family, NULL);
  *state = fixture;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  wt_measure_free (fixture->measure);
  wt_theme_free (fixture->theme);
  g_free (fixture);
  return 0;
}

static GPtrArray *
lay_out (const Fixture *fixture, xmlDoc *xhtml, WtScene *figure, GArray **outline)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pages = wt_page_layout (xhtml, fixture->theme, fixture->measure, figure, outline, &error);

  assert_null (error);
  assert_non_null (pages);
  return pages;
}

static GPtrArray *
lay_out_body (const Fixture *fixture, const char *body)
{
  g_autofree char *text = g_strdup_printf ("<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>Test"
                                           "</title></head><body>%s</body></html>",
                                           body);
  g_autoptr (xmlDoc) xhtml = xmlReadMemory (text, (int)strlen (text), "test.xhtml", NULL, XML_PARSE_HUGE);

  assert_non_null (xhtml);
  return lay_out (fixture, xhtml, NULL, NULL);
}

static GPtrArray *
lay_out_sample (const Fixture *fixture, guint n)
{
  g_autoptr (xmlDoc) report = walk_sample (n);
  g_autoptr (xmlDoc) xhtml = wt_template_apply (report, "report", NULL);

  return lay_out (fixture, xhtml, NULL, NULL);
}

static const WalkLine *
line_at (const GArray *lines, guint i)
{
  return &g_array_index (lines, WalkLine, i);
}

/* The first line from @from on whose text begins with @text. */
static const WalkLine *
find_from (const GArray *lines, const char *text, guint page)
{
  for (guint i = 0; i < lines->len; i++)
    if (line_at (lines, i)->page >= page && g_str_has_prefix (line_at (lines, i)->text, text))
      return line_at (lines, i);
  return NULL;
}

static const WalkLine *
find (const GArray *lines, const char *text)
{
  const WalkLine *line = find_from (lines, text, 0);

  assert_non_null (line);
  return line;
}

static char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

/* Nothing overlaps, nothing is outside the margins, on any page. */
static void
check_places (const Fixture *fixture, const GPtrArray *pages)
{
  g_autoptr (GArray) lines = walk_pages (pages);
  double margin = fixture->theme->page_margin_points;

  assert_true (lines->len > 0);
  for (guint i = 0; i < lines->len; i++)
  {
    const WalkLine *a = line_at (lines, i);
    const WtScene *page = g_ptr_array_index (pages, a->page);
    assert_true (a->left >= margin - 0.1 && a->right <= page->width_points - margin + 0.1);
    assert_true (a->top >= margin - 1 && a->bottom <= page->height_points - margin + 1);
    for (guint k = i + 1; k < lines->len && line_at (lines, k)->page == a->page; k++)
    {
      const WalkLine *b = line_at (lines, k);
      double across = MIN (a->right, b->right) - MAX (a->left, b->left);
      double down = MIN (a->bottom, b->bottom) - MAX (a->top, b->top);
      if (across > 0.1 && down > 0.6)
        fail_msg ("page %u: “%s” and “%s” overlap", a->page + 1, a->text, b->text);
    }
  }
}

static void
no_line_of_the_samples_overlaps_another_or_leaves_the_margins (void **state)
{
  const guint sizes[] = { 1, 2, 5, 8, 30 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
  {
    g_autoptr (GPtrArray) pages = lay_out_sample (*state, sizes[i]);
    check_places (*state, pages);
  }
}

static gboolean
has_pinned_font (const Fixture *fixture)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  wt_measure_free (wt_measure_new (fixture->theme->font_family, diagnostics));
  return diagnostics->len == 0;
}

static char *
trace_of (const GPtrArray *pages)
{
  g_autoptr (GArray) lines = walk_pages (pages);
  GString *trace = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
  {
    const WalkLine *line = line_at (lines, i);
    g_string_append_printf (trace, "%u %4.0f %4.0f %s\n", line->page + 1, floor (line->left + 0.5),
                            floor (line->baseline + 0.5), line->text);
  }
  return g_string_free (trace, FALSE);
}

/* WT_WRITE_GOLDEN=1 writes the file anew; git shows what has changed. */
static void
the_pages_of_two_articles_are_as_they_were (void **state)
{
  if (!has_pinned_font (*state) && g_strcmp0 (g_getenv ("CI"), "true") != 0)
  {
    print_message ("skipped: the font of the theme is not installed\n");
    skip ();
  }
  g_autoptr (GPtrArray) pages = lay_out_sample (*state, 2);
  g_autofree char *trace = trace_of (pages), *golden = NULL;
  if (g_getenv ("WT_WRITE_GOLDEN") != NULL)
    assert_true (g_file_set_contents (GOLDEN, trace, -1, NULL));
  assert_true (g_file_get_contents (GOLDEN, &golden, NULL, NULL));
  assert_string_equal (trace, golden);
}

static void
a_heading_stays_with_what_follows_it (void **state)
{
  for (guint n = 30; n < 60; n++)
  {
    g_autofree char *before = repeat ("<p>One line.</p>", n);
    g_autofree char *body = g_strconcat (before, "<h2>The heading</h2><p>The next paragraph.</p>", NULL);
    g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
    g_autoptr (GArray) lines = walk_pages (pages);
    assert_int_equal (find (lines, "The heading")->page, find (lines, "The next paragraph")->page);
  }
}

/* Of a paragraph of several lines at least two stand on each page. */
static void
no_paragraph_leaves_one_line_alone (void **state)
{
  g_autofree char *paragraph = repeat ("some words of it ", 40);

  for (guint n = 30; n < 50; n++)
  {
    guint on_page[2] = { 0, 0 };
    g_autofree char *before = repeat ("<p>One line.</p>", n);
    g_autofree char *body = g_strconcat (before, "<p>", paragraph, "</p>", NULL);
    g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
    g_autoptr (GArray) lines = walk_pages (pages);
    for (guint i = 0; i < lines->len; i++)
      if (strstr (line_at (lines, i)->text, "words") != NULL)
        on_page[MIN (line_at (lines, i)->page, 1)]++;
    assert_true (on_page[0] != 1 && on_page[1] != 1);
    assert_true (on_page[0] + on_page[1] >= 5);
  }
}

static void
a_tables_header_is_repeated_on_each_page (void **state)
{
  g_autofree char *rows = repeat ("<tr><td>left</td><td>right</td></tr>", 120);
  g_autofree char *body =
      g_strconcat ("<table><thead><tr><th>Source</th><th>Copy</th></tr></thead>", rows, "</table>", NULL);
  g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
  g_autoptr (GArray) lines = walk_pages (pages);

  assert_true (pages->len >= 3);
  for (guint page = 0; page < pages->len; page++)
  {
    const WalkLine *header = find_from (lines, "Source", page), *first = find_from (lines, "left", page);
    assert_non_null (header);
    assert_int_equal (header->page, page);
    assert_true (header->baseline < first->baseline);
  }
  check_places (*state, pages);
}

static void
a_row_that_fits_a_page_is_not_split (void **state)
{
  g_autofree char *text = repeat ("words and more words ", 60);

  for (guint n = 20; n < 50; n += 3)
  {
    g_autofree char *before = repeat ("<p>One line.</p>", n);
    g_autofree char *body =
        g_strconcat (before, "<table><tr><td>Begin ", text, "<br/>End</td><td>Beside</td></tr></table>", NULL);
    g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
    g_autoptr (GArray) lines = walk_pages (pages);
    assert_int_equal (find (lines, "Begin")->page, find (lines, "End")->page);
    assert_int_equal (find (lines, "Begin")->page, find (lines, "Beside")->page);
  }
}

/* With any room left on the page, of five of @thing between @begin and @end none stands on a page without another. */
static void
check_none_alone (const Fixture *fixture, const char *begin, const char *thing, const char *end)
{
  for (guint n = 26; n < 42; n++)
  {
    guint on_page[2] = { 0, 0 };
    g_autofree char *before = repeat ("<p>One line.</p>", n), *things = repeat (thing, 5);
    g_autofree char *body = g_strconcat (before, begin, things, end, NULL);
    g_autoptr (GPtrArray) pages = lay_out_body (fixture, body);
    g_autoptr (GArray) lines = walk_pages (pages);
    for (guint i = 0; i < lines->len; i++)
      if (strcmp (line_at (lines, i)->text, "thing") == 0)
        on_page[MIN (line_at (lines, i)->page, 1)]++;
    assert_int_equal (on_page[0] + on_page[1], 5);
    assert_true (on_page[0] != 1 && on_page[1] != 1);
  }
}

static void
no_row_of_short_ones_and_no_item_stands_alone (void **state)
{
  check_none_alone (*state, "<table class='list'>", "<tr><td>thing</td></tr>", "</table>");
  check_none_alone (*state, "<ul>", "<li>thing</li>", "</ul>");
}

static void
cells_of_a_row_begin_on_one_baseline (void **state)
{
  g_autoptr (GPtrArray) pages =
      lay_out_body (*state, "<table><tr><td class='small'>Left</td><td><b>Right</b></td></tr></table>");
  g_autoptr (GArray) lines = walk_pages (pages);

  assert_true (fabs (find (lines, "Left")->baseline - find (lines, "Right")->baseline) < 0.01);
}

/* A row that no page can hold goes on with both cells in step: each begins at the top of the next page. */
static void
a_row_taller_than_a_page_is_split_with_its_cells_in_step (void **state)
{
  g_autofree char *left = repeat ("left words of it ", 400), *right = repeat ("right words of it ", 500);
  g_autofree char *body =
      g_strconcat ("<table class='pair'><tr><td>", left, "</td><td>", right, "</td></tr></table>", NULL);
  g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
  g_autoptr (GArray) lines = walk_pages (pages);

  assert_true (pages->len >= 2);
  check_places (*state, pages);
  const WalkLine *last = line_at (lines, lines->len - 1);
  assert_int_equal (last->page, pages->len - 1);
  double tops[2] = { 0, 0 };
  for (guint i = 0; i < lines->len; i++)
    if (line_at (lines, i)->page == 1)
    {
      gboolean is_right = line_at (lines, i)->left > 200;
      if (tops[is_right] == 0)
        tops[is_right] = line_at (lines, i)->baseline;
    }
  assert_true (tops[0] > 0 && fabs (tops[0] - tops[1]) < 0.01);
}

static void
words_without_a_blank_and_empty_cells_stay_in_their_columns (void **state)
{
  g_autofree char *word = repeat ("incomprehensibilities", 60);
  g_autofree char *body = g_strconcat ("<table><tr><td></td><td>", word,
                                       "</td><td/></tr><tr/><tr><td>x</td></tr></table><p>", word, "</p>", NULL);
  g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
  g_autoptr (GArray) lines = walk_pages (pages);

  check_places (*state, pages);
  for (guint i = 0; i < lines->len; i++)
    assert_false (line_at (lines, i)->hyphen);
}

static void
text_from_right_to_left_and_chinese_are_set_by_their_scripts (void **state)
{
  g_autoptr (GPtrArray) pages =
      lay_out_body (*state, "<p>اصطدمت العبارة بدعامة الجسر القديم</p><p>渡轮撞上了旧桥的桥墩。</p>");
  g_autoptr (GArray) lines = walk_pages (pages);
  const Fixture *fixture = *state;
  double right = fixture->theme->page_width_points - fixture->theme->page_margin_points;

  assert_true (fabs (find (lines, "اصطدمت")->right - right) < 0.5);
  assert_true (fabs (find (lines, "渡轮")->left - fixture->theme->page_margin_points) < 0.5);
  check_places (fixture, pages);
}

static double
seconds_for_rows (const Fixture *fixture, guint n, guint *n_pages)
{
  g_autofree char *rows = repeat ("<tr><td>left words</td><td>right words</td></tr>", n);
  g_autofree char *body = g_strconcat ("<table>", rows, "</table>", NULL);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (GPtrArray) pages = lay_out_body (fixture, body);

  *n_pages = pages->len;
  return (double)(g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

/* Ten times the rows may take ten times as long, not a hundred; the bound is wide, machines are busy. */
static void
a_table_of_ten_thousand_rows_takes_time_in_proportion (void **state)
{
  guint few = 0, many = 0;
  double once = seconds_for_rows (*state, 1000, &few), ten = seconds_for_rows (*state, 10000, &many);

  assert_true (many >= few * 9 && many <= few * 11);
  assert_true (ten < once * 40 + 1);
}

static WtScene *
figure_of (double width, double height)
{
  WtScene *figure = wt_scene_new (width, height, "Noto Sans");

  wt_item_add_rectangle (figure->root, 0, 0, width, height);
  return figure;
}

static const WtItem *
find_scene (const WtItem *item)
{
  if (item->kind == WT_ITEM_SCENE)
    return item;
  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
  {
    const WtItem *found = find_scene (g_ptr_array_index (item->children, i));
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Where the figure is: its page, and the item. */
static const WtItem *
figure_on (const GPtrArray *pages, guint *page)
{
  for (*page = 0; *page < pages->len; (*page)++)
  {
    const WtItem *found = find_scene (((WtScene *)g_ptr_array_index (pages, *page))->root);
    if (found != NULL)
      return found;
  }
  return NULL;
}

static GPtrArray *
with_figure (const Fixture *fixture, WtScene *figure, guint n_before)
{
  g_autofree char *before = repeat ("<p>Before.</p>", n_before);
  g_autofree char *body =
      g_strconcat ("<html><body>", before, "<figure data-figure='flow'/><p>After.</p></body></html>", NULL);
  g_autoptr (xmlDoc) xhtml = xmlReadMemory (body, (int)strlen (body), "test.xhtml", NULL, 0);

  return lay_out (fixture, xhtml, figure, NULL);
}

static void
a_figure_that_fits_stands_between_its_paragraphs (void **state)
{
  guint page = 0;
  g_autoptr (GPtrArray) pages = with_figure (*state, figure_of (499, 300), 1);
  g_autoptr (GArray) lines = walk_pages (pages);
  const WtItem *figure = figure_on (pages, &page);

  assert_int_equal (pages->len, 1);
  assert_true (find (lines, "Before")->bottom <= figure->y);
  assert_true (find (lines, "After")->top >= figure->y + figure->height);
}

static void
a_figure_that_does_not_fit_here_comes_on_the_next_page_and_text_goes_on (void **state)
{
  guint page = 0;
  g_autoptr (GPtrArray) pages = with_figure (*state, figure_of (499, 700), 20);
  g_autoptr (GArray) lines = walk_pages (pages);

  assert_non_null (figure_on (pages, &page));
  assert_int_equal (page, 1);
  assert_int_equal (pages->len, 2);
  assert_int_equal (find (lines, "After")->page, 0);
}

/* Made to fit A4 its text of 8 points would have 3. */
static void
a_figure_too_tall_to_be_read_on_the_page_gets_a_larger_sheet (void **state)
{
  const Fixture *fixture = *state;
  guint page = 0;
  g_autoptr (GPtrArray) pages = with_figure (*state, figure_of (499, 2000), 1);
  const WtItem *figure = figure_on (pages, &page);
  const WtScene *sheet = g_ptr_array_index (pages, page);

  assert_non_null (figure);
  assert_true (figure->height / 2000 * fixture->theme->figure_small_points >= 6);
  assert_true (figure->y + figure->height <= sheet->height_points - fixture->theme->page_margin_points + 0.1);
  assert_true (sheet->height_points > fixture->theme->page_height_points * 1.9);
}

static void
headings_of_two_levels_are_the_outline (void **state)
{
  const char *body =
      "<html><body><h1>First</h1><h2>Second</h2><h3>Third</h3><section class='claim new-page'><h2>Fourth</h2>"
      "</section></body></html>";
  g_autoptr (xmlDoc) xhtml = xmlReadMemory (body, (int)strlen (body), "test.xhtml", NULL, 0);
  GArray *outline = NULL;
  g_autoptr (GPtrArray) pages = lay_out (*state, xhtml, NULL, &outline);
  g_autoptr (GArray) entries = outline;

  assert_int_equal (pages->len, 2);
  assert_int_equal (entries->len, 3);
  assert_string_equal (g_array_index (entries, WtOutlineEntry, 0).title, "First");
  assert_int_equal (g_array_index (entries, WtOutlineEntry, 0).level, 0);
  assert_int_equal (g_array_index (entries, WtOutlineEntry, 1).level, 1);
  assert_int_equal (g_array_index (entries, WtOutlineEntry, 2).page, 1);
}

static gboolean
has_place (const WtItem *item, const char *id)
{
  gboolean found = g_strcmp0 (item->id, id) == 0;

  for (guint i = 0; !found && item->children != NULL && i < item->children->len; i++)
    found = has_place (g_ptr_array_index (item->children, i), id);
  return found;
}

static guint
count_hrefs (const WtItem *item, const char *href)
{
  guint n = g_strcmp0 (item->href, href) == 0;

  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
    n += count_hrefs (g_ptr_array_index (item->children, i), href);
  return n;
}

static void
ids_and_links_of_the_text_are_on_the_page (void **state)
{
  g_autoptr (GPtrArray) pages = lay_out_body (
      *state,
      "<section id='here'><p>A <a href='#there'>link</a>.</p></section><table><tr id='there'><td>x</td></tr></table>");
  const WtScene *page = g_ptr_array_index (pages, 0);

  assert_true (has_place (page->root, "here"));
  assert_true (has_place (page->root, "there"));
  assert_int_equal (count_hrefs (page->root, "#there"), 1);
}

static void
elements_nested_without_end_are_cut_and_not_followed (void **state)
{
  g_autofree char *open = repeat ("<div>", 240), *close = repeat ("</div>", 240);
  g_autofree char *body = g_strconcat ("<p>Seen.</p>", open, "<p>Too deep.</p>", close, NULL);
  g_autoptr (GPtrArray) pages = lay_out_body (*state, body);
  g_autoptr (GArray) lines = walk_pages (pages);

  assert_int_equal (lines->len, 1);
}

static void
a_document_without_a_body_is_an_error_and_one_without_text_a_page (void **state)
{
  const Fixture *fixture = *state;
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) empty = xmlReadMemory ("<x/>", 4, "test.xhtml", NULL, 0);

  assert_null (wt_page_layout (empty, fixture->theme, fixture->measure, figure_of (10, 10), NULL, &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_RENDER));
  g_autoptr (GPtrArray) pages = lay_out_body (*state, "");
  assert_int_equal (pages->len, 1);
}

static void
the_pages_make_a_pdf (void **state)
{
  g_autoptr (GPtrArray) pages = lay_out_sample (*state, 5);
  const WtDocumentInfo info = { .title = "Sample", .language = "en" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = wt_paint_pdf ((WtScene **)pages->pdata, pages->len, &info, &error);

  assert_null (error);
  assert_true (g_bytes_get_size (pdf) > 10000);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (no_line_of_the_samples_overlaps_another_or_leaves_the_margins),
    cmocka_unit_test (the_pages_of_two_articles_are_as_they_were),
    cmocka_unit_test (a_heading_stays_with_what_follows_it),
    cmocka_unit_test (no_paragraph_leaves_one_line_alone),
    cmocka_unit_test (a_tables_header_is_repeated_on_each_page),
    cmocka_unit_test (a_row_that_fits_a_page_is_not_split),
    cmocka_unit_test (no_row_of_short_ones_and_no_item_stands_alone),
    cmocka_unit_test (cells_of_a_row_begin_on_one_baseline),
    cmocka_unit_test (a_row_taller_than_a_page_is_split_with_its_cells_in_step),
    cmocka_unit_test (words_without_a_blank_and_empty_cells_stay_in_their_columns),
    cmocka_unit_test (text_from_right_to_left_and_chinese_are_set_by_their_scripts),
    cmocka_unit_test (a_table_of_ten_thousand_rows_takes_time_in_proportion),
    cmocka_unit_test (a_figure_that_fits_stands_between_its_paragraphs),
    cmocka_unit_test (a_figure_that_does_not_fit_here_comes_on_the_next_page_and_text_goes_on),
    cmocka_unit_test (a_figure_too_tall_to_be_read_on_the_page_gets_a_larger_sheet),
    cmocka_unit_test (headings_of_two_levels_are_the_outline),
    cmocka_unit_test (ids_and_links_of_the_text_are_on_the_page),
    cmocka_unit_test (elements_nested_without_end_are_cut_and_not_followed),
    cmocka_unit_test (a_document_without_a_body_is_an_error_and_one_without_text_a_page),
    cmocka_unit_test (the_pages_make_a_pdf),
  };

  return cmocka_run_group_tests (tests, set_up, tear_down);
}
