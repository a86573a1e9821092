/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "head.h"

#include <string.h>

#include "credit.h"
#include "date.h"
#include "dateline.h"
#include "fold.h"
#include "furniture.h"
#include "space.h"

/* A headline has at least so many words where there is a choice. */
#define TITLE_WORDS 4

/* Words in the names of newspapers, broadcasters and sites. */
static const char *const outlet_words[] = {
  "times",        "post",       "gazette",  "herald",    "news",        "courier",
  "chronicle",    "ledger",     "tribune",  "observer",  "examiner",    "sentinel",
  "journal",      "daily",      "weekly",   "guardian",  "star",        "advertiser",
  "independent",  "telegraph",  "mail",     "express",   "tv",          "radio",
  "broadcasting", "press",      "globe",    "sun",       "mirror",      "standard",
  "record",       "register",   "bulletin", "dispatch",  "review",      "argus",
  "echo",         "nation",     "monitor",  "reporter",  "digest",      "online",
  "agency",       "newspaper",  "inquirer", "messenger", "beacon",      "enquirer",
  "democrat",     "republican", "republic", "citizen",   "leader",      "pioneer",
  "statesman",    "transcript", "union",    "voice",     "world",       "today",
  "evening",      "morning",    "sunday",   "com",       "org",         "net",
  "zeitung",      "le",         "la",       "el",        "nachrichten", "rundschau",
  "allgemeine",   "presse",     "monde",    "diario",    "mundo",       "país",
  "corriere",     "gazzetta",   NULL
};
/* What German compounds such a name with: "Morgenblatt". */
static const char *const outlet_endings[] = { "zeitung", "blatt", "anzeiger", "bote", "kurier", NULL };

static gboolean
is_capitalised (const char *text, gsize length, guint *words)
{
  static const char *const small[] = { "of", "the", "and", "de", "la", "for", "in", "on", "&", NULL };

  *words = 0;
  for (gsize i = 0; i < length;)
  {
    gsize n = 0;
    while (i + n < length && wt_space_at (text + i + n, text + length) == 0)
      n++;
    gunichar c = g_utf8_get_char (text + i);
    if (n > 0 && !g_unichar_isupper (c) && !g_unichar_isdigit (c) && !wt_fold_in (text + i, (gssize)n, small))
      return FALSE;
    *words += n > 0;
    i += MAX (n, 1);
  }
  return *words > 0;
}

