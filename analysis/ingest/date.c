/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "date.h"

#include <stdio.h>
#include <string.h>

#include "date_names.h"
#include "fold.h"

#define MAX_WORDS 24
#define MAX_BYTES 200
/* Words of no date in a date's line: a masthead may have most, with the weather and the price. */
#define MAX_STRANGE         8
#define MAX_STRANGE_SAYING  6
#define MAX_STRANGE_UNDATED 1
#define MAX_STRANGE_WEEKDAY 4

/* A folded word: number is -1 where it is none; "16th" is 16. */
typedef struct
{
  const char *text;
  gsize length;
  int number;
  int digits;
  int month;
  int weekday;
} Word;

/* clang-format off */
/* What a line of the publication, or of a change, begins with. */
static const char *const stamp_words[] = {
  "published", "updated", "posted", "modified", "created", "date", "dated", "uploaded", "issued", "filed", "released",
  "publish", "originally", "edited", "publié", "publiée", "mis", "mise", "modifié", "actualisé", "veröffentlicht",
  "veröffentlichung", "erschienen", "erstellt", "aktualisiert", "stand", "datum", "publicado", "actualizado",
  "publicada", "actualizada", "atualizado", "atualizada", "pubblicato", "aggiornato", "data", "fecha", "gepubliceerd",
  "geplaatst", "bijgewerkt", "опубликовано", "обновлено", "дата", "نشر", "تاريخ", "تحديث", "发布时间", "发布", "更新时间",
  "更新", "发表于", "公開", "公開日", "配信", "更新日", "입력", "수정", "등록", "प्रकाशित", "अपडेट", "अद्यतन", "شائع", "yayınlanma",
  "yayın", "güncelleme", "diterbitkan", "dipublikasikan", "diperbarui", "opublikowano", "aktualizacja",
  "zaktualizowano", NULL
};
/* Those of them that say a change. */
static const char *const change_words[] = {
  "updated", "last", "modified", "edited", "aktualisiert", "mis", "mise", "modifié", "actualisé", "actualizado",
  "actualizada", "atualizado", "atualizada", "aggiornato", "bijgewerkt", "обновлено", "تحديث", "更新时间", "更新", "更新日",
  "수정", "अपडेट", "अद्यतन", "güncelleme", "diperbarui", "aktualizacja", "zaktualizowano", NULL
};
/* clang-format on */

/* Words a date's line may hold beside it. */
static const char *const beside[] = { "published",  "updated",
                                      "posted",     "modified",
                                      "created",    "date",
                                      "dated",      "uploaded",
                                      "issued",     "filed",
                                      "released",   "publish",
                                      "originally", "edited",
                                      "story",      "uk",
                                      "us",         "local",
                                      "last",       "first",
                                      "on",         "at",
                                      "of",         "the",
                                      "time",       "ist",
                                      "et",         "est",
                                      "edt",        "pt",
                                      "pst",        "pdt",
                                      "ct",         "cst",
                                      "cdt",        "gmt",
                                      "utc",        "bst",
                                      "cet",        "cest",
                                      "hkt",        "sgt",
                                      "jst",        "aest",
                                      "am",         "pm",
                                      "a",          "m",
                                      "p",          "hrs",
                                      "h",          "uhr",
                                      "min",        "read",
                                      "mins",       "edition",
                                      "print",      "z",
                                      "eastern",    "pacific",
                                      "noon",       "midnight",
                                      "th",         "st",
                                      "nd",         "rd",
                                      "de",         "le",
                                      "publié",     "mis",
                                      "à",          "jour",
                                      "actualisé",  "veröffentlicht",
                                      "erschienen", "aktualisiert",
                                      "stand",      "um",
                                      "den",        "der",
                                      "publicado",  "actualizado",
                                      "publicada",  "pubblicato",
                                      "aggiornato", "las",
                                      "ore",        "alle",
                                      "h",          "às",
                                      "el",         "del",
                                      "du",         "г",
                                      "года",       "опубликовано",
                                      "م",          NULL };

int
wt_date_month (const char *word, gsize length)
{
  return wt_date_name_month (word, length, NULL);
}

