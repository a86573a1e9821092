/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times in the forms that documents and people give them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "analysis/ingest/timestamp.h"

typedef struct
{
  const char *text;
  const char *language;
  const char *wanted; /* "DAY" or "DAY CLOCK", "?" behind it where it is ambiguous; NULL: no date */
} Case;

static const Case machines[] = {
  { "2024-01-16", NULL, "2024-01-16" },
  { " 2024-01-16 ", NULL, "2024-01-16" },
  { "2024-01-16T08:30", NULL, "2024-01-16 08:30" },
  { "2024-01-16T08:30:00Z", NULL, "2024-01-16 08:30+00:00" },
  { "2024-01-16T08:30:00.123456Z", NULL, "2024-01-16 08:30+00:00" },
  { "2024-01-16T08:30:00,5+03:00", NULL, "2024-01-16 08:30+03:00" },
  { "2024-01-16T08:30:00-0500", NULL, "2024-01-16 08:30-05:00" },
  { "2024-01-16T08:30+05:30", NULL, "2024-01-16 08:30+05:30" },
  { "2024-01-16T08:30:00+03", NULL, "2024-01-16 08:30+03:00" },
  { "2024-01-16 08:30:00", NULL, "2024-01-16 08:30" },
  { "2024-01-16 08:30:00 +0100", NULL, "2024-01-16 08:30+01:00" },
  { "2024-01-16 08:30:00 UTC", NULL, "2024-01-16 08:30+00:00" },
  { "20240116", NULL, "2024-01-16" },
  { "20240116T083000Z", NULL, "2024-01-16 08:30+00:00" },
  { "20240116T083000+0300", NULL, "2024-01-16 08:30+03:00" },
  { "20240116T0830", NULL, "2024-01-16 08:30" },
  { "20240116083000", NULL, "2024-01-16 08:30" },
  { "2024/01/16", NULL, "2024-01-16" },
  { "2024/01/16 08:30:00", NULL, "2024-01-16 08:30" },
  { "2024.01.16", NULL, "2024-01-16" },
  { "1705393800", NULL, "2024-01-16 08:30+00:00" },
  { "1705393800000", NULL, "2024-01-16 08:30+00:00" },
  { "/Date(1705393800000)/", NULL, "2024-01-16 08:30+00:00" },
  { "Tue, 16 Jan 2024 08:30:00 +0300", NULL, "2024-01-16 08:30+03:00" },
  { "Tue, 16 Jan 2024 08:30:00 GMT", NULL, "2024-01-16 08:30+00:00" },
  { "16 Jan 24 08:30 EST", NULL, "2024-01-16 08:30-05:00" },
  { "Tue Jan 16 08:30:00 UTC 2024", NULL, "2024-01-16 08:30+00:00" },
  { "Tue Jan 16 2024 08:30:00 GMT+0300 (MSK)", NULL, "2024-01-16 08:30+03:00" },
  { "16-JAN-1987 15:01:01.79", NULL, "1987-01-16 15:01" },
  { "24:00 2024-01-16", NULL, "2024-01-16 00:00" },
};

