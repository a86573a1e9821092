/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline.h"

#include <string.h>

#include "credit.h"
#include "date.h"
#include "dateline_day.h"
#include "fold.h"
#include "places.h"
#include "space.h"

/* Longer heads are sentences. */
#define MAX_HEAD_BYTES 110

/* Words before a colon or dash that lead in a text and are no place. */
static const char *const never[] = { "exclusive",
                                     "watch",
                                     "update",
                                     "updated",
                                     "breaking",
                                     "video",
                                     "opinion",
                                     "analysis",
                                     "explainer",
                                     "explained",
                                     "live",
                                     "read",
                                     "photos",
                                     "photo",
                                     "gallery",
                                     "note",
                                     "editors note",
                                     "correction",
                                     "review",
                                     "interview",
                                     "comment",
                                     "editorial",
                                     "letter",
                                     "profile",
                                     "feature",
                                     "factbox",
                                     "timeline",
                                     "file",
                                     "question",
                                     "answer",
                                     "q",
                                     "a",
                                     "warning",
                                     "related",
                                     "listen",
                                     "poll",
                                     "quiz",
                                     "graphic",
                                     "in pictures",
                                     "also read",
                                     "read more",
                                     "recap",
                                     "report",
                                     "special report",
                                     "developing",
                                     "alert",
                                     "urgent",
                                     "fact check",
                                     "just in",
                                     "top stories",
                                     "latest",
                                     "here",
                                     "summary",
                                     "key points",
                                     "conclusion",
                                     "background",
                                     "more",
                                     "source",
                                     "sources",
                                     "spoiler alert",
                                     "disclaimer",
                                     "trigger warning",
                                     "advertisement",
                                     "sponsored",
                                     "obituary",
                                     NULL };

typedef struct
{
  gboolean capitals; /* the place is in capitals */
  gboolean agency;   /* an agency in parentheses, or behind a comma */
  gboolean day;
  char *place; /* folded */
} Head;

/* Where the dateline's separator stands: its offset, and @length bytes; MAX_HEAD_BYTES where there is none. */
static gsize
find_separator (const char *text, gsize end, gsize *length)
{
  for (gsize i = 1; i < end; i++)
  {
    const char *p = text + i;
    gboolean spaced = p[-1] == ' ' || p[-1] == ')';
    *length = 0;
    if (strncmp (p, "\342\200\224", 3) == 0 || strncmp (p, "\342\200\223", 3) == 0
        || strncmp (p, "\342\200\225", 3) == 0)
      *length = 3;
    else if (strncmp (p, ">>", 2) == 0 || strncmp (p, "--", 2) == 0)
      *length = 2;
    else if ((*p == '-' && spaced && (p[1] == ' ' || p[1] == '\n' || g_ascii_isupper (p[1])))
             || (*p == ':' && p[1] == ' '))
      *length = 1;
    if (*length > 0)
      return i;
  }
  return MAX_HEAD_BYTES;
}

/* "(AP)" or "/PRNewswire/" at @text: its bytes, 0 where it is neither. */
static gsize
bracketed_agency (const char *text, gsize length, const WtAgencies *agencies)
{
  char close = text[0] == '(' ? ')' : text[0] == '/' ? '/' : '\0';
  const char *end = close != '\0' && length > 1 ? memchr (text + 1, close, length - 1) : NULL;

  if (end == NULL || end - text < 3 || end - text > 50)
    return 0;
  gsize inner = (gsize)(end - text) - 1;
  if (!g_unichar_isupper (g_utf8_get_char (text + 1)))
  {
    g_autoptr (GArray) signs = agencies != NULL ? wt_agencies_scan (agencies, text + 1, inner) : NULL;
    return signs != NULL && signs->len > 0 ? inner + 2 : 0;
  }
  guint words = 1;
  for (gsize i = 1; i <= inner; i++)
    words += text[i] == ' ';
  return words <= 4 ? inner + 2 : 0;
}

