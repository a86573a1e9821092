/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "speech.h"

#include <unicode/utf8.h>

#include "traits.h"

/* How far a clause's "that" may stand from its verb, and how many words a speaker's name and title may have. */
#define THAT_REACH       10
#define SPEAKER_WORDS    14
#define APPOSITION_WORDS 10

#define SPEECH_VERB (WT_TRAIT_SAY | WT_TRAIT_STATE | WT_TRAIT_MENTION | WT_TRAIT_TELL)

/* What stands between two words. */
typedef enum
{
  GAP_COMMA = 1 << 0,
  GAP_QUOTE = 1 << 1,
  GAP_COLON = 1 << 2,
  GAP_OTHER = 1 << 3 /* dash, parenthesis, full stop */
} Gap;

#define GAP_ANY (GAP_COMMA | GAP_QUOTE | GAP_COLON | GAP_OTHER)

/* An attribution: words [first, verb] or, inverted, [verb, last]. */
typedef struct
{
  guint first;
  guint verb;
  guint last;
  gboolean inverted;
} Attribution;

/* span: the sentence. clause: where the clause begins that an attribution at its end would be about. attributed: an
 * attribution was found before. */
typedef struct
{
  const WtSpan *span;
  guint clause;
  gboolean attributed;
} Reader;

static guint
gap_of_char (UChar32 c)
{
  switch (c)
  {
  case ',':
    return GAP_COMMA;
  case ':':
    return GAP_COLON;
  case '"':
  case 0x201C:
  case 0x201D:
  case 0x2018:
  case 0xAB:
  case 0xBB:
    return GAP_QUOTE;
  case ';':
  case '(':
  case ')':
  case '.':
  case '!':
  case '?':
  case 0x2013:
  case 0x2014:
    return GAP_OTHER;
  default:
    return 0;
  }
}

/* Between word n - 1 and word n; 0 at the sentence's start. */
static guint
gap_before (const WtSpan *span, guint n)
{
  if (n == 0 || n >= span->n_tokens)
    return 0;
  const WtToken *left = &span->tokens[n - 1];
  gsize at = (gsize)left->offset_bytes + left->length_bytes, end = span->tokens[n].offset_bytes;
  guint gap = 0;

  while (at < end)
  {
    UChar32 c;
    U8_NEXT_OR_FFFD (span->text, at, end, c);
    gap |= gap_of_char (c);
  }
  return gap;
}

static gboolean
has_flag (const WtSpan *span, guint n, guint16 flags)
{
  return n < span->n_tokens && (span->tokens[n].flags & flags) != 0;
}

static void
flag (const WtSpan *span, guint from, guint to, guint16 flags)
{
  for (guint i = from; i < to && i < span->n_tokens; i++)
    if ((span->tokens[i].flags & WT_TOKEN_DATELINE) == 0)
      span->tokens[i].flags |= flags;
}

static void
flag_attribution (const WtSpan *span, guint from, guint to)
{
  flag (span, from, to, WT_TOKEN_SPEECH);
  for (guint i = from; i < to && i < span->n_tokens; i++)
    span->tokens[i].flags &= (guint16)~WT_TOKEN_REPORTED;
}

static void
flag_reported (const WtSpan *span, guint from, guint to)
{
  for (guint i = from; i < to && i < span->n_tokens; i++)
    if (!has_flag (span, i, WT_TOKEN_SPEECH | WT_TOKEN_DATELINE))
      span->tokens[i].flags |= WT_TOKEN_REPORTED;
}

static gboolean
is_speaker (const WtSpan *span, guint n)
{
  if (has_flag (span, n, WT_TOKEN_TIME | WT_TOKEN_QUOTED))
    return FALSE;
  return has_flag (span, n, WT_TOKEN_NAME) || wt_span_can_be (span, n, WT_TRAIT_SPEAKER | WT_TRAIT_PRONOUN);
}

/* Whatever has a capital and stands right before its verb speaks, also where the sentence's start hides a name. */
static gboolean
is_speaker_at_verb (const WtSpan *span, guint n)
{
  if (is_speaker (span, n))
    return TRUE;
  return wt_span_can_be (span, n, WT_TRAIT_CAPITAL)
         && !has_flag (span, n, WT_TOKEN_STOP | WT_TOKEN_TIME | WT_TOKEN_QUOTED);
}

