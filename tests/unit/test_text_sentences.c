/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/text_fixture.h"

static void
a_full_stop_ends_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("The dam held. Nobody was hurt.", "The dam held.|Nobody was hurt.|");
}

static void
a_sentence_broken_over_two_lines_is_one (void **state)
{
  (void)state;
  assert_sentences ("The dam held\nthrough the night. Nobody\n  was hurt.",
                    "The dam held through the night.|Nobody was hurt.|");
}

static void
a_sentence_never_crosses_blocks (void **state)
{
  (void)state;
  assert_sentences ("The dam held\n\nthrough the night", "The dam held|through the night|");
}

static void
a_country_before_a_capital_does_not_end_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("Earlier, U.S. Harbor Service chief Ann Roe spoke.",
                    "Earlier, U.S. Harbor Service chief Ann Roe spoke.|");
}

static void
a_country_ends_a_sentence_before_a_word_that_begins_one (void **state)
{
  (void)state;
  assert_sentences ("She flew to the U.S. The talks begin soon.", "She flew to the U.S.|The talks begin soon.|");
}

static void
titles_initials_and_months_do_not_end_sentences (void **state)
{
  (void)state;
  assert_sentences ("Lt. Gov. Ann Q. Roe met Sen. J. R. Poe in St. Vell on Jan. 5 at No. 7 Dock St. near the port.",
                    "Lt. Gov. Ann Q. Roe met Sen. J. R. Poe in St. Vell on Jan. 5 at No. 7 Dock St. near the port.|");
}

static void
a_number_with_a_point_ends_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("Tin rose to 5.70. Marl shares fell.", "Tin rose to 5.70.|Marl shares fell.|");
}

static void
a_word_of_capitals_ends_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("Marl left the QRF. Poe stayed in it.", "Marl left the QRF.|Poe stayed in it.|");
  assert_sentences ("LT. GOV. ROE WON. POE LOST.", "LT. GOV. ROE WON.|POE LOST.|");
}

static void
a_new_speaker_after_a_company_begins_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("Nobody knew, said Ann Roe of Vell and Co. Poe said he did.",
                    "Nobody knew, said Ann Roe of Vell and Co.|Poe said he did.|");
  assert_sentences ("Nobody knew, Vell and Co. Chairman Ann Roe said.",
                    "Nobody knew, Vell and Co. Chairman Ann Roe said.|");
}

static void
a_clock_time_ends_a_sentence_only_before_a_new_one (void **state)
{
  (void)state;
  assert_sentences ("It sailed at 6 p.m. Monday with 40 aboard. It sank at 9 p.m. The crew swam.",
                    "It sailed at 6 p.m. Monday with 40 aboard.|It sank at 9 p.m.|The crew swam.|");
}

static void
a_clock_time_that_opens_a_sentence_does_not_end_it (void **state)
{
  (void)state;
  assert_sentences ("At 5 a.m. Mr. Poe opened it. He left at 6 P.M. Mr. Poe slept.",
                    "At 5 a.m. Mr. Poe opened it.|He left at 6 P.M.|Mr. Poe slept.|");
}

static void
spaced_initials_are_one_place (void **state)
{
  (void)state;
  assert_sentences ("He flew to L. A. Harbor by night.", "He flew to L. A. Harbor by night.|");
}

static void
text_without_capitals_has_sentences_too (void **state)
{
  (void)state;
  assert_sentences ("the gate is open. call the crew.", "the gate is open.|call the crew.|");
}

static void
a_company_keeps_its_chairman (void **state)
{
  (void)state;
  assert_sentences ("Vell Corp. Chairman Ann Roe left Poe Inc. It lost money.",
                    "Vell Corp. Chairman Ann Roe left Poe Inc.|It lost money.|");
}

static void
a_full_stop_without_a_space_ends_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("They met on Tuesday.North Vell will reply.", "They met on Tuesday.|North Vell will reply.|");
  assert_sentences ("“We met.”Vell will reply.", "“We met.”|Vell will reply.|");
}

static void
a_full_stop_inside_a_name_ends_nothing (void **state)
{
  (void)state;
  assert_sentences ("See vell.example, node.js, the U.S.A and St.Vell, or write to Ann.Roe@vell.example today.",
                    "See vell.example, node.js, the U.S.A and St.Vell, or write to Ann.Roe@vell.example today.|");
}

static void
closing_quotes_and_brackets_belong_to_the_sentence_before (void **state)
{
  (void)state;
  assert_sentences ("He spoke “at length.” They left. (It rained.) Nobody stayed.",
                    "He spoke “at length.”|They left.|(It rained.)|Nobody stayed.|");
}

static void
a_quotation_of_two_sentences_is_two (void **state)
{
  (void)state;
  assert_sentences ("\"We have to wait. We will call again,\" Roe added.",
                    "\"We have to wait.|We will call again,\" Roe added.|");
}

static void
a_question_in_quotes_stays_with_its_speaker (void **state)
{
  (void)state;
  assert_sentences ("“Who opened it?” he said. “Who?” Ann Roe asked. “Stop!” They ran.",
                    "“Who opened it?” he said.|“Who?” Ann Roe asked.|“Stop!”|They ran.|");
}

static void
an_ellipsis_before_a_capital_ends_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("“By joint efforts... Comrade Roe then sailed,” he said.",
                    "“By joint efforts...|Comrade Roe then sailed,” he said.|");
  assert_sentences ("It went on ... and on.", "It went on ... and on.|");
}

