/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints, as rows of WtDateName, the names of months and weekdays that ICU knows in the languages of newspapers. Run
 * while wiretrace is built: to ask ICU for them takes longer than to read a handful of articles. */
#include <stdio.h>
#include <string.h>

#include <unicode/udat.h>

#include "../fold.h"

#define MAX_NAME 64

static const UChar utc[] = { 'U', 'T', 'C', 0 };

/* The locales whose names are known, the most usual first: of names that mean different months the first counts. */
static const char *const locales[] = { "en",      "de",    "fr", "es", "pt", "it", "nl", "pl",      "ru", "uk", "ar",
                                       "ar-LB",   "ar-DZ", "tr", "zh", "ja", "ko", "hi", "ur",      "id", "sv", "da",
                                       "nb",      "fi",    "cs", "sk", "hu", "ro", "bg", "el",      "hr", "sr", "sl",
                                       "sr-Latn", "ca",    "he", "fa", "vi", "th", "bn", "ta",      "te", "mr", "gu",
                                       "pa",      "ml",    "kn", "ms", "et", "lv", "lt", "be",      "az", "ka", "hy",
                                       "sw",      "de-AT", "eu", "gl", "is", "mk", "sq", "uz-Latn", "kk" };

/* Names that ICU has not: newspapers' abbreviations. */
static const struct
{
  const char *name;
  int month, weekday;
} more[] = { { "sept", 9, 0 },  { "fév", 2, 0 },  { "juil", 7, 0 },   { "mrt", 3, 0 },  { "kanun", 12, 0 },
             { "agust", 8, 0 }, { "tues", 0, 2 }, { "wednes", 0, 3 }, { "thur", 0, 4 }, { "thurs", 0, 4 } };

/* language: the first part of the locale's code. rank: of the locale among all. month, weekday: 0 where the name is
 * none. */
typedef struct
{
  char *name;
  char *language;
  guint rank;
  int month, weekday;
} Row;

/* "fevrier" is written for "février". Returns: (transfer full). */
static char *
without_accents (const char *name)
{
  g_autofree char *apart = g_utf8_normalize (name, -1, G_NORMALIZE_NFD);
  GString *out = g_string_new (NULL);

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) < 0x300 || g_utf8_get_char (p) > 0x36F)
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

static gboolean
is_name (const char *folded)
{
  return g_utf8_strlen (folded, -1) >= 2 && strpbrk (folded, "0123456789\"\\") == NULL;
}

/* A name that a language has for one month keeps it, whatever comes later. */
static void
add (GHashTable *rows, const char *name, const char *locale, guint rank, int month, int weekday)
{
  g_autofree char *language = g_strndup (locale, strcspn (locale, "-"));
  g_autofree char *key = g_strconcat (name, ":", language, NULL);
  Row *row = g_hash_table_lookup (rows, key);

  if (row == NULL)
  {
    row = g_new0 (Row, 1);
    row->name = g_strdup (name);
    row->language = g_steal_pointer (&language);
    row->rank = rank;
    g_hash_table_insert (rows, g_steal_pointer (&key), row);
  }
  if (row->month == 0)
    row->month = month;
  if (row->weekday == 0)
    row->weekday = weekday;
}

static void
add_symbol (GHashTable *rows, const UChar *symbol, guint rank, int month, int weekday)
{
  g_autofree char *name = g_utf16_to_utf8 ((const gunichar2 *)symbol, -1, NULL, NULL, NULL);
  if (name == NULL)
    return;
  g_autofree char *folded = wt_fold (name, strlen (name), MAX_NAME);
  if (!is_name (folded))
    return;
  g_autofree char *plain = without_accents (folded);
  add (rows, folded, locales[rank], rank, month, weekday);
  add (rows, plain, locales[rank], rank, month, weekday);
}

/* @days: whether the symbols are weekdays, where ICU has none at 0 and Sunday before Monday. */
static void
add_symbols (GHashTable *rows, const UDateFormat *format, UDateFormatSymbolType type, guint rank, gboolean days)
{
  int n = udat_countSymbols (format, type);

  for (int i = days ? 1 : 0; i < n && i < 12; i++)
  {
    UChar symbol[MAX_NAME];
    UErrorCode status = U_ZERO_ERROR;
    udat_getSymbols (format, type, i, symbol, MAX_NAME - 1, &status);
    if (U_SUCCESS (status))
      add_symbol (rows, symbol, rank, days ? 0 : i + 1, days ? (i + 5) % 7 + 1 : 0);
  }
}

static void
add_locale (GHashTable *rows, guint rank)
{
  static const UDateFormatSymbolType months[] = { UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS,
                                                  UDAT_STANDALONE_SHORT_MONTHS };
  static const UDateFormatSymbolType weekdays[] = { UDAT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS, UDAT_SHORT_WEEKDAYS,
                                                    UDAT_STANDALONE_SHORT_WEEKDAYS };
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *locale = g_strconcat (locales[rank], "@calendar=gregorian", NULL);
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_LONG, locale, utc, 3, NULL, 0, &status);

  if (U_FAILURE (status))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
  {
    add_symbols (rows, format, months[i], rank, FALSE);
    add_symbols (rows, format, weekdays[i], rank, TRUE);
  }
  udat_close (format);
}

static gint
row_compare (gconstpointer x, gconstpointer y)
{
  const Row *a = *(Row *const *)x, *b = *(Row *const *)y;
  int order = strcmp (a->name, b->name);

  if (order != 0)
    return order;
  return a->rank != b->rank ? (a->rank < b->rank ? -1 : 1) : strcmp (a->language, b->language);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->language);
  g_free (row);
}

int
main (void)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, row_free);

  for (guint rank = 0; rank < G_N_ELEMENTS (locales); rank++)
    add_locale (rows, rank);
  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    add (rows, more[i].name, "en", 0, more[i].month, more[i].weekday);

  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iterator;
  gpointer row;
  g_hash_table_iter_init (&iterator, rows);
  while (g_hash_table_iter_next (&iterator, NULL, &row))
    g_ptr_array_add (sorted, row);
  g_ptr_array_sort (sorted, row_compare);
  for (guint i = 0; i < sorted->len; i++)
  {
    const Row *one = sorted->pdata[i];
    printf ("{ \"%s\", \"%s\", %d, %d },\n", one->name, one->language, one->month, one->weekday);
  }
  return sorted->len > 0 && fflush (stdout) == 0 ? 0 : 1;
}
