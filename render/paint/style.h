/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Style: the numbers behind patterns and dashes, so that every painter draws the same. In points. */
#pragma once

#include "scene.h"

/* Hatch: lines x + y = k * period. Dots: at 1/4 and 3/4 of a tile, staggered. Both are tied to the picture's origin, so
 * that neighbouring cells share one pattern. */
#define WT_STYLE_HATCH_PERIOD  5.0
#define WT_STYLE_HATCH_WIDTH   1.7
#define WT_STYLE_DOTS_PERIOD   4.6
#define WT_STYLE_DOTS_RADIUS   0.95
#define WT_STYLE_HALO_PER_SIZE 0.42

#define WT_STYLE_DASHES 4

/* A line of a pattern; a dot is one of no length. */
typedef struct
{
  double x1, y1, x2, y2;
} WtStyleLine;

/* wt_style_dashes: lengths of strokes and gaps of a line. @lengths: (out): WT_STYLE_DASHES of them.
 * Returns: how many count; 0 for a line without gaps. */
guint wt_style_dashes (const WtStroke *stroke, double *lengths);

/* wt_style_pattern: the lines of a hatched or dotted fill that are seen in a box. Returns: (transfer full): of
 * WtStyleLine. wt_style_pattern_width: how wide they are; the ends of dots are round, those of lines do not matter. */
GArray *wt_style_pattern (WtFillKind kind, double x1, double y1, double x2, double y2);
double wt_style_pattern_width (WtFillKind kind);

/* wt_style_channel: red (0), green (1) or blue (2) of a colour, 0 to 1. */
double wt_style_channel (WtColour colour, guint channel);