/* A word that can stand before a speaker's title: "senior", "state-run". */
static gboolean
is_plain_word (const WtSpan *span, guint n)
{
  return !has_flag (span, n, WT_TOKEN_STOP | WT_TOKEN_TIME | WT_TOKEN_QUOTED)
         && !wt_span_can_be (span, n, SPEECH_VERB | WT_TRAIT_ADDING);
}

/* Leftwards over a speaker's name, title and what belongs to them: "a spokesman for the ministry". */
static guint
extend_left (const WtSpan *span, guint head)
{
  guint first = head;

  if (wt_span_can_be (span, head, WT_TRAIT_PRONOUN))
    return head;
  while (first > 0 && head - first < SPEAKER_WORDS && (gap_before (span, first) & GAP_ANY) == 0)
  {
    guint left = first - 1;
    if (has_flag (span, left, WT_TOKEN_NAME) || wt_span_can_be (span, left, WT_TRAIT_SPEAKER)
        || wt_span_can_be (span, left, WT_TRAIT_DETERMINER))
      first = left;
    else if (left > 0 && wt_span_can_be (span, left, WT_TRAIT_PREPOSITION) && is_speaker (span, left - 1)
             && (gap_before (span, left) & GAP_ANY) == 0)
      first = left - 1;
    else if (is_plain_word (span, left) && !wt_span_can_be (span, first, WT_TRAIT_DETERMINER))
      first = left;
    else
      break;
  }
  return first;
}

/* Leftwards from a verb over "also", "has", "on Tuesday". */
static guint
skip_auxiliaries (const WtSpan *span, guint verb)
{
  guint n = verb;

  while (n > 0 && (gap_before (span, n) & GAP_ANY) == 0)
  {
    gboolean time = has_flag (span, n - 1, WT_TOKEN_TIME);
    gboolean of_time = wt_span_can_be (span, n - 1, WT_TRAIT_PREPOSITION) && has_flag (span, n, WT_TOKEN_TIME);
    if (!time && !of_time && !wt_span_can_be (span, n - 1, WT_TRAIT_AUXILIARY))
      break;
    n--;
  }
  return n;
}

/* "Peskov, the Kremlin's spokesman, said": the comma before @n closes words about the speaker, whose own name ends
 * before them. Returns the name's first word, or @n where it is not so. */
static guint
before_apposition (const WtSpan *span, guint n)
{
  guint begin = n - 1;
  gboolean about_speaker = FALSE;

  while (begin > 0 && n - begin <= APPOSITION_WORDS && (gap_before (span, begin) & GAP_ANY) == 0)
    begin--;
  for (guint i = begin; i < n; i++)
    about_speaker |=
        wt_span_can_be (span, i, WT_TRAIT_SPEAKER | WT_TRAIT_PRONOUN) || has_flag (span, i, WT_TOKEN_NUMBER);
  if (begin == 0 || !about_speaker || (gap_before (span, begin) & GAP_ANY) != GAP_COMMA)
    return n;
  if (!has_flag (span, begin - 1, WT_TOKEN_NAME))
    return n;
  return extend_left (span, begin - 1);
}

/* Who says it, left of the verb. Returns whether somebody does. */
static gboolean
find_speaker_left (const WtSpan *span, guint verb, guint *first)
{
  guint n = skip_auxiliaries (span, verb);

  if (n == 0)
    return FALSE;
  guint gap = gap_before (span, n) & GAP_ANY;
  if (gap == 0 && is_speaker_at_verb (span, n - 1))
  {
    *first = extend_left (span, n - 1);
    return TRUE;
  }
  if (gap == GAP_COMMA && n == verb)
  {
    *first = before_apposition (span, n);
    return *first < n;
  }
  return FALSE;
}

/* Who says it, right of the verb: "said Lavrov", "said the country's minister". @last: behind the speaker. */
static gboolean
find_speaker_right (const WtSpan *span, guint verb, guint *last)
{
  guint n = verb + 1;
  gboolean found = FALSE;

  if (!wt_span_can_be (span, verb, WT_TRAIT_SAY | WT_TRAIT_STATE)
      || (verb > 0 && (gap_before (span, verb) & (GAP_COMMA | GAP_QUOTE)) == 0))
    return FALSE;
  for (; n < span->n_tokens && n <= verb + SPEAKER_WORDS && (gap_before (span, n) & GAP_ANY) == 0; n++)
  {
    if (is_speaker (span, n))
      found = TRUE;
    else if (!wt_span_can_be (span, n, WT_TRAIT_DETERMINER) && (found || !is_plain_word (span, n)))
      break;
  }
  *last = n;
  return found;
}

