/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test_report_material.h"

#define STORY WT_SOURCE_DIR "/tests/golden/export/story.xml"

static char *
story (void)
{
  char *xml = NULL;

  assert_true (g_file_get_contents (STORY, &xml, NULL, NULL));
  return xml;
}

/* The story with one piece of it replaced. */
static char *
story_with (const char *what, const char *with)
{
  g_autofree char *xml = story ();
  g_auto (GStrv) parts = g_strsplit (xml, what, 2);

  assert_int_equal (g_strv_length (parts), 2);
  return g_strjoin (with, parts[0], parts[1], NULL);
}

static void
assert_refused (const char *xml, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) report = material_load (xml, -1, &error);

  assert_null (report);
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_FORMAT));
  if (strstr (error->message, expected) == NULL)
    fail_msg ("'%s' does not say '%s'", error->message, expected);
}

static void
samples_of_every_size_are_valid (void **state)
{
  static const char *const sizes[] = { "1", "2", "5", "30" };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
  {
    g_autofree char *xml = material_sample (sizes[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (xmlDoc) report = material_load (xml, -1, &error);
    if (report == NULL)
      fail_msg ("sample %s: %s", sizes[i], error->message);
  }
}

static void
a_report_saved_and_loaded_is_saved_as_the_same_bytes (void **state)
{
  g_autofree char *sample = material_sample ("5");
  g_autoptr (xmlDoc) first = material_load (sample, -1, NULL);
  g_autofree char *once = material_serialised (first);
  g_autoptr (xmlDoc) second = material_load (once, -1, NULL);
  g_autofree char *twice = material_serialised (second);

  (void)state;
  assert_string_equal (once, twice);
}

static void
a_blank_run_stays_and_indentation_and_comments_go (void **state)
{
  g_autofree char *xml = story_with ("late</run>", "la<!-- split -->te</run>\n  <!-- more -->\n  ");
  g_autoptr (xmlDoc) report = material_load (xml, -1, NULL);

  (void)state;
  assert_non_null (report);
  assert_xpath (report, "string(//r:a)", "A harbour crane fell into the dock on Monday.");
  assert_xpath (report, "string(//r:b)", "A port crane fell into the dock late Monday.");
  assert_xpath (report, "count(//r:b/text())", "0");
  assert_xpath (report, "count(/r:report/text())", "0");
  assert_xpath (report, "count(//comment())", "0");
  assert_xpath (report, "count(//r:b/r:run[. = 'late']/text())", "1");
}

static void
what_is_no_xml_is_refused_with_its_line (void **state)
{
  (void)state;
  assert_refused ("", "report.xml:");
  assert_refused ("no xml", "report.xml:1:");
  assert_refused ("<report xmlns=\"urn:wiretrace:report:1\">\n<options>\n</report>", "report.xml:3:");
  assert_refused ("<html/>", "report.xml:1: ");
}

static void
a_value_outside_the_schema_is_refused_with_its_line (void **state)
{
  static const struct
  {
    const char *what, *with;
  } faults[] = {
    { "kind=\"headline\"", "kind=\"nonsense\"" },
    { "relation=\"edited\"", "relation=\"stolen\"" },
    { "share_words=\"0.9474\"", "share_words=\"1.1\"" },
    { "n=\"2\"", "n=\"0\"" },
    { "date=\"2025-03-04\"", "date=\"2025-02-30\"" },
    { "from_kind=\"agency\"", "" },
    { "<families>", "<families><unknown/>" },
    { "sha256=\"1", "sha256=\"G" },
    { "created=\"2025-03-04T00:00:00Z\"", "created=\"yesterday\"" },
    { "evalue=\"2.0e-07\"", "evalue=\"-1\"" },
    { "class=\"is-wire\"", "class=\"copied\"" },
  };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
  {
    g_autofree char *xml = story_with (faults[i].what, faults[i].with);
    assert_refused (xml, "report.xml:");
  }
  g_autofree char *xml = story_with ("relation=\"edited\"", "relation=\"stolen\"");
  assert_refused (xml, "report.xml:25: Invalid attribute relation");
}

static void
a_reference_that_leads_nowhere_is_refused (void **state)
{
  static const struct
  {
    const char *what, *with, *says;
  } faults[] = {
    { "<a article=\"tarn/a.txt\"", "<a article=\"tarn/z.txt\"", "there is no article 'tarn/z.txt'" },
    { "family=\"f2\"", "family=\"f9\"", "there is no family 'f9'" },
    { "<reconstructed family=\"f2\"", "<reconstructed family=\"f8\"", "there is no family 'f8'" },
    { "<source agency=\"NNS\"", "<source agency=\"XYZ\"", "there is no agency 'XYZ'" },
    { "from=\"NNS\"", "from=\"tarn/a.txt\"", "there is no agency 'tarn/a.txt'" },
    { "sentences=\"2\"", "sentences=\"5\"", "'tarn/a.txt' has no sentence 5" },
    { "<member article=\"tarn/b.txt\" sentence=\"1\"", "<member article=\"tarn/b.txt\" sentence=\"4\"",
      "no sentence 4" },
    { "id=\"tarn/b.txt\"", "id=\"tarn/a.txt\"", "the article 'tarn/a.txt' is there twice" },
  };

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
  {
    g_autofree char *xml = story_with (faults[i].what, faults[i].with);
    assert_refused (xml, faults[i].says);
  }
}

static void
an_external_entity_is_not_read (void **state)
{
  g_autofree char *doctype =
      story_with ("<report", "<!DOCTYPE report [<!ENTITY x SYSTEM \"file://" STORY "\">]>\n<report");
  g_auto (GStrv) parts = g_strsplit (doctype, "Dock closed", 2);
  g_autofree char *xml = g_strjoin ("&x;", parts[0], parts[1], NULL);

  (void)state;
  assert_refused (xml, "DOCTYPE");
}

static void
an_external_subset_is_not_fetched (void **state)
{
  g_autofree char *xml = story_with ("<report", "<!DOCTYPE report SYSTEM \"http://127.0.0.1:1/x.dtd\">\n<report");

  (void)state;
  assert_refused (xml, "DOCTYPE");
}

static void
entities_that_multiply_are_not_expanded (void **state)
{
  GString *doctype = g_string_new ("<!DOCTYPE report [<!ENTITY e0 \"lol\">");
  for (guint i = 1; i < 12; i++)
  {
    g_string_append_printf (doctype, "<!ENTITY e%u \"", i);
    for (guint k = 0; k < 10; k++)
      g_string_append_printf (doctype, "&e%u;", i - 1);
    g_string_append (doctype, "\">");
  }
  g_string_append (doctype, "]>\n<report");
  g_autofree char *with_doctype = story_with ("<report", doctype->str);
  g_auto (GStrv) parts = g_strsplit (with_doctype, "Dock closed", 2);
  g_autofree char *xml = g_strjoin ("&e11;", parts[0], parts[1], NULL);
  gint64 start = g_get_monotonic_time ();

  (void)state;
  g_string_free (doctype, TRUE);
  assert_refused (xml, "DOCTYPE");
  assert_true (g_get_monotonic_time () - start < 5 * G_USEC_PER_SEC);
}

static void
an_entity_nobody_declared_is_refused (void **state)
{
  g_autofree char *xml = story_with ("Dock closed", "&nbsp;");

  (void)state;
  assert_refused (xml, "nbsp");
}

static void
a_file_that_cannot_be_read_is_an_error_of_its_own (void **state)
{
  g_autoptr (GError) error = NULL;

  (void)state;
  assert_null (wt_report_load ("/nonexistent/report.xml", &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_IO));
  assert_non_null (strstr (error->message, "/nonexistent/report.xml"));
}

static void
deep_nesting_does_not_overflow (void **state)
{
  g_autoptr (GString) xml = g_string_new ("<report xmlns=\"urn:wiretrace:report:1\">");

  (void)state;
  for (guint i = 0; i < 100000; i++)
    g_string_append (xml, "<x>");
  assert_refused (xml->str, "report.xml:");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (samples_of_every_size_are_valid),
    cmocka_unit_test (a_report_saved_and_loaded_is_saved_as_the_same_bytes),
    cmocka_unit_test (a_blank_run_stays_and_indentation_and_comments_go),
    cmocka_unit_test (what_is_no_xml_is_refused_with_its_line),
    cmocka_unit_test (a_value_outside_the_schema_is_refused_with_its_line),
    cmocka_unit_test (a_reference_that_leads_nowhere_is_refused),
    cmocka_unit_test (an_external_entity_is_not_read),
    cmocka_unit_test (an_external_subset_is_not_fetched),
    cmocka_unit_test (entities_that_multiply_are_not_expanded),
    cmocka_unit_test (an_entity_nobody_declared_is_refused),
    cmocka_unit_test (a_file_that_cannot_be_read_is_an_error_of_its_own),
    cmocka_unit_test (deep_nesting_does_not_overflow),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
