/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The phrasebook answers as asking for each of its phrases by itself does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "analysis/ingest/fold.h"
#include "analysis/ingest/wording.h"

#define N_LINES   4000
#define MAX_WORDS 12

/* Words that are no phrase's first but may be their later ones, numbers and their likes. */
static const char *const others[] = { "the", "12", "7th", "Harbour", "it's", "of", "é", "№", "3", "...", "pier" };

static const WtPhraseList *const all_lists[] = { wt_credit_phrases, wt_staff_phrases, wt_furniture_words };

static guint
count_places (const char *folded, const char *phrase, gboolean head)
{
  guint n = 0;

  for (const char *p = folded; *p != '\0'; p += *p == ' ')
  {
    /* a digit begins a number, whatever a phrase may say */
    gboolean number = g_ascii_isdigit (*p);
    n += number == (*phrase == '#') && (!head || p == folded) && wt_fold_begins (p, phrase) != NULL;
    p += strcspn (p, " ");
  }
  return n;
}

static guint32
slow_cues (const char *folded)
{
  guint32 cues = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (all_lists); i++)
    for (const WtPhraseList *list = all_lists[i]; list->phrases != NULL; list++)
      for (const char *const *phrase = list->phrases; *phrase != NULL; phrase++)
        if (list->how == WT_PHRASE_WHOLE ? wt_fold_is (folded, *phrase)
                                         : count_places (folded, *phrase, list->how == WT_PHRASE_HEAD) > 0)
          cues |= list->cues;
  return cues;
}

static guint
slow_count (const char *folded, guint n_words, const WtPhrase *phrase)
{
  if (n_words > phrase->max_words)
    return 0;
  if (phrase->how == WT_PHRASE_WHOLE)
    return count_places (folded, phrase->words, TRUE) > 0 && wt_fold_is (folded, phrase->words);
  return count_places (folded, phrase->words, phrase->how != WT_PHRASE_IN);
}

static guint
count_of (const GArray *furniture, guint number)
{
  guint n = 0;

  for (guint i = 0; i < furniture->len; i++)
    n += g_array_index (furniture, guint16, i) == number;
  return n;
}

/* A phrase of any list, or a few of its words, or another word. */
static void
append_words (GString *line, GRand *random)
{
  const WtPhraseList *list = all_lists[g_rand_int_range (random, 0, G_N_ELEMENTS (all_lists))];
  const char *words = others[g_rand_int_range (random, 0, G_N_ELEMENTS (others))];

  if (g_rand_boolean (random))
    words = wt_phrases[g_rand_int_range (random, 0, (gint32)wt_phrases_count)].words;
  else if (g_rand_boolean (random))
  {
    guint n = g_strv_length ((GStrv)(gpointer)list->phrases);
    words = list->phrases[g_rand_int_range (random, 0, (gint32)n)];
  }
  gsize cut = g_rand_int_range (random, 0, 4) == 0 ? strcspn (words, " ") : strlen (words);
  g_string_append_len (line, words, (gssize)cut);
  g_string_append (line, g_rand_boolean (random) ? " " : ": ");
}

static char *
make_line (GRand *random)
{
  GString *line = g_string_new (NULL);
  guint n = (guint)g_rand_int_range (random, 1, MAX_WORDS / 2);

  while (n-- > 0)
    append_words (line, random);
  for (char *p = line->str; *p != '\0'; p++)
    if (*p == '#')
      *p = (char)('0' + g_rand_int_range (random, 0, 10));
  return g_string_free (line, FALSE);
}

static void
a_line_has_the_phrases_that_asking_one_by_one_finds (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240611);
  g_autoptr (WtWording) wording = wt_wording_new (NULL);

  (void)state;
  for (guint i = 0; i < N_LINES; i++)
  {
    g_autofree char *line = make_line (random);
    g_autofree char *folded = wt_fold (line, strlen (line), G_MAXSIZE);
    assert_true (wt_wording_read (wording, line, strlen (line)));
    assert_string_equal (wording->folded->str, folded);
    assert_int_equal (wording->words, wt_fold_words (folded));
    assert_int_equal (wording->cues, slow_cues (folded));
    for (guint n = 0; n < wt_phrases_count; n++)
      assert_int_equal (count_of (wording->furniture, n), slow_count (folded, wording->words, &wt_phrases[n]));
  }
}

static void
a_line_too_long_for_any_rule_has_no_words (void **state)
{
  g_autofree char *line = g_strnfill (WT_WORDING_MAX_BYTES + 1, 'a');
  g_autoptr (WtWording) wording = wt_wording_new (NULL);

  (void)state;
  assert_true (wt_wording_read (wording, line, WT_WORDING_MAX_BYTES));
  assert_int_equal (wording->words, 1);
  assert_false (wt_wording_read (wording, line, WT_WORDING_MAX_BYTES + 1));
  assert_int_equal (wording->words, 0);
  assert_int_equal (wording->cues, 0);
  assert_int_equal (wording->furniture->len, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_line_has_the_phrases_that_asking_one_by_one_finds),
    cmocka_unit_test (a_line_too_long_for_any_rule_has_no_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
