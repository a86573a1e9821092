/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "boundary.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "abbreviations.h"

/* How far back an unpaired quotation mark is looked for, so that long lines of stops stay linear. */
#define LOOK_BACK_UNITS 600
#define WORD_CHARS      24
#define ELLIPSIS        0x2026

/* A word in lower-case ASCII; empty where it is long or has other letters. start, end: in units. */
typedef struct
{
  char letters[WORD_CHARS + 1];
  gint32 start, end;
  gboolean capital;
} Word;

static UChar
unit_at (const WtBuffer *buffer, gint32 at)
{
  return (at < 0 || at >= buffer->n_units) ? 0 : buffer->units[at];
}

static UChar32
char_at (const WtBuffer *buffer, gint32 at)
{
  UChar32 c = 0;

  if (at < buffer->n_units)
    U16_GET (buffer->units, 0, at, buffer->n_units, c);
  return c;
}

static gboolean
is_space (UChar c)
{
  return c == ' ' || c == '\n' || c == 0xA0 || c == 0x3000 || (c > 0x80 && u_isspace (c));
}

static gboolean
is_opening_quote (UChar c)
{
  return c == 0x201C || c == 0x201E || c == 0x2018 || c == 0x201A || c == 0xAB;
}

static gboolean
is_closing_quote (UChar c)
{
  return c == 0x201D || c == 0x2019 || c == 0xBB || c == '"' || c == '\'';
}

static gboolean
is_opener (UChar c)
{
  return is_opening_quote (c) || c == '"' || c == '\'' || c == '(' || c == '[' || c == '{';
}

gboolean
wt_stop_is_mark (UChar c)
{
  return c == '.' || c == '!' || c == '?' || c == ELLIPSIS;
}

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
  UChar c = unit_at (buffer, at), after = unit_at (buffer, at + 1);

  if (c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x2019 || c == 0xBB)
    return TRUE;
  if (c == 0x201C) /* German quotations close with what opens English ones */
    return after == 0 || is_space (after);
  if (c != '"' && c != '\'')
    return FALSE;
  return after == 0 || is_space (after) || !u_isalnum (after) || closes_straight (buffer, start, at);
}

/* From the first stop to the last: "...", "?!", ". . .", "….". */
static void
read_stops (const WtBuffer *buffer, WtStop *stop)
{
  gint32 at = stop->stop;

  stop->n_stops = buffer->units[at] == ELLIPSIS ? 3 : 1;
  for (;;)
  {
    gint32 next = at + 1;
    if (buffer->units[at] == '.' && unit_at (buffer, next) == ' ' && unit_at (buffer, next + 1) == '.'
        && !u_isalnum (unit_at (buffer, next + 2)))
      next++;
    if (!wt_stop_is_mark (unit_at (buffer, next)))
      break;
    stop->n_stops += unit_at (buffer, next) == ELLIPSIS ? 3 : 1;
    at = next;
  }
  stop->last = at;
}

/* A straight quotation mark between spaces, "gone. " He", closes what is open. */
static gboolean
is_spaced_closer (const WtBuffer *buffer, gint32 start, gint32 at)
{
  UChar mark = unit_at (buffer, at + 1), after = unit_at (buffer, at + 2);

  return unit_at (buffer, at) == ' ' && mark == '"' && (after == 0 || is_space (after))
         && closes_straight (buffer, start, at + 1);
}

void
wt_stop_at (const WtBuffer *buffer, gint32 start, gint32 at, WtStop *stop)
{
  *stop = (WtStop){ .buffer = buffer, .start = start, .stop = at };
  read_stops (buffer, stop);
  stop->end = stop->last + 1;
  while (stop->end < buffer->n_units && is_closer (buffer, start, stop->end))
    stop->quoted |= is_closing_quote (unit_at (buffer, stop->end++));
  if (is_spaced_closer (buffer, start, stop->end))
  {
    stop->end += 2;
    stop->quoted = TRUE;
  }
  stop->next = stop->end;
  while (stop->next < buffer->n_units && is_space (buffer->units[stop->next]))
    stop->has_break |= buffer->units[stop->next++] == '\n';
}

static gboolean
is_word_unit (UChar c)
{
  return u_isalnum (c) || c == 0xB0;
}

