/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Font: pango set up so that text is as wide on every output: 72 dots an inch, no hinting, no rounding. */
#pragma once

#include <pango/pangocairo.h>

/* wt_font_context_new: on the thread's one font map, which caches what fontconfig found.
 * Returns: (transfer full). */
PangoContext *wt_font_context_new (void);

/* wt_font_description: @family: a list, best first; blanks round the commas do not count. Returns: (transfer full). */
PangoFontDescription *wt_font_description (const char *family, double size_points, int weight, gboolean italic);
