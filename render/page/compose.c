/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One walk over the column. Where a page ends is decided at the beginning of each chain of units that stay together, so
 * that the time is linear in the units. */
#include "compose.h"

#include "../paint/paint.h"
#include "place.h"

#define FRAME_PAD     9.0
#define SPLIT_LEAST   3    /* lines of a row that is split have to fit below it, or a new page is begun first */
#define LEAST_TEXT    6.0  /* points: a figure's text is not made smaller than this while a larger sheet helps */
#define MOST_SHEETS   4    /* times the paper is doubled: A4 to A0 */
#define FIGURE_FLOATS 0.12 /* share of the page below which no figure is shrunk to fit what is left of it */

/* page: the one being filled; y: where the next unit goes; fresh: nothing is on it yet. paragraph, table: what is being
 * placed, with its group on this page. waiting: a figure unit that did not fit; it comes first on the next page.
 * frame: the open one, begun at frame_y on this page. */
typedef struct
{
  const WtTheme *theme;
  const WtColumn *column;
  WtScene *figure;
  GPtrArray *pages;
  GArray *outline;
  WtScene *page;
  double left, y, top, bottom;
  gboolean fresh;
  const WtParagraph *paragraph;
  const WtTable *table;
  WtItem *paragraph_group, *table_group;
  const WtUnit *waiting;
  guint frame;
  double frame_y;
} Composer;

static void place_figure (Composer *composer, const WtUnit *unit);

static void
start_page (Composer *composer, double width, double height)
{
  composer->page = wt_scene_new (width, height, composer->theme->font_family);
  g_ptr_array_add (composer->pages, composer->page);
  composer->y = composer->top;
  composer->fresh = TRUE;
  composer->paragraph = NULL;
  composer->table = NULL;
}

static void
close_frame (Composer *composer)
{
  if (composer->frame == 0)
    return;
  double width = composer->page->width_points - 2 * composer->left;
  WtItem *box = wt_item_add_rectangle (composer->page->root, composer->left, composer->frame_y, width,
                                       composer->y + FRAME_PAD - composer->frame_y);
  box->radius = 4;
  wt_item_set_stroke (box, composer->theme->ink, 0.9, WT_DASH_SOLID);
  composer->frame = 0;
}

static void
new_page (Composer *composer)
{
  const WtUnit *waiting = composer->waiting;

  close_frame (composer);
  start_page (composer, composer->theme->page_width_points, composer->theme->page_height_points);
  composer->waiting = NULL;
  if (waiting != NULL)
    place_figure (composer, waiting);
}

static double
room (const Composer *composer)
{
  return composer->bottom - composer->y;
}

static double
body_height (const Composer *composer)
{
  return composer->bottom - composer->top;
}

/* The lines of one paragraph on one page are one group. */
static WtItem *
group_of_line (WtItem *parent, const WtUnit *unit, const WtParagraph **open, WtItem **group)
{
  if (unit->paragraph == NULL)
    return parent;
  if (*open != unit->paragraph || unit->ids != NULL)
    *group = wt_place_group (parent, unit->paragraph->tag, unit->ids);
  *open = unit->paragraph;
  return *group;
}

static void
note_outline (Composer *composer, const WtUnit *unit)
{
  if (unit->outline == NULL)
    return;
  WtOutlineEntry entry = { g_strdup (unit->outline), unit->level, composer->pages->len - 1, composer->y };
  g_array_append_val (composer->outline, entry);
}

static void
place_line (Composer *composer, const WtUnit *unit)
{
  if (room (composer) < unit->height && !composer->fresh)
    new_page (composer);
  note_outline (composer, unit);
  WtItem *group = group_of_line (composer->page->root, unit, &composer->paragraph, &composer->paragraph_group);
  wt_place_line (group, unit, composer->left, composer->y, composer->theme);
  composer->y += unit->height;
}

static void
place_rule (Composer *composer, const WtUnit *unit)
{
  if (room (composer) < unit->height && !composer->fresh)
    new_page (composer);
  composer->y += unit->height;
  wt_place_rule (composer->page->root, composer->left + unit->x, composer->y, unit->width, composer->theme->faint,
                 WT_PLACE_RULE_WIDTH);
}

/* How many units of a cell from @first on fit into @height: at least one where @force says so. A paragraph is not cut
 * after its first line or before its last, if that can be helped. */
static guint
count_fitting (const WtColumn *cell, guint first, double height, gboolean force)
{
  guint last = first;

  while (last < cell->units->len && wt_column_height (cell, last, last + 1) <= height + 0.01)
  {
    const WtUnit *unit = &g_array_index (cell->units, WtUnit, last);
    height -= unit->height + (last + 1 < cell->units->len ? g_array_index (cell->units, WtUnit, last + 1).before : 0);
    last++;
  }
  guint most = last;
  while (last < cell->units->len && last > first && g_array_index (cell->units, WtUnit, last - 1).keep_next)
    last--;
  if (last == first && force)
    last = MAX (most, MIN (first + 1, cell->units->len));
  return last;
}

