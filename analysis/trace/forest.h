/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forest: disjoint sets of the sentences of a run (union-find, Tarjan 1975). */
#pragma once

#include <wiretrace/text.h>

typedef struct WtForest WtForest;

/* wt_forest_new: every sentence of every text a set of its own. @texts: (element-type WtText).
 * Returns: (transfer full): free with wt_forest_free(). */
WtForest *wt_forest_new (const GPtrArray *texts);
void wt_forest_free (WtForest *forest);

/* wt_forest_number: of a sentence, counted through all texts. wt_forest_root: the least number in a sentence's set.
 * wt_forest_join: makes two sets one. Returns: whether they were two. */
guint wt_forest_number (const WtForest *forest, guint text, guint sentence);
guint wt_forest_root (WtForest *forest, guint number);
gboolean wt_forest_join (WtForest *forest, guint x, guint y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtForest, wt_forest_free)
