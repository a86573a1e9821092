/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words (words.h), cut further where news needs it. */
#include "tokens.h"

#include <string.h>
#include <unicode/utf16.h>

#include "traits.h"
#include "units.h"

/* A longer run of letters, which is no word, is cut up. In bytes, below what normalise.c takes. */
#define TOKEN_BYTES 240

/* So many tokens are given on together. */
#define PENDING 64

/* Where the tokeniser is. tokens, traits: n_pending of them wait to be given on. sentence: index of the current
 * sentence's end; capitals: whether its sentence is written in capitals, unknown before it is asked. */
typedef struct
{
  WtTokeniser *tokeniser;
  WtToken tokens[PENDING];
  guint32 traits[PENDING];
  guint n_pending;
  const WtBuffer *buffer;
  const GArray *ends;
  guint sentence;
  gint32 sentence_start;
  enum
  {
    CAPITALS_UNKNOWN,
    CAPITALS_NO,
    CAPITALS_YES
  } capitals;
} Walk;

static gboolean
sentence_is_in_capitals (Walk *walk)
{
  gint32 end = g_array_index (walk->ends, gint32, walk->sentence);
  guint n_upper = 0, n_lower = 0;

  if (walk->capitals == CAPITALS_UNKNOWN)
  {
    for (gint32 i = walk->sentence_start; i < end && n_lower == 0; i++)
    {
      n_upper += wt_unit_is_upper (walk->buffer->units[i]);
      n_lower += wt_unit_is_lower (walk->buffer->units[i]);
    }
    walk->capitals = (n_lower == 0 && n_upper > 8) ? CAPITALS_YES : CAPITALS_NO;
  }
  return walk->capitals == CAPITALS_YES;
}

/* In a line of capitals "US" is as likely "us": taken as common words are. */
static const WtSurface *
surface_of (Walk *walk, const char *bytes, gsize n)
{
  WtTokeniser *to = walk->tokeniser;
  const WtSurface *surface = wt_lexicon_surface (to->lexicon, to->language, bytes, n);

  if ((surface->traits & WT_TRAIT_CAPS_STOP) == 0 || !sentence_is_in_capitals (walk))
    return surface;
  g_autofree char *lower = g_ascii_strdown (bytes, (gssize)n);
  return wt_lexicon_surface (to->lexicon, to->language, lower, n);
}

static void
give (Walk *walk)
{
  g_array_append_vals (walk->tokeniser->tokens, walk->tokens, walk->n_pending);
  g_array_append_vals (walk->tokeniser->traits, walk->traits, walk->n_pending);
  walk->n_pending = 0;
}

/* Puts a word in the place of the n-th pending token. */
static void
put (Walk *walk, guint n, const WtSurface *surface, guint32 offset, guint32 length)
{
  walk->tokens[n] = (WtToken){ .word = surface->word,
                               .form = surface->form,
                               .offset_bytes = offset,
                               .length_bytes = (guint16)length,
                               .flags = surface->flags };
  walk->traits[n] = surface->traits;
}

static void
append (Walk *walk, guint32 offset, guint32 length)
{
  if (walk->n_pending == PENDING)
    give (walk);
  put (walk, walk->n_pending, surface_of (walk, walk->tokeniser->text + offset, length), offset, length);
  walk->n_pending++;
}

/* "per cent" is one word, as "percent" is. Returns TRUE where "cent" went to the "per" before it. */
static gboolean
joins_per_cent (Walk *walk, gint32 start, guint32 offset, guint32 length)
{
  WtTokeniser *to = walk->tokeniser;

  if (length != 4 || walk->n_pending == 0 || start == walk->sentence_start || !to->language->english)
    return FALSE;
  const WtToken *before = &walk->tokens[walk->n_pending - 1];
  if (before->length_bytes != 3 || before->offset_bytes + 4 != offset
      || g_ascii_strncasecmp (to->text + offset, "cent", 4) != 0
      || g_ascii_strncasecmp (to->text + before->offset_bytes, "per", 3) != 0)
    return FALSE;
  put (walk, walk->n_pending - 1, wt_lexicon_surface (to->lexicon, to->language, "per cent", 8), before->offset_bytes,
       8);
  return TRUE;
}

