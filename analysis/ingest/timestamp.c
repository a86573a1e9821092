/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timestamp.h"

#include <stdio.h>
#include <string.h>

#include "date_names.h"

#define MAX_BYTES        200
#define MAX_TOKENS       40
#define MAX_WORD         40
#define MIN_YEAR         1700
#define MAX_YEAR         2100
#define NO_TIME          (-1)
#define MAX_ZONE_MINUTES (14 * 60)
/* Of a year in two digits: above it the twentieth century. */
#define PIVOT_YEAR 69

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_WORD,
  TOKEN_SIGN,
  TOKEN_TAKEN /* by the time: no part of the date */
} TokenKind;

/* number, digits: of a NUMBER. sign: of a SIGN, or what stands for a unit behind a number (年 and the like as 'y', 'm',
 * 'd', 'H', 'M'). text: of a WORD, folded. month, weekday: of a WORD. gap: white space is before it. */
typedef struct
{
  TokenKind kind;
  int number;
  int digits;
  char sign;
  int month;
  int weekday;
  gboolean gap;
  char text[MAX_WORD];
} Token;

typedef struct
{
  const char *language;
  Token tokens[MAX_TOKENS];
  guint n;
} Reader;

static const Token nothing = { .kind = TOKEN_SIGN };

static const Token *
token_at (const Reader *reader, guint n)
{
  return n < reader->n ? &reader->tokens[n] : &nothing;
}

static gboolean
is_sign (const Token *token, char sign)
{
  return token->kind == TOKEN_SIGN && token->sign == sign;
}

static gboolean
is_number (const Token *token, int least, int most)
{
  return token->kind == TOKEN_NUMBER && token->number >= least && token->number <= most;
}

static gboolean
is_word (const Token *token, const char *const *words)
{
  for (; token->kind == TOKEN_WORD && *words != NULL; words++)
    if (strcmp (token->text, *words) == 0)
      return TRUE;
  return FALSE;
}

/* Chinese, Japanese and Korean write the unit behind the number. */
static char
unit_of (gunichar c)
{
  static const struct
  {
    const char *characters;
    char sign;
  } units[] = { { "年년", 'y' },       { "月월", 'm' }, { "日号號일", 'd' },
                { "时時點点시", 'H' }, { "分분", 'M' }, { "秒초", 'S' } };

  for (gsize i = 0; c >= 0x80 && i < G_N_ELEMENTS (units); i++)
    if (g_utf8_strchr (units[i].characters, -1, c) != NULL)
      return units[i].sign;
  return '\0';
}

static const char *
read_number (const char *p, Token *token)
{
  token->kind = TOKEN_NUMBER;
  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p), token->digits++)
    token->number =
        token->number > 99999999 ? token->number : token->number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
  return p;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == 0x2019 || c == '\'';
}

/* A word, lower case; CJK writes none between its units, so there each character that is a unit is a token. */
static const char *
read_word (const char *p, Token *token)
{
  gsize length = 0;

  token->kind = TOKEN_WORD;
  for (; is_of_word (g_utf8_get_char (p)); p = g_utf8_next_char (p))
  {
    char buffer[6];
    gunichar c = g_unichar_tolower (g_utf8_get_char (p));
    gsize n = (gsize)g_unichar_to_utf8 (c, buffer);
    if (c == 0x2019 || c == '\'' || length + n >= MAX_WORD)
      continue;
    memcpy (token->text + length, buffer, n);
    length += n;
  }
  token->text[length] = '\0';
  return p;
}

