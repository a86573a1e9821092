/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's words (UAX #29), cut further where news needs it. */
#include "tokens.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "traits.h"

/* A longer run of letters, which is no word, is cut up. In bytes, below what normalise.c takes. */
#define TOKEN_BYTES 240

/* Where the tokeniser is. sentence: index of the current sentence's end; capitals: whether its sentence is written in
 * capitals, unknown before it is asked. */
typedef struct
{
  WtTokeniser *tokeniser;
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
      n_upper += u_isupper (walk->buffer->units[i]);
      n_lower += u_islower (walk->buffer->units[i]);
    }
    walk->capitals = (n_lower == 0 && n_upper > 8) ? CAPITALS_YES : CAPITALS_NO;
  }
  return walk->capitals == CAPITALS_YES;
}

/* In a line of capitals "US" is as likely "us": taken as common words are. */
static guint32
surface_of (Walk *walk, const char *bytes, gsize n)
{
  WtTokeniser *to = walk->tokeniser;
  guint32 number = wt_lexicon_surface (to->lexicon, to->language, bytes, n);

  if ((wt_lexicon_surface_at (to->lexicon, number)->traits & WT_TRAIT_CAPS_STOP) == 0
      || !sentence_is_in_capitals (walk))
    return number;
  g_autofree char *lower = g_ascii_strdown (bytes, (gssize)n);
  return wt_lexicon_surface (to->lexicon, to->language, lower, n);
}

static WtToken *
last_token (const WtTokeniser *to)
{
  return to->tokens->len == 0 ? NULL : &g_array_index (to->tokens, WtToken, to->tokens->len - 1);
}

static void
set_surface (const WtTokeniser *to, WtToken *token, guint32 number)
{
  const WtSurface *surface = wt_lexicon_surface_at (to->lexicon, number);

  token->word = surface->word;
  token->form = surface->form;
  token->flags = surface->flags;
}

static void
append (Walk *walk, guint32 offset, guint32 length)
{
  WtTokeniser *to = walk->tokeniser;
  WtToken token = { .offset_bytes = offset, .length_bytes = (guint16)length };
  guint32 number = surface_of (walk, to->text + offset, length);

  set_surface (to, &token, number);
  g_array_append_val (to->tokens, token);
  g_array_append_val (to->surfaces, number);
}

/* "per cent" is one word, as "percent" is. Returns TRUE where "cent" went to the "per" before it. */
static gboolean
joins_per_cent (Walk *walk, gint32 start, guint32 offset, guint32 length)
{
  WtTokeniser *to = walk->tokeniser;
  WtToken *before = last_token (to);

  if (!to->language->english || length != 4 || g_ascii_strncasecmp (to->text + offset, "cent", 4) != 0)
    return FALSE;
  if (before == NULL || before->length_bytes != 3 || before->offset_bytes + 4 != offset || start == walk->sentence_start
      || g_ascii_strncasecmp (to->text + before->offset_bytes, "per", 3) != 0)
    return FALSE;
  guint32 number = wt_lexicon_surface (to->lexicon, to->language, "per cent", 8);
  set_surface (to, before, number);
  before->length_bytes = 8;
  g_array_index (to->surfaces, guint32, to->surfaces->len - 1) = number;
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

  while (digits < end && (u_isdigit (at[digits]) || at[digits] == '.' || at[digits] == ','))
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
    if (units[i] == '.' && u_islower (units[i - 1]) && u_isupper (units[i + 1]))
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
    if (((i - start) % 2 == 0) ? !u_isalpha (units[i]) : units[i] != '.')
      return FALSE;
  return TRUE;
}

static void
emit_word (Walk *walk, gint32 start, gint32 end)
{
  const UChar *units = walk->buffer->units;

  if (u_isdigit (units[start]))
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

/* Signs that are said as words. */
static gboolean
is_spoken_sign (const WtBuffer *buffer, gint32 start, gint32 end)
{
  UChar c = buffer->units[start];

  if (end - start != 1 || c == ' ')
    return FALSE;
  return c == '%' || c == '&' || (c != ',' && c != '.' && u_charType (c) == U_CURRENCY_SYMBOL);
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
    while (trimmed > start && !u_isalnum (walk->buffer->units[trimmed - 1]))
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
  UBreakIterator *words = tokeniser->language->words;
  UErrorCode status = U_ZERO_ERROR;
  gint32 start = 0;

  ubrk_setText (words, buffer->units, buffer->n_units, &status);
  if (U_FAILURE (status) || ends->len == 0)
    return;
  for (gint32 end = ubrk_next (words); end != UBRK_DONE; end = ubrk_next (words))
  {
    if (ubrk_getRuleStatus (words) >= UBRK_WORD_NONE_LIMIT || is_spoken_sign (buffer, start, end))
      emit_segment (&walk, start, end);
    start = end;
  }
}
