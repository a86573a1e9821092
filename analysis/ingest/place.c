/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "caption.h"
#include "fold.h"
#include "head.h"
#include "page.h"
#include "space.h"

/* A subhead is shorter than this; a longer line without a stop lost its stop. */
#define SUBHEAD_WORDS 13

/* One past the last piece that is surely the article's: behind it there are only short lines and page text. */
static guint
find_end (const WtPage *page)
{
  guint end = page->pieces->len;

  while (end > page->first_body + 1)
  {
    const WtPiece *piece = wt_page_piece (page, end - 1);
    if (piece->decided && piece->kind == WT_BLOCK_BODY)
      break;
    if (!piece->decided && piece->shape == WT_SHAPE_PROSE && !piece->edge)
      break;
    end--;
  }
  return end;
}

/* "Related stories" alone on a line, in the later half of the page: titles and teasers of other articles follow, up to
 * two paragraphs of prose in a row. */
static void
decide_teasers (WtPage *page)
{
  guint64 total = 0, before = 0;

  for (guint i = 0; i < page->pieces->len; i++)
    total += wt_page_piece (page, i)->words;
  for (guint i = page->first_body; i < page->pieces->len; i++)
  {
    const WtPiece *label = wt_page_piece (page, i);
    before += label->words;
    if (label->role != WT_ROLE_RELATED || label->words > 5 || before * 2 < total)
      continue;
    guint prose = 0;
    for (guint k = i + 1; k < page->pieces->len && prose < 2; k++)
    {
      WtPiece *piece = wt_page_piece (page, k);
      prose = piece->shape == WT_SHAPE_PROSE && !piece->decided ? prose + 1 : 0;
      if (prose == 1 && (k + 1 >= page->pieces->len || wt_page_piece (page, k + 1)->shape == WT_SHAPE_SHORT)
          && k > i + 1 && wt_page_piece (page, k - 1)->shape == WT_SHAPE_SHORT && piece->words <= 40)
        wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
    }
  }
}

static gsize
bullet (const char *text)
{
  static const char *const marks[] = { "\342\200\242", "\302\267", "\342\226\252",  "\342\200\243", "\342\227\217",
                                       "* ",           "- ",       "\342\200\223 ", "\342\234\223", "\342\226\240" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strncmp (text, marks[i], strlen (marks[i])) == 0)
      return strlen (marks[i]);
  return 0;
}

static gboolean
is_listed (const WtPage *page, guint n)
{
  const char *text = wt_page_text (page, wt_page_piece (page, n));

  if (bullet (text) == 0)
    return FALSE;
  gboolean before = n > 0 && bullet (wt_page_text (page, wt_page_piece (page, n - 1))) > 0;
  gboolean after = n + 1 < page->pieces->len && bullet (wt_page_text (page, wt_page_piece (page, n + 1))) > 0;
  return before || after || strncmp (text, "\342\200\242", 3) == 0;
}

static WtBlockKind
short_kind (const WtPage *page, guint n)
{
  const WtPiece *piece = wt_page_piece (page, n);
  const char *text = wt_page_text (page, piece);
  const WtPiece *before = n > 0 ? wt_page_piece (page, n - 1) : NULL;
  gunichar first = g_utf8_get_char (text);

  if (before != NULL && before->role == WT_ROLE_RELATED && before->words <= 5)
    return WT_BLOCK_FURNITURE;
  if (piece->words == 0)
    return WT_BLOCK_FURNITURE;
  g_autofree char *folded = wt_fold (text, piece->length_bytes, 400);
  if (piece->words >= SUBHEAD_WORDS || g_unichar_islower (first) || first == '"' || first == 0x201C
      || wt_ends_with_stop (text, piece->length_bytes) || wt_fold_has (folded, "said") || wt_fold_has (folded, "told"))
    return WT_BLOCK_BODY;
  return WT_BLOCK_SUBHEAD;
}

/* A paragraph set off as a quotation: marked with ">", as in mail. */
static gboolean
is_block_quote (const char *text)
{
  return text[0] == '>' && text[1] == ' ';
}

static void
decide_middle (WtPage *page)
{
  for (guint i = page->first_body; i < page->end_body; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (piece->decided)
      continue;
    WtBlockKind kind = WT_BLOCK_BODY;
    if (is_listed (page, i))
      kind = WT_BLOCK_LIST;
    else if (is_block_quote (wt_page_text (page, piece)))
      kind = WT_BLOCK_QUOTE;
    else if (piece->shape == WT_SHAPE_SHORT)
      kind = short_kind (page, i);
    wt_piece_decide (piece, kind, WT_CREDIT_NONE);
  }
}

/* A paragraph that a document's structure has in the text ends it as a sentence does, however short. */
static gboolean
is_last_sentence (const WtPage *page, const WtPiece *piece)
{
  return page->drafted && wt_ends_with_stop (wt_page_text (page, piece), piece->length_bytes) && !piece->edge;
}

/* Behind the text a line without a stop is a title of another article, a tag, a name; a long one right behind it is its
 * last sentence, cut off. */
static void
decide_foot (WtPage *page)
{
  for (guint i = page->end_body; i < page->pieces->len; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    gboolean lost_stop = i == page->end_body && i > page->first_body && piece->shape == WT_SHAPE_SHORT
                         && piece->words >= SUBHEAD_WORDS && !piece->edge;
    if (!piece->decided)
      wt_piece_decide (piece, lost_stop || is_last_sentence (page, piece) ? WT_BLOCK_BODY : WT_BLOCK_FURNITURE,
                       WT_CREDIT_NONE);
  }
}

void
wt_page_place (WtPage *page)
{
  wt_page_captions (page);
  wt_page_head (page);
  decide_teasers (page);
  page->end_body = find_end (page);
  decide_middle (page);
  decide_foot (page);
}
