/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Families: sentences of several articles that descend from one sentence: components of the graph whose edges are the
 * matches of articles that share prose. Quotations join no family: two reporters hear them independently. */
#pragma once

#include <wiretrace/provenance.h>

#include "../align/align.h"

/* wt_families_new: @min_share: of the smaller side of a match that joins.
 * Returns: (transfer full) (element-type WtFamily): by first member; agency NULL. */
GPtrArray *wt_families_new (const GPtrArray *texts, const GPtrArray *pairings, double min_share);

/* wt_families_index: the family of each sentence, -1 for none: for each text an array of gint.
 * Returns: (transfer full) (element-type GArray). */
GPtrArray *wt_families_index (const GPtrArray *texts, const GPtrArray *families);

void wt_family_free (WtFamily *family);
