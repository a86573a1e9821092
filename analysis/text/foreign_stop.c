/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "foreign_stop.h"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "traits.h"
#include "wordlist.h"

static guint32
traits_between (const WtStop *stop, gint32 start, gint32 end)
{
  UChar folded[4 * WT_WORD_CHARS];
  char word[16 * WT_WORD_CHARS];
  gint32 n_folded, n_bytes;
  UErrorCode status = U_ZERO_ERROR;

  if (start >= end || end - start > WT_WORD_CHARS)
    return 0;
  n_folded = u_strFoldCase (folded, G_N_ELEMENTS (folded), stop->buffer->units + start, end - start,
                            U_FOLD_CASE_DEFAULT, &status);
  u_strToUTF8 (word, sizeof word, &n_bytes, folded, n_folded, &status);
  if (U_FAILURE (status) || (gsize)n_bytes >= sizeof word)
    return 0;
  return wt_wordlist_traits (stop->language->code, word);
}

static guint32
traits_of (const WtStop *stop, const WtWord *word)
{
  return traits_between (stop, word->start, word->end);
}

/* One letter, with the marks that belong to it. */
static gboolean
is_letter (const WtStop *stop, const WtWord *word)
{
  const UChar *units = stop->buffer->units;
  gint32 n_letters = 0;

  for (gint32 i = word->start; i < word->end; i++)
    if (U_GET_GC_MASK (units[i]) & U_GC_L_MASK)
      n_letters++;
    else if ((U_GET_GC_MASK (units[i]) & U_GC_M_MASK) == 0)
      return FALSE;
  return n_letters == 1;
}

/* "am 12. Juni", "der 2. Weltkrieg": German and Turkish write ordinals with a full stop, and capitals behind it. */
static gboolean
is_ordinal (const WtStop *stop, const WtWord *number)
{
  const WtBuffer *buffer = stop->buffer;
  WtWord next, before;

  if (!stop->language->ordinals || number->end - number->start > 2 || !g_ascii_isdigit (number->letters[0])
      || number->start == stop->start)
    return FALSE;
  wt_word_after (buffer, stop->next, &next);
  guint32 traits = traits_of (stop, &next);
  if (traits & WT_TRAIT_MONTH)
    return TRUE;
  if (traits & WT_TRAIT_STOP)
    return FALSE;
  wt_word_before (buffer, wt_skip_spaces_back (buffer, number->start, stop->start), stop->start, &before);
  return (traits_of (stop, &before) & (WT_TRAIT_DETERMINER | WT_TRAIT_PREPOSITION)) != 0;
}

WtVerdict
wt_foreign_stop (const WtStop *stop, const WtWord *last)
{
  if (last->start == last->end)
    return WT_VERDICT_UNKNOWN;
  if (is_letter (stop, last) || (traits_of (stop, last) & WT_TRAIT_ABBREVIATION) || is_ordinal (stop, last))
    return WT_VERDICT_JOIN;
  return WT_VERDICT_UNKNOWN;
}

gboolean
wt_foreign_stop_armenian (const WtStop *stop)
{
  return stop->buffer->units[stop->stop] != '.' && stop->next > stop->end;
}

gboolean
wt_foreign_stop_particle (const WtBuffer *buffer, gint32 at)
{
  UChar closer = wt_unit_at (buffer, at - 1), next = wt_unit_at (buffer, at), after = wt_unit_at (buffer, at + 1);

  if (closer != 0x300D && closer != 0x300F)
    return FALSE;
  if (next == 0x3063) /* tte */
    return after == 0x3066;
  if (next == 0x3068) /* to, but not of tokoro, tonikaku, towa, tomo */
    return after != 0x3053 && after != 0x306B && after != 0x306F && after != 0x3082;
  return next == 0x3092 || next == 0x306E || (next == 0x306A && after == 0x3069); /* o, no, nado */
}
