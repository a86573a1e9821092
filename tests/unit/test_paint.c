/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/diagnostic.h>
#include <wiretrace/error.h>

#include "render/paint/measure.h"
#include "render/paint/paint.h"

#define FAMILY "Noto Sans, DejaVu Sans, sans-serif"

static const WtDocumentInfo info = { .title = "A bridge, a ferry",
                                     .author = "Harbour desk",
                                     .subject = "provenance",
                                     .keywords = "ferry, bridge",
                                     .language = "en",
                                     .created = 1705363200 };

static void
add_patterns (WtItem *root)
{
  static const WtFillKind kinds[] = { WT_FILL_SOLID, WT_FILL_HATCH, WT_FILL_DOTS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
  {
    WtItem *cell = wt_item_add_rectangle (root, 20 + 40 * i, 20, 36, 14);
    cell->fill = (WtFill){ kinds[i], 0x0072b2, 0xcfe3f1 };
    wt_item_set_stroke (cell, 0x0072b2, 1, (WtDash)i);
    wt_item_set_title (cell, "Sentence 1: \"edited\" <AP> & more");
  }
}

/* A scene with an item of every kind that SVG has too. */
static WtScene *
sample_scene (void)
{
  WtScene *scene = wt_scene_new (300, 200, FAMILY);

  scene->title = g_strdup ("Two & two <three>");
  scene->description = g_strdup ("What the picture shows.");
  scene->language = g_strdup ("en");
  add_patterns (scene->root);
  WtItem *group = wt_item_add_group (scene->root, "group", "A card");
  wt_item_set_name (group, "card-1", "wt-article");
  wt_item_set_href (group, "https://example.org/a?b=c&d=it's");
  WtItem *box = wt_item_add_rectangle (group, 20, 60, 100, 40);
  box->radius = 4;
  wt_item_set_stroke (box, 0, 1.5, WT_DASH_DASH_DOT);
  WtItem *text = wt_item_add_text (group, 26, 80, "Ferry & pier", 10, 700, WT_ALIGN_START, 0x1b1b1b);
  text->halo = TRUE;
  WtItem *path = wt_item_add_path (scene->root);
  wt_path_move_to (path, 120, 80);
  wt_path_curve_to (path, 160, 80, 160, 120, 200, 120.005);
  wt_path_line_to (path, 200, 130);
  wt_path_close (path);
  wt_item_set_fill (path, 0xcfe3f1);
  WtItem *jump = wt_item_add_text (scene->root, 280, 150, "to the card", 9, 400, WT_ALIGN_END, 0);
  wt_item_set_href (jump, "#card-1");
  wt_item_set_href (wt_item_add_text (scene->root, 150, 170, "nowhere", 9, 400, WT_ALIGN_MIDDLE, 0), "#not-there");
  return scene;
}

static gboolean
contains (GBytes *bytes, const char *needle)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, needle, strlen (needle)) != NULL;
}

static void
a_pdf_of_one_scene_is_the_same_bytes_twice (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  WtScene *scenes[] = { scene };
  g_autoptr (GError) error = NULL;

  (void)state;
  g_autoptr (GBytes) first = wt_paint_pdf (scenes, 1, &info, &error);
  assert_null (error);
  g_autoptr (GBytes) second = wt_paint_pdf (scenes, 1, &info, NULL);
  assert_true (g_bytes_get_size (first) > 1000);
  assert_true (g_bytes_equal (first, second));
}

static void
a_pdf_says_when_it_was_made_by_what_it_was_told (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  WtScene *scenes[] = { scene };

  (void)state;
  g_autoptr (GBytes) pdf = wt_paint_pdf (scenes, 1, &info, NULL);
  assert_true (contains (pdf, "/CreationDate (D:20240116000000Z)"));
  assert_true (contains (pdf, "/ModDate (D:20240116000000Z)"));
  assert_true (contains (pdf, "/Author (Harbour desk)"));
  assert_true (contains (pdf, "/Keywords (ferry, bridge)"));
}

static void
a_link_leads_to_a_url_or_a_place_and_never_to_a_missing_place (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  WtScene *scenes[] = { scene };

  (void)state;
  g_autoptr (GBytes) pdf = wt_paint_pdf (scenes, 1, &info, NULL);
  assert_true (contains (pdf, "(https://example.org/a?b=c&d=it's)"));
  assert_true (contains (pdf, "(card-1)"));
  assert_false (contains (pdf, "not-there"));
}