static const Case people[] = {
  { "January 16, 2024 8:30 a.m. EST", "en", "2024-01-16 08:30-05:00" },
  { "Jan. 16, 2024 at 8:30 pm", "en", "2024-01-16 20:30" },
  { "16th January 2024", "en", "2024-01-16" },
  { "the 3rd of May, 2024", "en", "2024-05-03" },
  { "Tuesday 16 January 2024 12.30am", "en-GB", "2024-01-16 00:30" },
  { "22:07 GMT, 16 January 2024", "en", "2024-01-16 22:07+00:00" },
  { "16 Sept 2024 9 AM", "en", "2024-09-16 09:00" },
  { "16 January 2024 08:30 BST", "en-GB", "2024-01-16 08:30+01:00" },
  { "16 January 2024 08:30 IST", "en-IN", "2024-01-16 08:30+05:30" },
  { "16 January 2024 08:30 IST", "en", "2024-01-16 08:30" },
  { "16. Januar 2024, 08:30 Uhr", "de", "2024-01-16 08:30" },
  { "Di., 16.01.2024, 8.30 Uhr", "de", "2024-01-16 08:30" },
  { "16. Jänner 2024", "de-AT", "2024-01-16" },
  { "3. März 2024 um 8 Uhr MEZ", "de", "2024-03-03 08:00+01:00" },
  { "16.1.24", "de", "2024-01-16" },
  { "mardi 16 janvier 2024 à 8h30", "fr", "2024-01-16 08:30" },
  { "1er février 2024", "fr", "2024-02-01" },
  { "16 fevrier 2024", "fr", "2024-02-16" },
  { "16 de enero de 2024", "es", "2024-01-16" },
  { "16 ene. 2024 - 08:30", "es", "2024-01-16 08:30" },
  { "16 de janeiro de 2024 às 08h30", "pt", "2024-01-16 08:30" },
  { "16 gennaio 2024, ore 8:30", "it", "2024-01-16 08:30" },
  { "dinsdag 16 januari 2024", "nl", "2024-01-16" },
  { "16 mrt 2024", "nl", "2024-03-16" },
  { "16 stycznia 2024, 08:30", "pl", "2024-01-16 08:30" },
  { "16 listopada 2024", "pl", "2024-11-16" },
  { "16 listopada 2024", "hr", "2024-10-16" },
  { "16. ledna 2024", "cs", "2024-01-16" },
  { "16 января 2024 г. 08:30 МСК", "ru", "2024-01-16 08:30+03:00" },
  { "16 січня 2024", "uk", "2024-01-16" },
  { "16 Ιανουαρίου 2024", "el", "2024-01-16" },
  { "16 Ocak 2024 Salı", "tr", "2024-01-16" },
  { "Selasa, 16 Januari 2024 08:30 WIB", "id", "2024-01-16 08:30+07:00" },
  { "16 يناير 2024", "ar", "2024-01-16" },
  { "١٦ يناير ٢٠٢٤", "ar", "2024-01-16" },
  { "16 كانون الثاني 2024", "ar", "2024-01-16" },
  { "16 كانون الثاني/يناير 2024", "ar", "2024-01-16" },
  { "16 شباط 2024", "ar", "2024-02-16" },
  { "16 जनवरी 2024", "hi", "2024-01-16" },
  { "16 جنوری 2024", "ur", "2024-01-16" },
  { "2024年1月16日", "zh", "2024-01-16" },
  { "2024年1月16日 星期二 下午8:30", "zh", "2024-01-16 20:30" },
  { "2024年01月16日08:30", "zh", "2024-01-16 08:30" },
  { "2024年1月16日(火) 8時30分", "ja", "2024-01-16 08:30" },
  { "2024년 1월 16일 오후 3:30", "ko", "2024-01-16 15:30" },
  { "2024. 1. 16.", "ko", "2024-01-16" },
  { "16 januari 2024 kl. 08:30", "sv", "2024-01-16 08:30" },
  { "16. tammikuuta 2024", "fi", "2024-01-16" },
  { "2024. január 16.", "hu", "2024-01-16" },
  { "16 ianuarie 2024", "ro", "2024-01-16" },
  { "16 tháng 1, 2024", "vi", "2024-01-16" },
};

static const Case orders[] = {
  { "16/01/2024", "en-US", "2024-01-16" }, { "01/16/2024", "en-GB", "2024-01-16" },
  { "03/04/2024", "en-US", "2024-03-04" }, { "03/04/2024", "en-GB", "2024-04-03" },
  { "03/04/2024", "fr", "2024-04-03" },    { "03/04/2024", "en", "2024-03-04 ?" },
  { "03/04/2024", NULL, "2024-03-04 ?" },  { "03/03/2024", NULL, "2024-03-03" },
  { "03.04.2024", NULL, "2024-04-03" },
};

static const Case no_dates[] = {
  { "", NULL, NULL },
  { "2 hours ago", "en", NULL },
  { "yesterday", "en", NULL },
  { "16 January", "en", NULL },
  { "January 2024", "en", NULL },
  { "2024", NULL, NULL },
  { "2024-02-30", NULL, NULL },
  { "2024-13-01", NULL, NULL },
  { "0000-00-00T00:00:00", NULL, NULL },
  { "1234567", NULL, NULL },
  { "3.6.0", NULL, NULL },
  { "555-16-2024", NULL, NULL },
  { "Chapter 16 of January House 2024", "en", NULL },
};

static char *
described (const Case *form)
{
  WtDate date;

  if (!wt_timestamp_parse (form->text, form->language, &date))
    return NULL;
  g_autofree char *day = wt_date_day (&date), *clock = wt_date_clock (&date);
  return g_strconcat (day, clock != NULL ? " " : "", clock != NULL ? clock : "", date.ambiguous ? " ?" : "", NULL);
}

static void
check (const Case *cases, gsize n)
{
  guint wrong = 0;

  for (gsize i = 0; i < n; i++)
  {
    g_autofree char *found = described (&cases[i]);
    if (g_strcmp0 (found, cases[i].wanted) == 0)
      continue;
    print_message ("%s (%s): %s, not %s\n", cases[i].text, cases[i].language, found, cases[i].wanted);
    wrong++;
  }
  assert_int_equal (wrong, 0);
}

static void
what_machines_write_is_read (void **state)
{
  (void)state;
  check (machines, G_N_ELEMENTS (machines));
}

static void
what_people_write_is_read_in_their_language (void **state)
{
  (void)state;
  check (people, G_N_ELEMENTS (people));
}

static void
the_language_tells_day_from_month_or_the_date_is_ambiguous (void **state)
{
  (void)state;
  check (orders, G_N_ELEMENTS (orders));
}

static void
what_is_no_full_date_is_none (void **state)
{
  (void)state;
  check (no_dates, G_N_ELEMENTS (no_dates));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (what_machines_write_is_read),
    cmocka_unit_test (what_people_write_is_read_in_their_language),
    cmocka_unit_test (the_language_tells_day_from_month_or_the_date_is_ambiguous),
    cmocka_unit_test (what_is_no_full_date_is_none),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
