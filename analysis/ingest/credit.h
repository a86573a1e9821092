/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Credit: lines that sign a text or a picture, told by their shape. Whose sign it is comes later. */
#pragma once

#include "piece.h"
#include "wording.h"

/* wt_credit_of: what a line signs. Returns: WT_CREDIT_NONE where it is no credit. An agency's name alone is
 * WT_CREDIT_LINE; where it stands decides whether that is a byline. */
WtCreditKind wt_credit_of (const WtWording *wording);

/* wt_credit_is_picture: whether a line signs a picture. */
gboolean wt_credit_is_picture (const WtWording *wording);

/* wt_credit_photo_head: bytes of the picture's credit that the text begins with and runs on after ("Image Source : AP
 * Somebody somewhere"), else 0. @agencies: (nullable). */
gsize wt_credit_photo_head (const char *text, gsize length_bytes, const WtAgencies *agencies);

/* wt_credit_photo_tail: where the picture's credit begins that the text ends with ("Somebody somewhere. (AP Photo/A.
 * Name)"); @length_bytes where there is none. @wording: what is in it is lost. */
gsize wt_credit_photo_tail (const char *text, gsize length_bytes, WtWording *wording);

/* wt_credit_has_agency: whether an agency's sign is in the text. wt_credit_is_agency: whether the text is an agency's
 * name or abbreviation and nothing else. wt_credit_is_agency_line: whether a line is that with nothing beside it but
 * words such as "with", "staff", "and", and perhaps a place behind a bar. @agencies: (nullable). */
gboolean wt_credit_has_agency (const char *text, gsize length_bytes, const WtAgencies *agencies);
gboolean wt_credit_is_agency (const char *text, gsize length_bytes, const WtAgencies *agencies);
gboolean wt_credit_is_agency_line (const WtWording *wording);

/* wt_credit_masthead: bytes of the agency's sign in the name of its own page ("AP News", "AFP"), else 0. */
gsize wt_credit_masthead (const char *text, gsize length_bytes, const WtAgencies *agencies);
