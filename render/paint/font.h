/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Font: pango set up so that text is as wide on every output: 72 dots an inch, no hinting, no rounding. */
#pragma once

#include <pango/pangocairo.h>

/* wt_font_context_new: on the thread's one font map, which caches what fontconfig found.
 * Returns: (transfer full). */
PangoContext *wt_font_context_new (void);

/* wt_font_prepare_spare: makes a second font map and lets fontconfig find the fonts of a family list for it.
 * wt_font_context_new_spare: a context on it, or on a new one where none is left; for a thread that lives shortly.
 * Returns: (transfer full). */
void wt_font_prepare_spare (const char *family);
PangoContext *wt_font_context_new_spare (void);

/* wt_font_prepare: lets fontconfig begin to look for the fonts of a family list in the background. */
void wt_font_prepare (PangoContext *context, const char *family);

/* All text is set at this one size and scaled where it is measured and drawn: without hinting the outlines are the
 * same, and fontconfig, which takes a millisecond for each font of each size, is asked once for each weight. */
#define WT_FONT_SIZE_POINTS 10.0

/* wt_font_description: @family: a list, best first; blanks round the commas do not count. The size is the one above.
 * Returns: (transfer full). */
PangoFontDescription *wt_font_description (const char *family, int weight, gboolean italic);
