/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline_day.h"

#include <string.h>

#include "date.h"
#include "fold.h"

#define MAX_PLACE_WORDS  6
#define MAX_NOISE_BYTES  6
#define MAX_SIGNER_BYTES 48
#define MAX_SPACES       4

/* Months as they are shortened, or printed without accents, where date.h does not know them. */
static const char *const short_months[] = { "janv",  "jänn",  "jänner", "févr", "fév",  "fevr",     "fevrier",
                                            "mär",   "avr",   "juil",   "aout", "okt",  "déc",      "dez",
                                            "dec",   "marz",  "feber",  "jan",  "sept", "decembre", "septbr",
                                            "oktbr", "novbr", "dezbr",  "nov",  NULL };

/* Walks over the head of a text. */
typedef struct
{
  const char *start;
  const char *p;
  const char *end;
} Walk;

static gunichar
next (const Walk *walk)
{
  return walk->p < walk->end ? g_utf8_get_char (walk->p) : 0;
}

static void
skip_spaces (Walk *walk)
{
  for (guint n = 0; n < MAX_SPACES && g_unichar_isspace (next (walk)); n++)
    walk->p = g_utf8_next_char (walk->p);
}

/* Skips white space and one of the marks. */
static gboolean
take_mark (Walk *walk, const char *marks)
{
  Walk ahead = *walk;

  skip_spaces (&ahead);
  gunichar c = next (&ahead);
  if (c == 0 || g_utf8_strchr (marks, -1, c) == NULL)
    return FALSE;
  walk->p = g_utf8_next_char (ahead.p);
  return TRUE;
}

/* One dash or more, as scanners make them: "-", ". -", "-.-". */
static gboolean
take_dash (Walk *walk)
{
  gboolean taken = FALSE;

  while (take_mark (walk, "-–—―_»"))
    taken = TRUE;
  return taken;
}

static gboolean
is_in_name (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '-' || c == '\'' || c == 0x2019 || c == '/';
}

static gboolean
is_small_word (const char *word, gsize length)
{
  static const char *const small[] = { "de",  "la", "le",  "du",   "des", "en", "am",  "an", "der", "im",
                                       "sur", "a",  "bei", "près", "of",  "i",  "del", "et", "les", NULL };

  return wt_fold_in (word, (gssize)length, small);
}

/* "New York", "Q. G. allié", "Bruxelles (Otan)": words, the first with a capital, up to a mark and a digit. */
static gboolean
take_place (Walk *walk)
{
  guint words = 0;

  for (;; words++)
  {
    Walk ahead = *walk;
    skip_spaces (&ahead);
    gboolean bracketed = words > 0 && next (&ahead) == '(';
    ahead.p += bracketed;
    const char *word = ahead.p;
    gunichar first = next (&ahead);
    while (is_in_name (next (&ahead)))
      ahead.p = g_utf8_next_char (ahead.p);
    gsize length = (gsize)(ahead.p - word);
    if (length == 0 || words >= MAX_PLACE_WORDS)
      break;
    if (!g_unichar_isupper (first)
        && (words == 0 || (!is_small_word (word, length) && !g_unichar_isupper (next (&ahead)))))
      break;
    if (bracketed && next (&ahead) != ')')
      break;
    ahead.p += bracketed;
    if (length == 1 && next (&ahead) == '.')
      ahead.p++;
    *walk = ahead;
  }
  return words > 0;
}

/* "14", "7 .", "1er"; a letter that a scanner made of a digit where a month follows. */
static gboolean
take_day (Walk *walk, gboolean *sure)
{
  guint day = 0, digits = 0;

  skip_spaces (walk);
  for (; digits < 2 && g_ascii_isdigit (*walk->p) && walk->p < walk->end; digits++)
    day = day * 10 + (guint)(*walk->p++ - '0');
  *sure = digits > 0;
  if (digits == 0 && walk->p < walk->end && strchr ("GlIOSiBZ", *walk->p) != NULL)
    walk->p++;
  else if (day == 0 || day > 31)
    return FALSE;
  Walk ahead = *walk;
  skip_spaces (&ahead);
  if (day == 1 && ahead.end - ahead.p > 2 && (strncmp (ahead.p, "er", 2) == 0 || strncmp (ahead.p, "st", 2) == 0))
    walk->p = ahead.p + 2;
  return !is_in_name (next (walk)) && !g_unichar_isdigit (next (walk));
}

