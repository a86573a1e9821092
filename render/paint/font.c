/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "font.h"

#include "cleanup.h"

/* A font map that nobody uses yet, or NULL. */
static PangoFontMap *spare;

static PangoContext *
context_on (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* Not the environment's language: it changes which font pango falls back to, and so the bytes. */
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

PangoContext *
wt_font_context_new (void)
{
  return context_on (pango_cairo_font_map_get_default ());
}

void
wt_font_prepare (PangoContext *context, const char *family)
{
  for (guint i = 0; i < 4; i++)
  {
    g_autoptr (PangoFontDescription) font = wt_font_description (family, i & 1 ? 700 : 400, (i & 2) != 0);
    g_object_unref (pango_context_load_fontset (context, font, pango_context_get_language (context)));
  }
}

void
wt_font_prepare_spare (const char *family)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) context = context_on (map);

  wt_font_prepare (context, family);
  PangoFontMap *old = g_atomic_pointer_exchange (&spare, map);
  g_clear_object (&old);
}

PangoContext *
wt_font_context_new_spare (void)
{
  PangoFontMap *taken = g_atomic_pointer_exchange (&spare, NULL);
  g_autoptr (PangoFontMap) map = taken != NULL ? taken : pango_cairo_font_map_new ();

  return context_on (map);
}

PangoFontDescription *
wt_font_description (const char *family, int weight, gboolean italic)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_auto (GStrv) families = g_strsplit (family, ",", -1);

  for (char **each = families; *each; each++)
    g_strstrip (*each);
  g_autofree char *list = g_strjoinv (",", families);
  pango_font_description_set_family (description, list);
  pango_font_description_set_size (description, (gint)(WT_FONT_SIZE_POINTS * PANGO_SCALE));
  pango_font_description_set_weight (description, (PangoWeight)weight);
  pango_font_description_set_style (description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return description;
}
