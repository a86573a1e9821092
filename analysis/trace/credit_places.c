/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit_places.h"

#include <string.h>

#include "credit_phrases.h"

/* A bracket that closes farther away than this is prose. */
#define MAX_BRACKET_BYTES 200
/* A dateline's agency stands no farther in ("RIO DE JANEIRO, Brazil, Sept. 30, 1999 (AP) -- "). */
#define MAX_DATELINE_BYTES 90
#define MAX_PLACE_WORDS    4
/* "PTI ABC DE" closes Indian agency texts: the initials of those who wrote and edited it. */
#define MAX_INITIALS       4
#define MAX_INITIALS_BYTES 40

/* The brackets a span stands in, within a line; FALSE where it stands in none. "/TASS/" counts. */
gboolean
wt_credit_brackets (const WtSpan *line, const WtSpan *span, WtSpan *brackets)
{
  static const char *const opening[] = { "(", "[", "（", "【", "［", NULL };
  static const char *const closing[] = { ")", "]", "）", "】", "］", NULL };
  gsize from = span->start, to = span->end;

  if (from > line->start && to < line->end && line->text[from - 1] == '/' && line->text[to] == '/'
      && (from - 1 == line->start || line->folded[from - 2] == ' '))
  {
    *brackets = wt_span_between (line, from - 1, to + 1);
    return TRUE;
  }
  for (; from > line->start && span->start - from < MAX_BRACKET_BYTES; from--)
    for (guint i = 0; !g_ascii_isalnum (line->text[from - 1]) && opening[i] != NULL; i++)
    {
      if (g_str_has_prefix (line->text + from - 1, closing[i]))
        return FALSE;
      if (!g_str_has_prefix (line->text + from - 1, opening[i]))
        continue;
      const char *end = g_strstr_len (line->text + to, (gssize)MIN (line->end - to, MAX_BRACKET_BYTES), closing[i]);
      if (end == NULL)
        return FALSE;
      *brackets = wt_span_between (line, from - 1, (gsize)(end - line->text) + strlen (closing[i]));
      return TRUE;
    }
  return FALSE;
}

