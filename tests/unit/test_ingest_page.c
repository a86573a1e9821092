/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each part of a page is told to be. Every article here is invented. */
#include "tests/unit/ingest_fixture.h"

static void
every_byte_that_is_not_white_space_is_in_a_block (void **state)
{
  g_autoptr (WtArticle) article = read_page ("date 2021-05-04 Follow us on Image Source : AP A lighthouse\n\n" BODY
                                             "Also Read: Ferries stay in port\n");
  gsize at = 0;

  (void)state;
  for (guint i = 0; i <= article->blocks->len; i++)
  {
    const WtBlock *block = i < article->blocks->len ? &g_array_index (article->blocks, WtBlock, i) : NULL;
    gsize end = block != NULL ? block->offset_bytes : article->text_bytes;
    assert_true (end >= at);
    for (; at < end; at++)
      assert_true (g_ascii_isspace (article->text[at]));
    at = block != NULL ? end + block->length_bytes : at;
  }
}

static void
a_first_line_that_runs_together_is_taken_apart (void **state)
{
  g_autoptr (WtArticle) article =
      read_page ("date 2021-05-04 Follow us on Image Source : AP Lighthouse keeper Ada Quill\n\n" BODY);

  (void)state;
  assert_kind (article, "date 2021-05-04", WT_BLOCK_FURNITURE);
  assert_int_equal (nth_block (article, "date", 0)->length_bytes, strlen ("date 2021-05-04"));
  assert_kind (article, "Follow us on", WT_BLOCK_FURNITURE);
  assert_credit (article, "Image Source : AP", WT_CREDIT_PHOTO);
  assert_kind (article, "Lighthouse keeper Ada Quill", WT_BLOCK_CAPTION);
  assert_kind (article, "The harbour council", WT_BLOCK_BODY);
}

static void
an_address_on_the_first_line_is_the_articles_and_names_its_outlet (void **state)
{
  g_autoptr (WtArticle) article =
      read_page ("date 2021-05-04 https://www.quaynews.example/2021/05/04/lighthouse.html\n" BODY);

  (void)state;
  assert_string_equal (article->url, "https://www.quaynews.example/2021/05/04/lighthouse.html");
  assert_string_equal (article->outlet, "quaynews.example");
  assert_kind (article, "https://", WT_BLOCK_FURNITURE);
}

static void
the_title_is_neither_masthead_nor_section_nor_byline (void **state)
{
  g_autoptr (WtArticle) article =
      read_page ("World\n\nHarbour Gazette\n\nMonday, May 3, 2021 61° Today's Paper\n\nTop News\n\n"
                 "Council closes storm-damaged lighthouse\n\nBy Ada Quill and agencies\n\n" BODY);

  (void)state;
  assert_string_equal (article->title, "Council closes storm-damaged lighthouse");
  assert_string_equal (article->outlet, "Harbour Gazette");
  assert_kind (article, "Harbour Gazette", WT_BLOCK_FURNITURE);
  assert_kind (article, "Monday, May 3", WT_BLOCK_FURNITURE);
  assert_kind (article, "Top News", WT_BLOCK_FURNITURE);
  assert_credit (article, "By Ada Quill", WT_CREDIT_BYLINE);
}

static void
an_agencys_name_above_the_headline_is_the_outlet_and_below_it_the_byline (void **state)
{
  g_autoptr (WtArticle) above = read_page ("AFP\nCouncil closes old lighthouse\n\n" BODY);
  g_autoptr (WtArticle) below = read_page ("Council closes old lighthouse\n\nAFP\n\nPublished\n\n" BODY);

  (void)state;
  assert_string_equal (above->outlet, "AFP");
  assert_string_equal (above->title, "Council closes old lighthouse");
  assert_kind (above, "AFP", WT_BLOCK_FURNITURE);
  assert_null (below->outlet);
  assert_credit (below, "AFP", WT_CREDIT_BYLINE);
  assert_kind (below, "Published", WT_BLOCK_FURNITURE);
}

static void
an_article_without_a_headline_has_no_title (void **state)
{
  g_autoptr (WtArticle) article = read_page (BODY);

  (void)state;
  assert_null (article->title);
  assert_kind (article, "The harbour council", WT_BLOCK_BODY);
}

