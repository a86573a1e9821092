/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words: where they stand in a buffer, by UAX #29 as ICU has it. Alphabets are read by a table that is made by asking
 * ICU, which is several times as fast as its iterator; all else by the iterator itself. */
#pragma once

#include <unicode/ubrk.h>

#include "buffer.h"

G_BEGIN_DECLS

typedef struct WtWords WtWords;

/* wt_words_new: @language: as ICU names it. Of one thread. Returns: (transfer full): free with wt_words_free(). */
WtWords *wt_words_new (const char *language);
void wt_words_free (WtWords *words);

/* wt_words_begin: goes to the beginning of a buffer, which must not change until its last word was asked for.
 * wt_words_next: [@start, @end) of the next word or of a sign that is said as one ("%", "$"). Returns: FALSE at the
 * end. */
void wt_words_begin (WtWords *words, const WtBuffer *buffer);
gboolean wt_words_next (WtWords *words, gint32 *start, gint32 *end);

/* wt_words_by_iterator: from now on asks ICU's iterator alone: the oracle of the tests. */
void wt_words_by_iterator (WtWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtWords, wt_words_free)

G_END_DECLS
