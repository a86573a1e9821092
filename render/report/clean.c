/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clean.h"

#include <string.h>

#define REPLACEMENT 0xFFFD

/* XML 1.0, production 2, without white space. Surrogates cannot come: GLib's decoder takes them for an error. */
static gboolean
is_xml_character (gunichar c)
{
  return c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF;
}

/* The character at @p, REPLACEMENT where there is none; @n_bytes: (out): how far to go on. */
static gunichar
decode (const char *p, const char *end, gsize *n_bytes)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);

  if (c == (gunichar)-1 || c == (gunichar)-2)
  {
    *n_bytes = 1;
    return REPLACEMENT;
  }
  *n_bytes = g_utf8_skip[(guchar)*p];
  return c;
}

static gboolean
ends_with_blank (const GString *text)
{
  return text->len > 0 && text->str[text->len - 1] == ' ';
}

void
wt_clean_append (GString *clean, const char *bytes, gsize n_bytes)
{
  const char *end = bytes + n_bytes;
  gsize step;

  for (const char *p = bytes; p < end; p += step)
  {
    gunichar c = decode (p, end, &step);
    if (!g_unichar_isspace (c) && c != '\v' && c != 0x85)
      g_string_append_unichar (clean, is_xml_character (c) ? c : REPLACEMENT);
    else if (!ends_with_blank (clean))
      g_string_append_c (clean, ' ');
  }
}

char *
wt_clean_text (const char *text, gsize n_bytes)
{
  GString *clean = g_string_sized_new (n_bytes);

  wt_clean_append (clean, text, n_bytes);
  return g_strstrip (g_string_free (clean, FALSE));
}

char *
wt_clean_id (const char *id)
{
  if (id == NULL)
    return NULL;

  GString *clean = g_string_new (NULL);
  const char *end = id + strlen (id);
  gsize step;
  for (const char *p = id; p < end; p += step)
  {
    gunichar c = decode (p, end, &step);
    gboolean decoded = step > 1 || c != REPLACEMENT;
    if (decoded && is_xml_character (c))
      g_string_append_len (clean, p, step);
    else
      for (gsize i = 0; i < step; i++)
        g_string_append_printf (clean, "%%%02X", (guchar)p[i]);
  }
  return g_string_free (clean, FALSE);
}