static void
a_headline_that_asks_is_a_headline (void **state)
{
  g_autoptr (WtArticle) article = read_page ("Who will pay for the lighthouse?\n\n" BODY);

  (void)state;
  assert_string_equal (article->title, "Who will pay for the lighthouse?");
}

static gsize
dateline_of (const char *first_words)
{
  g_autofree char *text = g_strconcat ("Council closes old lighthouse\n\n", first_words, BODY, NULL);
  g_autoptr (WtArticle) article = read_page (text);

  return nth_block (article, first_words, 0)->dateline_bytes;
}

static void
datelines_of_every_house_style_are_measured (void **state)
{
  static const char *const datelines[] = { "MOSCOW >> ",
                                           "MOSCOW (AP) — ",
                                           "Moscow: ",
                                           "LONDON, March 3 - ",
                                           "WASHINGTON/LONDON (Reuters) - ",
                                           "(Reuters) - ",
                                           "PORT ELLEN, Scotland (AP) — ",
                                           "NEW DELHI: ",
                                           "Paris (AFP) – ",
                                           "QUAYSIDE -- ",
                                           "Quaybridge (AP) — ",
                                           "Berlin — " };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (datelines); i++)
    if (dateline_of (datelines[i]) != strlen (datelines[i]))
      fail_msg ("“%s” was measured as %zu bytes", datelines[i], (size_t)dateline_of (datelines[i]));
}

