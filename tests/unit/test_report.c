/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test_report_material.h"

static const char *const no_options[] = { NULL };

static xmlDoc *
report_of (const WtProvenance *provenance)
{
  WtReportOptions options = { .created = 1709510400, .options = no_options };

  return wt_report_new (provenance, &options);
}

static void
a_report_of_no_articles_is_valid (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  g_autoptr (xmlDoc) report = report_of (provenance);

  (void)state;
  assert_valid (report);
  assert_xpath (report, "string(/r:report/@title)", "Provenance of 0 articles");
  assert_xpath (report, "string(/r:report/@created)", "2024-03-04T00:00:00Z");
}

static void
an_article_keeps_its_metadata_sentences_and_findings (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  const char content[] = "Crane falls|A crane  fell\n into the dock.|Nobody saw it.";
  WtText *text = material_article (provenance, "tarn/a.txt", content, strlen (content));
  WtArticleFindings *findings = g_ptr_array_index (provenance->findings, 0);
  WtCredit credit = { .agency = "NNS", .kind = WT_CREDIT_FOOTER, .offset_bytes = 0, .length_bytes = 5, .sentence = 2 };

  (void)state;
  text->article->outlet = g_strdup ("Tarn Mercury");
  text->article->language = g_strdup ("en");
  text->article->published.date = g_strdup ("2025-03-04");
  text->article->published.source = WT_DATE_URL;
  g_array_append_val (findings->credits, credit);
  findings->derivation = (WtDerivation){ .klass = WT_CLASS_WHOLLY_DERIVED,
                                         .agency = "NNS",
                                         .share_words = 2.0 / 3,
                                         .confidence = 0.876,
                                         .credited = WT_CREDITED_FULL };
  g_array_index (findings->origins, WtOrigin, 1).agency = "NNS";
  g_array_index (findings->origins, WtOrigin, 1).relation = WT_RELATION_VERBATIM;

  g_autoptr (xmlDoc) report = report_of (provenance);
  assert_valid (report);
  assert_xpath (report, "count(//r:sentence)", "3");
  assert_xpath (report, "string(//r:sentence[2]/@n)", "2");
  assert_xpath (report, "string(//r:sentence[2]/r:text)", "A crane fell into the dock.");
  assert_xpath (report, "string(//r:sentence[2]/@length)", "29");
  assert_xpath (report, "string(//r:sentence[2]/@words)", "6");
  assert_xpath (report, "string(//r:article/@words)", "9");
  assert_xpath (report, "string(//r:credit)", "Crane");
  assert_xpath (report, "string(//r:credit/@sentence)", "3");
  assert_xpath (report, "string(//r:derivation/@share_words)", "0.6667");
  assert_xpath (report, "string(//r:derivation/@confidence)", "0.88");
  assert_xpath (report, "string(//r:agency/@id)", "NNS");
  assert_xpath (report, "string(/r:report/@language)", "en");
  assert_xpath (report, "count(//r:article/@url)", "0");
}

static void
words_of_a_dateline_are_not_counted (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  const char content[] = "Title|TARN (NNS) A crane fell.";
  WtText *text = material_article (provenance, "a.txt", content, strlen (content));

  (void)state;
  for (guint i = 1; i <= 2; i++)
    g_array_index (text->tokens, WtToken, i).flags = WT_TOKEN_DATELINE;
  g_autoptr (xmlDoc) report = report_of (provenance);
  assert_xpath (report, "string(//r:article/@words)", "3");
}

static void
shares_and_scores_that_are_no_numbers_still_give_a_valid_report (void **state)
{
  g_autoptr (Material) provenance = material_new ();

  (void)state;
  material_article (provenance, "a", "T|One.", 6);
  material_article (provenance, "b", "T|One.", 6);
  WtAlignment *alignment = material_alignment (provenance);
  guint second = 1;
  g_array_append_val (alignment->a_sentences, second);
  g_array_append_val (alignment->b_sentences, second);
  alignment->similarity = 1.0000001;
  alignment->score_bits = G_MAXDOUBLE;
  alignment->evalue = 1.0 / 0.0;
  alignment->confidence = 0.0 / 0.0;

  g_autoptr (xmlDoc) report = report_of (provenance);
  assert_valid (report);
  assert_xpath (report, "string(//r:alignment/@similarity)", "1.0000");
  assert_xpath (report, "string(//r:alignment/@confidence)", "0.00");
  assert_xpath (report, "string(//r:alignment/@evalue)", "1.0e+300");
  assert_xpath (report, "string(//r:alignment/@score_bits)", "1000000000000000.00");
}

