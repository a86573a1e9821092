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

void
wt_buffer_fill (WtBuffer *buffer, const char *text, gsize offset, gsize length)
{
  const guint8 *bytes = (const guint8 *)text + offset;
  gsize at = 0;
  gint32 n = 0;
  gboolean line_is_blank = FALSE;

  reserve (buffer, length + 1);
  while (at < length)
  {
    gsize start = at;
    UChar32 c;

    U8_NEXT_OR_FFFD (bytes, at, length, c);
    if (is_direction (c))
      continue;
    c = unify_line_break (c, &line_is_blank);
    buffer->offsets[n] = (guint32)(offset + start);
    if (c > 0xFFFF)
    {
      buffer->units[n++] = U16_LEAD (c);
      buffer->offsets[n] = (guint32)(offset + start);
      c = U16_TRAIL (c);
    }
    buffer->units[n++] = (UChar)c;
  }
  buffer->units[n] = 0;
  buffer->offsets[n] = (guint32)(offset + length);
  buffer->n_units = n;
}

void
wt_buffer_clear (WtBuffer *buffer)
{
  g_clear_pointer (&buffer->units, g_free);
  g_clear_pointer (&buffer->offsets, g_free);
  buffer->capacity = 0;
  buffer->n_units = 0;
}
