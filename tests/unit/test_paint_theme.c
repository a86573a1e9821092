/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <glib/gstdio.h>

#include <wiretrace/error.h>

#include "render/paint/theme.h"

static double
linear (guint channel)
{
  double value = channel / 255.0;

  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* Relative luminance and contrast as in WCAG 2.1. */
static double
luminance (WtColour colour)
{
  return 0.2126 * linear (colour >> 16) + 0.7152 * linear (colour >> 8 & 0xff) + 0.0722 * linear (colour & 0xff);
}

static double
contrast (WtColour a, WtColour b)
{
  double light = fmax (luminance (a), luminance (b)), dark = fmin (luminance (a), luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

static WtTheme *
load_text (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("themeXXXXXX", &path, NULL);

  assert_true (file >= 0);
  g_close (file, NULL);
  assert_true (g_file_set_contents (path, text, -1, NULL));
  WtTheme *theme = wt_theme_load (path, error);
  g_unlink (path);
  return theme;
}

static void
every_strong_colour_can_be_read_on_paper_and_on_its_pale_one (void **state)
{
  g_autoptr (WtTheme) theme = wt_theme_load (NULL, NULL);

  (void)state;
  assert_true (theme->n_hues >= 8);
  for (guint i = 0; i < theme->n_hues; i++)
  {
    assert_true (contrast (theme->hues[i].strong, theme->paper) >= 4.5);
    assert_true (contrast (theme->hues[i].strong, theme->hues[i].pale) >= 3);
  }
  assert_true (contrast (theme->muted, theme->paper) >= 4.5);
}

static void
the_first_four_hues_differ_on_a_grey_copier (void **state)
{
  g_autoptr (WtTheme) theme = wt_theme_load (NULL, NULL);

  (void)state;
  for (guint i = 0; i < 4; i++)
    for (guint k = 0; k < i; k++)
      assert_true (contrast (theme->hues[i].strong, theme->hues[k].strong) >= 1.25);
}

static void
a_theme_of_ones_own_says_only_what_it_changes (void **state)
{
  g_autoptr (GError) error = NULL;

  (void)state;
  g_autoptr (WtTheme) theme = load_text ("[figure]\ntext=11\n[colour]\nink=#102030\n", &error);
  assert_null (error);
  assert_true (theme->figure_text_points == 11);
  assert_int_equal (theme->ink, 0x102030);
  assert_true (theme->figure_small_points == 8);
  assert_non_null (strstr (theme->font_family, "Noto Sans"));
}

static void
what_is_wrong_in_a_theme_is_named (void **state)
{
  static const char *const bad[] = { "[colour]\nink=red\n",      "[colour]\nink=#12345\n",
                                     "[figure]\ntext=-3\n",      "[figure]\ntext=nan\n",
                                     "[figure]\ntext=large\n",   "[hues]\nstrong=#000000;#111111\npale=#ffffff\n",
                                     "[hues]\nstrong=#000000\n", "no key file" };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
  {
    g_autoptr (GError) error = NULL;
    assert_null (load_text (bad[i], &error));
    assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_FORMAT));
    assert_non_null (strstr (error->message, "theme"));
  }
}

static void
a_theme_that_is_not_there_is_an_error_of_reading (void **state)
{
  g_autoptr (GError) error = NULL;

  (void)state;
  assert_null (wt_theme_load ("/nowhere/no.theme", &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_IO));
  assert_non_null (strstr (error->message, "/nowhere/no.theme"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_strong_colour_can_be_read_on_paper_and_on_its_pale_one),
    cmocka_unit_test (the_first_four_hues_differ_on_a_grey_copier),
    cmocka_unit_test (a_theme_of_ones_own_says_only_what_it_changes),
    cmocka_unit_test (what_is_wrong_in_a_theme_is_named),
    cmocka_unit_test (a_theme_that_is_not_there_is_an_error_of_reading),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
