/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Join: matches that share a sentence are one: a sentence made of several, or several made of one. */
#pragma once

#include "match.h"

/* WtJoinFunc: the match of several sentences, judged. @a_sentences, @b_sentences: (transfer full). @x, @y: its parts.
 * Returns: (transfer full). */
typedef WtMatch *(*WtJoinFunc) (GArray *a_sentences, GArray *b_sentences, const WtMatch *x, const WtMatch *y,
                                gpointer data);

/* wt_join_neighbours: joins matches while there are any of which one side is the same and the other follows.
 * @matches: (element-type WtMatch) with a free function that takes NULL; parts give way to what they were joined to.
 * @parts: (nullable) (element-type WtMatch): where the parts go, which are freed where it is NULL. */
void wt_join_neighbours (GPtrArray *matches, GPtrArray *parts, WtJoinFunc join, gpointer data);

/* wt_join_compare_places: orders matches by their first sentence in a, then in b. For g_ptr_array_sort(). */
gint wt_join_compare_places (gconstpointer x, gconstpointer y);
