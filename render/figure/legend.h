/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Legend: what the signs of this figure mean; only those that occur. */
#pragma once

#include "pen.h"

/* wt_legend_draw: at x, y, @width wide. points_per_word: of the bands, 0 where there are none. n_left_out: links that
 * are not drawn. Returns: y below it. */
double wt_legend_draw (const WtPen *pen, WtItem *group, double x, double y, double width, double points_per_word,
                       guint n_left_out);
