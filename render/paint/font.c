/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "font.h"

#include "cleanup.h"

/* How many font maps are there for threads that have none, or will be. */
static gint n_expected;

/* Those that are. */
static GAsyncQueue *
prepared_maps (void)
{
  static gsize maps;

  if (g_once_init_enter (&maps))
    g_once_init_leave (&maps, (gsize)g_async_queue_new ());
  return (GAsyncQueue *)maps;
}

/* Returns: (transfer full) (nullable): NULL where no more are expected. */
static PangoFontMap *
take_prepared (void)
{
  if (g_atomic_int_add (&n_expected, -1) > 0)
    return g_async_queue_pop (prepared_maps ());
  g_atomic_int_inc (&n_expected);
  return NULL;
}

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

/* A font map is one thread's. */
PangoContext *
wt_font_context_new (void)
{
  static GPrivate has_map;

  if (g_private_get (&has_map) == NULL)
  {
    g_autoptr (PangoFontMap) map = take_prepared ();
    if (map != NULL)
      pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (map));
    g_private_set (&has_map, pango_cairo_font_map_get_default ());
  }
  return context_on (pango_cairo_font_map_get_default ());
}

void
wt_font_expect (guint n)
{
  g_atomic_int_add (&n_expected, (gint)n);
}

void
wt_font_prepare (const char *family)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  g_autoptr (PangoContext) context = context_on (map);

  /* One after the other: each is waited for, so that fontconfig's threads take no time from others. */
  for (guint i = 0; i < 4; i++)
  {
    g_autoptr (PangoFontDescription) font = wt_font_description (family, i & 1 ? 700 : 400, (i & 2) != 0);
    PangoFont *loaded = pango_context_load_font (context, font);
    g_clear_object (&loaded);
  }
  g_async_queue_push (prepared_maps (), map);
}

void
wt_font_forget (void)
{
  for (PangoFontMap *map; (map = take_prepared ()) != NULL;)
    g_object_unref (map);
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