/* Where the clause of a verb begins behind "that", or 0. Another verb of speech or a comma ends the search. */
static guint
clause_after_that (const WtSpan *span, guint from)
{
  for (guint n = from; n < span->n_tokens && n < from + THAT_REACH; n++)
  {
    if (wt_span_can_be (span, n, WT_TRAIT_THAT))
      return n + 1;
    if (wt_span_can_be (span, n, SPEECH_VERB) || (n > from && (gap_before (span, n) & GAP_COLON)))
      return 0;
  }
  return 0;
}

/* Rightwards over "on Tuesday", "later". */
static guint
skip_times (const WtSpan *span, guint n)
{
  while (n < span->n_tokens
         && (has_flag (span, n, WT_TOKEN_TIME)
             || (wt_span_can_be (span, n, WT_TRAIT_PREPOSITION) && has_flag (span, n + 1, WT_TOKEN_TIME))))
    n++;
  return n;
}

/* The end of an attribution that follows its clause: at the next comma, else with the sentence. */
static guint
end_of_trailing (const WtSpan *span, guint from)
{
  guint n = from;

  while (n < span->n_tokens && (gap_before (span, n) & (GAP_COMMA | GAP_QUOTE | GAP_OTHER)) == 0)
    n++;
  return n;
}

/* "CLAUSE, Lavrov said on Tuesday": what went before is reported; what follows a comma goes on with it. */
static void
mark_trailing (Reader *reader, const Attribution *attribution)
{
  const WtSpan *span = reader->span;
  guint end = end_of_trailing (span, MAX (attribution->last, attribution->verb + 1));

  flag_reported (span, reader->clause, attribution->first);
  flag_attribution (span, attribution->first, end);
  flag_reported (span, end, span->n_tokens);
  reader->clause = end;
}

/* "Lavrov said (that) CLAUSE". */
static void
mark_leading (Reader *reader, const Attribution *attribution, guint clause)
{
  const WtSpan *span = reader->span;

  flag_attribution (span, attribution->first, clause);
  flag_reported (span, clause, span->n_tokens);
  reader->clause = clause;
}

/* "told the newspaper: ...": where the words behind a colon begin, or 0. */
static guint
clause_after_colon (const WtSpan *span, guint from)
{
  for (guint n = from; n < span->n_tokens && n < from + THAT_REACH; n++)
  {
    guint gap = gap_before (span, n);
    if (gap & GAP_COLON)
      return n;
    if (n > from && (gap & GAP_ANY))
      return 0;
  }
  return 0;
}

/* Where the clause that a verb introduces begins, or 0 where it introduces none. */
static guint
introduced_clause (const WtSpan *span, guint verb)
{
  guint clause = clause_after_that (span, verb + 1);
  guint next = skip_times (span, verb + 1);

  if (clause == 0)
    clause = clause_after_colon (span, verb + 1);
  if (clause > 0 || next >= span->n_tokens)
    return clause;
  if (wt_span_can_be (span, verb, WT_TRAIT_MENTION) && (gap_before (span, verb + 1) & (GAP_COMMA | GAP_OTHER)) == 0)
    return verb + 1;
  guint gap = gap_before (span, next);
  if (gap & (GAP_QUOTE | GAP_COLON))
    return next;
  if (!wt_span_can_be (span, verb, WT_TRAIT_SAY) || (gap & GAP_OTHER))
    return 0;
  /* "said in Moscow" is no clause; "said, however, ..." is. A clause begins with what can be its subject. */
  return wt_span_can_be (span, next, WT_TRAIT_PREPOSITION) ? 0 : next;
}

static gboolean
follows_a_clause (const Reader *reader, const Attribution *attribution)
{
  if (attribution->first <= reader->clause)
    return FALSE;
  return (gap_before (reader->span, attribution->first) & (GAP_COMMA | GAP_QUOTE | GAP_OTHER)) != 0;
}

static void
mark_attribution (Reader *reader, const Attribution *attribution)
{
  const WtSpan *span = reader->span;
  gboolean follows = follows_a_clause (reader, attribution);
  guint clause = attribution->inverted ? 0 : introduced_clause (span, attribution->verb);

  gboolean comma = (gap_before (span, attribution->verb + 1) & GAP_COMMA) != 0;

  if (clause > 0 && !(follows && comma && !wt_span_can_be (span, attribution->verb + 1, WT_TRAIT_THAT)))
    mark_leading (reader, attribution, clause);
  else if (follows)
    mark_trailing (reader, attribution);
  else
    return;
  reader->attributed = TRUE;
}

