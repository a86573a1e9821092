/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "theme.h"

#include <stddef.h>
#include <string.h>

#include <wiretrace/error.h>

#include "templates.h"

#define DEFAULT_THEME "/wiretrace/templates/themes/default.theme"

typedef struct
{
  const char *group;
  const char *key;
  gsize member;
} Field;

static const Field sizes[] = {
  { "figure", "text", offsetof (WtTheme, figure_text_points) },
  { "figure", "small", offsetof (WtTheme, figure_small_points) },
  { "figure", "title", offsetof (WtTheme, figure_title_points) },
  { "figure", "agency", offsetof (WtTheme, figure_agency_points) },
  { "page", "text", offsetof (WtTheme, page_text_points) },
  { "page", "small", offsetof (WtTheme, page_small_points) },
  { "page", "h1", offsetof (WtTheme, page_h1_points) },
  { "page", "h2", offsetof (WtTheme, page_h2_points) },
  { "page", "width", offsetof (WtTheme, page_width_points) },
  { "page", "height", offsetof (WtTheme, page_height_points) },
  { "page", "margin", offsetof (WtTheme, page_margin_points) },
};

static const Field colours[] = {
  { "colour", "ink", offsetof (WtTheme, ink) },
  { "colour", "muted", offsetof (WtTheme, muted) },
  { "colour", "faint", offsetof (WtTheme, faint) },
  { "colour", "paper", offsetof (WtTheme, paper) },
};

static gboolean
parse_colour (const char *text, WtColour *colour, GError **error)
{
  guint64 value = 0;

  if (!text || text[0] != '#' || strlen (text) != 7
      || !g_ascii_string_to_unsigned (text + 1, 16, 0, 0xffffff, &value, NULL))
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "“%s” is no colour; one is written #rrggbb", text ? text : "");
    return FALSE;
  }
  *colour = (WtColour)value;
  return TRUE;
}

static gboolean
read_size (WtTheme *theme, GKeyFile *file, const Field *field, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (!g_key_file_has_key (file, field->group, field->key, NULL))
    return TRUE;
  double value = g_key_file_get_double (file, field->group, field->key, &cause);
  if (cause || !(value >= 1 && value <= 5000))
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "[%s] %s is no size from 1 to 5000 points", field->group,
                 field->key);
    return FALSE;
  }
  G_STRUCT_MEMBER (double, theme, field->member) = value;
  return TRUE;
}

static gboolean
read_colour (WtTheme *theme, GKeyFile *file, const Field *field, GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, field->group, field->key, NULL);

  return !text || parse_colour (text, &G_STRUCT_MEMBER (WtColour, theme, field->member), error);
}

static gboolean
read_hues (WtTheme *theme, GKeyFile *file, GError **error)
{
  gsize n_strong = 0, n_pale = 0;
  g_auto (GStrv) strong = g_key_file_get_string_list (file, "hues", "strong", &n_strong, NULL);
  g_auto (GStrv) pale = g_key_file_get_string_list (file, "hues", "pale", &n_pale, NULL);

  if (!strong && !pale)
    return TRUE;
  if (!strong || !pale || n_strong == 0 || n_strong != n_pale)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT,
                 "[hues] has %" G_GSIZE_FORMAT " strong and %" G_GSIZE_FORMAT " pale colours; they are pairs", n_strong,
                 n_pale);
    return FALSE;
  }
  g_autofree WtHue *hues = g_new0 (WtHue, n_strong);
  for (gsize i = 0; i < n_strong; i++)
    if (!parse_colour (strong[i], &hues[i].strong, error) || !parse_colour (pale[i], &hues[i].pale, error))
      return FALSE;
  g_free (theme->hues);
  theme->hues = g_steal_pointer (&hues);
  theme->n_hues = (guint)n_strong;
  return TRUE;
}

static gboolean
read_key_file (WtTheme *theme, GKeyFile *file, GError **error)
{
  g_autofree char *family = g_key_file_get_string (file, "font", "family", NULL);

  if (family && *family)
  {
    g_free (theme->font_family);
    theme->font_family = g_steal_pointer (&family);
  }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (!read_size (theme, file, &sizes[i], error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (!read_colour (theme, file, &colours[i], error))
      return FALSE;
  return read_hues (theme, file, error);
}

static gboolean
read_default (WtTheme *theme, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
  {
    if (!wt_templates_get_resource ())
      wt_templates_register_resource ();
    g_once_init_leave (&registered, 1);
  }
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (wt_templates_get_resource (), DEFAULT_THEME, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error)
         && read_key_file (theme, file, error);
}

/* A path's theme is read over the built-in one, so that it need only say what it changes. */
static gboolean
read_path (WtTheme *theme, const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &cause))
  {
    gboolean format = cause->domain == G_KEY_FILE_ERROR;
    g_set_error (error, WT_ERROR, format ? WT_ERROR_FORMAT : WT_ERROR_IO, "%s: %s", path, cause->message);
    return FALSE;
  }
  if (!read_key_file (theme, file, error))
  {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  return TRUE;
}

WtTheme *
wt_theme_load (const char *path, GError **error)
{
  g_autoptr (WtTheme) theme = g_new0 (WtTheme, 1);

  if (!read_default (theme, error) || (path && !read_path (theme, path, error)))
    return NULL;
  return g_steal_pointer (&theme);
}

void
wt_theme_free (WtTheme *theme)
{
  if (!theme)
    return;
  g_free (theme->font_family);
  g_free (theme->hues);
  g_free (theme);
}
