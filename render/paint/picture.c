/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One picture by cairo: PNG, and SVG with its text as outlines. */
#include <math.h>
#include <string.h>

#include <cairo-svg.h>

#include <wiretrace/error.h>

#include "cleanup.h"
#include "draw.h"
#include "paint.h"

/* Cairo's image surfaces end at 32767 dots. */
#define MAX_DOTS 32000

GBytes *
wt_paint_png (const WtScene *scene, double dpi, GError **error)
{
  double scale = dpi / 72;
  double width = ceil (scene->width_points * scale), height = ceil (scene->height_points * scale);

  if (!(dpi > 0) || width < 1 || height < 1 || width > MAX_DOTS || height > MAX_DOTS)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_RENDER,
                 "a picture of %.0f × %.0f dots is not possible; at most %d each way (fewer dots an inch?)", width,
                 height, MAX_DOTS);
    return NULL;
  }
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  g_autoptr (cairo_t) cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  wt_draw_scene (cr, scene, NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, wt_draw_write, bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, WT_ERROR, WT_ERROR_RENDER, "the picture could not be drawn: %s", cairo_status_to_string (status));
  return NULL;
}

/* Cairo numbers its surfaces over the life of the process: numbered here by their first appearance instead. */
static gboolean
renumber (const GMatchInfo *match, GString *result, gpointer data)
{
  GHashTable *numbers = data;
  g_autofree char *old = g_match_info_fetch (match, 0);
  gpointer number = g_hash_table_lookup (numbers, old);

  if (!number)
  {
    number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
    g_hash_table_insert (numbers, g_strdup (old), number);
  }
  g_string_append_printf (result, "surface%u", GPOINTER_TO_UINT (number));
  return FALSE;
}

GBytes *
wt_paint_svg_outlines (const WtScene *scene, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (cairo_surface_t) surface =
      cairo_svg_surface_create_for_stream (wt_draw_write, bytes, scene->width_points, scene->height_points);
  g_autoptr (cairo_t) cr = cairo_create (surface);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("\\bsurface\\d+", 0, 0, NULL);

  wt_draw_scene (cr, scene, NULL);
  if (!wt_draw_finish (cr, surface, error))
    return NULL;
  char *text = g_regex_replace_eval (regex, (const char *)bytes->data, bytes->len, 0, 0, renumber, numbers, error);
  return text ? g_bytes_new_take (text, strlen (text)) : NULL;
}
