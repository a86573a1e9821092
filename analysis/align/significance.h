/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Significance: how many alignments of a score are to be expected by chance in a run, after Karlin and Altschul (1990):
 * E = K m n exp (-lambda s) for a local alignment of score s where m n pairs of words were compared. Chance has two
 * sources here, each with its K and lambda: words that meet, and the stock phrases of a kind of news. They were fitted
 * on unrelated stories of an agency (analysis/data/significance.tsv, by tests/tools/fit_significance.py); a run whose
 * own unrelated articles have more in common than those had raises K. */
#pragma once

#include "pairing.h"

#define WT_SIGNIFICANCE_SOURCES 2

/* k, lambda: by source, lambda for a bit. space: pairs of words of different articles. seen: alignments of articles
 * that share no prose which reach least_bits. */
typedef struct
{
  double k[WT_SIGNIFICANCE_SOURCES], lambda[WT_SIGNIFICANCE_SOURCES];
  double space;
  double least_bits;
  guint seen;
} WtSignificance;

/* wt_significance_init: for a run of @texts (element-type WtText), nothing seen yet. */
void wt_significance_init (WtSignificance *significance, const GPtrArray *texts);

/* wt_significance_see: counts what a pairing made with the option keep_others tells of chance: nothing where prose is
 * shared. */
void wt_significance_see (WtSignificance *significance, const WtPairing *pairing);

/* wt_significance_evalue: alignments of @main_bits and more to be expected by chance in the run. */
double wt_significance_evalue (const WtSignificance *significance, double main_bits);
