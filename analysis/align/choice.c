/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "choice.h"

/* left: matches not taken, best first; NULL where one was. used_a, used_b: words already spoken for, by (sentence,
 * position). places: of matches taken, by (sentence of a, sentence of b). */
struct WtChoice
{
  GPtrArray *left;
  GHashTable *used_a, *used_b;
  GHashTable *places;
  double fresh_share;
  guint reach_sentences;
};

static guint
first_of (const GArray *sentences)
{
  return g_array_index (sentences, guint, 0);
}

static gint
compare_scores (gconstpointer x, gconstpointer y)
{
  const WtMatch *a = *(WtMatch *const *)x, *b = *(WtMatch *const *)y;

  if (a->score_bits != b->score_bits)
    return a->score_bits > b->score_bits ? -1 : 1;
  if (first_of (a->a_sentences) != first_of (b->a_sentences))
    return first_of (a->a_sentences) < first_of (b->a_sentences) ? -1 : 1;
  return (gint)first_of (a->b_sentences) - (gint)first_of (b->b_sentences);
}

WtChoice *
wt_choice_new (GPtrArray *matches, double fresh_share, guint reach_sentences)
{
  WtChoice *choice = g_new0 (WtChoice, 1);

  choice->left = matches;
  choice->used_a = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  choice->used_b = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  choice->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  choice->fresh_share = fresh_share;
  choice->reach_sentences = reach_sentences;
  g_ptr_array_sort (matches, compare_scores);
  return choice;
}

void
wt_choice_free (WtChoice *choice)
{
  if (choice == NULL)
    return;
  g_clear_pointer (&choice->left, g_ptr_array_unref);
  g_hash_table_unref (choice->used_a);
  g_hash_table_unref (choice->used_b);
  g_hash_table_unref (choice->places);
  g_free (choice);
}

static gint64
key_of (guint high, guint low)
{
  return (gint64)(((guint64)high << 32) | low);
}

static void
add_key (GHashTable *keys, gint64 key)
{
  g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
}

static gint64
word_key (const GArray *sentences, guint position)
{
  return key_of (first_of (sentences), position);
}

/* The share of a match's bits that no better match has used, on either side. */
static double
fresh_share (const WtChoice *choice, const WtMatch *match)
{
  double fresh = 0, all = 0;

  for (guint p = 0; p < match->pairs->len; p++)
  {
    const WtWordPair *pair = &g_array_index (match->pairs, WtWordPair, p);
    gint64 a = word_key (match->a_sentences, pair->i), b = word_key (match->b_sentences, pair->j);
    all += pair->bits;
    if (!g_hash_table_contains (choice->used_a, &a) && !g_hash_table_contains (choice->used_b, &b))
      fresh += pair->bits;
  }
  return all > 0 ? fresh / all : 0;
}

static void
use_words (const WtChoice *choice, const WtMatch *match)
{
  for (guint p = 0; p < match->pairs->len; p++)
  {
    const WtWordPair *pair = &g_array_index (match->pairs, WtWordPair, p);
    add_key (choice->used_a, word_key (match->a_sentences, pair->i));
    add_key (choice->used_b, word_key (match->b_sentences, pair->j));
  }
}

/* Whether a match was taken that stands up to reach sentences away from (a, b) in both articles, before or behind. */
static gboolean
has_near (const WtChoice *choice, guint a, guint b, gboolean behind)
{
  for (guint i = 1; i <= choice->reach_sentences; i++)
    for (guint j = 1; j <= choice->reach_sentences; j++)
    {
      gint64 key = behind ? key_of (a + i, b + j) : key_of (a - i, b - j);
      if ((behind || (a >= i && b >= j)) && g_hash_table_contains (choice->places, &key))
        return TRUE;
    }
  return FALSE;
}

void
wt_choice_look_around (const WtChoice *choice, WtMatch *match)
{
  guint a = first_of (match->a_sentences), b = first_of (match->b_sentences);

  match->near = (guint)(has_near (choice, a, b, FALSE) + has_near (choice, a, b, TRUE));
}

static void
take (const WtChoice *choice, guint m, GPtrArray *chosen)
{
  use_words (choice, choice->left->pdata[m]);
  g_ptr_array_add (chosen, g_steal_pointer (&choice->left->pdata[m]));
}

guint
wt_choice_take (WtChoice *choice, GPtrArray *chosen, WtChoiceFunc counts, gpointer data)
{
  guint n_before = chosen->len;

  for (guint m = 0; m < choice->left->len; m++)
  {
    WtMatch *match = choice->left->pdata[m];
    if (match == NULL)
      continue;
    wt_choice_look_around (choice, match);
    if (counts (match, data) && fresh_share (choice, match) >= choice->fresh_share)
      take (choice, m, chosen);
  }
  for (guint c = n_before; c < chosen->len; c++)
  {
    const WtMatch *match = chosen->pdata[c];
    add_key (choice->places, key_of (first_of (match->a_sentences), first_of (match->b_sentences)));
  }
  return chosen->len - n_before;
}

GPtrArray *
wt_choice_left (WtChoice *choice)
{
  guint n_left = 0;

  for (guint m = 0; m < choice->left->len; m++)
  {
    gpointer match = g_steal_pointer (&choice->left->pdata[m]);
    if (match != NULL)
      choice->left->pdata[n_left++] = match;
  }
  g_ptr_array_set_size (choice->left, (gint)n_left);
  return g_steal_pointer (&choice->left);
}
