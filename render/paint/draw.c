/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

#include <string.h>

#include <pango/pangocairo.h>

#include <wiretrace/error.h>

#include "cleanup.h"
#include "font.h"
#include "label.h"
#include "style.h"
#include "tag.h"

/* One walk over a scene. places: NULL where no tags are written, also inside a nested scene's ids (depth > 0).
 * in_link: links do not nest. */
typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  const char *family;
  GHashTable *places;
  guint depth;
  gboolean in_link;
} Drawing;

static void draw_item (Drawing *drawing, const WtItem *item);

static void
set_colour (cairo_t *cr, WtColour colour)
{
  cairo_set_source_rgb (cr, wt_style_channel (colour, 0), wt_style_channel (colour, 1), wt_style_channel (colour, 2));
}

/* The lines and dots are drawn inside a clip, not as a repeated image: they stay sharp at any size. */
static void
fill_pattern (cairo_t *cr, WtFillKind kind, double x1, double y1, double x2, double y2)
{
  g_autoptr (GArray) lines = wt_style_pattern (kind, x1, y1, x2, y2);

  for (guint i = 0; i < lines->len; i++)
  {
    const WtStyleLine *line = &g_array_index (lines, WtStyleLine, i);
    cairo_move_to (cr, line->x1, line->y1);
    cairo_line_to (cr, line->x2, line->y2);
  }
  cairo_set_line_width (cr, wt_style_pattern_width (kind));
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, kind == WT_FILL_DOTS ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}

