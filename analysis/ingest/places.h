/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places: cities that news is dated from, folded. */
#pragma once

#include <glib.h>

/* wt_place_is_known: whether a folded name ("new delhi") is a city or country in the list. */
gboolean wt_place_is_known (const char *folded);
