/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quotes.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

/* How far an opening single mark looks for its partner: without one it is an apostrophe. */
#define SINGLE_REACH_BYTES 1500
/* A quotation this short is a title or a distancing, no speech. */
#define MISC_WORDS 2

/* Kinds of quotation mark. A straight one opens or closes by what is around it. */
typedef enum
{
  MARK_NONE,
  MARK_DOUBLE_OPEN,
  MARK_DOUBLE_CLOSE,
  MARK_DOUBLE_STRAIGHT,
  MARK_LOW,
  MARK_SINGLE_OPEN,
  MARK_SINGLE_CLOSE,
  MARK_SINGLE_STRAIGHT
} Mark;

/* A quotation: bytes of the article's text between the marks. */
typedef struct
{
  gsize start, end;
} Span;

/* before, after: the characters around the mark at @at, 0 at the block's edges; behind: the byte after the mark. */
typedef struct
{
  const char *text;
  gsize begin, end;
  gsize at, behind;
  UChar32 mark, before, after;
} Cursor;

static Mark
mark_of (UChar32 c)
{
  switch (c)
  {
  case '"':
  case 0xFF02:
    return MARK_DOUBLE_STRAIGHT;
  case '\'':
    return MARK_SINGLE_STRAIGHT;
  case 0x201C:
  case 0xAB:
  case 0x2039:
  case 0x300C:
  case 0x300E:
  case 0xFF62:
    return MARK_DOUBLE_OPEN;
  case 0x201D:
  case 0xBB:
  case 0x203A:
  case 0x300D:
  case 0x300F:
  case 0xFF63:
    return MARK_DOUBLE_CLOSE;
  case 0x201E:
    return MARK_LOW;
  case 0x2018:
  case 0x201A:
    return MARK_SINGLE_OPEN;
  case 0x2019:
    return MARK_SINGLE_CLOSE;
  default:
    return MARK_NONE;
  }
}

/* What alone closes a mark that others stand inside of: a corner bracket, a single guillemet. 0 for any other mark. */
static UChar32
partner_of (UChar32 mark)
{
  static const UChar32 pairs[][2] = {
    { 0x300C, 0x300D }, { 0x300E, 0x300F }, { 0xFF62, 0xFF63 }, { 0x2039, 0x203A }, { 0x203A, 0x2039 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] == mark)
      return pairs[i][1];
  return 0;
}

static gboolean
has_partner (UChar32 mark)
{
  return partner_of (mark) != 0 || mark == 0x300D || mark == 0x300F || mark == 0xFF63;
}

/* A letter or sign of scripts that are written without spaces. */
static gboolean
is_unspaced (UChar32 c)
{
  return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xFF00 && c <= 0xFF65);
}

static gboolean
is_edge (UChar32 c)
{
  return c == 0 || u_isUWhiteSpace (c);
}

/* What may stand between a space and the word it belongs to. */
static gboolean
is_lead_in (UChar32 c)
{
  return is_edge (c) || c == '(' || c == '[' || c == '-' || c == 0x2013 || c == 0x2014 || mark_of (c) != MARK_NONE;
}

static gboolean
opens_by_context (const Cursor *cursor)
{
  return is_lead_in (cursor->before) && !is_edge (cursor->after);
}

static gboolean
closes_by_context (const Cursor *cursor)
{
  return !is_edge (cursor->before) && !u_isalnum (cursor->after);
}

static UChar32
char_before (const Cursor *cursor, gsize at)
{
  const guint8 *bytes = (const guint8 *)cursor->text;
  gsize start = at;
  UChar32 c = 0;

  while (start > cursor->begin && U8_IS_TRAIL (bytes[start - 1]))
    start--;
  if (start > cursor->begin)
  {
    start--;
    U8_NEXT_OR_FFFD (bytes, start, at, c);
  }
  return c;
}

/* Marks are one of two ASCII bytes or have one of four lead bytes, so that most bytes are passed over without decoding.
 */
static gboolean
may_begin_mark (guint8 byte)
{
  return byte == '"' || byte == '\'' || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 || byte == 0xEF;
}