static const char *
skip_space (const char *p, gboolean *gap)
{
  for (; g_unichar_isspace (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0xA0; p = g_utf8_next_char (p))
    *gap = TRUE;
  return p;
}

static void
name_word (const Reader *reader, Token *token)
{
  gsize length = strlen (token->text);

  token->month = wt_date_name_month (token->text, length, reader->language);
  token->weekday = wt_date_name_weekday (token->text, length, reader->language);
}

static void
read_tokens (Reader *reader, const char *text)
{
  for (const char *p = text; *p != '\0' && reader->n < MAX_TOKENS;)
  {
    Token *token = &reader->tokens[reader->n];
    *token = (Token){ .kind = TOKEN_SIGN };
    p = skip_space (p, &token->gap);
    gunichar c = g_utf8_get_char (p);
    gboolean behind_number = reader->n > 0 && token[-1].kind == TOKEN_NUMBER;
    if (c == '\0')
      return;
    reader->n++;
    if (g_unichar_isdigit (c))
      p = read_number (p, token);
    else if (behind_number && unit_of (c) != '\0')
      token->sign = unit_of (c), p = g_utf8_next_char (p);
    else if (is_of_word (c))
    {
      p = read_word (p, token);
      name_word (reader, token);
    }
    else
    {
      token->sign = c < 0x80 ? (char)c : c == 0x2212 || c == 0x2013 ? '-' : c == 0xFF1A ? ':' : c == 0x060C ? ',' : '?';
      p = g_utf8_next_char (p);
    }
  }
}

/* Arabic and Vietnamese names of two words: the second joins the first. */
static void
join_names (Reader *reader)
{
  for (guint i = 0; i + 1 < reader->n; i++)
  {
    Token *first = &reader->tokens[i];
    const Token *second = &reader->tokens[i + 1];
    char both[2 * MAX_WORD + 1];
    if (first->kind != TOKEN_WORD || second->kind != TOKEN_WORD)
      continue;
    int n = g_snprintf (both, sizeof both, "%s %s", first->text, second->text);
    int month = wt_date_name_month (both, (gsize)n, reader->language);
    if (month == 0)
      continue;
    first->month = month;
    reader->tokens[i + 1].kind = TOKEN_TAKEN;
  }
}

/* ---- the time ---- */

static void
take (Reader *reader, guint from, guint to)
{
  for (guint i = from; i < to && i < reader->n; i++)
    reader->tokens[i].kind = TOKEN_TAKEN;
}

typedef enum
{
  HALF_NONE,
  HALF_AM,
  HALF_PM
} Half;

/* "am", "p.m.", "下午" at a token. @end: (out): behind it. */
static Half
half_at (const Reader *reader, guint at, guint *end)
{
  static const char *const am[] = { "am", "上午", "午前", "오전", "凌晨", "早上", "öö", NULL };
  static const char *const pm[] = { "pm", "下午", "午後", "오후", "晚上", "ös", NULL };
  static const char *const letters_a[] = { "a", NULL }, *const letters_p[] = { "p", NULL };
  static const char *const letters_m[] = { "m", NULL };
  const Token *token = token_at (reader, at);
  guint dot = is_sign (token_at (reader, at + 1), '.') ? 1 : 0;

  *end = at + 1;
  if (is_word (token, am) || is_word (token, pm))
    return is_word (token, am) ? HALF_AM : HALF_PM;
  if ((is_word (token, letters_a) || is_word (token, letters_p))
      && is_word (token_at (reader, at + 1 + dot), letters_m))
  {
    *end = at + 2 + dot + (is_sign (token_at (reader, at + 2 + dot), '.') ? 1 : 0);
    return is_word (token, letters_a) ? HALF_AM : HALF_PM;
  }
  return HALF_NONE;
}

/* "+03:00", "-0500", "+3" at a token. */
static gboolean
offset_at (const Reader *reader, guint at, int *minutes, guint *end)
{
  const Token *sign = token_at (reader, at), *first = token_at (reader, at + 1);
  const Token *second = token_at (reader, at + 3);
  int hours = first->number, rest = 0;

  if ((!is_sign (sign, '+') && !is_sign (sign, '-')) || first->kind != TOKEN_NUMBER || first->gap)
    return FALSE;
  *end = at + 2;
  if (first->digits > 2)
  {
    hours = first->number / 100;
    rest = first->number % 100;
  }
  else if (is_sign (token_at (reader, at + 2), ':') && is_number (second, 0, 59) && second->digits == 2)
  {
    rest = second->number;
    *end = at + 4;
  }
  if (first->digits > 4 || rest > 59 || hours * 60 + rest > MAX_ZONE_MINUTES)
    return FALSE;
  *minutes = (hours * 60 + rest) * (is_sign (sign, '-') ? -1 : 1);
  return TRUE;
}

/* The zone behind a time: "Z", "UTC", "GMT+0300", "+03:00", "(MSK)", "Uhr MEZ". Returns: where it ends. */
static guint
zone_at (const Reader *reader, guint at, WtDate *date)
{
  static const char *const between[] = { "uhr", "h", "hrs", "ч", "hora", "horas", NULL };
  guint end;

  while (is_word (token_at (reader, at), between) || is_sign (token_at (reader, at), '('))
    at++;
  const Token *token = token_at (reader, at);
  if (offset_at (reader, at, &date->offset_minutes, &end))
  {
    date->zoned = TRUE;
    return end;
  }
  if (token->kind != TOKEN_WORD
      || !wt_date_name_zone (token->text, strlen (token->text), reader->language, &date->offset_minutes))
    return at;
  date->zoned = TRUE;
  if (date->offset_minutes == 0 && offset_at (reader, at + 1, &date->offset_minutes, &end))
    return end;
  return at + 1;
}

static gboolean
set_time (WtDate *date, int hour, int minute, Half half)
{
  if (half != HALF_NONE && (hour < 1 || hour > 12))
    half = HALF_NONE;
  if (half == HALF_PM && hour < 12)
    hour += 12;
  else if (half == HALF_AM && hour == 12)
    hour = 0;
  if (hour == 24 && minute == 0)
    hour = 0;
  if (hour > 23)
    return FALSE;
  date->hour = hour;
  date->minute = minute;
  return TRUE;
}

/* How many tokens hour and minute are that begin here: "8:30", "8h30", "8時30分", "8.30" before "Uhr", "T0830",
 * "8 Uhr", "8 pm"; 0 where there is no time. */
static guint
clock_length (const Reader *reader, guint at, int *minute)
{
  static const char *const hour_words[] = { "h", "u", "ч", NULL };
  static const char *const uhr[] = { "uhr", "hrs", "uur", NULL };
  const Token *hour = token_at (reader, at), *sign = token_at (reader, at + 1), *next = token_at (reader, at + 2);
  gboolean minutes = is_number (next, 0, 59) && next->digits == 2;
  guint end;

  *minute = minutes ? next->number : 0;
  if (!is_number (hour, 0, 24) || hour->digits > 2)
    return 0;
  if (minutes && !next->gap && (is_sign (sign, ':') || (is_word (sign, hour_words) && !sign->gap)))
    return 3;
  if (is_sign (sign, 'H'))
    return minutes && is_sign (token_at (reader, at + 3), 'M') ? 4 : 2;
  if (minutes && is_sign (sign, '.') && !next->gap
      && (is_word (token_at (reader, at + 3), uhr) || half_at (reader, at + 3, &end) != HALF_NONE))
    return 3;
  *minute = 0;
  if (is_word (sign, uhr) || is_word (sign, hour_words) || half_at (reader, at + 1, &end) != HALF_NONE)
    return 1;
  return 0;
}

/* Seconds and their fraction. Returns: where they end. */
static guint
skip_seconds (const Reader *reader, guint at)
{
  static const char *const letters_t[] = { "s", NULL };

  if (is_sign (token_at (reader, at), ':') && is_number (token_at (reader, at + 1), 0, 60))
    at += 2;
  else if (is_number (token_at (reader, at), 0, 60) && is_sign (token_at (reader, at + 1), 'S'))
    return at + 2;
  else
    return at;
  if ((is_sign (token_at (reader, at), '.') || is_sign (token_at (reader, at), ','))
      && token_at (reader, at + 1)->kind == TOKEN_NUMBER && !token_at (reader, at + 1)->gap)
    at += 2;
  return at + (is_word (token_at (reader, at), letters_t) ? 1 : 0);
}

/* Finds the time and takes its tokens out. */
static void
find_time (Reader *reader, WtDate *date)
{
  for (guint i = 0; i < reader->n; i++)
  {
    int minute;
    guint length = clock_length (reader, i, &minute), end, start = i;
    if (length == 0)
      continue;
    end = skip_seconds (reader, i + length);
    guint behind = end;
    Half half = half_at (reader, end, &behind), before = HALF_NONE;
    if (half != HALF_NONE)
      end = behind;
    else if (i > 0 && (before = half_at (reader, i - 1, &behind)) != HALF_NONE)
      start = i - 1;
    if (!set_time (date, reader->tokens[i].number, minute, half != HALF_NONE ? half : before))
      continue;
    take (reader, start, zone_at (reader, end, date));
    return;
  }
}

/* ---- the date ---- */

static gboolean
set_date (WtDate *date, int year, int month, int day)
{
  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  date->year = year;
  date->month = month;
  date->day = day;
  return TRUE;
}

/* A part of a date: a number that is none of a time, or a month's name. next: the token behind. */
typedef struct
{
  const Token *token;
  guint at;
  char sign; /* between it and the next part: '\0' for a blank, '?' for a word that joins nothing */
} Part;

/* What may stand between the parts of one date: "16. de enero de 2024", "16th of May", "2024年1月". */
static gboolean
joins (const Token *token)
{
  static const char *const joiners[] = { "de", "del",   "of",  "do",   "the", "st", "nd", "rd", "th", "er", "er",
                                         "ος", "tháng", "năm", "ngày", "d",   "а",  "го", "da", "º",  "e",  NULL };

  return token->kind == TOKEN_TAKEN || token->weekday > 0 || is_word (token, joiners)
         || (token->kind == TOKEN_SIGN && strchr (",.-/ymd()", token->sign) != NULL && token->sign != '\0');
}

static guint
find_parts (const Reader *reader, Part *parts)
{
  guint n = 0;

  for (guint i = 0; i < reader->n; i++)
  {
    const Token *token = &reader->tokens[i];
    gboolean month = token->kind == TOKEN_WORD && token->month > 0 && token->weekday == 0;
    month |= token->kind == TOKEN_WORD && token->month > 0 && i + 1 < reader->n;
    if (month && n > 0 && parts[n - 1].token->month == token->month)
      continue; /* "كانون الثاني/يناير" */
    if (token->kind == TOKEN_NUMBER || month)
      parts[n++] = (Part){ token, i, '\0' };
    else if (n > 0 && !joins (token))
      parts[n - 1].sign = '?';
    else if (n > 0 && parts[n - 1].sign == '\0' && token->kind == TOKEN_SIGN)
      parts[n - 1].sign = token->sign;
  }
  return n;
}

static gboolean
is_day (const Part *part)
{
  return part->token->kind == TOKEN_NUMBER && part->token->digits <= 2 && part->token->number > 0;
}

static gboolean
is_year (const Part *part)
{
  return part->token->kind == TOKEN_NUMBER && part->token->digits == 4;
}

static int
month_of (const Part *part)
{
  return part->token->kind == TOKEN_WORD ? part->token->month : 0;
}

static gboolean
set_numeric (const Reader *reader, const Part *p, int year, WtDate *date)
{
  int first = p[0].token->number, second = p[1].token->number;
  gboolean sure = TRUE, day_first = p[0].sign == '.' || first > 12;

  if (second <= 12 && first <= 12 && p[0].sign != '.')
    day_first = wt_date_day_first (reader->language, &sure);
  date->ambiguous = !sure && first != second;
  return day_first ? set_date (date, year, second, first) : set_date (date, year, first, second);
}

static int
full_year (int short_year)
{
  return short_year + (short_year > PIVOT_YEAR ? 1900 : 2000);
}

/* 16.01.24, 16/01/24, 16-Jan-24; and "16 Jan 87 15:01". */
static gboolean
short_date_at (const Reader *reader, const Part *p, WtDate *date)
{
  gboolean signs = p[0].sign == p[1].sign && p[0].sign != '\0' && strchr ("./-", p[0].sign) != NULL;

  if (!is_day (&p[0]) || p[2].token->kind != TOKEN_NUMBER || p[2].token->digits != 2
      || (!signs && date->hour == NO_TIME))
    return FALSE;
  int year = full_year (p[2].token->number);
  if (month_of (&p[1]) > 0)
    return set_date (date, year, month_of (&p[1]), p[0].token->number);
  return signs && p[0].sign != '-' && is_day (&p[1]) && set_numeric (reader, p, year, date);
}

static gboolean
date_at (const Reader *reader, const Part *p, WtDate *date)
{
  const int first = p[0].token->number, second = p[1].token->number, third = p[2].token->number;

  if (p[0].sign == '?' || p[1].sign == '?')
    return FALSE;
  if (month_of (&p[0]) > 0 && is_day (&p[1]) && is_year (&p[2]))
    return set_date (date, third, month_of (&p[0]), second);
  if (is_day (&p[0]) && month_of (&p[1]) > 0 && is_year (&p[2]))
    return set_date (date, third, month_of (&p[1]), first);
  if (is_year (&p[0]) && month_of (&p[1]) > 0 && is_day (&p[2]))
    return set_date (date, first, month_of (&p[1]), third);
  if (is_year (&p[0]) && is_day (&p[1]) && is_day (&p[2]))
    return set_date (date, first, second, third);
  if (is_day (&p[0]) && is_day (&p[1]) && is_year (&p[2]))
    return set_numeric (reader, p, third, date);
  return short_date_at (reader, p, date);
}

static gboolean
find_date (const Reader *reader, WtDate *date)
{
  Part parts[MAX_TOKENS];
  guint n = find_parts (reader, parts);

  for (guint i = 0; i + 2 < n; i++)
    if (date_at (reader, parts + i, date))
      return TRUE;
  return FALSE;
}

/* ---- numbers alone ---- */

/* Seconds or milliseconds since 1970, between 1973 and 2100: fewer digits are no time. */
static gboolean
read_unix (const char *text, gsize digits, WtDate *date)
{
  gint64 seconds = g_ascii_strtoll (text, NULL, 10);

  if (digits == 12 || digits == 13)
    seconds /= 1000;
  else if (digits != 9 && digits != 10)
    return FALSE;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  if (time == NULL
      || !set_date (date, g_date_time_get_year (time), g_date_time_get_month (time),
                    g_date_time_get_day_of_month (time)))
    return FALSE;
  date->hour = g_date_time_get_hour (time);
  date->minute = g_date_time_get_minute (time);
  date->zoned = TRUE;
  return TRUE;
}

/* ISO 8601 basic: "20240116", "20240116T083000Z", "20240116083000", "20240116T0830+0300". */
static gboolean
read_basic (const char *text, gsize digits, const char *language, WtDate *date)
{
  int year, month, day, hour = 0, minute = 0;

  if (digits != 8 && digits != 12 && digits != 14)
    return FALSE;
  const char *clock = text + 8 + (digits == 8 && (text[8] == 'T' || text[8] == ' '));
  gsize clock_digits = strspn (clock, "0123456789");

  if (sscanf (text, "%4d%2d%2d", &year, &month, &day) != 3 || !set_date (date, year, month, day))
    return FALSE;
  if ((clock_digits != 4 && clock_digits != 6) || sscanf (clock, "%2d%2d", &hour, &minute) != 2 || minute > 59
      || !set_time (date, hour, minute, HALF_NONE))
    return TRUE;
  Reader rest = { .language = language };
  clock += clock_digits;
  clock += *clock == '.' ? 1 + strspn (clock + 1, "0123456789") : 0;
  read_tokens (&rest, clock);
  zone_at (&rest, 0, date);
  return TRUE;
}

static gboolean
read_digits (const char *text, const char *language, WtDate *date)
{
  static const char json[] = "/Date(";
  const char *number = g_str_has_prefix (text, json) ? text + sizeof json - 1 : text;
  gsize digits = strspn (number, "0123456789");
  gboolean alone = number[digits] == '\0' || (number > text && strchr (")+-", number[digits]) != NULL);

  if (read_basic (number, digits, language, date))
    return TRUE;
  *date = (WtDate){ .hour = NO_TIME };
  return alone && read_unix (number, digits, date);
}

/* "2024-01-16T08:30": the T belongs to neither. Returns: (transfer full): at most MAX_BYTES of the text, valid. */
static char *
prepared (const char *text)
{
  char *copy;

  while (g_ascii_isspace (*text))
    text++;
  gsize length = strnlen (text, MAX_BYTES);
  copy = g_utf8_make_valid (text, (gssize)length);
  g_strchomp (copy);
  for (char *p = copy; (p = strchr (p, 'T')) != NULL; p++)
    if (p > copy && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]) && strspn (copy, "0123456789") != 8)
      *p = ' ';
  return copy;
}

gboolean
wt_timestamp_parse (const char *text, const char *language, WtDate *date)
{
  g_autofree char *copy = prepared (text);
  Reader reader = { .language = language };

  *date = (WtDate){ .hour = NO_TIME };
  if (read_digits (copy, language, date))
    return TRUE;
  read_tokens (&reader, copy);
  join_names (&reader);
  for (guint i = 0; i < reader.n; i++)
    date->weekday |= reader.tokens[i].weekday > 0;
  find_time (&reader, date);
  return find_date (&reader, date);
}
