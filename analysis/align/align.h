/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Align: every article against every later one: the stage's driver. Seeds, pairings, alignments. */
#pragma once

#include <wiretrace/progress.h>

#include "significance.h"

/* wt_align: @texts: (element-type WtText): borrowed. @significance: (out) (nullable): of the run. @progress:
 * (nullable). Returns: (transfer full) (element-type WtPairing): pairings of articles that share text, by a, b. */
GPtrArray *wt_align (const GPtrArray *texts, const WtLexicon *lexicon, const WtPairingOptions *options,
                     WtSignificance *significance, WtProgressFunc progress, gpointer progress_data);

/* wt_align_alignments: the matches of pairings as alignments, with their operations and E-values.
 * Returns: (transfer full) (element-type WtAlignment): in the order of pairings and matches. */
GPtrArray *wt_align_alignments (const GPtrArray *texts, const GPtrArray *pairings, const WtSignificance *significance);
