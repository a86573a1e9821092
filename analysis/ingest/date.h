/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Date: dates as pages write them. */
#pragma once

#include <glib.h>

/* hour -1 where no time is given; zoned: it says how far it is from UTC: offset_minutes, east is positive. ambiguous:
 * 03/04/2024, read as month first. weekday: the line names one. */
typedef struct
{
  int year;
  int month;
  int day;
  int hour;
  int minute;
  gboolean zoned;
  int offset_minutes;
  gboolean ambiguous;
  gboolean weekday;
} WtDate;

/* What a line that is all date is. MASTHEAD: of the page as a whole, such as a newspaper's with the weather. */
typedef enum
{
  WT_STAMP_NOT,
  WT_STAMP_PUBLISHED,
  WT_STAMP_UPDATED,
  WT_STAMP_PLAIN,
  WT_STAMP_MASTHEAD
} WtStamp;

/* wt_date_stamp: whether a line is a date with nothing else but words of its kind ("Published", "Updated at", a time, a
 * weekday, the weather). @date: (out): year 0 where the line has no full date. */
WtStamp wt_date_stamp (const char *text, gsize length_bytes, WtDate *date);

/* wt_date_stamp_folded: the same of a line that ends with a NUL and is folded already (fold.h). */
WtStamp wt_date_stamp_folded (const char *line, gsize length_bytes, const char *folded, WtDate *date);

/* wt_date_find: the first full date in a line. wt_date_iso: a date "YYYY-MM-DD" at the text's beginning, perhaps with a
 * time "THH:MM". wt_date_in_url: of a path such as /2024/01/16/ or -20240116. */
gboolean wt_date_find (const char *text, gsize length_bytes, WtDate *date);
gboolean wt_date_iso (const char *text, WtDate *date);
gboolean wt_date_in_url (const char *url, WtDate *date);

/* wt_date_day, wt_date_clock: the date and the time as the report writes them: "2024-01-16"; "08:30", "08:30+03:00", or
 * NULL where no time is known. Returns: (transfer full). */
char *wt_date_day (const WtDate *date);
char *wt_date_clock (const WtDate *date);

/* wt_date_month: 1..12 for a month's folded name or abbreviation, else 0. wt_date_weekday: 1 (Monday)..7, else 0. */
int wt_date_month (const char *word, gsize length_bytes);
int wt_date_weekday (const char *word, gsize length_bytes);
