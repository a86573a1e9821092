/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Column: boxes under each other, each as near as can be to where it wants to be. */
#pragma once

#include <glib.h>

/* wanted: y of the top; y: (out). */
typedef struct
{
  double wanted, height, y;
} WtColumnBox;

/* wt_column_place: keeps the order and at least @gap between boxes, with the least sum of squared distances from what
 * is wanted (pool adjacent violators, Ayer et al. 1955); inside [@top, @bottom] where there is room, else from @top. */
void wt_column_place (WtColumnBox *boxes, guint n, double gap, double top, double bottom);
