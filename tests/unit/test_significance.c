/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analysis/align/significance.h"
#include "tests/support.h"

static void
text_free (gpointer text)
{
  wt_text_free (text);
}

/* A run of @n articles of four words each. */
static WtSignificance
significance_of (guint n)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  WtTextOptions options;
  WtSignificance significance;

  wt_text_options_init (&options);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts,
                     wt_text_new (support_article ("a", "Barges pass the gates.", NULL), lexicon, &options, NULL));
  wt_significance_init (&significance, texts);
  return significance;
}

static void
the_space_is_that_of_pairs_of_words_of_different_articles (void **state)
{
  (void)state;
  assert_true (significance_of (1).space == 0);
  assert_true (significance_of (3).space == 3 * 4 * 4);
}

static void
more_bits_are_less_to_be_expected (void **state)
{
  WtSignificance significance = significance_of (10);
  double last = G_MAXDOUBLE;

  (void)state;
  for (double bits = 0; bits < 100; bits += 5)
  {
    double evalue = wt_significance_evalue (&significance, bits);
    assert_true (evalue > 0 && evalue < last);
    last = evalue;
  }
}

static void
a_larger_run_expects_more (void **state)
{
  WtSignificance small = significance_of (10), large = significance_of (100);

  (void)state;
  assert_true (wt_significance_evalue (&large, 20) > 50 * wt_significance_evalue (&small, 20));
}

static void
the_tail_is_that_of_phrases_and_not_of_words (void **state)
{
  WtSignificance significance = significance_of (10);

  (void)state;
  assert_true (significance.lambda[0] > significance.lambda[1]);
  assert_true (significance.k[0] > significance.k[1]);
  double ratio = wt_significance_evalue (&significance, 40) / wt_significance_evalue (&significance, 50);
  assert_true (ratio < 20); /* by words alone it would be several hundred */
}

/* @n matches of @bits each between articles that share prose or do not. */
static void
see (WtSignificance *significance, guint n, double bits, gboolean prose_shared)
{
  WtMatch match = { .main_bits = bits };
  g_autoptr (GPtrArray) matches = g_ptr_array_new ();
  const WtPairing pairing = { .matches = matches, .prose_shared = prose_shared };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (matches, &match);
  wt_significance_see (significance, &pairing);
}

static void
articles_of_a_run_that_have_more_in_common_raise_what_is_expected (void **state)
{
  WtSignificance significance = significance_of (10);
  double usual = wt_significance_evalue (&significance, 30);

  (void)state;
  see (&significance, 100, 10, FALSE); /* what any two articles have in common */
  see (&significance, 100, 20, TRUE);  /* copies */
  assert_true (wt_significance_evalue (&significance, 30) == usual);
  see (&significance, 100, 20, FALSE);
  assert_true (wt_significance_evalue (&significance, 30) > 10 * usual);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_space_is_that_of_pairs_of_words_of_different_articles),
    cmocka_unit_test (more_bits_are_less_to_be_expected),
    cmocka_unit_test (a_larger_run_expects_more),
    cmocka_unit_test (the_tail_is_that_of_phrases_and_not_of_words),
    cmocka_unit_test (articles_of_a_run_that_have_more_in_common_raise_what_is_expected),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