static void
set_word (const WtBuffer *buffer, gint32 start, gint32 end, Word *word)
{
  *word = (Word){ .start = start, .end = end, .capital = start < end && u_isupper (buffer->units[start]) };
  if (end - start > WORD_CHARS)
    return;
  for (gint32 i = start; i < end; i++)
  {
    if (buffer->units[i] >= 0x80)
    {
      word->letters[0] = '\0';
      return;
    }
    word->letters[i - start] = g_ascii_tolower ((char)buffer->units[i]);
  }
}

/* The word that ends at @end: letters and digits with single full stops inside ("U.S", "Ph.D"). */
static void
word_before (const WtBuffer *buffer, gint32 end, gint32 least, Word *word)
{
  gint32 start = end;

  least = MAX (least, end - 4 * WORD_CHARS);
  while (start > least
         && (is_word_unit (buffer->units[start - 1])
             || (buffer->units[start - 1] == '.' && start < end && start - 1 > least
                 && is_word_unit (buffer->units[start - 2]))))
    start--;
  set_word (buffer, start, end, word);
}

static void
word_after (const WtBuffer *buffer, gint32 start, Word *word)
{
  gint32 end = start;

  while (end < buffer->n_units && end - start <= 4 * WORD_CHARS && is_word_unit (buffer->units[end]))
    end++;
  set_word (buffer, start, end, word);
}

static gint32
skip_openers (const WtBuffer *buffer, gint32 at)
{
  while (is_opener (unit_at (buffer, at)))
    at++;
  return at;
}

static gint32
skip_spaces_back (const WtBuffer *buffer, gint32 at, gint32 least)
{
  while (at > least && is_space (buffer->units[at - 1]))
    at--;
  return at;
}

/* "“Is it so?” Lavrov asked." is one sentence: a name or two, then a verb of saying. */
static gboolean
attribution_follows (const WtStop *stop)
{
  gint32 at = stop->next;

  for (int n_words = 0; n_words < 4; n_words++)
  {
    Word word;
    word_after (stop->buffer, at, &word);
    if (word.end == word.start)
      return FALSE;
    if (n_words > 0 && wt_abbreviation_is_said (word.letters))
      return TRUE;
    if (n_words > 0 && !word.capital)
      return FALSE;
    at = word.end;
    if (unit_at (stop->buffer, at) != ' ')
      return FALSE;
    at++;
  }
  return FALSE;
}

/* "[...]" leaves something out inside a sentence. */
static gboolean
is_bracketed_ellipsis (const WtStop *stop)
{
  return stop->n_stops >= 3 && unit_at (stop->buffer, stop->stop - 1) == '['
         && unit_at (stop->buffer, stop->last + 1) == ']';
}