/* Units @first to @last of a cell, from @y on. Returns: where they end. */
static double
place_cell (Composer *composer, WtItem *group, const WtColumn *cell, guint first, guint last, double x, double y,
            gboolean with_ids)
{
  const WtParagraph *open = NULL;
  WtItem *inner = NULL;

  for (guint i = first; i < last; i++)
  {
    const WtUnit *unit = &g_array_index (cell->units, WtUnit, i);
    WtUnit bare = *unit;
    if (!with_ids)
      bare.ids = NULL;
    y += i > first ? unit->before : 0;
    if (unit->kind == WT_UNIT_LINE)
      wt_place_line (group_of_line (group, &bare, &open, &inner), unit, x, y, composer->theme);
    else if (unit->kind == WT_UNIT_RULE)
      wt_place_rule (group, x + unit->x, y + unit->height, unit->width, composer->theme->faint, WT_PLACE_RULE_WIDTH);
    y += unit->height;
  }
  return y;
}

/* What a row has on this page: of each cell from done[i] on what fits. Returns: TRUE when all of it is placed. */
static gboolean
place_row_part (Composer *composer, const WtRow *row, const GPtrArray *ids, guint *done, gboolean repeated)
{
  WtItem *group = wt_place_group (composer->table_group, "TR", ids);
  double x = composer->left + row->table->x, y = composer->y + row->table->pad_above, end = y;
  gboolean complete = TRUE;

  if (!row->is_header)
    wt_place_rule (group, x, composer->y, row->table->width, composer->theme->faint, WT_PLACE_RULE_WIDTH);
  for (guint i = 0; i < row->cells->len; i++)
  {
    const WtColumn *cell = g_ptr_array_index (row->cells, i);
    WtItem *inner = wt_place_group (group, g_array_index (row->heads, gboolean, i) ? "TH" : "TD", NULL);
    double begin = y;
    if (done[i] == 0 && cell->units->len > 0)
      begin += row->ascent - g_array_index (cell->units, WtUnit, 0).ascent;
    guint last = count_fitting (cell, done[i], composer->bottom - begin, composer->fresh);
    double below = place_cell (composer, inner, cell, done[i], last, x + wt_row_cell_x (row, i), begin, !repeated);
    end = MAX (end, below);
    done[i] = last;
    complete = complete && last == cell->units->len;
  }
  composer->y = MIN (end + row->table->pad_below, MAX (composer->bottom, end));
  return complete;
}

static void
open_table (Composer *composer, const WtTable *table)
{
  if (composer->table == table)
    return;
  composer->table = table;
  composer->table_group = wt_place_group (composer->page->root, "Table", NULL);
}

/* On a page that a table goes on upon, its header comes first. It leaves the page as fresh as it was: what follows has
 * to be placed, fitting or not. */
static void
repeat_header (Composer *composer, const WtTable *table)
{
  open_table (composer, table);
  if (table->header == NULL || table->header->height > body_height (composer) / 2)
    return;
  g_autofree guint *done = g_new0 (guint, table->header->cells->len + 1);
  place_row_part (composer, table->header, NULL, done, TRUE);
}

static void
place_row (Composer *composer, const WtUnit *unit)
{
  const WtRow *row = unit->row;
  g_autofree guint *done = g_new0 (guint, row->cells->len + 1);

  if (composer->fresh && !row->is_header)
    repeat_header (composer, row->table);
  open_table (composer, row->table);
  while (!place_row_part (composer, row, unit->ids, done, FALSE))
  {
    new_page (composer);
    repeat_header (composer, row->table);
  }
}

/* How large a figure is drawn on a sheet. */
static double
scale_on (const Composer *composer, double width, double height)
{
  double across = (width - 2 * composer->left) / composer->figure->width_points;
  double down = (height - composer->top - (composer->theme->page_height_points - composer->bottom))
                / composer->figure->height_points;

  return MIN (1, MIN (across, down));
}

/* The smallest sheet of the paper's series, upright or lying, on which the figure's text can be read. */
static double
choose_sheet (const Composer *composer, double *width, double *height)
{
  double least = LEAST_TEXT / composer->theme->figure_small_points;
  double w = composer->theme->page_width_points, h = composer->theme->page_height_points;

  for (guint i = 0; i <= MOST_SHEETS; i++)
  {
    gboolean lying = scale_on (composer, h, w) > scale_on (composer, w, h) + 0.01;
    *width = lying ? h : w;
    *height = lying ? w : h;
    if (scale_on (composer, *width, *height) >= least)
      break;
    double next = w * 2;
    w = h;
    h = next;
  }
  return scale_on (composer, *width, *height);
}