/* Chinese and Japanese shorten weekdays to one character, which says so only in a date's line. */
int
wt_date_weekday (const char *word, gsize length)
{
  static const char *const days[] = { "月", "火", "水", "木", "金", "土", "日" };

  for (int day = 0; day < 7 && (guint8)*word >= 0x80; day++)
    if (strlen (days[day]) == length && memcmp (days[day], word, length) == 0)
      return day + 1;
  return wt_date_name_weekday (word, length, NULL);
}

static Word
word_of (const char *text, gsize length)
{
  Word word = { .text = text, .length = length, .number = -1 };
  gsize i = 0;
  int number = 0;

  while (i < length && i < 8 && g_ascii_isdigit (text[i]))
    number = number * 10 + (text[i++] - '0');
  word.digits = (int)i;
  const char *rest = text + i;
  gsize tail = length - i;
  if (i > 0
      && (tail == 0
          || (tail == 2
              && (strncmp (rest, "st", 2) == 0 || strncmp (rest, "nd", 2) == 0 || strncmp (rest, "rd", 2) == 0
                  || strncmp (rest, "th", 2) == 0 || strncmp (rest, "am", 2) == 0 || strncmp (rest, "pm", 2) == 0))))
    word.number = number;
  word.month = wt_date_month (text, length);
  word.weekday = wt_date_weekday (text, length);
  return word;
}

/* A folded text with "2024年3月12日10时" as numbers apart, and digits of all scripts as ASCII's. */
static char *
fold_date (const char *folded)
{
  static const char units[] = "年月日时時点點分秒";
  GString *out = g_string_sized_new (strlen (folded) + 1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    gboolean behind_digit = out->len > 0 && g_ascii_isdigit (out->str[out->len - 1]);
    if (g_unichar_isdigit (c))
      g_string_append_c (out, (char)('0' + g_unichar_digit_value (c)));
    else if (behind_digit && c >= 0x80 && g_utf8_strchr (units, -1, c) != NULL)
      g_string_append_c (out, ' ');
    else if (c != ' ' || (out->len > 0 && out->str[out->len - 1] != ' '))
      g_string_append_unichar (out, c);
  }
  g_strchomp (out->str);
  return g_string_free (out, FALSE);
}

/* "de" between a day, a month and a year: "12 de marzo de 2024", "the 3rd of May". */
static gboolean
is_joiner (const Word *before, const char *word, gsize length)
{
  static const char *const joiners[] = { "de", "del", "of", "do", NULL };

  return (before->number > 0 || before->month > 0) && wt_fold_in (word, (gssize)length, joiners);
}

/* Whether a word has no place in a date's line. */
static gboolean
is_strange (const Word *word)
{
  return word->number < 0 && word->digits == 0 && word->month == 0 && word->weekday == 0
         && !wt_fold_in (word->text, (gssize)word->length, beside);
}

/* Reads the words of a folded text, at most MAX_WORDS, and no more where the strange ones pass @max_strange. */
static guint
words_of (const char *folded, Word *words, guint max_strange, guint *strange)
{
  guint n = 0;

  *strange = 0;
  for (const char *p = folded; *p != '\0' && n < MAX_WORDS && *strange <= max_strange;)
  {
    gsize length = strcspn (p, " ");
    if (n == 0 || !is_joiner (&words[n - 1], p, length))
    {
      words[n] = word_of (p, length);
      *strange += max_strange < MAX_WORDS && is_strange (&words[n]);
      n++;
    }
    p += length;
    p += *p == ' ';
  }
  return n;
}

