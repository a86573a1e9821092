/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "boundary.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <wiretrace/text.h>

#include "abbreviations.h"
#include "around.h"
#include "foreign_stop.h"
#include "listing.h"
#include "unstopped.h"

/* How far back an unpaired quotation mark is looked for, so that long lines of stops stay linear. */
#define LOOK_BACK_UNITS 600
#define ELLIPSIS        0x2026

/* Whether a straight quotation mark at @at closes one: an odd number of them stands before it. */
static gboolean
closes_straight (const WtBuffer *buffer, gint32 start, gint32 at)
{
  UChar mark = buffer->units[at];
  gboolean odd = FALSE;

  for (gint32 i = MAX (start, at - LOOK_BACK_UNITS); i < at; i++)
    odd ^= buffer->units[i] == mark;
  return odd;
}

static gboolean
is_closer (const WtBuffer *buffer, gint32 start, gint32 at)
{
  UChar c = wt_unit_at (buffer, at), after = wt_unit_at (buffer, at + 1);

  if (c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB)
    return TRUE;
  if (c == 0x201C) /* German quotations close with what opens English ones */
    return after == 0 || wt_unit_is_space (after);
  if (c != '"' && c != '\'')
    return FALSE;
  return after == 0 || wt_unit_is_space (after) || !u_isalnum (after) || closes_straight (buffer, start, at);
}

/* "...": an ellipsis that may begin a sentence. */
static gboolean
is_dots (const WtBuffer *buffer, gint32 at)
{
  return wt_unit_at (buffer, at) == '.' && wt_unit_at (buffer, at + 1) == '.' && wt_unit_at (buffer, at + 2) == '.';
}

/* Four full stops with spaces between are a full stop and an ellipsis, with which the next sentence begins. */
static gboolean
is_stop_before_spaced_ellipsis (const WtBuffer *buffer, gint32 at)
{
  gint32 i = at + 1;

  while (wt_unit_at (buffer, i) == ' ' && wt_unit_at (buffer, i + 1) == '.')
    i += 2;
  return i - at == 7 && wt_unit_at (buffer, i) == ' ' && u_isalpha (wt_unit_at (buffer, at - 1))
         && u_isupper (wt_unit_at (buffer, i + 1));
}

/* From the first stop to the last: "...", "?!", ". . .", "….". */
static void
read_stops (const WtBuffer *buffer, WtStop *stop)
{
  gint32 at = stop->stop;

  stop->n_stops = buffer->units[at] == ELLIPSIS ? 3 : 1;
  stop->before_dots = is_stop_before_spaced_ellipsis (buffer, at);
  while (!stop->before_dots)
  {
    gint32 next = at + 1;
    if (buffer->units[at] == '.' && wt_unit_at (buffer, next) == ' ' && wt_unit_at (buffer, next + 1) == '.'
        && !u_isalnum (wt_unit_at (buffer, next + 2)) && !is_dots (buffer, next + 1))
      next++;
    if (!wt_stop_is_mark (wt_unit_at (buffer, next)))
      break;
    stop->n_stops += wt_unit_at (buffer, next) == ELLIPSIS ? 3 : 1;
    at = next;
  }
  stop->last = at;
}

/* A straight quotation mark between spaces, "gone. " He", closes what is open. */
static gboolean
is_spaced_closer (const WtBuffer *buffer, gint32 start, gint32 at)
{
  UChar mark = wt_unit_at (buffer, at + 1), after = wt_unit_at (buffer, at + 2);

  return wt_unit_at (buffer, at) == ' ' && mark == '"' && (after == 0 || wt_unit_is_space (after))
         && closes_straight (buffer, start, at + 1);
}

void
wt_stop_at (const WtLanguage *language, const WtBuffer *buffer, gint32 start, gint32 at, WtStop *stop)
{
  *stop = (WtStop){ .language = language, .buffer = buffer, .start = start, .stop = at };
  read_stops (buffer, stop);
  stop->end = stop->last + 1;
  while (stop->end < buffer->n_units && is_closer (buffer, start, stop->end))
    stop->quoted |= wt_unit_closes_quote (wt_unit_at (buffer, stop->end++));
  if (is_spaced_closer (buffer, start, stop->end))
  {
    stop->end += 2;
    stop->quoted = TRUE;
  }
  if (wt_unit_at (buffer, stop->end) == ' ')
    stop->end = wt_unstopped_smiley (buffer, stop->end + 1, stop->end);
  stop->next = stop->end;
  while (stop->next < buffer->n_units && wt_unit_is_space (buffer->units[stop->next]))
    stop->has_break |= buffer->units[stop->next++] == '\n';
}