/* To the next quotation mark from cursor->behind on; FALSE at the block's end. */
static gboolean
next_mark (Cursor *cursor)
{
  const guint8 *bytes = (const guint8 *)cursor->text;

  for (gsize at = cursor->behind; at < cursor->end; at++)
  {
    if (!may_begin_mark (bytes[at]))
      continue;
    gsize behind = at, after;
    U8_NEXT_OR_FFFD (bytes, behind, cursor->end, cursor->mark);
    if (mark_of (cursor->mark) == MARK_NONE)
      continue;
    cursor->at = at;
    cursor->behind = after = behind;
    cursor->after = 0;
    if (after < cursor->end)
      U8_NEXT_OR_FFFD (bytes, after, cursor->end, cursor->after);
    cursor->before = char_before (cursor, at);
    return TRUE;
  }
  return FALSE;
}

static gboolean
is_apostrophe (const Cursor *cursor)
{
  return u_isalnum (cursor->before) && u_isalnum (cursor->after);
}

static gboolean
is_single_closer (const Cursor *cursor, Mark opener)
{
  Mark mark = mark_of (cursor->mark);

  if (opener == MARK_SINGLE_OPEN && mark != MARK_SINGLE_CLOSE)
    return FALSE;
  if (opener == MARK_SINGLE_STRAIGHT && mark != MARK_SINGLE_STRAIGHT)
    return FALSE;
  return !is_apostrophe (cursor) && closes_by_context (cursor);
}

/* Words that begin with an apostrophe. */
static gboolean
is_clipped_word (const Cursor *cursor)
{
  static const char *const words[] = { "cause", "em", "n", "round", "til", "tis", "twas" };
  const char *at = cursor->text + cursor->behind;
  gsize n = 0;

  while (cursor->behind + n < cursor->end && g_ascii_isalpha (at[n]))
    n++;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == n && g_ascii_strncasecmp (at, words[i], n) == 0)
      return TRUE;
  return g_ascii_isdigit (*at);
}

/* Where a quotation in single marks ends, or 0. A mark behind an s ("leaders’ plans") is an apostrophe while a later
 * one can close. */
static gsize
end_of_single (const Cursor *opener)
{
  Cursor cursor = *opener;
  Mark kind = mark_of (opener->mark);
  gsize doubtful = 0;

  cursor.end = MIN (cursor.end, opener->at + SINGLE_REACH_BYTES);
  while (next_mark (&cursor))
  {
    if (mark_of (cursor.mark) == MARK_SINGLE_OPEN)
      break;
    if (!is_single_closer (&cursor, kind))
    {
      if (mark_of (cursor.mark) == kind && opens_by_context (&cursor) && !is_clipped_word (&cursor))
        break; /* the next quotation opens; looking past it would also make long lines of marks quadratic */
      continue;
    }
    if (cursor.before != 's' || !is_edge (cursor.after))
      return cursor.at;
    if (doubtful == 0)
      doubtful = cursor.at;
  }
  return doubtful;
}

static gboolean
opens_single (const Cursor *cursor)
{
  Mark mark = mark_of (cursor->mark);

  if (mark == MARK_SINGLE_OPEN)
    return !u_isalnum (cursor->before);
  return mark == MARK_SINGLE_STRAIGHT && opens_by_context (cursor) && !is_clipped_word (cursor);
}

/* A mark with a space on each side opens what a colon introduces: 'told us: " come in "'. */
static gboolean
opens_behind_colon (const Cursor *cursor)
{
  gsize at = cursor->at;

  while (at > cursor->begin && g_ascii_isspace (cursor->text[at - 1]))
    at--;
  return at < cursor->at && at > cursor->begin && cursor->text[at - 1] == ':';
}

static gboolean
opens_double (const Cursor *cursor)
{
  switch (mark_of (cursor->mark))
  {
  case MARK_DOUBLE_OPEN:
  case MARK_LOW:
    return TRUE;
  case MARK_DOUBLE_CLOSE: /* Swedish and reversed French marks open with what closes elsewhere */
    return opens_by_context (cursor);
  case MARK_DOUBLE_STRAIGHT:
    return opens_by_context (cursor) || (is_unspaced (cursor->before) && !is_edge (cursor->after))
           || opens_behind_colon (cursor);
  default:
    return FALSE;
  }
}

