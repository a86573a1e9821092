/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word alignment on tokens made by hand, and against a plain search over all pairs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analysis/align/words.h"

#define MAX_TOKENS 24

/* Two sides of tokens, and a rarity over the texts that they are. */
typedef struct
{
  WtToken a[MAX_TOKENS], b[MAX_TOKENS];
  const WtToken *a_pointers[MAX_TOKENS], *b_pointers[MAX_TOKENS];
  WtWordsSide a_side, b_side;
  WtLexicon *lexicon;
  GPtrArray *texts;
  WtRarity *rarity;
  WtWordsOptions options;
  WtWordsScratch *scratch;
  GArray *pairs;
} Sides;

static guint
fill_side (Sides *sides, const char *words, WtToken *tokens)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  guint n = 0;

  for (; parts[n] != NULL; n++)
  {
    gboolean name = g_ascii_isupper (parts[n][0]), stop = strlen (parts[n]) < 3;
    tokens[n] = (WtToken){ .word = wt_lexicon_add (sides->lexicon, parts[n], -1) };
    tokens[n].flags = (name ? WT_TOKEN_NAME : 0) | (stop ? WT_TOKEN_STOP : 0);
  }
  return n;
}

static void
text_free (gpointer text)
{
  wt_text_free (text);
}

static WtText *
text_of (const WtToken *tokens, guint n)
{
  WtText *text = g_new0 (WtText, 1);
  WtSentence sentence = { .kind = WT_BLOCK_BODY, .n_tokens = n };

  text->article = wt_article_new ("x", "x", g_strdup (""), 0);
  text->sentences = g_array_new (FALSE, FALSE, sizeof (WtSentence));
  text->tokens = g_array_new (FALSE, FALSE, sizeof (WtToken));
  g_array_append_val (text->sentences, sentence);
  g_array_append_vals (text->tokens, tokens, n);
  return text;
}

/* A side's tokens are those of its text, which the rarity knows. */
static void
point_into (const Sides *sides, guint text, const WtToken **pointers, guint n)
{
  for (guint t = 0; t < n; t++)
    pointers[t] = &g_array_index (((WtText *)sides->texts->pdata[text])->tokens, WtToken, t);
}

static void
sides_clear (Sides *sides)
{
  wt_rarity_free (sides->rarity);
  g_ptr_array_unref (sides->texts);
  wt_lexicon_free (sides->lexicon);
  wt_words_scratch_free (sides->scratch);
  g_array_unref (sides->pairs);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sides, sides_clear)

static void
sides_init (Sides *sides, const char *a, const char *b)
{
  WtRarityOptions rarity_options;

  wt_rarity_options_init (&rarity_options);
  wt_words_options_init (&sides->options);
  sides->lexicon = wt_lexicon_new ();
  sides->scratch = wt_words_scratch_new ();
  sides->pairs = g_array_new (FALSE, FALSE, sizeof (WtWordPair));
  sides->a_side = (WtWordsSide){ 0, sides->a_pointers, fill_side (sides, a, sides->a) };
  sides->b_side = (WtWordsSide){ 1, sides->b_pointers, fill_side (sides, b, sides->b) };
  sides->texts = g_ptr_array_new_with_free_func (text_free);
  g_ptr_array_add (sides->texts, text_of (sides->a, sides->a_side.n));
  g_ptr_array_add (sides->texts, text_of (sides->b, sides->b_side.n));
  point_into (sides, 0, sides->a_pointers, sides->a_side.n);
  point_into (sides, 1, sides->b_pointers, sides->b_side.n);
  sides->rarity = wt_rarity_new (sides->texts, sides->lexicon, &rarity_options);
}

static void
align (Sides *sides)
{
  wt_words_align (&sides->a_side, &sides->b_side, sides->rarity, &sides->options, sides->scratch, sides->pairs);
}

static const WtWordPair *
pair_at (const Sides *sides, guint p)
{
  return &g_array_index (sides->pairs, WtWordPair, p);
}

