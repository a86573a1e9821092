/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "postings.h"

/* lists: CSR layout: the postings of word w are places[starts[w] .. starts[w + 1]), in order of text and sentence. */
struct WtPostings
{
  const GPtrArray *texts;
  const WtRarity *rarity;
  guint32 n_words;
  guint32 *starts;
  WtPosting *places;
  guint32 *first_sentence; /* of each text, in a numbering over all texts; one more at the end */
};

gboolean
wt_postings_comparable (WtBlockKind kind)
{
  return kind == WT_BLOCK_BODY || kind == WT_BLOCK_QUOTE || kind == WT_BLOCK_LIST;
}

static gboolean
indexed (const WtToken *token)
{
  return !(token->flags & (WT_TOKEN_STOP | WT_TOKEN_DATELINE));
}

/* Calls @visit for each word of each comparable sentence, once a sentence. @last: by word, the sentence last seen plus
 * one. */
static void
each_posting (const WtPostings *postings, void (*visit) (WtPostings *, guint32 word, WtPosting place), gpointer self)
{
  g_autofree guint32 *last = g_new0 (guint32, postings->n_words);

  for (guint i = 0; i < postings->texts->len; i++)
  {
    const WtText *text = postings->texts->pdata[i];
    for (guint s = 0; s < text->sentences->len; s++)
    {
      const WtSentence *sentence = wt_text_sentence (text, s);
      const WtToken *tokens = wt_text_tokens (text, sentence);
      guint32 mark = postings->first_sentence[i] + s + 1;
      if (!wt_postings_comparable (sentence->kind))
        continue;
      for (guint t = 0; t < sentence->n_tokens; t++)
        if (indexed (&tokens[t]) && last[tokens[t].word] != mark)
        {
          last[tokens[t].word] = mark;
          visit (self, tokens[t].word, (WtPosting){ i, s });
        }
    }
  }
}

static void
count_posting (WtPostings *postings, guint32 word, WtPosting place)
{
  (void)place;
  postings->starts[word + 1]++;
}

/* While the places are filled in, starts[w] runs from the list's beginning to its end. */
static void
place_posting (WtPostings *postings, guint32 word, WtPosting place)
{
  postings->places[postings->starts[word]++] = place;
}

static void
fill_lists (WtPostings *postings)
{
  each_posting (postings, count_posting, postings);
  for (guint32 w = 0; w < postings->n_words; w++)
    postings->starts[w + 1] += postings->starts[w];
  postings->places = g_new (WtPosting, postings->starts[postings->n_words] + 1);
  each_posting (postings, place_posting, postings);
  memmove (postings->starts + 1, postings->starts, postings->n_words * sizeof *postings->starts);
  postings->starts[0] = 0;
}

WtPostings *
wt_postings_new (const GPtrArray *texts, const WtLexicon *lexicon, const WtRarity *rarity)
{
  WtPostings *postings = g_new0 (WtPostings, 1);

  postings->texts = texts;
  postings->rarity = rarity;
  postings->n_words = wt_lexicon_count (lexicon);
  postings->starts = g_new0 (guint32, postings->n_words + 1);
  postings->first_sentence = g_new0 (guint32, texts->len + 1);
  for (guint i = 0; i < texts->len; i++)
    postings->first_sentence[i + 1] = postings->first_sentence[i] + ((const WtText *)texts->pdata[i])->sentences->len;
  fill_lists (postings);
  return postings;
}

void
wt_postings_free (WtPostings *postings)
{
  if (postings == NULL)
    return;
  g_free (postings->starts);
  g_free (postings->places);
  g_free (postings->first_sentence);
  g_free (postings);
}

/* The first posting of a list that is of a text after @text. */
static guint32
list_after (const WtPostings *postings, guint32 word, guint text)
{
  guint32 low = postings->starts[word], high = postings->starts[word + 1];

  while (low < high)
  {
    guint32 middle = low + (high - low) / 2;
    if (postings->places[middle].text <= text)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gint
seed_compare (gconstpointer x, gconstpointer y)
{
  const WtPosting *a = &((const WtSeed *)x)->place, *b = &((const WtSeed *)y)->place;

  if (a->text != b->text)
    return a->text < b->text ? -1 : 1;
  return a->sentence < b->sentence ? -1 : a->sentence > b->sentence;
}

static void
add_bits (const WtPostings *postings, GHashTable *sums, guint32 word, guint text, double bits)
{
  for (guint32 p = list_after (postings, word, text); p < postings->starts[word + 1]; p++)
  {
    const WtPosting *place = &postings->places[p];
    gpointer key = GUINT_TO_POINTER (postings->first_sentence[place->text] + place->sentence + 1);
    WtSeed *seed = g_hash_table_lookup (sums, key);
    if (seed == NULL)
    {
      seed = g_new0 (WtSeed, 1);
      seed->place = *place;
      g_hash_table_insert (sums, key, seed);
    }
    seed->shared_bits += bits;
  }
}

void
wt_postings_seeds (const WtPostings *postings, guint text, guint sentence, double min_bits, GArray *seeds)
{
  const WtText *asked = postings->texts->pdata[text];
  const WtSentence *of = wt_text_sentence (asked, sentence);
  const WtToken *tokens = wt_text_tokens (asked, of);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_array_set_size (seeds, 0);
  if (!wt_postings_comparable (of->kind))
    return;
  for (guint t = 0; t < of->n_tokens; t++)
    if (indexed (&tokens[t]) && g_hash_table_add (seen, GUINT_TO_POINTER (tokens[t].word + 1)))
      add_bits (postings, sums, tokens[t].word, text, wt_rarity_bits (postings->rarity, text, &tokens[t]));

  GHashTableIter iterator;
  gpointer value;
  g_hash_table_iter_init (&iterator, sums);
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    if (((WtSeed *)value)->shared_bits >= min_bits)
      g_array_append_vals (seeds, value, 1);
  g_array_sort (seeds, seed_compare);
}
