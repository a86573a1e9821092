/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Font: pango set up so that text is as wide on every output: 72 dots an inch, no hinting, no rounding. */
#pragma once

#include <pango/pangocairo.h>

/* wt_font_context_new: on the thread's one font map, which caches what fontconfig found. Returns: (transfer full). */
PangoContext *wt_font_context_new (void);

/* wt_font_prepare: has fontconfig find the fonts of a family list for a font map, which the next thread that has none
 * takes. For other threads than those that set text; wt_font_expect() says before how many there will be, and who comes
 * early waits. wt_font_forget: drops those that nobody took; all have to be there. */
void wt_font_expect (guint n);
void wt_font_prepare (const char *family);
void wt_font_forget (void);

/* All text is set at this one size and scaled where it is measured and drawn: without hinting the outlines are the
 * same, and fontconfig, which takes a millisecond for each font of each size, is asked once for each weight. */
#define WT_FONT_SIZE_POINTS 10.0

/* wt_font_description: @family: a list, best first; blanks round the commas do not count. The size is the one above.
 * Returns: (transfer full). */
PangoFontDescription *wt_font_description (const char *family, int weight, gboolean italic);
