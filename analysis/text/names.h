/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and times: words that are capitalised because they are names, and words that say when. */
#pragma once

#include "lexicon.h"

G_BEGIN_DECLS

/* One sentence's tokens with what their words can be. text: the article's. */
typedef struct
{
  const char *text;
  const WtLexicon *lexicon;
  WtToken *tokens;
  const guint32 *surfaces;
  guint n_tokens;
} WtSpan;

guint32 wt_span_traits (const WtSpan *span, guint n);

/* wt_names_collect: adds to @seen (a set of word numbers) what this sentence writes with a capital in its midst.
 * wt_names_mark: sets NAME, also on the first word of a sentence where @seen has it. */
void wt_names_collect (const WtSpan *span, GHashTable *seen);
void wt_names_mark (const WtSpan *span, GHashTable *seen);

/* wt_times_mark: sets TIME. */
void wt_times_mark (const WtSpan *span);

G_END_DECLS