static void
families_sources_and_edges_refer_to_articles_by_id (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  WtPlace place = { .article = 0, .sentence = 1 };
  WtFamily *family = g_new0 (WtFamily, 1);
  WtSource *source = g_new0 (WtSource, 1);
  WtReconstructed *sentence = g_new0 (WtReconstructed, 1);
  WtEdge *edge = g_new0 (WtEdge, 1);

  (void)state;
  material_article (provenance, "dir/one.txt", "T|One.", 6);
  material_article (provenance, "dir/two.txt#2", "T|One.", 6);
  *family = (WtFamily){ g_strdup ("f1"), "NNS", g_array_new (FALSE, FALSE, sizeof (WtPlace)), g_strdup ("One.") };
  g_array_append_val (family->members, place);
  g_ptr_array_add (provenance->families, family);
  *sentence = (WtReconstructed){ 0, g_strdup ("One."), g_array_new (FALSE, FALSE, sizeof (WtPlace)),
                                 g_ptr_array_new_with_free_func (g_free) };
  g_array_append_val (sentence->witnesses, place);
  g_ptr_array_add (sentence->variants, g_strdup ("Won."));
  *source = (WtSource){ "NNS", 1, g_ptr_array_new_with_free_func (free_reconstructed) };
  g_ptr_array_add (source->reconstructed, sentence);
  g_ptr_array_add (provenance->sources, source);
  *edge = (WtEdge){ .from_article = 1, .to_article = 0, .kind = WT_EDGE_UNDECIDED, .sentences = 1 };
  edge->evidence = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (edge->evidence, g_strdup ("because"));
  g_ptr_array_add (provenance->edges, edge);

  g_autoptr (xmlDoc) report = report_of (provenance);
  assert_valid (report);
  assert_xpath (report, "concat(//r:member/@article, ' ', //r:member/@sentence)", "dir/one.txt 2");
  assert_xpath (report, "concat(//r:source/@agency, ' ', //r:source/@present)", "NNS dir/two.txt#2");
  assert_xpath (report, "concat(//r:reconstructed/@family, ' ', //r:witness)", "f1 Won.");
  assert_xpath (report, "concat(//r:edge/@from, ' ', //r:edge/@from_kind)", "dir/two.txt#2 article");
  assert_xpath (report, "string(//r:evidence)", "because");
}

