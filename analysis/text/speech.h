/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Speech: what a sentence says that somebody said, and the words that say who said it. */
#pragma once

#include "names.h"

G_BEGIN_DECLS

/* wt_speech_mark: sets REPORTED on the words of a clause that is somebody's speech, and SPEECH on its attribution.
 * A clause counts only where a speech verb has a person or an institution for its subject:
 *   "Lavrov said (that) CLAUSE", "CLAUSE, Lavrov said", "CLAUSE, said the minister", "according to police, CLAUSE",
 *   "Lavrov hailed THE TIES", "..., adding that CLAUSE".
 * NAME, TIME, QUOTED and DATELINE must be set before. */
void wt_speech_mark (const WtSpan *span);

G_END_DECLS
