/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of a line where a sign is a credit by its place alone: brackets, datelines, ends of paragraphs, titles. */
#pragma once

#include "span.h"

G_BEGIN_DECLS

/* wt_credit_brackets: the brackets a span stands in, within a line; FALSE where it stands in none. "/TASS/" counts.
 * @brackets: (out): with the brackets themselves. */
gboolean wt_credit_brackets (const WtSpan *line, const WtSpan *span, WtSpan *brackets);

/* wt_credit_is_dateline: whether a sign stands in a line's dateline: "MOSCOW (AP) -", "(ANSA) - ROMA", "/TASS/.".
 * wt_credit_closes_paragraph: whether it stands behind the line's last sentence: "... . - AFP", "... . PTI ABC".
 * @extent: (out): the words that sign.
 * wt_credit_heads_title: whether it is a title's source: "Talks begin: AFP", "Reuters: talks begin". */
gboolean wt_credit_is_dateline (const WtSpan *line, const WtSpan *sign, WtSpan *extent);
gboolean wt_credit_closes_paragraph (const WtSpan *line, const WtSpan *sign, WtSpan *extent);
gboolean wt_credit_heads_title (const WtSpan *line, const WtSpan *sign);

G_END_DECLS
