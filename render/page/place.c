/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place.h"

WtItem *
wt_place_group (WtItem *group, const char *tag, const GPtrArray *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
  {
    group = wt_item_add_group (group, NULL, NULL);
    wt_item_set_name (group, g_ptr_array_index (ids, i), NULL);
  }
  group = wt_item_add_group (group, NULL, NULL);
  group->pdf_tag = g_strdup (tag);
  return group;
}

void
wt_place_rule (WtItem *group, double x, double y, double width, WtColour colour, double line_width)
{
  WtItem *rule = wt_item_add_path (group);

  wt_path_move_to (rule, x, y);
  wt_path_line_to (rule, x + width, y);
  wt_item_set_stroke (rule, colour, line_width, WT_DASH_SOLID);
}

/* From where to where some bytes of a line's text go; FALSE where none of them is in the line. */
static gboolean
extent_of (const WtUnit *unit, const WtSpan *span, double *left, double *right)
{
  double scale = unit->paragraph->scale / PANGO_SCALE;
  guint begin = MAX (span->first, unit->line->first), end = MIN (span->last, unit->line->last);
  int a, b;

  if (begin >= end)
    return FALSE;
  wt_line_span (unit->line, begin, end, &a, &b);
  *left = a * scale;
  *right = b * scale;
  return TRUE;
}

/* A link's field lies under its words: what has no ink has no place in the PDF. */
static void
place_links (WtItem *group, const WtUnit *unit, double x, double y, const WtTheme *theme)
{
  double left, right;

  for (guint i = 0; i < unit->paragraph->links->len; i++)
  {
    const WtSpan *link = &g_array_index (unit->paragraph->links, WtSpan, i);
    if (!extent_of (unit, link, &left, &right))
      continue;
    WtItem *field = wt_item_add_rectangle (group, x + left, y, right - left, unit->height);
    wt_item_set_fill (field, theme->paper);
    wt_item_set_href (field, link->text);
  }
}

static void
place_boxes (WtItem *group, const WtUnit *unit, double x, double baseline)
{
  double size = unit->paragraph->box_size_points, left, right;

  for (guint i = 0; i < unit->paragraph->boxes->len; i++)
  {
    const WtSpan *span = &g_array_index (unit->paragraph->boxes, WtSpan, i);
    if (!extent_of (unit, span, &left, &right))
      continue;
    /* The number stands a little above the line's baseline, so that the box has its middle where small letters have. */
    double raised = baseline - size * 0.12;
    WtItem *box = wt_item_add_rectangle (group, x + left + 0.5, raised - size * 0.98, right - left - 1, size * 1.22);
    box->radius = size * 0.25;
    wt_item_set_stroke (box, span->colour, 0.9, WT_DASH_SOLID);
    WtItem *number =
        wt_item_add_text (group, x + (left + right) / 2, raised, span->text, size, 700, WT_ALIGN_MIDDLE, span->colour);
    number->width = right - left;
  }
}

static void
place_marker (WtItem *group, const WtUnit *unit, double x, double baseline)
{
  const WtLook *look = &unit->paragraph->look;

  if (unit->n == 0 && unit->paragraph->marker != NULL)
    wt_item_add_text (group, x - look->size_points * 0.45, baseline, unit->paragraph->marker, look->size_points,
                      look->weight, WT_ALIGN_END, look->colour);
}

void
wt_place_line (WtItem *group, const WtUnit *unit, double x, double y, const WtTheme *theme)
{
  double left = x + unit->x + unit->offset, baseline = y + unit->ascent;

  place_links (group, unit, left, y, theme);
  place_marker (group, unit, x + unit->x, baseline);
  WtItem *line = wt_item_add_line (group, left, baseline, unit->line);
  line->scale = unit->paragraph->scale;
  wt_item_set_fill (line, unit->paragraph->look.colour);
  place_boxes (group, unit, left, baseline);
}