/* "“Is it so?” Lavrov asked." is one sentence: a name or two, then a verb of saying. */
static gboolean
attribution_follows (const WtStop *stop)
{
  gint32 at = stop->next;

  for (int n_words = 0; n_words < 4; n_words++)
  {
    WtWord word;
    wt_word_after (stop->buffer, at, &word);
    if (word.end == word.start)
      return FALSE;
    if (n_words > 0 && wt_abbreviation_is_said (word.letters))
      return TRUE;
    if (n_words > 0 && !word.capital)
      return FALSE;
    at = word.end;
    if (wt_unit_at (stop->buffer, at) != ' ')
      return FALSE;
    at++;
  }
  return FALSE;
}

/* "... and then": what is left out before a sentence. */
static gboolean
is_leading_ellipsis (const WtStop *stop)
{
  return stop->n_stops >= 3 && wt_skip_spaces_back (stop->buffer, stop->stop, stop->start) == stop->start;
}

/* "[...]" leaves something out inside a sentence. */
static gboolean
is_bracketed_ellipsis (const WtStop *stop)
{
  return stop->n_stops >= 3 && wt_unit_at (stop->buffer, stop->stop - 1) == '['
         && wt_unit_at (stop->buffer, stop->last + 1) == ']';
}

/* "Tuesday.North Korea": whoever took the line break out left no space. Not "example.Com", "St.Petersburg", "U.S.A". */
static gboolean
is_glued_boundary (const WtStop *stop)
{
  const WtBuffer *buffer = stop->buffer;
  UChar before = wt_unit_at (buffer, stop->stop - 1);
  gint32 begin = wt_skip_openers (buffer, stop->next);
  WtWord last, next;

  if (!u_islower (before) && !u_isdigit (before) && !wt_unit_closes_quote (before) && before != ')' && !stop->quoted)
    return FALSE;
  wt_word_before (buffer, stop->stop, stop->start, &last);
  wt_word_after (buffer, begin, &next);
  if (!next.capital || strchr (last.letters, '.') != NULL)
    return FALSE;
  if (last.end - last.start < 2 && u_isalpha (before))
    return FALSE;
  if (stop->language->english && wt_abbreviation_of (last.letters) != WT_ABBREVIATION_NONE)
    return FALSE;
  UChar head = wt_unit_at (buffer, last.start - 1);
  if (head == '@' || head == '/' || head == '.' || g_str_equal (next.letters, "com")
      || g_str_equal (next.letters, "net"))
    return FALSE;
  UChar after = wt_unit_at (buffer, next.end);
  if (after == '.')
    return wt_abbreviation_of (next.letters) == WT_ABBREVIATION_TITLE;
  return after == ' ' || after == ',' || after == '-' || after == '\'' || after == 0x2019 || after == 0;
}

static gboolean
is_one_of (const char *word, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      return TRUE;
  return FALSE;
}

/* "At 5 a.m. Mr. Smith": so far there is a preposition and a word or two, nothing that could be a sentence. */
static gboolean
is_opening_phrase (const WtStop *stop, const WtWord *abbreviation)
{
  static const char *const prepositions[] = { "about", "after", "around", "at",    "before",
                                              "by",    "from",  "on",     "since", "until" };
  WtWord first;
  guint n_spaces = 0;
  gint32 start = wt_skip_openers (stop->buffer, stop->start);

  wt_word_after (stop->buffer, start, &first);
  if (abbreviation->start - start > 2 * WT_WORD_CHARS)
    return FALSE;
  for (gint32 i = start; i < abbreviation->start; i++)
    n_spaces += wt_unit_is_space (stop->buffer->units[i]);
  return n_spaces <= 3 && is_one_of (first.letters, prepositions, G_N_ELEMENTS (prepositions));
}

/* A single capital with a full stop: part of a name where a name or nothing stands before, "J. Smith", "Albert I.
 * Jones"; the end of a sentence after a common word: "you and I. Did". */
static gboolean
is_initial (const WtStop *stop, const WtWord *letter, const WtWord *next)
{
  const WtBuffer *buffer = stop->buffer;
  gint32 end = wt_skip_spaces_back (buffer, letter->start, stop->start);
  WtWord before;

  if (end == letter->start && end > stop->start && wt_unit_at (buffer, end - 1) != '.')
    return FALSE;
  if (end > stop->start && wt_unit_at (buffer, end - 1) == '.')
    return TRUE;
  wt_word_before (buffer, end, stop->start, &before);
  if (before.start == before.end || before.capital)
    return TRUE;
  if (next->capital && next->end - next->start == 1 && wt_unit_at (buffer, next->end) == '.')
    return TRUE;
  return letter->letters[0] != 'i' && !wt_abbreviation_is_starter (next->letters);
}

