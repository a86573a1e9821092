/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the text stage share: a text made of paragraphs, and its sentences and tokens as strings. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/text.h>

typedef struct
{
  WtLexicon *lexicon;
  WtText *text;
} Fixture;

static inline void
fixture_clear (Fixture *fixture)
{
  wt_text_free (fixture->text);
  wt_lexicon_free (fixture->lexicon);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

/* An article whose blocks are the paragraphs between blank lines. */
static inline WtArticle *
article_of_paragraphs (const char *paragraphs)
{
  WtArticle *article = wt_article_new ("test", "test", g_strdup (paragraphs), strlen (paragraphs));
  const char *at = article->text;

  while (*at != '\0')
  {
    const char *end = strstr (at, "\n\n");
    gsize length = end == NULL ? strlen (at) : (gsize)(end - at);
    WtBlock block = { .kind = WT_BLOCK_BODY,
                      .credit = WT_CREDIT_NONE,
                      .offset_bytes = (gsize)(at - article->text),
                      .length_bytes = length,
                      .line = 1 };
    g_array_append_val (article->blocks, block);
    at += length + (end == NULL ? 0 : 2);
  }
  return article;
}

/* @language: (nullable): of the article. */
static inline Fixture
read_paragraphs_in (const char *language, const char *paragraphs)
{
  Fixture fixture = { .lexicon = wt_lexicon_new () };
  WtTextOptions options;
  WtArticle *article = article_of_paragraphs (paragraphs);

  wt_text_options_init (&options);
  article->language = g_strdup (language);
  fixture.text = wt_text_new (article, fixture.lexicon, &options, NULL);
  return fixture;
}

static inline Fixture
read_paragraphs (const char *paragraphs)
{
  return read_paragraphs_in (NULL, paragraphs);
}

/* The sentences, each followed by "|". */
static inline char *
sentences_of_in (const char *language, const char *paragraphs)
{
  g_auto (Fixture) fixture = read_paragraphs_in (language, paragraphs);
  GString *all = g_string_new (NULL);

  for (guint n = 0; n < fixture.text->sentences->len; n++)
  {
    g_autofree char *sentence = wt_text_sentence_dup (fixture.text, n);
    g_string_append_printf (all, "%s|", sentence);
  }
  return g_string_free (all, FALSE);
}

static inline char *
sentences_of (const char *paragraphs)
{
  return sentences_of_in (NULL, paragraphs);
}

/* The normalised words, with a space between. */
static inline char *
words_of_in (const char *language, const char *paragraphs)
{
  g_auto (Fixture) fixture = read_paragraphs_in (language, paragraphs);
  GString *all = g_string_new (NULL);

  for (guint n = 0; n < fixture.text->tokens->len; n++)
    g_string_append_printf (all, "%s%s", n > 0 ? " " : "",
                            wt_lexicon_word (fixture.lexicon, g_array_index (fixture.text->tokens, WtToken, n).word));
  return g_string_free (all, FALSE);
}

static inline char *
words_of (const char *paragraphs)
{
  return words_of_in (NULL, paragraphs);
}

/* The tokens that have all of some flags, as written, with a space between. */
static inline char *
flagged_of (const Fixture *fixture, guint flags)
{
  GString *all = g_string_new (NULL);

  for (guint n = 0; n < fixture->text->tokens->len; n++)
  {
    const WtToken *token = &g_array_index (fixture->text->tokens, WtToken, n);
    if ((token->flags & flags) != flags)
      continue;
    if (all->len > 0)
      g_string_append_c (all, ' ');
    g_string_append_len (all, fixture->text->article->text + token->offset_bytes, token->length_bytes);
  }
  return g_string_free (all, FALSE);
}

static inline char *
flagged (const char *paragraphs, guint flags)
{
  g_auto (Fixture) fixture = read_paragraphs (paragraphs);

  return flagged_of (&fixture, flags);
}

#define assert_sentences(paragraphs, expected)                                                                         \
  do                                                                                                                   \
  {                                                                                                                    \
    g_autofree char *found = sentences_of (paragraphs);                                                                \
    assert_string_equal (found, expected);                                                                             \
  } while (0)

#define assert_sentences_in(language, paragraphs, expected)                                                            \
  do                                                                                                                   \
  {                                                                                                                    \
    g_autofree char *found = sentences_of_in (language, paragraphs);                                                   \
    assert_string_equal (found, expected);                                                                             \
  } while (0)

#define assert_words_in(language, paragraphs, expected)                                                                \
  do                                                                                                                   \
  {                                                                                                                    \
    g_autofree char *found = words_of_in (language, paragraphs);                                                       \
    assert_string_equal (found, expected);                                                                             \
  } while (0)

#define assert_words(paragraphs, expected)                                                                             \
  do                                                                                                                   \
  {                                                                                                                    \
    g_autofree char *found = words_of (paragraphs);                                                                    \
    assert_string_equal (found, expected);                                                                             \
  } while (0)

#define assert_same_words(a, b)                                                                                        \
  do                                                                                                                   \
  {                                                                                                                    \
    g_autofree char *words_a = words_of (a);                                                                           \
    g_autofree char *words_b = words_of (b);                                                                           \
    assert_string_equal (words_a, words_b);                                                                            \
  } while (0)

#define assert_flagged(paragraphs, flags, expected)                                                                    \
  do                                                                                                                   \
  {                                                                                                                    \
    g_autofree char *found = flagged (paragraphs, flags);                                                              \
    assert_string_equal (found, expected);                                                                             \
  } while (0)
