/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Title: what a report is called when nobody says. */
#pragma once

#include <wiretrace/provenance.h>

/* wt_title_of_story: the title of the article that has most of its words in common with the other titles; without
 * titles, how many articles there are. Returns: (transfer full). */
char *wt_title_of_story (const WtProvenance *provenance);
