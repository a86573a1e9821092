/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alignments of whole articles, from text to relations. Every story here is invented. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analysis/align/align.h"
#include "tests/support.h"

/* A run of two articles. */
typedef struct
{
  WtLexicon *lexicon;
  GPtrArray *texts;
  GPtrArray *pairings;
  GPtrArray *alignments;
} Run;

static void
text_free (gpointer text)
{
  wt_text_free (text);
}

static void
run_clear (Run *run)
{
  g_ptr_array_unref (run->alignments);
  g_ptr_array_unref (run->pairings);
  g_ptr_array_unref (run->texts);
  wt_lexicon_free (run->lexicon);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* @a, @b: (transfer full). */
static Run
run_of (WtArticle *a, WtArticle *b)
{
  Run run = { .lexicon = wt_lexicon_new (), .texts = g_ptr_array_new_with_free_func (text_free) };
  WtTextOptions text_options;
  WtPairingOptions options;
  WtSignificance significance;

  wt_text_options_init (&text_options);
  wt_pairing_options_init (&options);
  g_ptr_array_add (run.texts, wt_text_new (a, run.lexicon, &text_options, NULL));
  g_ptr_array_add (run.texts, wt_text_new (b, run.lexicon, &text_options, NULL));
  run.pairings = wt_align (run.texts, run.lexicon, &options, &significance, NULL, NULL);
  run.alignments = wt_align_alignments (run.texts, run.pairings, &significance);
  return run;
}

static const WtAlignment *
alignment_at (const Run *run, guint n)
{
  assert_true (n < run->alignments->len);
  return run->alignments->pdata[n];
}

static gboolean
prose_is_shared (const Run *run)
{
  return run->pairings->len == 1 && ((WtPairing *)run->pairings->pdata[0])->prose_shared;
}

static const char wire_lead[] =
    "Salvage crews lifted the wreck of a coal barge from the mouth of the Tarn canal on Monday, "
    "reopening the waterway after nine days of detours for grain shippers.";
static const char wire_cost[] =
    "The blockade cost exporters at least 40 million crowns, according to the chamber of commerce in Veld.";
static const char wire_cause[] =
    "Investigators believe that a rusted mooring chain snapped during the storm of March 3, "
    "letting the barge drift sideways against the lock gates.";
static const char wire_quote[] =
    "\"Nobody will sail past these gates again until every chain has been tested,\" harbour master Ilse Brandt said.";
static const char wire_end[] =
    "A floating crane hired from a shipyard in the north arrived on Saturday but could not work "
    "before the wind had dropped.";

static WtArticle *
wire (void)
{
  return support_article ("wire", wire_lead, wire_cost, wire_cause, wire_quote, wire_end, NULL);
}

static void
a_reprint_is_verbatim_sentence_by_sentence (void **state)
{
  g_auto (Run) run = run_of (wire (), wire ());

  (void)state;
  assert_true (prose_is_shared (&run));
  assert_int_equal (run.alignments->len, 5);
  for (guint n = 0; n < 5; n++)
  {
    assert_int_equal (alignment_at (&run, n)->relation, WT_RELATION_VERBATIM);
    assert_int_equal (g_array_index (alignment_at (&run, n)->b_sentences, guint, 0), n);
    assert_true (alignment_at (&run, n)->similarity > 0.99);
  }
}

static void
an_edited_copy_is_edited (void **state)
{
  g_auto (Run) run = run_of (
      wire (), support_article ("b",
                                "Crews on Monday lifted the wreck of a coal barge from the mouth of the Tarn canal, "
                                "reopening the waterway after nine days of costly detours.",
                                "The blockade cost grain exporters at least 40 million crowns, the chamber of "
                                "commerce in Veld estimates.",
                                wire_cause, wire_end, NULL));

  (void)state;
  assert_true (prose_is_shared (&run));
  assert_int_equal (run.alignments->len, 4);
  assert_int_equal (alignment_at (&run, 0)->relation, WT_RELATION_EDITED);
  assert_int_equal (alignment_at (&run, 1)->relation, WT_RELATION_EDITED);
  assert_int_equal (alignment_at (&run, 2)->relation, WT_RELATION_VERBATIM);
}

static void
moved_paragraphs_are_found (void **state)
{
  g_auto (Run) run =
      run_of (wire (), support_article ("b", wire_end, wire_cause, wire_lead, wire_quote, wire_cost, NULL));

  (void)state;
  assert_int_equal (run.alignments->len, 5);
  for (guint n = 0; n < 5; n++)
    assert_int_equal (alignment_at (&run, n)->relation, WT_RELATION_VERBATIM);
}

static void
a_shared_quotation_alone_is_a_quotation_and_no_shared_prose (void **state)
{
  g_auto (Run) run = run_of (
      wire (),
      support_article ("b", "Ships were moving again in Veld this week and the bakers were glad of it.",
                       "\"Nobody will sail past these gates again until every chain has been tested,\" "
                       "Brandt told this newspaper at her office.",
                       "Her inspectors have begun with the oldest moorings, some of them laid a century ago.", NULL));

  (void)state;
  assert_false (prose_is_shared (&run));
  assert_int_equal (run.alignments->len, 1);
  assert_int_equal (alignment_at (&run, 0)->relation, WT_RELATION_QUOTATION);
}

static void
what_one_heard_and_the_other_tells_as_a_fact_is_nothing (void **state)
{
  g_auto (Run) run = run_of (
      support_article ("a",
                       "The harbour office said the lock gates are subject to approval by two inspectors of the "
                       "ministry of transport.",
                       NULL),
      support_article ("b", "The new cranes are subject to approval by two inspectors of the ministry.", NULL));

  (void)state;
  assert_int_equal (run.alignments->len, 0);
}

static void
a_quotation_in_the_same_frame_goes_with_the_prose_around_it (void **state)
{
  g_auto (Run) run = run_of (
      wire (), support_article ("b", wire_lead, wire_cost, wire_cause,
                                "\"Nobody will sail past these gates again until every chain has been tested,\" "
                                "Ilse Brandt announced.",
                                NULL));

  (void)state;
  assert_int_equal (run.alignments->len, 4);
  assert_int_equal (alignment_at (&run, 3)->relation, WT_RELATION_EDITED);
}

static void
a_quotation_in_another_frame_does_not (void **state)
{
  g_auto (Run) run = run_of (
      wire (),
      support_article ("b", wire_lead, wire_cost, wire_cause,
                       "In a letter to the Mole Street Gazette she promised: \"Nobody will sail past these gates "
                       "again until every chain has been tested.\"",
                       NULL));

  (void)state;
  assert_int_equal (run.alignments->len, 4);
  assert_int_equal (alignment_at (&run, 3)->relation, WT_RELATION_QUOTATION);
}

static void
several_long_quotations_in_other_frames_are_no_shared_prose (void **state)
{
  g_auto (Run) run = run_of (
      support_article (
          "a", "\"Nobody will sail past these gates again until every chain has been tested,\" Brandt said.",
          "\"We lost nine days and forty million crowns because of one rusted mooring nobody looked at,\" the mayor "
          "told the council.",
          "\"My grandfather moored barges here for thirty winters and never saw the wind turn so fast,\" a skipper "
          "recalled.",
          NULL),
      support_article (
          "b",
          "At the inquiry Ilse Brandt promised: \"Nobody will sail past these gates again until every chain has "
          "been tested.\"",
          "\"We lost nine days and forty million crowns because of one rusted mooring nobody looked at,\" reads a "
          "letter from town hall.",
          "Old hands shook their heads. \"My grandfather moored barges here for thirty winters and never saw the wind "
          "turn so fast,\" said one.",
          NULL));

  (void)state;
  assert_false (prose_is_shared (&run));
  assert_int_equal (run.alignments->len, 3);
  for (guint n = 0; n < 3; n++)
    assert_int_equal (alignment_at (&run, n)->relation, WT_RELATION_QUOTATION);
}

static void
a_sentence_that_was_cut_is_edited_and_not_verbatim (void **state)
{
  g_auto (Run) run = run_of (
      wire (), support_article (
                   "b", "Salvage crews lifted the wreck of a coal barge from the mouth of the Tarn canal on Monday.",
                   wire_cost, wire_cause, NULL));

  (void)state;
  assert_int_equal (alignment_at (&run, 0)->relation, WT_RELATION_EDITED);
  assert_int_equal (alignment_at (&run, 1)->relation, WT_RELATION_VERBATIM);
}

static void
words_that_serve_one_pair_serve_no_other (void **state)
{
  g_auto (Run) run = run_of (
      wire (),
      support_article (
          "b", wire_lead, wire_cost, wire_cause,
          "The barge wreck that crews lifted from the mouth of the Tarn canal had cost grain shippers nine days.",
          NULL));

  (void)state;
  for (guint n = 0; n < run.alignments->len; n++)
    assert_true (g_array_index (alignment_at (&run, n)->b_sentences, guint, 0) < 3);
}

static void
the_same_event_in_other_words_is_nothing (void **state)
{
  g_auto (Run) run =
      run_of (wire (),
              support_article (
                  "b", "Grain shippers in Veld can use the Tarn canal again now that a sunken barge is out of the way.",
                  "Harbour master Ilse Brandt promised on Monday to look at the moorings before summer.",
                  "Losses run to 40 million crowns, people in the trade reckon, and insurers have yet to pay.",
                  "The boat went down in a March gale.", NULL));

  (void)state;
  assert_false (prose_is_shared (&run));
  assert_int_equal (run.alignments->len, 0);
}

static void
a_name_with_its_title_is_no_copy (void **state)
{
  g_auto (Run) run = run_of (
      support_article ("a", "Velden Deputy Transport Minister Karel Anton Hruska visited the Tarn canal on Monday.",
                       NULL),
      support_article ("b", "Nobody had told Velden Deputy Transport Minister Karel Anton Hruska of the leak.", NULL));

  (void)state;
  assert_int_equal (run.alignments->len, 0);
}

static void
two_sentences_made_one_are_one_alignment (void **state)
{
  g_auto (Run) run = run_of (
      wire (),
      support_article ("b", wire_lead,
                       "The blockade cost exporters at least 40 million crowns, according to the chamber of commerce "
                       "in Veld, and investigators believe that a rusted mooring chain snapped during the storm of "
                       "March 3, letting the barge drift sideways against the lock gates.",
                       wire_end, NULL));
  const WtAlignment *merged;

  (void)state;
  assert_int_equal (run.alignments->len, 3);
  merged = alignment_at (&run, 1);
  assert_int_equal (merged->a_sentences->len, 2);
  assert_int_equal (merged->b_sentences->len, 1);
  assert_int_equal (merged->relation, WT_RELATION_EDITED);
}

/* Every byte range lies inside its side's sentences, and no byte of a side is in two operations. */
static void
operations_stay_inside_their_sentences_and_do_not_overlap (void **state)
{
  g_auto (Run) run = run_of (
      wire (), support_article ("b",
                                "After nine days of detours for grain shippers, salvage crews lifted the wreck of a "
                                "coal barge from the mouth of the Tarn canal on Monday.",
                                wire_cost, wire_cause, NULL));

  (void)state;
  guint moved = 0;

  assert_true (run.alignments->len >= 3);
  for (guint n = 0; n < run.alignments->len; n++)
  {
    const WtAlignment *alignment = alignment_at (&run, n);
    const WtText *texts[2] = { run.texts->pdata[alignment->a], run.texts->pdata[alignment->b] };
    g_autofree guint8 *seen_a = g_new0 (guint8, texts[0]->article->text_bytes);
    g_autofree guint8 *seen_b = g_new0 (guint8, texts[1]->article->text_bytes);
    guint8 *const seen[2] = { seen_a, seen_b };
    for (guint o = 0; o < alignment->operations->len; o++)
    {
      const WtOperation *op = &g_array_index (alignment->operations, WtOperation, o);
      moved += op->kind == WT_OPERATION_MOVED;
      const gsize offsets[2] = { op->a_offset_bytes, op->b_offset_bytes };
      const gsize lengths[2] = { op->a_length_bytes, op->b_length_bytes };
      for (guint side = 0; side < 2; side++)
        for (gsize byte = offsets[side]; byte < offsets[side] + lengths[side]; byte++)
          assert_int_equal (seen[side][byte]++, 0);
    }
  }
  assert_true (moved > 0);
}

static void
what_is_too_long_to_compare_is_cut_and_says_so (void **state)
{
  g_auto (Run) run = run_of (wire (), wire ());
  g_autoptr (GPtrArray) cut = NULL;
  WtPairingOptions options;

  (void)state;
  wt_pairing_options_init (&options);
  options.max_cells = 1500; /* the first two sentences of each */
  cut = wt_align (run.texts, run.lexicon, &options, NULL, NULL, NULL);
  assert_false (((WtPairing *)run.pairings->pdata[0])->cut);
  assert_int_equal (cut->len, 1);
  assert_true (((WtPairing *)cut->pdata[0])->cut);
  assert_true (((WtPairing *)cut->pdata[0])->matches->len < 5);
}

static void
two_runs_of_the_same_articles_agree (void **state)
{
  g_auto (Run) one = run_of (wire (), wire ()), other = run_of (wire (), wire ());

  (void)state;
  assert_int_equal (one.alignments->len, other.alignments->len);
  for (guint n = 0; n < one.alignments->len; n++)
    assert_true (alignment_at (&one, n)->score_bits == alignment_at (&other, n)->score_bits);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_reprint_is_verbatim_sentence_by_sentence),
    cmocka_unit_test (an_edited_copy_is_edited),
    cmocka_unit_test (moved_paragraphs_are_found),
    cmocka_unit_test (a_shared_quotation_alone_is_a_quotation_and_no_shared_prose),
    cmocka_unit_test (what_one_heard_and_the_other_tells_as_a_fact_is_nothing),
    cmocka_unit_test (a_quotation_in_the_same_frame_goes_with_the_prose_around_it),
    cmocka_unit_test (a_quotation_in_another_frame_does_not),
    cmocka_unit_test (several_long_quotations_in_other_frames_are_no_shared_prose),
    cmocka_unit_test (a_sentence_that_was_cut_is_edited_and_not_verbatim),
    cmocka_unit_test (words_that_serve_one_pair_serve_no_other),
    cmocka_unit_test (the_same_event_in_other_words_is_nothing),
    cmocka_unit_test (a_name_with_its_title_is_no_copy),
    cmocka_unit_test (two_sentences_made_one_are_one_alignment),
    cmocka_unit_test (operations_stay_inside_their_sentences_and_do_not_overlap),
    cmocka_unit_test (what_is_too_long_to_compare_is_cut_and_says_so),
    cmocka_unit_test (two_runs_of_the_same_articles_agree),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
