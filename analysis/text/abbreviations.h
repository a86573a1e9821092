/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Abbreviations of English, and words that begin sentences. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TITLE: stands before a name ("Sen."). NUMBERED: before a number ("No."). MONTH. NEVER: no sentence ends with it
 * ("e.g."). ENDING: can be the last word of a sentence ("Inc."). CLOCK: "a.m.", ending too. */
typedef enum
{
  WT_ABBREVIATION_NONE,
  WT_ABBREVIATION_TITLE,
  WT_ABBREVIATION_NUMBERED,
  WT_ABBREVIATION_MONTH,
  WT_ABBREVIATION_NEVER,
  WT_ABBREVIATION_ENDING,
  WT_ABBREVIATION_CLOCK
} WtAbbreviation;

/* wt_abbreviation_of: @word: lower-case ASCII, without the last full stop. */
WtAbbreviation wt_abbreviation_of (const char *word);

/* wt_abbreviation_is_starter: whether a capitalised word (given in lower case) begins a sentence: an article, a
 * pronoun, a conjunction, a question word; not a name. */
gboolean wt_abbreviation_is_starter (const char *word);

/* wt_abbreviation_is_said: "said", "asked": a verb that a quotation before it belongs to. */
gboolean wt_abbreviation_is_said (const char *word);

G_END_DECLS
