/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/text/wordlist.h"
#include "tests/unit/text_fixture.h"

static void
words_are_folded_and_stemmed (void **state)
{
  (void)state;
  assert_same_words ("The Ships SAILED", "the ship sails");
}

static void
curly_and_straight_apostrophes_are_one (void **state)
{
  (void)state;
  assert_same_words ("didn’t", "didn't");
}

static void
the_possessive_is_dropped (void **state)
{
  (void)state;
  assert_same_words ("Vell’s ships, the leaders’ plan", "Vell ships, the leaders plan");
  assert_same_words ("Kiev’s harbour’s gate", "Kyiv harbor gate");
}

static void
hyphenated_words_are_split (void **state)
{
  (void)state;
  assert_same_words ("Kim Jong-un, high‐level", "Kim Jong Un, high level");
}

static void
a_country_is_not_a_pronoun (void **state)
{
  (void)state;
  assert_same_words ("the U.S. fleet", "the US fleet");
  assert_words ("tell us of the US", "tell us of the u.s");
  assert_same_words ("the U.N. and the E.U.", "the UN and the EU");
}

static void
in_a_line_of_capitals_a_pronoun_stays_one (void **state)
{
  (void)state;
  assert_same_words ("THE HARBOR BELONGS TO US", "the harbor belongs to us");
}

static void
numbers_keep_their_value (void **state)
{
  (void)state;
  assert_words ("1,000 and 1000, 3.2 or five", "1000 and 1000 3.2 or 5");
  assert_same_words ("$3.2bn", "$3.2 billion");
}

static void
percent_is_written_in_many_ways (void **state)
{
  (void)state;
  assert_same_words ("5 per cent of it", "5% of it");
  assert_same_words ("5 pct of it", "5 percent of it");
  assert_same_words ("5 per\ncent of it", "5% of it");
}

static void
currency_signs_are_tokens (void **state)
{
  (void)state;
  assert_words ("$5, €6", "dollar 5 euro 6");
}

static void
british_and_american_spellings_are_one (void **state)
{
  (void)state;
  assert_same_words ("travelled, programmes, organised, neighbouring, centres",
                     "traveled, programs, organized, neighboring, centers");
  assert_same_words ("defence, destabilisation, analysed, labelled, catalogue",
                     "defense, destabilization, analyzed, labeled, catalog");
  assert_same_words ("cancelled, signalling, kilometres, colourful, sceptics",
                     "canceled, signaling, kilometers, colorful, skeptics");
}

static void
similar_words_of_other_meaning_stay_two (void **state)
{
  static const char *const pairs[][2] = { { "four", "for" },     { "hour", "hor" },      { "tour", "tor" },
                                          { "called", "caled" }, { "price", "prise" },   { "united", "unite d" },
                                          { "Turkey", "turk" },  { "Moscow", "Moskva" }, { "Iran", "Iraq" } };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
  {
    g_autofree char *a = words_of (pairs[i][0]);
    g_autofree char *b = words_of (pairs[i][1]);
    assert_string_not_equal (a, b);
  }
}

static void
names_from_other_scripts_are_unified (void **state)
{
  (void)state;
  assert_same_words ("to Sergei, to Sergi", "to Sergey, to Sergey");
  assert_same_words ("Zelensky, Zelenskyy", "Zelenskiy, Zelenskyi");
  assert_same_words ("Gaddafi, Mohammed, Kiev, Peking", "Qaddafi, Muhammad, Kyiv, Beijing");
  assert_same_words ("Erdoğan", "Erdogan");
  assert_same_words ("Belovskiy", "Belovsky");
}

static void
names_are_unified_only_when_capitalised (void **state)
{
  (void)state;
  g_autofree char *name = words_of ("Kiev");
  g_autofree char *word = words_of ("kiev");
  assert_string_not_equal (name, word);
}

static void
a_town_glued_to_its_saint_is_two_words (void **state)
{
  (void)state;
  assert_same_words ("in St.Vell today", "in St. Vell today");
}

static void
no_token_crosses_a_glued_sentence_end (void **state)
{
  (void)state;
  assert_words ("On Tuesday.North Vell", "on tuesday north vell");
}

static void
compatibility_characters_are_folded (void **state)
{
  (void)state;
  assert_same_words ("ﬁrst oﬃce", "first office");
}

static void
function_words_and_numbers_are_flagged (void **state)
{
  (void)state;
  assert_flagged ("The ships of the fleet", WT_TOKEN_STOP, "The of the");
  assert_flagged ("In 2024 five of 1,000 said so", WT_TOKEN_NUMBER, "2024 five 1,000");
}

static void
function_words_are_flagged_in_other_languages (void **state)
{
  static const char *const texts[][3] = { { "de", "Das Schiff und die Stadt", "Das und die" },
                                          { "fr-CA", "Le bateau dans la ville", "Le dans la" },
                                          { "es", "El barco de la ciudad", "El de la" } };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
  {
    g_auto (Fixture) fixture = { .lexicon = wt_lexicon_new () };
    WtArticle *article = article_of_paragraphs (texts[i][1]);
    WtTextOptions options;

    article->language = g_strdup (texts[i][0]);
    wt_text_options_init (&options);
    fixture.text = wt_text_new (article, fixture.lexicon, &options, NULL);
    g_autofree char *found = flagged_of (&fixture, WT_TOKEN_STOP);
    assert_string_equal (found, texts[i][2]);
  }
}