static void
emit (Walk *walk, gint32 start, gint32 end)
{
  const guint32 *offsets = walk->buffer->offsets;

  if (start >= end || joins_per_cent (walk, start, offsets[start], offsets[end] - offsets[start]))
    return;
  for (gint32 from = start; from < end;)
  {
    gint32 to = end;
    if (offsets[end] - offsets[from] > TOKEN_BYTES)
    {
      to = MIN (end, from + TOKEN_BYTES / 4);
      U16_SET_CP_START (walk->buffer->units, 0, to);
    }
    append (walk, offsets[from], offsets[to] - offsets[from]);
    from = to;
  }
}

/* Behind the digits of "3.2bn" or "$5m", where a unit of counting follows them; else @end. */
static gint32
end_of_digits (const Walk *walk, gint32 start, gint32 end)
{
  static const char *const units[] = { "bn", "mn", "tn", "mln", "bln", "trn" };
  const UChar *at = walk->buffer->units;
  gint32 digits = start;
  char letters[4] = { 0 };

  while (digits < end && (wt_unit_is_digit (at[digits]) || at[digits] == '.' || at[digits] == ','))
    digits++;
  if (digits == start || end - digits > 3 || digits == end)
    return end;
  for (gint32 i = digits; i < end; i++)
    letters[i - digits] = at[i] < 0x80 ? g_ascii_tolower ((char)at[i]) : '?';
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (letters, units[i]))
      return digits;
  return end;
}

/* Behind the abbreviation of "St.Petersburg", written without a space; else @end. */
static gint32
end_of_glued (const UChar *units, gint32 start, gint32 end)
{
  for (gint32 i = start + 2; i + 1 < end; i++)
    if (units[i] == '.' && wt_unit_is_lower (units[i - 1]) && wt_unit_is_upper (units[i + 1]))
      return i;
  return end;
}

/* Single letters with full stops between: the last full stop, outside ICU's word, is part of it. */
static gboolean
is_dotted (const UChar *units, gint32 start, gint32 end)
{
  if (end - start < 3)
    return FALSE;
  for (gint32 i = start; i < end; i++)
    if (((i - start) % 2 == 0) ? !wt_unit_is_alpha (units[i]) : units[i] != '.')
      return FALSE;
  return TRUE;
}

static void
emit_word (Walk *walk, gint32 start, gint32 end)
{
  const UChar *units = walk->buffer->units;

  if (wt_unit_is_digit (units[start]))
  {
    gint32 digits = end_of_digits (walk, start, end);
    emit (walk, start, digits);
    emit (walk, digits, end);
    return;
  }
  if (is_dotted (units, start, end))
  {
    emit (walk, start, units[end] == '.' ? end + 1 : end);
    return;
  }
  gint32 glued = end_of_glued (units, start, end);
  emit (walk, start, glued);
  emit (walk, glued + 1, end);
}

static void
next_sentence (Walk *walk, gint32 at)
{
  while (walk->sentence + 1 < walk->ends->len && g_array_index (walk->ends, gint32, walk->sentence) <= at)
  {
    walk->sentence_start = g_array_index (walk->ends, gint32, walk->sentence);
    walk->sentence++;
    walk->capitals = CAPITALS_UNKNOWN;
  }
}

/* ICU's word may hold the end of a sentence, "Tuesday.North": it is cut there, and the stop left out. */
static void
emit_segment (Walk *walk, gint32 start, gint32 end)
{
  for (;;)
  {
    next_sentence (walk, start);
    gint32 limit = g_array_index (walk->ends, gint32, walk->sentence);
    if (limit >= end)
      break;
    gint32 trimmed = limit;
    while (trimmed > start && !wt_unit_is_alnum (walk->buffer->units[trimmed - 1]))
      trimmed--;
    if (trimmed > start)
      emit_word (walk, start, trimmed);
    start = limit;
  }
  emit_word (walk, start, end);
}

void
wt_tokenise_block (WtTokeniser *tokeniser, const WtBuffer *buffer, const GArray *ends)
{
  Walk walk = { .tokeniser = tokeniser, .buffer = buffer, .ends = ends };
  WtWords *words = tokeniser->language->words;
  gint32 start, end;

  if (ends->len == 0)
    return;
  wt_words_begin (words, buffer);
  while (wt_words_next (words, &start, &end))
    emit_segment (&walk, start, end);
  give (&walk);
}