/* "... of Marl and Co. Breyer said": a new speaker begins a sentence; "Marl and Co. Chairman Breyer said" does not. */
static gboolean
speaker_follows_company (const WtStop *stop, const WtWord *last, const WtWord *next)
{
  static const char *const companies[] = { "bros", "co", "corp", "inc", "ltd", "plc" };
  static const char *const offices[] = { "analyst",  "chair",     "chairman",    "chairwoman", "chief",
                                         "director", "economist", "executive",   "managing",   "president",
                                         "senior",   "spokesman", "spokeswoman", "vice" };

  return is_one_of (last->letters, companies, G_N_ELEMENTS (companies))
         && !is_one_of (next->letters, offices, G_N_ELEMENTS (offices)) && attribution_follows (stop);
}

/* After "U.S.", "Inc.", "a.m.": a sentence ends if the next word is one that begins sentences. */
static gboolean
ending_abbreviation_ends (const WtStop *stop, const WtWord *last, const WtWord *next, WtAbbreviation kind)
{
  if (kind == WT_ABBREVIATION_CLOCK)
  {
    static const char *const titles[] = { "mr", "mrs", "ms" };
    if (is_opening_phrase (stop, last))
      return FALSE;
    return next->capital
           && (wt_abbreviation_is_starter (next->letters) || is_one_of (next->letters, titles, G_N_ELEMENTS (titles)));
  }
  if (wt_unit_opens_quote (wt_unit_at (stop->buffer, stop->next)) || wt_unit_at (stop->buffer, stop->next) == '"')
    return next->capital;
  return wt_abbreviation_is_starter (next->letters) || speaker_follows_company (stop, last, next);
}

static WtVerdict
verdict_of (gboolean ends)
{
  return ends ? WT_VERDICT_BREAK : WT_VERDICT_JOIN;
}

static gboolean
is_acronym (const WtWord *word)
{
  return g_ascii_isalpha (word->letters[0]) && word->letters[1] == '.';
}

/* What the word before a full stop says about it. */
static WtVerdict
judge_abbreviation (const WtStop *stop, UChar32 next_char)
{
  WtWord last, next;
  gboolean digit = u_isdigit (next_char);

  wt_word_before (stop->buffer, stop->stop, stop->start, &last);
  wt_word_after (stop->buffer, wt_skip_openers (stop->buffer, stop->next), &next);
  if (last.end - last.start == 1 && last.capital)
    return is_initial (stop, &last, &next) ? WT_VERDICT_JOIN : WT_VERDICT_BREAK;
  switch (wt_abbreviation_of (last.letters))
  {
  case WT_ABBREVIATION_TITLE:
    return (last.capital || digit) ? WT_VERDICT_JOIN : verdict_of (u_isupper (next_char));
  case WT_ABBREVIATION_NUMBERED:
    return digit ? WT_VERDICT_JOIN : WT_VERDICT_BREAK;
  case WT_ABBREVIATION_NEVER:
    return last.capital ? WT_VERDICT_UNKNOWN : WT_VERDICT_JOIN;
  case WT_ABBREVIATION_MONTH:
    return (digit || !last.capital) ? WT_VERDICT_JOIN : verdict_of (wt_abbreviation_is_starter (next.letters));
  case WT_ABBREVIATION_CLOCK:
    return verdict_of (ending_abbreviation_ends (stop, &last, &next, WT_ABBREVIATION_CLOCK));
  case WT_ABBREVIATION_ENDING:
    return verdict_of (ending_abbreviation_ends (stop, &last, &next, WT_ABBREVIATION_ENDING));
  case WT_ABBREVIATION_NONE:
    break;
  }
  if (is_acronym (&last))
    return verdict_of (ending_abbreviation_ends (stop, &last, &next, WT_ABBREVIATION_ENDING));
  return WT_VERDICT_UNKNOWN;
}

/* The whole sentence so far is a list's number. */
static gboolean
is_marker_alone (const WtStop *stop)
{
  gint32 end;

  return stop->end - stop->start < 8 && wt_listing_marker (stop->buffer, stop->start, &end) > 0 && end >= stop->end;
}

/* What a full stop ends where neither the word before it nor the language says so. */
static gboolean
plain_stop_ends (const WtStop *stop, const WtWord *last, UChar32 next_char, gboolean icu_breaks)
{
  /* ICU's suppressions of initials, "F.", also meet the end of "IMF." */
  if (stop->language->english && u_isupper (next_char) && last->end - last->start > 1
      && u_isupper (stop->buffer->units[stop->stop - 1]))
    return TRUE;
  if (!u_isdigit (next_char))
    return icu_breaks;
  if (last->end - last->start <= 2 && g_ascii_isdigit (last->letters[0])) /* "$27. 5" */
    return FALSE;
  /* ICU takes "born. 45 people" for one sentence, and "N°. 10" for two. */
  if (wt_unit_at (stop->buffer, stop->stop - 1) == 0xB0)
    return FALSE;
  return icu_breaks || (last->letters[0] != '\0' && strlen (last->letters) > 3 && !stop->quoted);
}

