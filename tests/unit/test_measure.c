/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/diagnostic.h>

#include "render/paint/measure.h"

#define FAMILY "Noto Sans, DejaVu Sans, sans-serif"

static guint
count (const GArray *diagnostics, WtDiagnosticCode code)
{
  guint n = 0;

  for (guint i = 0; i < diagnostics->len; i++)
    n += g_array_index (diagnostics, WtDiagnostic, i).code == code;
  return n;
}

static void
width_grows_with_size_without_steps (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);
  double one = wt_measure_width (measure, "Harbour Gazette", 8, 400);

  (void)state;
  assert_true (one > 30 && one < 100);
  assert_true (fabs (wt_measure_width (measure, "Harbour Gazette", 16, 400) - 2 * one) < 0.1);
  assert_true (wt_measure_width (measure, "Harbour Gazette", 8, 700) > one);
}

static void
text_that_fits_is_left_as_it_is (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);

  (void)state;
  g_autofree char *text = wt_measure_fit (measure, "Bridge shut", 10, 400, 200);
  assert_string_equal (text, "Bridge shut");
}

static void
text_that_does_not_fit_ends_at_a_word_with_an_ellipsis (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);

  (void)state;
  g_autofree char *text = wt_measure_fit (measure, "Commuters walk, as key crossing stays closed", 10, 400, 110);
  assert_string_equal (text, "Commuters walk, as…");
  g_autofree char *after_comma = wt_measure_fit (measure, "Commuters walk, extraordinarily slowly", 10, 400, 100);
  assert_string_equal (after_comma, "Commuters walk…");
}

static void
a_cut_never_passes_the_width_nor_parts_a_character (void **state)
{
  static const char *const texts[] = { "Donaudampfschifffahrtselektrizität", "निनिनिनिनिनिनिनिनि",
                                       "مرآة الميناء القديمة للأخبار" };
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 12; width < 80; width += 3)
    {
      g_autofree char *text = wt_measure_fit (measure, texts[i], 10, 400, width);
      assert_true (g_utf8_validate (text, -1, NULL));
      assert_true (wt_measure_width (measure, text, 10, 400) <= width + 0.01);
      const char *end = strstr (text, "…");
      if (i == 1 && end && end > text)
        assert_true (g_str_has_prefix (end - strlen ("ि"), "ि"));
    }
}

static void
wrapped_text_is_all_there_or_ends_with_an_ellipsis (void **state)
{
  static const char text[] = "Port authority opens inquiry into ferry accident\nthat closed the only road";
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);

  (void)state;
  g_auto (GStrv) all = wt_measure_wrap (measure, text, 10, 400, 120, 9);
  g_autofree char *joined = g_strjoinv (" ", all);
  assert_string_equal (joined, "Port authority opens inquiry into ferry accident that closed the only road");
  g_auto (GStrv) two = wt_measure_wrap (measure, text, 10, 400, 120, 2);
  assert_int_equal (g_strv_length (two), 2);
  assert_true (g_str_has_suffix (two[1], "…"));
  for (guint i = 0; i < 2; i++)
    assert_true (wt_measure_width (measure, two[i], 10, 400) <= 120);
}

static void
a_word_longer_than_the_line_is_broken (void **state)
{
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, NULL);

  (void)state;
  g_auto (GStrv) lines = wt_measure_wrap (measure, "Donaudampfschifffahrtselektrizitäten", 10, 400, 60, 9);
  assert_true (g_strv_length (lines) >= 3);
}

static void
an_installed_font_gives_no_diagnostic (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtMeasure) measure = wt_measure_new ("DejaVu Sans, sans-serif", diagnostics);

  (void)state;
  wt_measure_width (measure, "Plain words", 10, 400);
  assert_int_equal (diagnostics->len, 0);
}

static void
a_missing_font_is_told_once_with_the_one_used (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtMeasure) measure = wt_measure_new ("No Such Face, DejaVu Sans", diagnostics);

  (void)state;
  wt_measure_width (measure, "a", 10, 400);
  wt_measure_width (measure, "b", 12, 700);
  assert_int_equal (count (diagnostics, WT_DIAGNOSTIC_FONT_MISSING), 1);
  const char *message = g_array_index (diagnostics, WtDiagnostic, 0).message;
  assert_non_null (strstr (message, "No Such Face"));
  assert_non_null (strstr (message, "DejaVu Sans"));
}

/* A code point that Unicode has set aside as no character: no font can have it. */
static void
characters_that_no_font_has_are_told_once_a_script (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, diagnostics);

  (void)state;
  wt_measure_width (measure, "a\U000E1234b", 10, 400);
  wt_measure_width (measure, "a\U000E1235b\U000E1234", 10, 400);
  assert_int_equal (count (diagnostics, WT_DIAGNOSTIC_GLYPHS_MISSING), 1);
}

static void
what_a_branch_lacks_is_told_when_it_joins_and_once (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (WtMeasure) measure = wt_measure_new (FAMILY, diagnostics);
  WtMeasure *first = wt_measure_branch (measure), *second = wt_measure_branch (measure);

  (void)state;
  assert_true (wt_measure_width (first, "as wide", 9, 400) == wt_measure_width (measure, "as wide", 9, 400));
  wt_measure_width (first, "a\U000E1234b", 10, 400);
  wt_measure_width (second, "a\U000E1235b", 10, 400);
  assert_int_equal (count (diagnostics, WT_DIAGNOSTIC_GLYPHS_MISSING), 0);
  wt_measure_join (measure, first);
  wt_measure_join (measure, second);
  assert_int_equal (count (diagnostics, WT_DIAGNOSTIC_GLYPHS_MISSING), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (width_grows_with_size_without_steps),
    cmocka_unit_test (text_that_fits_is_left_as_it_is),
    cmocka_unit_test (text_that_does_not_fit_ends_at_a_word_with_an_ellipsis),
    cmocka_unit_test (a_cut_never_passes_the_width_nor_parts_a_character),
    cmocka_unit_test (wrapped_text_is_all_there_or_ends_with_an_ellipsis),
    cmocka_unit_test (a_word_longer_than_the_line_is_broken),
    cmocka_unit_test (an_installed_font_gives_no_diagnostic),
    cmocka_unit_test (a_missing_font_is_told_once_with_the_one_used),
    cmocka_unit_test (characters_that_no_font_has_are_told_once_a_script),
    cmocka_unit_test (what_a_branch_lacks_is_told_when_it_joins_and_once),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
