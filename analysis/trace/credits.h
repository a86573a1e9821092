/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Credits: where an article names an agency as the source of its text or of its pictures. */
#pragma once

#include <wiretrace/provenance.h>

G_BEGIN_DECLS

/* wt_credits_find: every credit of an article, by its blocks and by how the sentences name agencies. An agency that is
 * only spoken of is no credit. A repeated block gives none.
 * Returns: (transfer full) (element-type WtCredit): in text order, that of the metadata first. Each agency's id is
 * owned by @agencies. */
GArray *wt_credits_find (const WtText *text, const WtAgencies *agencies);

G_END_DECLS
