/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feed item: an item of RSS or an entry of Atom. */
#pragma once

#include <libxml/tree.h>

#include "draft.h"

/* What a feed says of all its items; NULL where it does not. */
typedef struct
{
  char *title;
  char *rights;
  char *language;
  char *author;
} WtFeed;

/* wt_feed_item_draft: the article of an item. @teaser: (out): it holds only a summary or a beginning.
 * Returns: (transfer full) (nullable): NULL for an item without text, or of a podcast. */
WtDraft *wt_feed_item_draft (xmlNode *item, const WtFeed *feed, const WtInput *input, gboolean *teaser);

/* wt_feed_markup: an element's inside as it would be written, elements with their tags; for HTML that was not escaped.
 * Returns: (transfer full). */
char *wt_feed_markup (xmlNode *node);
