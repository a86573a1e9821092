/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Build: a template's XHTML to a column. */
#pragma once

#include "column.h"

/* One document being read. after: room that the last thing wants below it. x, width: of the text now. ids: seen and not
 * yet given to a unit. new_page: the next unit begins one. frame: the number of the frame now, 0 for none; n_frames:
 * so far. tables: all of them, owned. has_figure: only the first is drawn. in_cell: a table in a cell is read as text.
 * depth: of elements, bounded. */
typedef struct
{
  const WtTheme *theme;
  WtMeasure *measure;
  WtColumn *column;
  double x, width, after;
  GPtrArray *ids;
  gboolean new_page;
  guint frame, n_frames;
  GPtrArray *tables;
  const WtScene *figure;
  gboolean has_figure, in_cell;
  guint depth;
} WtBuild;

void wt_build_init (WtBuild *build, const WtTheme *theme, WtMeasure *measure, const WtScene *figure);
void wt_build_clear (WtBuild *build);

/* wt_build_children: what stands in @parent, whose look is @look, is added to the column. */
void wt_build_children (WtBuild *build, const xmlNode *parent, const WtLook *look);

/* wt_build_nodes: of @parent's children those from @first to before @end, NULL for all that follow. */
void
wt_build_nodes (WtBuild *build, const xmlNode *parent, const xmlNode *first, const xmlNode *end, const WtLook *look);

/* wt_build_append: what was built of the rest of a document, from a block on, goes to the end of @build. */
void wt_build_append (WtBuild *build, WtBuild *rest);

/* wt_build_table: a table as rows. @look: of the table. */
void wt_build_table (WtBuild *build, const xmlNode *table, const WtLook *look);

/* wt_build_take: what every first unit of something gets: ids, a page's beginning, the room above. wt_build_gap: that
 * room for something that wants @before. wt_build_note_id: the id of an element, for the next unit. */
void wt_build_take (WtBuild *build, WtUnit *unit);
double wt_build_gap (WtBuild *build, double before);
void wt_build_note_id (WtBuild *build, const xmlNode *element);
