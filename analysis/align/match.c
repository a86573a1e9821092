/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "match.h"

void
wt_match_options_init (WtMatchOptions *options)
{
  *options = (WtMatchOptions){ .reported_share = 0.4,
                               .speech_share = 0.2,
                               .loose_share = 0.5,
                               .retold_share = 0.7,
                               .telling_run = 6,
                               .retold_run = 12,
                               .retold_alone_run = 20,
                               .most_apart = 4 };
}

GPtrArray *
wt_match_tokens (const WtText *text, const GArray *sentences)
{
  GPtrArray *tokens = g_ptr_array_new ();

  for (guint s = 0; s < sentences->len; s++)
  {
    const WtSentence *sentence = wt_text_sentence (text, g_array_index (sentences, guint, s));
    const WtToken *first = wt_text_tokens (text, sentence);
    for (guint t = 0; t < sentence->n_tokens; t++)
      if (!(first[t].flags & WT_TOKEN_DATELINE))
        g_ptr_array_add (tokens, (gpointer)&first[t]);
  }
  return tokens;
}

static double
side_bits (const WtWordsSide *side, const WtRarity *rarity, const WtWordsOptions *options)
{
  double sum = 0;

  for (guint t = 0; t < MIN (side->n, options->max_tokens); t++)
    sum += wt_rarity_bits (rarity, side->text, side->tokens[t]);
  return sum;
}

static gboolean
is_quoted (guint flags)
{
  return (flags & WT_TOKEN_QUOTED) && !(flags & WT_TOKEN_QUOTE_MISC);
}

/* The share of a shared word that counts as reporters' prose. @retold: whether it is in a run so long that two
 * reporters do not tell in it what somebody said. */
static double
prose_share (guint a_flags, guint b_flags, gboolean retold, const WtMatchOptions *options)
{
  if (is_quoted (a_flags) || is_quoted (b_flags))
    return 0;
  if (retold && ((a_flags | b_flags) & (WT_TOKEN_SPEECH | WT_TOKEN_REPORTED)))
    return options->retold_share;
  if ((a_flags | b_flags) & WT_TOKEN_SPEECH)
    return options->speech_share;
  if ((a_flags | b_flags) & WT_TOKEN_REPORTED)
    return options->reported_share;
  return 1;
}

/* Whether a shared word is somebody's speech: in quotation marks on one side at least, since the other may be in the
 * middle of a quotation; or reported on both, since what one reporter heard another may have seen. */
static gboolean
is_spoken (guint a_flags, guint b_flags)
{
  const guint said = WT_TOKEN_REPORTED | WT_TOKEN_SPEECH;

  return is_quoted (a_flags) || is_quoted (b_flags) || ((a_flags & said) && (b_flags & said));
}

/* What sums over the shared words are divided by, and the sums that are not results of their own. */
typedef struct
{
  double a_bits, b_bits;
  double a_matched, b_matched, a_in_order, b_in_order;
} Sums;

/* Where the run ends that begins with pair @first: one past its last pair. */
static guint
run_end (const GArray *pairs, guint first)
{
  guint p = first + 1;

  while (p < pairs->len)
  {
    const WtWordPair *pair = &g_array_index (pairs, WtWordPair, p), *before = pair - 1;
    if (pair->i != before->i + 1 || pair->j != before->j + 1)
      break;
    p++;
  }
  return p;
}

static void
add_pair (WtMatch *match, Sums *sums, const WtWordPair *pair, guint run, const WtWordsSide *a, const WtWordsSide *b,
          const WtRarity *rarity, const WtMatchOptions *options)
{
  const WtToken *x = a->tokens[pair->i], *y = b->tokens[pair->j];
  const guint facts = WT_TOKEN_NAME | WT_TOKEN_TIME | WT_TOKEN_NUMBER | WT_TOKEN_STOP | WT_TOKEN_SPEECH;
  double share = pair->loose ? options->loose_share : 1;
  double a_bits = share * wt_rarity_bits (rarity, a->text, x), b_bits = share * wt_rarity_bits (rarity, b->text, y);

  match->matched++;
  match->moved += pair->moved || pair->loose;
  match->score_bits += share * pair->bits;
  match->prose_bits += share * pair->bits * prose_share (x->flags, y->flags, run >= options->retold_alone_run, options);
  if (run >= options->telling_run)
    match->telling_bits += pair->bits * prose_share (x->flags, y->flags, run >= options->retold_run, options);
  if (is_spoken (x->flags, y->flags))
    match->spoken_bits += share * pair->bits;
  if (is_quoted (x->flags) && is_quoted (y->flags))
    match->quoted_bits += share * pair->bits;
  if (!((x->flags | y->flags) & facts))
    match->core_bits += share * pair->bits;
  sums->a_matched += a_bits;
  sums->b_matched += b_bits;
  if (!pair->moved && !pair->loose)
  {
    sums->a_in_order += a_bits;
    sums->b_in_order += b_bits;
  }
}

