/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sniff.h"

#include <string.h>

#include "encoding.h"

/* Writes the sample of @bytes and its NUL. Returns: its length. */
static gsize
take_sample (char sample[WT_SNIFF_BYTES + 1], const guint8 *bytes, gsize n_bytes)
{
  gsize n = MIN (n_bytes, WT_SNIFF_BYTES), i = 0, taken = 0;

  while (i < n && (bytes[i] == 0 || bytes[i] >= 0x80 || g_ascii_isspace (bytes[i])))
    i++;
  for (; i < n; i++)
  {
    guint8 c = bytes[i];
    sample[taken] = (char)((guint8)(c - 'A') < 26 ? c + ('a' - 'A') : c);
    taken += (guint8)(c - 1) < 0x7F; /* no zero, no more than ASCII */
  }
  sample[taken] = '\0';
  return taken;
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

/* The name of a sample's first element. Returns: NULL where it does not begin with markup. */
static const char *
find_root (const char *sample, gsize *length)
{
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
  const char *name = colon != NULL ? colon + 1 : p;
  *length = n - (gsize)(name - p);
  return name;
}

void
wt_sniff (WtSniff *sniff, const guint8 *bytes, gsize n_bytes)
{
  sniff->bytes = bytes;
  sniff->n_bytes = n_bytes;
  sniff->binary = wt_encoding_is_binary (bytes, n_bytes);
  gsize n = take_sample (sniff->sample, bytes, n_bytes);
  sniff->has_tags = memchr (sniff->sample, '<', n) != NULL;
  sniff->root_bytes = 0;
  sniff->root = find_root (sniff->sample, &sniff->root_bytes);
}

gboolean
wt_sniff_root_is (const WtSniff *sniff, const char *name)
{
  gsize n = strlen (name);

  return sniff->root != NULL && sniff->root_bytes == n && memcmp (sniff->root, name, n) == 0;
}

char *
wt_sniff_root (const guint8 *bytes, gsize n_bytes)
{
  char sample[WT_SNIFF_BYTES + 1];
  gsize length;

  take_sample (sample, bytes, n_bytes);
  const char *root = find_root (sample, &length);
  return root != NULL ? g_strndup (root, length) : NULL;
}

gboolean
wt_sniff_has (const WtSniff *sniff, const char *letters)
{
  return sniff->has_tags && strstr (sniff->sample, letters) != NULL;
}

guint
wt_sniff_closing_tags (const WtSniff *sniff)
{
  guint tags = 0;

  for (const char *p = sniff->sample; sniff->has_tags && (p = strstr (p, "</")) != NULL; p++)
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
wt_sniff_is_mostly_tags (const WtSniff *sniff)
{
  Markup markup = measure_markup (sniff->sample);

  return markup.tag_lines * 2 >= markup.lines || markup.tag_bytes * 3 >= strlen (sniff->sample);
}
