/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fold.h"

#include <string.h>

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

char *
wt_fold (const char *text, gsize length_bytes, gsize max_bytes)
{
  GString *out = g_string_sized_new (MIN (length_bytes, max_bytes) + 1);
  const char *end = text + MIN (length_bytes, max_bytes);
  gboolean gap = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);

    if (is_apostrophe (c))
      continue;
    if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
    {
      gap = TRUE;
      continue;
    }
    if (gap && out->len > 0)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, g_unichar_tolower (c));
  }
  return g_string_free (out, FALSE);
}

guint
wt_fold_words (const char *folded)
{
  guint words = folded[0] != '\0';

  for (const char *p = folded; (p = strchr (p, ' ')) != NULL; p++)
    words++;
  return words;
}

static const char *
match_number (const char *word)
{
  const char *p = word;

  while (g_ascii_isdigit (*p))
    p++;
  return p > word && (*p == ' ' || *p == '\0') ? p : NULL;
}

const char *
wt_fold_begins (const char *folded, const char *phrase)
{
  while (*phrase != '\0')
  {
    if (*phrase == '#' || *phrase == '*')
    {
      const char *after = *phrase == '#' ? match_number (folded) : folded + strcspn (folded, " ");
      if (after == NULL || after == folded)
        return NULL;
      folded = after;
      phrase++;
    }
    else if (*phrase++ != *folded++)
      return NULL;
  }
  return *folded == ' ' || *folded == '\0' ? folded : NULL;
}

gboolean
wt_fold_has (const char *folded, const char *phrase)
{
  for (const char *p = folded; p != NULL && *p != '\0';)
  {
    if (wt_fold_begins (p, phrase) != NULL)
      return TRUE;
    p = strchr (p, ' ');
    if (p != NULL)
      p++;
  }
  return FALSE;
}

gboolean
wt_fold_is (const char *folded, const char *phrase)
{
  const char *after = wt_fold_begins (folded, phrase);

  return after != NULL && *after == '\0';
}

gboolean
wt_fold_in (const char *word, gssize length_bytes, const char *const *words)
{
  gsize length = length_bytes < 0 ? strlen (word) : (gsize)length_bytes;

  for (; *words != NULL; words++)
    if (strlen (*words) == length && memcmp (*words, word, length) == 0)
      return TRUE;
  return FALSE;
}
