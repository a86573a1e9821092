/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choice: of the matches between two articles those that are let stand, best first, so that no word serves twice. */
#pragma once

#include "match.h"

typedef struct WtChoice WtChoice;

/* WtChoiceFunc: whether a match counts, given what is near to it. */
typedef gboolean (*WtChoiceFunc) (const WtMatch *match, gpointer data);

/* wt_choice_new: @matches: (transfer full) (element-type WtMatch) with a free function that takes NULL: of one sentence
 * on each side. @fresh_share: of a match's bits that no better one may have used. @reach_sentences: how far off a match
 * is near. Returns: (transfer full): free with wt_choice_free(). */
WtChoice *wt_choice_new (GPtrArray *matches, double fresh_share, guint reach_sentences);
void wt_choice_free (WtChoice *choice);

/* wt_choice_take: moves matches that count from those that are left to @chosen. Near to them are such as were taken
 * before the call. Returns: how many. */
guint wt_choice_take (WtChoice *choice, GPtrArray *chosen, WtChoiceFunc counts, gpointer data);

/* wt_choice_look_around: sets what is near to a match among all that were taken. */
void wt_choice_look_around (const WtChoice *choice, WtMatch *match);

/* wt_choice_left: those that were not taken. Returns: (transfer full) (element-type WtMatch); none is left then. */
GPtrArray *wt_choice_left (WtChoice *choice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtChoice, wt_choice_free)