static void
an_outline_names_its_pages_in_levels (void **state)
{
  g_autoptr (WtScene) one = sample_scene ();
  g_autoptr (WtScene) two = wt_scene_new (300, 200, FAMILY);
  WtScene *scenes[] = { one, two };
  g_autoptr (GArray) outline = g_array_new (FALSE, TRUE, sizeof (WtOutlineEntry));
  WtOutlineEntry entries[] = { { (char *)"Figure", 0, 0, 10 },
                               { (char *)"Inner", 1, 1, 40 },
                               { (char *)"Beyond", 0, 9, 0 } };
  WtDocumentInfo with_outline = info;

  (void)state;
  g_array_append_vals (outline, entries, G_N_ELEMENTS (entries));
  with_outline.outline = outline;
  g_autoptr (GBytes) pdf = wt_paint_pdf (scenes, 2, &with_outline, NULL);
  assert_true (contains (pdf, "/Title (Figure)"));
  assert_true (contains (pdf, "/Title (Inner)"));
  assert_true (contains (pdf, "/XYZ 0 160 0"));
  assert_false (contains (pdf, "Beyond"));
}

static void
a_scene_inside_a_page_gives_no_places_of_its_own (void **state)
{
  g_autoptr (WtScene) page = wt_scene_new (600, 800, FAMILY);
  WtScene *scenes[] = { page };

  (void)state;
  WtItem *figure = wt_item_add_scene (page->root, 50, 50, 400, 600, sample_scene ());
  figure->pdf_tag = g_strdup ("Figure");
  g_autoptr (GBytes) pdf = wt_paint_pdf (scenes, 1, &info, NULL);
  assert_non_null (pdf);
  assert_false (contains (pdf, "card-1"));
  assert_true (contains (pdf, "/S /Figure"));
}

static void
a_line_that_pango_set_outlives_its_layout (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, diagnostics);
  g_autoptr (WtScene) page = wt_scene_new (600, 800, FAMILY);
  WtScene *scenes[] = { page };

  (void)state;
  PangoLayout *layout = wt_measure_layout (measure);
  pango_layout_set_text (layout, "Set once, painted later", -1);
  g_autoptr (WtLine) line = wt_line_new_of_pango (pango_layout_get_line_readonly (layout, 0));
  wt_item_add_line (page->root, 50, 50, line)->pdf_tag = g_strdup ("P");
  g_object_unref (layout);
  g_autoptr (GBytes) pdf = wt_paint_pdf (scenes, 1, &info, NULL);
  assert_true (contains (pdf, "/S /P"));
  assert_int_equal (diagnostics->len, 0);
}

static void
postscript_is_the_same_bytes_twice_and_carries_the_date_it_was_told (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  WtScene *scenes[] = { scene };

  (void)state;
  g_autoptr (GBytes) first = wt_paint_ps (scenes, 1, &info, NULL);
  g_autoptr (GBytes) second = wt_paint_ps (scenes, 1, &info, NULL);
  assert_true (contains (first, "%!PS-Adobe"));
  assert_true (contains (first, "%%CreationDate: 2024-01-16T00:00:00Z\n"));
  assert_true (g_bytes_equal (first, second));
}

static xmlNode *
find (xmlNode *node, const char *name)
{
  for (; node; node = node->next)
  {
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST name))
      return node;
    xmlNode *inside = find (node->children, name);
    if (inside)
      return inside;
  }
  return NULL;
}

static void
an_svg_keeps_text_titles_and_roles (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  gsize length = 0;

  (void)state;
  g_autoptr (GBytes) svg = wt_paint_svg (scene, NULL);
  const char *data = g_bytes_get_data (svg, &length);
  xmlDoc *doc = xmlReadMemory (data, (int)length, NULL, NULL, XML_PARSE_NONET);
  assert_non_null (doc);
  assert_string_equal (doc->children->ns->href, "http://www.w3.org/2000/svg");
  assert_string_equal (find (doc->children, "title")->children->content, "Two & two <three>");
  assert_string_equal (find (doc->children, "text")->children->content, "Ferry & pier");
  assert_true (contains (svg, "<title>Sentence 1: \"edited\" &lt;AP&gt; &amp; more</title>"));
  assert_true (contains (svg, "xml:lang=\"en\""));
  assert_true (contains (svg, "aria-labelledby=\"wt-title wt-description\""));
  assert_true (contains (svg, "id=\"card-1\" class=\"wt-article\" role=\"group\""));
  xmlFreeDoc (doc);
}

