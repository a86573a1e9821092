/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column.h"

/* Boxes that touch each other: sum of where they want the first of them, and how many they are. */
typedef struct
{
  double sum;
  guint n;
} Pool;

static double
mean (const Pool *pool)
{
  return pool->sum / pool->n;
}

void
wt_column_place (WtColumnBox *boxes, guint n, double gap, double top, double bottom)
{
  g_autofree Pool *pools = g_new0 (Pool, n + 1);
  guint n_pools = 0;
  double offset = 0, all = n ? -gap : 0;

  for (guint i = 0; i < n; i++)
    all += boxes[i].height + gap;
  /* With the heights above it taken off, a box's place must not be above the one before. */
  for (guint i = 0; i < n; i++)
  {
    pools[n_pools++] = (Pool){ boxes[i].wanted - offset, 1 };
    offset += boxes[i].height + gap;
    for (; n_pools > 1 && mean (&pools[n_pools - 2]) > mean (&pools[n_pools - 1]); n_pools--)
    {
      pools[n_pools - 2].sum += pools[n_pools - 1].sum;
      pools[n_pools - 2].n += pools[n_pools - 1].n;
    }
  }
  double last = MAX (top, bottom - all);
  offset = 0;
  for (guint pool = 0, i = 0; pool < n_pools; pool++)
    for (guint k = 0; k < pools[pool].n; k++, i++)
    {
      boxes[i].y = CLAMP (mean (&pools[pool]), top, last) + offset;
      offset += boxes[i].height + gap;
    }
}
