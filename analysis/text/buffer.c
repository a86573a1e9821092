/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buffer.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

static void
reserve (WtBuffer *buffer, gsize n_units)
{
  if (buffer->capacity >= n_units)
    return;
  buffer->capacity = MAX (n_units, 2 * buffer->capacity);
  buffer->units = g_realloc_n (buffer->units, buffer->capacity, sizeof *buffer->units);
  buffer->offsets = g_realloc_n (buffer->offsets, buffer->capacity, sizeof *buffer->offsets);
}

/* Hard-wrapped lines run on; only a second line break with nothing between, a blank line, still ends a paragraph. */
static UChar32
unify_line_break (UChar32 c, gboolean *line_is_blank)
{
  if (c == '\n')
  {
    UChar32 unified = *line_is_blank ? '\n' : ' ';
    *line_is_blank = TRUE;
    return unified;
  }
  if (c == '\r' || c == '\t' || c == '\v' || c == '\f' || c == 0x85)
    return ' ';
  if (c != ' ')
    *line_is_blank = FALSE;
  return c;
}

/* Marks that only say which way text runs: they stand inside words and before stops, and hide both. */
static gboolean
is_direction (UChar32 c)
{
  return c >= 0x200E && (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
}

/* Letters, digits and signs of ASCII from @at on, as they are most of every text. Returns: behind them. */
static gsize
take_ascii (WtBuffer *buffer, const guint8 *bytes, gsize at, gsize length, gsize offset, gboolean *line_is_blank)
{
  gint32 n = buffer->n_units;
  guint8 more = 0;

  for (; at < length && (guint8)(bytes[at] - ' ') < 0x60; at++, n++)
  {
    buffer->units[n] = bytes[at];
    buffer->offsets[n] = (guint32)(offset + at);
    more |= bytes[at] ^ ' ';
  }
  buffer->n_units = n;
  *line_is_blank &= more == 0;
  return at;
}

static void
append (WtBuffer *buffer, UChar unit, gsize offset)
{
  buffer->units[buffer->n_units] = unit;
  buffer->offsets[buffer->n_units++] = (guint32)offset;
}

void
wt_buffer_fill (WtBuffer *buffer, const char *text, gsize offset, gsize length)
{
  const guint8 *bytes = (const guint8 *)text + offset;
  gboolean line_is_blank = FALSE;

  reserve (buffer, length + 1);
  buffer->n_units = 0;
  buffer->ascii = TRUE;
  for (gsize at = 0, start; (start = take_ascii (buffer, bytes, at, length, offset, &line_is_blank)) < length;)
  {
    UChar32 c;
    at = start;
    U8_NEXT_OR_FFFD (bytes, at, length, c);
    buffer->ascii &= c < 0x80;
    if (is_direction (c))
      continue;
    c = unify_line_break (c, &line_is_blank);
    if (c > 0xFFFF)
    {
      append (buffer, U16_LEAD (c), offset + start);
      c = U16_TRAIL (c);
    }
    append (buffer, (UChar)c, offset + start);
  }
  buffer->units[buffer->n_units] = 0;
  buffer->offsets[buffer->n_units] = (guint32)(offset + length);
}

void
wt_buffer_clear (WtBuffer *buffer)
{
  g_clear_pointer (&buffer->units, g_free);
  g_clear_pointer (&buffer->offsets, g_free);
  buffer->capacity = 0;
  buffer->n_units = 0;
}
