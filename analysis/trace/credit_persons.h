/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons: signs of agencies that are somebody's name: "Efe Demir", "Anita Tass", "told Petra's class". */
#pragma once

#include "span.h"

G_BEGIN_DECLS

/* All of these are of a sign in capitals and small letters; one in capitals, or with "agency" beside it, is no
 * person's.
 *
 * wt_credit_begins_person: whether an abbreviation's next word makes it a given name: one with a capital ("Tass
 * Wilson"), or its own possessive. wt_credit_ends_person: whether the word before it makes it a family name ("Anita
 * Tass"). wt_credit_is_given_name: whether the sign is a name that people have as well ("Petra", "Ritzau"). */
gboolean wt_credit_begins_person (const WtSpan *text, const WtSpan *sign, gboolean full_name);
gboolean wt_credit_ends_person (const WtSpan *text, const WtSpan *sign, gboolean full_name);
gboolean wt_credit_is_given_name (const WtSpan *text, const WtSpan *sign);

G_END_DECLS
