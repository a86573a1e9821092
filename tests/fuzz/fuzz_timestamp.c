/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and authors in any bytes: the first chooses the language; what is read is a date. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "analysis/ingest/author.h"
#include "analysis/ingest/timestamp.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check (const WtDate *date)
{
  g_free (wt_date_day (date));
  g_free (wt_date_clock (date));

  if (!g_date_valid_dmy ((GDateDay)date->day, (GDateMonth)date->month, (GDateYear)date->year) || date->hour > 23
      || date->minute < 0 || date->minute > 59 || ABS (date->offset_minutes) > 14 * 60)
    abort ();
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const languages[] = { NULL, "en", "en-US", "de", "ar", "zh", "ko", "ru", "vi" };
  WtDate date;

  if (size == 0)
    return 0;
  g_autofree char *text = g_strndup ((const char *)data + 1, size - 1);
  if (wt_timestamp_parse (text, languages[data[0] % G_N_ELEMENTS (languages)], &date))
    check (&date);
  g_autoptr (WtAuthors) authors = wt_authors_new ();
  wt_authors_add (authors, text, -1);
  g_autofree char *joined = wt_authors_join (authors);
  if (joined != NULL && !g_utf8_validate (joined, -1, NULL))
    abort ();
  return 0;
}
