/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buffer: one block of an article as UTF-16, which ICU works on, with the way back to the article's bytes. */
#pragma once

#include <glib.h>
#include <unicode/utypes.h>

G_BEGIN_DECLS

/* units: n_units UTF-16 code units and a terminating 0. offsets: for each unit, and for the end, its byte offset in the
 * article's text. ascii: all of it is. A line break inside the block is a space, a blank line stays a '\n'; marks of
 * direction are left out.
 */
typedef struct
{
  UChar *units;
  guint32 *offsets;
  gint32 n_units;
  gboolean ascii;
  gsize capacity;
} WtBuffer;

/* wt_buffer_fill: @buffer: zeroed, or filled before: its memory is used again. @text: UTF-8; [@offset, @offset +
 * @length) is converted; what is no UTF-8 becomes U+FFFD. */
void wt_buffer_fill (WtBuffer *buffer, const char *text, gsize offset, gsize length);
void wt_buffer_clear (WtBuffer *buffer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtBuffer, wt_buffer_clear)

G_END_DECLS