static gboolean
has_outlet_ending (const char *word, gsize length)
{
  for (gsize i = 0; outlet_endings[i] != NULL; i++)
  {
    gsize n = strlen (outlet_endings[i]);
    if (length >= n && strncmp (word + length - n, outlet_endings[i], n) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_outlet_word (const char *text, gsize length)
{
  g_autofree char *folded = wt_fold (text, length, 100);

  for (const char *p = folded; *p != '\0';)
  {
    gsize n = strcspn (p, " ");
    if (wt_fold_in (p, (gssize)n, outlet_words) || has_outlet_ending (p, n))
      return TRUE;
    p += n;
    p += *p == ' ';
  }
  return FALSE;
}

static gboolean
has_masthead_date (const WtPage *page)
{
  WtDate date;

  for (guint i = 0; i < MIN (page->pieces->len, 5u); i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->role == WT_ROLE_STAMP
        && wt_date_stamp (wt_page_text (page, piece), piece->length_bytes, &date) == WT_STAMP_MASTHEAD)
      return TRUE;
  }
  return FALSE;
}

/* An outlet's name: a few capitalised words at the top, one of them a newspaper's, or with the masthead's date by it.
 */
static gboolean
is_outlet (const WtPage *page, guint n, gboolean first)
{
  const WtPiece *piece = wt_page_piece (page, n);
  const char *text = wt_page_text (page, piece);
  guint words;

  if (wt_credit_is_agency (text, piece->length_bytes, page->agencies))
    return TRUE;
  if (!is_capitalised (text, piece->length_bytes, &words) || words > 5)
    return FALSE;
  return has_outlet_word (text, piece->length_bytes) || (first && words <= 4 && has_masthead_date (page));
}

static gboolean
is_breadcrumb (const char *text, gsize length)
{
  guint marks = 0;

  for (gsize i = 1; i + 1 < length; i++)
    marks += (text[i] == '>' || text[i] == '|' || text[i] == '/') && text[i - 1] == ' ' && text[i + 1] == ' ';
  for (const char *p = text; (p = g_strstr_len (p, (gssize)(length - (gsize)(p - text)), "\302\273")) != NULL; p += 2)
    marks++;
  return marks >= 2;
}

/* A title that ends with a stop: alone before a date's or writer's line, or a short question before prose. */
static gboolean
is_stopped_title (const WtPage *page, guint n)
{
  const WtPiece *piece = wt_page_piece (page, n);
  const char *text = wt_page_text (page, piece);
  char last = text[piece->length_bytes - 1];

  if (n + 1 >= page->pieces->len || piece->words > 18 || piece->words < 3 || last == ':'
      || strchr ("\"'", *text) != NULL || wt_sentence_end (text, 0, piece->length_bytes) < piece->length_bytes)
    return FALSE;
  const WtPiece *next = wt_page_piece (page, n + 1);
  gboolean signed_next =
      next->decided
      && (next->role == WT_ROLE_STAMP || (next->kind == WT_BLOCK_CREDIT && next->credit != WT_CREDIT_PHOTO));
  return n + 2 < page->pieces->len
         && (signed_next || ((last == '?' || last == '!') && next->gap && next->words > piece->words));
}

/* Takes a piece for a line without a stop; what it is at the article's edge may depend on that. */
static void
make_short (WtPage *page, WtPiece *piece)
{
  WtRole role;

  piece->shape = WT_SHAPE_SHORT;
  wt_wording_read (page->wording, wt_page_text (page, piece), piece->length_bytes);
  piece->edge = wt_furniture_of (page->wording, piece->shape, &role) != WT_FURNITURE_NOT;
}

static guint
find_first_body (WtPage *page)
{
  gboolean titled = page->headline >= 0;

  for (guint i = 0; i < page->pieces->len; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (piece->decided && piece->kind == WT_BLOCK_BODY)
      return i;
    if (piece->decided)
      continue;
    if (piece->shape == WT_SHAPE_SHORT)
    {
      titled |= piece->words >= TITLE_WORDS;
      continue;
    }
    if (!titled && is_stopped_title (page, i))
    {
      make_short (page, piece);
      titled = TRUE;
    }
    else if (piece->edge && i + 1 < page->pieces->len)
      wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
    else
      return i;
  }
  return page->pieces->len;
}

/* Decides outlets, sections and breadcrumbs among the lines before the text, or before a headline that is known, and
 * counts what is left. */
static guint
decide_names (WtPage *page)
{
  guint left = 0, end = page->headline >= 0 ? MIN (page->first_body, (guint)page->headline) : page->first_body;
  gboolean first = TRUE;

  for (guint i = 0; i < end; i++)
    left += !wt_page_piece (page, i)->decided;
  for (guint i = 0; i < end && (left > 1 || page->headline >= 0); i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (piece->decided)
      continue;
    gboolean section = piece->edge; /* "World" is no newspaper */
    gboolean outlet = !section && is_outlet (page, i, first);
    first = first && section;
    if (!outlet && !is_breadcrumb (wt_page_text (page, piece), piece->length_bytes) && !section)
    {
      if (piece->words >= TITLE_WORDS)
        break; /* the headline; what follows it is no masthead */
      continue;
    }
    wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
    piece->role = outlet ? WT_ROLE_OUTLET : WT_ROLE_NONE;
    left--;
  }
  return left;
}

static int
choose_headline (const WtPage *page)
{
  int best = page->headline;

  if (best >= 0)
    return best;
  for (guint i = 0; i < page->first_body; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->decided)
      continue;
    if (piece->words >= TITLE_WORDS)
      return (int)i;
    if (best < 0 || piece->words > wt_page_piece (page, (guint)best)->words)
      best = (int)i;
  }
  return best;
}

/* A line of a name between headline and text: "Jane Doe", "JANE DOE, Staff Writer". */
static gboolean
is_name (const WtPage *page, const WtPiece *piece)
{
  guint words;

  return is_capitalised (wt_page_text (page, piece), piece->length_bytes, &words) && words >= 2 && words <= 5;
}

static void
decide_rest (WtPage *page)
{
  for (guint i = 0; i < page->first_body; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (piece->decided)
      continue;
    if ((int)i == page->headline)
      wt_piece_decide (piece, WT_BLOCK_HEADLINE, WT_CREDIT_NONE);
    else if ((int)i < page->headline)
      wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
    else if (!piece->edge && is_name (page, piece) && piece->words <= 4)
      wt_piece_decide (piece, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE);
    else if (!piece->edge && piece->words >= TITLE_WORDS)
      wt_piece_decide (piece, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE);
    else
      wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
  }
}

static gboolean
has_outlet (const WtPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    if (wt_page_piece (page, i)->role == WT_ROLE_OUTLET)
      return TRUE;
  return FALSE;
}

/* Whether piece @n stands right under a picture's caption, whose credit it then is. */
static gboolean
is_under_caption (const WtPage *page, guint n)
{
  return n > 0 && !wt_page_piece (page, n)->gap && wt_page_piece (page, n - 1)->kind == WT_BLOCK_CAPTION;
}

/* An agency's name alone: above the headline it is the outlet, below it the byline. "AP News" is the agency's page as
 * well, unless the page has another's name: there it is a section. */
static void
place_agency_lines (WtPage *page)
{
  for (guint i = 0; i < page->first_body; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (piece->kind != WT_BLOCK_CREDIT || piece->credit != WT_CREDIT_LINE)
      continue;
    const char *text = wt_page_text (page, piece);
    gsize sign = (int)i < page->headline ? wt_credit_masthead (text, piece->length_bytes, page->agencies) : 0;
    piece->credit = is_under_caption (page, i) ? WT_CREDIT_PHOTO : WT_CREDIT_BYLINE;
    if (sign == 0 || (sign < piece->length_bytes && has_outlet (page)))
      continue;
    wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
    piece->role = WT_ROLE_OUTLET;
    if (sign < piece->length_bytes && page->article->outlet == NULL)
      page->article->outlet = g_strndup (text, sign);
  }
}

void
wt_page_head (WtPage *page)
{
  page->first_body = find_first_body (page);
  decide_names (page);
  page->headline = choose_headline (page);
  decide_rest (page);
  place_agency_lines (page);
}
