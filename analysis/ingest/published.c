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
/* Dates of such a rank name the day of publication and not of a change or a page. Days that two of them may be apart:
 * midnight, and a second edition. */
#define MIN_FIRM_RANK  60
#define TOLERATED_DAYS 2
/* Dates of elements and lines that nothing calls the publication's: another of nearly the rank is as good. */
#define NEAR_RANKS 8
/* Pieces around the headline and the text's beginning in which a line with a date is the article's, and its words. */
#define BESIDE_BEFORE 5
#define BESIDE_BEHIND 2
#define BESIDE_WORDS  18
#define OPENING_BYTES 60
/* How far clocks are from UTC, in minutes, west and east; and that they differ by quarters of hours. */
#define MAX_WEST_MINUTES (12 * 60)
#define MAX_EAST_MINUTES (14 * 60)
#define ZONE_STEP        15
/* A lead's weekday that lies farther back is rather one to come, behind the date. */
#define WEEKDAY_DAYS 4

/* What the text says of its day. weekday: 1..7 of the news in its first sentences, 0 unknown; ahead: it speaks of that
 * day's later hours as still to come. month, month_day: of the dateline, 0 where it has none. */
typedef struct
{
  int weekday;
  gboolean ahead;
  int month;
  int month_day;
} Witness;

static void
dated_clear (gpointer dated)
{
  g_free (((WtDated *)dated)->what);
}

static const char *const weekday_names[] = { "",         "Monday", "Tuesday",  "Wednesday",
                                             "Thursday", "Friday", "Saturday", "Sunday" };

GArray *
wt_dated_new (void)
{
  GArray *dates = g_array_new (FALSE, TRUE, sizeof (WtDated));

  g_array_set_clear_func (dates, dated_clear);
  return dates;
}

static void
add_date (WtPage *page, const WtDated *dated, const char *what)
{
  WtDated copy = *dated;

  if (dated->date.year == 0)
    return;
  copy.what = g_strdup (what);
  g_array_append_val (page->dates, copy);
}

static void
add_stamp (WtPage *page, guint n)
{
  const WtPiece *piece = wt_page_piece (page, n);
  WtDated dated = { .source = WT_DATE_HEADER, .line = piece->line };
  WtStamp stamp = wt_date_stamp (wt_page_text (page, piece), piece->length_bytes, &dated.date);
  gboolean above = (int)n < page->headline || (page->headline < 0 && n < page->first_body);

  dated.masthead = stamp == WT_STAMP_MASTHEAD || (stamp == WT_STAMP_PLAIN && above && dated.date.weekday);
  dated.rank = dated.masthead                ? 10
               : stamp == WT_STAMP_PUBLISHED ? 60
               : stamp == WT_STAMP_PLAIN     ? 40
               : stamp == WT_STAMP_UPDATED   ? 30
                                             : 10;
  if (n > page->end_body)
    dated.rank -= 8;
  add_date (page, &dated,
            dated.masthead                ? "the masthead"
            : stamp == WT_STAMP_PUBLISHED ? "the page's publication line"
            : stamp == WT_STAMP_UPDATED   ? "the page's line of its last change"
                                          : "a date line beside the headline");
}

static void
add_line (WtPage *page, guint n, int rank, const char *what)
{
  const WtPiece *piece = wt_page_piece (page, n);
  WtDated dated = { .source = WT_DATE_HEADER, .rank = rank, .line = piece->line };

  wt_date_find (wt_page_text (page, piece), piece->length_bytes, &dated.date);
  add_date (page, &dated, what);
}

/* Whether a text begins with a date, perhaps in brackets: "29.11.2022 - The council closed the lighthouse." */
static gboolean
begins_with_date (const char *text, gsize length, WtDate *date)
{
  static const char marks[] = "([";
  gsize head = MIN (length, OPENING_BYTES), start = 0;

  while (start < head && strchr (marks, text[start]) != NULL)
    start++;
  while (head > 0 && head < length && (text[head] & 0xC0) == 0x80)
    head--;
  if (start >= head || !wt_date_find (text + start, head - start, date))
    return FALSE;
  WtDate rest;
  gsize first = start;
  while (first < head && text[first] != ' ')
    first++;
  return g_ascii_isdigit (text[start]) && !(first + 1 < head && wt_date_find (text + first, head - first, &rest));
}

/* A document's paragraph that its structure decided about may be a date's line all the same, or hold one beside other
 * things: "Posted on September 21, 2020 by Jane Doe". */
