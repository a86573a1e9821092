/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must hold for any text: made from pieces that have gone wrong somewhere, in random order, with a fixed seed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/text.h>

#define ROUNDS 3000

static const char *const pieces[] = { "The",       "ship",      "Vell",    "U.S.",   "U.S",      "Lt.",
                                      "Gov.",      "a.m.",      "Inc.",    "J.",     "said",     "told",
                                      "that",      "Tuesday",   "May",     "5",      "1,000",    "3.2bn",
                                      "per",       "cent",      "%",       "$",      "US",       "IT",
                                      "according", "to",        "police",  "adding", "he",       "not",
                                      "St.Vell",   "Vell.The",  "e.g.",    ".",      "...",      ". . .",
                                      "…",         "!",         "?",       "?!",     "\"",       "'",
                                      "“",         "”",         "‘",       "’",      "«",        "»",
                                      "„",         "(",         ")",       "[...]",  ",",        ":",
                                      "—",         "\n",        "  ",      "\t",     "é",        "ﬁ",
                                      "ﬀ’s",       "Zelenskyy", "北京。",  "日本",   "🙂",     "1.",
                                      "2.",        "•",         "Привет.", "\xff",   "\xe2\x80", "\xc2\xa0",
                                      "n't",       "don’t",     "x.y.z",   "A.",     "THE",      "\xe2\x80\x8b",
                                      "a\xcc\x81", "İ" };

static char *
random_text (GRand *random)
{
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (random, 0, 60);

  for (int i = 0; i < n; i++)
  {
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
    if (g_rand_int_range (random, 0, 4) > 0)
      g_string_append_c (text, ' ');
  }
  return g_string_free (text, FALSE);
}

/* Up to three blocks, with gaps, some with a dateline, in one of some languages. */
static WtArticle *
random_article (guint32 seed)
{
  static const char *const languages[] = { NULL, "en", "de", "fr", "ru", "ja", "tlh", "x" };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (WtBlock));

  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
  {
    g_autofree char *paragraph = random_text (random);
    WtBlock block = { .kind = (WtBlockKind)g_rand_int_range (random, 0, WT_BLOCK_REPEAT + 1),
                      .credit = WT_CREDIT_NONE,
                      .offset_bytes = text->len,
                      .length_bytes = strlen (paragraph),
                      .line = 1 };
    block.dateline_bytes = MIN ((gsize)g_rand_int_range (random, 0, 9), block.length_bytes);
    g_array_append_val (blocks, block);
    g_string_append (text, paragraph);
    g_string_append (text, g_rand_boolean (random) ? "\n\n" : "");
  }
  gsize n = text->len;
  WtArticle *article = wt_article_new ("random", "random", g_string_free (text, FALSE), n);
  article->language = g_strdup (languages[g_rand_int_range (random, 0, G_N_ELEMENTS (languages))]);
  g_array_append_vals (article->blocks, blocks->data, blocks->len);
  return article;
}

static WtText *
random_read (guint32 seed, WtLexicon *lexicon)
{
  WtTextOptions options;

  wt_text_options_init (&options);
  return wt_text_new (random_article (seed), lexicon, &options, NULL);
}

/* White space, as far as UTF-8 can be trusted: what is broken counts as something. */
static gboolean
is_blank (const char *bytes, gsize n)
{
  for (const char *at = bytes; at < bytes + n; at = g_utf8_next_char (at))
  {
    gunichar c = g_utf8_get_char_validated (at, bytes + n - at);
    if (c == (gunichar)-1 || c == (gunichar)-2 || (!g_unichar_isspace (c) && c != 0xFEFF))
      return FALSE;
  }
  return TRUE;
}

static void
check_cover (const WtText *text)
{
  const char *bytes = text->article->text;
  guint next = 0;

  for (guint b = 0; b < text->article->blocks->len; b++)
  {
    const WtBlock *block = &g_array_index (text->article->blocks, WtBlock, b);
    gsize at = block->offset_bytes, end = at + block->length_bytes;
    for (; next < text->sentences->len && wt_text_sentence (text, next)->block == b; next++)
    {
      const WtSentence *sentence = wt_text_sentence (text, next);
      assert_true (sentence->offset_bytes >= at);
      assert_true (is_blank (bytes + at, sentence->offset_bytes - at));
      assert_true (sentence->length_bytes > 0);
      assert_int_equal (sentence->kind, block->kind);
      at = sentence->offset_bytes + sentence->length_bytes;
      assert_true (at <= end);
    }
    assert_true (is_blank (bytes + at, end - at));
  }
  assert_int_equal (next, text->sentences->len);
}

static void
sentences_cover_every_block_exactly_once (void **state)
{
  (void)state;
  for (guint32 seed = 0; seed < ROUNDS; seed++)
  {
    g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
    g_autoptr (WtText) text = random_read (seed, lexicon);
    check_cover (text);
  }
}

static void
tokens_lie_in_order_inside_their_sentences (void **state)
{
  (void)state;
  for (guint32 seed = 0; seed < ROUNDS; seed++)
  {
    g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
    g_autoptr (WtText) text = random_read (seed, lexicon);
    guint32 next = 0;

    for (guint n = 0; n < text->sentences->len; n++)
    {
      const WtSentence *sentence = wt_text_sentence (text, n);
      const WtToken *tokens = wt_text_tokens (text, sentence);
      gsize at = sentence->offset_bytes;
      assert_int_equal (sentence->first_token, next);
      for (guint i = 0; i < sentence->n_tokens; i++)
      {
        assert_true (tokens[i].offset_bytes >= at);
        assert_true (tokens[i].length_bytes > 0);
        assert_true (tokens[i].word < wt_lexicon_count (lexicon) && tokens[i].form < wt_lexicon_count (lexicon));
        at = tokens[i].offset_bytes + tokens[i].length_bytes;
      }
      assert_true (at <= sentence->offset_bytes + sentence->length_bytes);
      next += sentence->n_tokens;
    }
    assert_int_equal (next, text->tokens->len);
  }
}

static void
the_same_text_twice_gives_the_same_tokens (void **state)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();

  (void)state;
  for (guint32 seed = 0; seed < ROUNDS; seed++)
  {
    g_autoptr (WtText) first = random_read (seed, lexicon);
    g_autoptr (WtText) second = random_read (seed, lexicon);
    assert_int_equal (first->tokens->len, second->tokens->len);
    for (guint n = 0; n < first->tokens->len; n++)
      assert_memory_equal (&g_array_index (first->tokens, WtToken, n), &g_array_index (second->tokens, WtToken, n),
                           sizeof (WtToken));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (sentences_cover_every_block_exactly_once),
    cmocka_unit_test (tokens_lie_in_order_inside_their_sentences),
    cmocka_unit_test (the_same_text_twice_gives_the_same_tokens),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
