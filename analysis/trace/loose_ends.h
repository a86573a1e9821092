/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loose ends: which pairs of articles to name that share a sentence or two but no body of prose: somebody's quoted
 * speech, or single sentences that both had from who knows where. */
#pragma once

#include "../align/align.h"

/* wt_loose_ends_new: of the pairings that share quotations alone (@quotations), or else single sentences of prose: as
 * many as are needed to join all articles that have a sentence in common: k articles with one sentence are k - 1
 * pairings, not all pairs. Returns: (transfer full) (element-type WtPairing): a set; its keys are borrowed from
 * @pairings. */
GHashTable *wt_loose_ends_new (const GPtrArray *texts, const GPtrArray *pairings, gboolean quotations);