static void
the_same_words_align_one_to_one_in_order (void **state)
{
  g_auto (Sides) sides = { 0 };

  (void)state;
  sides_init (&sides, "divers searched the flooded tunnel", "divers searched the flooded tunnel");
  align (&sides);
  assert_int_equal (sides.pairs->len, 5);
  for (guint p = 0; p < 5; p++)
  {
    assert_int_equal (pair_at (&sides, p)->i, p);
    assert_int_equal (pair_at (&sides, p)->j, p);
    assert_false (pair_at (&sides, p)->moved);
  }
}

static void
a_clause_that_was_moved_is_found_and_marked (void **state)
{
  g_auto (Sides) sides = { 0 };
  guint moved = 0;

  (void)state;
  sides_init (&sides, "after heavy rainfall divers searched flooded tunnels beneath harbour",
              "divers searched flooded tunnels beneath harbour after heavy rainfall");
  align (&sides);
  assert_int_equal (sides.pairs->len, 9);
  for (guint p = 0; p < sides.pairs->len; p++)
    moved += pair_at (&sides, p)->moved;
  assert_int_equal (moved, 3);
}

static void
nothing_shared_gives_no_pairs (void **state)
{
  g_auto (Sides) sides = { 0 };

  (void)state;
  sides_init (&sides, "divers searched flooded tunnels", "ministers signed trade treaty");
  align (&sides);
  assert_int_equal (sides.pairs->len, 0);
}

static void
a_shared_function_word_alone_is_no_pair (void **state)
{
  g_auto (Sides) sides = { 0 };

  (void)state;
  sides_init (&sides, "to divers", "to ministers");
  align (&sides);
  assert_int_equal (sides.pairs->len, 0);
}

static void
a_name_of_several_words_tells_little_more_than_one_of_one (void **state)
{
  g_auto (Sides) names = { 0 }, words = { 0 };
  double of_names = 0, of_words = 0;

  (void)state;
  sides_init (&names, "Foreign Minister Ann Example", "Foreign Minister Ann Example");
  sides_init (&words, "foreign minister ann example", "foreign minister ann example");
  align (&names);
  align (&words);
  for (guint p = 0; p < 4; p++)
  {
    of_names += pair_at (&names, p)->bits;
    of_words += pair_at (&words, p)->bits;
  }
  assert_true (of_names < of_words / 2);
  assert_true (wt_rarity_bits (names.rarity, 0, names.a_pointers[0])
               < wt_rarity_bits (words.rarity, 0, words.a_pointers[0]));
}

static void
no_word_is_used_twice (void **state)
{
  g_auto (Sides) sides = { 0 };
  guint a_used[MAX_TOKENS] = { 0 }, b_used[MAX_TOKENS] = { 0 };

  (void)state;
  sides_init (&sides, "tunnel tunnel tunnel harbour", "harbour tunnel harbour tunnel");
  align (&sides);
  for (guint p = 0; p < sides.pairs->len; p++)
  {
    assert_int_equal (a_used[pair_at (&sides, p)->i]++, 0);
    assert_int_equal (b_used[pair_at (&sides, p)->j]++, 0);
  }
}

static void
swapping_the_sides_swaps_the_pairs (void **state)
{
  g_auto (Sides) one = { 0 }, other = { 0 };
  const char *a = "engineers of the port inspected every pier before traffic returned";
  const char *b = "before traffic returned engineers inspected the damaged pier";

  (void)state;
  sides_init (&one, a, b);
  sides_init (&other, b, a);
  align (&one);
  align (&other);
  assert_int_equal (one.pairs->len, other.pairs->len);
  for (guint p = 0; p < one.pairs->len; p++)
  {
    gboolean found = FALSE;
    for (guint q = 0; q < other.pairs->len; q++)
      found |= pair_at (&other, q)->i == pair_at (&one, p)->j && pair_at (&other, q)->j == pair_at (&one, p)->i;
    assert_true (found);
  }
}