static void
a_number_can_begin_a_sentence (void **state)
{
  (void)state;
  assert_sentences ("The ferry was full. 45 people swam.", "The ferry was full.|45 people swam.|");
  assert_sentences ("It lies at N°. 10.253 in the port.", "It lies at N°. 10.253 in the port.|");
}

static void
abbreviations_inside_a_sentence_do_not_end_it (void **state)
{
  (void)state;
  assert_sentences ("Goods, e.g. Vell salt, cost approx. 5 crowns vs. 4.",
                    "Goods, e.g. Vell salt, cost approx. 5 crowns vs. 4.|");
}

static void
items_of_a_numbered_list_on_one_line_are_sentences (void **state)
{
  (void)state;
  assert_sentences ("1. Open the gate 2. Let the water out 3. Close it",
                    "1. Open the gate|2. Let the water out|3. Close it|");
}

static void
text_without_stops_is_cut_into_sentences_of_bounded_length (void **state)
{
  g_autoptr (GString) line = g_string_new (NULL);

  (void)state;
  for (int i = 0; i < 20000; i++)
    g_string_append (line, "word ");
  g_auto (Fixture) fixture = read_paragraphs (line->str);
  assert_true (fixture.text->sentences->len > 20);
  assert_int_equal (fixture.text->tokens->len, 20000);
  for (guint n = 0; n < fixture.text->sentences->len; n++)
    assert_in_range (wt_text_sentence (fixture.text, n)->length_bytes, 1, 4000);
}

static void
sentences_above_the_limit_are_left_out_with_a_diagnostic (void **state)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  WtTextOptions options;

  (void)state;
  wt_text_options_init (&options);
  options.max_sentences = 2;
  g_autoptr (WtText) text = wt_text_new (article_of_paragraphs ("One came. Two came.\n\nThree came. Four came."),
                                         lexicon, &options, diagnostics);
  assert_int_equal (text->sentences->len, 2);
  assert_int_equal (text->tokens->len, 4);
  assert_int_equal (diagnostics->len, 1);
  assert_int_equal (g_array_index (diagnostics, WtDiagnostic, 0).code, WT_DIAGNOSTIC_TOO_MANY_SENTENCES);
}

static void
words_above_the_limit_are_left_out_in_whole_sentences (void **state)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  WtTextOptions options;

  (void)state;
  wt_text_options_init (&options);
  options.max_tokens = 5;
  g_autoptr (WtText) text =
      wt_text_new (article_of_paragraphs ("One came. Two came. Three came."), lexicon, &options, diagnostics);
  assert_int_equal (text->sentences->len, 2);
  assert_int_equal (text->tokens->len, 4);
  assert_int_equal (diagnostics->len, 1);
}

static void
an_article_without_blocks_has_no_sentences (void **state)
{
  (void)state;
  assert_sentences ("", "");
  assert_sentences (" \n ", "");
}

static void
german_sentences_follow_german_abbreviations (void **state)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  WtTextOptions options;
  WtArticle *article = article_of_paragraphs ("Das Schiff fuhr z. B. nach Vell. Die Mannschaft blieb.");

  (void)state;
  wt_text_options_init (&options);
  article->language = g_strdup ("de-CH");
  g_autoptr (WtText) text = wt_text_new (article, lexicon, &options, NULL);
  assert_int_equal (text->sentences->len, 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_full_stop_ends_a_sentence),
    cmocka_unit_test (a_sentence_broken_over_two_lines_is_one),
    cmocka_unit_test (a_sentence_never_crosses_blocks),
    cmocka_unit_test (a_country_before_a_capital_does_not_end_a_sentence),
    cmocka_unit_test (a_country_ends_a_sentence_before_a_word_that_begins_one),
    cmocka_unit_test (titles_initials_and_months_do_not_end_sentences),
    cmocka_unit_test (a_number_with_a_point_ends_a_sentence),
    cmocka_unit_test (a_word_of_capitals_ends_a_sentence),
    cmocka_unit_test (a_new_speaker_after_a_company_begins_a_sentence),
    cmocka_unit_test (a_clock_time_ends_a_sentence_only_before_a_new_one),
    cmocka_unit_test (a_clock_time_that_opens_a_sentence_does_not_end_it),
    cmocka_unit_test (spaced_initials_are_one_place),
    cmocka_unit_test (text_without_capitals_has_sentences_too),
    cmocka_unit_test (a_company_keeps_its_chairman),
    cmocka_unit_test (a_full_stop_without_a_space_ends_a_sentence),
    cmocka_unit_test (a_full_stop_inside_a_name_ends_nothing),
    cmocka_unit_test (closing_quotes_and_brackets_belong_to_the_sentence_before),
    cmocka_unit_test (a_quotation_of_two_sentences_is_two),
    cmocka_unit_test (a_question_in_quotes_stays_with_its_speaker),
    cmocka_unit_test (an_ellipsis_before_a_capital_ends_a_sentence),
    cmocka_unit_test (a_number_can_begin_a_sentence),
    cmocka_unit_test (abbreviations_inside_a_sentence_do_not_end_it),
    cmocka_unit_test (items_of_a_numbered_list_on_one_line_are_sentences),
    cmocka_unit_test (text_without_stops_is_cut_into_sentences_of_bounded_length),
    cmocka_unit_test (sentences_above_the_limit_are_left_out_with_a_diagnostic),
    cmocka_unit_test (words_above_the_limit_are_left_out_in_whole_sentences),
    cmocka_unit_test (an_article_without_blocks_has_no_sentences),
    cmocka_unit_test (german_sentences_follow_german_abbreviations),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
