/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pairing.h"

/* A pairing at work. all: every candidate's match; used_a, used_b: bits already spoken for, by (sentence, position). */
typedef struct
{
  const GPtrArray *texts;
  guint a, b;
  const WtRarity *rarity;
  const WtPairingOptions *options;
  WtWordsScratch *scratch;
  GHashTable *used_a, *used_b;
} Job;

void
wt_pairing_options_init (WtPairingOptions *options)
{
  *options = (WtPairingOptions){ .prose = { { 3, 48 }, { 2, 80 }, { 1, 100 } },
                                 .telling_bits = 8,
                                 .fresh_share = 0.5,
                                 .reach_sentences = 3,
                                 .seed_bits = 6,
                                 .match_bits = 9,
                                 .max_candidates = 12,
                                 .max_cells = 100000000 };
  wt_words_options_init (&options->words);
  wt_match_options_init (&options->match);
  wt_relation_options_init (&options->relation);
}

void
wt_pairing_free (WtPairing *pairing)
{
  if (pairing == NULL)
    return;
  g_ptr_array_unref (pairing->matches);
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
  return wt_match_new (job->texts, job->a, a_sentences, job->b, b_sentences, job->rarity, &job->options->words,
                       &job->options->match, job->scratch);
}

static guint
first_of (const GArray *sentences)
{
  return g_array_index (sentences, guint, 0);
}

/* Best first; ties by place, so that the order of the choice is always the same. */
static gint
match_compare_score (gconstpointer x, gconstpointer y)
{
  const WtMatch *a = *(WtMatch *const *)x, *b = *(WtMatch *const *)y;

  if (a->score_bits != b->score_bits)
    return a->score_bits > b->score_bits ? -1 : 1;
  if (first_of (a->a_sentences) != first_of (b->a_sentences))
    return first_of (a->a_sentences) < first_of (b->a_sentences) ? -1 : 1;
  return (gint)first_of (a->b_sentences) - (gint)first_of (b->b_sentences);
}

static gint
match_compare_place (gconstpointer x, gconstpointer y)
{
  const WtMatch *a = *(WtMatch *const *)x, *b = *(WtMatch *const *)y;

  if (first_of (a->a_sentences) != first_of (b->a_sentences))
    return first_of (a->a_sentences) < first_of (b->a_sentences) ? -1 : 1;
  return (gint)first_of (a->b_sentences) - (gint)first_of (b->b_sentences);
}

static gint
match_compare_b_place (gconstpointer x, gconstpointer y)
{
  const WtMatch *a = *(WtMatch *const *)x, *b = *(WtMatch *const *)y;

  if (first_of (a->b_sentences) != first_of (b->b_sentences))
    return first_of (a->b_sentences) < first_of (b->b_sentences) ? -1 : 1;
  return (gint)first_of (a->a_sentences) - (gint)first_of (b->a_sentences);
}

static gint64
word_key (const GArray *sentences, guint position)
{
  return ((gint64)first_of (sentences) << 20) | position;
}

/* The share of a single-sentence match's bits that no better match has used, on either side. */
static double
fresh_share (const Job *job, const WtMatch *match)
{
  double fresh = 0, all = 0;

  for (guint p = 0; p < match->pairs->len; p++)
  {
    const WtWordPair *pair = &g_array_index (match->pairs, WtWordPair, p);
    gint64 a = word_key (match->a_sentences, pair->i), b = word_key (match->b_sentences, pair->j);
    all += pair->bits;
    if (!g_hash_table_contains (job->used_a, &a) && !g_hash_table_contains (job->used_b, &b))
      fresh += pair->bits;
  }
  return all > 0 ? fresh / all : 0;
}

static void
use_words (const Job *job, const WtMatch *match)
{
  for (guint p = 0; p < match->pairs->len; p++)
  {
    const WtWordPair *pair = &g_array_index (match->pairs, WtWordPair, p);
    gint64 a = word_key (match->a_sentences, pair->i), b = word_key (match->b_sentences, pair->j);
    g_hash_table_add (job->used_a, g_memdup2 (&a, sizeof a));
    g_hash_table_add (job->used_b, g_memdup2 (&b, sizeof b));
  }
}

/* Whether a match stands, on both sides, between two that were chosen before, both within @reach sentences: then the
 * order of the copied text speaks for it. */
