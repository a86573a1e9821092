/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Theme: fonts, sizes and colours as data (a key file, templates/themes/NAME.theme). Const once loaded. */
#pragma once

#include <glib.h>

/* 0xRRGGBB. */
typedef guint32 WtColour;

/* The colours one agency is drawn in: strong for lines and solid fills, pale behind patterns. */
typedef struct
{
  WtColour strong;
  WtColour pale;
} WtHue;

/* font_family: a CSS-like list, best first ("Noto Sans, DejaVu Sans, sans-serif"). hues: given to agencies in order of
 * their share of the story; safe for the colour-blind, and of different lightness for a grey copier. */
typedef struct
{
  char *font_family;
  double figure_text_points, figure_small_points, figure_title_points, figure_agency_points;
  double page_text_points, page_small_points, page_h1_points, page_h2_points;
  double page_width_points, page_height_points, page_margin_points;
  WtColour ink, muted, faint, paper;
  WtHue *hues;
  guint n_hues;
} WtTheme;

/* wt_theme_load: @path: (nullable): NULL for the built-in theme. Returns: (transfer full): free with wt_theme_free();
 * NULL with WT_ERROR_IO or WT_ERROR_FORMAT. */
WtTheme *wt_theme_load (const char *path, GError **error);
void wt_theme_free (WtTheme *theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtTheme, wt_theme_free)
