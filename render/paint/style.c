/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "style.h"

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

double
wt_style_channel (WtColour colour, guint channel)
{
  return ((colour >> (16 - 8 * channel)) & 0xff) / 255.0;
}
