/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Credit: lines that sign a text or a picture, told by their shape. Whose sign it is comes later. */
#pragma once

#include "piece.h"

/* wt_credit_of: what a line signs. @agencies: (nullable): without it a short line of capitals may be an agency.
 * Returns: WT_CREDIT_NONE where it is no credit. An agency's name alone is WT_CREDIT_LINE; where it stands decides
 * whether that is a byline. */
WtCreditKind wt_credit_of (const char *text, gsize length_bytes, const WtAgencies *agencies);

/* wt_credit_photo_head: bytes of the picture's credit that the text begins with and runs on after ("Image Source : AP
 * Somebody somewhere"), else 0. */
gsize wt_credit_photo_head (const char *text, gsize length_bytes, const WtAgencies *agencies);

/* wt_credit_photo_tail: where the picture's credit begins that the text ends with ("Somebody somewhere. (AP Photo/A.
 * Name)"); @length_bytes where there is none. */
gsize wt_credit_photo_tail (const char *text, gsize length_bytes, const WtAgencies *agencies);

/* wt_credit_is_agency: whether the text is an agency's name or abbreviation and nothing else. */
gboolean wt_credit_is_agency (const char *text, gsize length_bytes, const WtAgencies *agencies);

/* wt_credit_masthead: bytes of the agency's sign in the name of its own page ("AP News", "AFP"), else 0. */
gsize wt_credit_masthead (const char *text, gsize length_bytes, const WtAgencies *agencies);
