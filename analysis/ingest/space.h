/* SPDX-License-Identifier: GPL-3.0-or-later */
/* White space, stops and quotation marks of any script, at a place in UTF-8. */
#pragma once

#include <glib.h>

static inline gboolean
wt_space_is_ascii (guint8 c)
{
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/* wt_space_of_any: bytes of the white space character at @p, which is not ASCII. */
gsize wt_space_of_any (const char *p);

/* wt_space_at: bytes of the white space character at @p (no-break and zero-width spaces too), 0 where there is none. */
static inline gsize
wt_space_at (const char *p, const char *end)
{
  if (p >= end)
    return 0;
  return (guint8)*p < 0x80 ? (gsize)wt_space_is_ascii ((guint8)*p) : wt_space_of_any (p);
}

/* wt_space_trim: moves @start and @end inwards over white space. */
void wt_space_trim (const char *text, gsize *start, gsize *end);

gboolean wt_is_stop (gunichar c);          /* ends a sentence: . ? ! … and other scripts' */
gboolean wt_is_closer (gunichar c);        /* may stand behind a stop: quotes, brackets */
gboolean wt_is_opening_quote (gunichar c); /* straight quotes are both */

/* wt_ends_with_stop: whether the text ends as a sentence does: a stop, and closing quotes and brackets behind it. */
gboolean wt_ends_with_stop (const char *text, gsize length_bytes);

/* wt_sentence_end: where the sentence that begins at @start ends, by a simple rule that looks at stops, capitals and a
 * few abbreviations; a full stop with no space behind it counts where a capital follows small letters.
 * Returns: an offset in (@start, @end]; white space behind the sentence is not part of it. */
gsize wt_sentence_end (const char *text, gsize start, gsize end);