/* Whether every word of [text, length) begins with a capital; @capitals: whether all its letters are. */
static gboolean
is_names (const char *text, gsize length, guint *words, gboolean *capitals)
{
  static const char *const small[] = { "of",  "de",  "la",  "el", "al", "upon", "and", "du",
                                       "del", "des", "les", "am", "en", "es",   NULL };
  guint letters = 0;

  *words = 0;
  *capitals = TRUE;
  for (gsize i = 0; i < length;)
  {
    gsize n = strcspn (text + i, " ");
    n = MIN (n, length - i);
    gunichar c = g_utf8_get_char (text + i);
    if (n > 0 && !g_unichar_isupper (c) && !wt_fold_in (text + i, (gssize)n, small))
      return FALSE;
    for (const char *p = text + i; p < text + i + n; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      letters += g_unichar_isalpha (letter);
      if (g_unichar_islower (letter))
        *capitals = FALSE;
      if (!g_unichar_isalpha (letter) && !g_unichar_ismark (letter)
          && strchr (".-/'&", (int)(letter < 128 ? letter : '-')) == NULL && letter != 0x2019)
        return FALSE;
    }
    *words += n > 0;
    i += n + 1;
  }
  *capitals = *capitals && letters >= 3;
  return *words >= 1;
}

/* A part behind the place: a region or country, a day, an agency. */
static gboolean
read_part (const char *part, const WtAgencies *agencies, Head *head)
{
  guint words;
  gboolean capitals;
  g_autofree char *folded = wt_fold (part, strlen (part), 60);

  if (folded[0] == '\0')
    return TRUE;
  for (const char *p = folded; *p != '\0';)
  {
    gsize n = strcspn (p, " ");
    if (wt_date_month (p, n) > 0 || wt_date_weekday (p, n) > 0)
    {
      head->day = TRUE;
      return wt_fold_words (folded) <= 4;
    }
    p += n;
    p += *p == ' ';
  }
  if (agencies != NULL)
  {
    g_autoptr (GArray) signs = wt_agencies_scan (agencies, part, strlen (part));
    head->agency |= signs->len > 0;
  }
  return (g_ascii_isdigit (folded[0]) && strlen (folded) == 4)
         || (is_names (part, strlen (part), &words, &capitals) && words <= 3);
}

static gboolean
read_head (const char *text, gsize length, const WtAgencies *agencies, Head *head)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  guint words;

  for (gsize i = 0; i < length; i++)
  {
    gboolean opens = (text[i] == '(' || text[i] == '/') && (i == 0 || text[i - 1] == ' ' || text[i] == '(');
    gsize n = opens ? bracketed_agency (text + i, length - i, agencies) : 0;
    head->agency |= n > 0;
    if (n == 0 && text[i] == '(')
      return FALSE;
    if (n > 0)
      i += n - 1;
    else
      g_string_append_c (bare, text[i]);
  }
  while (head->agency && bare->len > 0 && strchr (" .,", bare->str[bare->len - 1]) != NULL)
    g_string_truncate (bare, bare->len - 1); /* "LONDON (Corvane). - " */
  g_auto (GStrv) parts = g_strsplit (bare->str, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  guint n_parts = g_strv_length (parts);
  if (n_parts == 0 || parts[0][0] == '\0')
  {
    head->place = g_strdup ("");
    return head->agency && n_parts <= 1;
  }
  for (guint i = 1; parts[i] != NULL; i++)
    if (i > 5 || !read_part (parts[i], agencies, head))
      return FALSE;
  head->place = wt_fold (parts[0], strlen (parts[0]), 80);
  static const char *const articles[] = {
    "a", "an", "the", "on", "in", "at", "by", "for", "when", "after", "as", NULL
  };
  if (wt_fold_in (head->place, -1, never) || wt_fold_in (head->place, (gssize)strcspn (head->place, " "), articles))
    return FALSE;
  gsize place_length = strlen (parts[0]);
  const char *last = strrchr (parts[0], ' ');
  /* "LONDON March 3 -" has no comma. */
  for (const char *space = strchr (parts[0], ' '); space != NULL && n_parts == 1; space = strchr (space + 1, ' '))
  {
    g_autofree char *word = wt_fold (space, strcspn (space + 1, " ") + 1, 20);
    if (wt_date_month (word, strlen (word)) > 0 && last != NULL && g_ascii_isdigit (last[1]))
    {
      place_length = (gsize)(space - parts[0]);
      head->day = TRUE;
      break;
    }
  }
  return is_names (parts[0], place_length, &words, &head->capitals) && words <= 4;
}