static void
a_word_before_a_colon_that_is_no_place_is_no_dateline (void **state)
{
  static const char *const leads[] = {
    "Quill: ", "Exclusive: ", "EXCLUSIVE: ", "UPDATE - ", "Analysis: ", "The mayor: "
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    if (dateline_of (leads[i]) != 0)
      fail_msg ("“%s” was taken for a dateline", leads[i]);
}

static void
a_place_in_small_letters_is_known_by_the_article_itself (void **state)
{
  g_autoptr (WtArticle) article = read_page ("Quaybridge: " BODY "Storms are rare in Quaybridge, the report says.\n");

  (void)state;
  assert_int_equal (nth_block (article, "Quaybridge: ", 0)->dateline_bytes, strlen ("Quaybridge: "));
}

static void
a_dateline_alone_on_its_line_begins_the_paragraph_below (void **state)
{
  g_autoptr (WtArticle) article = read_page ("Council closes old lighthouse\n\nLONDON, May 3 -\n" BODY);

  (void)state;
  assert_int_equal (nth_block (article, "LONDON", 0)->dateline_bytes, strlen ("LONDON, May 3 -\n"));
}

static void
credits_are_told_by_their_shape (void **state)
{
  static const struct
  {
    const char *line;
    WtCreditKind credit;
  } cases[] = {
    { "(With inputs from agencies)", WT_CREDIT_FOOTER },
    { "(With inputs from agency)", WT_CREDIT_FOOTER },
    { "Agencies contributed to this report", WT_CREDIT_FOOTER },
    { "The Associated Press contributed to this report.", WT_CREDIT_FOOTER },
    { "Reporting by Ada Quill; editing by Tom Reed", WT_CREDIT_FOOTER },
    { "With files from Reuters", WT_CREDIT_FOOTER },
    { "Source: Reuters", WT_CREDIT_LINE },
    { "(AP)", WT_CREDIT_LINE },
    { "(AFP)", WT_CREDIT_LINE },
    { "Agencies", WT_CREDIT_LINE },
    { "Copyright 2021 The Associated Press. All rights reserved.", WT_CREDIT_COPYRIGHT },
    { "© 2021 AFP", WT_CREDIT_COPYRIGHT },
    { "Photo: Ada Quill/AFP", WT_CREDIT_PHOTO },
    { "Copyright QUAY ALBUM/AFP/File -", WT_CREDIT_PHOTO },
    { "ADA QUILL, HARBOUR POOL PHOTO VIA ASSOCIATED PRESS", WT_CREDIT_PHOTO },
    { "Image courtesy: Reuters", WT_CREDIT_PHOTO },
    { "Getty Images", WT_CREDIT_PHOTO },
    { "Staff and agencies", WT_CREDIT_LINE },
    { "By staff and agencies", WT_CREDIT_LINE },
    { "Quay Post staff with Agence France-Presse", WT_CREDIT_LINE },
    { "Quay Reporter, Agencies", WT_CREDIT_LINE },
    { "Combined wire reports", WT_CREDIT_LINE },
    { "From our wire services", WT_CREDIT_LINE },
    { "By Wire Service", WT_CREDIT_BYLINE },
    { "By Our Foreign Staff and agencies", WT_CREDIT_BYLINE },
    { "AFP/Reuters", WT_CREDIT_LINE },
    { "(Reuters/AFP)", WT_CREDIT_LINE },
    { "dpa/eigener Bericht", WT_CREDIT_LINE },
    { "afp/jo", WT_CREDIT_LINE },
    { "Reuters, AP", WT_CREDIT_LINE },
    { "Ada Quill/AFP", WT_CREDIT_PHOTO },
    { "By Ada Quill and Tom Reed, Associated Press", WT_CREDIT_BYLINE },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_autofree char *text = g_strconcat ("Council closes old lighthouse\n\n" BODY, cases[i].line, "\n", NULL);
    g_autoptr (WtArticle) article = read_page (text);
    const WtBlock *block = nth_block (article, cases[i].line, 0);
    if (block->kind != WT_BLOCK_CREDIT || block->credit != cases[i].credit)
      fail_msg ("“%s” is %s %s", cases[i].line, wt_block_kind_name (block->kind), wt_credit_kind_name (block->credit));
  }
}

static void
a_credit_at_the_end_of_a_paragraph_is_a_block_of_its_own (void **state)
{
  g_autoptr (WtArticle) article =
      read_page (BODY "Work begins in June, the engineer said. The Associated Press contributed to this report.\n\n"
                      "Ferries will run as before, the port said. (AFP)\n");

  (void)state;
  assert_kind (article, "Work begins", WT_BLOCK_BODY);
  assert_credit (article, "The Associated Press contributed", WT_CREDIT_FOOTER);
  assert_kind (article, "Ferries will run", WT_BLOCK_BODY);
  assert_credit (article, "(AFP)", WT_CREDIT_LINE);
}

static void
a_sentence_about_an_agency_is_no_credit (void **state)
{
  g_autoptr (WtArticle) article =
      read_page (BODY "By winning the vote, the council ended a quarrel that Reuters had followed for a year.\n\n"
                      "Photo albums from the keepers will go to the museum.\n\n"
                      "The engineer told AP that he would not rebuild it.\n");

  (void)state;
  assert_kind (article, "By winning", WT_BLOCK_BODY);
  assert_kind (article, "Photo albums", WT_BLOCK_BODY);
  assert_kind (article, "The engineer told", WT_BLOCK_BODY);
}

static void
a_captions_credit_may_stand_before_or_behind_it (void **state)
{
  g_autoptr (WtArticle) before =
      read_page ("Council closes old lighthouse\n\nADA QUILL, POOL PHOTO VIA ASSOCIATED PRESS\n"
                 "        Workers look at the broken lighthouse in Quaybridge today.\n\nQUAYBRIDGE >> " BODY);
  g_autoptr (WtArticle) behind =
      read_page ("Council closes old lighthouse\n\n"
                 "Workers look at the broken lighthouse, May 3, 2021. (AP Photo/Ada Quill)\n\n" BODY);

  (void)state;
  assert_kind (before, "Workers look", WT_BLOCK_CAPTION);
  assert_kind (behind, "Workers look", WT_BLOCK_CAPTION);
  assert_credit (behind, "(AP Photo", WT_CREDIT_PHOTO);
  assert_kind (behind, "The harbour council", WT_BLOCK_BODY);
}

static void
the_lead_below_a_pictures_credit_stays_text (void **state)
{
  g_autoptr (WtArticle) article =
      read_page ("Council closes old lighthouse\n\nAFP\n\nCopyright QUAY ALBUM/AFP/File -\n" BODY);

  (void)state;
  assert_kind (article, "The harbour council", WT_BLOCK_BODY);
}

static void
a_caption_said_twice_is_one_caption_and_one_repeat (void **state)
{
#define PICTURE                                                                                                        \
  "ADA QUILL, POOL PHOTO VIA ASSOCIATED PRESS\n\nWorkers look at the broken lighthouse in Quaybridge today.\n\n"
  g_autoptr (WtArticle) article = read_page ("Council closes old lighthouse\n\n" PICTURE PICTURE "QUAYBRIDGE >> " BODY);

  (void)state;
  assert_int_equal (nth_block (article, "Workers look", 0)->kind, WT_BLOCK_CAPTION);
  assert_int_equal (nth_block (article, "Workers look", 1)->kind, WT_BLOCK_REPEAT);
}

static void
a_short_line_between_paragraphs_is_a_subhead (void **state)
{
  g_autoptr (WtArticle) article =
      read_page (BODY "Keeper: ‘I saw it fall’\n\nShe had climbed the stairs to light the lamp when the wind rose.\n");

  (void)state;
  assert_kind (article, "Keeper: ", WT_BLOCK_SUBHEAD);
}

static void
furniture_is_known_wherever_it_stands (void **state)
{
  static const char *const lines[] = { "WATCH: Lighthouse falls into the sea",
                                       "Also Read: Ferries stay in port",
                                       "ALSO READ | Ferries stay in port",
                                       "Read more: Ferries stay in port",
                                       "Advertisement",
                                       "Share",
                                       "12 Comments",
                                       "Sign up for our newsletter and never miss a story.",
                                       "Don't miss: Ferries stay in port",
                                       "Related stories",
                                       "Follow us on Facebook and Instagram",
                                       "5 min read" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
  {
    g_autofree char *text = g_strconcat ("Council closes old lighthouse\n\n" BODY, lines[i], "\n\n",
                                         "Work begins in June and will last two years.\n\nNobody was hurt.\n", NULL);
    g_autoptr (WtArticle) article = read_page (text);
    const WtBlock *block = nth_block (article, lines[i], 0);
    if (block->kind != WT_BLOCK_FURNITURE)
      fail_msg ("“%s” is %s", lines[i], wt_block_kind_name (block->kind));
    assert_kind (article, "Work begins", WT_BLOCK_BODY);
  }
}

static void
comment_rules_below_the_text_are_furniture_though_they_are_sentences (void **state)
{
  g_autoptr (WtArticle) article = read_page (
      BODY
      "Comments must be respectful and on the subject. By posting you agree to our terms of use and privacy policy. "
      "Our moderators may remove what breaks the rules.\n");

  (void)state;
  assert_kind (article, "Comments must", WT_BLOCK_FURNITURE);
  assert_kind (article, "Keepers had", WT_BLOCK_BODY);
}

static void
an_article_about_comment_rules_is_an_article (void **state)
{
  g_autoptr (WtArticle) article = read_page (
      "Site changes its rules\n\nThe site changed its terms of service on Monday after a year of quarrels.\n\n"
      "Its privacy policy and its community guidelines stay as they are, the company said.\n");

  (void)state;
  assert_kind (article, "The site changed", WT_BLOCK_BODY);
  assert_kind (article, "Its privacy policy", WT_BLOCK_BODY);
}

static void
titles_behind_the_text_are_not_the_articles (void **state)
{
  g_autoptr (WtArticle) article =
      read_page (BODY "More from Harbour Gazette\n\nFerries stay in port\n\nFish prices rise again\n");

  (void)state;
  assert_kind (article, "Ferries stay", WT_BLOCK_FURNITURE);
  assert_kind (article, "Fish prices", WT_BLOCK_FURNITURE);
}

static void
a_teaser_before_the_text_is_the_repeat_and_the_text_stays (void **state)
{
  g_autoptr (WtArticle) article = read_page (
      "The harbour council closed the old lighthouse on Monday.\n"
      "The stones were loose, the engineer said in his report. Nobody may go near it until June, he added.Ferries will "
      "run as they did before the storm.\n"
      "The harbour council closed the old lighthouse on Monday.\n"
      "The stones were loose, the engineer said in his report. The roof fell into the sea in the night.\n"
      "Nobody may go near it until June\n, he added.\n"
      "\"We shall miss it,\" the last keeper said of her tower.\nFerries will run as they did before the storm.\n");

  (void)state;
  assert_int_equal (nth_block (article, "The harbour council", 0)->kind, WT_BLOCK_REPEAT);
  assert_int_equal (nth_block (article, "The harbour council", 1)->kind, WT_BLOCK_BODY);
  assert_int_equal (nth_block (article, "The stones", 0)->kind, WT_BLOCK_REPEAT);
  assert_int_equal (nth_block (article, "The stones", 1)->kind, WT_BLOCK_BODY);
  assert_int_equal (nth_block (article, "Nobody may", 0)->kind, WT_BLOCK_BODY);
  assert_int_equal (nth_block (article, "Ferries will", 0)->kind, WT_BLOCK_BODY);
}

static void
a_pulled_quotation_is_the_repeat_and_its_sentence_in_the_text_stays (void **state)
{
  g_autoptr (WtArticle) article = read_page (
      BODY "“I climbed it every day for thirty years,” Ada Quill said.\n\n"
           "Her father kept the lamp before her. “I climbed it every day for thirty years,” Ada Quill said. She has "
           "moved to the town.\n");

  (void)state;
  assert_int_equal (nth_block (article, "“I climbed", 0)->kind, WT_BLOCK_REPEAT);
  assert_kind (article, "Her father", WT_BLOCK_BODY);
}

static void
a_text_printed_twice_is_read_once (void **state)
{
  g_autoptr (WtArticle) article = read_page (BODY BODY);

  (void)state;
  assert_int_equal (nth_block (article, "The harbour", 0)->kind, WT_BLOCK_BODY);
  assert_int_equal (nth_block (article, "The harbour", 1)->kind, WT_BLOCK_REPEAT);
  assert_int_equal (nth_block (article, "Keepers", 1)->kind, WT_BLOCK_REPEAT);
}

static void
a_repeat_inside_a_paragraph_is_cut_out_of_it (void **state)
{
  g_autoptr (WtArticle) article = read_page (
      BODY "The roof will not be rebuilt before spring. Divers found the lamp in four pieces.\n\n"
           "Masons are hard to find. Divers found the lamp in four pieces. The mayor has asked two firms.\n");

  (void)state;
  assert_kind (article, "The roof", WT_BLOCK_BODY);
  assert_kind (article, "Masons are", WT_BLOCK_BODY);
  assert_kind (article, "Divers found", WT_BLOCK_REPEAT);
  assert_kind (article, "The mayor has", WT_BLOCK_BODY);
}

static void
wrapped_lines_are_one_paragraph_and_blank_lines_part_them (void **state)
{
  g_autoptr (WtArticle) article = read_page ("Council closes old lighthouse\n\n"
                                             "The harbour council voted on Monday to close the old lighthouse\n"
                                             "after a storm tore off its roof and threw the lamp into the sea,\n"
                                             "where divers found it on the following morning in four pieces.\n\n"
                                             "Keepers had warned for years that the stones were loose, and the\n"
                                             "council's engineer wrote as much in a report that nobody opened\n"
                                             "until the storm was over.\n");

  (void)state;
  assert_int_equal (article->blocks->len, 3);
  assert_kind (article, "The harbour council", WT_BLOCK_BODY);
  assert_kind (article, "Keepers had", WT_BLOCK_BODY);
}

static void
an_indented_line_begins_a_paragraph_of_wrapped_text (void **state)
{
  g_autoptr (WtArticle) article = read_page ("    The harbour council voted on Monday to close the lighthouse\n"
                                             "after a storm tore off its roof and threw the lamp into the sea,\n"
                                             "where divers found it on the following morning in four pieces.\n"
                                             "    Keepers had warned for years that the stones were loose, and\n"
                                             "the council's engineer wrote as much in a report that no member\n"
                                             "of the council had opened by the time that the storm was over.\n");

  (void)state;
  assert_int_equal (article->blocks->len, 2);
  assert_kind (article, "Keepers had", WT_BLOCK_BODY);
}

static void
a_line_that_begins_with_a_comma_goes_on_with_the_sentence (void **state)
{
  g_autoptr (WtArticle) article = read_page (BODY "The lamp will be shown in the town hall\n, the mayor said.\n");

  (void)state;
  assert_non_null (g_strstr_len (article->text + nth_block (article, "The lamp", 0)->offset_bytes,
                                 (gssize)nth_block (article, "The lamp", 0)->length_bytes, ", the mayor said."));
}

static void
bullets_are_a_list (void **state)
{
  g_autoptr (WtArticle) article =
      read_page (BODY "• The roof is gone\n• The lamp is broken\n\nWork begins in June and will last two years.\n");

  (void)state;
  assert_kind (article, "• The roof", WT_BLOCK_LIST);
  assert_kind (article, "• The lamp", WT_BLOCK_LIST);
}

static void
lines_are_counted_from_one (void **state)
{
  g_autoptr (WtArticle) article = read_page ("Council closes old lighthouse\n\n" BODY);

  (void)state;
  assert_int_equal (nth_block (article, "Council", 0)->line, 1);
  assert_int_equal (nth_block (article, "The harbour", 0)->line, 3);
  assert_int_equal (nth_block (article, "Keepers", 0)->line, 5);
}

static void
english_is_known_and_german_is_not_called_english (void **state)
{
  g_autoptr (WtArticle) english = read_page (BODY);
  g_autoptr (WtArticle) german =
      read_page ("Der Hafenrat hat am Montag beschlossen, den alten Leuchtturm nach dem Sturm "
                 "zu schließen, der ihm das Dach abgerissen hat.\n");

  (void)state;
  assert_string_equal (english->language, "en");
  assert_string_equal (german->language, "de");
}

static void
without_a_registry_capitals_in_a_bylines_place_are_a_byline (void **state)
{
  WtAgencies *kept = agencies;

  (void)state;
  agencies = NULL;
  g_autoptr (WtArticle) article = read_page ("Council closes old lighthouse\n\nAFP\n\n" BODY "(AP)\n");
  agencies = kept;
  assert_credit (article, "AFP", WT_CREDIT_BYLINE);
  assert_credit (article, "(AP)", WT_CREDIT_LINE);
}

static int
load (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies == NULL;
}

static int
unload (void **state)
{
  (void)state;
  wt_agencies_free (agencies);
  return 0;
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_byte_that_is_not_white_space_is_in_a_block),
    cmocka_unit_test (a_first_line_that_runs_together_is_taken_apart),
    cmocka_unit_test (an_address_on_the_first_line_is_the_articles_and_names_its_outlet),
    cmocka_unit_test (the_title_is_neither_masthead_nor_section_nor_byline),
    cmocka_unit_test (an_agencys_name_above_the_headline_is_the_outlet_and_below_it_the_byline),
    cmocka_unit_test (an_article_without_a_headline_has_no_title),
    cmocka_unit_test (a_headline_that_asks_is_a_headline),
    cmocka_unit_test (datelines_of_every_house_style_are_measured),
    cmocka_unit_test (a_word_before_a_colon_that_is_no_place_is_no_dateline),
    cmocka_unit_test (a_place_in_small_letters_is_known_by_the_article_itself),
    cmocka_unit_test (a_dateline_alone_on_its_line_begins_the_paragraph_below),
    cmocka_unit_test (credits_are_told_by_their_shape),
    cmocka_unit_test (a_credit_at_the_end_of_a_paragraph_is_a_block_of_its_own),
    cmocka_unit_test (a_sentence_about_an_agency_is_no_credit),
    cmocka_unit_test (a_captions_credit_may_stand_before_or_behind_it),
    cmocka_unit_test (the_lead_below_a_pictures_credit_stays_text),
    cmocka_unit_test (a_caption_said_twice_is_one_caption_and_one_repeat),
    cmocka_unit_test (a_short_line_between_paragraphs_is_a_subhead),
    cmocka_unit_test (furniture_is_known_wherever_it_stands),
    cmocka_unit_test (comment_rules_below_the_text_are_furniture_though_they_are_sentences),
    cmocka_unit_test (an_article_about_comment_rules_is_an_article),
    cmocka_unit_test (titles_behind_the_text_are_not_the_articles),
    cmocka_unit_test (a_teaser_before_the_text_is_the_repeat_and_the_text_stays),
    cmocka_unit_test (a_pulled_quotation_is_the_repeat_and_its_sentence_in_the_text_stays),
    cmocka_unit_test (a_text_printed_twice_is_read_once),
    cmocka_unit_test (a_repeat_inside_a_paragraph_is_cut_out_of_it),
    cmocka_unit_test (wrapped_lines_are_one_paragraph_and_blank_lines_part_them),
    cmocka_unit_test (an_indented_line_begins_a_paragraph_of_wrapped_text),
    cmocka_unit_test (a_line_that_begins_with_a_comma_goes_on_with_the_sentence),
    cmocka_unit_test (bullets_are_a_list),
    cmocka_unit_test (lines_are_counted_from_one),
    cmocka_unit_test (english_is_known_and_german_is_not_called_english),
    cmocka_unit_test (without_a_registry_capitals_in_a_bylines_place_are_a_byline),
  };

  return cmocka_run_group_tests (tests, load, unload);
}
