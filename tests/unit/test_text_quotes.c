/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/text_fixture.h"

static void
words_between_curly_quotes_are_quoted (void **state)
{
  (void)state;
  assert_flagged ("He hailed “close and lasting ties” with Vell.", WT_TOKEN_QUOTED, "close and lasting ties");
}

static void
words_between_straight_quotes_are_quoted (void **state)
{
  (void)state;
  assert_flagged ("\"We open it,\" he said. \"We close it,\" she said.", WT_TOKEN_QUOTED, "We open it We close it");
}

static void
a_curly_quote_may_be_closed_by_a_straight_one (void **state)
{
  (void)state;
  assert_flagged ("open “at a good time\" and \"by common consent,” Roe said", WT_TOKEN_QUOTED,
                  "at a good time by common consent");
}

static void
guillemets_and_low_quotes_are_quotes (void **state)
{
  (void)state;
  assert_flagged ("Er sagte „wir öffnen es“ heute, il dit « nous ouvrons ceci » hier", WT_TOKEN_QUOTED,
                  "wir öffnen es nous ouvrons ceci");
}

static void
corner_brackets_and_single_guillemets_are_quotes (void **state)
{
  (void)state;
  assert_flagged ("市長は「門を通る」と述べた。『再び試す』と彼は言った。", WT_TOKEN_QUOTED, "門 を 通る 再び 試す");
  assert_flagged ("He spoke of ‹nine lost days› and left; er sprach von ›neun verlorenen Tagen‹ und ging",
                  WT_TOKEN_QUOTED, "nine lost days neun verlorenen Tagen");
}

static void
a_quotation_in_corner_brackets_holds_another (void **state)
{
  (void)state;
  assert_flagged ("市長は「彼は『門を通る』と言う」と述べた。", WT_TOKEN_QUOTED, "彼 は 門 を 通る と 言う");
}

static void
straight_quotes_need_no_space_where_none_are_written (void **state)
{
  (void)state;
  assert_flagged ("市长说：\"没有人会通过\"，他走了。", WT_TOKEN_QUOTED, "没有 人 会 通过");
}

static void
a_closing_mark_without_an_opening_one_closes_its_sentence (void **state)
{
  (void)state;
  assert_flagged ("The gates hold. We go on as before,” Roe said.", WT_TOKEN_QUOTED, "We go on as before");
  assert_flagged ("We go on as before.\" Roe left.", WT_TOKEN_QUOTED, "We go on as before");
  assert_flagged ("A pipe of 6\" lies below the gates.", WT_TOKEN_QUOTED, "");
}

static void
a_mark_between_spaces_opens_behind_a_colon (void **state)
{
  (void)state;
  assert_flagged ("She told us: \" we go on as before \" and left.", WT_TOKEN_QUOTED, "we go on as before");
}

static void
single_quotes_are_quotes (void **state)
{
  (void)state;
  assert_flagged ("He called it ‘a very good gate’ today.", WT_TOKEN_QUOTED, "a very good gate");
  assert_flagged ("He called it 'a very good gate' today.", WT_TOKEN_QUOTED, "a very good gate");
}

static void
apostrophes_are_not_quotes (void **state)
{
  (void)state;
  assert_flagged ("The leaders’ plan and the crews’ wage weren’t Vell’s. 'Tis the sailors' gate in '98.",
                  WT_TOKEN_QUOTED, "");
}

static void
an_apostrophe_inside_single_quotes_does_not_close_them (void **state)
{
  (void)state;
  assert_flagged ("‘The leaders’ plan isn’t ours,’ she said.", WT_TOKEN_QUOTED, "The leaders plan isn’t ours");
}

static void
a_quotation_runs_over_several_sentences (void **state)
{
  (void)state;
  assert_flagged ("“We wait here. We call again,” he added.", WT_TOKEN_QUOTED, "We wait here We call again");
}

static void
a_quotation_may_be_opened_again_at_each_paragraph (void **state)
{
  (void)state;
  assert_flagged ("“We wait here.\n\n“We call again,” he added.", WT_TOKEN_QUOTED, "We wait here We call again");
}

static void
an_unclosed_quotation_ends_with_its_paragraph (void **state)
{
  (void)state;
  assert_flagged ("\"We wait here.\n\nHe left.", WT_TOKEN_QUOTED, "We wait here");
}

static void
short_quotations_are_also_marked_as_such (void **state)
{
  (void)state;
  assert_flagged ("The “Iron Gate” is “open to all”.", WT_TOKEN_QUOTED | WT_TOKEN_QUOTE_MISC, "Iron Gate");
  assert_flagged ("The “Iron Gate” is “open to all”.", WT_TOKEN_QUOTED, "Iron Gate open to all");
}

static void
a_straight_mark_that_can_only_open_does_not_close (void **state)
{
  (void)state;
  assert_flagged ("\"He said \"no thanks today\" to us, she said.", WT_TOKEN_QUOTED, "He said no thanks today");
}

static void
a_quotation_inside_a_quotation_ends_with_the_outer_one (void **state)
{
  (void)state;
  assert_flagged ("“He said ‘no’ to us all,” she said.", WT_TOKEN_QUOTED, "He said no to us all");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (words_between_curly_quotes_are_quoted),
    cmocka_unit_test (words_between_straight_quotes_are_quoted),
    cmocka_unit_test (a_curly_quote_may_be_closed_by_a_straight_one),
    cmocka_unit_test (guillemets_and_low_quotes_are_quotes),
    cmocka_unit_test (corner_brackets_and_single_guillemets_are_quotes),
    cmocka_unit_test (a_quotation_in_corner_brackets_holds_another),
    cmocka_unit_test (straight_quotes_need_no_space_where_none_are_written),
    cmocka_unit_test (a_closing_mark_without_an_opening_one_closes_its_sentence),
    cmocka_unit_test (a_mark_between_spaces_opens_behind_a_colon),
    cmocka_unit_test (single_quotes_are_quotes),
    cmocka_unit_test (apostrophes_are_not_quotes),
    cmocka_unit_test (an_apostrophe_inside_single_quotes_does_not_close_them),
    cmocka_unit_test (a_quotation_runs_over_several_sentences),
    cmocka_unit_test (a_quotation_may_be_opened_again_at_each_paragraph),
    cmocka_unit_test (an_unclosed_quotation_ends_with_its_paragraph),
    cmocka_unit_test (short_quotations_are_also_marked_as_such),
    cmocka_unit_test (a_straight_mark_that_can_only_open_does_not_close),
    cmocka_unit_test (a_quotation_inside_a_quotation_ends_with_the_outer_one),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
