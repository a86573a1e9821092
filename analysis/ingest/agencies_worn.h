/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs that print or a scanner has worn: "Ilcuter", "Havàs", "A. T. S", "afp". Told letter by letter. A guess: ask
 * only where the place in the text already says that an agency signs, never in running prose. */
#pragma once

#include <wiretrace/agency.h>

/* Whose sign a text is. damage: 0 where its letters are the sign's, but for case, accents, stops and blanks. */
typedef struct
{
  const WtAgency *agency;
  gsize offset_bytes;
  gsize length_bytes;
  guint damage;
} WtWornSign;

/* wt_agencies_worn: the agencies that what stands in brackets or between dashes signs for: "Corvane", "Ag. Corvane.",
 * "ats-afp", "UPI, Corvane, Impar.": one, or several with marks between, of which one may be somebody unknown.
 * @date: (nullable): of the article; agencies that were not there then are not asked.
 * Returns: (transfer full) (element-type WtWornSign): in text order; empty where it is anything else, or could be the
 * sign of two agencies. */
GArray *wt_agencies_worn (const WtAgencies *agencies, const char *date, const char *text, gsize length_bytes);
