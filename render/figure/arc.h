/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arc: a link between two articles, drawn at the right of the cards. */
#pragma once

#include "card.h"

/* link: of the story. first, last: places of its articles from top to bottom. lane: how far out. from, to: cards;
 * from_y, to_y: where it meets them. */
typedef struct
{
  const WtStoryLink *link;
  guint first, last;
  const WtCard *from;
  const WtCard *to;
  guint lane;
  double from_y, to_y;
} WtArc;

/* wt_arcs_new: the links between articles that are drawn, each in its lane; where there are more than can be told
 * apart, the quotations with the fewest words are left out.
 * @articles: numbers of articles from top to bottom. @n_left_out: (out).
 * Returns: (transfer full) (element-type WtArc). */
GArray *wt_arcs_new (const WtStory *story, const GArray *articles, guint *n_left_out);

/* wt_arcs_room: width that the arcs need at the right of the cards. wt_arcs_place: once the cards have their places;
 * @card_of: by article number. */
double wt_arcs_room (const GArray *arcs);
void wt_arcs_place (GArray *arcs, WtCard *const *card_of);
void wt_arc_draw (const WtPen *pen, const WtArc *arc, WtItem *group);
