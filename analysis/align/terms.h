/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms: what a match is judged by, each with a name and a plain meaning, so that a verdict can be explained. */
#pragma once

#include "match.h"

/* Each grows with what speaks for a common source, but NUMBERS, which speaks against. What did not pay on stories held
 * back is not here: bits in all, bits in words that are no facts, names that stand against other names, the prose that
 * is shared besides. */
typedef enum
{
  WT_TERM_CONSTANT,     /* 1 */
  WT_TERM_SHARE,        /* share of the side that is covered more */
  WT_TERM_LESSER_SHARE, /* share of the other side */
  WT_TERM_ORDER,        /* share in order, of the side that is covered more */
  WT_TERM_RUN,          /* words in the longest run: the binary logarithm of one more */
  WT_TERM_NUMBERS,      /* numbers that stand against other numbers */
  WT_TERM_NEAR,         /* matches near by, before and after it in both articles: 0 to 2 */
  WT_TERM_LAST
} WtTerm;

/* wt_terms_of: @terms: (out): filled, by WtTerm. */
void wt_terms_of (const WtMatch *match, double terms[WT_TERM_LAST]);

/* wt_term_name: as in relation-terms.tsv. Returns: (transfer none). */
const char *wt_term_name (WtTerm term);

/* wt_terms_read: the coefficients of the terms from analysis/data/relation-terms.tsv, which
 * tests/tools/fit_relations.py writes: "term TAB coefficient" a line. A term that the table does not name has the
 * coefficient 0.
 * @coefficients: (out): filled, by WtTerm. */
void wt_terms_read (double coefficients[WT_TERM_LAST]);

/* wt_terms_chance: the logistic function of the terms weighted by @coefficients. Returns: 0 to 1. */
double wt_terms_chance (const WtMatch *match, const double coefficients[WT_TERM_LAST]);
