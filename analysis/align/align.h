/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Align: every article against every later one: the stage's driver. Seeds, pairings, alignments. */
#pragma once

#include <wiretrace/progress.h>

#include "pairing.h"

/* wt_align: @texts: (element-type WtText): borrowed. @progress: (nullable).
 * Returns: (transfer full) (element-type WtPairing): pairings of articles that share text, by a, b. */
GPtrArray *wt_align (const GPtrArray *texts, const WtLexicon *lexicon, const WtPairingOptions *options,
                     WtProgressFunc progress, gpointer progress_data);

/* wt_align_alignments: the matches of pairings as alignments, with their operations and E-values.
 * The E-value is the bound n 2^-s of a likelihood-ratio score of s bits over the n pairs of sentences compared
 * (Karlin and Altschul 1990, with lambda = ln 2 and K = 1).
 * Returns: (transfer full) (element-type WtAlignment): in the order of pairings and matches. */
GPtrArray *wt_align_alignments (const GPtrArray *texts, const GPtrArray *pairings);
