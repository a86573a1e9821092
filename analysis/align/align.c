/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "align.h"

#include "operations.h"

static gint
seed_compare_bits (gconstpointer x, gconstpointer y)
{
  const WtSeed *a = x, *b = y;

  if (a->shared_bits != b->shared_bits)
    return a->shared_bits > b->shared_bits ? -1 : 1;
  return a->place.sentence < b->place.sentence ? -1 : a->place.sentence > b->place.sentence;
}

/* Adds the best seeds of one sentence in one text, seeds[first .. end), to that text's candidates. */
static void
add_candidates (GArray *seeds, guint first, guint end, guint sentence, guint max_candidates, GPtrArray *candidates)
{
  guint text = g_array_index (seeds, WtSeed, first).place.text;
  g_autoptr (GArray) best = g_array_new (FALSE, FALSE, sizeof (WtSeed));

  g_array_append_vals (best, &g_array_index (seeds, WtSeed, first), end - first);
  g_array_sort (best, seed_compare_bits);
  if (candidates->pdata[text] == NULL)
    candidates->pdata[text] = g_array_new (FALSE, FALSE, sizeof (WtCandidate));
  for (guint s = 0; s < MIN (best->len, max_candidates); s++)
  {
    WtCandidate candidate = { sentence, g_array_index (best, WtSeed, s).place.sentence };
    g_array_append_val (candidates->pdata[text], candidate);
  }
}

static void
array_unref_nullable (gpointer array)
{
  g_clear_pointer (&array, g_array_unref);
}

/* Candidates of text a in each later text: by number of the text, an array of WtCandidate or NULL. */
static GPtrArray *
candidates_of (const GPtrArray *texts, guint a, const WtPostings *postings, const WtPairingOptions *options)
{
  const WtText *text = texts->pdata[a];
  g_autoptr (GArray) seeds = g_array_new (FALSE, FALSE, sizeof (WtSeed));
  GPtrArray *candidates = g_ptr_array_new_full (texts->len, array_unref_nullable);

  g_ptr_array_set_size (candidates, texts->len);
  for (guint s = 0; s < text->sentences->len; s++)
  {
    wt_postings_seeds (postings, a, s, options->seed_bits, seeds);
    for (guint first = 0, end; first < seeds->len; first = end)
    {
      guint32 b = g_array_index (seeds, WtSeed, first).place.text;
      for (end = first + 1; end < seeds->len && g_array_index (seeds, WtSeed, end).place.text == b;)
        end++;
      add_candidates (seeds, first, end, s, options->max_candidates, candidates);
    }
  }
  return candidates;
}

static void
pairing_free (gpointer pairing)
{
  wt_pairing_free (pairing);
}

/* Forgets what was looked at for the significance alone, where the caller did not ask for it. */
static WtPairing *
without_others (WtPairing *pairing, const WtPairingOptions *options)
{
  if (options->keep_others)
    return pairing;
  g_clear_pointer (&pairing->others, g_ptr_array_unref);
  if (pairing->matches->len > 0 || pairing->cut)
    return pairing;
  wt_pairing_free (pairing);
  return NULL;
}

GPtrArray *
wt_align (const GPtrArray *texts, const WtLexicon *lexicon, const WtPairingOptions *options,
          WtSignificance *significance, WtProgressFunc progress, gpointer progress_data)
{
  WtPairingOptions keeping = *options;
  WtSignificance of_run;
  WtRarityOptions rarity_options;
  wt_rarity_options_init (&rarity_options);
  g_autoptr (WtRarity) rarity = wt_rarity_new (texts, lexicon, &rarity_options);
  g_autoptr (WtPostings) postings = wt_postings_new (texts, lexicon, rarity);
  g_autoptr (WtWordsScratch) scratch = wt_words_scratch_new ();
  GPtrArray *pairings = g_ptr_array_new_with_free_func (pairing_free);

  keeping.keep_others = TRUE;
  wt_significance_init (&of_run, texts);
  for (guint a = 0; a < texts->len; a++)
  {
    g_autoptr (GPtrArray) candidates = candidates_of (texts, a, postings, options);
    for (guint b = a + 1; b < texts->len; b++)
    {
      if (candidates->pdata[b] == NULL)
        continue;
      WtPairing *pairing = wt_pairing_new (texts, a, b, candidates->pdata[b], rarity, &keeping, scratch);
      wt_significance_see (&of_run, pairing);
      pairing = without_others (pairing, options);
      if (pairing != NULL)
        g_ptr_array_add (pairings, pairing);
    }
    if (progress != NULL)
      progress ("align", a + 1, texts->len, progress_data);
  }
  if (significance != NULL)
    *significance = of_run;
  return pairings;
}

static void
alignment_free (gpointer alignment)
{
  wt_alignment_free (alignment);
}

static WtAlignment *
alignment_new (const GPtrArray *texts, const WtPairing *pairing, const WtMatch *match,
               const WtSignificance *significance)
{
  WtAlignment *alignment = g_new0 (WtAlignment, 1);

  alignment->a = pairing->a;
  alignment->b = pairing->b;
  alignment->a_sentences = g_array_ref (match->a_sentences);
  alignment->b_sentences = g_array_ref (match->b_sentences);
  alignment->relation = match->relation;
  alignment->similarity = MAX (match->a_share, match->b_share);
  alignment->shared_words = match->matched;
  alignment->score_bits = match->score_bits;
  alignment->prose_bits = match->prose_bits;
  alignment->evalue = wt_significance_evalue (significance, match->main_bits);
  alignment->confidence = match->confidence;
  alignment->operations = wt_operations_new (texts->pdata[pairing->a], texts->pdata[pairing->b], match);
  return alignment;
}

GPtrArray *
wt_align_alignments (const GPtrArray *texts, const GPtrArray *pairings, const WtSignificance *significance)
{
  GPtrArray *alignments = g_ptr_array_new_with_free_func (alignment_free);

  for (guint p = 0; p < pairings->len; p++)
  {
    const WtPairing *pairing = pairings->pdata[p];
    for (guint m = 0; m < pairing->matches->len; m++)
      g_ptr_array_add (alignments, alignment_new (texts, pairing, pairing->matches->pdata[m], significance));
  }
  return alignments;
}
