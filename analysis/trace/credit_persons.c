/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit_persons.h"

#include <string.h>

/* clang-format off */

/* Signs that are given or family names as well. */
static const char *const given_names[] = {
  "ana", "anna", "ansa", "antara", "efe", "fena", "fournier", "hina", "irna", "lusa", "pat", "petra", "reuter",
  "ritzau", "sana", "srna", "stefani", "wafa", "wolff", NULL
};
/* What stands beside an agency's name and beside no person's. */
static const char *const agency_words[] = {
  "agency", "agencies", "agency's", "agency’s", "news", "newswire", "newswires", "wire", "wires", "service", "bureau",
  "agence", "agencia", "agência", "agenzia", "agentur", "nachrichtenagentur", "presseagentur", "bildagentur",
  "büro", "bureau", "depesche", "dépêche", "télégramme", "correspondant",
  "newsroom", "l'agence", "l’agence", "l'agenzia", "l’agenzia", "dall'agenzia", "dall’agenzia", "all'agenzia",
  "all’agenzia", "persbureau", "nyhetsbyrån", "bureauet", "nieuwsagentschap", "agencja", "агентство", "агентству",
  "агентства", "ajansı", "haber", NULL
};
/* Words with a capital that may follow an agency's name: it is no person for them. */
static const char *const behind_agency[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
  "may", "june", "july", "august", "september", "october", "november", "december", "news", "agency", "agencies",
  "press", "service", "newswire", "wire", "tv", "television", "radio", "international", "world", "today", "online",
  "sport", "sports", "english", "report", "reporter", "correspondent", "photo", "photos", "file", "image", "images",
  "foto", "bild", "via", "and", "with", "by", "staff", "businessweek", "intelligence", "economics", "philanthropies",
  "markets", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", NULL
};
/* Words with a capital that may stand before one. */
static const char *const before_agency[] = {
  "by", "von", "par", "por", "from", "with", "source", "sources", "quelle", "via", "and", "the", "photo", "photos",
  "image", "images", "picture", "pictures", "foto", "fotos", "bild", "bilder", "credit", "copyright", "courtesy",
  "inputs", "staff", "press", "reporting", "report", "fuente", "fonte", "kaynak", "und", "et", "compiled", "mit", NULL
};
/* clang-format on */

/* The word that begins right behind a blank, within the line; empty where there is none. */
static WtSpan
word_behind (const WtSpan *text, const WtSpan *sign)
{
  WtSpan word = wt_span_between (text, sign->end, sign->end);

  if (sign->end + 1 >= text->end || text->text[sign->end] != ' ')
    return word;
  word.start = word.end = sign->end + 1;
  while (word.end < text->end && g_unichar_isalpha (g_utf8_get_char (text->text + word.end)))
    word.end = (gsize)(g_utf8_next_char (text->text + word.end) - text->text);
  return word;
}

static WtSpan
word_before (const WtSpan *text, const WtSpan *sign)
{
  WtSpan none = wt_span_between (text, sign->start, sign->start);

  if (sign->start <= text->start + 1 || text->text[sign->start - 1] != ' ')
    return none;
  WtSpan before = wt_span_between (text, text->start, sign->start - 1);
  return wt_span_last_word (&before);
}

/* Begins with a capital and has a small letter. */
static gboolean
is_mixed (const WtSpan *word)
{
  if (word->start >= word->end || !g_unichar_isupper (g_utf8_get_char (word->text + word->start)))
    return FALSE;
  for (const char *p = word->text + word->start; p < word->text + word->end; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_one_of (const WtSpan *word, const char *const *words)
{
  return word->start < word->end && wt_span_is_of (word, words);
}

static gboolean
has_agency_beside (const WtSpan *text, const WtSpan *sign)
{
  WtSpan before = word_before (text, sign), after = word_behind (text, sign);

  return is_one_of (&before, agency_words) || is_one_of (&after, agency_words);
}

static gboolean
is_possessive (const WtSpan *text, const WtSpan *sign)
{
  const char *behind = text->text + sign->end;

  return sign->end + 2 <= text->end && (g_str_has_prefix (behind, "'s") || g_str_has_prefix (behind, "’s"));
}

static gboolean
is_name (const WtSpan *sign)
{
  return is_mixed (sign) && wt_span_is_of (sign, given_names);
}

gboolean
wt_credit_begins_person (const WtSpan *text, const WtSpan *sign, gboolean full_name)
{
  if (!is_mixed (sign) || (full_name && !is_name (sign)) || has_agency_beside (text, sign))
    return FALSE;
  WtSpan after = word_behind (text, sign);
  return is_possessive (text, sign) || (is_mixed (&after) && !is_one_of (&after, behind_agency));
}

gboolean
wt_credit_ends_person (const WtSpan *text, const WtSpan *sign, gboolean full_name)
{
  if (!is_mixed (sign) || (full_name && !is_name (sign)) || has_agency_beside (text, sign))
    return FALSE;
  WtSpan before = word_before (text, sign);
  return is_mixed (&before) && !is_one_of (&before, before_agency);
}

gboolean
wt_credit_is_given_name (const WtSpan *text, const WtSpan *sign)
{
  return is_name (sign) && !has_agency_beside (text, sign);
}
