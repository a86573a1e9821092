/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message's first lines and its last. IPTC 7901: "abc0123 4 pl 171 ANYTHING", then the keyword line. ANPA 1312:
 * "a0123" and a selector behind US, then "r i bc-keyword 08-21 0171", its fields parted by control characters. */
#include <stdio.h>
#include <string.h>

#include "date.h"
#include "teleprinter.h"

#define MAX_FIELDS 12

void
wt_teleprinter_header_clear (WtTeleprinterHeader *header)
{
  g_free (header->source);
  g_free (header->number);
  g_free (header->priority);
  g_free (header->category);
  g_free (header->keyword);
  g_free (header->info);
}

/* Splits off letters and digits: "bdt0024". Returns: FALSE where it is not so. */
static gboolean
read_source (WtTeleprinterHeader *into, const char *field)
{
  gsize letters = 0;

  while (g_ascii_isalpha (field[letters]))
    letters++;
  gsize digits = strspn (field + letters, "0123456789");
  if (letters == 0 || letters > 8 || field[letters + digits] != '\0')
    return FALSE;
  into->source = g_strndup (field, letters);
  into->number = digits > 0 ? g_strndup (field + letters, digits) : NULL;
  return TRUE;
}

static gboolean
is_number (const char *field)
{
  return *field != '\0' && field[strspn (field, "0123456789")] == '\0';
}

static gboolean
is_letters (const char *field, gsize most)
{
  gsize n = 0;

  while (g_ascii_isalpha (field[n]))
    n++;
  return n > 0 && n <= most && field[n] == '\0';
}

/* A line's words, control characters being white space. Returns: (transfer full). */
static GStrv
fields_of (const char *line)
{
  g_autofree char *copy = g_strdup (line);
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  guint n = 0;

  for (char *p = copy; *p != '\0'; p++)
    *p = (guchar)*p <= ' ' ? ' ' : *p;
  for (char *word = copy; *(word += strspn (word, " ")) != '\0' && n < MAX_FIELDS; n++)
  {
    gsize length = n + 1 < MAX_FIELDS ? strcspn (word, " ") : strlen (word);
    g_autofree char *field = g_strchomp (g_strndup (word, length));
    g_strv_builder_add (fields, field);
    word += length;
  }
  return g_strv_builder_end (fields);
}

static char *
rest_of (char **fields)
{
  return *fields != NULL ? g_strjoinv (" ", fields) : NULL;
}

/* "4 pl 171 ..." behind the source. */
static void
read_iptc (WtTeleprinterHeader *into, char **fields)
{
  if (*fields != NULL && is_number (*fields) && strlen (*fields) == 1)
    into->priority = g_strdup (*fields++);
  if (*fields != NULL && is_letters (*fields, 3))
    into->category = g_strdup (*fields++);
  if (*fields != NULL && is_number (*fields) && strlen (*fields) <= 5)
    into->words = (guint)g_ascii_strtoull (*fields++, NULL, 10);
  into->info = into->priority != NULL ? rest_of (fields) : NULL; /* without it: ANPA's selector */
}

/* "r i bc-keyword ... 08-21 0171": the keyword is what stands between. */
static gboolean
read_anpa (WtTeleprinterHeader *into, char **fields)
{
  guint n = g_strv_length (fields);
  int month, day;

  if (n < 3 || !is_letters (fields[0], 1) || !is_letters (fields[1], 1))
    return FALSE;
  into->priority = g_strdup (fields[0]);
  into->category = g_strdup (fields[1]);
  guint end = n;
  if (is_number (fields[end - 1]) && end > 3)
    into->words = (guint)g_ascii_strtoull (fields[--end], NULL, 10);
  if (end > 3 && sscanf (fields[end - 1], "%2d-%2d", &month, &day) == 2)
    end--;
  g_autofree char *behind = fields[end];
  fields[end] = NULL;
  into->keyword = g_strjoinv (" ", fields + 2);
  fields[end] = g_steal_pointer (&behind);
  return TRUE;
}

void
wt_teleprinter_header_read (WtTeleprinterHeader *into, const char *header)
{
  g_auto (GStrv) lines = g_strsplit_set (header, "\r\n", 20);
  gboolean first = TRUE;

  for (char **line = lines; *line != NULL; line++)
  {
    g_auto (GStrv) fields = fields_of (*line);
    if (fields[0] == NULL)
      continue;
    if (first && read_source (into, fields[0]))
      read_iptc (into, fields + 1);
    else if (into->priority == NULL && into->category == NULL && into->keyword == NULL && read_anpa (into, fields))
      ;
    else if (into->keyword == NULL)
      into->keyword = rest_of (fields);
    first = FALSE;
  }
}

/* Two digits of a year: of this century up to the year after 2070, before that of the last. */
static int
full_year (int year)
{
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

static int
month_of (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return wt_date_month (folded, strlen (folded));
}

/* The zone's letters, where they are sure: agencies sign with GMT, the Americans with theirs. */
static const char *
zone_of (const char *letters)
{
  static const char *const zones[][2] = { { "GMT", "Z" },      { "UTC", "Z" },       { "EDT", "-04:00" },
                                          { "EST", "-05:00" }, { "CEST", "+02:00" }, { "MESZ", "+02:00" },
                                          { "CET", "+01:00" }, { "MEZ", "+01:00" } };

  letters += strspn (letters, " ");
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_ascii_strncasecmp (letters, zones[i][0], strlen (zones[i][0])) == 0)
      return zones[i][1];
  return "";
}

char *
wt_teleprinter_time (const char *trailer)
{
  int day = 0, hour = 0, minute = 0, month = 0, year = 0, used = 0;
  char name[8] = { 0 };
  g_autofree char *line = g_strndup (trailer, 120);
  const char *at = line + strspn (line, " \t\r\n^");

  if (sscanf (at, "%2d%2d%2d %7[A-Za-z] %4d%n", &day, &hour, &minute, name, &year, &used) == 5)
    month = month_of (name);
  else if ((at = strpbrk (at, "0123456789")) == NULL
           || sscanf (at, "%2d-%2d-%4d %2d%2d%n", &month, &day, &year, &hour, &minute, &used) != 5)
    return NULL;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || year < 0)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d%s", full_year (year), month, day, hour, minute,
                          zone_of (at + used));
}
