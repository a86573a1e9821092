/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dateline of the telegraph's time, with the day before the month and who wired it: "Paris, 3 mars (ag. Corvane).
 * - ", "Wien, 7. Aug. (Corvane.) ", "LONDRES, 12. - Corvane. - ", also where a scanner has damaged it. */
#pragma once

#include <glib.h>

/* length_bytes: of the dateline, with the separator and the white space behind it. signer, signer_bytes: what stands in
 * its brackets or between its dashes, in the text; signer_bytes 0 where nothing does. */
typedef struct
{
  gsize length_bytes;
  gsize signer;
  gsize signer_bytes;
} WtDayline;

/* wt_dateline_day: the dateline that a text begins with. It has a place, a day, and behind them a month, a signer or a
 * dash. A bracket that was lost is done without where the other one stands.
 * Returns: FALSE where there is none; @dayline is then empty. */
gboolean wt_dateline_day (const char *text, gsize length_bytes, WtDayline *dayline);