static void
add_beside (WtPage *page, guint n)
{
  const WtPiece *piece = wt_page_piece (page, n);
  const char *text = wt_page_text (page, piece);
  WtDated dated = { .source = WT_DATE_HEADER, .line = piece->line };
  gboolean behind = page->headline < 0 || (int)n > page->headline;

  if (piece->kind == WT_BLOCK_FURNITURE && wt_date_stamp (text, piece->length_bytes, &dated.date) != WT_STAMP_NOT)
    add_stamp (page, n);
  else if (piece->words <= BESIDE_WORDS && wt_date_find (text, piece->length_bytes, &dated.date))
    dated.rank = behind ? 38 : 32;
  else if (behind && begins_with_date (text, piece->length_bytes, &dated.date))
    dated.rank = 36;
  dated.masthead = !behind; /* beside other things above the headline a date is as likely the page's */
  if (dated.rank > 0)
    add_date (page, &dated, behind ? "a line below the headline" : "a line above the headline");
}

static gboolean
is_beside (const WtPage *page, guint n)
{
  int start = page->headline >= 0 ? page->headline : (int)page->first_body;

  return page->drafted && wt_page_piece (page, n)->kind != WT_BLOCK_HEADLINE && (int)n >= start - BESIDE_BEFORE
         && n <= MAX (page->first_body, (guint)start) + BESIDE_BEHIND;
}

/* A file's name tells a day, but perhaps that of its saving: it counts least, and alone is not relied on. */
static void
add_places (WtPage *page)
{
  const WtArticle *article = page->article;
  WtDated in_url = { .source = WT_DATE_URL, .rank = 70, .line = 1 };
  WtDated in_name = { .source = WT_DATE_FILE, .rank = 5 };
  const char *slash = strrchr (article->path, '/');
  g_autofree char *name = g_strconcat ("/", slash != NULL ? slash + 1 : article->path, NULL);

  if (article->url != NULL && wt_date_in_url (article->url, &in_url.date))
    add_date (page, &in_url, "the address");
  if (wt_date_in_url (name, &in_name.date))
    add_date (page, &in_name, "the file's name");
}

static void
collect (WtPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->role == WT_ROLE_DATE_HEADER)
      add_line (page, i, 50, "the page's header");
    else if (piece->role == WT_ROLE_STAMP)
      add_stamp (page, i);
    else if (piece->kind == WT_BLOCK_CREDIT && piece->credit == WT_CREDIT_BYLINE && i <= page->first_body + 1)
      add_line (page, i, 35, "the byline");
    else if (is_beside (page, i))
      add_beside (page, i);
  }
  add_places (page);
}

/* Brings the best to the front; of equal ones the first. */
static void
choose (GArray *dates)
{
  guint best = 0;

  for (guint i = 1; i < dates->len; i++)
    if (g_array_index (dates, WtDated, i).rank > g_array_index (dates, WtDated, best).rank)
      best = i;
  if (best == 0)
    return;
  WtDated chosen = g_array_index (dates, WtDated, best);
  memmove (&g_array_index (dates, WtDated, 1), &g_array_index (dates, WtDated, 0), best * sizeof (WtDated));
  g_array_index (dates, WtDated, 0) = chosen;
}

static void set_gdate (GDate *date, const WtDate *from);

/* Days and minutes from one time to another, as their clocks show them. */
static int
minutes_between (const WtDate *from, const WtDate *to, int *days)
{
  GDate one, other;

  set_gdate (&one, from);
  set_gdate (&other, to);
  *days = g_date_days_between (&one, &other);
  return *days * 24 * 60 + (to->hour - from->hour) * 60 + to->minute - from->minute;
}

/* Whether a date is the day that clocks at the outlet's place showed at a moment given in UTC. */
static gboolean
is_local_day (const WtDate *utc, const WtDate *local)
{
  int days, ahead = minutes_between (utc, local, &days);

  if (ABS (days) != 1)
    return FALSE;
  if (local->hour < 0) /* late in the evening east of Greenwich, or in the small hours west of it */
    return days > 0 ? utc->hour >= 20 : utc->hour < 8;
  if (local->zoned)
    return local->offset_minutes != 0 && ahead == local->offset_minutes;
  return ahead >= -MAX_WEST_MINUTES && ahead <= MAX_EAST_MINUTES && ahead % ZONE_STEP == 0;
}

/* Programs give the moment in UTC, which may be another day than that of the outlet: where another place of the
 * document gives the same moment by the outlet's clock, that is brought to the front. */
static void
prefer_local_day (GArray *dates)
{
  WtDated best = g_array_index (dates, WtDated, 0);

  if (!best.date.zoned || best.date.offset_minutes != 0 || best.date.hour < 0)
    return;
  for (guint i = 1; i < dates->len; i++)
  {
    WtDated other = g_array_index (dates, WtDated, i);
    if (other.rank <= WT_RANK_CHANGED || other.masthead || !is_local_day (&best.date, &other.date))
      continue;
    g_array_index (dates, WtDated, 0) = other;
    g_array_index (dates, WtDated, i) = best;
    return;
  }
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

static void
set_gdate (GDate *date, const WtDate *from)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)from->day, (GDateMonth)from->month, (GDateYear)from->year);
}

