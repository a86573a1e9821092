/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "band.h"

#include "words.h"

#define LEAST       2.5
#define LINE        1.1
#define SLOT_GAP    2.0
#define LABEL_SHARE 0.94 /* of the small text's size */

static gboolean
is_line (const WtStoryLink *link)
{
  return link->kind == WT_LINK_QUOTED || link->kind == WT_LINK_UNDECIDED;
}

static double
label_size (const WtPen *pen)
{
  return pen->small * LABEL_SHARE;
}

static double
label_height (const WtPen *pen, const WtBand *band)
{
  return wt_pen_line (label_size (pen)) * (band->second ? 2 : 1);
}

WtBand *
wt_band_new (const WtPen *pen, const WtStoryLink *link, double points_per_word, double most)
{
  WtBand *band = g_new0 (WtBand, 1);
  double size = label_size (pen);

  band->link = link;
  band->thickness = is_line (link) ? LINE : CLAMP (link->words * points_per_word, LEAST, most);
  band->first = wt_words_label (pen->story, link, &band->second);
  band->label_width = wt_measure_width (pen->measure, band->first, size, 700);
  if (band->second)
    band->label_width = MAX (band->label_width, wt_measure_width (pen->measure, band->second, size, 700));
  band->slot = MAX (band->thickness, label_height (pen, band)) + SLOT_GAP;
  return band;
}

void
wt_band_free (WtBand *band)
{
  if (!band)
    return;
  g_free (band->first);
  g_free (band->second);
  g_free (band);
}

double
wt_band_gap (void)
{
  return 3;
}

static void
add_curve (WtItem *path, double x1, double y1, double x2, double y2)
{
  double middle = (x1 + x2) / 2;

  wt_path_curve_to (path, middle, y1, middle, y2, x2, y2);
}

static WtDash
band_dash (const WtStoryLink *link)
{
  if (link->kind == WT_LINK_QUOTED)
    return WT_DASH_DOTTED;
  if (link->kind == WT_LINK_UNDECIDED)
    return WT_DASH_DASH_DOT;
  return link->credited ? WT_DASH_SOLID : WT_DASH_DASHED;
}

static const char *
band_class (const WtStoryLink *link)
{
  static const char *const classes[] = { "wt-edge wt-copied", "wt-edge wt-quoted", "wt-edge wt-undecided",
                                         "wt-edge wt-own-text", "wt-edge wt-by-credit" };

  return link->kind == WT_LINK_COPIED && !link->credited ? "wt-edge wt-copied wt-uncredited" : classes[link->kind];
}

static void
draw_line (const WtBand *band, WtItem *group, WtHue hue, double x1, double x2)
{
  WtItem *path = wt_item_add_path (group);

  wt_path_move_to (path, x1, band->from_y);
  add_curve (path, x1, band->from_y, x2, band->to_y);
  wt_item_set_stroke (path, hue.strong, LINE, band_dash (band->link));
}

/* The ends are open: the edges of node and card close them. */
static void
draw_area (const WtBand *band, WtItem *group, WtHue hue, double x1, double x2)
{
  double half = band->thickness / 2;
  WtItem *area = wt_item_add_path (group);

  wt_path_move_to (area, x1, band->from_y - half);
  add_curve (area, x1, band->from_y - half, x2, band->to_y - half);
  wt_path_line_to (area, x2, band->to_y + half);
  add_curve (area, x2, band->to_y + half, x1, band->from_y + half);
  wt_path_close (area);
  wt_item_set_fill (area, hue.pale);
  WtItem *edges = wt_item_add_path (group);
  for (int side = -1; side <= 1; side += 2)
  {
    wt_path_move_to (edges, x1, band->from_y + side * half);
    add_curve (edges, x1, band->from_y + side * half, x2, band->to_y + side * half);
  }
  wt_item_set_stroke (edges, hue.strong, LINE, band_dash (band->link));
}

void
wt_band_draw (const WtPen *pen, const WtBand *band, WtItem *group)
{
  WtHue hue = wt_pen_hue (pen, band->link->from_agency);
  double x1 = band->node->x + band->node->width, x2 = band->card->x;
  WtItem *own = wt_item_add_group (group, "group", band->link->title);
  g_autofree char *id = wt_words_link_id (pen->story, band->link);

  wt_item_set_name (own, id, band_class (band->link));
  if (is_line (band->link))
    draw_line (band, own, hue, x1, x2);
  else
    draw_area (band, own, hue, x1, x2);
}

void
wt_band_draw_label (const WtPen *pen, const WtBand *band, WtItem *group)
{
  double x = band->card->x - 5, y = band->to_y - label_height (pen, band) / 2;
  const char *lines[] = { band->first, band->second };

  for (guint i = 0; i < G_N_ELEMENTS (lines) && lines[i]; i++)
  {
    WtItem *text = wt_pen_text (pen, group, x, y + wt_pen_line (label_size (pen)) * i, lines[i], label_size (pen),
                                i == 0 ? 700 : 400, WT_ALIGN_END, pen->theme->ink);
    text->halo = TRUE;
    wt_item_set_name (text, NULL, "wt-label");
  }
}