static gboolean
between_chosen (const WtMatch *match, const GPtrArray *chosen, guint n_chosen, gint reach)
{
  gboolean before = FALSE, after = FALSE;

  for (guint c = 0; c < n_chosen; c++)
  {
    const WtMatch *other = chosen->pdata[c];
    gint a = (gint)first_of (match->a_sentences) - (gint)first_of (other->a_sentences);
    gint b = (gint)first_of (match->b_sentences) - (gint)first_of (other->b_sentences);
    before |= a > 0 && a <= reach && b > 0 && b <= reach;
    after |= a < 0 && -a <= reach && b < 0 && -b <= reach;
  }
  return before && after;
}

/* Moves what counts from @candidates (best first) to @chosen. What only counts between others must stand between two
 * that were chosen before. */
static void
choose (const Job *job, GPtrArray *candidates, GPtrArray *chosen, WtTier tier)
{
  guint n_before = chosen->len;

  for (guint c = 0; c < candidates->len; c++)
  {
    WtMatch *match = candidates->pdata[c];
    if (match == NULL || !wt_relation_counts (match, tier, &job->options->relation))
      continue;
    if (tier == WT_TIER_BETWEEN && !between_chosen (match, chosen, n_before, (gint)job->options->reach_sentences))
      continue;
    if (fresh_share (job, match) < job->options->fresh_share)
      continue;
    use_words (job, match);
    g_ptr_array_add (chosen, g_steal_pointer (&candidates->pdata[c]));
  }
}

static void
judge_prose (WtPairing *pairing, const WtPairingOptions *options)
{
  guint telling = 0;

  pairing->prose_bits = 0;
  for (guint m = 0; m < pairing->matches->len; m++)
  {
    const WtMatch *match = pairing->matches->pdata[m];
    pairing->prose_bits += match->telling_bits;
    telling += match->telling_bits >= options->telling_bits;
  }
  pairing->prose_shared = FALSE;
  for (guint l = 0; l < G_N_ELEMENTS (options->prose); l++)
    if (telling >= options->prose[l].sentences && pairing->prose_bits >= options->prose[l].bits)
      pairing->prose_shared = TRUE;
}

static void
match_free_nullable (gpointer match)
{
  wt_match_free (match);
}

/* Words of one side times words of the other. */
static guint64
cells_of (const Job *job, const WtCandidate *candidate)
{
  return (guint64)wt_text_sentence (job->texts->pdata[job->a], candidate->a_sentence)->n_tokens
         * wt_text_sentence (job->texts->pdata[job->b], candidate->b_sentence)->n_tokens;
}

static GPtrArray *
candidate_matches (const Job *job, const GArray *candidates, gboolean *cut)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (match_free_nullable);
  guint64 cells = 0;

  for (guint c = 0; c < candidates->len; c++)
  {
    const WtCandidate *candidate = &g_array_index (candidates, WtCandidate, c);
    cells += cells_of (job, candidate);
    *cut = cells > job->options->max_cells;
    if (*cut)
      break;
    g_autoptr (WtMatch) match =
        match_sentences (job, one_sentence (candidate->a_sentence), one_sentence (candidate->b_sentence));
    if (match->score_bits >= job->options->match_bits)
      g_ptr_array_add (matches, g_steal_pointer (&match));
  }
  g_ptr_array_sort (matches, match_compare_score);
  return matches;
}

static gboolean
adjacent (const GArray *x, const GArray *y)
{
  guint last = g_array_index (x, guint, x->len - 1), next = first_of (y);

  return next == last + 1;
}

static gboolean
same_sentences (const GArray *x, const GArray *y)
{
  return x->len == y->len && memcmp (x->data, y->data, x->len * sizeof (guint)) == 0;
}

static GArray *
joined (const GArray *x, const GArray *y)
{
  GArray *both = g_array_copy ((GArray *)x);

  if (!same_sentences (x, y))
    g_array_append_vals (both, y->data, y->len);
  return both;
}

static gint
sentence_compare (gconstpointer x, gconstpointer y)
{
  return (gint) * (const guint *)x - (gint) * (const guint *)y;
}

/* Two matches that share a sentence of one side and have neighbours on the other are one: a sentence made of two, or
 * two made of one. Joined, a match is no better in form than its parts, and never word for word. */
