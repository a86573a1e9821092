/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of months, weekdays and time zones in many languages: ICU's, asked for when wiretrace is built. */
#pragma once

#include <glib.h>

/* wt_date_name_month: 1..12 for a month's name or abbreviation as wt_fold() writes it, else 0. wt_date_name_weekday:
 * 1 (Monday)..7, else 0. Names of two words are joined by one space. Some names mean different months in different
 * languages. @language: (nullable): BCP 47; where NULL, or where it has no such name, the best known language that has
 * it counts. */
int wt_date_name_month (const char *word, gsize length_bytes, const char *language);
int wt_date_name_weekday (const char *word, gsize length_bytes, const char *language);

/* wt_date_name_zone: how far from UTC a zone's abbreviation is, in minutes, east positive: those of RFC 822, and those
 * that mean one zone in the language of the document. @word: folded. Returns: FALSE where it is none, or means
 * several. */
gboolean wt_date_name_zone (const char *word, gsize length_bytes, const char *language, int *offset_minutes);

/* wt_date_day_first: whether a language writes 3/4 for the third of April. @sure: (out): FALSE where nobody can tell:
 * no language, or English of no country. */
gboolean wt_date_day_first (const char *language, gboolean *sure);
