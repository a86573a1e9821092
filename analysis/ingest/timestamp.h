/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Timestamp: a date and time as the metadata of documents write it. */
#pragma once

#include "date.h"

/* wt_timestamp_parse: a date, perhaps with a time and a zone: ISO 8601 in its extended and basic forms
 * ("2024-01-16T08:30:00+03:00", "20240116T083000Z", "2024-01-16"), or a date as people write it, see wt_date_find().
 * @language: (nullable): BCP 47, of the document.
 * Returns: FALSE where it is no full date, or none between 1700 and 2100. */
gboolean wt_timestamp_parse (const char *text, const char *language, WtDate *date);
