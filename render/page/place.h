/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Place: units onto a page's scene, as layout lines, rules and rectangles. */
#pragma once

#include "../paint/scene.h"
#include "column.h"

#define WT_PLACE_RULE_WIDTH 0.7

/* wt_place_line: a line with its top at @y and the column's left edge at @x. @group: what it is added to.
 * wt_place_rule: a line across. wt_place_group: a group of the PDF's structure, inside it one for each of @ids, so that
 * links lead to it. Returns: (transfer none): the innermost. */
void wt_place_line (WtItem *group, const WtUnit *unit, double x, double y, const WtTheme *theme);
void wt_place_rule (WtItem *group, double x, double y, double width, WtColour colour, double line_width);
WtItem *wt_place_group (WtItem *group, const char *tag, const GPtrArray *ids);