static void
an_svg_defines_each_pattern_once_and_only_those_used (void **state)
{
  g_autoptr (WtScene) scene = wt_scene_new (100, 100, FAMILY);

  (void)state;
  for (guint i = 0; i < 3; i++)
    wt_item_add_rectangle (scene->root, 10, 10 + 20 * i, 50, 10)->fill = (WtFill){ WT_FILL_HATCH, 0x0072b2, 0xffffff };
  g_autoptr (GBytes) bytes = wt_paint_svg (scene, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (text, "<pattern", -1);
  assert_int_equal (g_strv_length (parts), 2);
  assert_null (strstr (text, "wt-dots"));
}

static void
svg_numbers_have_two_decimals_at_most (void **state)
{
  g_autoptr (WtScene) scene = wt_scene_new (100, 100, FAMILY);

  (void)state;
  wt_item_add_rectangle (scene->root, 1 / 3.0, -0.001, 20.5, 1e6 / 7);
  g_autoptr (GBytes) svg = wt_paint_svg (scene, NULL);
  assert_true (contains (svg, "x=\"0.33\" y=\"0\" width=\"20.5\" height=\"142857.14\""));
}

static void
an_embedded_svg_prefixes_every_id_and_what_refers_to_it (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  xmlDoc *doc = xmlNewDoc (BAD_CAST "1.0");
  xmlChar *text = NULL;

  (void)state;
  xmlDocSetRootElement (doc, wt_paint_svg_node (scene, doc, "fig1-"));
  xmlDocDumpMemory (doc, &text, NULL);
  assert_non_null (strstr ((char *)text, "id=\"fig1-card-1\""));
  assert_non_null (strstr ((char *)text, "url(#fig1-wt-hatch-"));
  assert_non_null (strstr ((char *)text, "id=\"fig1-wt-hatch-"));
  assert_non_null (strstr ((char *)text, "aria-labelledby=\"fig1-wt-title fig1-wt-description\""));
  xmlFree (text);
  xmlFreeDoc (doc);
}

static void
right_to_left_text_keeps_its_box (void **state)
{
  g_autoptr (WtScene) scene = wt_scene_new (100, 100, FAMILY);

  (void)state;
  wt_item_add_text (scene->root, 10, 10, "سفينة", 10, 400, WT_ALIGN_START, 0);
  g_autoptr (GBytes) svg = wt_paint_svg (scene, NULL);
  assert_true (contains (svg, "direction=\"rtl\" text-anchor=\"end\""));
}

static void
outlined_svg_has_no_text_and_is_the_same_bytes_twice (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();

  (void)state;
  g_autoptr (GBytes) first = wt_paint_svg_outlines (scene, NULL);
  g_autoptr (GBytes) second = wt_paint_svg_outlines (scene, NULL);
  assert_true (g_bytes_equal (first, second));
  assert_false (contains (first, "<text"));
  assert_true (contains (first, "<path"));
}

static void
a_png_has_the_size_that_its_dots_an_inch_give (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();

  (void)state;
  g_autoptr (GBytes) png = wt_paint_png (scene, 144, NULL);
  const guint8 *data = g_bytes_get_data (png, NULL);
  const guint8 expected[] = { 0, 0, 2, 88, 0, 0, 1, 144 };
  assert_memory_equal (data + 16, expected, sizeof expected);
}

static void
a_png_too_large_is_an_error_that_says_so (void **state)
{
  g_autoptr (WtScene) scene = sample_scene ();
  g_autoptr (GError) error = NULL;

  (void)state;
  assert_null (wt_paint_png (scene, 100000, &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_RENDER));
  assert_null (wt_paint_png (scene, 0, NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_pdf_of_one_scene_is_the_same_bytes_twice),
    cmocka_unit_test (a_pdf_says_when_it_was_made_by_what_it_was_told),
    cmocka_unit_test (a_link_leads_to_a_url_or_a_place_and_never_to_a_missing_place),
    cmocka_unit_test (an_outline_names_its_pages_in_levels),
    cmocka_unit_test (a_scene_inside_a_page_gives_no_places_of_its_own),
    cmocka_unit_test (a_line_that_pango_set_outlives_its_layout),
    cmocka_unit_test (postscript_is_the_same_bytes_twice_and_carries_the_date_it_was_told),
    cmocka_unit_test (an_svg_keeps_text_titles_and_roles),
    cmocka_unit_test (an_svg_defines_each_pattern_once_and_only_those_used),
    cmocka_unit_test (svg_numbers_have_two_decimals_at_most),
    cmocka_unit_test (an_embedded_svg_prefixes_every_id_and_what_refers_to_it),
    cmocka_unit_test (right_to_left_text_keeps_its_box),
    cmocka_unit_test (outlined_svg_has_no_text_and_is_the_same_bytes_twice),
    cmocka_unit_test (a_png_has_the_size_that_its_dots_an_inch_give),
    cmocka_unit_test (a_png_too_large_is_an_error_that_says_so),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
