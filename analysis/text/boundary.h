/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boundary: whether a sentence ends at a stop. */
#pragma once

#include "buffer.h"

G_BEGIN_DECLS

/* A stop and what is around it. start: where the sentence so far begins. stop: the first of the stops (". . ." and "?!"
 * are one), last: the last. end: behind closing quotes and brackets. next: the next character that is no space, or the
 * buffer's end. All in units. n_stops: how many there are. has_break: a blank line lies between end and next. quoted: a
 * closing quotation mark stands between stop and end. */
typedef struct
{
  const WtBuffer *buffer;
  gint32 start, stop, last, end, next;
  guint n_stops;
  gboolean has_break;
  gboolean quoted;
} WtStop;

/* wt_stop_at: reads what is around a stop that @at points to. */
void wt_stop_at (const WtBuffer *buffer, gint32 start, gint32 at, WtStop *stop);

/* wt_stop_is_mark: one of . ! ? and the ellipsis sign. */
gboolean wt_stop_is_mark (UChar c);

/* wt_stop_ends_sentence: @icu_breaks: ICU ends a sentence here. @english: English abbreviations apply. */
gboolean wt_stop_ends_sentence (const WtStop *stop, gboolean icu_breaks, gboolean english);

/* wt_stop_list_marker: the number of a list's item ("1.", "2)", "• 3.", "a." is 1) that begins at @at and is followed
 * by a word, or 0. @end: (out): behind the marker. */
guint wt_stop_list_marker (const WtBuffer *buffer, gint32 at, gint32 *end);

G_END_DECLS
