/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw.h"

#include <math.h>
#include <string.h>

#include <pango/pangocairo.h>

#include <wiretrace/error.h>

#include "cleanup.h"
#include "font.h"
#include "style.h"

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
fill_hatch (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  double last = ceil ((x2 + y2) / WT_STYLE_HATCH_PERIOD);

  for (double k = floor ((x1 + y1) / WT_STYLE_HATCH_PERIOD); k <= last; k++)
  {
    cairo_move_to (cr, k * WT_STYLE_HATCH_PERIOD - (y1 - 1), y1 - 1);
    cairo_line_to (cr, k * WT_STYLE_HATCH_PERIOD - (y2 + 1), y2 + 1);
  }
  cairo_set_line_width (cr, WT_STYLE_HATCH_WIDTH);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}

/* A dot is a line of no length with round ends: a tenth of the bytes of a circle. */
static void
fill_dots (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  const double half = WT_STYLE_DOTS_PERIOD / 2;

  for (double row = floor (y1 / half) - 1; row * half < y2 + half; row++)
    for (double column = floor (x1 / half) - 1; column * half < x2 + half; column++)
      if (fmod (fabs (row + column), 2) < 0.5)
      {
        double x = (column + 0.5) * half, y = (row + 0.5) * half;
        cairo_move_to (cr, x, y);
        cairo_line_to (cr, x, y);
      }
  cairo_set_line_width (cr, 2 * WT_STYLE_DOTS_RADIUS);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
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
  if (fill->kind == WT_FILL_HATCH)
    fill_hatch (cr, x1, y1, x2, y2);
  else
    fill_dots (cr, x1, y1, x2, y2);
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
draw_layout_line (cairo_t *cr, const WtItem *item)
{
  set_colour (cr, item->fill.colour);
  begin_scaled (cr, item->x, item->y, item->scale);
  pango_cairo_show_layout_line (cr, item->line);
  cairo_restore (cr);
}

/* A white field: a rim along each letter looks the same at a label's size, and made half of a page's bytes. */
static void
draw_halo (cairo_t *cr, PangoLayoutLine *line)
{
  const double rim = WT_FONT_SIZE_POINTS * WT_STYLE_HALO_PER_SIZE / 2;
  PangoRectangle ink;

  pango_layout_line_get_extents (line, &ink, NULL);
  cairo_rectangle (cr, ink.x / (double)PANGO_SCALE - rim, ink.y / (double)PANGO_SCALE - rim,
                   ink.width / (double)PANGO_SCALE + 2 * rim, ink.height / (double)PANGO_SCALE + 2 * rim);
  set_colour (cr, 0xffffff);
  cairo_fill (cr);
  cairo_move_to (cr, 0, 0);
}

static void
draw_text (Drawing *drawing, const WtItem *item)
{
  g_autoptr (PangoFontDescription) font = wt_font_description (drawing->family, item->weight, item->italic);
  PangoRectangle extents;

  pango_layout_set_font_description (drawing->layout, font);
  pango_layout_set_text (drawing->layout, item->text, -1);
  PangoLayoutLine *line = pango_layout_get_line_readonly (drawing->layout, 0);
  pango_layout_line_get_extents (line, NULL, &extents);
  double scale = item->size_points / WT_FONT_SIZE_POINTS;
  double width = extents.width / (double)PANGO_SCALE * scale;
  double x = item->x - (item->align == WT_ALIGN_END ? width : item->align == WT_ALIGN_MIDDLE ? width / 2 : 0);
  begin_scaled (drawing->cr, x, item->y, scale);
  if (item->halo)
    draw_halo (drawing->cr, line);
  set_colour (drawing->cr, item->fill.colour);
  pango_cairo_show_layout_line (drawing->cr, line);
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
  case WT_ITEM_LAYOUT_LINE:
    draw_layout_line (drawing->cr, item);
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
  if (!href || !*href || drawing->in_link)
    return NULL;
  if (*href != '#')
    return g_uri_is_valid (href, G_URI_FLAGS_NONE, NULL) ? tag_attribute ("uri", href) : NULL;
  return g_hash_table_contains (drawing->places, href + 1) ? tag_attribute ("dest", href + 1) : NULL;
}

static gboolean
is_structure_tag (const char *tag)
{
  static const char *const known[] = { "Document", "Part",     "Art",       "Sect",   "Div",       "BlockQuote",
                                       "Caption",  "P",        "H1",        "H2",     "H3",        "H4",
                                       "H5",       "H6",       "L",         "LI",     "LBody",     "Lbl",
                                       "TOC",      "TOCI",     "Table",     "THead",  "TBody",     "TFoot",
                                       "TR",       "TH",       "TD",        "Span",   "Quote",     "Note",
                                       "Code",     "BibEntry", "Reference", "Figure", "NonStruct", NULL };

  return tag && g_strv_contains (known, tag);
}

static void
draw_item (Drawing *drawing, const WtItem *item)
{
  if (!drawing->places)
  {
    draw_kind (drawing, item);
    return;
  }
  gboolean tagged = is_structure_tag (item->pdf_tag);
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

static void
collect (const WtItem *item, GHashTable *places)
{
  if (item->id)
    g_hash_table_add (places, item->id);
  for (guint i = 0; item->children && i < item->children->len; i++)
    collect (g_ptr_array_index (item->children, i), places);
}

void
wt_draw_collect_places (const WtScene *scene, GHashTable *places)
{
  collect (scene->root, places);
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
