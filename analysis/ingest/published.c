/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The publication date: the candidates a page has, the best of them, and whether the text contradicts it. */
#include <string.h>

#include "date.h"
#include "fold.h"
#include "page.h"
#include "space.h"

/* A report names the day of its news; so many days later it is still printed as news. */
#define FRESH_DAYS 3
/* Sentences of the lead, whose weekday is that of the news. */
#define LEAD_SENTENCES 2
/* A lead's weekday that lies farther back is rather one to come, behind the date. */
#define WEEKDAY_DAYS 4

/* rank: higher is better. what: how the reason names it. */
typedef struct
{
  WtDate date;
  WtDateSource source;
  int rank;
  gboolean masthead;
  guint line;
  const char *what;
} Candidate;

/* What the text says of its day. weekday: 1..7 of the news in its first sentences, 0 unknown; ahead: it speaks of that
 * day's later hours as still to come. month, month_day: of the dateline, 0 where it has none. */
typedef struct
{
  int weekday;
  gboolean ahead;
  int month;
  int month_day;
} Witness;

static const char *const weekday_names[] = { "",         "Monday", "Tuesday",  "Wednesday",
                                             "Thursday", "Friday", "Saturday", "Sunday" };

static void
consider (Candidate *best, const Candidate *candidate)
{
  if (candidate->date.year != 0 && candidate->rank > best->rank)
    *best = *candidate;
}

static Candidate
candidate_of_stamp (const WtPage *page, const WtPiece *piece, guint n)
{
  Candidate c = { .source = WT_DATE_HEADER, .line = piece->line };
  WtStamp stamp = wt_date_stamp (wt_page_text (page, piece), piece->length_bytes, &c.date);
  gboolean above = (int)n < page->headline || (page->headline < 0 && n < page->first_body);

  c.masthead = stamp == WT_STAMP_MASTHEAD || (stamp == WT_STAMP_PLAIN && above && c.date.weekday);
  c.rank = stamp == WT_STAMP_PUBLISHED ? 60 : stamp == WT_STAMP_PLAIN ? 40 : stamp == WT_STAMP_UPDATED ? 30 : 10;
  c.what = stamp == WT_STAMP_PUBLISHED ? "the page's publication line"
           : stamp == WT_STAMP_UPDATED ? "the page's line of its last change"
                                       : "a date line beside the headline";
  if (c.masthead)
  {
    c.rank = 10;
    c.what = "the masthead";
  }
  if (n > page->end_body)
    c.rank -= 8;
  return c;
}

static Candidate
find_best (const WtPage *page)
{
  Candidate best = { .rank = -1 };

  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    const char *text = wt_page_text (page, piece);
    Candidate c = { .line = piece->line, .rank = -1 };
    if (piece->role == WT_ROLE_DATE_HEADER)
    {
      c = (Candidate){ .source = WT_DATE_HEADER, .rank = 50, .line = piece->line, .what = "the page's header" };
      wt_date_find (text, piece->length_bytes, &c.date);
    }
    else if (piece->role == WT_ROLE_STAMP)
      c = candidate_of_stamp (page, piece, i);
    else if (piece->kind == WT_BLOCK_CREDIT && piece->credit == WT_CREDIT_BYLINE && i <= page->first_body + 1)
    {
      c = (Candidate){ .source = WT_DATE_HEADER, .rank = 35, .line = piece->line, .what = "the byline" };
      wt_date_find (text, piece->length_bytes, &c.date);
    }
    consider (&best, &c);
  }
  if (page->article->url != NULL)
  {
    Candidate c = { .source = WT_DATE_URL, .rank = 70, .line = 1, .what = "the address" };
    if (wt_date_in_url (page->article->url, &c.date))
      consider (&best, &c);
  }
  return best;
}

typedef struct
{
  const char *text;
  gsize length;
} Word;

static guint
split (const char *folded, Word *words, guint max)
{
  guint n = 0;

  for (const char *p = folded; *p != '\0' && n < max;)
  {
    words[n].text = p;
    words[n].length = strcspn (p, " ");
    p += words[n++].length;
    p += *p == ' ';
  }
  return n;
}

static gboolean
among (const Word *words, guint n, guint from, guint to, const char *const *list)
{
  for (guint i = from; i < MIN (to, n); i++)
    if (wt_fold_in (words[i].text, (gssize)words[i].length, list))
      return TRUE;
  return FALSE;
}

