/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "span.h"

#include <string.h>

char *
wt_span_fold (const char *text, gsize n_bytes)
{
  char *folded = g_memdup2 (text, n_bytes + 1);

  folded[n_bytes] = '\0';
  for (gsize i = 0; i < n_bytes;)
  {
    char lower[6];
    gunichar c = g_utf8_get_char (text + i);
    gint n = g_unichar_to_utf8 (c, NULL);
    gboolean is_space = g_unichar_isspace (c);
    if (is_space)
      memset (folded + i, ' ', (gsize)n);
    else if (g_unichar_to_utf8 (g_unichar_tolower (c), NULL) == n)
    {
      g_unichar_to_utf8 (g_unichar_tolower (c), lower);
      memcpy (folded + i, lower, (gsize)n);
    }
    i += (gsize)n;
  }
  return folded;
}

static gboolean
is_bare_mark (gunichar c)
{
  return c != '\'' && c != '%' && c != '$' && c != '&' && c != '"' && !g_unichar_isalnum (c) && !g_unichar_ismark (c);
}

static WtSpan
strip (WtSpan span, gboolean (*is_outside) (gunichar))
{
  while (span.start < span.end && is_outside (g_utf8_get_char (span.folded + span.start)))
    span.start += (gsize)(g_utf8_next_char (span.folded + span.start) - (span.folded + span.start));
  while (span.start < span.end)
  {
    const char *last = g_utf8_prev_char (span.folded + span.end);
    if (!is_outside (g_utf8_get_char (last)))
      break;
    span.end = (gsize)(last - span.folded);
  }
  return span;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) != 0;
}

WtSpan
wt_span_trimmed (WtSpan span)
{
  return strip (span, is_space);
}

WtSpan
wt_span_bare (WtSpan span)
{
  return strip (span, is_bare_mark);
}

WtSpan
wt_span_between (const WtSpan *span, gsize start, gsize end)
{
  WtSpan part = { span->text, span->folded, start, MAX (start, end) };

  return part;
}

guint
wt_span_words (const WtSpan *span)
{
  guint n = 0;

  for (gsize i = span->start; i < span->end; i++)
    n += span->folded[i] != ' ' && (i == span->start || span->folded[i - 1] == ' ');
  return n;
}

static gboolean
is_letter_at (const WtSpan *span, gsize offset)
{
  return offset < span->end && g_unichar_isalnum (g_utf8_get_char (span->folded + offset));
}

static gboolean
is_letter_before (const WtSpan *span, gsize offset)
{
  return offset > span->start && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (span->folded + offset)));
}

/* Where a phrase that begins at offset ends, 0 where it does not. One space of it stands for any run of them. A phrase
 * that ends with an apostrophe ("avec l'") needs no end of a word. */
static gsize
phrase_end (const WtSpan *span, gsize offset, const char *phrase)
{
  if (offset >= span->end || span->folded[offset] != *phrase || is_letter_before (span, offset))
    return 0;
  for (; *phrase != '\0'; phrase++)
  {
    if (offset >= span->end || span->folded[offset] != *phrase)
      return 0;
    offset++;
    while (*phrase == ' ' && offset < span->end && span->folded[offset] == ' ')
      offset++;
  }
  return phrase[-1] == '\'' || !is_letter_at (span, offset) ? offset : 0;
}

const char *
wt_span_begins (const WtSpan *span, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++)
    if (phrase_end (span, span->start, *phrases) > 0)
      return *phrases;
  return NULL;
}

const char *
wt_span_ends (const WtSpan *span, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++)
    for (gsize n = strlen (*phrases), i = n; i <= n + 4 && i <= span->end - span->start; i++)
      if (phrase_end (span, span->end - i, *phrases) == span->end)
        return *phrases;
  return NULL;
}

const char *
wt_span_has (const WtSpan *span, const char *const *phrases)
{
  const char *end = span->folded + span->end;

  for (; *phrases != NULL; phrases++)
    for (const char *p = span->folded + span->start; p < end && (p = memchr (p, **phrases, (gsize)(end - p))) != NULL;
         p++)
      if (phrase_end (span, (gsize)(p - span->folded), *phrases) > 0)
        return *phrases;
  return NULL;
}

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019 || c == '-';
}

gboolean
wt_span_is_of (const WtSpan *span, const char *const *words)
{
  for (gsize i = span->start; i < span->end;)
  {
    gsize start = i, n_characters = 0;
    gunichar first = g_utf8_get_char (span->folded + i);
    while (i < span->end && is_in_word (g_utf8_get_char (span->folded + i)))
    {
      i += (gsize)(g_utf8_next_char (span->folded + i) - (span->folded + i));
      n_characters++;
    }
    if (n_characters == 0)
      i += (gsize)(g_utf8_next_char (span->folded + i) - (span->folded + i));
    if (n_characters < 2 || g_unichar_isdigit (first))
      continue;
    WtSpan word = wt_span_between (span, start, i);
    const char *found = wt_span_begins (&word, words);
    if (found == NULL || (found[strlen (found) - 1] != '\'' && strlen (found) != i - start))
      return FALSE;
  }
  return TRUE;
}

WtSpan
wt_span_last_word (const WtSpan *span)
{
  WtSpan word = *span;

  word.start = word.end;
  while (word.start > span->start)
  {
    const char *before = g_utf8_prev_char (span->folded + word.start);
    if (!is_in_word (g_utf8_get_char (before)))
      break;
    word.start = (gsize)(before - span->folded);
  }
  return word;
}

gboolean
wt_span_ends_sentence (const WtSpan *span)
{
  WtSpan trimmed = wt_span_trimmed (*span);

  if (trimmed.start == trimmed.end)
    return TRUE;
  gunichar last = g_utf8_get_char (g_utf8_prev_char (trimmed.folded + trimmed.end));
  return strchr (".!?\"'", (int)(last < 0x80 ? last : 'x')) != NULL || last == 0x201d || last == 0x2019
         || last == 0x2026 || last == 0xbb || last == 0x3002 || last == 0xff01 || last == 0xff1f || last == 0x300d;
}
