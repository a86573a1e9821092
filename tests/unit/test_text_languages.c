/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences of many languages, and of text that is written as mail and web pages are. */
#include "tests/unit/text_fixture.h"

static void
german_ordinals_end_no_sentence (void **state)
{
  (void)state;
  assert_sentences_in ("de", "Der Damm hielt bis zum 12. Juni. Am 3. Pfeiler brach er.",
                       "Der Damm hielt bis zum 12. Juni.|Am 3. Pfeiler brach er.|");
  assert_sentences_in ("de", "Der Zug hält auf Gleis 12. Die Fahrt dauert lang.",
                       "Der Zug hält auf Gleis 12.|Die Fahrt dauert lang.|");
}

static void
titles_of_many_languages_end_no_sentence (void **state)
{
  (void)state;
  assert_sentences_in ("nl", "Volgens mevr. Vell is de dam heel. Dhr. Roe zweeg.",
                       "Volgens mevr. Vell is de dam heel.|Dhr. Roe zweeg.|");
  assert_sentences_in ("ru", "Об этом сказал проф. Велл. Дамба цела.", "Об этом сказал проф. Велл.|Дамба цела.|");
  assert_sentences_in ("tr", "Baraj için Doç. Vell konuştu. Su çekildi.", "Baraj için Doç. Vell konuştu.|Su çekildi.|");
  assert_sentences_in ("hi", "बांध पर डॉ. वेल ने कहा। पानी उतर गया।", "बांध पर डॉ. वेल ने कहा।|पानी उतर गया।|");
}

static void
every_script_has_its_own_stops (void **state)
{
  (void)state;
  assert_sentences_in ("zh", "大坝没有垮。谁受伤了？没有人！", "大坝没有垮。|谁受伤了？|没有人！|");
  assert_sentences_in ("ja", "ダムは持ちこたえた。誰が怪我をしたか？", "ダムは持ちこたえた。|誰が怪我をしたか？|");
  assert_sentences_in ("ko", "댐은 무너지지 않았다. 다친 사람은 없다.", "댐은 무너지지 않았다.|다친 사람은 없다.|");
  assert_sentences_in ("ar", "صمد السد. من أصيب؟ لا أحد.", "صمد السد.|من أصيب؟|لا أحد.|");
  assert_sentences_in ("ur", "بند محفوظ رہا۔ کون زخمی ہوا؟ کوئی نہیں۔", "بند محفوظ رہا۔|کون زخمی ہوا؟|کوئی نہیں۔|");
  assert_sentences_in ("hy", "Ամբարտակը դիմացավ: Ոչ ոք չի տուժել:", "Ամբարտակը դիմացավ:|Ոչ ոք չի տուժել:|");
}

static void
a_japanese_quotation_with_a_particle_is_part_of_its_sentence (void **state)
{
  (void)state;
  assert_sentences_in ("ja", "市長は「ダムは安全だ。」と述べた。水は引いた。",
                       "市長は「ダムは安全だ。」と述べた。|水は引いた。|");
}

static void
a_line_break_between_ideographs_is_no_space (void **state)
{
  (void)state;
  assert_sentences_in ("zh", "大坝没有\n垮。", "大坝没有垮。|");
}

static void
marks_of_direction_are_no_part_of_words (void **state)
{
  (void)state;
  assert_sentences_in ("ar", "قال د\u202a.\u202c رو إن السد صمد.", "قال د\u202a.\u202c رو إن السد صمد.|");
}

static void
text_without_capitals_is_cut_behind_known_words (void **state)
{
  (void)state;
  assert_sentences ("The dam is still open. we walked there. it is free.",
                    "The dam is still open.|we walked there.|it is free.|");
  assert_sentences ("They sell marl incl. tin and resp. zinc.", "They sell marl incl. tin and resp. zinc.|");
  assert_sentences ("He runs a mill (It was built in 1900.) near the port.",
                    "He runs a mill (It was built in 1900.) near the port.|");
}

static void
rules_drawn_with_signs_part_sentences (void **state)
{
  (void)state;
  assert_sentences ("The dam held ------ Marl news", "The dam held|------|Marl news|");
  assert_sentences ("The dam -- it is old -- held.", "The dam -- it is old -- held.|");
}

static void
addresses_part_sentences (void **state)
{
  (void)state;
  assert_sentences ("The dam held. http://example.org/a http://example.org/b",
                    "The dam held.|http://example.org/a|http://example.org/b|");
}

static void
a_smiley_belongs_to_the_sentence_before_it (void **state)
{
  (void)state;
  assert_sentences ("The dam held! :-) Nobody was hurt ;) The port is open.",
                    "The dam held! :-)|Nobody was hurt ;)|The port is open.|");
}

static void
a_source_in_brackets_stands_alone (void **state)
{
  (void)state;
  assert_sentences ("The dam held. (Vell Post) The port is open.", "The dam held.|(Vell Post)|The port is open.|");
  assert_sentences ("The dam (Vell Post) Held it.", "The dam (Vell Post) Held it.|");
}

static void
four_stops_are_a_stop_and_an_ellipsis (void **state)
{
  (void)state;
  assert_sentences ("The dam held. . . . The port was open.", "The dam held.|. . . The port was open.|");
  assert_sentences ("The dam held. ...and then it broke.", "The dam held.|...and then it broke.|");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (german_ordinals_end_no_sentence),
    cmocka_unit_test (titles_of_many_languages_end_no_sentence),
    cmocka_unit_test (every_script_has_its_own_stops),
    cmocka_unit_test (a_japanese_quotation_with_a_particle_is_part_of_its_sentence),
    cmocka_unit_test (a_line_break_between_ideographs_is_no_space),
    cmocka_unit_test (marks_of_direction_are_no_part_of_words),
    cmocka_unit_test (text_without_capitals_is_cut_behind_known_words),
    cmocka_unit_test (rules_drawn_with_signs_part_sentences),
    cmocka_unit_test (addresses_part_sentences),
    cmocka_unit_test (a_smiley_belongs_to_the_sentence_before_it),
    cmocka_unit_test (a_source_in_brackets_stands_alone),
    cmocka_unit_test (four_stops_are_a_stop_and_an_ellipsis),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
