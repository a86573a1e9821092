/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sniff.h"

#include <string.h>

#define SAMPLE_BYTES 8192

char *
wt_sniff_sample (const guint8 *bytes, gsize n_bytes)
{
  GString *sample = g_string_new (NULL);

  for (gsize i = 0; i < MIN (n_bytes, SAMPLE_BYTES); i++)
  {
    gboolean skip = bytes[i] == 0 || bytes[i] >= 0x80 || (sample->len == 0 && g_ascii_isspace (bytes[i]));
    if (!skip)
      g_string_append_c (sample, g_ascii_tolower ((char)bytes[i]));
  }
  return g_string_free (sample, FALSE);
}

/* Behind a declaration, comment or DOCTYPE that stands at @p; NULL where it does not end. */
static const char *
skip_declaration (const char *p)
{
  if (g_str_has_prefix (p, "<!--"))
  {
    p = strstr (p, "-->");
    return p != NULL ? p + 3 : NULL;
  }
  const char *close = strchr (p, '>');
  const char *subset = strchr (p, '[');
  if (p[1] == '!' && subset != NULL && close != NULL && subset < close)
  {
    close = strstr (subset, "]");
    close = close != NULL ? strchr (close, '>') : NULL;
  }
  return close != NULL ? close + 1 : NULL;
}

char *
wt_sniff_root (const guint8 *bytes, gsize n_bytes)
{
  g_autofree char *sample = wt_sniff_sample (bytes, n_bytes);
  const char *p = sample;

  while (p != NULL && p[0] == '<' && (p[1] == '!' || p[1] == '?'))
  {
    p = skip_declaration (p);
    while (p != NULL && g_ascii_isspace (*p))
      p++;
  }
  if (p == NULL || p[0] != '<' || !g_ascii_isalpha (p[1]))
    return NULL;
  gsize n = strcspn (++p, " \t\r\n/>");
  const char *colon = memchr (p, ':', n);
  return colon != NULL ? g_strndup (colon + 1, n - (gsize)(colon + 1 - p)) : g_strndup (p, n);
}

guint
wt_sniff_closing_tags (const char *text)
{
  guint tags = 0;

  for (const char *p = text; (p = strstr (p, "</")) != NULL; p++)
    tags += g_ascii_isalpha (p[2]);
  return tags;
}

/* What of a sample is markup: its tags' bytes, and the lines that begin with one. */
typedef struct
{
  gsize tag_bytes;
  guint lines;
  guint tag_lines;
} Markup;

static Markup
measure_markup (const char *sample)
{
  Markup markup = { 0 };
  gboolean at_start = TRUE;

  for (const char *p = sample; *p != '\0'; p++)
  {
    gboolean tag = *p == '<' && (g_ascii_isalpha (p[1]) || strchr ("/!", p[1]) != NULL) && p[1] != '\0';
    markup.lines += at_start && !g_ascii_isspace (*p);
    markup.tag_lines += at_start && tag;
    at_start = *p == '\n' || (at_start && g_ascii_isspace (*p));
    gsize n = tag ? strcspn (p, ">\n") : 0;
    markup.tag_bytes += n;
    p += n > 0 && p[n] != '\0' ? n - 1 : 0;
  }
  return markup;
}

gboolean
wt_sniff_is_mostly_tags (const char *sample)
{
  Markup markup = measure_markup (sample);

  return markup.tag_lines * 2 >= markup.lines || markup.tag_bytes * 3 >= strlen (sample);
}
