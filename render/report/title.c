/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "title.h"

#include "clean.h"

#include <string.h>

/* Shorter words are mostly function words, in the languages that are written with spaces. */
#define SHORTEST_WORD_CHARACTERS 4

/* The distinct longer words of a title, folded. */
static GHashTable *
words_of (const char *title)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *clean = wt_clean_text (title, strlen (title));
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (clean, NULL, NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    if (g_utf8_strlen (tokens[i], -1) >= SHORTEST_WORD_CHARACTERS)
      g_hash_table_add (words, g_strdup (tokens[i]));
  return words;
}

static void
count_words (GHashTable *counts, GHashTable *words)
{
  GHashTableIter iterator;
  gpointer word;

  g_hash_table_iter_init (&iterator, words);
  while (g_hash_table_iter_next (&iterator, &word, NULL))
  {
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));
    g_hash_table_insert (counts, word, GUINT_TO_POINTER (count + 1));
  }
}

/* In how many other titles a word of this title stands, on average; halved where the title has but one or two words,
 * which say too little to name a story. */
static double
centrality (GHashTable *counts, GHashTable *words)
{
  guint n_words = g_hash_table_size (words), sum = 0;
  GHashTableIter iterator;
  gpointer word;

  if (n_words == 0)
    return 0;
  g_hash_table_iter_init (&iterator, words);
  while (g_hash_table_iter_next (&iterator, &word, NULL))
    sum += GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) - 1;
  return (double)sum / n_words / (n_words > 2 ? 1 : 2);
}

static const char *
title_of (const WtProvenance *provenance, guint i)
{
  const WtText *text = g_ptr_array_index (provenance->texts, i);

  return text->article->title != NULL ? text->article->title : "";
}

char *
wt_title_of_story (const WtProvenance *provenance)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func ((GDestroyNotify)g_hash_table_unref);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = "";
  double best_centrality = -1;

  for (guint i = 0; i < provenance->texts->len; i++)
  {
    g_ptr_array_add (titles, words_of (title_of (provenance, i)));
    count_words (counts, g_ptr_array_index (titles, i));
  }
  for (guint i = 0; i < titles->len; i++)
  {
    const char *title = title_of (provenance, i);
    double value = centrality (counts, g_ptr_array_index (titles, i));
    if (*title == '\0' || value <= best_centrality)
      continue;
    best = title;
    best_centrality = value;
  }
  return *best != '\0' ? g_strdup (best) : g_strdup_printf ("Provenance of %u articles", provenance->texts->len);
}
