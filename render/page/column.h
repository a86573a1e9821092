/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Column: what has to be placed, one below the other: lines, rows of tables, the figure. It knows no pages yet. A row's
 * cells are columns again. */
#pragma once

#include "paragraph.h"

typedef struct WtColumn WtColumn;
typedef struct WtRow WtRow;

typedef enum
{
  WT_UNIT_LINE,
  WT_UNIT_ROW,
  WT_UNIT_FIGURE,
  WT_UNIT_RULE /* a line across: hr, or one to write on */
} WtUnitKind;

/* One thing that no page's end goes through (but a row that is taller than a page).
 * before: room above it, which falls away at a page's top. keep_next: no page ends after it. x: of its left edge in the
 * column; offset: of a line's text from there; ascent: of a line's baseline below its top. paragraph, n: the paragraph
 * and which of its lines. frame: 0, or the number of the frame that it stands in. ids: (nullable): places for links.
 * outline: (nullable): of a heading; level: 0 for h1. */
typedef struct
{
  WtUnitKind kind;
  double before, height, ascent;
  double x, width, offset;
  gboolean keep_next, new_page;
  guint frame;
  WtParagraph *paragraph;
  WtLine *line;
  guint n;
  WtRow *row;
  GPtrArray *ids;
  char *outline;
  guint level;
} WtUnit;

/* units: of WtUnit. paragraphs: owned. */
struct WtColumn
{
  GArray *units;
  GPtrArray *paragraphs;
};

/* A table: what its rows share. x, width: in the column. edges: n_columns + 1 numbers from 0 to width. header: repeated
 * on each page, or NULL. */
typedef struct
{
  double x, width;
  guint n_columns;
  double *edges;
  double pad_above, pad_below, gap;
  WtRow *header;
} WtTable;

/* cells: of WtColumn*, n_columns of the table or fewer. spans: how many columns each takes. height: without a page's
 * end in it. is_header: of all cells; the first may be one in any row. */
struct WtRow
{
  WtTable *table;
  GPtrArray *cells;
  GArray *spans;
  GArray *heads;
  double height, ascent;
  gboolean is_header;
};

WtColumn *wt_column_new (void);
void wt_column_free (WtColumn *column);

/* wt_column_add_paragraph: its lines as units. @paragraph: (transfer full). @before: room above.
 * Returns: (transfer none): the first of them, valid until the next is added. */
WtUnit *
wt_column_add_paragraph (WtColumn *column, WtParagraph *paragraph, double x, double width_points, double before);

/* wt_column_add: an empty unit of a kind at the end. */
WtUnit *wt_column_add (WtColumn *column, WtUnitKind kind, double x, double width_points, double before);

/* wt_column_height: of the units from @first up to @last, as if on one page. */
double wt_column_height (const WtColumn *column, guint first, guint last);

WtTable *wt_table_new (guint n_columns);
void wt_table_free (WtTable *table);
WtRow *wt_row_new (WtTable *table);
void wt_row_free (WtRow *row);

/* wt_row_measure: sets height and ascent from the cells. wt_row_cell_x: left edge of a cell's text, from the table's.
 * wt_row_cell_width: of its text. */
void wt_row_measure (WtRow *row);
double wt_row_cell_x (const WtRow *row, guint cell);
double wt_row_cell_width (const WtRow *row, guint cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtColumn, wt_column_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtRow, wt_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtTable, wt_table_free)
