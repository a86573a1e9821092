/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date_names.h"

#include <string.h>

#include <unicode/udat.h>

#include "fold.h"

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
  int month;
} more_months[] = { { "sept", 9 }, { "fév", 2 }, { "juil", 7 }, { "mrt", 3 }, { "kanun", 12 }, { "agust", 8 } };

/* Both map a folded name, and one with "xx:" of its language before it, to 1 and more. */
typedef struct
{
  GHashTable *months;
  GHashTable *weekdays;
} Names;

static gboolean
language_is (const char *language, const char *code)
{
  gsize n = strlen (code);

  return language != NULL && g_ascii_strncasecmp (language, code, n) == 0 && !g_ascii_isalnum (language[n]);
}

static void
add (GHashTable *table, const char *name, const char *code, int value)
{
  char *own = g_strdup_printf ("%.*s:%s", (int)strcspn (code, "-"), code, name);

  if (!g_hash_table_contains (table, name))
    g_hash_table_insert (table, g_strdup (name), GINT_TO_POINTER (value));
  if (!g_hash_table_contains (table, own))
    g_hash_table_insert (table, own, GINT_TO_POINTER (value));
  else
    g_free (own);
}

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
  return g_utf8_strlen (folded, -1) >= 2 && strpbrk (folded, "0123456789") == NULL;
}

static void
add_symbol (GHashTable *table, const UChar *symbol, const char *code, int value)
{
  g_autofree char *name = g_utf16_to_utf8 ((const gunichar2 *)symbol, -1, NULL, NULL, NULL);
  if (name == NULL)
    return;
  g_autofree char *folded = wt_fold (name, strlen (name), MAX_NAME);
  if (!is_name (folded))
    return;
  g_autofree char *plain = without_accents (folded);
  add (table, folded, code, value);
  add (table, plain, code, value);
}

/* @first: the index that ICU gives to January, or to Monday. @days: whether it is weekdays, where 0 is none and Sunday
 * comes before Monday. */
static void
add_symbols (GHashTable *table, const UDateFormat *format, UDateFormatSymbolType type, const char *code, gboolean days)
{
  int n = udat_countSymbols (format, type);

  for (int i = days ? 1 : 0; i < n && i < 12; i++)
  {
    UChar symbol[MAX_NAME];
    UErrorCode status = U_ZERO_ERROR;
    udat_getSymbols (format, type, i, symbol, MAX_NAME - 1, &status);
    if (U_SUCCESS (status))
      add_symbol (table, symbol, code, days ? (i + 5) % 7 + 1 : i + 1);
  }
}

static void
add_locale (Names *names, const char *code)
{
  static const UDateFormatSymbolType months[] = { UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_SHORT_MONTHS,
                                                  UDAT_STANDALONE_SHORT_MONTHS };
  static const UDateFormatSymbolType weekdays[] = { UDAT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS, UDAT_SHORT_WEEKDAYS,
                                                    UDAT_STANDALONE_SHORT_WEEKDAYS };
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *locale = g_strconcat (code, "@calendar=gregorian", NULL);
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_LONG, locale, utc, 3, NULL, 0, &status);

  if (U_FAILURE (status))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
  {
    add_symbols (names->months, format, months[i], code, FALSE);
    add_symbols (names->weekdays, format, weekdays[i], code, TRUE);
  }
  udat_close (format);
}

static gpointer
load (gpointer data)
{
  static const char *const more_weekdays[] = { "tues", "wednes", "thur", "thurs" };
  static const int more_weekday_numbers[] = { 2, 3, 4, 4 };
  Names *names = g_new (Names, 1);

  (void)data;
  names->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->weekdays = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    add_locale (names, locales[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (more_months); i++)
    add (names->months, more_months[i].name, "en", more_months[i].month);
  for (gsize i = 0; i < G_N_ELEMENTS (more_weekdays); i++)
    add (names->weekdays, more_weekdays[i], "en", more_weekday_numbers[i]);
  return names;
}

static const Names *
all_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

static int
look_up (GHashTable *table, const char *word, gsize length, const char *language)
{
  char key[MAX_NAME * 2];
  gsize prefix = 0;

  if (length == 0 || length >= MAX_NAME)
    return 0;
  if (language != NULL && strlen (language) >= 2)
  {
    prefix = strcspn (language, "-_");
    if (prefix > 3)
      return look_up (table, word, length, NULL);
    for (gsize i = 0; i < prefix; i++)
      key[i] = g_ascii_tolower (language[i]);
    key[prefix++] = ':';
  }
  memcpy (key + prefix, word, length);
  key[prefix + length] = '\0';
  int value = GPOINTER_TO_INT (g_hash_table_lookup (table, key));
  return value == 0 && prefix > 0 ? GPOINTER_TO_INT (g_hash_table_lookup (table, key + prefix)) : value;
}

int
wt_date_name_month (const char *word, gsize length, const char *language)
{
  return look_up (all_names ()->months, word, length, language);
}

int
wt_date_name_weekday (const char *word, gsize length, const char *language)
{
  return look_up (all_names ()->weekdays, word, length, language);
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