static gboolean
full_stop_ends (const WtStop *stop, UChar32 next_char, gboolean icu_breaks)
{
  WtWord last;
  WtVerdict verdict = WT_VERDICT_UNKNOWN;

  if (is_marker_alone (stop))
    return FALSE;
  wt_word_before (stop->buffer, stop->stop, stop->start, &last);
  if (!stop->language->english)
    verdict = wt_foreign_stop (stop, &last);
  else if (last.start < last.end)
    verdict = judge_abbreviation (stop, next_char);
  if (verdict != WT_VERDICT_UNKNOWN && u_isalnum (next_char))
    return verdict == WT_VERDICT_BREAK;
  return plain_stop_ends (stop, &last, next_char, icu_breaks);
}

/* "E! News", "Yahoo! Sports". */
static gboolean
is_mark_of_name (const WtStop *stop)
{
  WtWord last;

  wt_word_before (stop->buffer, stop->stop, stop->start, &last);
  return last.capital && stop->n_stops == 1 && !stop->quoted
         && (last.end - last.start == 1 || g_str_equal (last.letters, "yahoo"));
}

/* A word is common that occurs in so many articles of the background. */
#define COMMON_ARTICLES 3

/* Whether a word is known as one: an unknown one may be an abbreviation that no list has. */
static gboolean
is_common_word (const WtLanguage *language, const WtWord *word)
{
  if (word->capital || wt_abbreviation_of (word->letters) != WT_ABBREVIATION_NONE)
    return FALSE;
  const sb_symbol *letters = (const sb_symbol *)word->letters;
  const sb_symbol *stem = sb_stemmer_stem (language->stemmer, letters, (int)strlen (word->letters));
  return stem != NULL && wt_background_count ((const char *)stem) >= COMMON_ARTICLES;
}

/* Some write without capitals. In English a sentence that began small, or whose last word is no abbreviation, may be
 * followed by another; elsewhere what has seven letters is no abbreviation. */
static gboolean
small_sentence_ends (const WtStop *stop)
{
  WtWord last;

  if (stop->quoted || stop->n_stops > 2 || stop->next == stop->end || wt_unit_at (stop->buffer, stop->last + 1) == ')')
    return FALSE;
  wt_word_before (stop->buffer, stop->stop, stop->start, &last);
  if (!stop->language->english)
    return last.end - last.start >= 7 && !last.capital && u_isalpha (stop->buffer->units[last.end - 1]);
  if (strlen (last.letters) < 3 || strchr (last.letters, '.') != NULL)
    return FALSE;
  if (u_islower (wt_char_at (stop->buffer, wt_skip_openers (stop->buffer, stop->start))))
    return wt_abbreviation_of (last.letters) == WT_ABBREVIATION_NONE;
  return stop->buffer->units[stop->last] == '?' || is_common_word (stop->language, &last);
}

/* What follows the stop has no capital, but begins something new all the same. */
static gboolean
small_begins (const WtStop *stop)
{
  const WtBuffer *buffer = stop->buffer;

  if (stop->n_stops == 1 && stop->next > stop->end && is_dots (buffer, stop->next))
    return !stop->quoted;
  return (stop->next > stop->end && wt_unstopped_is_address (buffer, stop->next)) || small_sentence_ends (stop);
}

gboolean
wt_stop_ends_sentence (const WtStop *stop, gboolean icu_breaks)
{
  const WtBuffer *buffer = stop->buffer;

  if (stop->has_break || stop->before_dots)
    return TRUE;
  if (stop->next >= buffer->n_units || is_bracketed_ellipsis (stop) || is_leading_ellipsis (stop))
    return FALSE;
  if (stop->language->armenian)
    return wt_foreign_stop_armenian (stop);
  UChar32 next_char = wt_char_at (buffer, wt_skip_openers (buffer, stop->next));
  if (u_islower (next_char) || is_dots (buffer, stop->next))
    return small_begins (stop);
  if (stop->next == stop->end)
    return (icu_breaks && !u_isalnum (next_char)) || is_glued_boundary (stop);
  if (stop->n_stops >= 3)
    return u_isupper (next_char) || u_isdigit (next_char);
  if (buffer->units[stop->last] != '.' || stop->n_stops > 1)
    return !(stop->quoted && attribution_follows (stop)) && !is_mark_of_name (stop)
           && (icu_breaks || u_isupper (next_char));
  return full_stop_ends (stop, next_char, icu_breaks);
}
