/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences: where a block is cut. */
#pragma once

#include "buffer.h"
#include "language.h"

G_BEGIN_DECLS

/* wt_sentences_find: the ends of a block's sentences, in units, ascending; the last is the block's end. A range can be
 * white space alone.
 * @ends: of gint32; emptied first. */
void wt_sentences_find (const WtLanguage *language, const WtBuffer *buffer, GArray *ends);

G_END_DECLS
