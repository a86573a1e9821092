/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Foreign stops: what ends no sentence in other languages than English: abbreviations, initials, ordinals. */
#pragma once

#include "around.h"
#include "boundary.h"

G_BEGIN_DECLS

/* wt_foreign_stop: of a full stop. @last: the word before it. Abbreviations are those of traits-LANGUAGE.tsv. */
WtVerdict wt_foreign_stop (const WtStop *stop, const WtWord *last);

/* wt_foreign_stop_armenian: whether a stop ends an Armenian sentence: the colon does, as it is typed for the Armenian
 * full stop; the full stop is a middle stop there. */
gboolean wt_foreign_stop_armenian (const WtStop *stop);

/* wt_foreign_stop_particle: whether a quotation that ended before @at is an object of what follows: Japanese puts a
 * particle behind it. */
gboolean wt_foreign_stop_particle (const WtBuffer *buffer, gint32 at);

G_END_DECLS
