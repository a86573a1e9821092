/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column.h"

static void
unit_clear (gpointer data)
{
  WtUnit *unit = data;

  g_clear_pointer (&unit->ids, g_ptr_array_unref);
  g_clear_pointer (&unit->row, wt_row_free);
  g_free (unit->outline);
}

WtColumn *
wt_column_new (void)
{
  WtColumn *column = g_new0 (WtColumn, 1);

  column->units = g_array_new (FALSE, TRUE, sizeof (WtUnit));
  g_array_set_clear_func (column->units, unit_clear);
  column->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_paragraph_free);
  return column;
}

void
wt_column_free (WtColumn *column)
{
  if (column == NULL)
    return;
  g_array_unref (column->units);
  g_ptr_array_unref (column->paragraphs);
  g_free (column);
}

WtUnit *
wt_column_add (WtColumn *column, WtUnitKind kind, double x, double width_points, double before)
{
  WtUnit unit = { .kind = kind, .x = x, .width = width_points, .before = before };

  g_array_append_val (column->units, unit);
  return &g_array_index (column->units, WtUnit, column->units->len - 1);
}

/* A length in a layout as points on the page. */
static double
on_page (const WtParagraph *paragraph, int units)
{
  return units / (double)PANGO_SCALE * paragraph->scale;
}

/* A line is as high as its leading says, or as its tallest font needs. */
static void
add_line (WtColumn *column, WtParagraph *paragraph, guint n, double x, double width_points, double before)
{
  WtLine *line = g_ptr_array_index (paragraph->lines, n);
  WtUnit *unit = wt_column_add (column, WT_UNIT_LINE, x, width_points, n == 0 ? before : 0);
  double height = on_page (paragraph, line->height);

  unit->height = MAX (height, paragraph->look.size_points * paragraph->look.leading);
  unit->ascent = on_page (paragraph, line->ascent) + (unit->height - height) / 2;
  unit->offset = on_page (paragraph, line->offset);
  unit->paragraph = paragraph;
  unit->line = line;
  unit->n = n;
}

/* No page ends after a paragraph's first line, or before its last one. */
static void
keep_lines (WtUnit *units, guint n, gboolean keep_next)
{
  for (guint i = 0; i < n; i++)
    units[i].keep_next = keep_next || (n > 1 && (i == 0 || i == n - 2));
  units[n - 1].keep_next = keep_next;
}

WtUnit *
wt_column_add_paragraph (WtColumn *column, WtParagraph *paragraph, double x, double width_points, double before)
{
  guint first = column->units->len, n = paragraph->lines->len;

  g_ptr_array_add (column->paragraphs, paragraph);
  for (guint i = 0; i < n; i++)
    add_line (column, paragraph, i, x, width_points, before);

  WtUnit *units = &g_array_index (column->units, WtUnit, first);
  keep_lines (units, n, paragraph->look.keep_next);
  return units;
}

double
wt_column_height (const WtColumn *column, guint first, guint last)
{
  double height = 0;

  for (guint i = first; i < last; i++)
  {
    const WtUnit *unit = &g_array_index (column->units, WtUnit, i);
    height += unit->height + (i > first ? unit->before : 0);
  }
  return height;
}

WtTable *
wt_table_new (guint n_columns)
{
  WtTable *table = g_new0 (WtTable, 1);

  table->n_columns = n_columns;
  table->edges = g_new0 (double, n_columns + 1);
  return table;
}

void
wt_table_free (WtTable *table)
{
  if (table == NULL)
    return;
  wt_row_free (table->header);
  g_free (table->edges);
  g_free (table);
}

WtRow *
wt_row_new (WtTable *table)
{
  WtRow *row = g_new0 (WtRow, 1);

  row->table = table;
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_column_free);
  row->spans = g_array_new (FALSE, FALSE, sizeof (guint));
  row->heads = g_array_new (FALSE, FALSE, sizeof (gboolean));
  return row;
}

void
wt_row_free (WtRow *row)
{
  if (row == NULL)
    return;
  g_ptr_array_unref (row->cells);
  g_array_unref (row->spans);
  g_array_unref (row->heads);
  g_free (row);
}

static double
first_ascent (const WtColumn *cell)
{
  return cell->units->len > 0 ? g_array_index (cell->units, WtUnit, 0).ascent : 0;
}

/* The first lines of all cells stand on one baseline. */
void
wt_row_measure (WtRow *row)
{
  double height = 0;

  row->ascent = 0;
  for (guint i = 0; i < row->cells->len; i++)
    row->ascent = MAX (row->ascent, first_ascent (g_ptr_array_index (row->cells, i)));
  for (guint i = 0; i < row->cells->len; i++)
  {
    const WtColumn *cell = g_ptr_array_index (row->cells, i);
    double lower = row->ascent - first_ascent (cell);
    height = MAX (height, wt_column_height (cell, 0, cell->units->len) + (cell->units->len > 0 ? lower : 0));
  }
  row->height = height + row->table->pad_above + row->table->pad_below;
}

static guint
column_of_cell (const WtRow *row, guint cell)
{
  guint column = 0;

  for (guint i = 0; i < cell && i < row->spans->len; i++)
    column += g_array_index (row->spans, guint, i);
  return MIN (column, row->table->n_columns - 1);
}

double
wt_row_cell_x (const WtRow *row, guint cell)
{
  return row->table->edges[column_of_cell (row, cell)];
}

double
wt_row_cell_width (const WtRow *row, guint cell)
{
  guint first = column_of_cell (row, cell);
  guint last = MIN (first + g_array_index (row->spans, guint, cell), row->table->n_columns);
  double gap = last < row->table->n_columns ? row->table->gap : 0;

  return MAX (row->table->edges[last] - row->table->edges[first] - gap, 1);
}