/* Adds up the shared words, run by run. */
static void
add_runs (WtMatch *match, Sums *sums, const WtWordsSide *a, const WtWordsSide *b, const WtRarity *rarity,
          const WtMatchOptions *options)
{
  for (guint first = 0, end; first < match->pairs->len; first = end)
  {
    end = run_end (match->pairs, first);
    match->longest_run = MAX (match->longest_run, end - first);
    for (guint p = first; p < end; p++)
      add_pair (match, sums, &g_array_index (match->pairs, WtWordPair, p), end - first, a, b, rarity, options);
  }
}

static gboolean
holds (const WtWordsSide *side, guint32 word)
{
  for (guint t = 0; t < side->n; t++)
    if (side->tokens[t]->word == word)
      return TRUE;
  return FALSE;
}

/* Numbers on one side that the other has nowhere. */
static guint
count_apart (const WtWordsSide *side, const WtWordsSide *other, guint n_most)
{
  guint apart = 0;

  for (guint t = 0; t < side->n && apart < n_most; t++)
    apart += (side->tokens[t]->flags & WT_TOKEN_NUMBER) && !(side->tokens[t]->flags & WT_TOKEN_TIME)
             && !holds (other, side->tokens[t]->word);
  return apart;
}

static guint
numbers_apart (const WtWordsSide *a, const WtWordsSide *b, const WtMatchOptions *options)
{
  guint on_a = count_apart (a, b, options->most_apart);

  return on_a == 0 ? 0 : MIN (on_a, count_apart (b, a, options->most_apart));
}

static gboolean
is_frame (const WtToken *token)
{
  gboolean attribution = (token->flags & WT_TOKEN_SPEECH) && !(token->flags & WT_TOKEN_NAME);

  return !is_quoted (token->flags) && !(token->flags & WT_TOKEN_STOP) && !attribution;
}

static guint
count_frame (const WtWordsSide *side)
{
  guint words = 0;

  for (guint t = 0; t < side->n; t++)
    words += is_frame (side->tokens[t]);
  return words;
}

static void
measure_frame (WtMatch *match, const WtWordsSide *a, const WtWordsSide *b)
{
  match->frame_words = count_frame (a) + count_frame (b);
  for (guint p = 0; p < match->pairs->len; p++)
  {
    const WtWordPair *pair = &g_array_index (match->pairs, WtWordPair, p);
    match->frame_shared += is_frame (a->tokens[pair->i]) + is_frame (b->tokens[pair->j]);
  }
}

static void
measure (WtMatch *match, const WtWordsSide *a, const WtWordsSide *b, const WtRarity *rarity,
         const WtWordsOptions *words_options, const WtMatchOptions *options)
{
  Sums sums = { .a_bits = side_bits (a, rarity, words_options), .b_bits = side_bits (b, rarity, words_options) };

  add_runs (match, &sums, a, b, rarity, options);
  measure_frame (match, a, b);
  match->numbers_apart = numbers_apart (a, b, options);
  match->a_share = sums.a_bits > 0 ? MIN (1, sums.a_matched / sums.a_bits) : 0;
  match->b_share = sums.b_bits > 0 ? MIN (1, sums.b_matched / sums.b_bits) : 0;
  match->a_ordered = sums.a_bits > 0 ? MIN (1, sums.a_in_order / sums.a_bits) : 0;
  match->b_ordered = sums.b_bits > 0 ? MIN (1, sums.b_in_order / sums.b_bits) : 0;
}

WtMatch *
wt_match_new (const GPtrArray *texts, guint a, GArray *a_sentences, guint b, GArray *b_sentences,
              const WtRarity *rarity, const WtWordsOptions *words_options, const WtMatchOptions *options,
              WtWordsScratch *scratch)
{
  WtMatch *match = g_new0 (WtMatch, 1);
  g_autoptr (GPtrArray) a_tokens = wt_match_tokens (texts->pdata[a], a_sentences);
  g_autoptr (GPtrArray) b_tokens = wt_match_tokens (texts->pdata[b], b_sentences);
  const WtWordsSide a_side = { a, (const WtToken *const *)a_tokens->pdata, a_tokens->len };
  const WtWordsSide b_side = { b, (const WtToken *const *)b_tokens->pdata, b_tokens->len };

  match->a_sentences = a_sentences;
  match->b_sentences = b_sentences;
  match->pairs = g_array_new (FALSE, FALSE, sizeof (WtWordPair));
  match->n_a = MIN (a_tokens->len, words_options->max_tokens);
  match->n_b = MIN (b_tokens->len, words_options->max_tokens);
  match->main_bits = wt_words_align (&a_side, &b_side, rarity, words_options, scratch, match->pairs);
  measure (match, &a_side, &b_side, rarity, words_options, options);
  return match;
}

void
wt_match_free (WtMatch *match)
{
  if (match == NULL)
    return;
  g_array_unref (match->a_sentences);
  g_array_unref (match->b_sentences);
  g_array_unref (match->pairs);
  g_free (match);
}
