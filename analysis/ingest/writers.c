/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The writers that a page's lines name: its byline, or a line beside the headline with a date and a name. */
#include <string.h>

#include "author.h"
#include "date.h"
#include "fold.h"
#include "page.h"

/* Pieces around the headline that are looked at, and the words of such a line. */
#define BEFORE    5
#define BEHIND    4
#define MAX_WORDS 16

static const char *const heads[] = { "by", "von", "par", "por", "di", "door", "af", "av", "автор", NULL };

/* Words of names that are in small letters, and what joins names. */
static const char *const small_words[] = { "de", "del", "der", "den", "van", "von", "zu", "la",
                                           "le", "da",  "di",  "dos", "und", "and", "et", "y",
                                           "e",  "&",   "du",  "al",  "el",  "ten", NULL };

/* Whether all words are names' words: "Jane Doe and John van Roe". */
static gboolean
reads_as_names (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint names = 0;

  for (char **word = words; *word != NULL; word++)
  {
    gunichar c = g_utf8_get_char (*word);
    g_autofree char *bare = g_strndup (*word, strcspn (*word, ",;."));
    if (g_unichar_isdigit (c) || strchr ("|(/-", (int)(c < 0x80 ? c : 'x')) != NULL)
      break;
    if (g_unichar_isupper (c))
      names++;
    else if (!wt_fold_in (bare, -1, small_words))
      return FALSE;
  }
  return names >= 2;
}

/* Behind the word "by" that a line has, alone between blanks; NULL where it has none. @begins: it is its first. */
static const char *
behind_head (const char *line, gboolean begins)
{
  for (const char *p = line; p != NULL && *p != '\0'; p = begins ? NULL : strchr (p, ' '))
  {
    p += *p == ' ';
    gsize n = strcspn (p, " ");
    g_autofree char *word = wt_fold (p, n, n);
    if (p[n] == ' ' && wt_fold_in (word, -1, heads))
      return p + n + 1;
  }
  return NULL;
}

static void
hear_piece (const WtPage *page, const WtPiece *piece, WtAuthors *authors)
{
  WtDate date;
  g_autofree char *line = g_strndup (wt_page_text (page, piece), piece->length_bytes);

  if (piece->words > MAX_WORDS || piece->kind == WT_BLOCK_HEADLINE)
    return;
  gboolean dated = wt_date_find (line, strlen (line), &date);
  const char *names = behind_head (line, !dated);
  if (names != NULL && reads_as_names (names))
    wt_authors_add (authors, names, -1);
}

/* A byline is an agency's as well: only what names writers, in words of names, is theirs. */
void
wt_page_author (WtPage *page)
{
  g_autoptr (WtAuthors) authors = wt_authors_new ();
  int start = page->headline >= 0 ? page->headline : (int)page->first_body;

  if (page->article->author != NULL)
    return;
  for (guint i = 0; i < page->pieces->len && wt_authors_count (authors) == 0; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    gboolean near = (int)i >= start - BEFORE && i <= MAX (page->first_body, (guint)start) + BEHIND;
    gboolean byline = piece->kind == WT_BLOCK_CREDIT && piece->credit == WT_CREDIT_BYLINE;
    if (byline && near)
    {
      g_autofree char *line = g_strndup (wt_page_text (page, piece), piece->length_bytes);
      wt_authors_add (authors, line, -1);
    }
    else if (near && page->drafted)
      hear_piece (page, piece, authors);
  }
  page->article->author = wt_authors_join (authors);
}