/* "..., adding that CLAUSE": the speaker is the sentence's own. */
static void
mark_participle (Reader *reader, guint verb)
{
  const WtSpan *span = reader->span;
  guint clause = clause_after_that (span, verb + 1);

  if (clause == 0 && verb + 1 < span->n_tokens && (gap_before (span, verb + 1) & (GAP_QUOTE | GAP_COLON)))
    clause = verb + 1;
  if (clause == 0)
    return;
  flag_attribution (span, verb, clause);
  flag_reported (span, clause, span->n_tokens);
  reader->clause = clause;
  reader->attributed = TRUE;
}

/* "..., Peskov was quoted as saying by the agency": as a verb of his own. */
static gboolean
is_quoted_as (const WtSpan *span, guint verb)
{
  return verb >= 2 && wt_span_can_be (span, verb, WT_TRAIT_ADDING) && wt_span_can_be (span, verb - 2, WT_TRAIT_CITED)
         && (gap_before (span, verb) & GAP_ANY) == 0;
}

/* "Lavrov noted that ..., and mentioned ...": a second verb of the same speaker. */
static gboolean
is_coordinated (const Reader *reader, guint verb)
{
  guint n = verb;

  while (n > 0 && wt_span_can_be (reader->span, n - 1, WT_TRAIT_AUXILIARY))
    n--;
  return reader->attributed && n > 0 && wt_span_can_be (reader->span, n - 1, WT_TRAIT_CONJUNCTION);
}

static void
read_verb (Reader *reader, guint verb)
{
  const WtSpan *span = reader->span;
  Attribution attribution = { .verb = verb };

  if (is_quoted_as (span, verb))
  {
    if (find_speaker_left (span, verb - 2, &attribution.first))
      mark_attribution (reader, &attribution);
    return;
  }
  if (wt_span_can_be (span, verb, WT_TRAIT_ADDING))
  {
    mark_participle (reader, verb);
    return;
  }
  if (find_speaker_left (span, verb, &attribution.first))
    mark_attribution (reader, &attribution);
  else if (is_coordinated (reader, verb))
  {
    attribution.first = verb;
    mark_attribution (reader, &attribution);
  }
  else if (find_speaker_right (span, verb, &attribution.last))
  {
    attribution.first = verb;
    attribution.inverted = TRUE;
    mark_attribution (reader, &attribution);
  }
}

/* "According to police, CLAUSE" and "CLAUSE, according to police". */
static void
read_according (Reader *reader, guint n)
{
  const WtSpan *span = reader->span;
  guint end = end_of_trailing (span, n + 2);
  gboolean found = FALSE;

  for (guint i = n + 2; i < end; i++)
    found |= is_speaker (span, i);
  if (!found)
    return;
  flag_reported (span, reader->clause, n);
  flag_attribution (span, n, end);
  flag_reported (span, end, span->n_tokens);
  reader->clause = end;
  reader->attributed = TRUE;
}

/* A clause never begins inside the dateline. */
static guint
skip_dateline (const WtSpan *span)
{
  guint n = 0;

  while (has_flag (span, n, WT_TOKEN_DATELINE))
    n++;
  return n;
}

/* Whether somebody speaks of themselves: "I" and "we", but not "Elizabeth I". */
static gboolean
is_first_person (const WtSpan *span, guint n)
{
  return wt_span_can_be (span, n, WT_TRAIT_FIRST_PERSON) && !has_flag (span, n, WT_TOKEN_DATELINE)
         && (n == 0 || !has_flag (span, n - 1, WT_TOKEN_NAME));
}

/* A sentence that says "I" is from the middle of what somebody says, also where its quotation marks are missing. */
static void
mark_first_person (const WtSpan *span)
{
  for (guint n = 0; n < span->n_tokens; n++)
    if (is_first_person (span, n) && !has_flag (span, n, WT_TOKEN_QUOTED))
    {
      flag_reported (span, 0, span->n_tokens);
      return;
    }
}

void
wt_speech_mark (const WtSpan *span)
{
  Reader reader = { .span = span, .clause = skip_dateline (span) };

  for (guint n = reader.clause; n < span->n_tokens; n++)
  {
    if (has_flag (span, n, WT_TOKEN_QUOTED))
      continue;
    if (wt_span_can_be (span, n, WT_TRAIT_ACCORDING))
      read_according (&reader, n);
    else if (wt_span_can_be (span, n, SPEECH_VERB | WT_TRAIT_ADDING))
      read_verb (&reader, n);
  }
  mark_first_person (span);
}
