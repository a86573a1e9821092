/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json_mend.h"

#include <string.h>

#include "encoding.h"

/* The four digits of a \u escape at @p. Returns: -1 where it is none. */
static int
unit_at (const char *p, const char *end)
{
  int unit = 0;

  if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return -1;
  for (int i = 2; i < 6; i++)
  {
    if (!g_ascii_isxdigit (p[i]))
      return -1;
    unit = unit * 16 + g_ascii_xdigit_value (p[i]);
  }
  return unit;
}

static gboolean
is_high (int unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
is_low (int unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* Writes the escape at @p. Returns: the bytes of it. */
static gsize
mend_escape (GString *out, const char *p, const char *end)
{
  int unit = unit_at (p, end);

  if (is_high (unit) && is_low (unit_at (p + 6, end)))
  {
    g_string_append_len (out, p, 12);
    return 12;
  }
  if (unit >= 0)
  {
    g_string_append_len (out, is_high (unit) || is_low (unit) ? "\\ufffd" : p, 6);
    return 6;
  }
  if (end - p >= 2 && strchr ("\"\\/bfnrt", p[1]) != NULL && p[1] != '\0')
  {
    g_string_append_len (out, p, 2);
    return 2;
  }
  if (end - p < 2 || p[1] != '\'')
    g_string_append (out, "\\\\");
  return 1;
}

/* Writes the string that begins at @p, its first quote. Returns: behind it. */
static const char *
mend_string (GString *out, const char *p, const char *end)
{
  g_string_append_c (out, *p++);
  while (p < end && *p != '"')
  {
    if (*p == '\\')
      p += mend_escape (out, p, end);
    else if ((guchar)*p < 0x20)
      g_string_append_printf (out, "\\u%04x", (guchar)*p++);
    else
      g_string_append_c (out, *p++);
  }
  g_string_append_c (out, '"');
  return p < end ? p + 1 : end;
}

/* A number or a word outside of strings. */
static const char *
mend_word (GString *out, const char *p, const char *end)
{
  static const char *const words[][2] = { { "true", "true" },   { "True", "true" },   { "TRUE", "true" },
                                          { "false", "false" }, { "False", "false" }, { "FALSE", "false" } };
  const char *start = p;
  const char *written = "null";

  while (p < end && (g_ascii_isalnum (*p) || strchr ("+-._$", *p) != NULL) && *p != '\0')
    p++;
  gsize n = (gsize)(p - start);
  if (g_ascii_isdigit (*start)
      || ((*start == '-' || *start == '+' || *start == '.') && n > 1 && g_ascii_isdigit (start[1])))
  {
    g_string_append_printf (out, "\"%.*s\"", (int)MIN (n, G_MAXINT), start);
    return p;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i][0]) == n && strncmp (start, words[i][0], n) == 0)
      written = words[i][1];
  g_string_append (out, written);
  return p;
}

/* Whether a comma has nothing behind it. */
static gboolean
is_trailing (const char *p, const char *end)
{
  p++;
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p < end && (*p == '}' || *p == ']');
}

char *
wt_json_mend (const guint8 *bytes, gsize n_bytes, gsize *length_bytes)
{
  WtDecoding decoding;
  gsize length;
  g_autofree char *text = wt_encoding_decode (bytes, n_bytes, FALSE, &length, &decoding);
  const char *p = text, *end = text + length;
  GString *out = g_string_sized_new (length + 16);

  while (p < end)
  {
    if (*p == '"')
      p = mend_string (out, p, end);
    else if (g_ascii_isalnum (*p) || strchr ("+-.", *p) != NULL)
      p = mend_word (out, p, end);
    else
    {
      if ((guchar)*p < 0x80 && !(*p == ',' && is_trailing (p, end)))
        g_string_append_c (out, *p);
      p++;
    }
  }
  *length_bytes = out->len;
  return g_string_free (out, FALSE);
}
