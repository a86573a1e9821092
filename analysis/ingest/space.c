/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "space.h"

#include <string.h>

gsize
wt_space_of_any (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  if (g_unichar_isspace (c) || c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0x0085)
    return (gsize)(g_utf8_next_char (p) - p);
  return 0;
}

void
wt_space_trim (const char *text, gsize *start, gsize *end)
{
  gsize n;

  while (*start < *end && (n = wt_space_at (text + *start, text + *end)) > 0)
    *start += n;
  while (*end > *start)
  {
    guint8 c = (guint8)text[*end - 1];
    if (c < 0x80 && !wt_space_is_ascii (c))
      break;
    const char *last = g_utf8_find_prev_char (text + *start, text + *end);
    if (last == NULL || wt_space_at (last, text + *end) == 0)
      break;
    *end = (gsize)(last - text);
  }
}

gboolean
wt_is_stop (gunichar c)
{
  switch (c)
  {
  case '.':
  case '?':
  case '!':
  case 0x2026: /* … */
  case 0x3002: /* 。 */
  case 0xFF01:
  case 0xFF1F:
  case 0xFF61:
  case 0x0964: /* devanagari danda */
  case 0x0965:
  case 0x061F: /* arabic question mark */
  case 0x06D4:
  case 0x0589: /* armenian */
  case 0x1362: /* ethiopic */
  case 0x104B: /* myanmar */
  case 0x17D4: /* khmer */
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
wt_is_closer (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0x00BB || c == 0x203A
         || c == 0x201C || c == 0x300D || c == 0x300F;
}

gboolean
wt_is_opening_quote (gunichar c)
{
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x201E
         || c == 0x2039 || c == 0x300C || c == 0x300E;
}

gboolean
wt_ends_with_stop (const char *text, gsize length_bytes)
{
  const char *p = text + length_bytes;

  if (length_bytes > 0 && g_ascii_isalnum (p[-1]))
    return FALSE; /* as most lines end */
  while ((p = g_utf8_find_prev_char (text, p)) != NULL)
  {
    gunichar c = g_utf8_get_char (p);
    if (wt_is_stop (c))
      return TRUE;
    if (!wt_is_closer (c) && wt_space_at (p, text + length_bytes) == 0)
      return FALSE;
  }
  return FALSE;
}

/* Whether the full stop at @stop belongs to an abbreviation: an initial, or one of a few that capitals follow. */
static gboolean
is_abbreviation (const char *text, gsize start, gsize stop)
{
  static const char *const known[] = { "Mr",  "Mrs",  "Ms",  "Dr",   "St",   "Gov", "Lt",  "Sen",  "Rep", "Gen", "Col",
                                       "Sgt", "Capt", "Maj", "Prof", "Rev",  "No",  "Jan", "Feb",  "Aug", "Sep", "Sept",
                                       "Oct", "Nov",  "Dec", "vs",   "Jr",   "Sr",  "Inc", "Corp", "Ltd", "Co",  "Hon",
                                       "Adm", "Cmdr", "Ft",  "Mt",   "Supt", "Det", "Pvt", "Cpl",  "Brig" };
  gsize word = stop;

  while (word > start && (g_ascii_isalpha (text[word - 1]) || (guint8)text[word - 1] >= 0x80) && stop - word < 12)
    word--;
  gsize length = stop - word;
  if (length == 1 && g_ascii_isupper (text[word]))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (strlen (known[i]) == length && strncmp (known[i], text + word, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_boundary (const char *text, gsize start, gsize stop, gsize after, gsize end)
{
  gunichar stop_char = g_utf8_get_char (text + stop);
  gsize space = after;
  gsize n;

  while ((n = wt_space_at (text + space, text + end)) > 0)
    space += n;
  if (space >= end || (stop_char > 0xFF && stop_char != 0x2026))
    return TRUE;
  gunichar next = g_utf8_get_char (text + space);
  if (space == after)
    return stop_char == '.' && stop > start && g_ascii_islower (text[stop - 1]) && g_unichar_isupper (next)
           && space + 1 < end && g_ascii_islower (text[space + 1]);
  if (g_unichar_islower (next) || next == ',' || next == ';')
    return FALSE;
  return stop_char != '.' || !is_abbreviation (text, start, stop);
}

/* Whether a stop may begin with this byte: one of ASCII's, or the first byte of any other character. */
static inline gboolean
may_stop (guint8 c)
{
  const guint32 stops = 1U << ('.' - '!') | 1U << ('?' - '!') | 1U << ('!' - '!');

  return c >= 0xC0 || ((guint8)(c - '!') <= '?' - '!' && (stops >> (c - '!') & 1) != 0);
}

gsize
wt_sentence_end (const char *text, gsize start, gsize end)
{
  for (gsize i = start; i < end;)
  {
    while (i < end && !may_stop ((guint8)text[i]))
      i++;
    if (i >= end)
      break;
    gsize next = (gsize)(g_utf8_next_char (text + i) - text);

    if (wt_is_stop (g_utf8_get_char (text + i)))
    {
      gsize after = next;
      while (after < end
             && (wt_is_stop (g_utf8_get_char (text + after)) || wt_is_closer (g_utf8_get_char (text + after))))
        after = (gsize)(g_utf8_next_char (text + after) - text);
      if (is_boundary (text, start, i, after, end))
        return after;
      next = after;
    }
    i = next;
  }
  return end;
}
