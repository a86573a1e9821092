/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#include <string.h>

#include "dateline.h"
#include "furniture.h"
#include "lines.h"
#include "space.h"

/* A report's first paragraphs; a dateline further down is another report's. */
#define DATELINE_PARAGRAPHS 3

static char *
collapsed (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length + 1);
  gboolean gap = FALSE;

  for (gsize i = 0; i < length;)
  {
    gsize n = wt_space_at (text + i, text + length);
    if (n > 0)
    {
      gap = out->len > 0;
      i += n;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    n = (gsize)(g_utf8_next_char (text + i) - (text + i));
    g_string_append_len (out, text + i, (gssize)n);
    i += n;
  }
  return g_string_free (out, FALSE);
}

/* "sputnikglobe.com" of "https://www.sputnikglobe.com/...". */
static char *
host_of (const char *url)
{
  const char *host = strstr (url, "://");

  host = host != NULL ? host + 3 : url;
  if (g_ascii_strncasecmp (host, "www.", 4) == 0)
    host += 4;
  gsize n = strcspn (host, "/:?#");
  return n > 0 ? g_ascii_strdown (host, (gssize)n) : NULL;
}

/* A web address among the first lines is the page's own; further down it is a link. */
static void
find_url (WtPage *page)
{
  WtArticle *article = page->article;

  for (guint i = 0; i < MIN (page->pieces->len, 4u) && article->url == NULL; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->role == WT_ROLE_URL)
      article->url = g_strndup (wt_page_text (page, piece), piece->length_bytes);
  }
}

static void
find_names (WtPage *page)
{
  WtArticle *article = page->article;

  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->kind == WT_BLOCK_HEADLINE && article->title == NULL)
      article->title = collapsed (wt_page_text (page, piece), piece->length_bytes);
    if (piece->role == WT_ROLE_OUTLET && article->outlet == NULL)
      article->outlet = collapsed (wt_page_text (page, piece), piece->length_bytes);
  }
  if (article->outlet == NULL && article->url != NULL)
    article->outlet = host_of (article->url);
}

static void
find_datelines (WtPage *page)
{
  guint seen = 0;

  for (guint i = 0; i < page->pieces->len && seen < DATELINE_PARAGRAPHS; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (piece->kind != WT_BLOCK_BODY && piece->kind != WT_BLOCK_REPEAT)
      continue;
    gsize length = piece->dateline_bytes > 0 ? piece->dateline_bytes
                                             : wt_dateline_length (wt_page_text (page, piece), piece->length_bytes,
                                                                   page->agencies, page->article->text);
    seen += piece->kind == WT_BLOCK_BODY;
    if (piece->kind == WT_BLOCK_BODY && length > 0)
    {
      piece->dateline_bytes = length;
      return;
    }
  }
}

static void
give_blocks (const WtPage *page)
{
  gboolean body = FALSE;

  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    WtBlock block = { .kind = piece->kind,
                      .credit = piece->kind == WT_BLOCK_CREDIT ? piece->credit : WT_CREDIT_NONE,
                      .offset_bytes = piece->offset_bytes,
                      .length_bytes = piece->length_bytes,
                      .dateline_bytes = piece->kind == WT_BLOCK_BODY ? piece->dateline_bytes : 0,
                      .line = piece->line };
    g_array_append_val (page->article->blocks, block);
    body |= piece->kind == WT_BLOCK_BODY;
  }
  if (!body)
    wt_diagnostics_add (page->diagnostics, WT_DIAGNOSTIC_NO_BODY, WT_SEVERITY_WARNING, page->article->id, 0,
                        "no sentence was found that reads as an article's text; check that the file holds the whole "
                        "article, not only its title or a page's menus");
}

/* The headline that a document names. */
static int
find_headline (const WtPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    if (wt_page_piece (page, i)->decided && wt_page_piece (page, i)->kind == WT_BLOCK_HEADLINE)
      return (int)i;
  return -1;
}

static void
read_pieces (WtPage *page)
{
  g_autoptr (WtWording) wording = wt_wording_new (page->agencies);

  page->wording = wording;
  wt_page_split (page);
  page->headline = find_headline (page);
  wt_page_classify (page);
  wt_page_place (page);
  find_url (page);
  find_names (page);
  wt_page_repeats (page);
  find_datelines (page);
  wt_page_published (page);
  wt_page_author (page);
  wt_page_language (page);
  give_blocks (page);
  g_array_unref (page->pieces);
}

void
wt_page_read (WtArticle *article, const WtAgencies *agencies, GArray *diagnostics)
{
  gboolean cut;
  g_autoptr (GArray) dates = wt_dated_new ();
  WtPage page = { .article = article, .agencies = agencies, .diagnostics = diagnostics, .dates = dates };

  page.pieces = wt_lines_split (article->text, article->text_bytes, &cut);
  if (cut)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_TOO_LARGE, WT_SEVERITY_WARNING, article->id, 0,
                        "more than %d paragraphs; the rest is kept as one", WT_LINES_MAX_PIECES);
  read_pieces (&page);
}

void
wt_page_read_draft (WtArticle *article, GArray *pieces, GArray *dates, const WtAgencies *agencies, GArray *diagnostics)
{
  WtPage page = { .article = article,
                  .agencies = agencies,
                  .diagnostics = diagnostics,
                  .pieces = g_array_ref (pieces),
                  .dates = dates,
                  .drafted = TRUE };

  read_pieces (&page);
}
