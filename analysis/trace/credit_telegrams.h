/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How papers sign telegrams inside a page of them: behind the dateline, in brackets at the end of a line, behind a
 * slash. Told by form alone, so that a worn sign can be read there; whose sign it is comes later. */
#pragma once

#include <wiretrace/article.h>

#include "span.h"

G_BEGIN_DECLS

/* A place where somebody signs. signer: the words of the sign. extent: the words of the credit, the dateline or the
 * brackets. kind: DATELINE, or LINE. worn: the place is sure enough to read a damaged sign there. */
typedef struct
{
  WtSpan signer;
  WtSpan extent;
  WtCreditKind kind;
  gboolean worn;
} WtSignedPlace;

/* wt_credit_signed_places: all of a block, in text order of their signers. Linear in its length.
 * Returns: (transfer full) (element-type WtSignedPlace). */
GArray *wt_credit_signed_places (const WtSpan *block);

G_END_DECLS
