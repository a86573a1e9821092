/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases: what pages say around articles, as data. Words are folded (fold.h): "#" a number, "*" any word. */
#pragma once

#include <glib.h>

/* WHOLE: the line is the phrase. HEAD: the line begins with it. IN: the line has it somewhere.
 * LABEL: the line is the phrase, or begins with it and a colon, bar or arrow. */
typedef enum
{
  WT_PHRASE_WHOLE,
  WT_PHRASE_HEAD,
  WT_PHRASE_IN,
  WT_PHRASE_LABEL
} WtPhraseHow;

/* SURE: furniture wherever it stands. EDGE: only before the article's text and after it, where prose may hold it too.
 * RELATED: sure, and titles of other articles may follow it. */
typedef enum
{
  WT_PHRASE_SURE,
  WT_PHRASE_EDGE,
  WT_PHRASE_RELATED
} WtPhraseForce;

/* max_words: of the line; longer ones are prose that mentions it. */
typedef struct
{
  const char *words;
  guint8 how;
  guint8 force;
  guint8 max_words;
} WtPhrase;

extern const WtPhrase wt_phrases[];
extern const gsize wt_phrases_count;
