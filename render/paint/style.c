/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "style.h"

#include <math.h>

static const double dash_lengths[][WT_STYLE_DASHES] = {
  [WT_DASH_DASHED] = { 4.5, 2.7, 0, 0 },
  [WT_DASH_DOTTED] = { 1.3, 2.4, 0, 0 },
  [WT_DASH_DASH_DOT] = { 7, 2.4, 1.3, 2.4 },
};

guint
wt_style_dashes (const WtStroke *stroke, double *lengths)
{
  guint n = 0;

  if (stroke->dash == WT_DASH_SOLID)
    return 0;
  for (; n < WT_STYLE_DASHES && dash_lengths[stroke->dash][n] > 0; n++)
    lengths[n] = dash_lengths[stroke->dash][n] * MAX (1, stroke->width_points / 1.4);
  return n;
}

static void
add_hatch (GArray *lines, double x1, double y1, double x2, double y2)
{
  double last = ceil ((x2 + y2) / WT_STYLE_HATCH_PERIOD);

  for (double k = floor ((x1 + y1) / WT_STYLE_HATCH_PERIOD); k <= last; k++)
  {
    WtStyleLine line = { k * WT_STYLE_HATCH_PERIOD - (y1 - 1), y1 - 1, k * WT_STYLE_HATCH_PERIOD - (y2 + 1), y2 + 1 };
    g_array_append_val (lines, line);
  }
}

/* A line of no length with round ends takes a tenth of the bytes of a circle. */
static void
add_dots (GArray *lines, double x1, double y1, double x2, double y2)
{
  const double half = WT_STYLE_DOTS_PERIOD / 2;

  for (double row = floor (y1 / half) - 1; row * half < y2 + half; row++)
    for (double column = floor (x1 / half) - 1; column * half < x2 + half; column++)
      if (fmod (fabs (row + column), 2) < 0.5)
      {
        double x = (column + 0.5) * half, y = (row + 0.5) * half;
        WtStyleLine line = { x, y, x, y };
        g_array_append_val (lines, line);
      }
}

GArray *
wt_style_pattern (WtFillKind kind, double x1, double y1, double x2, double y2)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (WtStyleLine));

  if (kind == WT_FILL_HATCH)
    add_hatch (lines, x1, y1, x2, y2);
  else if (kind == WT_FILL_DOTS)
    add_dots (lines, x1, y1, x2, y2);
  return lines;
}

double
wt_style_pattern_width (WtFillKind kind)
{
  return kind == WT_FILL_HATCH ? WT_STYLE_HATCH_WIDTH : 2 * WT_STYLE_DOTS_RADIUS;
}

double
wt_style_channel (WtColour colour, guint channel)
{
  return ((colour >> (16 - 8 * channel)) & 0xff) / 255.0;
}
