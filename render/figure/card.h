/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Card: one article of the figure. Made first, so that its height is known; placed; then drawn. */
#pragma once

#include "pen.h"

/* name, title: lines. received: lines about other articles. date_below, credit_below: it did not fit beside.
 * strip_width: of the sentences' strip. x, y are the maker's to set. */
typedef struct
{
  guint article;
  double x, y, width, height;
  char **name, **title;
  char *date, *klass, *credit;
  GPtrArray *received;
  gboolean date_below, credit_below;
  double strip_width;
} WtCard;

/* wt_card_new: a card for the story's @article, @width wide. Returns: (transfer full): free with wt_card_free(). */
WtCard *wt_card_new (const WtPen *pen, guint article, double width);
void wt_card_free (WtCard *card);
void wt_card_draw (const WtPen *pen, const WtCard *card, WtItem *group);
