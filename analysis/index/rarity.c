/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rarity.h"

#include <math.h>

/* texts: borrowed. bits: for each text, of its tokens (of float): asked for at every pair of sentences, so made once.
 */
struct WtRarity
{
  const GPtrArray *texts;
  GPtrArray *bits;
};

/* What the bits of one text's tokens are made from. */
typedef struct
{
  const WtRarityOptions *options;
  const GArray *background_bits;
  GHashTable *in_sentences;
  guint n_sentences;
} Source;

void
wt_rarity_options_init (WtRarityOptions *options)
{
  *options = (WtRarityOptions){ .stop_bits = 0.4,
                                .name_bits = 2.0,
                                .number_bits = 4.0,
                                .time_bits = 1.0,
                                .speech_bits = 0.8,
                                .word_bits = 10.0,
                                .recurring_bits = 2.5 };
}

static GArray *
background_bits_new (const WtLexicon *lexicon)
{
  guint32 n_words = wt_lexicon_count (lexicon);
  double articles = wt_background_articles () + 1.0;
  GArray *bits = g_array_sized_new (FALSE, FALSE, sizeof (double), n_words);

  for (guint32 word = 0; word < n_words; word++)
  {
    double value = log2 (articles / (wt_background_count (wt_lexicon_word (lexicon, word)) + 0.5));
    g_array_append_val (bits, value);
  }
  return bits;
}

/* A text's words with the number of its sentences each is in. The table's values hold the count above the number (plus
 * one) of the sentence last seen, so that a word said twice in one sentence counts once. */
static GHashTable *
sentence_counts_new (const WtText *text, guint *n_sentences)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) last = g_hash_table_new (NULL, NULL);

  *n_sentences = 0;
  for (guint s = 0; s < text->sentences->len; s++)
  {
    const WtSentence *sentence = wt_text_sentence (text, s);
    const WtToken *tokens = wt_text_tokens (text, sentence);
    if (sentence->kind == WT_BLOCK_FURNITURE || sentence->kind == WT_BLOCK_REPEAT || sentence->kind == WT_BLOCK_CREDIT)
      continue;
    ++*n_sentences;
    for (guint t = 0; t < sentence->n_tokens; t++)
    {
      gpointer key = GUINT_TO_POINTER (tokens[t].word + 1);
      if (GPOINTER_TO_UINT (g_hash_table_lookup (last, key)) == s + 1)
        continue;
      g_hash_table_insert (last, key, GUINT_TO_POINTER (s + 1));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
    }
  }
  return counts;
}

/* The most that a word can tell which an article uses in this many of its sentences. */
static double
recurring_cap (const Source *source, guint32 word)
{
  gpointer count = g_hash_table_lookup (source->in_sentences, GUINT_TO_POINTER (word + 1));
  guint in = MAX (1, GPOINTER_TO_UINT (count));

  return source->options->recurring_bits + log2 ((double)MAX (source->n_sentences, in) / in);
}

static double
token_bits (const Source *source, const WtToken *token)
{
  const WtRarityOptions *options = source->options;

  if (token->flags & WT_TOKEN_DATELINE)
    return 0;
  if (token->flags & WT_TOKEN_STOP)
    return options->stop_bits;

  double bits = g_array_index (source->background_bits, double, token->word);
  bits = MIN (bits, recurring_cap (source, token->word));
  bits = MIN (bits, options->word_bits);
  if (token->flags & WT_TOKEN_NAME)
    bits = MIN (bits, options->name_bits);
  if (token->flags & WT_TOKEN_NUMBER)
    bits = MIN (bits, options->number_bits);
  if (token->flags & WT_TOKEN_TIME)
    bits = MIN (bits, options->time_bits);
  if (token->flags & WT_TOKEN_SPEECH)
    bits = MIN (bits, options->speech_bits);
  return MAX (bits, options->stop_bits);
}

static GArray *
text_bits_new (const WtText *text, const GArray *background_bits, const WtRarityOptions *options)
{
  GArray *bits = g_array_sized_new (FALSE, FALSE, sizeof (float), text->tokens->len);
  Source source = { .options = options, .background_bits = background_bits };
  g_autoptr (GHashTable) in_sentences = sentence_counts_new (text, &source.n_sentences);

  source.in_sentences = in_sentences;
  for (guint t = 0; t < text->tokens->len; t++)
  {
    float value = (float)token_bits (&source, &g_array_index (text->tokens, WtToken, t));
    g_array_append_val (bits, value);
  }
  return bits;
}

WtRarity *
wt_rarity_new (const GPtrArray *texts, const WtLexicon *lexicon, const WtRarityOptions *options)
{
  WtRarity *rarity = g_new0 (WtRarity, 1);
  g_autoptr (GArray) background_bits = background_bits_new (lexicon);

  rarity->texts = texts;
  rarity->bits = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (rarity->bits, text_bits_new (texts->pdata[i], background_bits, options));
  return rarity;
}

void
wt_rarity_free (WtRarity *rarity)
{
  if (rarity == NULL)
    return;
  g_ptr_array_unref (rarity->bits);
  g_free (rarity);
}

double
wt_rarity_bits (const WtRarity *rarity, guint text, const WtToken *token)
{
  const WtToken *first = (const WtToken *)((const WtText *)rarity->texts->pdata[text])->tokens->data;

  return g_array_index ((const GArray *)rarity->bits->pdata[text], float, token - first);
}
