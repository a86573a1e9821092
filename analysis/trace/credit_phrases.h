/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How texts say whose they are: the phrases of credits in the languages of the agencies, and questions about them. */
#pragma once

#include <wiretrace/article.h>

#include "span.h"

G_BEGIN_DECLS

/* wt_credit_line_kind: what a line, or what stands in a pair of brackets, signs if it is nothing but a credit:
 * "With inputs from AFP", "Source: dpa", "AP, AFP", "Copyright 1999 The Associated Press"; else WT_CREDIT_NONE.
 * @signs, @n_signs: the agencies' signs in it, in order.
 * wt_credit_line_is_generic: the same for one that names none: "(With inputs from agencies)".
 * wt_credit_line_closes_with_agencies: for a line known to be a credit: whether such agencies stand at an end of it:
 * "Post Reporter, Agencies". */
WtCreditKind wt_credit_line_kind (const WtSpan *line, const WtSpan *signs, guint n_signs);
gboolean wt_credit_line_is_generic (const WtSpan *line);
gboolean wt_credit_line_closes_with_agencies (const WtSpan *line);

/* wt_credit_is_photo: whether the sign in a line signs a picture: "AP Photo/", "Image Source : AP", "FAMILY
 * ALBUM/AFP/File", "PHOTO VIA ASSOCIATED PRESS". wt_credit_has_photo_word: whether a line speaks of a picture at all.
 */
gboolean wt_credit_is_photo (const WtSpan *line, const WtSpan *sign);
gboolean wt_credit_has_photo_word (const WtSpan *line);

/* wt_credit_attributes: whether a sentence gives the agency as the source of what it says: "told Reuters", "according
 * to the AP", "AFP reported". An agency that is the sentence's subject matter is not.
 * @extent: (out): the words that do, with the sign. */
gboolean wt_credit_attributes (const WtSpan *sentence, const WtSpan *sign, WtSpan *extent);

/* wt_credit_names_beside: whether the words beside a sign are names of persons: "Jane Doe, " before "Associated Press".
 */
gboolean wt_credit_names_beside (const WtSpan *beside);

G_END_DECLS
