/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Node: one agency of the figure. */
#pragma once

#include "pen.h"

/* name, state: lines. x, y are the maker's to set; height may be made larger, not smaller. */
typedef struct
{
  guint agency;
  double x, y, width, height;
  char **id, **name, **state;
} WtNode;

/* wt_node_new: Returns: (transfer full): free with wt_node_free(). */
WtNode *wt_node_new (const WtPen *pen, guint agency, double width);
void wt_node_free (WtNode *node);
void wt_node_draw (const WtPen *pen, const WtNode *node, WtItem *group);
