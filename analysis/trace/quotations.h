/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations: which pairs of articles to name for sharing nothing but somebody's speech. */
#pragma once

#include "../align/align.h"

/* wt_quotations_new: of the pairings that share quotations alone, as many as are needed to join all articles that have
 * a quotation in common: k articles with one quotation are k - 1 pairings, not all pairs. Returns: (transfer full)
 * (element-type WtPairing): a set; its keys are borrowed from @pairings. */
GHashTable *wt_quotations_new (const GPtrArray *texts, const GPtrArray *pairings);