static void
text_that_xml_cannot_hold_is_replaced (void **state)
{
  static const char hostile[] =
      "T\x01itle|Bell\x07 esc\x1b nul\0 fffe\xEF\xBF\xBE surrogate\xED\xA0\x80 cut\xE2\x82|ok &lt; ]]> <b>";
  g_autoptr (Material) provenance = material_new ();
  WtText *text = material_article (provenance, "a\x02\xFF b.txt", hostile, sizeof hostile - 1);

  (void)state;
  text->article->title = g_strdup ("bad\x0c title\x08");
  wt_diagnostics_add (provenance->diagnostics, WT_DIAGNOSTIC_BAD_BYTES, WT_SEVERITY_NOTE, "a\x02\xFF b.txt", 1,
                      "\x1f!");
  g_autoptr (xmlDoc) report = report_of (provenance);
  g_autofree char *xml = material_serialised (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) again = material_load (xml, -1, &error);
  assert_null (error);
  assert_non_null (again);
  assert_true (g_utf8_validate (xml, -1, NULL));
  assert_xpath (again, "string(//r:sentence[3]/r:text)", "ok &lt; ]]> <b>");
  assert_xpath (again, "string(//r:article/@id)", "a%02%FF b.txt");
  assert_xpath (again, "string(//r:diagnostic/@article)", "a%02%FF b.txt");
  assert_xpath (again, "string(//r:article/@title)", "bad title\xEF\xBF\xBD");
  assert_xpath (again, "string(//r:sentence[2]/r:text)",
                "Bell\xEF\xBF\xBD esc\xEF\xBF\xBD nul\xEF\xBF\xBD fffe\xEF\xBF\xBD surrogate\xEF\xBF\xBD\xEF\xBF\xBD"
                "\xEF\xBF\xBD cut\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void
the_title_is_that_which_has_most_in_common_with_the_others (void **state)
{
  static const char *const titles[] = { "Subscribe to our newsletter", "Harbour crane falls into Tarn dock",
                                        "Crane falls into dock at Tarn harbour, nobody hurt", "Dock closed in Tarn" };
  g_autoptr (Material) provenance = material_new ();

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
  {
    g_autofree char *id = g_strdup_printf ("%u", i);
    material_article (provenance, id, "T|One.", 6)->article->title = g_strdup (titles[i]);
  }
  g_autoptr (xmlDoc) report = report_of (provenance);
  assert_xpath (report, "string(/r:report/@title)", titles[1]);
}

static void
the_title_given_is_the_one_shown (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  WtReportOptions options = { .title = "Mine" };

  (void)state;
  g_autoptr (xmlDoc) report = wt_report_new (provenance, &options);
  assert_xpath (report, "string(/r:report/@title)", "Mine");
}

static void
options_are_kept_as_given (void **state)
{
  static const char *const given[] = { "template", "paper", "dpi", "300", NULL };
  g_autoptr (Material) provenance = material_new ();
  WtReportOptions options = { .options = given };

  (void)state;
  g_autoptr (xmlDoc) report = wt_report_new (provenance, &options);
  assert_xpath (report, "concat(//r:option[2]/@name, '=', //r:option[2]/@value)", "dpi=300");
}

static void
set_date (WtText *text, const char *date, gboolean reliable)
{
  text->article->published.date = g_strdup (date);
  text->article->published.reliable = reliable;
}

static void
the_time_of_making_is_the_newest_date_that_can_be_relied_on (void **state)
{
  g_autoptr (Material) provenance = material_new ();

  (void)state;
  g_unsetenv ("SOURCE_DATE_EPOCH");
  assert_int_equal (wt_report_default_created (provenance), 0);
  set_date (material_article (provenance, "a", "T|One.", 6), "2031-01-01", FALSE);
  assert_int_equal (wt_report_default_created (provenance), 1924992000);
  set_date (material_article (provenance, "b", "T|One.", 6), "2024-01-16", TRUE);
  set_date (material_article (provenance, "c", "T|One.", 6), "2024-01-15", TRUE);
  set_date (material_article (provenance, "d", "T|One.", 6), "no date", TRUE);
  assert_int_equal (wt_report_default_created (provenance), 1705363200);
  g_setenv ("SOURCE_DATE_EPOCH", "12345", TRUE);
  assert_int_equal (wt_report_default_created (provenance), 12345);
  g_setenv ("SOURCE_DATE_EPOCH", "yesterday", TRUE);
  assert_int_equal (wt_report_default_created (provenance), 1705363200);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
a_file_of_several_articles_is_one_input (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  WtText *first = material_article (provenance, "feed.xml#1", "T|One.", 6);
  WtText *second = material_article (provenance, "feed.xml#2", "T|One.", 6);

  (void)state;
  for (WtText **text = (WtText *[]){ first, second, NULL }; *text != NULL; text++)
  {
    g_free ((*text)->article->path);
    (*text)->article->path = g_strdup ("feed.xml");
  }
  g_autoptr (xmlDoc) report = report_of (provenance);
  assert_xpath (report, "count(//r:input)", "1");
  assert_xpath (report, "count(//r:article)", "2");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_report_of_no_articles_is_valid),
    cmocka_unit_test (an_article_keeps_its_metadata_sentences_and_findings),
    cmocka_unit_test (words_of_a_dateline_are_not_counted),
    cmocka_unit_test (shares_and_scores_that_are_no_numbers_still_give_a_valid_report),
    cmocka_unit_test (families_sources_and_edges_refer_to_articles_by_id),
    cmocka_unit_test (text_that_xml_cannot_hold_is_replaced),
    cmocka_unit_test (the_title_is_that_which_has_most_in_common_with_the_others),
    cmocka_unit_test (the_title_given_is_the_one_shown),
    cmocka_unit_test (options_are_kept_as_given),
    cmocka_unit_test (the_time_of_making_is_the_newest_date_that_can_be_relied_on),
    cmocka_unit_test (a_file_of_several_articles_is_one_input),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
