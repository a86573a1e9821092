/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Look: how an element is set, from its name, its classes and what it stands in. The page's counterpart of
 * templates/report.css; the rules are a table in look.c. */
#pragma once

#include <libxml/tree.h>

#include "../paint/scene.h"

/* size_points, weight, italic, colour, align, leading (a line's height in sizes), claim (inside a section whose h2 is
 * the title of a page) and cell (inside a table's) go on to what stands inside; the rest is the element's
 * own. before, after: room in points. keep_next: nothing may come between this and what follows but a line's end.
 * new_page: begins one. underline, strike, rise: of runs of text. boxed: a number in a box. framed: a border all
 * around. */
typedef struct
{
  double size_points;
  int weight;
  gboolean italic;
  WtColour colour;
  WtTextAlign align;
  double leading;
  gboolean claim, cell;
  gboolean underline, strike;
  double before, after;
  int rise;
  gboolean keep_next, new_page, boxed, framed, hidden;
} WtLook;

/* wt_look_root: of the body. wt_look_child: of an element inside one of the look @parent. */
WtLook wt_look_root (const WtTheme *theme);
WtLook wt_look_child (const WtLook *parent, const xmlNode *element, const WtTheme *theme);

/* wt_look_same_letters: whether text of both looks the same. */
gboolean wt_look_same_letters (const WtLook *a, const WtLook *b);

/* wt_look_is: whether a node is an element of that name. wt_look_has_class: whether it has that class.
 * wt_look_is_block: whether an element stands for itself, not inside a line of text. */
gboolean wt_look_is (const xmlNode *node, const char *name);
gboolean wt_look_has_class (const xmlNode *element, const char *name);
gboolean wt_look_is_block (const xmlNode *node);
