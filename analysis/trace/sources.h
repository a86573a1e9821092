/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources: the agencies that text came from, and the lost wire: an agency's text that is not among the articles,
 * rebuilt from its witnesses (textual criticism's recensio; West 1973). */
#pragma once

#include "derivation.h"

/* wt_sources_new: one for each agency that an article derives from or is: with the article that is its own text, or
 * with its text rebuilt, sentence by sentence, from the articles that carry it. Sets family->agency and family->text
 * (best reading) of every family. Returns: (transfer full) (element-type WtSource): by number of articles, then id. */
GPtrArray *wt_sources_new (const WtEvidence *evidence, const GPtrArray *findings, GPtrArray *families);
