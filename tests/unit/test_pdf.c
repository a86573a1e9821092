/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "render/paint/paint.h"
#include "render/paint/pdf.h"
#include "render/paint/pdf_file.h"
#include "render/paint/pdf_structure.h"

#define FAMILY "Noto Sans, DejaVu Sans, sans-serif"

static const WtDocumentInfo info = { .title = "Brücke", .language = "de", .created = 1705363200 };

static gboolean
contains (GBytes *bytes, const char *needle)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, needle, strlen (needle)) != NULL;
}

static WtScene *
scene_with_text (const char *text)
{
  WtScene *scene = wt_scene_new (300, 200, FAMILY);

  wt_item_add_text (scene->root, 20, 40, text, 10, 400, WT_ALIGN_START, 0x1b1b1b);
  return scene;
}

static void
numbers_have_three_decimals_at_most (void **state)
{
  static const double numbers[] = { 0, -0.0001, 0.0005, -1, 10, 0.25, -12.3456, 841.89, 1000000 };
  g_autoptr (GString) out = g_string_new (NULL);

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    wt_pdf_append_number (out, numbers[i]);
  assert_string_equal (out->str, "0 0 .001 -1 10 .25 -12.346 841.89 1000000 ");
}

static void
strings_are_ascii_where_they_can_be (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);

  (void)state;
  wt_pdf_append_text (out, "a (b) \\ c\n");
  wt_pdf_append_text (out, "é😀");
  assert_string_equal (out->str, "(a \\(b\\) \\\\ c\\012)<feff00e9d83dde00>");
}

static void
objects_are_found_where_the_table_says (void **state)
{
  g_autoptr (WtPdfFile) file = wt_pdf_file_new ();
  guint later = wt_pdf_file_reserve (file), first = wt_pdf_file_reserve (file);

  (void)state;
  wt_pdf_file_add (file, first, "<< >>");
  wt_pdf_file_add (file, later, "[%d]", 7);
  g_autoptr (GBytes) bytes = wt_pdf_file_finish (file, later, first);
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *table = g_strstr_len (data, (gssize)g_bytes_get_size (bytes), "xref\n0 3\n");
  assert_non_null (table);
  guint64 offset = g_ascii_strtoull (table + strlen ("xref\n0 3\n0000000000 65535 f \n"), NULL, 10);
  assert_true (g_str_has_prefix (data + offset, "1 0 obj\n[7]\nendobj"));
  assert_true (contains (bytes, "/Root 1 0 R /Info 2 0 R"));
}

static void
marks_are_counted_on_each_page (void **state)
{
  const guint numbers[] = { 11, 12 };
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));

  (void)state;
  g_array_append_vals (pages, numbers, 2);
  g_autoptr (WtPdfStructure) structure = wt_pdf_structure_new (pages);
  WtPdfElement *cell = wt_pdf_structure_add (structure, wt_pdf_structure_root (structure), "TD");
  assert_int_equal (wt_pdf_structure_mark (structure, cell, 0), 0);
  assert_int_equal (wt_pdf_structure_mark (structure, cell, 1), 0);
  assert_int_equal (wt_pdf_structure_mark (structure, cell, 1), 1);
  assert_int_equal (wt_pdf_structure_link (structure, cell, 1, 40), 2);
}

static void
a_document_says_its_language_and_title_and_has_its_fonts_in_it (void **state)
{
  g_autoptr (WtScene) scene = scene_with_text ("Office");
  WtScene *scenes[] = { scene };

  (void)state;
  g_autoptr (GBytes) pdf = wt_pdf_paint (scenes, 1, &info);
  assert_non_null (pdf);
  assert_true (contains (pdf, "/Lang (de)"));
  assert_true (contains (pdf, "/Title <feff0042007200fc0063006b0065>"));
  assert_true (contains (pdf, "/FontFile2"));
  assert_true (contains (pdf, "/ToUnicode"));
}

/* Pango draws a box with the code in it. */
static void
characters_that_no_font_has_are_left_to_cairo (void **state)
{
  g_autoptr (WtScene) scene = scene_with_text ("a\U0010fffdb");
  WtScene *scenes[] = { scene };

  (void)state;
  assert_null (wt_pdf_paint (scenes, 1, &info));
  g_autoptr (GBytes) pdf = wt_paint_pdf (scenes, 1, &info, NULL);
  assert_non_null (pdf);
  assert_true (contains (pdf, "/Producer (cairo"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (numbers_have_three_decimals_at_most),
    cmocka_unit_test (strings_are_ascii_where_they_can_be),
    cmocka_unit_test (objects_are_found_where_the_table_says),
    cmocka_unit_test (marks_are_counted_on_each_page),
    cmocka_unit_test (a_document_says_its_language_and_title_and_has_its_fonts_in_it),
    cmocka_unit_test (characters_that_no_font_has_are_left_to_cairo),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
