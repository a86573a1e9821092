/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Listing: numbered items that were run together on one line. */
#pragma once

#include "buffer.h"

G_BEGIN_DECLS

/* wt_listing_marker: the number of a list's item ("1.", "2)", "• 3.", "a." is 1) that begins at @at and is followed by
 * a word, or 0. @end: (out): behind the marker. */
guint wt_listing_marker (const WtBuffer *buffer, gint32 at, gint32 *end);

/* wt_listing_cut: where a block begins with an item's number, cuts it before each next item.
 * @ends: of gint32, ascending: ends of sentences; changed. */
void wt_listing_cut (const WtBuffer *buffer, GArray *ends);

G_END_DECLS
