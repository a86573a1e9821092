/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit_telegrams.h"

#include <string.h>

#include "../ingest/dateline_day.h"

/* No dateline, and no sign in brackets or behind a slash, is longer. */
#define MAX_DATELINE_BYTES 200
#define MAX_SIGN_BYTES     48

static void
add_place (GArray *places, WtSpan signer, WtSpan extent, WtCreditKind kind, gboolean worn)
{
  WtSignedPlace place = { signer, extent, kind, worn };

  if (places->len > 0 && g_array_index (places, WtSignedPlace, places->len - 1).signer.end > signer.start)
    return;
  g_array_append_val (places, place);
}

/* The dateline that a printed line begins with. Returns: its bytes, 0 where it has none that is signed. */
static gsize
add_dateline (GArray *places, const WtSpan *block, gsize start)
{
  WtDayline dayline;
  gsize length = MIN (block->end - start, MAX_DATELINE_BYTES);

  if (!wt_dateline_day (block->text + start, length, &dayline) || dayline.signer_bytes == 0)
    return 0;
  WtSpan signer = wt_span_between (block, start + dayline.signer, start + dayline.signer + dayline.signer_bytes);
  WtSpan extent = wt_span_between (block, start, start + dayline.length_bytes);
  add_place (places, signer, extent, WT_CREDIT_DATELINE, TRUE);
  return dayline.length_bytes;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015);
}

/* Whether what stands before a sign has come to an end: a stop, or a comma, which scanners make of stops; a dash. */
static gboolean
is_closed (const WtSpan *before)
{
  WtSpan trimmed = wt_span_trimmed (*before);

  if (trimmed.start == trimmed.end || wt_span_ends_sentence (&trimmed))
    return TRUE;
  gunichar last = g_utf8_get_char (g_utf8_prev_char (trimmed.text + trimmed.end));
  return last == ',' || last == ';' || is_dash (last);
}

/* Whether what stands behind a sign begins anew: nothing, another printed line, a dash, a capital. */
static gboolean
is_followed (const WtSpan *after, gboolean *by_dash)
{
  const char *p = after->text + after->start, *end = after->text + after->end;
  gboolean broken = FALSE;

  for (*by_dash = FALSE; p < end && (g_unichar_isspace (g_utf8_get_char (p)) || strchr (".,;:", *p) != NULL);
       p = g_utf8_next_char (p))
    broken = broken || *p == '\n';
  if (p >= end || broken)
    return TRUE;
  gunichar c = g_utf8_get_char (p);
  *by_dash = is_dash (c);
  return *by_dash || g_unichar_isupper (c);
}

/* The closing bracket that is near, and where the text within ends; 0 where there is none. */
static gsize
find_closing (const WtSpan *block, gsize start)
{
  for (gsize i = start; i < block->end && i - start <= MAX_SIGN_BYTES; i++)
    if (strchr (")]}", block->text[i]) != NULL)
      return i;
    else if (strchr ("([{", block->text[i]) != NULL)
      return 0;
  return 0;
}

/* bare_end: where the block ends but for marks and blanks. */
static void
add_brackets (GArray *places, const WtSpan *block, gsize at, gboolean at_line_start, gsize bare_end)
{
  gsize closing = find_closing (block, at + 1);
  gboolean by_dash;

  if (closing == 0)
    return;
  WtSpan before = wt_span_between (block, block->start, at);
  WtSpan after = wt_span_between (block, closing + 1, block->end);
  if (!is_followed (&after, &by_dash) || (!at_line_start && !by_dash && !is_closed (&before)))
    return;
  add_place (places, wt_span_between (block, at + 1, closing), wt_span_between (block, at, closing + 1), WT_CREDIT_LINE,
             closing + 1 >= bare_end || at == block->start);
}

/* "... . / cta-ctb" at the end of a printed line. */
static void
add_slashed (GArray *places, const WtSpan *block, gsize at)
{
  const char *rest = block->text + at + 1;
  const char *line_break = memchr (rest, '\n', MIN (block->end - at - 1, MAX_SIGN_BYTES));
  gsize end = line_break != NULL ? (gsize)(line_break - block->text) : block->end;
  WtSpan before = wt_span_between (block, block->start, at);

  if (end - at > MAX_SIGN_BYTES || !wt_span_ends_sentence (&before))
    return;
  WtSpan signer = wt_span_between (block, at + 1, end);
  add_place (places, signer, wt_span_between (block, at, end), WT_CREDIT_LINE, FALSE);
}

GArray *
wt_credit_signed_places (const WtSpan *block)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (WtSignedPlace));
  gsize bare_end = wt_span_bare (*block).end;
  gboolean at_line_start = TRUE;

  for (gsize i = block->start; i < block->end; i++)
  {
    char c = block->text[i];
    gboolean after_break = i == block->start || block->text[i - 1] == '\n';
    gsize n = after_break ? add_dateline (places, block, i) : 0;
    at_line_start = after_break || at_line_start;
    if (n > 0)
      i += n - 1;
    else if (c == '(' || c == '[' || c == '{')
      add_brackets (places, block, i, at_line_start, bare_end);
    else if (c == '/')
      add_slashed (places, block, i);
    at_line_start = n == 0 && at_line_start && g_ascii_isspace (c);
  }
  return places;
}