/* A misspelt trait would be lost with a warning that nobody sees. */
static void
every_word_table_is_there_and_names_traits_that_exist (void **state)
{
  static const char *const languages[] = { "en", "de", "fr", "es" };

  (void)state;
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    assert_int_equal (wt_wordlist_traits (languages[i], "qzxv"), 0);
  assert_int_not_equal (wt_wordlist_traits ("en", "the"), 0);
  assert_string_equal (wt_wordlist_name ("sergei"), "sergey");
  gsize n_replaced;
  assert_string_equal (wt_wordlist_spelling ("neighbourly", 11, &n_replaced), "neighbor");
  assert_int_equal (n_replaced, 9);
}

static void
names_are_flagged_and_sentence_starts_only_with_evidence (void **state)
{
  (void)state;
  assert_flagged ("Ships left Vell. Vell’s fleet stayed.", WT_TOKEN_NAME, "Vell Vell’s");
  assert_flagged ("Lavish Ships Leave Harbor Of Vell. Ships left.", WT_TOKEN_NAME, "");
}

static void
times_are_flagged (void **state)
{
  (void)state;
  assert_flagged ("Earlier this month it left; on Tuesday, January 16, it may return later in the day.", WT_TOKEN_TIME,
                  "Earlier this month Tuesday January 16 later in the day");
  assert_flagged ("In May she may march.", WT_TOKEN_TIME, "May");
}

static void
the_lexicon_counts_each_word_once_per_article (void **state)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  WtTextOptions options;

  (void)state;
  wt_text_options_init (&options);
  wt_text_free (wt_text_new (article_of_paragraphs ("ship ship ship"), lexicon, &options, NULL));
  wt_text_free (wt_text_new (article_of_paragraphs ("ship dam"), lexicon, &options, NULL));
  WtArticle *furniture = article_of_paragraphs ("dam");
  g_array_index (furniture->blocks, WtBlock, 0).kind = WT_BLOCK_FURNITURE;
  wt_text_free (wt_text_new (furniture, lexicon, &options, NULL));
  assert_int_equal (wt_lexicon_articles (lexicon), 3);
  assert_int_equal (wt_lexicon_article_count (lexicon, wt_lexicon_add (lexicon, "ship", -1)), 2);
  assert_int_equal (wt_lexicon_article_count (lexicon, wt_lexicon_add (lexicon, "dam", -1)), 1);
}

static void
a_lexicon_keeps_words_in_order_of_appearance (void **state)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();

  (void)state;
  for (guint32 i = 0; i < 20000; i++)
  {
    g_autofree char *word = g_strdup_printf ("w%u", i);
    assert_int_equal (wt_lexicon_add (lexicon, word, -1), i);
  }
  assert_int_equal (wt_lexicon_add (lexicon, "w777 and more", 4), 777);
  assert_int_equal (wt_lexicon_count (lexicon), 20000);
  assert_string_equal (wt_lexicon_word (lexicon, 19999), "w19999");
}

static void
common_words_are_common_in_the_background (void **state)
{
  (void)state;
  assert_in_range (wt_background_articles (), 1000, G_MAXUINT32);
  assert_in_range (wt_background_count ("the"), wt_background_articles () / 2, wt_background_articles ());
  assert_true (wt_background_count ("said") > wt_background_count ("minist"));
  assert_int_equal (wt_background_count ("qzxv"), 0);
  assert_int_equal (wt_background_count (""), 0);
  assert_int_equal (wt_background_count ("\xff"), 0);
}

/* Every spelling that the table keeps must be one the program makes: else the table is of another version. */
static void
background_words_are_words_of_this_program (void **state)
{
  static const char *const sentences[] = { "The minister travelled to the programme centre.",
                                           "Organised defence of 5 per cent",
                                           "The U.S. government said shares rose in two companies" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
  {
    g_autofree char *words = words_of (sentences[i]);
    g_auto (GStrv) each = g_strsplit (words, " ", -1);
    for (char **word = each; *word != NULL; word++)
      assert_true (wt_background_count (*word) > 10);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (words_are_folded_and_stemmed),
    cmocka_unit_test (curly_and_straight_apostrophes_are_one),
    cmocka_unit_test (the_possessive_is_dropped),
    cmocka_unit_test (hyphenated_words_are_split),
    cmocka_unit_test (a_country_is_not_a_pronoun),
    cmocka_unit_test (in_a_line_of_capitals_a_pronoun_stays_one),
    cmocka_unit_test (numbers_keep_their_value),
    cmocka_unit_test (percent_is_written_in_many_ways),
    cmocka_unit_test (currency_signs_are_tokens),
    cmocka_unit_test (british_and_american_spellings_are_one),
    cmocka_unit_test (similar_words_of_other_meaning_stay_two),
    cmocka_unit_test (names_from_other_scripts_are_unified),
    cmocka_unit_test (names_are_unified_only_when_capitalised),
    cmocka_unit_test (a_town_glued_to_its_saint_is_two_words),
    cmocka_unit_test (no_token_crosses_a_glued_sentence_end),
    cmocka_unit_test (compatibility_characters_are_folded),
    cmocka_unit_test (function_words_and_numbers_are_flagged),
    cmocka_unit_test (function_words_are_flagged_in_other_languages),
    cmocka_unit_test (every_word_table_is_there_and_names_traits_that_exist),
    cmocka_unit_test (names_are_flagged_and_sentence_starts_only_with_evidence),
    cmocka_unit_test (times_are_flagged),
    cmocka_unit_test (the_lexicon_counts_each_word_once_per_article),
    cmocka_unit_test (a_lexicon_keeps_words_in_order_of_appearance),
    cmocka_unit_test (common_words_are_common_in_the_background),
    cmocka_unit_test (background_words_are_words_of_this_program),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