/* Another place of the document that is as much to be believed and names another day; or the day of fetching, which no
 * article is younger than. Returns: (transfer full) (nullable). */
static char *
disagreement (const WtPage *page, const WtDated *best)
{
  const char *fetched = wt_article_metadatum (page->article, "fetched");
  GDate date, other;
  WtDate day;

  set_gdate (&date, &best->date);
  for (guint i = 1; i < page->dates->len; i++)
  {
    const WtDated *dated = &g_array_index (page->dates, WtDated, i);
    set_gdate (&other, &dated->date);
    int apart = g_date_days_between (&date, &other);
    gboolean as_good = best->rank < MIN_FIRM_RANK && dated->rank >= MAX (best->rank - NEAR_RANKS, WT_RANK_CHANGED + 1);
    if ((dated->rank >= MIN_FIRM_RANK || (page->drafted && as_good)) && ABS (apart) > TOLERATED_DAYS)
    {
      g_autofree char *text = wt_date_day (&dated->date);
      return g_strdup_printf ("%s gives %s", dated->what, text);
    }
  }
  if (fetched == NULL || !wt_date_iso (fetched, &day))
    return NULL;
  set_gdate (&other, &day);
  return g_date_days_between (&other, &date) > 1 ? g_strdup ("the page was fetched before that day") : NULL;
}

/* Returns: (transfer full) (nullable): how the text contradicts the date; @fits: (out) (transfer full) (nullable): how
 * it agrees with it. */
static char *
contradiction (const WtPage *page, const WtDated *best, char **fits)
{
  Witness witness = hear (page);
  GDate date;

  *fits = NULL;
  set_gdate (&date, &best->date);
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

static char *
reason_of (const WtDated *best, const char *against, const char *other, const char *fits, gboolean *reliable)
{
  *reliable = FALSE;
  if (best->masthead)
    return g_strdup_printf ("%s names the day the page was saved or printed, not the article's", best->what);
  if (best->date.ambiguous)
    return g_strdup_printf ("%s gives day and month as numbers that can be read either way", best->what);
  if (against != NULL || other != NULL)
    return g_strdup_printf ("%s gives it, but %s", best->what, against != NULL ? against : other);
  if (best->rank == WT_RANK_CHANGED && best->source != WT_DATE_FILE)
    return g_strdup_printf ("%s gives it, which is the day of its last change, not of its publication", best->what);
  if (best->source == WT_DATE_FILE && fits == NULL)
    return g_strdup_printf ("%s gives it, and nothing else does", best->what);
  *reliable = TRUE;
  return fits != NULL ? g_strdup_printf ("%s gives it, and %s", best->what, fits)
                      : g_strdup_printf ("%s gives it, and nothing contradicts it", best->what);
}

static void
fill (WtPage *page, const WtDated *best)
{
  WtPublished *published = &page->article->published;
  g_autofree char *fits = NULL;
  g_autofree char *against = contradiction (page, best, &fits);
  g_autofree char *other = disagreement (page, best);

  published->date = wt_date_day (&best->date);
  published->time = wt_date_clock (&best->date);
  published->source = best->source;
  published->reason = reason_of (best, against, other, fits, &published->reliable);
  if ((against != NULL || other != NULL) && !best->masthead)
    wt_diagnostics_add (page->diagnostics, WT_DIAGNOSTIC_DATE_CONTRADICTED, WT_SEVERITY_WARNING, page->article->id,
                        best->line, "%s of %s is not relied on: %s; give the right one in articles.csv",
                        published->date, best->what, against != NULL ? against : other);
}

static void
keep_candidates (const WtPage *page)
{
  for (guint i = 0; i < page->dates->len; i++)
  {
    const WtDated *dated = &g_array_index (page->dates, WtDated, i);
    WtDateCandidate candidate = { .date = wt_date_day (&dated->date),
                                  .time = wt_date_clock (&dated->date),
                                  .source = dated->source,
                                  .what = g_strdup (dated->what) };
    g_array_append_val (page->article->dates, candidate);
  }
}

void
wt_page_published (WtPage *page)
{
  collect (page);
  choose (page->dates);
  if (page->dates->len > 0)
    prefer_local_day (page->dates);
  if (page->dates->len > 0)
    fill (page, &g_array_index (page->dates, WtDated, 0));
  else
    page->article->published.reason = g_strdup ("the page gives no date");
  keep_candidates (page);
}