static gboolean
is_past (const Word *words, guint n, guint from, guint to)
{
  static const char *const verbs[] = { "said", "told", "met",  "held",  "won",   "lost", "struck", "began", "took",
                                       "made", "went", "came", "left",  "was",   "were", "had",    "gave",  "shot",
                                       "fell", "rose", "sent", "broke", "found", "saw",  "led",    "spoke", "hit",
                                       "cut",  "set",  "beat", "swept", "flew",  "drew", "became", "stood", NULL };

  for (guint i = from; i < MIN (to, n); i++)
    if ((words[i].length > 4 && strncmp (words[i].text + words[i].length - 2, "ed", 2) == 0)
        || wt_fold_in (words[i].text, (gssize)words[i].length, verbs))
      return TRUE;
  return FALSE;
}

/* The weekday of one sentence's news: named as the day of something past. */
static int
news_weekday (const char *folded)
{
  static const char *const not_after[] = { "last",  "next",   "this", "every",  "each",     "black",     "good",
                                           "super", "bloody", "palm", "easter", "ash",      "cyber",     "giving",
                                           "since", "until",  "till", "by",     "previous", "following", "before",
                                           "after", "a",      "the",  "from",   "coming",   "for",       NULL };
  static const char *const future[] = { "will",    "would",  "set", "expected", "scheduled", "due",   "plans",
                                        "planned", "slated", "may", "could",    "next",      "ahead", NULL };
  static const char *const not_before[] = { "times", "express", "mail", "mirror", "telegraph", "prayers", NULL };
  Word w[60];
  guint n = split (folded, w, G_N_ELEMENTS (w));

  if (wt_fold_has (folded, "interview") || wt_fold_has (folded, "interviewed"))
    return 0; /* held when it suited the two, before the news */
  for (guint i = 0; i < n; i++)
  {
    int day = w[i].length > 5 ? wt_date_weekday (w[i].text, w[i].length) : 0;
    if (day == 0 || (i > 0 && wt_fold_in (w[i - 1].text, (gssize)w[i - 1].length, not_after)))
      continue;
    if (i + 1 < n
        && (wt_fold_in (w[i + 1].text, (gssize)w[i + 1].length, not_before)
            || wt_date_month (w[i + 1].text, w[i + 1].length) > 0))
      continue;
    guint from = i > 5 ? i - 5 : 0;
    if (among (w, n, from, i, future) || !is_past (w, n, i > 12 ? i - 12 : 0, i + 4))
      continue;
    return day;
  }
  return 0;
}

/* Whether a sentence speaks of later hours of the day of writing as to come: "is expected to meet him later in the
 * day". "Met him later in the day" is not: it can be written any day. */
static gboolean
looks_ahead (const char *folded)
{
  static const char *const later[] = {
    "later in the day",  "later today",     "later on monday",   "later on tuesday", "later on wednesday",
    "later on thursday", "later on friday", "later on saturday", "later on sunday",  "later monday",
    "later tuesday",     "later wednesday", "later thursday",    "later friday",     "later saturday",
    "later sunday",      "tonight",         "this evening",      "this afternoon"
  };
  static const char *const ahead[] = { "will",   "is expected", "are expected", "is set to",     "are set to",
                                       "is due", "are due",     "is scheduled", "are scheduled", "is slated",
                                       "is to",  "are to",      "expects to",   "plans to",      "plan to" };
  gboolean hours = FALSE, future = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (later); i++)
    hours |= wt_fold_has (folded, later[i]);
  for (gsize i = 0; hours && i < G_N_ELEMENTS (ahead); i++)
    future |= wt_fold_has (folded, ahead[i]);
  return hours && future;
}

static void
read_dateline (const WtPage *page, const WtPiece *piece, Witness *witness)
{
  g_autofree char *folded = wt_fold (wt_page_text (page, piece), piece->dateline_bytes, 120);
  Word w[20];
  guint n = split (folded, w, G_N_ELEMENTS (w));

  for (guint i = 0; i < n; i++)
  {
    int month = wt_date_month (w[i].text, w[i].length);
    const Word *number = i + 1 < n && g_ascii_isdigit (w[i + 1].text[0]) ? &w[i + 1]
                         : i > 0 && g_ascii_isdigit (w[i - 1].text[0])   ? &w[i - 1]
                                                                         : NULL;
    if (month == 0 || number == NULL || number->length > 2)
      continue;
    witness->month = month;
    witness->month_day = (int)g_ascii_strtoll (number->text, NULL, 10);
  }
}

