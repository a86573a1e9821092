/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Band: what an agency passed on to an article, and its label. */
#pragma once

#include "card.h"
#include "node.h"

/* link: of the story. node, card: its ends. thickness: as its words; slot: the room it and its label take at the card.
 * from_y, to_y: of its middle. first, second: lines of the label, second nullable. */
typedef struct
{
  const WtStoryLink *link;
  WtNode *node;
  WtCard *card;
  double thickness, slot;
  double from_y, to_y;
  char *first, *second;
  double label_width;
} WtBand;

/* wt_band_new: points_per_word, most: how thick. Returns: (transfer full): free with wt_band_free(). */
WtBand *wt_band_new (const WtPen *pen, const WtStoryLink *link, double points_per_word, double most);
void wt_band_free (WtBand *band);

/* wt_band_gap: between bands beside each other. */
double wt_band_gap (void);

/* wt_band_draw: the band, from its node's right edge to its card's left edge. wt_band_draw_label: over all bands. */
void wt_band_draw (const WtPen *pen, const WtBand *band, WtItem *group);
void wt_band_draw_label (const WtPen *pen, const WtBand *band, WtItem *group);
