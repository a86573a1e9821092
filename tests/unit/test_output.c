/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test_report_material.h"

#include <wiretrace/output.h>

#define STORY WT_SOURCE_DIR "/tests/golden/export/story.xml"

static void
assert_usage_error (const char *path, const char *template_name, const char *says)
{
  g_autoptr (GError) error = NULL;
  WtOutputOptions options;

  wt_output_options_init (&options);
  options.template_name = template_name;
  assert_false (wt_output_check (path, &options, &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_USAGE));
  if (strstr (error->message, says) == NULL)
    fail_msg ("'%s' does not say '%s'", error->message, says);
}

static void
every_format_that_is_listed_can_be_asked_for (void **state)
{
  WtOutputOptions options;
  guint n;
  const WtOutputFormat *formats = wt_output_formats (&n);

  (void)state;
  wt_output_options_init (&options);
  assert_int_equal (n, 13);
  for (guint i = 0; i < n; i++)
  {
    g_autofree char *path = g_strconcat ("dir.d/story.", formats[i].extension, NULL);
    g_autofree char *loud = g_ascii_strup (path, -1);
    assert_true (wt_output_check (path, &options, NULL));
    assert_true (wt_output_check (loud, &options, NULL));
    assert_true (strlen (formats[i].description) > 0);
  }
}

static void
an_unknown_extension_is_told_with_those_there_are (void **state)
{
  (void)state;
  assert_usage_error ("story.pfd", NULL, "'.pfd' is no format that wiretrace writes; it writes .pdf .html .svg");
  assert_usage_error ("story.pdf.gz", NULL, "'.gz' is no format");
}

static void
a_path_without_extension_is_told (void **state)
{
  (void)state;
  assert_usage_error ("story", NULL, "'story' has no extension");
  assert_usage_error ("out.pdf/story", NULL, "'out.pdf/story' has no extension");
  assert_usage_error (".pdf", NULL, "'.pdf' has no extension");
  assert_usage_error ("story.", NULL, "'story.' has no extension");
}

static void
an_unknown_template_is_told_with_those_there_are (void **state)
{
  (void)state;
  assert_usage_error ("story.pdf", "reprot", "there is no template 'reprot'; there are figure report");
}

static void
a_template_does_not_matter_to_a_format_that_has_none (void **state)
{
  WtOutputOptions options;

  (void)state;
  wt_output_options_init (&options);
  options.template_name = "reprot";
  assert_true (wt_output_check ("story.json", &options, NULL));
  options.template_name = "figure";
  assert_true (wt_output_check ("story.pdf", &options, NULL));
  options.template_name = "./mine.xsl";
  assert_true (wt_output_check ("story.html", &options, NULL));
}

static GBytes *
rendered (xmlDoc *report, const char *path, const char *template_name)
{
  g_autoptr (GError) error = NULL;
  WtOutputOptions options;

  wt_output_options_init (&options);
  options.template_name = template_name;
  GBytes *bytes = wt_output_render (report, path, &options, NULL, &error);
  if (bytes == NULL)
    fail_msg ("%s: %s", path, error->message);
  return bytes;
}

static void
every_output_twice_is_the_same_bytes (void **state)
{
  g_autoptr (xmlDoc) report = wt_report_load (STORY, NULL);
  guint n;
  const WtOutputFormat *formats = wt_output_formats (&n);

  (void)state;
  for (guint i = 0; i < n; i++)
  {
    g_autofree char *path = g_strconcat ("story.", formats[i].extension, NULL);
    g_autoptr (GBytes) once = rendered (report, path, NULL);
    g_autoptr (GBytes) twice = rendered (report, path, NULL);
    assert_true (g_bytes_get_size (once) > 0);
    if (!g_bytes_equal (once, twice))
      fail_msg ("two .%s of one report differ", formats[i].extension);
  }
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
the_report_that_is_written_is_the_report_that_was_read (void **state)
{
  g_autoptr (xmlDoc) report = wt_report_load (STORY, NULL);
  g_autoptr (GBytes) bytes = rendered (report, "a.xml", NULL);
  g_autoptr (xmlDoc) again = material_load (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL);
  g_autoptr (GBytes) twice = rendered (again, "a.xml", NULL);

  (void)state;
  assert_true (g_bytes_equal (bytes, twice));
}

static void
html_holds_the_graph_where_the_template_leaves_a_place (void **state)
{
  g_autoptr (xmlDoc) report = wt_report_load (STORY, NULL);
  g_autoptr (GBytes) page = rendered (report, "a.html", NULL);
  g_autoptr (GBytes) alone = rendered (report, "a.html", "figure");

  (void)state;
  assert_true (g_str_has_prefix (g_bytes_get_data (page, NULL), "<!DOCTYPE html>"));
  assert_true (holds (page, "<svg"));
  assert_true (holds (page, "Tarn Mercury"));
  assert_true (g_str_has_prefix (g_bytes_get_data (alone, NULL), "<!DOCTYPE html>"));
  assert_true (holds (alone, "<svg"));
}

static void
each_picture_begins_as_its_kind_does (void **state)
{
  static const struct
  {
    const char *path, *template_name, *begins;
  } pictures[] = {
    { "a.pdf", NULL, "%PDF-" },   { "a.pdf", "figure", "%PDF-" }, { "a.ps", NULL, "%!PS-Adobe" },
    { "a.png", NULL, "\x89PNG" }, { "a.svg", NULL, "<?xml" },
  };
  g_autoptr (xmlDoc) report = wt_report_load (STORY, NULL);

  (void)state;
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
  {
    g_autoptr (GBytes) bytes = rendered (report, pictures[i].path, pictures[i].template_name);
    assert_memory_equal (g_bytes_get_data (bytes, NULL), pictures[i].begins, strlen (pictures[i].begins));
  }
}

static void
an_unknown_template_or_theme_is_an_error_when_rendered (void **state)
{
  g_autoptr (xmlDoc) report = wt_report_load (STORY, NULL);
  g_autoptr (GError) error = NULL;
  WtOutputOptions options;

  (void)state;
  wt_output_options_init (&options);
  options.template_name = "reprot";
  assert_null (wt_output_render (report, "a.html", &options, NULL, &error));
  assert_non_null (error);
  g_clear_error (&error);
  options.template_name = NULL;
  options.theme_path = "/nonexistent/x.theme";
  assert_null (wt_output_render (report, "a.svg", &options, NULL, &error));
  assert_non_null (error);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_format_that_is_listed_can_be_asked_for),
    cmocka_unit_test (an_unknown_extension_is_told_with_those_there_are),
    cmocka_unit_test (a_path_without_extension_is_told),
    cmocka_unit_test (an_unknown_template_is_told_with_those_there_are),
    cmocka_unit_test (a_template_does_not_matter_to_a_format_that_has_none),
    cmocka_unit_test (every_output_twice_is_the_same_bytes),
    cmocka_unit_test (the_report_that_is_written_is_the_report_that_was_read),
    cmocka_unit_test (html_holds_the_graph_where_the_template_leaves_a_place),
    cmocka_unit_test (each_picture_begins_as_its_kind_does),
    cmocka_unit_test (an_unknown_template_or_theme_is_an_error_when_rendered),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
