/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "around.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

UChar32
wt_char_at (const WtBuffer *buffer, gint32 at)
{
  UChar32 c = 0;

  if (at < buffer->n_units)
    U16_GET (buffer->units, 0, at, buffer->n_units, c);
  return c;
}

gboolean
wt_unit_opens_quote (UChar c)
{
  return c == 0x201C || c == 0x201E || c == 0x2018 || c == 0x201A || c == 0xAB;
}

gboolean
wt_unit_closes_quote (UChar c)
{
  return c == 0x201D || c == 0x2019 || c == 0xBB || c == '"' || c == '\'';
}

gboolean
wt_unit_opens (UChar c)
{
  return wt_unit_opens_quote (c) || c == '"' || c == '\'' || c == '(' || c == '[' || c == '{';
}

static gboolean
is_word_unit (UChar c)
{
  return u_isalnum (c) || c == 0xB0 || (c > 0x300 && (U_GET_GC_MASK (c) & U_GC_M_MASK) != 0);
}

static void
set_word (const WtBuffer *buffer, gint32 start, gint32 end, WtWord *word)
{
  *word = (WtWord){ .start = start, .end = end, .capital = start < end && u_isupper (buffer->units[start]) };
  if (end - start > WT_WORD_CHARS)
    return;
  for (gint32 i = start; i < end; i++)
  {
    if (buffer->units[i] >= 0x80)
    {
      word->letters[0] = '\0';
      return;
    }
    word->letters[i - start] = g_ascii_tolower ((char)buffer->units[i]);
  }
}

void
wt_word_before (const WtBuffer *buffer, gint32 end, gint32 least, WtWord *word)
{
  gint32 start = end;

  least = MAX (least, end - 4 * WT_WORD_CHARS);
  while (start > least
         && (is_word_unit (buffer->units[start - 1])
             || (buffer->units[start - 1] == '.' && start < end && start - 1 > least
                 && is_word_unit (buffer->units[start - 2]))))
    start--;
  set_word (buffer, start, end, word);
}

void
wt_word_after (const WtBuffer *buffer, gint32 start, WtWord *word)
{
  gint32 end = start;

  while (end < buffer->n_units && end - start <= 4 * WT_WORD_CHARS && is_word_unit (buffer->units[end]))
    end++;
  set_word (buffer, start, end, word);
}

gint32
wt_skip_openers (const WtBuffer *buffer, gint32 at)
{
  while (wt_unit_opens (wt_unit_at (buffer, at)))
    at++;
  return at;
}

gint32
wt_skip_spaces_back (const WtBuffer *buffer, gint32 at, gint32 least)
{
  while (at > least && wt_unit_is_space (buffer->units[at - 1]))
    at--;
  return at;
}
