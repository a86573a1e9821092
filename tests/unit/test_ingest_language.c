/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of an article: what its text tells beside what its document says. */
#include "tests/unit/ingest_fixture.h"

#include "analysis/ingest/language_prints.h"
#include "analysis/ingest/page.h"

#define GERMAN                                                                                                         \
  "Die Hafenbrücke ist gesperrt, weil ein Pfeiler einen Riss hat, sagte der Bürgermeister am Dienstag vor dem "      \
  "Rat.\n\n"                                                                                                           \
  "Die Fähren fahren bis zum Ende der Arbeiten, und die Stadt wird für die Kosten aufkommen.\n"

/* What becomes of a text whose document gives a language, or none; n_contradicted: diagnostics of it. */
static char *
settle (const char *given, const char *text, guint *n_contradicted)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  WtArticle *article = wt_article_new ("page", "page", g_strdup (text), strlen (text));

  article->language = g_strdup (given);
  wt_page_read (article, agencies, diagnostics);
  *n_contradicted = 0;
  for (guint i = 0; i < diagnostics->len; i++)
    *n_contradicted += g_array_index (diagnostics, WtDiagnostic, i).code == WT_DIAGNOSTIC_LANGUAGE_CONTRADICTED;
  char *language = g_strdup (article->language);
  wt_article_free (article);
  return language;
}

#define assert_settled(given, text, expected, expected_contradicted)                                                   \
  do                                                                                                                   \
  {                                                                                                                    \
    guint n_contradicted;                                                                                              \
    g_autofree char *settled = settle (given, text, &n_contradicted);                                                  \
    if ((expected) == NULL)                                                                                            \
      assert_null (settled);                                                                                           \
    else                                                                                                               \
      assert_string_equal (settled, (const char *)(expected));                                                         \
    assert_int_equal (n_contradicted, expected_contradicted);                                                          \
  } while (0)

static void
a_language_that_the_text_bears_out_is_kept_as_given (void **state)
{
  (void)state;
  assert_settled ("de-CH", GERMAN, "de-CH", 0);
  assert_settled ("ger", GERMAN, "de", 0);
}

static void
the_text_wins_over_a_template_in_another_language (void **state)
{
  (void)state;
  assert_settled ("en-US", GERMAN, "de", 1);
}

static void
what_is_no_language_gives_way_without_a_word (void **state)
{
  (void)state;
  assert_settled ("und", GERMAN, "de", 0);
  assert_settled ("Deutschland", GERMAN, "de", 0);
}

static void
a_short_text_does_not_speak_against_its_document (void **state)
{
  (void)state;
  assert_settled ("en", "Brückenschaden in Brenmark.\n", "en", 0);
  assert_settled (NULL, "Brückenschaden in Brenmark.\n", NULL, 0);
}

static void
near_relations_are_not_contradicted (void **state)
{
  (void)state;
  assert_settled ("no",
                  "Broen er stengt, og ingen vet når den åpner igjen, sier ordføreren til avisen.\n\n"
                  "Han sier også at byen har penger til det som må gjøres, men ikke før det blir vinter.\n",
                  "no", 0);
}

static void
letters_of_several_scripts_tell_nothing (void **state)
{
  (void)state;
  assert_settled (NULL, "Мост закрыт до зимы, сказал мэр. The bridge is closed, the mayor said.\n", NULL, 0);
}

static void
initials_and_possessives_are_no_little_words (void **state)
{
  (void)state;
  assert_settled (NULL, "U.S. D.C. L.A. Vell's Roe's Poe's Marl's Quay's U.S. L.A. D.C. U.S. D.C. L.A.\n", NULL, 0);
}

static void
fingerprints_know_languages_by_their_letters (void **state)
{
  static const char *const albanian =
      "Ura e vjetër e qytetit u mbyll të martën sepse inxhinierët gjetën një çarje në shtyllën e saj veriore. "
      "Kryetarja "
      "e bashkisë tha se qyteti do të shpenzojë shumë para për ta riparuar atë para dimrit, ndërsa banorët duhet të "
      "presin edhe disa muaj të tjerë.";
  g_autofree char *language = wt_language_prints_ask (albanian, strlen (albanian));

  (void)state;
  if (language == NULL) /* the library's files are no part of this project */
    skip ();
  assert_string_equal (language, "sq");
  assert_settled (NULL, albanian, "sq", 0);
}

static int
load_agencies (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies == NULL;
}

static int
free_agencies (void **state)
{
  (void)state;
  wt_agencies_free (agencies);
  return 0;
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_language_that_the_text_bears_out_is_kept_as_given),
    cmocka_unit_test (the_text_wins_over_a_template_in_another_language),
    cmocka_unit_test (what_is_no_language_gives_way_without_a_word),
    cmocka_unit_test (a_short_text_does_not_speak_against_its_document),
    cmocka_unit_test (near_relations_are_not_contradicted),
    cmocka_unit_test (letters_of_several_scripts_tell_nothing),
    cmocka_unit_test (initials_and_possessives_are_no_little_words),
    cmocka_unit_test (fingerprints_know_languages_by_their_letters),
  };

  return cmocka_run_group_tests (tests, load_agencies, free_agencies);
}