/* Whether the article has the place behind a word that only places follow. */
static gboolean
is_place_in (const char *article_text, const char *head, gsize head_length)
{
  static const char *const before[] = { " in ", " near ", " outside ", " around ", " across " };
  gsize name = 0;

  while (name < head_length && head[name] != ',' && head[name] != '(')
    name++;
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
  {
    g_autofree char *phrase = g_strdup_printf ("%s%.*s", before[i], (int)name, head);
    const char *found = strstr (article_text, phrase);
    /* "in Smith's view": no place has views */
    if (found != NULL && strchr (" .,;)\n", found[strlen (phrase)]) != NULL)
      return TRUE;
  }
  return FALSE;
}

static gboolean
begins_sentence (const char *text, gsize length)
{
  gunichar c = length > 0 ? g_utf8_get_char (text) : 0;
  guint words = 0;

  for (gsize i = 0; i < length && words < 5; i++)
    words += text[i] == ' ' || text[i] == '\n';
  return words >= 4
         && (g_unichar_isupper (c) || g_unichar_isdigit (c) || wt_is_opening_quote (c) || c == '<' || c == '$'
             || !g_unichar_islower (c));
}

/* "【路透社洛恩港电】", "【ワシントン共同】": brackets of their own, with the agency's sign in them. */
static gsize
telegram_head (const char *text, gsize length, const WtAgencies *agencies)
{
  const char *end = agencies != NULL && length > 3 && strncmp (text, "【", strlen ("【")) == 0
                        ? g_strstr_len (text, (gssize)MIN (length, MAX_HEAD_BYTES), "】")
                        : NULL;

  if (end == NULL)
    return 0;
  gsize n = (gsize)(end - text) + strlen ("】");
  g_autoptr (GArray) signs = wt_agencies_scan (agencies, text, n);
  return signs->len > 0 && n < length ? n : 0;
}

/* A place of a script without capitals, and the agency in brackets behind it: "بورت لورن (أ ف ب)". */
static gboolean
is_uncased_head (const char *text, gsize length, const WtAgencies *agencies)
{
  const char *bracket = memchr (text, '(', length);
  guint words = 0;

  if (bracket == NULL || bracket == text || text[length - 1] != ')' || agencies == NULL)
    return FALSE;
  for (const char *p = text; p < bracket; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    words += c == ' ';
    if (g_unichar_isupper (c) || g_unichar_islower (c))
      return FALSE;
  }
  return words <= 5 && wt_credit_is_agency (bracket, length - (gsize)(bracket - text), agencies);
}

static gsize
marked_length (const char *text, gsize length, const WtAgencies *agencies, const char *article_text)
{
  gsize separator_length = 0;
  gsize at = find_separator (text, MIN (length, MAX_HEAD_BYTES), &separator_length);
  Head head = { FALSE, FALSE, FALSE, NULL };
  gsize telegram = telegram_head (text, length, agencies);

  if (telegram > 0)
    return telegram;
  if (at >= MAX_HEAD_BYTES || at == 0)
    return 0;
  gboolean colon = text[at] == ':';
  gsize end = at;
  while (end > 0 && text[end - 1] == ' ')
    end--;
  gboolean is_head = read_head (text, end, agencies, &head);
  g_autofree char *place = head.place;
  if (!is_head && is_uncased_head (text, end, agencies))
    is_head = head.agency = TRUE;
  if (!is_head)
    return 0;
  gsize after = at + separator_length, n;
  while ((n = wt_space_at (text + after, text + length)) > 0)
    after += n;
  if (!begins_sentence (text + after, length - after))
    return 0;
  /* "SKY - TV" is a name broken up, where neither is known. */
  gboolean shouted = g_ascii_isupper (text[after]) && after + 1 < length && g_ascii_isupper (text[after + 1]);
  if (head.agency || (head.day && !colon) || (head.capitals && !colon && !shouted) || wt_place_is_known (place))
    return after;
  return is_place_in (article_text, text, end) ? after : 0;
}

gsize
wt_dateline_length (const char *text, gsize length, const WtAgencies *agencies, const char *article_text)
{
  WtDayline dayline;
  gsize marked = marked_length (text, length, agencies, article_text);

  if (!wt_dateline_day (text, MIN (length, MAX_HEAD_BYTES * 2), &dayline))
    return marked;
  return MAX (marked, dayline.length_bytes);
}