static gboolean
begins_with_dash (const WtSpan *span)
{
  static const char *const dashes[] = { "-", "—", "–", "―", ">>", ":", ".-", ".—", ". —", ". -", NULL };
  WtSpan trimmed = wt_span_trimmed (*span);

  for (const char *const *dash = dashes; *dash != NULL; dash++)
    if (trimmed.end - trimmed.start >= strlen (*dash) && g_str_has_prefix (trimmed.text + trimmed.start, *dash))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with_dash (const WtSpan *span)
{
  static const char *const dashes[] = { "-", "—", "–", "―", NULL };
  WtSpan trimmed = wt_span_trimmed (*span);

  for (const char *const *dash = dashes; *dash != NULL; dash++)
    if (trimmed.end - trimmed.start > strlen (*dash)
        && strncmp (trimmed.text + trimmed.end - strlen (*dash), *dash, strlen (*dash)) == 0)
      return TRUE;
  return FALSE;
}

/* "AA-minus": a hyphen that makes one word of the sign and the next. */
static gboolean
begins_with_hyphen (const WtSpan *span)
{
  const char *start = span->text + span->start;

  return span->end - span->start > 1 && *start == '-' && g_unichar_isalpha (g_utf8_get_char (start + 1));
}

/* "RIO DE JANEIRO, Brazil", "Madrid, 3 ene", "МОСКВА, 3 мая." */
static gboolean
is_place_and_day (const WtSpan *span)
{
  gboolean has_digit = FALSE, in_capitals = TRUE;
  gsize n_place = strcspn (span->text + span->start, " ,.");

  for (gsize i = span->start; i < span->end; i++)
    has_digit = has_digit || g_ascii_isdigit (span->text[i]);
  for (const char *p = span->text + span->start; p < span->text + MIN (span->start + n_place, span->end);
       p = g_utf8_next_char (p))
    in_capitals = in_capitals && !g_unichar_islower (g_utf8_get_char (p));
  gunichar first = g_utf8_get_char (span->text + span->start);
  if (wt_span_words (span) <= MAX_PLACE_WORDS && g_unichar_isalpha (first) && g_unichar_toupper (first) == first
      && !g_unichar_isupper (first))
    return TRUE; /* a script without capitals */
  return g_unichar_isupper (first) && wt_span_words (span) <= 8
         && (in_capitals || has_digit || wt_credit_names_beside (span));
}

/* "【路透社洛恩港电】", "（共同）" before the first sentence: brackets that open the line and hold the sign. */
static gboolean
is_telegram_head (const WtSpan *line, const WtSpan *sign, WtSpan *extent)
{
  static const char *const opening[] = { "【", "（" }, *const closing[] = { "】", "）" };

  for (gsize i = 0; i < G_N_ELEMENTS (opening); i++)
  {
    const char *start = line->text + line->start;
    gsize n = MIN (line->end - line->start, MAX_BRACKET_BYTES);
    const char *end = g_str_has_prefix (start, opening[i]) ? g_strstr_len (start, (gssize)n, closing[i]) : NULL;
    if (end == NULL)
      continue;
    *extent = wt_span_between (line, line->start, (gsize)(end - line->text) + strlen (closing[i]));
    return sign->end <= extent->end && extent->end < line->end;
  }
  return FALSE;
}

/* "MOSCOW (AP) —", "МОСКВА, 3 мая. /ТАСС/.", "新华社东京5月3日电" where ingest marked no dateline. */
gboolean
wt_credit_is_dateline (const WtSpan *line, const WtSpan *sign, WtSpan *extent)
{
  WtSpan brackets, before = wt_span_between (line, line->start, sign->start);
  WtSpan after = wt_span_between (line, sign->end, line->end);

  if (before.end - before.start > MAX_DATELINE_BYTES)
    return FALSE;
  if (is_telegram_head (line, sign, extent))
    return TRUE;
  *extent = wt_span_between (line, line->start, sign->end);
  if (wt_credit_brackets (line, sign, &brackets))
  {
    gboolean slashed = line->text[brackets.start] == '/';
    before.end = brackets.start;
    after.start = extent->end = brackets.end;
    if (!slashed && !begins_with_dash (&after) && !ends_with_dash (&before))
      return FALSE;
  }
  else if (!begins_with_dash (&after) || begins_with_hyphen (&after))
  {
    const char *telegram = g_strstr_len (after.text + after.start, (gssize)MIN (after.end - after.start, 60), "电");
    if (before.start < before.end || telegram == NULL)
      return FALSE;
    extent->end = (gsize)(telegram - after.text) + strlen ("电");
    return TRUE;
  }
  before = wt_span_trimmed (before);
  return before.start == before.end || is_place_and_day (&before);
}

/* Whether all from a sign to the line's end are initials in capitals, or nothing. */
static gboolean
is_closed_by_initials (const WtSpan *after)
{
  if (after->end - after->start > MAX_INITIALS_BYTES)
    return FALSE;
  WtSpan bare = wt_span_bare (*after);
  if (wt_span_words (&bare) > MAX_INITIALS)
    return FALSE;
  for (gsize i = bare.start; i < bare.end; i++)
    if (!g_ascii_isupper (bare.text[i]) && bare.text[i] != ' ' && bare.text[i] != '/')
      return FALSE;
  return TRUE;
}

/* A sign behind the last sentence of a paragraph: "... . — AFP", "... . PTI ABC". */
gboolean
wt_credit_closes_paragraph (const WtSpan *line, const WtSpan *sign, WtSpan *extent)
{
  static const char *const dashes[] = { "-", "—", "–", "―", NULL };
  static const char *const titles[] = { "m.", "mm.", "mr.", "mrs.", "ms.", "mme.", "dr.", "prof.", "st.", "hr.", NULL };
  WtSpan before = wt_span_trimmed (wt_span_between (line, line->start, sign->start));
  WtSpan after = wt_span_between (line, sign->end, line->end);
  gsize end = before.end;

  if (wt_span_ends (&before, titles) != NULL)
    return FALSE;

  for (guint i = 0; dashes[i] != NULL;)
  {
    gsize n = strlen (dashes[i]);
    gboolean is_dash = before.end - before.start > n && strncmp (before.text + before.end - n, dashes[i], n) == 0;
    before.end -= is_dash ? n : 0;
    i = is_dash ? 0 : i + 1;
  }
  before = wt_span_trimmed (before);
  if (before.start == before.end || !is_closed_by_initials (&after) || !wt_span_ends_sentence (&before))
    return FALSE;
  *extent = wt_span_between (line, end > before.end ? before.end : sign->start, line->end);
  return TRUE;
}

/* "Talks begin in Oslo: AFP", "Reuters: talks begin" */
gboolean
wt_credit_heads_title (const WtSpan *line, const WtSpan *sign)
{
  static const char marks[] = ":|-";
  WtSpan before = wt_span_trimmed (wt_span_between (line, line->start, sign->start));
  WtSpan after = wt_span_trimmed (wt_span_between (line, sign->end, line->end));

  if (before.start == before.end)
    return after.start < after.end && after.text[after.start] == ':';
  return after.start == after.end
         && (strchr (marks, before.text[before.end - 1]) != NULL
             || g_str_has_prefix (g_utf8_prev_char (before.text + before.end), "—")
             || g_str_has_prefix (g_utf8_prev_char (before.text + before.end), "–"));
}
