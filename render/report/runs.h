/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs: the text of one side of an alignment, cut by the alignment's operations, for marking shared words. */
#pragma once

#include <libxml/tree.h>

#include <wiretrace/align.h>

typedef enum
{
  WT_SIDE_A,
  WT_SIDE_B
} WtSide;

/* wt_runs_add: <run kind="..."> children of @parent, one for each piece of the side's sentences in their own order:
 * same, variant, moved as the operations say; only: words of this side alone; space: what lies between and holds no
 * word. Neighbours of one kind are one run, the space between them included, so that the runs together are the
 * sentences' texts with a blank between each two. @text: of that side's article. */
void wt_runs_add (xmlNode *parent, const WtAlignment *alignment, WtSide side, const WtText *text);