/* @opener: the mark that opened. Any double mark that stands where one closes does, since sites mix straight and curly
 * ones; a curly opening mark closes only what a low one opened. */
static gboolean
closes_double (const Cursor *cursor, UChar32 opener)
{
  if (partner_of (opener) != 0)
    return cursor->mark == partner_of (opener);
  if (has_partner (cursor->mark))
    return FALSE;
  switch (mark_of (cursor->mark))
  {
  case MARK_DOUBLE_CLOSE:
    return TRUE;
  case MARK_DOUBLE_STRAIGHT:
    return closes_by_context (cursor) || !opens_by_context (cursor);
  case MARK_DOUBLE_OPEN:
    return mark_of (opener) == MARK_LOW || (opener == 0xBB && cursor->mark == 0xAB);
  default:
    return FALSE;
  }
}

/* Whether a mark opens although another is open, which was never closed then. Not where one may stand in the other. */
static gboolean
opens_anew (const Cursor *cursor, UChar32 opener)
{
  return mark_of (cursor->mark) == MARK_DOUBLE_OPEN && !has_partner (cursor->mark) && !has_partner (opener);
}

/* Whether a mark closes a quotation whose opening mark is missing, or stands in a paragraph before. Behind a digit it
 * is inches. */
static gboolean
closes_unopened (const Cursor *cursor)
{
  Mark mark = mark_of (cursor->mark);

  return (mark == MARK_DOUBLE_CLOSE || mark == MARK_DOUBLE_STRAIGHT) && closes_by_context (cursor)
         && !opens_by_context (cursor) && !u_isdigit (cursor->before);
}

/* Where the sentence begins that ends at @end: behind the last stop that a space follows, from @begin on. */
static gsize
sentence_start (const char *text, gsize begin, gsize end)
{
  for (gsize at = end; at > begin + 2; at--)
    if (g_ascii_isspace (text[at - 2]) && strchr (".!?", text[at - 3]) != NULL)
      return at - 1;
  return begin;
}

static void
find_spans (const char *text, const WtBlock *block, GArray *spans)
{
  gsize end = block->offset_bytes + block->length_bytes;
  Cursor cursor = { .text = text, .begin = block->offset_bytes, .end = end, .behind = block->offset_bytes };
  UChar32 opener = 0;
  Span span = { 0 };
  gsize behind = block->offset_bytes; /* the last quotation */

  while (next_mark (&cursor))
  {
    if (opener != 0 && closes_double (&cursor, opener))
    {
      span.end = cursor.at;
      g_array_append_val (spans, span);
      opener = 0;
      behind = cursor.behind;
    }
    else if (opens_double (&cursor) && (opener == 0 || opens_anew (&cursor, opener)))
    {
      opener = cursor.mark;
      span.start = cursor.behind;
    }
    else if (opener == 0 && closes_unopened (&cursor))
    {
      span = (Span){ .start = sentence_start (text, behind, cursor.at), .end = cursor.at };
      g_array_append_val (spans, span);
      behind = cursor.behind;
    }
    else if (opener == 0 && opens_single (&cursor))
    {
      span = (Span){ .start = cursor.behind, .end = end_of_single (&cursor) };
      if (span.end == 0)
        continue;
      g_array_append_val (spans, span);
      behind = cursor.behind = span.end + 1;
    }
  }
  if (opener != 0)
  {
    span.end = end;
    g_array_append_val (spans, span);
  }
}

void
wt_quotes_mark (const char *text, const WtBlock *block, WtToken *tokens, guint n_tokens)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  guint next = 0;

  find_spans (text, block, spans);
  for (guint i = 0; i < spans->len; i++)
  {
    Span span = g_array_index (spans, Span, i);
    while (next < n_tokens && tokens[next].offset_bytes < span.start)
      next++;
    guint first = next;
    while (next < n_tokens && tokens[next].offset_bytes < span.end)
      next++;
    guint16 flags = WT_TOKEN_QUOTED | (next - first <= MISC_WORDS ? WT_TOKEN_QUOTE_MISC : 0);
    for (guint n = first; n < next; n++)
      tokens[n].flags |= flags;
  }
}
