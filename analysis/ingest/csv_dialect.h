/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV dialect: how a table is written, told by its beginning. */
#pragma once

#include "csv.h"

/* wt_csv_sniff: the separator (comma, semicolon, tab, bar) that gives nearly all rows as many fields as the header.
 * @text: UTF-8; @complete: it is all of the table, so that its last row counts.
 * @rows: (out) (transfer full) (element-type GStrv): the rows, at most 50 and the header.
 * Returns: FALSE where no separator gives a header of two fields or more and rows that fit it. */
gboolean
wt_csv_sniff (const char *text, gsize length_bytes, gboolean complete, WtCsvDialect *dialect, GPtrArray **rows);
