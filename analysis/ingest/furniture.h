/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Furniture: whether a line is the page's and not the article's, by the phrases of phrases.c. */
#pragma once

#include "piece.h"
#include "wording.h"

typedef enum
{
  WT_FURNITURE_NOT,
  WT_FURNITURE_EDGE, /* if it stands before or after the article's text */
  WT_FURNITURE_SURE
} WtFurniture;

/* wt_furniture_of: what a line of this shape is. @role: (out): WT_ROLE_RELATED where other articles' titles may follow.
 */
WtFurniture wt_furniture_of (const WtWording *wording, WtShape shape, WtRole *role);

/* wt_piece_furniture: decides a piece that is surely furniture, and marks one that is at the article's edge.
 * @wording: the piece's. */
void wt_piece_furniture (WtPiece *piece, const WtWording *wording);

/* wt_furniture_head: for a line that runs several things together: bytes of the phrase it begins with that is furniture
 * by itself ("Follow us on"), of two words or more unless the line ends with it; 0 for none. */
gsize wt_furniture_head (const char *text, gsize length_bytes);

/* wt_furniture_url: bytes of the web address that the text begins with, else 0. */
gsize wt_furniture_url (const char *text, gsize length_bytes);
