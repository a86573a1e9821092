/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include <wiretrace/diagnostic.h>
#include <wiretrace/error.h>
#include <wiretrace/report.h>

#include "render/figure/figure.h"
#include "render/paint/paint.h"

typedef struct
{
  double left, top, right, bottom;
} Box;

/* A text with where it stands; owner: the card or node it is in, NULL outside. */
typedef struct
{
  Box box;
  const char *text;
  const WtItem *owner;
  gboolean is_label;
} Text;

typedef struct
{
  WtTheme *theme;
  WtMeasure *measure;
  GArray *texts;  /* of Text */
  GArray *frames; /* of Box: cards and nodes */
  GString *trouble;
  GArray *diagnostics;
} Look;

static xmlDoc *
sample_report (const char *n)
{
  const char *argv[] = { "python3", WT_SOURCE_DIR "/tests/tools/sample_report.py", n, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, &error))
    fail_msg ("%s", error->message);
  xmlDoc *doc = xmlReadMemory (out, (int)strlen (out), NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
  assert_non_null (doc);
  return doc;
}

/* Every attribute of that name in elements of that name gets the value. */
static void
set_all (xmlNode *node, const char *element, const char *attribute, const char *value)
{
  for (; node; node = node->next)
  {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    if (xmlStrEqual (node->name, BAD_CAST element))
      xmlSetProp (node, BAD_CAST attribute, BAD_CAST value);
    set_all (node->children, element, attribute, value);
  }
}

static xmlNode *
find_element (xmlNode *node, const char *name)
{
  for (; node; node = node->next)
  {
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST name))
      return node;
    xmlNode *inside = find_element (node->children, name);
    if (inside)
      return inside;
  }
  return NULL;
}

static char *
article_id (xmlDoc *doc, guint n)
{
  xmlNode *article = find_element (doc->children, "article");

  for (guint i = 0; i < n; i++)
    article = xmlNextElementSibling (article);
  xmlChar *id = xmlGetNoNsProp (article, BAD_CAST "id");
  assert_non_null (id);
  char *copy = g_strdup ((char *)id);
  xmlFree (id);
  return copy;
}

static void
add_edge (xmlDoc *doc, const char *from, gboolean from_article, guint to, const char *kind)
{
  xmlNode *edges = find_element (doc->children, "edges");
  xmlNode *edge = xmlNewChild (edges, edges->ns, BAD_CAST "edge", NULL);
  g_autofree char *target = article_id (doc, to);

  xmlSetProp (edge, BAD_CAST "from", BAD_CAST from);
  xmlSetProp (edge, BAD_CAST "from_kind", BAD_CAST (from_article ? "article" : "agency"));
  xmlSetProp (edge, BAD_CAST "to", BAD_CAST target);
  xmlSetProp (edge, BAD_CAST "kind", BAD_CAST kind);
  xmlSetProp (edge, BAD_CAST "sentences", BAD_CAST "3");
  xmlSetProp (edge, BAD_CAST "verbatim", BAD_CAST "2");
  xmlSetProp (edge, BAD_CAST "words", BAD_CAST "66");
}

static void
look_init (Look *look)
{
  *look = (Look){ .theme = wt_theme_load (NULL, NULL),
                  .texts = g_array_new (FALSE, TRUE, sizeof (Text)),
                  .frames = g_array_new (FALSE, TRUE, sizeof (Box)),
                  .trouble = g_string_new (NULL),
                  .diagnostics = wt_diagnostics_new () };
  look->measure = wt_measure_new (look->theme->font_family, look->diagnostics);
}

