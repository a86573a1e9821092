/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Around: what stands beside a place in a buffer. Places are in units; all may lie outside the buffer. */
#pragma once

#include <unicode/uchar.h>

#include "buffer.h"

G_BEGIN_DECLS

#define WT_WORD_CHARS 24

/* A word in lower-case ASCII; letters is empty where it is long or has other letters. start, end: in units. */
typedef struct
{
  char letters[WT_WORD_CHARS + 1];
  gint32 start, end;
  gboolean capital;
} WtWord;

/* wt_unit_at: the unit at a place, 0 outside. wt_char_at: the character that begins there, 0 behind the end. */
static inline UChar
wt_unit_at (const WtBuffer *buffer, gint32 at)
{
  return (at < 0 || at >= buffer->n_units) ? 0 : buffer->units[at];
}

UChar32 wt_char_at (const WtBuffer *buffer, gint32 at);

static inline gboolean
wt_unit_is_space (UChar c)
{
  return c == ' ' || c == '\n' || c == 0xA0 || c == 0x3000 || (c > 0x80 && u_isspace (c));
}

/* wt_unit_opens_quote, wt_unit_closes_quote: a quotation mark that can. wt_unit_opens: it, or a bracket. */
gboolean wt_unit_opens_quote (UChar c);
gboolean wt_unit_closes_quote (UChar c);
gboolean wt_unit_opens (UChar c);

/* wt_word_before: the word that ends at @end: letters and digits with single full stops inside ("U.S", "Ph.D"), not
 * beginning before @least. wt_word_after: the word that begins at @start. */
void wt_word_before (const WtBuffer *buffer, gint32 end, gint32 least, WtWord *word);
void wt_word_after (const WtBuffer *buffer, gint32 start, WtWord *word);

/* wt_skip_openers: behind the opening marks at @at. wt_skip_spaces_back: before the spaces that end at @at. */
gint32 wt_skip_openers (const WtBuffer *buffer, gint32 at);
gint32 wt_skip_spaces_back (const WtBuffer *buffer, gint32 at, gint32 least);

G_END_DECLS