static gboolean
is_date (int year, int month, int day)
{
  return year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31
         && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static gboolean
set_date (WtDate *date, int year, int month, int day)
{
  if (!is_date (year, month, day))
    return FALSE;
  date->year = year;
  date->month = month;
  date->day = day;
  return TRUE;
}

/* Three numbers with the year last: which of the others is the month is known only where one is above 12. */
static gboolean
set_numeric (WtDate *date, int first, int second, int year)
{
  if (first > 12)
    return set_date (date, year, second, first);
  date->ambiguous = second <= 12 && first != second;
  return set_date (date, year, first, second);
}

/* 04/28/09: a year of two digits, where the line has slashes. */
static gboolean
short_date_at (const Word *w, WtDate *date)
{
  for (guint i = 0; i < 3; i++)
    if (w[i].number < 0 || w[i].digits > 2)
      return FALSE;
  return w[2].digits == 2
         && set_numeric (date, w[0].number, w[1].number, w[2].number + (w[2].number < 70 ? 2000 : 1900));
}

/* Whether three words are a date. */
static gboolean
date_at (const Word *w, WtDate *date)
{
  if (w[0].month > 0 && w[1].number > 0 && w[1].digits <= 2 && w[2].digits == 4)
    return set_date (date, w[2].number, w[0].month, w[1].number);
  if (w[0].number > 0 && w[0].digits <= 2 && w[1].month > 0 && w[2].digits == 4)
    return set_date (date, w[2].number, w[1].month, w[0].number);
  if (w[0].digits == 4 && w[1].month > 0 && w[2].number > 0 && w[2].digits <= 2)
    return set_date (date, w[0].number, w[1].month, w[2].number);
  if (w[0].digits == 4 && w[1].number > 0 && w[1].digits <= 2 && w[2].number > 0 && w[2].digits <= 2)
    return set_date (date, w[0].number, w[1].number, w[2].number);
  if (w[0].number > 0 && w[0].digits <= 2 && w[1].number > 0 && w[1].digits <= 2 && w[2].digits == 4 && w[2].number > 0)
    return set_numeric (date, w[0].number, w[1].number, w[2].number);
  return FALSE;
}

/* A time behind or before the date: two numbers, perhaps am or pm. @skip: the date's first word. */
static void
find_time (const Word *w, guint n, guint skip, WtDate *date)
{
  for (guint i = 0; i + 1 < n; i++)
  {
    if (i + 1 >= skip && i < skip + 3)
      continue;
    if (w[i].number < 0 || w[i].number > 23 || w[i].digits > 2 || w[i + 1].number < 0 || w[i + 1].number > 59
        || w[i + 1].digits != 2)
      continue;
    guint last = i + 1;
    if (i + 2 < n && w[i + 2].digits == 2 && w[i + 2].number >= 0 && w[i + 2].number < 60
        && (i + 2 < skip || i + 2 >= skip + 3))
      last = i + 2; /* seconds */
    const char *after = w[last].text + w[last].digits;
    after += *after == ' ';
    gboolean pm = strncmp (after, "pm", 2) == 0 || strncmp (after, "p m", 3) == 0;
    gboolean am = strncmp (after, "am", 2) == 0 || strncmp (after, "a m", 3) == 0;
    date->hour = pm && w[i].number < 12 ? w[i].number + 12 : am && w[i].number == 12 ? 0 : w[i].number;
    date->minute = w[i + 1].number;
    date->zoned = last + 1 < n
                  && (strncmp (w[last + 1].text, "gmt", 3) == 0 || strncmp (w[last + 1].text, "utc", 3) == 0)
                  && (last + 2 >= n || w[last + 2].number < 0 || (last + 3 < n && w[last + 3].number < 0));
    return;
  }
}

static gboolean
find (const Word *words, guint n, WtDate *date, guint *at)
{
  for (guint i = 0; i + 2 < n; i++)
    if (date_at (words + i, date))
    {
      *at = i;
      return TRUE;
    }
  return FALSE;
}

gboolean
wt_date_find (const char *text, gsize length, WtDate *date)
{
  Word words[MAX_WORDS];
  guint at, strange;
  g_autofree char *folded = wt_fold (text, length, MAX_BYTES);
  g_autofree char *dated = fold_date (folded);
  guint n = words_of (dated, words, MAX_WORDS, &strange);

  *date = (WtDate){ .hour = -1 };
  if (!find (words, n, date, &at))
    return FALSE;
  find_time (words, n, at, date);
  return TRUE;
}

static gboolean
is_masthead (const char *text, gsize length, const char *folded)
{
  return g_strstr_len (text, (gssize)length, "\302\260") != NULL || wt_fold_has (folded, "todays paper")
         || wt_fold_has (folded, "e paper") || wt_fold_has (folded, "epaper")
         || wt_fold_has (folded, "todays e edition");
}

/* Whether a line begins as one of the publication does: "Published", "Last updated". */
static gboolean
says_stamp (const char *folded)
{
  const char *behind = wt_fold_begins (folded, "last");

  if (wt_fold_in (folded, (gssize)strcspn (folded, " "), stamp_words))
    return TRUE;
  if (behind == NULL)
    behind = wt_fold_begins (folded, "first");
  return behind != NULL && *behind == ' ' && wt_fold_in (behind + 1, (gssize)strcspn (behind + 1, " "), stamp_words);
}

/* Whether a line can hold a date: it has four digits for a year, or digits and a slash. Most lines are told by this. */
static gboolean
may_hold_date (const char *line, const char *folded)
{
  gboolean digits = FALSE;

  for (const char *p = folded; *p != '\0'; p = (guint8)*p < 0x80 ? p + 1 : g_utf8_next_char (p))
    if ((guint8)*p >= 0x80)
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        return TRUE; /* fold_date() knows */
    }
    else if (g_ascii_isdigit (*p))
    {
      digits = TRUE;
      gsize n = strspn (p, "0123456789");
      if (n == 4)
        return TRUE;
      p += n - 1;
    }
  return digits && strchr (line, '/') != NULL;
}

