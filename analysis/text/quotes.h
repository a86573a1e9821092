/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotes: which tokens stand inside quotation marks. */
#pragma once

#include <wiretrace/text.h>

G_BEGIN_DECLS

/* wt_quotes_mark: sets QUOTED, and QUOTE_MISC beside it, on the tokens of one block.
 * A quotation nobody closes ends with its block: where it goes on, the next block opens it again.
 * @text, @block: the article's text and the block. @tokens: @n_tokens of it, in order. */
void wt_quotes_mark (const char *text, const WtBlock *block, WtToken *tokens, guint n_tokens);

G_END_DECLS
