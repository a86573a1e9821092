/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pen.h"

static gint
by_words (gconstpointer a, gconstpointer b, gpointer data)
{
  const WtStory *story = data;
  guint left = *(const guint *)a, right = *(const guint *)b;
  guint left_words = wt_story_agency (story, left)->words, right_words = wt_story_agency (story, right)->words;

  if (left_words != right_words)
    return left_words > right_words ? -1 : 1;
  return left < right ? -1 : left > right;
}

void
wt_pen_init (WtPen *pen, const WtTheme *theme, WtMeasure *measure, const WtStory *story, const char *link_base)
{
  guint n = story->agencies->len;
  g_autofree guint *ranked = g_new0 (guint, n + 1);

  *pen = (WtPen){ .theme = theme, .measure = measure, .story = story, .link_base = link_base };
  pen->text = theme->figure_text_points;
  pen->small = theme->figure_small_points;
  pen->hue_of = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    ranked[i] = i;
  g_qsort_with_data (ranked, (gint)n, sizeof *ranked, by_words, (gpointer)story);
  for (guint i = 0; i < n; i++)
    pen->hue_of[ranked[i]] = i % MAX (1, theme->n_hues);
}

void
wt_pen_clear (WtPen *pen)
{
  g_clear_pointer (&pen->hue_of, g_free);
}

WtHue
wt_pen_hue (const WtPen *pen, gint agency)
{
  static const WtHue grey = { 0x555555, 0xe4e4e4 };

  return agency >= 0 && pen->theme->n_hues ? pen->theme->hues[pen->hue_of[agency]] : grey;
}

double
wt_pen_line (double size_points)
{
  return size_points * 1.3;
}

WtItem *
wt_pen_text (const WtPen *pen, WtItem *group, double x, double y, const char *text, double size_points, int weight,
             WtTextAlign align, WtColour colour)
{
  WtItem *item = wt_item_add_text (group, x, y + size_points, text, size_points, weight, align, colour);

  item->width = wt_measure_width (pen->measure, text, size_points, weight);
  return item;
}

double
wt_pen_lines (const WtPen *pen, WtItem *group, double x, double y, char **lines, double size_points, int weight,
              WtColour colour)
{
  for (; *lines; lines++)
  {
    wt_pen_text (pen, group, x, y, *lines, size_points, weight, WT_ALIGN_START, colour);
    y += wt_pen_line (size_points);
  }
  return y;
}

/* The mark is drawn, not set: it has to fit a cell of any size. Two drops, as in an opening “. */
static void
add_quotation_mark (WtItem *group, WtColour colour, double x, double y, double width, double height)
{
  double r = MIN (height * 0.17, width * 0.15);

  for (int side = -1; side <= 1; side += 2)
  {
    double cx = x + width / 2 + side * r * 1.35, cy = y + height / 2 + r * 0.55;
    const double k = 0.5523 * r;
    WtItem *drop = wt_item_add_path (group);
    wt_path_move_to (drop, cx + r, cy);
    wt_path_curve_to (drop, cx + r, cy + k, cx + k, cy + r, cx, cy + r);
    wt_path_curve_to (drop, cx - k, cy + r, cx - r, cy + k, cx - r, cy);
    wt_path_curve_to (drop, cx - r, cy - 1.5 * r, cx - 0.2 * r, cy - 2.3 * r, cx + 0.75 * r, cy - 2.5 * r);
    wt_path_curve_to (drop, cx + 0.2 * r, cy - 1.9 * r, cx, cy - 1.5 * r, cx, cy - r);
    wt_path_curve_to (drop, cx + k, cy - r, cx + r, cy - k, cx + r, cy);
    wt_path_close (drop);
    wt_item_set_fill (drop, colour);
  }
}

WtItem *
wt_pen_cell (const WtPen *pen, WtItem *group, WtCellKind kind, WtHue hue, double x, double y, double width,
             double height)
{
  static const char *const classes[] = { "wt-cell wt-verbatim",  "wt-cell wt-edited",   "wt-cell wt-rewritten",
                                         "wt-cell wt-quotation", "wt-cell wt-credited", "wt-cell wt-own" };
  static const WtFillKind fills[] = { WT_FILL_SOLID, WT_FILL_HATCH, WT_FILL_DOTS,
                                      WT_FILL_SOLID, WT_FILL_SOLID, WT_FILL_SOLID };
  WtItem *cell = wt_item_add_group (group, NULL, NULL);
  double line = MIN (0.8, width / 4);
  WtItem *box = wt_item_add_rectangle (cell, x + line / 2, y + line / 2, width - line, height - line);

  wt_item_set_name (cell, NULL, classes[kind]);
  box->fill = (WtFill){ fills[kind], hue.strong, hue.pale };
  if (kind == WT_CELL_QUOTATION || kind == WT_CELL_OWN)
    box->fill.colour = pen->theme->paper;
  if (kind == WT_CELL_CREDITED)
    box->fill.colour = hue.pale;
  wt_item_set_stroke (box, kind == WT_CELL_OWN ? pen->theme->faint : hue.strong, line, WT_DASH_SOLID);
  if (kind == WT_CELL_QUOTATION)
    add_quotation_mark (cell, hue.strong, x, y, width, height);
  return cell;
}
