/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edges: who had words from whom, with the evidence in words. */
#pragma once

#include "derivation.h"

/* wt_edges_new: @findings: (element-type WtArticleFindings), with origins and derivations set.
 * Returns: (transfer full) (element-type WtEdge): by receiving article; an agency's first. */
GPtrArray *wt_edges_new (const WtEvidence *evidence, const GPtrArray *findings);
