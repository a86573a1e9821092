/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unstopped: what ends a sentence where no stop does. Web pages and mail that lost their line breaks need it. */
#pragma once

#include "buffer.h"

G_BEGIN_DECLS

/* wt_unstopped_may: whether a unit can be where one of these begins: the others are passed over. */
static inline gboolean
wt_unstopped_may (UChar c)
{
  return c == '-' || c == '=' || c == '_' || c == '*' || c == '~' || c == '#' || c == ':' || c == ';' || c == ')';
}

/* wt_unstopped_at: where to cut for what stands at @at: a rule drawn with signs ("-----"), a smiley, the second of two
 * addresses, a source that stands in brackets between two sentences.
 * @start: of the sentence so far. @cuts: (out): in ascending order. Returns: how many, 0 to 2. */
guint wt_unstopped_at (const WtBuffer *buffer, gint32 start, gint32 at, gint32 cuts[2]);

/* wt_unstopped_smiley: behind the smiley that stands at @at between spaces; @otherwise where there is none. */
gint32 wt_unstopped_smiley (const WtBuffer *buffer, gint32 at, gint32 otherwise);

/* wt_unstopped_is_address: whether a web address begins at @at. */
gboolean wt_unstopped_is_address (const WtBuffer *buffer, gint32 at);

G_END_DECLS
