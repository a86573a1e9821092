/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and times: words that are capitalised because they are names, and words that say when. */
#pragma once

#include "lexicon.h"

G_BEGIN_DECLS

/* One sentence's tokens and what their words can be, WtTrait. text: the article's. */
typedef struct
{
  const char *text;
  WtToken *tokens;
  const guint32 *traits;
  guint n_tokens;
} WtSpan;

/* wt_span_can_be: whether there is an n-th word and it has one of these traits. */
static inline gboolean
wt_span_can_be (const WtSpan *span, guint n, guint32 traits)
{
  return n < span->n_tokens && (span->traits[n] & traits) != 0;
}

/* wt_names_collect: adds to @seen (a set of word numbers) what this sentence writes with a capital in its midst.
 * wt_names_mark: sets NAME, also on the first word of a sentence where @seen has it. */
void wt_names_collect (const WtSpan *span, GHashTable *seen);
void wt_names_mark (const WtSpan *span, GHashTable *seen);

/* wt_times_mark: sets TIME. */
void wt_times_mark (const WtSpan *span);

G_END_DECLS