static Witness
hear (const WtPage *page)
{
  Witness witness = { 0 };
  const char *text = page->article->text;
  guint sentences = 0;

  for (guint i = 0; i < page->pieces->len && sentences < 80; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    gsize start = piece->offset_bytes, end = start + piece->length_bytes, n;
    if (piece->kind != WT_BLOCK_BODY)
      continue;
    if (piece->dateline_bytes > 0)
      read_dateline (page, piece, &witness);
    for (; start < end && sentences < 80; sentences++)
    {
      gsize stop = wt_sentence_end (text, start, end);
      g_autofree char *folded = wt_fold (text + start, stop - start, 600);
      if (sentences < LEAD_SENTENCES && witness.weekday == 0)
        witness.weekday = news_weekday (folded);
      witness.ahead |= looks_ahead (folded);
      for (start = stop; start < end && (n = wt_space_at (text + start, text + end)) > 0;)
        start += n;
    }
  }
  return witness;
}

static int
days_apart (const GDate *date, int month, int day)
{
  int nearest = 400;

  for (int year = (int)g_date_get_year (date) - 1; year <= (int)g_date_get_year (date) + 1; year++)
    if (g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    {
      GDate other;
      g_date_clear (&other, 1);
      g_date_set_dmy (&other, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
      int apart = g_date_days_between (&other, date);
      if (ABS (apart) < ABS (nearest))
        nearest = apart;
    }
  return nearest;
}

/* Returns: (transfer full) (nullable): how the text contradicts the date; @fits: (out) (transfer full) (nullable): how
 * it agrees with it. */
static char *
contradiction (const WtPage *page, const Candidate *best, char **fits)
{
  Witness witness = hear (page);
  GDate date;

  *fits = NULL;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)best->date.day, (GDateMonth)best->date.month, (GDateYear)best->date.year);
  int weekday = (int)g_date_get_weekday (&date);
  if (witness.month > 0)
  {
    int apart = days_apart (&date, witness.month, witness.month_day);
    if (apart < -1 || apart > FRESH_DAYS)
      return g_strdup_printf ("the dateline names day %d of month %d, which is %d days away", witness.month_day,
                              witness.month, ABS (apart));
    *fits = g_strdup ("the dateline agrees");
  }
  if (witness.weekday == 0)
    return NULL;
  int lag = (weekday - witness.weekday + 7) % 7;
  if (lag >= 2 && witness.ahead)
    return g_strdup_printf ("it is a %s, and the text tells news of %s and speaks of later that day as still to come",
                            weekday_names[weekday], weekday_names[witness.weekday]);
  if (lag > WEEKDAY_DAYS)
    return g_strdup_printf ("it is a %s, and the text tells news of %s, %d days before or some days after",
                            weekday_names[weekday], weekday_names[witness.weekday], lag);
  g_free (*fits);
  *fits = g_strdup_printf ("the text's news is of %s", weekday_names[witness.weekday]);
  return NULL;
}

static void
fill (WtPage *page, const Candidate *best)
{
  WtPublished *published = &page->article->published;
  const WtDate *date = &best->date;

  published->date = g_strdup_printf ("%04d-%02d-%02d", date->year, date->month, date->day);
  if (date->hour >= 0)
    published->time = g_strdup_printf ("%02d:%02d%s", date->hour, date->minute, date->utc ? "+00:00" : "");
  published->source = best->source;
  g_autofree char *fits = NULL;
  g_autofree char *against = contradiction (page, best, &fits);
  if (best->masthead)
    published->reason =
        g_strdup_printf ("%s names the day the page was saved or printed, not the article's", best->what);
  else if (date->ambiguous)
    published->reason = g_strdup_printf ("%s gives day and month as numbers that can be read either way", best->what);
  else if (against != NULL)
    published->reason = g_strdup_printf ("%s gives it, but %s", best->what, against);
  else
  {
    published->reliable = TRUE;
    published->reason = fits != NULL ? g_strdup_printf ("%s gives it, and %s", best->what, fits)
                                     : g_strdup_printf ("%s gives it, and nothing contradicts it", best->what);
  }
  if (against != NULL && !best->masthead)
    wt_diagnostics_add (page->diagnostics, WT_DIAGNOSTIC_DATE_CONTRADICTED, WT_SEVERITY_WARNING, page->article->id,
                        best->line, "%s of %s is not relied on: %s; give the right one in articles.csv",
                        published->date, best->what, against);
}

void
wt_page_published (WtPage *page)
{
  Candidate best = find_best (page);

  if (best.rank >= 0)
    fill (page, &best);
  else
    page->article->published.reason = g_strdup ("the page gives no date");
}