static gboolean
take_month (Walk *walk)
{
  Walk ahead = *walk;

  skip_spaces (&ahead);
  const char *word = ahead.p;
  while (g_unichar_isalpha (next (&ahead)))
    ahead.p = g_utf8_next_char (ahead.p);
  g_autofree char *folded = wt_fold (word, (gsize)(ahead.p - word), 30);
  if (wt_date_month (folded, strlen (folded)) == 0 && !wt_fold_in (folded, -1, short_months))
    return FALSE;
  walk->p = ahead.p;
  return TRUE;
}

static void
take_year (Walk *walk)
{
  Walk ahead = *walk;

  skip_spaces (&ahead);
  if (ahead.end - ahead.p >= 4 && strspn (ahead.p, "0123456789") == 4)
    walk->p = ahead.p + 4;
}

/* The bytes from a walk's place to the first of the closing characters, 0 where none is near. */
static gsize
bytes_to (const Walk *walk, const char *closing)
{
  for (const char *p = walk->p; p < walk->end && p - walk->p <= MAX_SIGNER_BYTES; p = g_utf8_next_char (p))
    if (g_utf8_strchr (closing, -1, g_utf8_get_char (p)) != NULL)
      return (gsize)(p - walk->p);
  return 0;
}

static gboolean
sign (Walk *walk, gsize n, gsize closing_bytes, WtDayline *dayline)
{
  dayline->signer = (gsize)(walk->p - walk->start);
  dayline->signer_bytes = n;
  walk->p += n + closing_bytes;
  return TRUE;
}

/* "(Corvane.)", "{ Corvane )", "(Corvane. -", "lCorvane)". */
static gboolean
take_brackets (Walk *walk, WtDayline *dayline)
{
  Walk ahead = *walk;

  if (take_mark (&ahead, "([{"))
  {
    gsize n = bytes_to (&ahead, ")]}");
    gsize open = bytes_to (&ahead, "—–([{");
    if (n == 0 || (open > 0 && open < n))
      return open > 0 && sign (&ahead, open, 0, dayline) && (*walk = ahead, TRUE);
    sign (&ahead, n, 1, dayline);
    *walk = ahead;
    return TRUE;
  }
  skip_spaces (&ahead);
  gsize n = bytes_to (&ahead, ")]}"), blank = bytes_to (&ahead, " \n,;:([{");
  if (n < 3 || (blank > 0 && blank < n))
    return FALSE;
  if (strchr ("lI1itfC", *ahead.p) != NULL && g_ascii_isupper (ahead.p[1]))
  {
    ahead.p++; /* what the opening bracket was taken for */
    n--;
  }
  sign (&ahead, n, 1, dayline);
  *walk = ahead;
  return TRUE;
}

/* "- Corvane. -": one word or two between dashes. */
static void
take_between_dashes (Walk *walk, WtDayline *dayline)
{
  Walk ahead = *walk;

  skip_spaces (&ahead);
  gsize n = bytes_to (&ahead, "—–:");
  if (n < 2)
    return;
  guint blanks = 0;
  for (gsize i = 0; i + 1 < n; i++)
    blanks += g_ascii_isspace (ahead.p[i]) && !g_ascii_isspace (ahead.p[i + 1]) && ahead.p[i + 1] != '.';
  if (blanks > 1 || !g_unichar_isupper (next (&ahead)))
    return;
  sign (&ahead, n, 0, dayline);
  *walk = ahead;
  if (!take_dash (walk))
    take_mark (walk, ":");
}

static void
skip_noise (Walk *walk)
{
  while (walk->p < walk->end && walk->p - walk->start < MAX_NOISE_BYTES && !g_unichar_isalnum (next (walk)))
    walk->p = g_utf8_next_char (walk->p);
}

gboolean
wt_dateline_day (const char *text, gsize length, WtDayline *dayline)
{
  Walk walk = { text, text, text + length };
  gboolean sure = FALSE;

  *dayline = (WtDayline){ 0 };
  skip_noise (&walk);
  if (!g_unichar_isupper (next (&walk)) || !take_place (&walk) || (!take_mark (&walk, ",.;:") && !take_dash (&walk)))
    return FALSE;
  take_mark (&walk, "'’-—");
  if (!take_day (&walk, &sure))
    return FALSE;
  take_mark (&walk, ".,");
  gboolean month = take_month (&walk);
  if (month)
    take_year (&walk);
  gboolean stop = take_mark (&walk, ".,:;");
  gboolean dash = take_dash (&walk);
  gboolean brackets = take_brackets (&walk, dayline);
  if (!(sure || month) || !(brackets || dash || (month && stop)))
    return FALSE;
  while (take_mark (&walk, ".,;:"))
    ;
  if (dash && !brackets)
    take_between_dashes (&walk, dayline);
  else
    take_dash (&walk);
  skip_spaces (&walk);
  dayline->length_bytes = (gsize)(walk.p - text);
  return walk.p < walk.end;
}
