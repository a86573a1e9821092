/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boundary: whether a sentence ends at a stop. */
#pragma once

#include "buffer.h"
#include "language.h"

G_BEGIN_DECLS

/* A stop and what is around it. start: where the sentence so far begins. stop: the first of the stops (". . ." and "?!"
 * are one), last: the last. end: behind closing quotes and brackets. next: the next character that is no space, or the
 * buffer's end. All in units. n_stops: how many there are. has_break: a blank line lies between end and next. quoted: a
 * closing quotation mark stands between stop and end. before_dots: a spaced ellipsis follows, which is not of the
 * stops.
 */
typedef struct
{
  const WtLanguage *language;
  const WtBuffer *buffer;
  gint32 start, stop, last, end, next;
  guint n_stops;
  gboolean has_break;
  gboolean quoted;
  gboolean before_dots;
} WtStop;

/* What the word before a full stop says about it. JOIN: it is the word's own. */
typedef enum
{
  WT_VERDICT_UNKNOWN,
  WT_VERDICT_JOIN,
  WT_VERDICT_BREAK
} WtVerdict;

/* wt_stop_at: reads what is around a stop that @at points to. */
void wt_stop_at (const WtLanguage *language, const WtBuffer *buffer, gint32 start, gint32 at, WtStop *stop);

/* wt_stop_is_mark: one of . ! ? and the ellipsis sign. */
static inline gboolean
wt_stop_is_mark (UChar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/* wt_stop_ends_sentence: @icu_breaks: ICU ends a sentence here. */
gboolean wt_stop_ends_sentence (const WtStop *stop, gboolean icu_breaks);

G_END_DECLS
