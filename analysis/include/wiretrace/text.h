/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text: an article's sentences and tokens. Words are numbers of a lexicon that all articles of a run share. */
#pragma once

#include <wiretrace/article.h>

G_BEGIN_DECLS

/* NAME, TIME, REPORTED and SPEECH are set in English articles alone, STOP in languages with a traits-LANGUAGE.tsv;
 * DATELINE, QUOTED, QUOTE_MISC and NUMBER in all. */
typedef enum
{
  WT_TOKEN_DATELINE = 1 << 0,  /* inside a dateline: no part of the prose */
  WT_TOKEN_QUOTED = 1 << 1,    /* inside quotation marks, also where the quotation runs over several sentences */
  WT_TOKEN_REPORTED = 1 << 2,  /* inside a clause of reported speech: "X said (that) ...", "..., X said" */
  WT_TOKEN_SPEECH = 1 << 3,    /* of the attribution itself: the speech verb, its speaker and their title */
  WT_TOKEN_STOP = 1 << 4,      /* function word */
  WT_TOKEN_NUMBER = 1 << 5,    /* digits or a number word; "3.2", "1,000" are one token each */
  WT_TOKEN_NAME = 1 << 6,      /* capitalised where a common word would not be */
  WT_TOKEN_TIME = 1 << 7,      /* "Tuesday", "today", "yesterday", "later", a month: words that house style changes */
  WT_TOKEN_QUOTE_MISC = 1 << 8 /* with QUOTED: a title or a scare quote of at most two words */
} WtTokenFlags;

/* word: lexicon number of the normalised word (case folded, NFKC, spelling unified, stemmed): what alignment compares.
 * form: lexicon number of the folded surface form (before spelling and stem). offset_bytes, length_bytes: in the
 * article's text. */
typedef struct
{
  guint32 word;
  guint32 form;
  guint32 offset_bytes;
  guint16 length_bytes;
  guint16 flags; /* WtTokenFlags */
} WtToken;

/* block: index into the article's blocks; kind: that block's kind. Sentences are in text order and cover every block;
 * headline, caption, credit and furniture blocks are cut into sentences too. offset_bytes, length_bytes: in the
 * article's text, trimmed of white space. [first_token, first_token + n_tokens): its tokens. */
typedef struct
{
  guint32 block;
  WtBlockKind kind;
  gsize offset_bytes;
  gsize length_bytes;
  guint32 first_token;
  guint32 n_tokens;
} WtSentence;

typedef struct WtLexicon WtLexicon;

/* article: owned. sentences: of WtSentence. tokens: of WtToken, of all sentences in order. */
typedef struct
{
  WtArticle *article;
  GArray *sentences;
  GArray *tokens;
} WtText;

/* max_sentences, max_tokens: of one article; the rest is left out, in whole sentences, with a diagnostic.
 * language: (nullable): BCP 47, what an article is taken for that does not tell; English where NULL. */
typedef struct
{
  const char *language;
  guint max_sentences;
  guint max_tokens;
} WtTextOptions;

void wt_text_options_init (WtTextOptions *options);

/* wt_lexicon_new: an empty lexicon. It grows while texts are made and is const afterwards. Not for several threads
 * while it grows. Returns: (transfer full): free with wt_lexicon_free(). */
WtLexicon *wt_lexicon_new (void);
void wt_lexicon_free (WtLexicon *lexicon);

/* wt_lexicon_add: the number of a normalised word, new or known. @word: UTF-8, need not be NUL-terminated.
 * Numbers count up from 0 in order of first appearance. */
guint32 wt_lexicon_add (WtLexicon *lexicon, const char *word, gssize length_bytes);

/* wt_lexicon_word: the word of a number. Returns: (transfer none).
 * wt_lexicon_count: how many words there are.
 * wt_lexicon_article_count: in how many articles of the run (body, headline, caption, subhead, quote, list blocks) a
 * word occurs. wt_lexicon_articles: how many articles were added. */
const char *wt_lexicon_word (const WtLexicon *lexicon, guint32 word);
guint32 wt_lexicon_count (const WtLexicon *lexicon);
guint32 wt_lexicon_article_count (const WtLexicon *lexicon, guint32 word);
guint32 wt_lexicon_articles (const WtLexicon *lexicon);

/* wt_background_count: in how many articles of the background collection (general news English; counts only) the
 * normalised word occurs; 0 where it is unknown. wt_background_articles: how many articles it was counted in. */
guint32 wt_background_count (const char *word);
guint32 wt_background_articles (void);

/* wt_text_new: sentences (ICU, ss=standard, with what news needs on top) and tokens of an article.
 * @article: (transfer full). @lexicon: words are added to it.
 * @diagnostics: (nullable): added to.
 * Returns: (transfer full): free with wt_text_free(); never NULL. */
WtText *wt_text_new (WtArticle *article, WtLexicon *lexicon, const WtTextOptions *options, GArray *diagnostics);
void wt_text_free (WtText *text);

/* wt_text_sentence: the n-th sentence, 0-based. wt_text_tokens: its tokens, as many as its n_tokens.
 * Returns: (transfer none). wt_text_sentence_dup: its words with white space made single spaces. (transfer full) */
const WtSentence *wt_text_sentence (const WtText *text, guint n);
const WtToken *wt_text_tokens (const WtText *text, const WtSentence *sentence);
char *wt_text_sentence_dup (const WtText *text, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtLexicon, wt_lexicon_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtText, wt_text_free)

G_END_DECLS