static void
look_clear (Look *look)
{
  wt_measure_free (look->measure);
  wt_theme_free (look->theme);
  g_array_unref (look->texts);
  g_array_unref (look->frames);
  g_array_unref (look->diagnostics);
  g_string_free (look->trouble, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

/* What ink a line of text can take: from above its capitals to below its descenders. */
static Box
text_box (Look *look, const WtItem *item)
{
  double width = wt_measure_width (look->measure, item->text, item->size_points, item->weight);
  double left = item->x - (item->align == WT_ALIGN_END ? width : item->align == WT_ALIGN_MIDDLE ? width / 2 : 0);

  return (Box){ left, item->y - 0.76 * item->size_points, left + width, item->y + 0.24 * item->size_points };
}

static Box
frame_box (const WtItem *item)
{
  return (Box){ item->x, item->y, item->x + item->width, item->y + item->height };
}

static gboolean
overlap (const Box *a, const Box *b)
{
  const double slack = 0.05;

  return a->left + slack < b->right && b->left + slack < a->right && a->top + slack < b->bottom
         && b->top + slack < a->bottom;
}

static gboolean
inside (const Box *inner, const Box *outer)
{
  const double slack = 0.05;

  return inner->left > outer->left - slack && inner->right < outer->right + slack && inner->top > outer->top - slack
         && inner->bottom < outer->bottom + slack;
}

static gboolean
has_class (const WtItem *item, const char *name)
{
  return item->css_class && strstr (item->css_class, name);
}

static void
collect (Look *look, const WtItem *item, const WtItem *owner)
{
  if (item->kind == WT_ITEM_GROUP && (has_class (item, "wt-article") || has_class (item, "wt-agency")))
  {
    owner = g_ptr_array_index (item->children, 0);
    Box frame = frame_box (owner);
    g_array_append_val (look->frames, frame);
  }
  if (item->kind == WT_ITEM_TEXT)
  {
    Text text = { text_box (look, item), item->text, owner, has_class (item, "wt-label") };
    g_array_append_val (look->texts, text);
  }
  if (item->kind == WT_ITEM_RECTANGLE && owner && item != owner)
  {
    Box frame = frame_box (owner), cell = frame_box (item);
    if (!inside (&cell, &frame) || item->width < 0.4)
      g_string_append_printf (look->trouble, "a cell %.2f wide at %.1f %.1f\n", item->width, item->x, item->y);
  }
  for (guint i = 0; item->steps && i < item->steps->len; i++)
    if (g_array_index (item->steps, WtPathStep, i).x < -0.01)
      g_string_append (look->trouble, "a path leaves the page\n");
  for (guint i = 0; item->children && i < item->children->len; i++)
    collect (look, g_ptr_array_index (item->children, i), owner);
}

static void
check_text (Look *look, guint i, const Box *page)
{
  const Text *text = &g_array_index (look->texts, Text, i);

  if (!inside (&text->box, page))
    g_string_append_printf (look->trouble, "off the page: %s\n", text->text);
  if (text->owner)
  {
    Box frame = frame_box (text->owner);
    if (!inside (&text->box, &frame))
      g_string_append_printf (look->trouble, "out of its box: %s\n", text->text);
  }
  for (guint k = 0; k < look->frames->len && !text->owner; k++)
    if (overlap (&text->box, &g_array_index (look->frames, Box, k)))
      g_string_append_printf (look->trouble, "on a card or node: %s\n", text->text);
  for (guint k = i + 1; k < look->texts->len; k++)
    if (overlap (&text->box, &g_array_index (look->texts, Text, k).box))
      g_string_append_printf (look->trouble, "over each other: %s | %s\n", text->text,
                              g_array_index (look->texts, Text, k).text);
}

static void
check_scene (Look *look, const WtScene *scene)
{
  Box page = { 0, 0, scene->width_points, scene->height_points };

  collect (look, scene->root, NULL);
  for (guint i = 0; i < look->texts->len; i++)
    check_text (look, i, &page);
  for (guint i = 0; i < look->frames->len; i++)
    for (guint k = i + 1; k < look->frames->len; k++)
      if (overlap (&g_array_index (look->frames, Box, i), &g_array_index (look->frames, Box, k)))
        g_string_append (look->trouble, "two boxes over each other\n");
}

/* Lays a report out at several widths and fails on what is cut or covered. */
static void
assert_nothing_overlaps (xmlDoc *report, guint least_texts)
{
  static const double widths[] = { 800, 499, 380, 1400 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
  {
    g_auto (Look) look = { 0 };
    g_autoptr (GError) error = NULL;
    look_init (&look);
    g_autoptr (WtScene) scene = wt_figure_flow (report, look.theme, look.measure, widths[i], "", FALSE, &error);
    assert_null (error);
    check_scene (&look, scene);
    assert_true (look.texts->len >= least_texts);
    if (look.trouble->len)
      fail_msg ("at %g points: %s", widths[i], look.trouble->str);
  }
}

static void
nothing_overlaps_and_no_text_is_cut_from_one_article_to_a_hundred (void **state)
{
  static const char *const counts[] = { "1", "2", "3", "5", "8", "9", "12", "13", "30", "100" };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
  {
    xmlDoc *report = sample_report (counts[i]);
    assert_nothing_overlaps (report, 5 + 3 * (guint)g_ascii_strtoull (counts[i], NULL, 10));
    xmlFreeDoc (report);
  }
}

static void
long_names_and_titles_stay_in_their_cards (void **state)
{
  static const char *const counts[] = { "2", "5", "10", "20" };
  static const char *const names[] = {
    "The Independent Evening Observer and Weekly Advertiser of the Northern Islands and Adjoining Coasts, Founded 1811",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftszeitung",
    "مرآة الميناء القديمة للأخبار", "港口日报", "x"
  };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      xmlDoc *report = sample_report (counts[i]);
      g_autofree char *title = g_strdup_printf ("%s — %s\n%s, %s", names[k], names[k], names[k], names[k]);
      set_all (report->children, "article", "outlet", names[k]);
      set_all (report->children, "article", "title", title);
      set_all (report->children, "report", "title", title);
      set_all (report->children, "agency", "name", names[k]);
      assert_nothing_overlaps (report, 8);
      xmlFreeDoc (report);
    }
}

static void
many_links_to_one_article_keep_their_labels_apart (void **state)
{
  static const char *const kinds[] = { "copied", "quoted", "undecided" };
  static const char *const counts[] = { "4", "9", "16" };

  (void)state;
  for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
  {
    xmlDoc *report = sample_report (counts[c]);
    for (guint i = 0; i < 3; i++)
    {
      g_autofree char *other = article_id (report, i);
      add_edge (report, "Reuters", FALSE, i, kinds[i]);
      add_edge (report, "dpa", FALSE, i, kinds[(i + 1) % 3]);
      add_edge (report, "A very long agency id", FALSE, 3, kinds[i]);
      add_edge (report, other, TRUE, 3, kinds[i]);
      add_edge (report, other, TRUE, 3, "copied");
      add_edge (report, other, TRUE, (i + 1) % 3, "copied");
    }
    assert_nothing_overlaps (report, 20);
    xmlFreeDoc (report);
  }
}

static void
hundreds_of_shared_quotations_are_thinned_out_and_said_to_be (void **state)
{
  xmlDoc *report = sample_report ("20");
  g_auto (Look) look = { 0 };

  (void)state;
  look_init (&look);
  for (guint i = 0; i < 20; i++)
    for (guint k = 0; k < i; k++)
    {
      g_autofree char *other = article_id (report, i);
      add_edge (report, other, TRUE, k, "quoted");
    }
  assert_nothing_overlaps (report, 20);
  g_autoptr (WtScene) scene = wt_figure_flow (report, look.theme, look.measure, 800, NULL, TRUE, NULL);
  g_autoptr (GBytes) svg = wt_paint_svg (scene, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  assert_non_null (strstr (text, "more shared quotations are not drawn"));
  xmlFreeDoc (report);
}

static char *
svg_of (xmlDoc *report, const char *link_base)
{
  g_autoptr (WtTheme) theme = wt_theme_load (NULL, NULL);
  g_autoptr (WtMeasure) measure = wt_measure_new (theme->font_family, NULL);
  g_autoptr (WtScene) scene = wt_figure_flow (report, theme, measure, 800, link_base, link_base == NULL, NULL);
  g_autoptr (GBytes) svg = wt_paint_svg (scene, NULL);

  return g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
}

static xmlDoc *
small_report (const char *inside)
{
  g_autofree char *text = g_strdup_printf ("<report xmlns=\"" WT_REPORT_NAMESPACE "\" title=\"T\">%s</report>", inside);

  return xmlReadMemory (text, (int)strlen (text), NULL, NULL, XML_PARSE_NONET);
}

#define SENTENCE(n, kind, origin)                                                                                      \
  "<sentence n=\"" n "\" kind=\"" kind "\" words=\"9\"><text>Text " n ".</text><origin " origin "/></sentence>"

static void
each_relation_has_its_own_cell_and_only_text_counts (void **state)
{
  xmlDoc *report = small_report (
      "<articles><article id=\"a b.txt\" outlet=\"Gazette\"><published/><derivation class=\"partially-derived\" "
      "agency=\"AP\" credited=\"none\"/><sentences>" SENTENCE ("1", "headline", "relation=\"none\"")
          SENTENCE ("2", "body", "relation=\"verbatim\" agency=\"AP\" confidence=\"0.94\"")
              SENTENCE ("3", "quote", "relation=\"quotation\"") SENTENCE ("4", "list", "relation=\"none\"")
                  SENTENCE ("5", "body", "relation=\"none\" agency=\"AP\"")
                      SENTENCE ("6", "furniture", "relation=\"none\"")
                          SENTENCE ("7", "body", "relation=\"edited\" agency=\"AP\"") SENTENCE (
                              "8", "body", "relation=\"rewritten\" agency=\"AP\"") "</sentences></article></articles>");

  (void)state;
  g_autofree char *svg = svg_of (report, NULL);
  static const char *const expected[] = { "class=\"wt-cell wt-verbatim\"",
                                          "class=\"wt-cell wt-quotation\"",
                                          "class=\"wt-cell wt-own\"",
                                          "class=\"wt-cell wt-credited\"",
                                          "class=\"wt-cell wt-edited\"",
                                          "class=\"wt-cell wt-rewritten\"",
                                          "<title>Sentence 2: word for word, AP, confidence 0.94: Text 2.</title>" };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_non_null (strstr (svg, expected[i]));
  assert_null (strstr (svg, "Text 1."));
  assert_null (strstr (svg, "Text 6."));
  assert_non_null (strstr (svg, "id=\"article-a-b.txt\""));
  xmlFreeDoc (report);
}

static void
the_legend_explains_what_occurs_and_nothing_else (void **state)
{
  xmlDoc *report = small_report ("<articles><article id=\"a\"><derivation class=\"non-derived\"/><sentences>" SENTENCE (
      "1", "body", "relation=\"none\"") "</sentences></article></articles>");

  (void)state;
  g_autofree char *svg = svg_of (report, NULL);
  assert_non_null (strstr (svg, ">its own<"));
  static const char *const absent[] = { "word for word", "edited",  "rewritten", "quotation",
                                        "credit",        "rebuilt", "<pattern" };
  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    assert_null (strstr (svg, absent[i]));
  xmlFreeDoc (report);
}

static void
an_agency_that_nothing_comes_from_has_no_node (void **state)
{
  xmlDoc *report =
      small_report ("<agencies><agency id=\"AP\" name=\"Associated Press\"/><agency "
                    "id=\"AFP\"/></agencies><articles><article id=\"a\">"
                    "<derivation class=\"wholly-derived\" agency=\"AFP\" credited=\"full\"/><sentences>" SENTENCE (
                        "1", "body", "relation=\"none\" agency=\"AFP\"") "</sentences></article></articles>");

  (void)state;
  g_autofree char *svg = svg_of (report, NULL);
  assert_null (strstr (svg, "Associated Press"));
  assert_non_null (strstr (svg, "id=\"agency-AFP\""));
  assert_non_null (strstr (svg, "known by its credit"));
  assert_non_null (strstr (svg, "by its credit alone"));
  xmlFreeDoc (report);
}

static void
a_lost_wire_has_a_dashed_box_and_says_what_it_was_rebuilt_from (void **state)
{
  xmlDoc *report = sample_report ("5");

  (void)state;
  g_autofree char *svg = svg_of (report, NULL);
  const char *lost = strstr (svg, "class=\"wt-agency wt-lost\"");
  assert_non_null (lost);
  const char *box = strstr (lost, "<rect");
  const char *end = strstr (box, "/>");
  assert_non_null (g_strstr_len (box, end - box, "stroke-dasharray"));
  assert_non_null (strstr (svg, "text not among the articles: 17 sentences rebuilt from 5 witnesses"));
  assert_non_null (strstr (svg, "its own article"));
  xmlFreeDoc (report);
}

static void
an_agency_that_is_only_undecided_is_not_said_to_be_credited (void **state)
{
  xmlDoc *report = sample_report ("3");

  (void)state;
  add_edge (report, "Reuters", FALSE, 0, "undecided");
  add_edge (report, "dpa", FALSE, 1, "quoted");
  g_autofree char *svg = svg_of (report, NULL);
  assert_non_null (strstr (svg, ">perhaps its text<"));
  assert_non_null (strstr (svg, ">only its quotations<"));
  assert_null (strstr (svg, "known by its credit"));
  xmlFreeDoc (report);
}

static void
cards_lead_to_their_section_in_a_report_and_to_the_web_alone (void **state)
{
  xmlDoc *report = sample_report ("2");

  (void)state;
  g_autofree char *in_report = svg_of (report, "");
  g_autofree char *alone = svg_of (report, NULL);
  assert_non_null (strstr (in_report, "href=\"#article-1\""));
  assert_null (strstr (in_report, "wt-heading"));
  assert_non_null (strstr (alone, "wt-heading"));
  assert_null (strstr (in_report, "href=\"https://"));
  assert_non_null (strstr (alone, "href=\"https://example.org/0\""));
  xmlFreeDoc (report);
}

static void
an_address_that_is_no_web_page_is_no_link (void **state)
{
  xmlDoc *report =
      small_report ("<articles><article id=\"a\" url=\"javascript:alert(1)\"><derivation class=\"non-derived\"/>"
                    "</article></articles>");

  (void)state;
  g_autofree char *svg = svg_of (report, NULL);
  assert_null (strstr (svg, "javascript"));
  xmlFreeDoc (report);
}

static void
a_report_without_articles_still_gives_a_picture (void **state)
{
  xmlDoc *report = small_report ("");

  (void)state;
  g_autofree char *svg = svg_of (report, NULL);
  assert_non_null (strstr (svg, "0 articles, 0 agencies, 0 sentences compared"));
  xmlFreeDoc (report);
}

static void
another_document_is_an_error (void **state)
{
  g_autoptr (WtTheme) theme = wt_theme_load (NULL, NULL);
  g_autoptr (WtMeasure) measure = wt_measure_new (theme->font_family, NULL);
  g_autoptr (GError) error = NULL;
  xmlDoc *other = xmlReadMemory ("<report/>", 9, NULL, NULL, 0);

  (void)state;
  assert_null (wt_figure_flow (other, theme, measure, 800, NULL, TRUE, &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_FORMAT));
  xmlFreeDoc (other);
}

static void
the_same_report_gives_the_same_bytes (void **state)
{
  xmlDoc *report = sample_report ("13");

  (void)state;
  g_autofree char *first = svg_of (report, NULL);
  g_autofree char *second = svg_of (report, NULL);
  assert_string_equal (first, second);
  xmlFreeDoc (report);
}

static void
ids_in_a_picture_are_all_different (void **state)
{
  xmlDoc *report = sample_report ("30");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new (" id=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  (void)state;
  add_edge (report, "AP", FALSE, 0, "copied");
  add_edge (report, "AP", FALSE, 0, "copied");
  g_autofree char *svg = svg_of (report, NULL);
  for (g_regex_match (regex, svg, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
  {
    char *id = g_match_info_fetch (match, 1);
    if (!g_hash_table_add (seen, id))
      fail_msg ("%s is there twice", id);
  }
  assert_true (g_hash_table_size (seen) > 50);
  xmlFreeDoc (report);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (nothing_overlaps_and_no_text_is_cut_from_one_article_to_a_hundred),
    cmocka_unit_test (long_names_and_titles_stay_in_their_cards),
    cmocka_unit_test (many_links_to_one_article_keep_their_labels_apart),
    cmocka_unit_test (hundreds_of_shared_quotations_are_thinned_out_and_said_to_be),
    cmocka_unit_test (each_relation_has_its_own_cell_and_only_text_counts),
    cmocka_unit_test (the_legend_explains_what_occurs_and_nothing_else),
    cmocka_unit_test (an_agency_that_nothing_comes_from_has_no_node),
    cmocka_unit_test (a_lost_wire_has_a_dashed_box_and_says_what_it_was_rebuilt_from),
    cmocka_unit_test (an_agency_that_is_only_undecided_is_not_said_to_be_credited),
    cmocka_unit_test (cards_lead_to_their_section_in_a_report_and_to_the_web_alone),
    cmocka_unit_test (an_address_that_is_no_web_page_is_no_link),
    cmocka_unit_test (a_report_without_articles_still_gives_a_picture),
    cmocka_unit_test (another_document_is_an_error),
    cmocka_unit_test (the_same_report_gives_the_same_bytes),
    cmocka_unit_test (ids_in_a_picture_are_all_different),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