/* What a run from (i - 1, j - 1) to (i, j) adds, said again plainly. */
static double
oracle_run (const Sides *sides, guint i, guint j)
{
  gboolean name = (sides->a[i].flags | sides->b[j].flags) & WT_TOKEN_NAME;
  gboolean before = (sides->a[i - 1].flags | sides->b[j - 1].flags) & WT_TOKEN_NAME;
  double bits = MIN (wt_rarity_bits (sides->rarity, 0, sides->a_pointers[i]),
                     wt_rarity_bits (sides->rarity, 1, sides->b_pointers[j]));

  if (name && before)
    return -MIN (bits, sides->options.name_run_bits);
  return name || before ? 0 : sides->options.run_bits;
}

/* The best local alignment's score, by looking at every pair before every pair. */
static double
oracle_score (const Sides *sides)
{
  double best[MAX_TOKENS][MAX_TOKENS] = { 0 }, result = 0;

  for (guint i = 0; i < sides->a_side.n; i++)
    for (guint j = 0; j < sides->b_side.n; j++)
    {
      if (sides->a[i].word != sides->b[j].word)
        continue;
      double before = 0;
      for (guint x = 0; x < i; x++)
        for (guint y = 0; y < j; y++)
        {
          guint skipped = (i - x - 1) + (j - y - 1);
          if (best[x][y] <= 0)
            continue;
          double gap = skipped == 0 ? oracle_run (sides, i, j)
                                    : -sides->options.open_bits - sides->options.extend_bits * skipped;
          before = MAX (before, best[x][y] + gap);
        }
      best[i][j] = before
                   + MIN (wt_rarity_bits (sides->rarity, 0, sides->a_pointers[i]),
                          wt_rarity_bits (sides->rarity, 1, sides->b_pointers[j]));
      result = MAX (result, best[i][j]);
    }
  return result;
}

/* The score of the main part as found: its pairs' bits less the gaps between them. */
static double
found_score (const Sides *sides)
{
  double score = 0;
  const WtWordPair *last = NULL;

  for (guint p = 0; p < sides->pairs->len; p++)
  {
    const WtWordPair *pair = pair_at (sides, p);
    score += pair->bits;
    if (last != NULL && (pair->i != last->i + 1 || pair->j != last->j + 1))
      score -=
          sides->options.open_bits + sides->options.extend_bits * ((pair->i - last->i - 1) + (pair->j - last->j - 1));
    last = pair;
  }
  return score;
}

static char *
random_words (GRand *random)
{
  static const char *const words[] = { "to", "of", "tunnel", "harbour", "divers", "Ann", "Example", "pier" };
  GString *line = g_string_new (NULL);
  guint n = g_rand_int_range (random, 4, MAX_TOKENS);

  for (guint w = 0; w < n; w++)
    g_string_append_printf (line, "%s%s", w > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (line, FALSE);
}

static gboolean
is_single_part (const Sides *sides)
{
  for (guint p = 0; p < sides->pairs->len; p++)
    if (pair_at (sides, p)->loose)
      return FALSE;
  return TRUE;
}

static void
the_main_part_scores_what_a_search_over_all_pairs_finds (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint compared = 0;

  (void)state;
  for (guint round = 0; round < 400; round++)
  {
    g_autofree char *a = random_words (random), *b = random_words (random);
    g_auto (Sides) sides = { 0 };
    sides_init (&sides, a, b);
    sides.options.max_parts = 0;
    align (&sides);
    double expected = oracle_score (&sides);
    if (expected < sides.options.min_moved_bits || !is_single_part (&sides))
      continue;
    assert_true (ABS (found_score (&sides) - expected) < 1e-3);
    compared++;
  }
  assert_true (compared > 50);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_same_words_align_one_to_one_in_order),
    cmocka_unit_test (a_clause_that_was_moved_is_found_and_marked),
    cmocka_unit_test (nothing_shared_gives_no_pairs),
    cmocka_unit_test (a_shared_function_word_alone_is_no_pair),
    cmocka_unit_test (a_name_of_several_words_tells_little_more_than_one_of_one),
    cmocka_unit_test (no_word_is_used_twice),
    cmocka_unit_test (swapping_the_sides_swaps_the_pairs),
    cmocka_unit_test (the_main_part_scores_what_a_search_over_all_pairs_finds),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