static WtMatch *
join_matches (const Job *job, const WtMatch *x, const WtMatch *y, gboolean prose_shared)
{
  GArray *a = joined (x->a_sentences, y->a_sentences), *b = joined (x->b_sentences, y->b_sentences);

  g_array_sort (a, sentence_compare);
  g_array_sort (b, sentence_compare);
  WtMatch *match = match_sentences (job, a, b);
  wt_relation_decide (match, prose_shared, &job->options->relation);
  match->relation = MIN (MIN (x->relation, y->relation), WT_RELATION_EDITED);
  match->confidence = MAX (x->confidence, y->confidence);
  return match;
}

static gboolean
joinable (const WtMatch *x, const WtMatch *y)
{
  if (x->relation == WT_RELATION_QUOTATION || y->relation == WT_RELATION_QUOTATION)
    return FALSE;
  if (same_sentences (x->a_sentences, y->a_sentences))
    return adjacent (x->b_sentences, y->b_sentences) || adjacent (y->b_sentences, x->b_sentences);
  if (same_sentences (x->b_sentences, y->b_sentences))
    return adjacent (x->a_sentences, y->a_sentences) || adjacent (y->a_sentences, x->a_sentences);
  return FALSE;
}

/* Joins neighbours in the order that @compare sorts the matches in. Returns whether there were any. */
static gboolean
join_neighbours (const Job *job, WtPairing *pairing, GCompareFunc compare)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (match_free_nullable);
  gboolean joined_any = FALSE;

  g_ptr_array_sort (pairing->matches, compare);
  for (guint m = 0; m < pairing->matches->len; m++)
  {
    WtMatch *match = g_steal_pointer (&pairing->matches->pdata[m]);
    WtMatch *last = kept->len > 0 ? kept->pdata[kept->len - 1] : NULL;
    if (last == NULL || !joinable (last, match))
    {
      g_ptr_array_add (kept, match);
      continue;
    }
    kept->pdata[kept->len - 1] = join_matches (job, last, match, pairing->prose_shared);
    wt_match_free (last);
    wt_match_free (match);
    joined_any = TRUE;
  }
  g_ptr_array_unref (pairing->matches);
  pairing->matches = kept;
  return joined_any;
}

/* Between articles that share no prose a match must speak for itself. */
static void
drop_weak (WtPairing *pairing, const WtPairingOptions *options)
{
  for (guint m = pairing->matches->len; m-- > 0;)
  {
    const WtMatch *match = pairing->matches->pdata[m];
    WtTier tier = match->relation == WT_RELATION_QUOTATION ? WT_TIER_QUOTED : WT_TIER_ALONE;
    if (!wt_relation_counts (match, tier, &options->relation))
      g_ptr_array_remove_index (pairing->matches, m);
  }
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

WtPairing *
wt_pairing_new (const GPtrArray *texts, guint a, guint b, const GArray *candidates, const WtRarity *rarity,
                const WtPairingOptions *options, WtWordsScratch *scratch)
{
  g_autoptr (GHashTable) used_a = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) used_b = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const Job job = { texts, a, b, rarity, options, scratch, used_a, used_b };
  g_autoptr (WtPairing) pairing = pairing_alloc (a, b);
  g_autoptr (GPtrArray) all = candidate_matches (&job, candidates, &pairing->cut);

  choose (&job, all, pairing->matches, WT_TIER_BESIDE);
  judge_prose (pairing, options);
  if (pairing->prose_shared)
    choose (&job, all, pairing->matches, WT_TIER_BETWEEN);
  else
    choose (&job, all, pairing->matches, WT_TIER_QUOTED);
  for (guint m = 0; m < pairing->matches->len; m++)
    wt_relation_decide (pairing->matches->pdata[m], pairing->prose_shared, &options->relation);
  if (!pairing->prose_shared)
    drop_weak (pairing, options);
  if (pairing->matches->len == 0 && !pairing->cut)
    return NULL;

  while (join_neighbours (&job, pairing, match_compare_place) || join_neighbours (&job, pairing, match_compare_b_place))
    continue;
  g_ptr_array_sort (pairing->matches, match_compare_place);
  return g_steal_pointer (&pairing);
}
