/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pairing.h"

#include "choice.h"
#include "join.h"

/* A pairing at work. */
typedef struct
{
  const GPtrArray *texts;
  const WtRarity *rarity;
  const WtPairingOptions *options;
  WtWordsScratch *scratch;
  WtPairing *pairing;
  WtTier tier;
} Job;

void
wt_pairing_options_init (WtPairingOptions *options)
{
  *options = (WtPairingOptions){ .prose = { { 3, 48, 0 }, { 2, 80, 12 }, { 1, 100, 14 } },
                                 .telling_bits = 8,
                                 .fresh_share = 0.5,
                                 .reach_sentences = 3,
                                 .seed_bits = 6,
                                 .match_bits = 6,
                                 .max_candidates = 12,
                                 .max_cells = 100000000 };
  wt_words_options_init (&options->words);
  wt_match_options_init (&options->match);
  wt_relation_options_init (&options->relation);
}

static void
match_free_nullable (gpointer match)
{
  wt_match_free (match);
}

static WtPairing *
pairing_alloc (guint a, guint b)
{
  WtPairing *pairing = g_new0 (WtPairing, 1);

  pairing->a = a;
  pairing->b = b;
  pairing->matches = g_ptr_array_new_with_free_func (match_free_nullable);
  return pairing;
}

void
wt_pairing_free (WtPairing *pairing)
{
  if (pairing == NULL)
    return;
  g_ptr_array_unref (pairing->matches);
  g_clear_pointer (&pairing->others, g_ptr_array_unref);
  g_free (pairing);
}

static GArray *
one_sentence (guint sentence)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (sentences, sentence);
  return sentences;
}

static WtMatch *
match_sentences (const Job *job, GArray *a_sentences, GArray *b_sentences)
{
  return wt_match_new (job->texts, job->pairing->a, a_sentences, job->pairing->b, b_sentences, job->rarity,
                       &job->options->words, &job->options->match, job->scratch);
}

/* Words of one side times words of the other. */
static guint64
cells_of (const Job *job, const WtCandidate *candidate)
{
  const WtText *a = job->texts->pdata[job->pairing->a], *b = job->texts->pdata[job->pairing->b];

  return (guint64)wt_text_sentence (a, candidate->a_sentence)->n_tokens
         * wt_text_sentence (b, candidate->b_sentence)->n_tokens;
}

static GPtrArray *
candidate_matches (const Job *job, const GArray *candidates)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (match_free_nullable);
  guint64 cells = 0;

  for (guint c = 0; c < candidates->len; c++)
  {
    const WtCandidate *candidate = &g_array_index (candidates, WtCandidate, c);
    cells += cells_of (job, candidate);
    job->pairing->cut = cells > job->options->max_cells;
    if (job->pairing->cut)
      break;
    g_autoptr (WtMatch) match =
        match_sentences (job, one_sentence (candidate->a_sentence), one_sentence (candidate->b_sentence));
    if (match->score_bits >= job->options->match_bits)
      g_ptr_array_add (matches, g_steal_pointer (&match));
  }
  return matches;
}

static void
judge_prose (WtPairing *pairing, const WtPairingOptions *options)
{
  guint telling = 0, run = 0;

  pairing->prose_bits = 0;
  for (guint m = 0; m < pairing->matches->len; m++)
  {
    const WtMatch *match = pairing->matches->pdata[m];
    pairing->prose_bits += match->telling_bits;
    if (match->telling_bits < options->telling_bits)
      continue;
    telling++;
    run = MAX (run, match->longest_run);
  }
  pairing->prose_shared = FALSE;
  for (guint l = 0; l < G_N_ELEMENTS (options->prose); l++)
    if (telling >= options->prose[l].sentences && pairing->prose_bits >= options->prose[l].bits
        && run >= options->prose[l].run)
      pairing->prose_shared = TRUE;
}

static gboolean
counts_in_tier (const WtMatch *match, gpointer data)
{
  const Job *job = data;

  return wt_relation_counts (match, job->tier, &job->options->relation);
}

