/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Traits: what a word can be, from the tables of analysis/data/traits-LANGUAGE.tsv, and the shape it is written in. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The listed ones are in the order of the names in wordlist.c. */
typedef enum
{
  WT_TRAIT_STOP = 1 << 0,          /* function word */
  WT_TRAIT_NUMBER = 1 << 1,        /* "million": a number in letters */
  WT_TRAIT_PRONOUN = 1 << 2,       /* can be who speaks: he, she, they, who */
  WT_TRAIT_SPEAKER = 1 << 3,       /* a noun for who speaks: minister, police, ministry, spokesman */
  WT_TRAIT_SAY = 1 << 4,           /* speech verb that takes a clause without "that": said */
  WT_TRAIT_STATE = 1 << 5,         /* speech verb that is one only before "that" or after the clause: added, noted */
  WT_TRAIT_MENTION = 1 << 6,       /* speech verb whose object is what was said: hailed, mentioned */
  WT_TRAIT_TELL = 1 << 7,          /* speech verb with a hearer: told */
  WT_TRAIT_ADDING = 1 << 8,        /* participle that carries speech on: adding, saying */
  WT_TRAIT_AUXILIARY = 1 << 9,     /* has, had, also, later: stands between speaker and verb */
  WT_TRAIT_THAT = 1 << 10,         /* that */
  WT_TRAIT_PREPOSITION = 1 << 11,  /* in, on, at */
  WT_TRAIT_WEEKDAY = 1 << 12,      /* Monday */
  WT_TRAIT_MONTH = 1 << 13,        /* January */
  WT_TRAIT_MONTH_ELSE = 1 << 14,   /* May, March: a month only beside a number or after a preposition */
  WT_TRAIT_TIME = 1 << 15,         /* today, earlier */
  WT_TRAIT_TIME_UNIT = 1 << 16,    /* day, week: a time after "this", "last" */
  WT_TRAIT_TIME_LEAD = 1 << 17,    /* this, last, next */
  WT_TRAIT_DETERMINER = 1 << 18,   /* the, his */
  WT_TRAIT_CONJUNCTION = 1 << 19,  /* and, but: what follows can have the speaker of what went before */
  WT_TRAIT_ACCORDING = 1 << 20,    /* according (to) */
  WT_TRAIT_CITED = 1 << 21,        /* quoted (as saying) */
  WT_TRAIT_ABBREVIATION = 1 << 22, /* written with a full stop that ends no sentence; not of English */
  WT_TRAIT_FIRST_PERSON = 1 << 23, /* I, we: what an outlet's own text seldom says */
  WT_TRAIT_LISTED = (1 << 24) - 1,
  WT_TRAIT_CAPITAL = 1 << 24,  /* begins with a capital */
  WT_TRAIT_UPPER = 1 << 25,    /* capitals alone, at least two */
  WT_TRAIT_CAPS_STOP = 1 << 26 /* "US", "WHO": another word than "us" and "who", but where all is in capitals */
} WtTrait;

G_END_DECLS
