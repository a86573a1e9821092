/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nearest: which known name a mistyped one was meant to be. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* nearest: the first of @names (NULL-terminated) with the fewest characters added, dropped, replaced or swapped with
 * their neighbour (optimal string alignment, Damerau 1964), if these are at most a third of its length and one more.
 * Returns: (transfer none) (nullable). */
const char *nearest (const char *word, const char *const *names);

G_END_DECLS
