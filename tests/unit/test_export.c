/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test_report_material.h"

#include <jansson.h>

#include <wiretrace/export.h>

#include "render/export/collate.h"

#define GOLDEN WT_SOURCE_DIR "/tests/golden/export/"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

typedef struct
{
  const char *extension;
  GBytes *(*export) (xmlDoc *report, GError **error);
} Export;

static const Export exports[] = {
  { "json", wt_export_json },   { "csv", wt_export_csv },     { "graphml", wt_export_graphml },
  { "provx", wt_export_provx }, { "provn", wt_export_provn }, { "jsonld", wt_export_prov_jsonld },
  { "tei", wt_export_tei },
};

static xmlDoc *
story (void)
{
  g_autoptr (GError) error = NULL;
  xmlDoc *report = wt_report_load (GOLDEN "story.xml", &error);

  if (report == NULL)
    fail_msg ("%s", error->message);
  return report;
}

static char *
exported (xmlDoc *report, const Export *export)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = export->export(report, &error);

  if (bytes == NULL)
    fail_msg ("%s: %s", export->extension, error->message);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The golden files are made again with WT_UPDATE_GOLDEN=1; the difference is then for a person to read. */
static void
the_story_is_exported_as_it_always_was (void **state)
{
  g_autoptr (xmlDoc) report = story ();

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
  {
    g_autofree char *path = g_strconcat (GOLDEN "story.", exports[i].extension, NULL);
    g_autofree char *text = exported (report, &exports[i]);
    g_autofree char *expected = NULL;
    if (g_getenv ("WT_UPDATE_GOLDEN") != NULL)
      assert_true (g_file_set_contents (path, text, -1, NULL));
    assert_true (g_file_get_contents (path, &expected, NULL, NULL));
    assert_string_equal (text, expected);
  }
}

static void
the_same_report_gives_the_same_bytes (void **state)
{
  static const char *const sizes[] = { "1", "2", "5", "30" };

  (void)state;
  for (guint n = 0; n < G_N_ELEMENTS (sizes); n++)
  {
    g_autofree char *sample = material_sample (sizes[n]);
    g_autoptr (xmlDoc) report = material_load (sample, -1, NULL);
    g_autofree char *saved = material_serialised (report);
    g_autoptr (xmlDoc) again = material_load (saved, -1, NULL);
    for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_autofree char *once = exported (report, &exports[i]);
      g_autofree char *twice = exported (report, &exports[i]);
      g_autofree char *from_saved = exported (again, &exports[i]);
      assert_string_equal (once, twice);
      assert_string_equal (once, from_saved);
    }
  }
}

static void
a_document_that_is_no_report_is_refused (void **state)
{
  g_autoptr (xmlDoc) other = xmlNewDoc (BAD_CAST "1.0");

  (void)state;
  xmlDocSetRootElement (other, xmlNewDocNode (other, NULL, BAD_CAST "report", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
  {
    g_autoptr (GError) error = NULL;
    assert_null (exports[i].export(other, &error));
    assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_FORMAT));
  }
}

static void
a_report_without_articles_is_exported_by_all (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  WtReportOptions options = { 0 };
  g_autoptr (xmlDoc) report = wt_report_new (provenance, &options);

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
  {
    g_autofree char *text = exported (report, &exports[i]);
    assert_true (strlen (text) > 0);
  }
}

/* In order to see that a number is one, and null is said. */
static void
json_has_numbers_for_numbers_and_null_for_what_is_absent (void **state)
{
  g_autoptr (xmlDoc) report = story ();
  g_autofree char *text = exported (report, &exports[0]);
  g_autoptr (json_t) json = json_loads (text, JSON_REJECT_DUPLICATES, NULL);
  const json_t *article = json_array_get (json_object_get (json, "articles"), 1);
  const json_t *sentence = json_array_get (json_object_get (article, "sentences"), 2);

  (void)state;
  assert_true (json_is_null (json_object_get (article, "url")));
  assert_true (json_is_null (json_object_get (json_object_get (article, "published"), "date")));
  assert_true (json_is_false (json_object_get (json_object_get (article, "published"), "reliable")));
  assert_int_equal (json_integer_value (json_object_get (sentence, "n")), 3);
  assert_true (json_real_value (json_object_get (json_object_get (article, "derivation"), "share_words")) == 0.55);
  assert_non_null (strstr (text, "\"similarity\": 0.8125,"));
  assert_non_null (strstr (text, "\"evalue\": 2e-7,"));
}

