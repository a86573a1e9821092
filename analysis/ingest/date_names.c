/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_names.h"

#include <string.h>

#include <unicode/udat.h>

#define MAX_NAME 64

static const UChar utc[] = { 'U', 'T', 'C', 0 };

/* A name as wt_fold() writes it; language: the first part of BCP 47's tag; month, weekday: 0 where it is none. In order
 * of the names; of one name the row of the most usual language first. */
typedef struct
{
  const char *name;
  const char *language;
  int month, weekday;
} WtDateName;

/* Made by make/date_names.c. */
static const WtDateName names[] = {
#include "date_names.inc"
};

static gboolean
language_is (const char *language, const char *code)
{
  gsize n = strlen (code);

  return language != NULL && g_ascii_strncasecmp (language, code, n) == 0 && !g_ascii_isalnum (language[n]);
}

static int
compare_name (const char *word, gsize length, const char *name)
{
  int order = strncmp (word, name, length);

  return order != 0 || name[length] == '\0' ? order : -1;
}

/* Where the rows begin whose names begin with a byte, and behind them where those of the next do. */
typedef struct
{
  guint16 begin[257];
} Initials;

static const Initials *
initials_get (void)
{
  static Initials initials;
  static gsize once = 0;

  if (g_once_init_enter (&once))
  {
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
      initials.begin[(guint8)names[i].name[0] + 1]++;
    for (gsize c = 1; c < G_N_ELEMENTS (initials.begin); c++)
      initials.begin[c] = (guint16)(initials.begin[c] + initials.begin[c - 1]);
    g_once_init_leave (&once, 1);
  }
  return &initials;
}

/* The first row of a name, or the one behind all rows that are before it. */
static const WtDateName *
first_row (const char *word, gsize length)
{
  const guint16 *begin = &initials_get ()->begin[(guint8)word[0]];
  gsize low = begin[0], high = begin[1];

  while (low < high)
  {
    gsize middle = low + (high - low) / 2;
    if (compare_name (word, length, names[middle].name) > 0)
      low = middle + 1;
    else
      high = middle;
  }
  return &names[low];
}

static int
value_of (const WtDateName *row, gboolean weekday)
{
  return weekday ? row->weekday : row->month;
}

static int
look_up (const char *word, gsize length, const char *language, gboolean weekday)
{
  int best = 0;

  if (length == 0)
    return 0;
  for (const WtDateName *row = first_row (word, length);
       row < names + G_N_ELEMENTS (names) && compare_name (word, length, row->name) == 0; row++)
  {
    int value = value_of (row, weekday);
    if (value != 0 && language_is (language, row->language))
      return value;
    best = best == 0 ? value : best;
  }
  return best;
}

int
wt_date_name_month (const char *word, gsize length, const char *language)
{
  return look_up (word, length, language, FALSE);
}

int
wt_date_name_weekday (const char *word, gsize length, const char *language)
{
  return look_up (word, length, language, TRUE);
}

/* language: the only one in which the abbreviation means this zone; NULL: in all that have no row of their own. */
static const struct
{
  const char *name;
  const char *language;
  int minutes;
} zones[] = {
  { "z", NULL, 0 },       { "utc", NULL, 0 },     { "gmt", NULL, 0 },    { "ut", NULL, 0 },       { "est", NULL, -300 },
  { "edt", NULL, -240 },  { "cst", "zh", 480 },   { "cst", NULL, -360 }, { "cdt", NULL, -300 },   { "mst", NULL, -420 },
  { "mdt", NULL, -360 },  { "pst", NULL, -480 },  { "pdt", NULL, -420 }, { "msk", NULL, 180 },    { "мск", NULL, 180 },
  { "cet", NULL, 60 },    { "cest", NULL, 120 },  { "mez", NULL, 60 },   { "mesz", NULL, 120 },   { "wet", NULL, 0 },
  { "west", NULL, 60 },   { "eet", NULL, 120 },   { "eest", NULL, 180 }, { "bst", "en-GB", 60 },  { "bst", "bn", 360 },
  { "jst", NULL, 540 },   { "kst", NULL, 540 },   { "hkt", NULL, 480 },  { "sgt", NULL, 480 },    { "aest", NULL, 600 },
  { "aedt", NULL, 660 },  { "nzst", NULL, 720 },  { "nzdt", NULL, 780 }, { "ist", "en-IN", 330 }, { "ist", "hi", 330 },
  { "ist", "he", 120 },   { "ist", "en-IE", 60 }, { "wib", NULL, 420 },  { "wita", NULL, 480 },   { "wit", NULL, 540 },
  { "pkt", NULL, 300 },   { "eat", NULL, 180 },   { "sast", NULL, 120 }, { "brt", NULL, -180 },   { "hkg", NULL, 480 },
  { "akst", NULL, -540 }, { "akdt", NULL, -480 }, { "hst", NULL, -600 },
};

gboolean
wt_date_name_zone (const char *word, gsize length, const char *language, int *offset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (strlen (zones[i].name) == length && memcmp (zones[i].name, word, length) == 0
        && (zones[i].language == NULL || language_is (language, zones[i].language)))
    {
      *offset = zones[i].minutes;
      return TRUE;
    }
  return FALSE;
}

gboolean
wt_date_day_first (const char *language, gboolean *sure)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern[MAX_NAME];
  gboolean known = language != NULL && strlen (language) >= 2 && strlen (language) < MAX_NAME;

  *sure = known && !(g_ascii_strncasecmp (language, "en", 2) == 0 && language[2] == '\0');
  if (!known)
    return FALSE;
  g_autofree char *locale = g_strconcat (language, "@calendar=gregorian", NULL);
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_SHORT, locale, utc, 3, NULL, 0, &status);
  if (U_FAILURE (status))
    return FALSE;
  int n = udat_toPattern (format, FALSE, pattern, MAX_NAME - 1, &status);
  udat_close (format);
  for (int i = 0; U_SUCCESS (status) && i < n; i++)
    if (pattern[i] == 'd' || pattern[i] == 'M')
      return pattern[i] == 'd';
  return FALSE;
}
