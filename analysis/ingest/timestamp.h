/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Timestamp: a date and time as the metadata of documents, or people, write it. */
#pragma once

#include "date.h"

/* wt_timestamp_parse: a full date, perhaps with a time and a zone:
 * ISO 8601 in its extended and basic forms ("2024-01-16T08:30:00.5+03:00", "20240116T083000Z", "2024-01-16"); RFC 822
 * and 1123 ("Tue, 16 Jan 2024 08:30:00 +0300", zone names too); seconds or milliseconds since 1970; what JavaScript
 * and Unix print ("Tue Jan 16 08:30:00 UTC 2024"); and dates as people write them, with the names of months of some
 * sixty languages, digits of any script, 12 hours or 24 ("16. Januar 2024, 08:30 Uhr", "January 16, 2024 8:30 a.m.
 * EST", "2024年1月16日 下午8:30").
 * @language: (nullable): BCP 47, of the document: which of the numbers in 03/04/2024 is the month, and what its names
 * of months and zones mean. The date is marked ambiguous where that cannot be told.
 * Returns: FALSE where it is no full date ("yesterday", "16 January"), or none between 1700 and 2100. */
gboolean wt_timestamp_parse (const char *text, const char *language, WtDate *date);
