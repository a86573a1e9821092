/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "abbreviations.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *word;
  WtAbbreviation kind;
} Abbreviation;

#define TITLE    WT_ABBREVIATION_TITLE
#define NUMBERED WT_ABBREVIATION_NUMBERED
#define MONTH    WT_ABBREVIATION_MONTH
#define NEVER    WT_ABBREVIATION_NEVER
#define ENDING   WT_ABBREVIATION_ENDING
#define CLOCK    WT_ABBREVIATION_CLOCK

/* Sorted. */
static const Abbreviation abbreviations[] = {
  { "a.m", CLOCK },    { "adm", TITLE },    { "ala", ENDING },    { "amb", TITLE },     { "approx", NEVER },
  { "apr", MONTH },    { "ariz", ENDING },  { "ark", ENDING },    { "assoc", ENDING },  { "asst", TITLE },
  { "atty", TITLE },   { "aug", MONTH },    { "ave", ENDING },    { "bldg", ENDING },   { "blvd", ENDING },
  { "brig", TITLE },   { "bros", ENDING },  { "ca", NEVER },      { "calif", ENDING },  { "capt", TITLE },
  { "cf", NEVER },     { "ch", NUMBERED },  { "chap", NUMBERED }, { "cmdr", TITLE },    { "co", ENDING },
  { "col", TITLE },    { "colo", ENDING },  { "comdr", TITLE },   { "conn", ENDING },   { "corp", ENDING },
  { "cpl", TITLE },    { "dec", MONTH },    { "del", ENDING },    { "dept", ENDING },   { "det", TITLE },
  { "dist", TITLE },   { "dr", TITLE },     { "e.g", NEVER },     { "ed", ENDING },     { "eg", NEVER },
  { "eq", NUMBERED },  { "esq", ENDING },   { "est", ENDING },    { "etc", ENDING },    { "ext", NUMBERED },
  { "feb", MONTH },    { "fig", NUMBERED }, { "figs", NUMBERED }, { "fla", ENDING },    { "fr", TITLE },
  { "ft", TITLE },     { "ga", ENDING },    { "gen", TITLE },     { "gov", TITLE },     { "govs", TITLE },
  { "hon", TITLE },    { "hwy", TITLE },    { "i.e", NEVER },     { "ie", NEVER },      { "ill", ENDING },
  { "inc", ENDING },   { "insp", TITLE },   { "jan", MONTH },     { "jr", ENDING },     { "jul", MONTH },
  { "jun", MONTH },    { "kan", ENDING },   { "ky", ENDING },     { "la", ENDING },     { "lt", TITLE },
  { "ltd", ENDING },   { "maj", TITLE },    { "mass", ENDING },   { "md", ENDING },     { "messrs", TITLE },
  { "mfg", ENDING },   { "mich", ENDING },  { "minn", ENDING },   { "miss", ENDING },   { "mlle", TITLE },
  { "mme", TITLE },    { "mo", ENDING },    { "mont", ENDING },   { "mr", TITLE },      { "mrs", TITLE },
  { "ms", TITLE },     { "msgr", TITLE },   { "mt", TITLE },      { "neb", ENDING },    { "nev", ENDING },
  { "no", NUMBERED },  { "nos", NUMBERED }, { "nov", MONTH },     { "oct", MONTH },     { "okla", ENDING },
  { "ore", ENDING },   { "p", NUMBERED },   { "p.m", CLOCK },     { "p.s", TITLE },     { "pa", ENDING },
  { "par", NUMBERED }, { "pfc", TITLE },    { "ph.d", ENDING },   { "plc", ENDING },    { "pp", NUMBERED },
  { "pres", TITLE },   { "prof", TITLE },   { "profs", TITLE },   { "pt", NUMBERED },   { "pvt", TITLE },
  { "rep", TITLE },    { "reps", TITLE },   { "rev", TITLE },     { "rt", TITLE },      { "sec", NUMBERED },
  { "sen", TITLE },    { "sens", TITLE },   { "sep", MONTH },     { "sept", MONTH },    { "sgt", TITLE },
  { "sq", NEVER },     { "sr", ENDING },    { "st", TITLE },      { "ste", TITLE },     { "supt", TITLE },
  { "tel", NUMBERED }, { "tenn", ENDING },  { "tex", ENDING },    { "treas", TITLE },   { "univ", TITLE },
  { "va", ENDING },    { "viz", NEVER },    { "vol", NUMBERED },  { "vols", NUMBERED }, { "vs", NEVER },
  { "vt", ENDING },    { "wash", ENDING },  { "wis", ENDING },    { "wyo", ENDING },
};

/* Sorted. */
static const char *const starters[] = {
  "a",         "about",   "according", "after",   "all",       "also",   "although", "among",   "an",
  "analysts",  "and",     "another",   "any",     "are",       "as",     "asked",    "at",      "authorities",
  "because",   "before",  "both",      "but",     "by",        "can",    "did",      "do",      "does",
  "during",    "each",    "earlier",   "even",    "every",     "few",    "first",    "for",     "from",
  "had",       "has",     "have",      "he",      "her",       "here",   "his",      "how",     "however",
  "i",         "if",      "in",        "instead", "is",        "it",     "its",      "last",    "later",
  "let",       "like",    "many",      "maybe",   "meanwhile", "more",   "most",     "my",      "neither",
  "never",     "no",      "nobody",    "none",    "nor",       "not",    "nothing",  "now",     "of",
  "officials", "on",      "once",      "one",     "only",      "or",     "other",    "others",  "our",
  "over",      "perhaps", "please",    "police",  "several",   "shares", "she",      "since",   "so",
  "some",      "someone", "soon",      "sources", "still",     "such",   "that",     "the",     "their",
  "then",      "there",   "these",     "they",    "this",      "those",  "though",   "through", "thus",
  "to",        "today",   "two",       "under",   "until",     "was",    "we",       "well",    "were",
  "what",      "when",    "where",     "whether", "which",     "while",  "who",      "why",     "will",
  "with",      "without", "would",     "yes",     "yesterday", "yet",    "you",      "your"
};

static const char *const said[] = { "added", "adds",    "asked", "asks", "cried",   "exclaimed", "replied", "said",
                                    "says",  "shouted", "tells", "told", "tweeted", "wondered",  "wrote" };

static int
compare_abbreviation (const void *key, const void *member)
{
  return strcmp (key, ((const Abbreviation *)member)->word);
}

static int
compare_word (const void *key, const void *member)
{
  return strcmp (key, *(const char *const *)member);
}

WtAbbreviation
wt_abbreviation_of (const char *word)
{
  const Abbreviation *found =
      bsearch (word, abbreviations, G_N_ELEMENTS (abbreviations), sizeof *abbreviations, compare_abbreviation);

  return found == NULL ? WT_ABBREVIATION_NONE : found->kind;
}

gboolean
wt_abbreviation_is_starter (const char *word)
{
  return bsearch (word, starters, G_N_ELEMENTS (starters), sizeof *starters, compare_word) != NULL;
}

gboolean
wt_abbreviation_is_said (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (g_str_equal (said[i], word))
      return TRUE;
  return FALSE;
}