static void
fill_path (cairo_t *cr, const WtFill *fill)
{
  double x1, y1, x2, y2;

  if (fill->kind == WT_FILL_NONE)
    return;
  set_colour (cr, fill->kind == WT_FILL_SOLID ? fill->colour : fill->background);
  cairo_fill_preserve (cr);
  if (fill->kind == WT_FILL_SOLID)
    return;
  cairo_path_t *path = cairo_copy_path (cr);
  cairo_save (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_clip (cr);
  set_colour (cr, fill->colour);
  fill_pattern (cr, fill->kind, x1, y1, x2, y2);
  cairo_restore (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

static void
paint_path (cairo_t *cr, const WtItem *item)
{
  double dashes[WT_STYLE_DASHES];

  fill_path (cr, &item->fill);
  if (item->stroke.width_points > 0)
  {
    guint n = wt_style_dashes (&item->stroke, dashes);
    set_colour (cr, item->stroke.colour);
    cairo_set_line_width (cr, item->stroke.width_points);
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash (cr, dashes, (int)n, 0);
    cairo_stroke_preserve (cr);
  }
  cairo_new_path (cr);
}

static void
draw_rectangle (cairo_t *cr, const WtItem *item)
{
  double r = MIN (item->radius, MIN (item->width, item->height) / 2);
  double right = item->x + item->width, bottom = item->y + item->height;

  if (r <= 0)
    cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  else
  {
    cairo_new_sub_path (cr);
    cairo_arc (cr, right - r, item->y + r, r, -G_PI / 2, 0);
    cairo_arc (cr, right - r, bottom - r, r, 0, G_PI / 2);
    cairo_arc (cr, item->x + r, bottom - r, r, G_PI / 2, G_PI);
    cairo_arc (cr, item->x + r, item->y + r, r, G_PI, 3 * G_PI / 2);
    cairo_close_path (cr);
  }
  paint_path (cr, item);
}

static void
draw_path (cairo_t *cr, const WtItem *item)
{
  for (guint i = 0; i < item->steps->len; i++)
  {
    const WtPathStep *step = &g_array_index (item->steps, WtPathStep, i);
    if (step->command == 'M')
      cairo_move_to (cr, step->x, step->y);
    else if (step->command == 'L')
      cairo_line_to (cr, step->x, step->y);
    else if (step->command == 'C')
      cairo_curve_to (cr, step->x1, step->y1, step->x2, step->y2, step->x, step->y);
    else
      cairo_close_path (cr);
  }
  paint_path (cr, item);
}

/* What pango has set at another size than it is drawn in. */
static void
begin_scaled (cairo_t *cr, double x, double y, double scale)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
}

static void
draw_rule (cairo_t *cr, const WtRun *run, gboolean strike)
{
  const WtRunRule rule = wt_run_rule (run, strike);

  cairo_rectangle (cr, run->x / (double)PANGO_SCALE, rule.y / (double)PANGO_SCALE, run->width / (double)PANGO_SCALE,
                   rule.height / (double)PANGO_SCALE);
  cairo_fill (cr);
}

static void
draw_run (cairo_t *cr, const WtLine *line, const WtRun *run)
{
  set_colour (cr, run->colour);
  begin_scaled (cr, run->x / (double)PANGO_SCALE, 0, run->scale);
  pango_cairo_show_glyph_item (cr, line->text, run->glyphs);
  cairo_restore (cr);
  if (run->underline)
    draw_rule (cr, run, FALSE);
  if (run->strike)
    draw_rule (cr, run, TRUE);
}

static void
draw_line (cairo_t *cr, const WtItem *item)
{
  const WtLine *line = item->line;

  set_colour (cr, item->fill.colour);
  begin_scaled (cr, item->x, item->y, item->scale);
  if (line->pango != NULL)
    pango_cairo_show_layout_line (cr, line->pango);
  for (guint i = 0; line->runs != NULL && i < line->runs->len; i++)
    if (g_array_index (line->runs, WtRun, i).glyphs != NULL)
      draw_run (cr, line, &g_array_index (line->runs, WtRun, i));
  cairo_restore (cr);
}

static void
draw_halo (cairo_t *cr, const WtLabel *label)
{
  WtLabelField field = wt_label_field (label);

  cairo_rectangle (cr, field.x, field.y, field.width, field.height);
  set_colour (cr, 0xffffff);
  cairo_fill (cr);
  cairo_move_to (cr, 0, 0);
}

static void
draw_text (Drawing *drawing, const WtItem *item)
{
  WtLabel label = wt_label_set (drawing->layout, drawing->family, item);

  begin_scaled (drawing->cr, label.x, item->y, label.scale);
  if (item->halo)
    draw_halo (drawing->cr, &label);
  set_colour (drawing->cr, item->fill.colour);
  pango_cairo_show_layout_line (drawing->cr, label.line);
  cairo_restore (drawing->cr);
}

static void
draw_nested (Drawing *drawing, const WtItem *item)
{
  const WtScene *scene = item->scene;
  const char *family = drawing->family;
  double scale = MIN (item->width / scene->width_points, item->height / scene->height_points);

  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, item->x, item->y);
  cairo_scale (drawing->cr, scale, scale);
  drawing->family = scene->font_family;
  drawing->depth++;
  draw_item (drawing, scene->root);
  drawing->depth--;
  drawing->family = family;
  cairo_restore (drawing->cr);
}

static void
draw_kind (Drawing *drawing, const WtItem *item)
{
  switch (item->kind)
  {
  case WT_ITEM_GROUP:
    for (guint i = 0; i < item->children->len; i++)
      draw_item (drawing, g_ptr_array_index (item->children, i));
    break;
  case WT_ITEM_RECTANGLE:
    draw_rectangle (drawing->cr, item);
    break;
  case WT_ITEM_PATH:
    draw_path (drawing->cr, item);
    break;
  case WT_ITEM_TEXT:
    draw_text (drawing, item);
    break;
  case WT_ITEM_LINE:
    draw_line (drawing->cr, item);
    break;
  case WT_ITEM_SCENE:
    draw_nested (drawing, item);
    break;
  }
}

/* Cairo's tag attributes: 'text' with \ before ' and \. */
static char *
tag_attribute (const char *name, const char *value)
{
  GString *out = g_string_new (name);

  g_string_append (out, "='");
  for (const char *at = value; *at; at++)
  {
    if (*at == '\'' || *at == '\\')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '\'');
  return g_string_free (out, FALSE);
}

/* The attributes of a link that leads somewhere, else NULL: cairo fails the whole document over a missing place. */
static char *
link_attributes (const Drawing *drawing, const char *href)
{
  switch (drawing->in_link ? WT_LINK_NOWHERE : wt_tag_link (href, drawing->places))
  {
  case WT_LINK_URI:
    return tag_attribute ("uri", href);
  case WT_LINK_PLACE:
    return tag_attribute ("dest", href + 1);
  case WT_LINK_NOWHERE:
    break;
  }
  return NULL;
}

static void
draw_item (Drawing *drawing, const WtItem *item)
{
  if (!drawing->places)
  {
    draw_kind (drawing, item);
    return;
  }
  gboolean tagged = wt_tag_is_known (item->pdf_tag);
  g_autofree char *link = link_attributes (drawing, item->href);
  if (item->id && drawing->depth == 0)
  {
    g_autofree char *name = tag_attribute ("name", item->id);
    cairo_tag_begin (drawing->cr, CAIRO_TAG_DEST, name);
  }
  if (tagged)
    cairo_tag_begin (drawing->cr, item->pdf_tag, "");
  if (link)
  {
    cairo_tag_begin (drawing->cr, CAIRO_TAG_LINK, link);
    drawing->in_link = TRUE;
  }
  draw_kind (drawing, item);
  if (link)
  {
    drawing->in_link = FALSE;
    cairo_tag_end (drawing->cr, CAIRO_TAG_LINK);
  }
  if (tagged)
    cairo_tag_end (drawing->cr, item->pdf_tag);
  if (item->id && drawing->depth == 0)
    cairo_tag_end (drawing->cr, CAIRO_TAG_DEST);
}

void
wt_draw_scene (cairo_t *cr, const WtScene *scene, GHashTable *places)
{
  g_autoptr (PangoContext) context = wt_font_context_new ();
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  Drawing drawing = { .cr = cr, .layout = layout, .family = scene->font_family, .places = places };

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_item (&drawing, scene->root);
}

gboolean
wt_draw_finish (cairo_t *cr, cairo_surface_t *surface, GError **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, WT_ERROR, WT_ERROR_RENDER, "the picture could not be drawn: %s", cairo_status_to_string (status));
  return FALSE;
}

cairo_status_t
wt_draw_write (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}
