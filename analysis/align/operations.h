/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Operations: what became of each word between the two sides of a match, as byte ranges for whoever shows it. */
#pragma once

#include "match.h"

/* wt_operations_new: the operations of a match between texts @a and @b; neighbours of one kind are one range.
 * Returns: (transfer full) (element-type WtOperation): those with an a side in a's order, then inserts in b's order. */
GArray *wt_operations_new (const WtText *a, const WtText *b, const WtMatch *match);
