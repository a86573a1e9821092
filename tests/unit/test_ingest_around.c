/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around an article's text: mastheads, dates, bylines, notes. Every article here is invented. */
#include "tests/unit/ingest_fixture.h"

static void
a_byline_right_below_the_headline_is_not_part_of_it (void **state)
{
  g_autoptr (WtArticle) article = read_page ("The Quay Chronicle\n6 May 2024\n\n"
                                             "Retired keeper beats the lamp barons\nBy Ada Quill\n\n"
                                             "QUAYBRIDGE - When her lamp gave out two summers ago, the keeper did\n"
                                             "what she had told generations of pupils to do. She wrote a letter,\n"
                                             "and when nobody answered she wrote another to the same office.\n\n"
                                             "On Monday the court gave her its reply. Two of the judges in the\n"
                                             "case cancelled all fourteen of the licences for selling old lamps.\n");

  (void)state;
  assert_string_equal (article->title, "Retired keeper beats the lamp barons");
  assert_credit (article, "By Ada Quill", WT_CREDIT_BYLINE);
}

static void
a_word_as_long_as_a_book_is_no_title (void **state)
{
  g_autofree char *word = g_strnfill (5000, 'x');
  g_autofree char *page = g_strconcat (word, "\n\n" BODY, NULL);
  g_autoptr (WtArticle) article = read_page (page);

  (void)state;
  assert_null (article->title);
}

static void
a_german_page_has_its_headline_below_date_and_picture (void **state)
{
  g_autoptr (WtArticle) article = read_page ("Der Uferbote\nFreitag, 14. Juni 2024\nFoto: Jens Ahlers/dpa\n\n"
                                             "Tränen vor dem Turm\nVon Katja Brandes\n\n"
                                             "Um vier Uhr früh steht die Wärterin auf dem Pflaster und weint.\n");

  (void)state;
  assert_string_equal (article->outlet, "Der Uferbote");
  assert_string_equal (article->title, "Tränen vor dem Turm");
  assert_string_equal (article->published.date, "2024-06-14");
}

static void
an_agencys_news_page_is_the_outlet_and_no_byline (void **state)
{
  static const char *const names[] = { "AP News", "Reuters News", "AFP News Agency" };
  static const char *const agencies_of[] = { "AP", "Reuters", "AFP" };
  g_autoptr (WtArticle) section =
      read_page ("The Quay Post\nAP News\nMay 4, 2021\n\nCouncil closes old lighthouse\n\n" BODY);

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    g_autofree char *text = g_strconcat (names[i], "\nMay 4, 2021\n\nCouncil closes old lighthouse\n\n" BODY, NULL);
    g_autoptr (WtArticle) article = read_page (text);
    assert_string_equal (article->outlet, agencies_of[i]);
    assert_kind (article, names[i], WT_BLOCK_FURNITURE);
  }
  assert_string_equal (section->outlet, "The Quay Post");
}

static void
notes_below_the_text_are_furniture (void **state)
{
  static const char *const notes[] = {
    "Our Standards: The Thomson Reuters Trust Principles.", "Support independent harbour journalism.",
    "This article was amended on 13 March 2024 because an earlier version said the lamp was new.",
    "Sign up to our daily letter for the best of the harbour.", "Our journalists work independently of advertisers."
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
  {
    g_autofree char *text = g_strconcat ("Council closes old lighthouse\n\n" BODY, notes[i], "\n", NULL);
    g_autoptr (WtArticle) article = read_page (text);
    assert_kind (article, notes[i], WT_BLOCK_FURNITURE);
  }
}

static void
a_line_of_staff_and_agencies_below_the_headline_is_the_byline (void **state)
{
  static const char *const lines[] = { "Staff and agencies", "Quay Post staff with Agence France-Presse",
                                       "Combined wire reports", "AFP/Reuters", "dpa/eigener Bericht" };
  static const char *const titles[] = { "Quay staff with Reuters badges held", "Harbour agencies reopen lamp desk" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
  {
    g_autofree char *text = g_strconcat ("Council closes old lighthouse\n\n", lines[i], "\n\n" BODY, NULL);
    g_autoptr (WtArticle) article = read_page (text);
    assert_credit (article, lines[i], WT_CREDIT_BYLINE);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
  {
    g_autofree char *text = g_strconcat (titles[i], "\n\n" BODY, NULL);
    g_autoptr (WtArticle) article = read_page (text);
    assert_kind (article, titles[i], WT_BLOCK_HEADLINE);
  }
}

static void
agencies_right_under_a_caption_sign_the_picture (void **state)
{
  g_autoptr (WtArticle) article =
      read_page ("Council closes old lighthouse\n\n"
                 "FILE - The old lighthouse stands above the pier in March 2020.\nAFP/Reuters\n\n" BODY);

  (void)state;
  assert_credit (article, "AFP/Reuters", WT_CREDIT_PHOTO);
}

static void
the_little_words_tell_the_language (void **state)
{
  static const struct
  {
    const char *code;
    const char *text;
  } cases[] = {
    { "en", "Council closes the old lighthouse\n\n" BODY },
    { "de", "Rat schließt den alten Leuchtturm\n\nDer Hafenrat hat am Montag beschlossen, den alten Leuchtturm zu "
            "schließen, nachdem ein Sturm das Dach von dem Turm gerissen hatte. Die Wärter waren nicht dabei.\n" },
    { "fr", "Le conseil ferme le vieux phare\n\nLe conseil du port a décidé lundi de fermer le vieux phare après une "
            "tempête qui a emporté le toit de la tour. Les gardiens ne sont pas venus à la séance.\n" },
    { "es", "El consejo cierra el viejo faro\n\nEl consejo del puerto decidió el lunes cerrar el viejo faro tras una "
            "tormenta que se llevó el techo de la torre. Los guardianes no fueron a la sesión.\n" },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_autoptr (WtArticle) article = read_page (cases[i].text);
    assert_non_null (article->language);
    assert_string_equal (article->language, cases[i].code);
  }
  g_autoptr (WtArticle) finnish =
      read_page ("Vanha majakka suljetaan\n\nSatamaneuvosto päätti maanantaina sulkea vanhan "
                 "majakan, kun myrsky oli vienyt katon tornista.\n");
  assert_true (finnish->language == NULL || g_str_equal (finnish->language, "fi"));
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
    cmocka_unit_test (a_byline_right_below_the_headline_is_not_part_of_it),
    cmocka_unit_test (a_word_as_long_as_a_book_is_no_title),
    cmocka_unit_test (a_german_page_has_its_headline_below_date_and_picture),
    cmocka_unit_test (an_agencys_news_page_is_the_outlet_and_no_byline),
    cmocka_unit_test (notes_below_the_text_are_furniture),
    cmocka_unit_test (a_line_of_staff_and_agencies_below_the_headline_is_the_byline),
    cmocka_unit_test (agencies_right_under_a_caption_sign_the_picture),
    cmocka_unit_test (the_little_words_tell_the_language),
  };

  return cmocka_run_group_tests (tests, load, unload);
}
