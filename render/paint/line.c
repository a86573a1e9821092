/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "line.h"

#include <hb-ot.h>

static void
run_clear (gpointer data)
{
  g_clear_pointer (&((WtRun *)data)->glyphs, pango_glyph_item_free);
}

WtLine *
wt_line_new (char *text, guint first, guint last)
{
  WtLine *line = g_rc_box_new0 (WtLine);

  line->text = g_ref_string_acquire (text);
  line->first = first;
  line->last = last;
  line->runs = g_array_new (FALSE, FALSE, sizeof (WtRun));
  g_array_set_clear_func (line->runs, run_clear);
  return line;
}

/* A line borrows from its layout, so the layout is held too. */
WtLine *
wt_line_new_of_pango (PangoLayoutLine *pango)
{
  WtLine *line = g_rc_box_new0 (WtLine);
  PangoRectangle extents;

  pango_layout_line_get_extents (pango, NULL, &extents);
  line->text = pango_layout_get_text (pango->layout);
  line->first = (guint)pango->start_index;
  line->last = (guint)(pango->start_index + pango->length);
  line->width = extents.width;
  line->ascent = -extents.y;
  line->height = extents.height;
  line->pango = pango_layout_line_ref (pango);
  line->layout = g_object_ref (pango->layout);
  return line;
}

WtLine *
wt_line_ref (WtLine *line)
{
  return g_rc_box_acquire (line);
}

static void
line_clear (gpointer data)
{
  WtLine *line = data;

  if (line->pango == NULL)
    g_ref_string_release ((char *)line->text);
  g_clear_pointer (&line->runs, g_array_unref);
  g_clear_pointer (&line->pango, pango_layout_line_unref);
  g_clear_object (&line->layout);
}

void
wt_line_unref (WtLine *line)
{
  g_rc_box_release_full (line, line_clear);
}

/* Where a byte of the text begins. */
static int
x_of (const WtLine *line, guint at)
{
  for (guint i = 0; i < line->runs->len; i++)
  {
    const WtRun *run = &g_array_index (line->runs, WtRun, i);
    int x = 0;
    if (at >= run->last)
      continue;
    if (run->glyphs != NULL)
      pango_glyph_string_index_to_x (run->glyphs->glyphs, (char *)line->text + run->first,
                                     (int)(run->last - run->first), &run->glyphs->item->analysis,
                                     (int)(at - run->first), FALSE, &x);
    return run->x + (int)(x * run->scale);
  }
  return line->width;
}

void
wt_line_span (const WtLine *line, guint first, guint last, int *left, int *right)
{
  int a, b;

  if (line->pango == NULL)
  {
    *left = x_of (line, first);
    *right = x_of (line, last);
    return;
  }
  pango_layout_line_index_to_x (line->pango, (int)first, FALSE, &a);
  pango_layout_line_index_to_x (line->pango, (int)last - 1, TRUE, &b);
  *left = MIN (a, b);
  *right = MAX (a, b);
}

/* As pango has them of the font, without asking it: it would set a sample of the language for the rest of the metrics.
 */
WtRunRule
wt_run_rule (const WtRun *run, gboolean strike)
{
  hb_font_t *font = pango_font_get_hb_font (run->glyphs->item->analysis.font);
  hb_position_t offset = 0, size = PANGO_SCALE;

  hb_ot_metrics_get_position (font, strike ? HB_OT_METRICS_TAG_STRIKEOUT_OFFSET : HB_OT_METRICS_TAG_UNDERLINE_OFFSET,
                              &offset);
  hb_ot_metrics_get_position (font, strike ? HB_OT_METRICS_TAG_STRIKEOUT_SIZE : HB_OT_METRICS_TAG_UNDERLINE_SIZE,
                              &size);
  return (WtRunRule){ (int)(-offset * run->scale), (int)(size * run->scale) };
}
