/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs of agencies in an article that can be signs of agencies there. */
#pragma once

#include <wiretrace/agency.h>
#include <wiretrace/article.h>

G_BEGIN_DECLS

/* wt_credit_signs: what wt_agencies_scan() finds, without the abbreviations of agencies that were not there at the
 * article's time, and without the names of persons.
 * @folded: of the article's text, by wt_span_fold().
 * Returns: (transfer full) (element-type WtAgencySign): in text order. */
GArray *wt_credit_signs (const WtArticle *article, const char *folded, const WtAgencies *agencies);

G_END_DECLS