static WtStamp
kind_of (const Word *words, guint n, guint strange, const char *text, gsize length, const char *dated,
         const WtDate *date)
{
  gboolean says = says_stamp (dated);
  gboolean updated = wt_fold_in (words[0].text, (gssize)words[0].length, change_words);

  if (date->year == 0)
    return !says || strange > MAX_STRANGE_UNDATED || n > 10 ? WT_STAMP_NOT
           : updated                                        ? WT_STAMP_UPDATED
                                                            : WT_STAMP_PUBLISHED;
  if (strange <= MAX_STRANGE && is_masthead (text, length, dated))
    return WT_STAMP_MASTHEAD;
  if (says && strange <= MAX_STRANGE_SAYING)
    return updated ? WT_STAMP_UPDATED : WT_STAMP_PUBLISHED;
  if (strange == 0)
    return WT_STAMP_PLAIN;
  return words[0].weekday > 0 && strange <= MAX_STRANGE_WEEKDAY && n <= 12 ? WT_STAMP_MASTHEAD : WT_STAMP_NOT;
}

/* The date in a line: with four digits for the year first, then any. */
static void
find_stamp (const Word *words, guint n, const char *text, gsize length, WtDate *date)
{
  WtDate iso = { .hour = -1 };
  const char *digits = strpbrk (text, "0123456789");
  guint at = 0;

  if (digits != NULL && wt_date_iso (digits, &iso))
  {
    iso.weekday = date->weekday;
    *date = iso;
  }
  else if (find (words, n, date, &at) || (n >= 3 && memchr (text, '/', length) != NULL && short_date_at (words, date)))
    find_time (words, n, at, date);
}

WtStamp
wt_date_stamp_folded (const char *line, gsize length, const char *folded, WtDate *date)
{
  Word words[MAX_WORDS];
  guint strange;

  *date = (WtDate){ .hour = -1 };
  if (length > MAX_BYTES || (!may_hold_date (line, folded) && !says_stamp (folded)))
    return WT_STAMP_NOT;
  g_autofree char *dated = fold_date (folded);
  guint n = words_of (dated, words, MAX_STRANGE, &strange);
  if (n == 0 || n >= MAX_WORDS || strange > MAX_STRANGE)
    return WT_STAMP_NOT;
  for (guint i = 0; i < n; i++)
    date->weekday |= words[i].weekday > 0;
  find_stamp (words, n, line, length, date);
  return kind_of (words, n, strange, line, length, dated, date);
}

WtStamp
wt_date_stamp (const char *text, gsize length, WtDate *date)
{
  *date = (WtDate){ .hour = -1 };
  if (length > MAX_BYTES)
    return WT_STAMP_NOT;
  g_autofree char *line = g_strndup (text, length); /* so that a search ends with the line */
  g_autofree char *folded = wt_fold (line, length, MAX_BYTES);
  return wt_date_stamp_folded (line, length, folded, date);
}

