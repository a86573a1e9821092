/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "render/page/set.h"
#include "render/paint/font.h"

#define FAMILY "Noto Sans, DejaVu Sans, sans-serif"

static const char plain[] =
    "“The ferry was fixed after a long delay,” officials said – well-known difficulties of the harbour’s office "
    "(file://piers/no-4/first_half.txt) aside. AV To Wa Ty: it cost 12,000.50 € on the two-thirds-empty quay.";

static const WtLook regular = { .size_points = WT_FONT_SIZE_POINTS, .weight = 400 };

/* Returns: (transfer full) (nullable): what wt_set_lines() makes of text of one look, @width_points wide. */
static GPtrArray *
set_text (WtMeasure *measure, const char *text, const WtLook *look, double width_points, WtTextAlign align)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (WtPiece));
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (int));
  const WtPiece piece = { 0, *look };
  const int box = 20 * PANGO_SCALE;
  char *shared = g_ref_string_new (text);
  const WtSetText of = { .text = shared,
                         .pieces = pieces,
                         .boxes = boxes,
                         .box_ascent = 30 * PANGO_SCALE,
                         .box_height = 35 * PANGO_SCALE,
                         .width = (int)(width_points * PANGO_SCALE),
                         .size_points = WT_FONT_SIZE_POINTS,
                         .align = align };

  g_array_append_val (pieces, piece);
  g_array_append_val (boxes, box);
  GPtrArray *lines = wt_set_lines (&of, measure);
  g_ref_string_release (shared);
  return lines;
}

static PangoLayout *
layout_of (WtMeasure *measure, const char *text, double width_points)
{
  PangoLayout *layout = wt_measure_layout (measure);
  g_autoptr (PangoFontDescription) font = wt_font_description (FAMILY, 400, FALSE);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width_points * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
lines_end_where_pango_ends_them (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);

  (void)state;
  for (double width = 90; width < 1200; width += 7)
  {
    g_autoptr (PangoLayout) layout = layout_of (measure, plain, width);
    g_autoptr (GPtrArray) lines = set_text (measure, plain, &regular, width, WT_ALIGN_START);
    assert_non_null (lines);
    assert_int_equal (lines->len, pango_layout_get_line_count (layout));
    for (guint i = 0; i < lines->len; i++)
    {
      const WtLine *line = g_ptr_array_index (lines, i);
      const PangoLayoutLine *expected = pango_layout_get_line_readonly (layout, (int)i);
      assert_int_equal (line->first, expected->start_index);
      assert_int_equal (line->last, expected->start_index + expected->length);
    }
  }
}

static void
a_line_is_as_wide_and_high_as_pango_says (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);
  g_autoptr (PangoLayout) layout = layout_of (measure, plain, 5000);
  g_autoptr (GPtrArray) lines = set_text (measure, plain, &regular, 5000, WT_ALIGN_START);
  const WtLine *line = g_ptr_array_index (lines, 0);
  PangoRectangle extents;

  (void)state;
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &extents);
  assert_true (ABS (line->width - extents.width) <= PANGO_SCALE / 20);
  assert_int_equal (line->ascent, -extents.y);
  assert_int_equal (line->height, extents.height);
}

static void
what_is_not_plain_is_left_to_pango (void **state)
{
  static const char *const texts[] = { "\u0645\u0631\u062d\u0628\u0627", "e\u0301", "one\u2028two", "soft\u00adhyphen",
                                       "\u6f22\u5b57" };
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);
  const WtLook raised = { .size_points = WT_FONT_SIZE_POINTS, .weight = 400, .rise = 1 };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_null (set_text (measure, texts[i], &regular, 500, WT_ALIGN_START));
  assert_null (set_text (measure, "raised", &raised, 500, WT_ALIGN_START));
  assert_null (set_text (measure, "Unbreakable", &regular, 20, WT_ALIGN_START));
}

static void
a_box_has_its_room_and_its_height (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);
  g_autoptr (GPtrArray) lines = set_text (measure, WT_SET_OBJECT " word", &regular, 500, WT_ALIGN_START);
  const WtLine *line = g_ptr_array_index (lines, 0);
  int left, right;

  (void)state;
  wt_line_span (line, 0, strlen (WT_SET_OBJECT), &left, &right);
  assert_int_equal (left, 0);
  assert_int_equal (right, 20 * PANGO_SCALE);
  assert_int_equal (line->ascent, 30 * PANGO_SCALE);
  assert_int_equal (line->height, 35 * PANGO_SCALE);
}

static void
lines_stand_where_they_are_aligned (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);
  g_autoptr (GPtrArray) right = set_text (measure, "12.5", &regular, 100, WT_ALIGN_END);
  g_autoptr (GPtrArray) middle = set_text (measure, "12.5", &regular, 100, WT_ALIGN_MIDDLE);
  const WtLine *line = g_ptr_array_index (right, 0);

  (void)state;
  assert_int_equal (line->offset + line->width, 100 * PANGO_SCALE);
  assert_int_equal (((const WtLine *)g_ptr_array_index (middle, 0))->offset, line->offset / 2);
}

static void
a_word_in_two_colours_is_as_wide_as_in_one (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (WtPiece));
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (int));
  WtPiece piece = { 0, regular };
  char *text = g_ref_string_new ("AVAV");

  (void)state;
  g_array_append_val (pieces, piece);
  piece.first = 1;
  piece.look.colour = 0xff0000;
  g_array_append_val (pieces, piece);
  const WtSetText of = {
    .text = text, .pieces = pieces, .boxes = boxes, .width = 500 * PANGO_SCALE, .size_points = 10
  };
  g_autoptr (GPtrArray) two = wt_set_lines (&of, measure);
  g_autoptr (GPtrArray) one = set_text (measure, "AVAV", &regular, 500, WT_ALIGN_START);
  const WtLine *coloured = g_ptr_array_index (two, 0), *black = g_ptr_array_index (one, 0);
  assert_int_equal (coloured->runs->len, 2);
  assert_int_equal (coloured->width, black->width);
  g_ref_string_release (text);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (lines_end_where_pango_ends_them),
    cmocka_unit_test (a_line_is_as_wide_and_high_as_pango_says),
    cmocka_unit_test (what_is_not_plain_is_left_to_pango),
    cmocka_unit_test (a_box_has_its_room_and_its_height),
    cmocka_unit_test (lines_stand_where_they_are_aligned),
    cmocka_unit_test (a_word_in_two_colours_is_as_wide_as_in_one),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