static guint
take (Job *job, WtChoice *choice, WtTier tier)
{
  job->tier = tier;
  return wt_choice_take (choice, job->pairing->matches, counts_in_tier, job);
}

/* Whether a match stands on its own where no prose is shared, and beside the others where it is. */
static gboolean
stands (const WtPairing *pairing, const WtMatch *match, const WtPairingOptions *options)
{
  WtTier tier = pairing->prose_shared                      ? WT_TIER_BESIDE
                : match->relation == WT_RELATION_QUOTATION ? WT_TIER_QUOTED
                                                           : WT_TIER_ALONE;

  return match->relation != WT_RELATION_NONE && wt_relation_counts (match, tier, &options->relation);
}

/* Decides on all that was taken, and drops what does not stand then. */
static void
decide (Job *job, WtChoice *choice)
{
  GPtrArray *matches = job->pairing->matches;
  guint n_kept = 0;

  for (guint m = 0; m < matches->len; m++)
  {
    WtMatch *match = g_steal_pointer (&matches->pdata[m]);
    wt_choice_look_around (choice, match);
    wt_relation_decide (match, job->pairing->prose_shared, &job->options->relation);
    if (stands (job->pairing, match, job->options))
      matches->pdata[n_kept++] = match;
    else
      wt_match_free (match);
  }
  g_ptr_array_set_size (matches, (gint)n_kept);
}

/* Joined, a match is no better in form than its parts, and never word for word. */
static WtMatch *
joined_match (GArray *a_sentences, GArray *b_sentences, const WtMatch *x, const WtMatch *y, gpointer data)
{
  const Job *job = data;
  WtMatch *match = match_sentences (job, a_sentences, b_sentences);

  wt_relation_decide (match, job->pairing->prose_shared, &job->options->relation);
  match->relation = MIN (MIN (x->relation, y->relation), WT_RELATION_EDITED);
  match->confidence = MAX (x->confidence, y->confidence);
  return match;
}

/* What may be shared tells whether prose is; if so, what counts makes its neighbours more likely, until nothing is
 * added; else a quotation may still be shared. Where dropping what does not stand leaves no shared prose, the rest is
 * judged again without it. */
static void
choose (Job *job, WtChoice *choice)
{
  WtPairing *pairing = job->pairing;

  take (job, choice, WT_TIER_PERHAPS);
  judge_prose (pairing, job->options);
  if (pairing->prose_shared)
    while (take (job, choice, WT_TIER_BESIDE) > 0)
      judge_prose (pairing, job->options);
  else
    take (job, choice, WT_TIER_QUOTED);
  gboolean was_shared = pairing->prose_shared;
  decide (job, choice);
  judge_prose (pairing, job->options);
  if (was_shared && !pairing->prose_shared)
    decide (job, choice);
}

static void
keep_others (Job *job, WtChoice *choice)
{
  job->pairing->others = wt_choice_left (choice);
  for (guint m = 0; m < job->pairing->others->len; m++)
    wt_choice_look_around (choice, job->pairing->others->pdata[m]);
}

WtPairing *
wt_pairing_new (const GPtrArray *texts, guint a, guint b, const GArray *candidates, const WtRarity *rarity,
                const WtPairingOptions *options, WtWordsScratch *scratch)
{
  g_autoptr (WtPairing) pairing = pairing_alloc (a, b);
  Job job = { .texts = texts, .rarity = rarity, .options = options, .scratch = scratch, .pairing = pairing };
  g_autoptr (WtChoice) choice =
      wt_choice_new (candidate_matches (&job, candidates), options->fresh_share, options->reach_sentences);

  choose (&job, choice);
  if (options->keep_others)
    keep_others (&job, choice);
  else if (pairing->matches->len == 0 && !pairing->cut)
    return NULL;
  wt_join_neighbours (pairing->matches, pairing->others, joined_match, &job);
  return g_steal_pointer (&pairing);
}
