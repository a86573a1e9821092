/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "credit.h"
#include "date.h"
#include "fold.h"
#include "furniture.h"
#include "page.h"
#include "space.h"

static gboolean
has_caption_lead (const char *text)
{
  if (strchr ("FITAPC", *text) == NULL)
    return FALSE;
  static const char *const leads[] = {
    "FILE - ",         "FILE — ",          "FILE – ",       "FILE PHOTO",    "FILE:",
    "File photo",      "File Photo",       "In this photo", "In this image", "In this handout",
    "In this file",    "In this undated",  "This photo ",   "This image ",   "This handout",
    "This file photo", "This combination", "A file photo",  "Pictured:",     "Caption:"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (strncmp (text, leads[i], strlen (leads[i])) == 0)
      return TRUE;
  return FALSE;
}

static void
classify (WtPage *page, WtPiece *piece)
{
  const char *text = wt_page_text (page, piece);
  WtWording *wording = page->wording;
  WtDate date;

  if (wt_wording_read (wording, text, piece->length_bytes)
      && wt_date_stamp_folded (wording->line->str, wording->line->len, wording->folded->str, &date) != WT_STAMP_NOT)
  {
    wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
    piece->role = WT_ROLE_STAMP;
    return;
  }
  if (has_caption_lead (text) && piece->words >= 8)
  {
    wt_piece_decide (piece, WT_BLOCK_CAPTION, WT_CREDIT_NONE);
    return;
  }
  WtCreditKind credit = wt_credit_of (wording);
  if (credit != WT_CREDIT_NONE)
    wt_piece_decide (piece, WT_BLOCK_CREDIT, credit);
  else
    wt_piece_furniture (piece, wording);
}

void
wt_page_classify (WtPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
  {
    WtPiece *piece = wt_page_piece (page, i);
    if (!piece->decided)
      classify (page, piece);
  }
}
