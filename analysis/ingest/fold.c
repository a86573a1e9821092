/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fold.h"

#include <string.h>

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

/* Folding that has come to @p. gap: no letter was read since the last word, or none at all. */
typedef struct
{
  GString *out;
  const char *p;
  const char *end;
  gboolean gap;
  guint words;
} Folding;

/* Most of a text is ASCII: written straight into the room that is there, up to other characters or the end. */
static void
fold_ascii (Folding *folding)
{
  GString *out = folding->out;
  char *to = out->str + out->len;
  const char *p = folding->p;
  gboolean gap = folding->gap;
  guint words = folding->words;

  for (; p < folding->end && (guint8)*p < 0x80; p++)
  {
    char c = *p;
    if (!g_ascii_isalnum (c))
    {
      gap |= c != '\'';
      continue;
    }
    if (gap)
    {
      *to = ' ';
      to += words > 0;
      words++;
      gap = FALSE;
    }
    *to++ = (guint8)(c - 'A') < 26 ? (char)(c + 32) : c;
  }
  out->len = (gsize)(to - out->str);
  folding->p = p;
  folding->gap = gap;
  folding->words = words;
}

static void
fold_other (Folding *folding)
{
  gunichar c = g_utf8_get_char (folding->p);

  folding->p = g_utf8_next_char (folding->p);
  if (is_apostrophe (c))
    return;
  gboolean gap = folding->gap;
  folding->gap = !(g_unichar_isalnum (c) || g_unichar_ismark (c));
  if (folding->gap)
    return;
  if (gap && folding->words > 0)
    g_string_append_c (folding->out, ' ');
  folding->words += gap;
  g_string_append_unichar (folding->out, g_unichar_tolower (c));
}

/* Room for what is still to come; a letter can be longer in lower case. */
static void
make_room (const Folding *folding)
{
  GString *out = folding->out;
  gsize n = out->len, left = folding->p < folding->end ? (gsize)(folding->end - folding->p) : 0;

  if (out->allocated_len > n + left + 1)
    return;
  g_string_set_size (out, n + left + 1);
  out->len = n;
}

guint
wt_fold_into (GString *folded, const char *text, gsize length_bytes)
{
  Folding folding = { .out = folded, .p = text, .end = text + length_bytes, .gap = TRUE };

  folded->len = 0;
  while (folding.p < folding.end)
  {
    make_room (&folding);
    fold_ascii (&folding);
    if (folding.p < folding.end)
      fold_other (&folding);
  }
  folded->str[folded->len] = '\0';
  return folding.words;
}

char *
wt_fold (const char *text, gsize length_bytes, gsize max_bytes)
{
  gsize n = MIN (length_bytes, max_bytes);
  GString *out = g_string_sized_new (n + 2);

  wt_fold_into (out, text, n);
  return g_string_free (out, FALSE);
}

guint64
wt_fold_hash (const char *text, gsize length_bytes, guint *n_words)
{
  const char *end = text + length_bytes;
  guint64 hash = 0;
  guint words = 0;
  gboolean gap = TRUE;

  for (const char *p = text; p < end; p = (guint8)*p < 0x80 ? p + 1 : g_utf8_next_char (p))
  {
    gunichar c = (guint8)*p < 0x80 ? (gunichar)*p : g_utf8_get_char (p);
    gboolean letter = c < 0x80 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c) || g_unichar_ismark (c);
    if (!letter)
    {
      gap |= !is_apostrophe (c);
      continue;
    }
    if (gap)
    {
      hash = hash * 33 + ' ';
      words++;
      gap = FALSE;
    }
    hash = hash * 33 + (c < 0x80 ? (guint8)g_ascii_tolower ((char)c) : g_unichar_tolower (c));
  }
  *n_words = words;
  return hash;
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
wt_fold_is_any (const char *folded, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++)
    if (wt_fold_is (folded, *phrases))
      return TRUE;
  return FALSE;
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