static void
a_cell_that_a_spreadsheet_would_run_is_written_as_text (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  const char content[] = "T|=1+1|+2|-3|@cmd|a, \"b\"|a=1";
  WtReportOptions options = { 0 };

  (void)state;
  material_article (provenance, "=x", content, strlen (content));
  g_autoptr (xmlDoc) report = wt_report_new (provenance, &options);
  g_autofree char *csv = exported (report, &exports[1]);
  g_auto (GStrv) rows = g_strsplit (csv, "\r\n", -1);
  assert_string_equal (rows[0], "article,n,kind,agency,relation,confidence,credited,family,text");
  assert_true (g_str_has_prefix (rows[1], "\"'=x\",1,headline,"));
  assert_true (g_str_has_suffix (rows[2], ",\"'=1+1\""));
  assert_true (g_str_has_suffix (rows[3], ",\"'+2\""));
  assert_true (g_str_has_suffix (rows[4], ",\"'-3\""));
  assert_true (g_str_has_suffix (rows[5], ",\"'@cmd\""));
  assert_true (g_str_has_suffix (rows[6], ",\"a, \"\"b\"\"\""));
  assert_true (g_str_has_suffix (rows[7], ",a=1"));
  assert_string_equal (rows[8], "");
}

/* The words of one witness, over all segments. */
static char *
witness_text (GPtrArray *segments, guint witness)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < segments->len; i++)
  {
    const WtSegment *segment = g_ptr_array_index (segments, i);
    const char *reading = g_ptr_array_index (segment->readings, witness);
    if (*reading != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", reading);
  }
  return g_string_free (text, FALSE);
}

static void
readings_set_side_by_side_are_whole_and_differ_only_where_they_differ (void **state)
{
  static const char *const readings[] = { "a port crane fell late into the dock",
                                          "the crane fell into the dock on Monday", "", "crane crane dock", NULL };

  (void)state;
  for (guint n = 1; n <= 4; n++)
  {
    const char *some[5] = { NULL };
    memcpy (some, readings, n * sizeof *some);
    g_autoptr (GPtrArray) segments = wt_collate ("the harbour crane fell into the dock", some);
    for (guint witness = 0; witness < n; witness++)
    {
      g_autofree char *text = witness_text (segments, witness);
      assert_string_equal (text, some[witness]);
    }
    if (n != 2)
      continue;
    assert_int_equal (segments->len, 5);
    const WtSegment *common = g_ptr_array_index (segments, 1);
    assert_true (common->is_common);
    assert_string_equal (common->base, "crane fell");
    const WtSegment *differs = g_ptr_array_index (segments, 2);
    assert_string_equal (g_ptr_array_index (differs->readings, 0), "late");
    assert_string_equal (differs->base, "");
  }
}

static void
a_very_long_reading_is_collated_whole (void **state)
{
  g_autoptr (GString) text = g_string_new ("a");

  (void)state;
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, " a");
  const char *const readings[] = { text->str, NULL };
  g_autoptr (GPtrArray) segments = wt_collate ("b a", readings);
  g_autoptr (GPtrArray) alone = wt_collate (text->str, readings);
  g_autofree char *whole = witness_text (segments, 0);
  assert_string_equal (whole, text->str);
  assert_int_equal (alone->len, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (the_story_is_exported_as_it_always_was),
    cmocka_unit_test (the_same_report_gives_the_same_bytes),
    cmocka_unit_test (a_document_that_is_no_report_is_refused),
    cmocka_unit_test (a_report_without_articles_is_exported_by_all),
    cmocka_unit_test (json_has_numbers_for_numbers_and_null_for_what_is_absent),
    cmocka_unit_test (a_cell_that_a_spreadsheet_would_run_is_written_as_text),
    cmocka_unit_test (readings_set_side_by_side_are_whole_and_differ_only_where_they_differ),
    cmocka_unit_test (a_very_long_reading_is_collated_whole),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