/* "Tuesday.North Korea": whoever took the line break out left no space. Not "example.Com", "St.Petersburg", "U.S.A". */
static gboolean
is_glued_boundary (const WtStop *stop, gboolean english)
{
  const WtBuffer *buffer = stop->buffer;
  UChar before = unit_at (buffer, stop->stop - 1);
  gint32 begin = skip_openers (buffer, stop->next);
  Word last, next;

  if (!u_islower (before) && !u_isdigit (before) && !is_closing_quote (before) && before != ')' && !stop->quoted)
    return FALSE;
  word_before (buffer, stop->stop, stop->start, &last);
  word_after (buffer, begin, &next);
  if (!next.capital || strchr (last.letters, '.') != NULL)
    return FALSE;
  if (last.end - last.start < 2 && u_isalpha (before))
    return FALSE;
  if (english && wt_abbreviation_of (last.letters) != WT_ABBREVIATION_NONE)
    return FALSE;
  UChar head = unit_at (buffer, last.start - 1);
  if (head == '@' || head == '/' || head == '.' || g_str_equal (next.letters, "com")
      || g_str_equal (next.letters, "net"))
    return FALSE;
  UChar after = unit_at (buffer, next.end);
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
is_opening_phrase (const WtStop *stop, const Word *abbreviation)
{
  static const char *const prepositions[] = { "about", "after", "around", "at",    "before",
                                              "by",    "from",  "on",     "since", "until" };
  Word first;
  guint n_spaces = 0;
  gint32 start = skip_openers (stop->buffer, stop->start);

  word_after (stop->buffer, start, &first);
  if (abbreviation->start - start > 2 * WORD_CHARS)
    return FALSE;
  for (gint32 i = start; i < abbreviation->start; i++)
    n_spaces += is_space (stop->buffer->units[i]);
  return n_spaces <= 3 && is_one_of (first.letters, prepositions, G_N_ELEMENTS (prepositions));
}

/* A single capital with a full stop: part of a name where a name or nothing stands before, "J. Smith", "Albert I.
 * Jones"; the end of a sentence after a common word: "you and I. Did". */
static gboolean
is_initial (const WtStop *stop, const Word *letter, const Word *next)
{
  const WtBuffer *buffer = stop->buffer;
  gint32 end = skip_spaces_back (buffer, letter->start, stop->start);
  Word before;

  if (end == letter->start && end > stop->start && unit_at (buffer, end - 1) != '.')
    return FALSE;
  if (end > stop->start && unit_at (buffer, end - 1) == '.')
    return TRUE;
  word_before (buffer, end, stop->start, &before);
  if (before.start == before.end || before.capital)
    return TRUE;
  if (next->capital && next->end - next->start == 1 && unit_at (buffer, next->end) == '.')
    return TRUE;
  return letter->letters[0] != 'i' && !wt_abbreviation_is_starter (next->letters);
}

/* "... of Marl and Co. Breyer said": a new speaker begins a sentence; "Marl and Co. Chairman Breyer said" does not. */
static gboolean
speaker_follows_company (const WtStop *stop, const Word *last, const Word *next)
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
ending_abbreviation_ends (const WtStop *stop, const Word *last, const Word *next, WtAbbreviation kind)
{
  if (kind == WT_ABBREVIATION_CLOCK)
  {
    static const char *const titles[] = { "mr", "mrs", "ms" };
    if (is_opening_phrase (stop, last))
      return FALSE;
    return next->capital
           && (wt_abbreviation_is_starter (next->letters) || is_one_of (next->letters, titles, G_N_ELEMENTS (titles)));
  }
  if (is_opening_quote (unit_at (stop->buffer, stop->next)) || unit_at (stop->buffer, stop->next) == '"')
    return next->capital;
  return wt_abbreviation_is_starter (next->letters) || speaker_follows_company (stop, last, next);
}

typedef enum
{
  VERDICT_UNKNOWN,
  VERDICT_JOIN,
  VERDICT_BREAK
} Verdict;

static Verdict
verdict_of (gboolean ends)
{
  return ends ? VERDICT_BREAK : VERDICT_JOIN;
}

static gboolean
is_acronym (const Word *word)
{
  return g_ascii_isalpha (word->letters[0]) && word->letters[1] == '.';
}

/* What the word before a full stop says about it. */
static Verdict
judge_abbreviation (const WtStop *stop, UChar32 next_char)
{
  Word last, next;
  gboolean digit = u_isdigit (next_char);

  word_before (stop->buffer, stop->stop, stop->start, &last);
  word_after (stop->buffer, skip_openers (stop->buffer, stop->next), &next);
  if (last.end - last.start == 1 && last.capital)
    return is_initial (stop, &last, &next) ? VERDICT_JOIN : VERDICT_BREAK;
  switch (wt_abbreviation_of (last.letters))
  {
  case WT_ABBREVIATION_TITLE:
    return (last.capital || digit) ? VERDICT_JOIN : verdict_of (u_isupper (next_char));
  case WT_ABBREVIATION_NUMBERED:
    return digit ? VERDICT_JOIN : VERDICT_BREAK;
  case WT_ABBREVIATION_NEVER:
    return last.capital ? VERDICT_UNKNOWN : VERDICT_JOIN;
  case WT_ABBREVIATION_MONTH:
    return (digit || !last.capital) ? VERDICT_JOIN : verdict_of (wt_abbreviation_is_starter (next.letters));
  case WT_ABBREVIATION_CLOCK:
    return verdict_of (ending_abbreviation_ends (stop, &last, &next, WT_ABBREVIATION_CLOCK));
  case WT_ABBREVIATION_ENDING:
    return verdict_of (ending_abbreviation_ends (stop, &last, &next, WT_ABBREVIATION_ENDING));
  case WT_ABBREVIATION_NONE:
    break;
  }
  if (is_acronym (&last))
    return verdict_of (ending_abbreviation_ends (stop, &last, &next, WT_ABBREVIATION_ENDING));
  return VERDICT_UNKNOWN;
}

/* The whole sentence so far is a list's number. */
static gboolean
is_marker_alone (const WtStop *stop)
{
  gint32 end;

  return stop->end - stop->start < 8 && wt_stop_list_marker (stop->buffer, stop->start, &end) > 0 && end >= stop->end;
}

static gboolean
full_stop_ends (const WtStop *stop, UChar32 next_char, gboolean icu_breaks, gboolean english)
{
  Word last;
  Verdict verdict = VERDICT_UNKNOWN;

  if (is_marker_alone (stop))
    return FALSE;
  word_before (stop->buffer, stop->stop, stop->start, &last);
  if (english && last.start < last.end)
    verdict = judge_abbreviation (stop, next_char);
  else if (last.end - last.start == 1 && u_isalpha (stop->buffer->units[last.start]))
    verdict = VERDICT_JOIN; /* "z. B.", "J. Roe" in any language */
  if (verdict != VERDICT_UNKNOWN && u_isalnum (next_char))
    return verdict == VERDICT_BREAK;
  /* ICU's suppressions of initials, "F.", also meet the end of "IMF." */
  if (english && u_isupper (next_char) && last.end - last.start > 1 && u_isupper (stop->buffer->units[stop->stop - 1]))
    return TRUE;
  if (!u_isdigit (next_char))
    return icu_breaks;
  if (last.end - last.start <= 2 && g_ascii_isdigit (last.letters[0])) /* "$27. 5" */
    return FALSE;
  /* ICU takes "born. 45 people" for one sentence, and "N°. 10" for two. */
  if (unit_at (stop->buffer, stop->stop - 1) == 0xB0)
    return FALSE;
  return icu_breaks || (last.letters[0] != '\0' && strlen (last.letters) > 3 && !stop->quoted);
}

/* "E! News", "Yahoo! Sports". */
static gboolean
is_mark_of_name (const WtStop *stop)
{
  Word last;

  word_before (stop->buffer, stop->stop, stop->start, &last);
  return last.capital && stop->n_stops == 1 && !stop->quoted
         && (last.end - last.start == 1 || g_str_equal (last.letters, "yahoo"));
}

/* Some write without capitals: a sentence that began small may be followed by another. */
static gboolean
small_sentence_ends (const WtStop *stop, gboolean english)
{
  Word last;

  word_before (stop->buffer, stop->stop, stop->start, &last);
  if (!u_islower (char_at (stop->buffer, skip_openers (stop->buffer, stop->start))) || stop->next == stop->end)
    return FALSE;
  if (!english || stop->quoted || stop->n_stops > 2 || strlen (last.letters) < 3 || strchr (last.letters, '.') != NULL)
    return FALSE;
  return wt_abbreviation_of (last.letters) == WT_ABBREVIATION_NONE;
}

gboolean
wt_stop_ends_sentence (const WtStop *stop, gboolean icu_breaks, gboolean english)
{
  const WtBuffer *buffer = stop->buffer;

  if (stop->has_break)
    return TRUE;
  if (stop->next >= buffer->n_units || is_bracketed_ellipsis (stop))
    return FALSE;
  UChar32 next_char = char_at (buffer, skip_openers (buffer, stop->next));
  if (u_islower (next_char))
    return small_sentence_ends (stop, english);
  if (stop->next == stop->end)
    return (icu_breaks && !u_isalnum (next_char)) || is_glued_boundary (stop, english);
  if (stop->n_stops >= 3)
    return u_isupper (next_char) || u_isdigit (next_char);
  if (buffer->units[stop->last] != '.' || stop->n_stops > 1)
    return !(stop->quoted && attribution_follows (stop)) && !is_mark_of_name (stop)
           && (icu_breaks || u_isupper (next_char));
  return full_stop_ends (stop, next_char, icu_breaks, english);
}

static gboolean
is_bullet (UChar c)
{
  return c == 0x2022 || c == 0x2043 || c == 0x25E6 || c == 0xB7 || c == 0x25AA;
}

guint
wt_stop_list_marker (const WtBuffer *buffer, gint32 at, gint32 *end)
{
  guint number = 0;
  gboolean bullet = is_bullet (unit_at (buffer, at));

  if (bullet)
    at++;
  while (is_space (unit_at (buffer, at)))
    at++;
  gint32 digits = at;
  while (at < digits + 2 && unit_at (buffer, at) >= '0' && unit_at (buffer, at) <= '9')
    number = 10 * number + (guint)(buffer->units[at++] - '0');
  if (at == digits && unit_at (buffer, at) >= 'a' && unit_at (buffer, at) <= 'j')
    number = (guint)(buffer->units[at++] - 'a') + 1;
  gint32 mark = at;
  if (unit_at (buffer, at) == '.')
    at++;
  if (unit_at (buffer, at) == ')')
    at++;
  if (at == mark || at == digits || !is_space (unit_at (buffer, at)) || !u_isalnum (unit_at (buffer, at + 1)))
    return 0;
  *end = at;
  return number;
}
