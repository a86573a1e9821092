/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coverage: how much of an article's text each other article carries, and so what it tells that a sentence is in none
 * of them: two who cut one text each for himself leave out different sentences (capture and recapture, Lincoln 1930).
 */
#pragma once

#include "derivation.h"

/* wt_coverage_missing: for each article, the natural logarithm of the chance that it lacks a sentence which @article
 * has from an agency: 0 for articles that have no text of the agency, and for itself. Returns: (transfer full): of
 * double. */
GArray *wt_coverage_missing (const WtEvidence *evidence, guint article, const char *agency);

/* wt_coverage_unseen: the sum of wt_coverage_missing(): of the chance that all of them lack it. */
double wt_coverage_unseen (const WtEvidence *evidence, guint article, const char *agency);
