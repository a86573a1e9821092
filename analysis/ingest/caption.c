/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "caption.h"

#include <string.h>

#include "dateline.h"
#include "fold.h"
#include "space.h"

/* How far from the page's beginning a picture's credit is at the head of the article. */
#define HEAD_PIECES 24

/* What captions say and leads seldom do: the present tense of what is seen, and where somebody stands in the picture.
 */
static gboolean
has_cue (const char *text, gsize length)
{
  static const char *const verbs[] = {
    "greets",    "shakes",   "shake",     "poses",   "pose",     "speaks",   "speak",    "walks",
    "walk",      "attends",  "attend",    "waves",   "gestures", "looks",    "look",     "stands",
    "stand",     "holds",    "hold",      "sits",    "sit",      "arrives",  "delivers", "leaves",
    "meets",     "welcomes", "addresses", "watches", "watch",    "reacts",   "listens",  "rides",
    "smiles",    "carries",  "carry",     "march",   "protest",  "gather",   "inspects", "celebrates",
    "celebrate", "seen",     "pictured",  "left",    "right",    "centre",   "center",   "l",
    "r",         "embraces", "hugs",      "kisses",  "wears",    "waits",    "wait",     "drives",
    "flies",     "rises",    "burns",     "talks",   "talk",     "applauds", "appears",  NULL
  };
  g_autofree char *folded = wt_fold (text, length, 400);
  guint n = 0;

  if (length > 400 || wt_fold_has (folded, "said") || wt_fold_has (folded, "told"))
    return FALSE;
  for (const char *p = folded; *p != '\0' && n < 22; n++)
  {
    gsize word = strcspn (p, " ");
    if (n > 0 && wt_fold_in (p, (gssize)word, verbs))
      return TRUE;
    p += word;
    p += *p == ' ';
  }
  return wt_fold_has (folded, "file photo") || wt_fold_has (folded, "in this photo")
         || wt_fold_has (folded, "file image");
}

static gboolean
is_said_again (const WtPage *page, guint n)
{
  const WtPiece *piece = wt_page_piece (page, n);
  guint end = MIN (page->pieces->len, n + 12);

  for (guint i = n > 12 ? n - 12 : 0; i < end; i++)
  {
    const WtPiece *other = wt_page_piece (page, i);
    if (i != n && other->length_bytes == piece->length_bytes
        && memcmp (wt_page_text (page, other), wt_page_text (page, piece), piece->length_bytes) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Whether what follows piece @n up to a report's dateline is only captions and their credits. */
static gboolean
dateline_follows (const WtPage *page, guint n)
{
  for (guint i = n + 1; i < MIN (page->pieces->len, n + 6); i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    const char *text = wt_page_text (page, piece);
    if (wt_dateline_length (text, piece->length_bytes, page->agencies, page->article->text) > 0)
      return TRUE;
    if (!piece->decided && !is_said_again (page, i))
      return FALSE;
  }
  return FALSE;
}

static gboolean
has_title_before (const WtPage *page, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!wt_page_piece (page, i)->decided && wt_page_piece (page, i)->words >= 4)
      return TRUE;
  return FALSE;
}

/* Whether piece @n, which follows a picture's credit, is its caption. Where in doubt it is the article's text: a lead
 * lost is worse than a caption read. */
static gboolean
is_caption (const WtPage *page, guint n, gboolean same_line)
{
  const WtPiece *piece = wt_page_piece (page, n);
  const char *text = wt_page_text (page, piece);

  if (piece->decided || piece->words > 70
      || wt_dateline_length (text, piece->length_bytes, page->agencies, page->article->text) > 0)
    return FALSE;
  if (same_line)
    return piece->words <= 40;
  if (piece->shape == WT_SHAPE_SHORT)
    return n < HEAD_PIECES ? has_title_before (page, n) : !piece->gap;
  return piece->indented || is_said_again (page, n) || has_cue (text, piece->length_bytes)
         || (n < HEAD_PIECES && dateline_follows (page, n));
}

static gboolean
is_caption_before (const WtPage *page, guint n)
{
  const WtPiece *piece = wt_page_piece (page, n);

  return !piece->decided && piece->shape == WT_SHAPE_PROSE && piece->words <= 60 && piece->words >= 4
         && !wt_page_piece (page, n + 1)->gap && has_cue (wt_page_text (page, piece), piece->length_bytes);
}

void
wt_page_captions (WtPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *credit = wt_page_piece (page, i);
    if (credit->kind != WT_BLOCK_CREDIT || credit->credit != WT_CREDIT_PHOTO)
      continue;
    if (i > 0 && is_caption_before (page, i - 1))
      wt_piece_decide (wt_page_piece (page, i - 1), WT_BLOCK_CAPTION, WT_CREDIT_NONE);
    else if (i + 1 < page->pieces->len && is_caption (page, i + 1, credit->line == wt_page_piece (page, i + 1)->line))
      wt_piece_decide (wt_page_piece (page, i + 1), WT_BLOCK_CAPTION, WT_CREDIT_NONE);
  }
}
