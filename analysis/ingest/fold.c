/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fold.h"

#include <string.h>

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

/* Most of a text is ASCII: written straight into the room that is there. Returns where it stopped: at other characters,
 * or the end. */
static const char *
fold_ascii (const char *p, const char *end, GString *out, gboolean *gap)
{
  char *to = out->str + out->len;

  for (; p < end && (guint8)*p < 0x80; p++)
  {
    if (!g_ascii_isalnum (*p))
    {
      *gap |= *p != '\'';
      continue;
    }
    if (*gap && to > out->str)
      *to++ = ' ';
    *gap = FALSE;
    *to++ = g_ascii_isupper (*p) ? (char)(*p + 32) : *p;
  }
  *to = '\0';
  out->len = (gsize)(to - out->str);
  return p;
}

char *
wt_fold (const char *text, gsize length_bytes, gsize max_bytes)
{
  const char *end = text + MIN (length_bytes, max_bytes);
  GString *out = g_string_sized_new ((gsize)(end - text) + 1);
  gboolean gap = FALSE;

  for (const char *p = fold_ascii (text, end, out, &gap); p < end; p = fold_ascii (p, end, out, &gap))
  {
    gunichar c = g_utf8_get_char (p);

    p = g_utf8_next_char (p);
    if (!is_apostrophe (c))
    {
      gboolean word = g_unichar_isalnum (c) || g_unichar_ismark (c);
      if (word && gap && out->len > 0)
        g_string_append_c (out, ' ');
      if (word)
        g_string_append_unichar (out, g_unichar_tolower (c));
      gap = !word;
    }
    if (p < end) /* a letter can be longer in lower case */
    {
      gsize n = out->len;
      g_string_set_size (out, n + (gsize)(end - p) + 1);
      out->len = n;
    }
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

  if (length == 0)
    return FALSE;
  for (; *words != NULL; words++)
    if (**words == *word && strncmp (*words, word, length) == 0 && (*words)[length] == '\0')
      return TRUE;
  return FALSE;
}

/* The bit of two first bytes. */
static guint
pair_of (const char *word)
{
  return ((guint)(guint8)word[0] & 31U) << 5 | ((guint)(guint8)word[1] & 31U);
}

void
wt_fold_firsts_add (WtFoldFirsts *firsts, const char *phrase)
{
  if (*phrase == '#' || *phrase == '*')
    memset (firsts->pairs, 0xFF, sizeof firsts->pairs);
  else if (*phrase != '\0')
    firsts->pairs[pair_of (phrase) / 32] |= 1U << pair_of (phrase) % 32;
}

gboolean
wt_fold_firsts_may (const WtFoldFirsts *firsts, const char *word)
{
  return *word != '\0' && (firsts->pairs[pair_of (word) / 32] >> pair_of (word) % 32) & 1U;
}

static gboolean
begins_any (const char *folded, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++)
    if ((**phrases == *folded || **phrases == '#' || **phrases == '*') && wt_fold_begins (folded, *phrases) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
wt_fold_has_any (const char *folded, const char *const *phrases)
{
  WtFoldFirsts firsts = { { 0 } };

  for (const char *const *phrase = phrases; *phrase != NULL; phrase++)
    wt_fold_firsts_add (&firsts, *phrase);
  for (const char *p = folded; *p != '\0';)
  {
    if (wt_fold_firsts_may (&firsts, p) && begins_any (p, phrases))
      return TRUE;
    p = strchr (p, ' ');
    if (p == NULL)
      break;
    p++;
  }
  return FALSE;
}