/* What stands behind hour and minute: perhaps seconds and a fraction of them, then the zone: "Z", "+03:00", "-0500",
 * "+03". */
static void
read_zone (const char *text, WtDate *date)
{
  int hours, minutes = 0, used = 0;

  if (*text == ':')
    text += 1 + strspn (text + 1, "0123456789");
  if (*text == '.' || *text == ',')
    text += 1 + strspn (text + 1, "0123456789");
  while (*text == ' ')
    text++;
  if (*text == 'Z' || *text == 'z')
    date->zoned = TRUE;
  else if ((*text == '+' || *text == '-') && g_ascii_isdigit (text[1])
           && (sscanf (text + 1, "%2d:%2d%n", &hours, &minutes, &used) == 2
               || sscanf (text + 1, "%2d%2d%n", &hours, &minutes, &used) == 2 || sscanf (text + 1, "%2d", &hours) == 1)
           && hours <= 14 && minutes >= 0 && minutes < 60)
  {
    date->zoned = TRUE;
    date->offset_minutes = (hours * 60 + minutes) * (*text == '-' ? -1 : 1);
  }
}

char *
wt_date_day (const WtDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
}

char *
wt_date_clock (const WtDate *date)
{
  int offset = ABS (date->offset_minutes);

  if (date->hour < 0)
    return NULL;
  if (!date->zoned)
    return g_strdup_printf ("%02d:%02d", date->hour, date->minute);
  return g_strdup_printf ("%02d:%02d%c%02d:%02d", date->hour, date->minute, date->offset_minutes < 0 ? '-' : '+',
                          offset / 60, offset % 60);
}

gboolean
wt_date_iso (const char *text, WtDate *date)
{
  int year, month, day, hour, minute, used = 0;
  char gap;

  /* sscanf() measures all of its input first: give it no more than a date. */
  char start[40] = { 0 };
  memcpy (start, text, strnlen (text, sizeof start - 1));
  text = start;
  *date = (WtDate){ .hour = -1 };
  if (memchr (text, '-', 10) == NULL) /* most numbers are told without scanning */
    return FALSE;
  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || used != 10 || g_ascii_isdigit (text[10])
      || !set_date (date, year, month, day))
    return FALSE;
  if (sscanf (text + 10, "%c%2d:%2d", &gap, &hour, &minute) == 3 && (gap == 'T' || gap == ' ') && hour >= 0 && hour < 24
      && minute >= 0 && minute < 60)
  {
    date->hour = hour;
    date->minute = minute;
    read_zone (text + 16, date);
  }
  return TRUE;
}

/* Eight digits in a path, or three numbers with a slash or dash between, the month perhaps as a word. */
gboolean
wt_date_in_url (const char *url, WtDate *date)
{
  const char *host = strstr (url, "://");
  const char *path = strchr (host != NULL ? host + 3 : url, '/');

  *date = (WtDate){ .hour = -1 };
  for (const char *p = path; p != NULL && *p != '\0'; p++)
  {
    int year, month, day, used = 0;
    char name[4];
    if (g_ascii_isalnum (p[0]) || !g_ascii_isdigit (p[1]))
      continue;
    if (sscanf (p + 1, "%4d/%2d/%2d%n", &year, &month, &day, &used) == 3 && !g_ascii_isdigit (p[1 + used])
        && year > 1980 && set_date (date, year, month, day))
      return TRUE;
    if (sscanf (p + 1, "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3 && used == 10 && !g_ascii_isdigit (p[11])
        && year > 1980 && set_date (date, year, month, day))
      return TRUE;
    if (sscanf (p + 1, "%4d/%3[a-z]/%2d%n", &year, name, &day, &used) == 3 && !g_ascii_isdigit (p[1 + used])
        && year > 1980 && set_date (date, year, wt_date_month (name, strlen (name)), day))
      return TRUE;
    if (strspn (p + 1, "0123456789") == 8 && sscanf (p + 1, "%4d%2d%2d", &year, &month, &day) == 3 && year > 1980
        && year < 2100 && set_date (date, year, month, day))
      return TRUE;
  }
  return FALSE;
}
