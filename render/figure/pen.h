/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pen: what all parts of the figure draw with: theme, measured text, the story and its agencies' colours. */
#pragma once

#include "../paint/measure.h"
#include "../paint/scene.h"
#include "story.h"

/* How much room an article gets. */
typedef enum
{
  WT_DENSITY_FULL,   /* two lines of title */
  WT_DENSITY_DENSE,  /* one */
  WT_DENSITY_COMPACT /* two lines in all */
} WtDensity;

/* text, small: sizes in points. hue_of: for each agency of the story, its index into the theme's hues. */
typedef struct
{
  const WtTheme *theme;
  WtMeasure *measure;
  const WtStory *story;
  const char *link_base;
  WtDensity density;
  double text, small;
  guint *hue_of;
} WtPen;

void wt_pen_init (WtPen *pen, const WtTheme *theme, WtMeasure *measure, const WtStory *story, const char *link_base);
void wt_pen_clear (WtPen *pen);

/* wt_pen_hue: @agency: -1 gives greys. */
WtHue wt_pen_hue (const WtPen *pen, gint agency);

/* wt_pen_text: a measured text; y: of the top of its line; a line is wt_pen_line() high. Returns: (transfer none). */
WtItem *wt_pen_text (const WtPen *pen, WtItem *group, double x, double y, const char *text, double size_points,
                     int weight, WtTextAlign align, WtColour colour);
double wt_pen_line (double size_points);

/* wt_pen_lines: texts under each other. Returns: y below the last. */
double wt_pen_lines (const WtPen *pen, WtItem *group, double x, double y, char **lines, double size_points, int weight,
                     WtColour colour);

/* wt_pen_cell: a sentence's cell, or its swatch in the legend. */
WtItem *wt_pen_cell (const WtPen *pen, WtItem *group, WtCellKind kind, WtHue hue, double x, double y, double width,
                     double height);
