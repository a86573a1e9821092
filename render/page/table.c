/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: columns' widths, rows, cells. */
#include <stdlib.h>
#include <string.h>

#include "build.h"

#define MOST_COLUMNS 64

/* A table being read. percent: of its columns, 0 where none is said. */
typedef struct
{
  WtTable *table;
  double percent[MOST_COLUMNS];
  guint n_columns;
} Shape;

static double
percent_of (const xmlNode *col)
{
  xmlChar *style = xmlGetNoNsProp (col, (const xmlChar *)"style");
  const char *at = style != NULL ? strstr ((const char *)style, "width:") : NULL;
  double percent = at != NULL ? g_ascii_strtod (at + strlen ("width:"), NULL) : 0;

  xmlFree (style);
  return CLAMP (percent, 0, 100);
}

static guint
span_of (const xmlNode *cell)
{
  xmlChar *text = xmlGetNoNsProp (cell, (const xmlChar *)"colspan");
  int span = text != NULL ? atoi ((const char *)text) : 1;

  xmlFree (text);
  return (guint)CLAMP (span, 1, MOST_COLUMNS);
}

static gboolean
is_cell (const xmlNode *node)
{
  return wt_look_is (node, "td") || wt_look_is (node, "th");
}

static void
read_shape (Shape *shape, const xmlNode *element)
{
  guint n_cols = 0;

  for (const xmlNode *node = element->children; node != NULL; node = node->next)
    if (wt_look_is (node, "col") && shape->n_columns < MOST_COLUMNS)
      shape->percent[shape->n_columns++] = percent_of (node);
    else if (is_cell (node))
      n_cols += span_of (node);
    else if (wt_look_is (node, "colgroup") || wt_look_is (node, "thead") || wt_look_is (node, "tbody")
             || wt_look_is (node, "tfoot") || wt_look_is (node, "tr"))
      read_shape (shape, node);
  shape->n_columns = MAX (shape->n_columns, MIN (n_cols, MOST_COLUMNS));
}

/* Columns of which no width is said share what the others leave, but never less than a third of an equal share. */
static void
set_edges (const Shape *shape, WtTable *table)
{
  double said = 0, sum = 0;
  guint silent = 0;

  for (guint i = 0; i < table->n_columns; i++)
  {
    said += shape->percent[i];
    silent += shape->percent[i] <= 0;
  }
  double share = silent > 0 ? MAX ((100 - said) / silent, 100.0 / 3 / table->n_columns) : 0;
  double total = said + share * silent;
  for (guint i = 0; i < table->n_columns; i++)
  {
    sum += shape->percent[i] > 0 ? shape->percent[i] : share;
    table->edges[i + 1] = table->width * sum / total;
  }
}

static void
build_cell (WtBuild *build, WtRow *row, const xmlNode *cell, const WtLook *outer)
{
  WtLook look = wt_look_child (outer, cell, build->theme);
  guint span = span_of (cell);
  gboolean head = wt_look_is (cell, "th");
  WtBuild inner = *build;

  g_array_append_val (row->spans, span);
  g_array_append_val (row->heads, head);
  inner.column = wt_column_new ();
  inner.x = inner.after = 0;
  inner.width = wt_row_cell_width (row, row->spans->len - 1);
  inner.in_cell = TRUE;
  inner.new_page = FALSE;
  inner.frame = 0;
  wt_build_note_id (&inner, cell);
  wt_build_children (&inner, cell, &look);
  build->ids = inner.ids;
  g_ptr_array_add (row->cells, inner.column);
}

static WtRow *
build_row (WtBuild *build, WtTable *table, const xmlNode *element, const WtLook *look)
{
  WtRow *row = wt_row_new (table);

  for (const xmlNode *node = element->children; node != NULL; node = node->next)
    if (is_cell (node) && row->cells->len < table->n_columns)
      build_cell (build, row, node, look);
  wt_row_measure (row);
  return row;
}

static void
add_row (WtBuild *build, WtTable *table, const xmlNode *element, const WtLook *outer, gboolean in_header)
{
  WtLook look = wt_look_child (outer, element, build->theme);
  gboolean header = in_header && table->header == NULL;

  wt_build_note_id (build, element);
  WtRow *row = build_row (build, table, element, &look);
  WtUnit *unit = wt_column_add (build->column, WT_UNIT_ROW, table->x, table->width, wt_build_gap (build, 0));
  unit->height = row->height;
  unit->keep_next = in_header;
  wt_build_take (build, unit);
  row->is_header = in_header;
  unit->row = row;
  if (header)
  {
    table->header = build_row (build, table, element, &look);
    table->header->is_header = TRUE;
  }
}

static void
add_rows (WtBuild *build, WtTable *table, const xmlNode *parent, const WtLook *look, gboolean in_header)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    if (wt_look_is (node, "tr"))
      add_row (build, table, node, look, in_header);
    else if (wt_look_is (node, "thead") || wt_look_is (node, "tbody") || wt_look_is (node, "tfoot"))
    {
      WtLook own = wt_look_child (look, node, build->theme);
      wt_build_note_id (build, node);
      add_rows (build, table, node, &own, wt_look_is (node, "thead"));
    }
}

/* Of a list of short rows neither the first nor the last stands on a page alone. */
static void
keep_rows (WtBuild *build, guint first)
{
  const GArray *units = build->column->units;

  while (first < units->len && g_array_index (units, WtUnit, first).keep_next)
    first++;
  if (units->len < first + 3)
    return;
  g_array_index (units, WtUnit, first).keep_next = TRUE;
  g_array_index (units, WtUnit, units->len - 2).keep_next = TRUE;
}

static void
add_caption (WtBuild *build, const xmlNode *element, const WtLook *look)
{
  for (const xmlNode *node = element->children; node != NULL; node = node->next)
    if (wt_look_is (node, "caption"))
    {
      WtLook own = wt_look_child (look, node, build->theme);
      own.keep_next = TRUE;
      wt_build_children (build, node, &own);
    }
}

void
wt_build_table (WtBuild *build, const xmlNode *element, const WtLook *look)
{
  Shape shape = { 0 };
  gboolean wide = wt_look_has_class (element, "pair");

  build->after = MAX (build->after, look->before);
  add_caption (build, element, look);
  read_shape (&shape, element);
  if (shape.n_columns == 0)
    return;
  guint first = build->column->units->len;
  WtTable *table = wt_table_new (shape.n_columns);
  g_ptr_array_add (build->tables, table);
  table->x = build->x;
  table->width = build->width;
  table->gap = wide ? 14 : 8;
  table->pad_above = wide ? 5.6 : 3;
  table->pad_below = wide ? 6.4 : 3.6;
  set_edges (&shape, table);
  add_rows (build, table, element, look, FALSE);
  if (!wide)
    keep_rows (build, first);
  build->after = look->after;
}
