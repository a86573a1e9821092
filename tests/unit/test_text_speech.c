/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/text_fixture.h"

#define assert_reported(text, expected)    assert_flagged (text, WT_TOKEN_REPORTED, expected)
#define assert_attribution(text, expected) assert_flagged (text, WT_TOKEN_SPEECH, expected)

static void
what_follows_said_that_is_reported (void **state)
{
  (void)state;
  assert_reported ("Minister Ann Roe said that the gate will open.", "the gate will open");
  assert_attribution ("Minister Ann Roe said that the gate will open.", "Minister Ann Roe said that");
}

static void
what_follows_said_without_that_is_reported (void **state)
{
  (void)state;
  assert_reported ("Yesterday Ann Roe said the gate will open.", "the gate will open");
  assert_reported ("The ministry said on Tuesday the gate will open.", "the gate will open");
}

static void
what_comes_before_the_speaker_is_reported (void **state)
{
  (void)state;
  assert_reported ("The gate will open, Vell police said on Tuesday.", "The gate will open");
  assert_attribution ("The gate will open, Vell police said on Tuesday.", "Vell police said on Tuesday");
}

static void
an_inverted_attribution_is_one (void **state)
{
  (void)state;
  assert_reported ("The gate will open, said Ann Roe.", "The gate will open");
  assert_attribution ("The gate will open, said Ann Roe.", "said Ann Roe");
}

static void
that_may_stand_some_words_behind_the_verb (void **state)
{
  (void)state;
  assert_reported ("She said through a translator that the gate was theirs.", "the gate was theirs");
  assert_reported ("The mayor told reporters in the port that the gate was theirs.", "the gate was theirs");
}

static void
a_participle_carries_speech_on (void **state)
{
  (void)state;
  assert_reported ("The gate will open, the mayor said, adding that the port is safe.",
                   "The gate will open the port is safe");
}

static void
according_to_somebody_is_an_attribution (void **state)
{
  (void)state;
  assert_reported ("According to police, the gate is open.", "the gate is open");
  assert_reported ("The gate is open, according to a spokesman for the port.", "The gate is open");
  assert_reported ("The gate opened according to plan.", "");
}

static void
an_apposition_stands_between_speaker_and_verb (void **state)
{
  (void)state;
  assert_reported ("On Monday Ann Roe, the port’s chief, said the gate will open.", "the gate will open");
}

static void
what_is_praised_is_reported (void **state)
{
  (void)state;
  assert_reported ("The mayor hailed the lasting friendship.", "the lasting friendship");
}

static void
a_second_verb_has_the_same_speaker (void **state)
{
  (void)state;
  assert_attribution ("The mayor noted that ships come, and mentioned “a safe port”.",
                      "The mayor noted that mentioned");
}

static void
a_passive_citation_is_an_attribution (void **state)
{
  (void)state;
  assert_reported ("The gate will open, police were quoted as saying by a newspaper.", "The gate will open");
}

static void
a_colon_introduces_what_was_said (void **state)
{
  (void)state;
  assert_reported ("A witness told the Vell Daily: “They jumped out.”", "They jumped out");
  assert_attribution ("A witness told the Vell Daily: “They jumped out.”", "A witness told the Vell Daily");
}

static void
a_capital_right_before_the_verb_is_a_speaker (void **state)
{
  (void)state;
  assert_reported ("Firefighters said the gate was hot.", "the gate was hot");
  assert_attribution ("“It was hot,” the acting chief of Vell district Ann Roe told a newspaper.",
                      "the acting chief of Vell district Ann Roe told a newspaper");
}

static void
reporters_prose_is_not_reported (void **state)
{
  static const char *const prose[] = {
    "Vell and its allies have accused the port of hiding ships.",
    "The company added two cranes and reported losses of 5 crowns.",
    "The mayor has not said when the gate will open.",
    "The United States reports to nobody.",
    "He declined to say how many ships came.",
    "The mayor never said that the gate will open.",
    "The gate was rebuilt after the storm.",
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (prose); i++)
    assert_reported (prose[i], "");
}

static void
a_dateline_is_neither_reported_nor_speech (void **state)
{
  g_auto (Fixture) fixture = { .lexicon = wt_lexicon_new () };
  WtArticle *article = article_of_paragraphs ("VELL (QNA) — The gate will open, police said.");
  WtTextOptions options;

  (void)state;
  g_array_index (article->blocks, WtBlock, 0).dateline_bytes = strlen ("VELL (QNA) — ");
  wt_text_options_init (&options);
  fixture.text = wt_text_new (article, fixture.lexicon, &options, NULL);
  const WtToken *tokens = wt_text_tokens (fixture.text, wt_text_sentence (fixture.text, 0));
  assert_int_equal (tokens[0].flags & (WT_TOKEN_DATELINE | WT_TOKEN_REPORTED | WT_TOKEN_SPEECH), WT_TOKEN_DATELINE);
  assert_int_equal (tokens[1].flags & (WT_TOKEN_DATELINE | WT_TOKEN_REPORTED | WT_TOKEN_SPEECH), WT_TOKEN_DATELINE);
  assert_int_equal (tokens[2].flags & (WT_TOKEN_DATELINE | WT_TOKEN_REPORTED), WT_TOKEN_REPORTED);
}

static void
who_says_i_is_speaking (void **state)
{
  (void)state;
  assert_reported ("We go on as before, and I am glad of it.", "We go on as before and I am glad of it");
  assert_reported ("They named the barge after Elizabeth I on Monday.", "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (who_says_i_is_speaking),
    cmocka_unit_test (what_follows_said_that_is_reported),
    cmocka_unit_test (what_follows_said_without_that_is_reported),
    cmocka_unit_test (what_comes_before_the_speaker_is_reported),
    cmocka_unit_test (an_inverted_attribution_is_one),
    cmocka_unit_test (that_may_stand_some_words_behind_the_verb),
    cmocka_unit_test (a_participle_carries_speech_on),
    cmocka_unit_test (according_to_somebody_is_an_attribution),
    cmocka_unit_test (an_apposition_stands_between_speaker_and_verb),
    cmocka_unit_test (what_is_praised_is_reported),
    cmocka_unit_test (a_second_verb_has_the_same_speaker),
    cmocka_unit_test (a_passive_citation_is_an_attribution),
    cmocka_unit_test (a_colon_introduces_what_was_said),
    cmocka_unit_test (a_capital_right_before_the_verb_is_a_speaker),
    cmocka_unit_test (reporters_prose_is_not_reported),
    cmocka_unit_test (a_dateline_is_neither_reported_nor_speech),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