static void
add_figure (Composer *composer, const WtUnit *unit, double scale)
{
  WtItem *group = wt_place_group (composer->page->root, "Figure", unit->ids);
  double width = composer->figure->width_points * scale, height = composer->figure->height_points * scale;
  double across = composer->page->width_points - 2 * composer->left;

  wt_item_add_scene (group, composer->left + (across - width) / 2, composer->y, width, height,
                     g_steal_pointer (&composer->figure));
  composer->y += height;
  composer->fresh = FALSE;
}

/* A figure that does not fit on what is left of the page comes first on the next one, and the text goes on here. One
 * that is higher than a page is made smaller; where that makes its text too small to read, it gets a larger sheet. */
static void
place_figure (Composer *composer, const WtUnit *unit)
{
  double width, height;

  if (composer->figure == NULL)
    return;
  double scale = MIN (1, unit->width / composer->figure->width_points);
  double fitting = room (composer) / composer->figure->height_points;
  if (fitting >= scale * (1 - FIGURE_FLOATS)
      || (composer->fresh && fitting * composer->theme->figure_small_points >= LEAST_TEXT))
  {
    add_figure (composer, unit, MIN (scale, fitting));
    return;
  }
  if (!composer->fresh)
  {
    composer->waiting = unit;
    return;
  }
  scale = choose_sheet (composer, &width, &height);
  composer->page->width_points = width;
  composer->page->height_points = height;
  add_figure (composer, unit, scale);
  start_page (composer, composer->theme->page_width_points, composer->theme->page_height_points);
}

/* The height that has to be there for a chain's last unit: of a row that no page can hold, its first lines. */
static double
needed (const Composer *composer, const WtUnit *unit)
{
  if (unit->kind == WT_UNIT_FIGURE)
    return 0;
  if (unit->kind != WT_UNIT_ROW)
    return unit->height;
  double header = unit->row->table->header != NULL ? unit->row->table->header->height : 0;
  double lines = SPLIT_LEAST * composer->theme->page_text_points * 1.42 + unit->row->table->pad_above;
  return unit->height + header > body_height (composer) ? MIN (unit->height, lines) : unit->height;
}

/* Of the chain of units that begins at @first, without the room above it. */
static double
chain_height (const Composer *composer, guint first)
{
  double height = 0;

  for (guint i = first; i < composer->column->units->len && height <= body_height (composer); i++)
  {
    const WtUnit *unit = &g_array_index (composer->column->units, WtUnit, i);
    height += (i > first ? unit->before : 0) + needed (composer, unit);
    if (!unit->keep_next)
      break;
  }
  return height;
}

static void
open_frame (Composer *composer, const WtUnit *unit)
{
  if (unit->frame == composer->frame)
    return;
  close_frame (composer);
  composer->frame = unit->frame;
  if (composer->fresh)
    composer->y += FRAME_PAD;
  composer->frame_y = composer->y - FRAME_PAD;
}

static void
place_unit (Composer *composer, const WtUnit *unit)
{
  composer->y += composer->fresh ? 0 : unit->before;
  if (unit->frame != 0)
    open_frame (composer, unit);
  switch (unit->kind)
  {
  case WT_UNIT_LINE:
    place_line (composer, unit);
    composer->fresh = FALSE;
    break;
  case WT_UNIT_ROW:
    place_row (composer, unit);
    composer->fresh = FALSE;
    break;
  case WT_UNIT_RULE:
    place_rule (composer, unit);
    composer->fresh = FALSE;
    break;
  case WT_UNIT_FIGURE:
    place_figure (composer, unit);
    break;
  }
}

static void
compose (Composer *composer)
{
  gboolean chained = FALSE;

  for (guint i = 0; i < composer->column->units->len; i++)
  {
    const WtUnit *unit = &g_array_index (composer->column->units, WtUnit, i);
    if (unit->frame != composer->frame)
      close_frame (composer);
    while (unit->new_page && !composer->fresh)
      new_page (composer);
    double chain = chained ? 0 : chain_height (composer, i);
    if (!chained && !composer->fresh && chain + unit->before > room (composer) && chain <= body_height (composer))
      new_page (composer);
    place_unit (composer, unit);
    chained = unit->keep_next;
  }
  close_frame (composer);
  if (composer->waiting != NULL)
    new_page (composer);
}

GPtrArray *
wt_compose (const WtColumn *column, const WtTheme *theme, WtScene *figure, GArray *outline)
{
  Composer composer = { .theme = theme, .column = column, .figure = figure, .outline = outline };

  composer.pages = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_scene_free);
  composer.left = composer.top = theme->page_margin_points;
  composer.bottom = theme->page_height_points - theme->page_margin_points;
  start_page (&composer, theme->page_width_points, theme->page_height_points);
  compose (&composer);
  if (composer.fresh && composer.pages->len > 1)
    g_ptr_array_set_size (composer.pages, (gint)composer.pages->len - 1);
  wt_scene_free (composer.figure);
  return composer.pages;
}
