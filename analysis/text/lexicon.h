/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside of the lexicon: surfaces (words as written) and what stays open from article to article. */
#pragma once

#include <wiretrace/text.h>

#include "buffer.h"
#include "language.h"

G_BEGIN_DECLS

/* What a word as written is normalised to; found once, however often it is read. flags: WtTokenFlags that it has
 * wherever it stands. traits: WtTrait. */
typedef struct
{
  guint32 form;
  guint32 word;
  guint32 traits;
  guint16 flags;
} WtSurface;

/* wt_lexicon_surface: of a word as written in a language. @surface: UTF-8, @n bytes. Returns: (transfer none): until
 * the next surface is asked for. */
const WtSurface *wt_lexicon_surface (WtLexicon *lexicon, const WtLanguage *language, const char *surface, gsize n);

/* wt_lexicon_language: opened at its first use. @tag: (nullable): BCP 47. Returns: (transfer none). */
WtLanguage *wt_lexicon_language (WtLexicon *lexicon, const char *tag);

/* wt_lexicon_buffer: used again for every block. Returns: (transfer none). */
WtBuffer *wt_lexicon_buffer (WtLexicon *lexicon);

/* wt_lexicon_count_article: one more article; wt_lexicon_count_word: this word occurs in it. */
void wt_lexicon_count_article (WtLexicon *lexicon);
void wt_lexicon_count_word (WtLexicon *lexicon, guint32 word);

G_END_DECLS
