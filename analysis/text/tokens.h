/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens: the words, numbers, currency and percent signs of a block. */
#pragma once

#include "lexicon.h"

G_BEGIN_DECLS

/* tokens: of WtToken, of the whole article; traits: of guint32, WtTrait of each token. Both are added to. */
typedef struct
{
  WtLexicon *lexicon;
  const WtLanguage *language;
  const char *text;
  GArray *tokens;
  GArray *traits;
} WtTokeniser;

/* wt_tokenise_block: @ends: the ends of the block's sentences, of gint32: no token lies across one. */
void wt_tokenise_block (WtTokeniser *tokeniser, const WtBuffer *buffer, const GArray *ends);

G_END_DECLS
