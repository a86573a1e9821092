/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order: in which order agencies and articles stand, so that few links cross. */
#pragma once

#include "story.h"

/* articles, agencies: indices from top to bottom; agencies: those that are used. grouped: the articles stand in groups
 * by agency, in time order inside each; else in time order throughout. */
typedef struct
{
  GArray *articles;
  GArray *agencies;
  gboolean grouped;
} WtOrder;

/* wt_order_init: time order where no link crosses another then; else groups, in the order that igraph's layered layout
 * (Sugiyama et al. 1981) gives the agencies. Free with wt_order_clear(). */
void wt_order_init (WtOrder *order, const WtStory *story);
void wt_order_clear (WtOrder *order);
