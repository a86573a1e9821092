/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs to articles: files, folders, encodings, limits, articles.csv, and what is said about trouble. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <glib/gstdio.h>

#include <wiretrace/error.h>
#include <wiretrace/ingest.h>

#include "analysis/ingest/csv.h"

static const WtCsvDialect commas = { ',', FALSE };

#define STORY "The harbour council voted on Monday to close the old lighthouse after the storm.\n"

/* What a run gave. */
typedef struct
{
  GPtrArray *articles;
  GArray *diagnostics;
  guint n_failed;
} Result;

static void
result_clear (Result *result)
{
  g_ptr_array_unref (result->articles);
  g_array_unref (result->diagnostics);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static gboolean
collect (WtArticle *article, gpointer data)
{
  g_ptr_array_add (data, article);
  return TRUE;
}

static Result
result_new (void)
{
  return (Result){ .articles = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_article_free),
                   .diagnostics = wt_diagnostics_new () };
}

static Result
read_bytes (const void *bytes, gsize n_bytes)
{
  WtIngestOptions options;
  Result result = result_new ();

  wt_ingest_options_init (&options);
  wt_ingest_bytes ("story.txt", bytes, n_bytes, &options, NULL, collect, result.articles, result.diagnostics);
  return result;
}

static Result
read_path (const char *path)
{
  const char *const inputs[] = { path, NULL };
  WtIngestOptions options;
  Result result = result_new ();

  wt_ingest_options_init (&options);
  assert_true (
      wt_ingest (inputs, &options, NULL, collect, result.articles, result.diagnostics, &result.n_failed, NULL));
  return result;
}

static const WtArticle *
article (const Result *result, guint n)
{
  assert_true (n < result->articles->len);
  return g_ptr_array_index (result->articles, n);
}

/* The diagnostic of a code, or NULL. */
static const WtDiagnostic *
find (const Result *result, WtDiagnosticCode code)
{
  for (guint i = 0; i < result->diagnostics->len; i++)
    if (g_array_index (result->diagnostics, WtDiagnostic, i).code == code)
      return &g_array_index (result->diagnostics, WtDiagnostic, i);
  return NULL;
}

static void
assert_refused (const Result *result, WtDiagnosticCode code)
{
  assert_int_equal (result->articles->len, 0);
  assert_non_null (find (result, code));
  assert_int_equal (find (result, code)->severity, WT_SEVERITY_ERROR);
  assert_non_null (strstr (find (result, code)->message, find (result, code)->article));
}

/* A folder of files that goes with the test. */
static char *folder;

static int
make_folder (void **state)
{
  (void)state;
  folder = g_dir_make_tmp ("wiretrace-ingest-XXXXXX", NULL);
  return folder == NULL;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
  {
    g_autofree char *child = g_build_filename (path, name, NULL);
    remove_tree (child);
  }
  g_remove (path);
}

static int
drop_folder (void **state)
{
  (void)state;
  remove_tree (folder);
  g_clear_pointer (&folder, g_free);
  return 0;
}

static char *
put (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  assert_int_equal (g_mkdir_with_parents (parent, 0700), 0);
  assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
put_only (const char *name, const char *text)
{
  g_free (put (name, text));
}

static void
no_input_is_an_error_of_use (void **state)
{
  const char *const none[] = { NULL };
  WtIngestOptions options;
  g_autoptr (GError) error = NULL;

  (void)state;
  wt_ingest_options_init (&options);
  assert_false (wt_ingest (none, &options, NULL, collect, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, WT_ERROR, WT_ERROR_USAGE));
}

static void
an_article_knows_its_bytes_and_their_hash (void **state)
{
  g_auto (Result) result = read_bytes ("abc.", 4);

  (void)state;
  assert_string_equal (article (&result, 0)->id, "story.txt");
  assert_int_equal (article (&result, 0)->file->n_bytes, 4);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "abc.", 4);
  assert_string_equal (article (&result, 0)->sha256, hash);
  assert_string_equal (article (&result, 0)->file->sha256, hash);
}

static void
assert_decoded (const void *bytes, gsize n_bytes, const char *text, gboolean guessed)
{
  g_auto (Result) result = read_bytes (bytes, n_bytes);

  assert_string_equal (article (&result, 0)->text, text);
  assert_int_equal (article (&result, 0)->text_bytes, strlen (text));
  assert_true ((find (&result, WT_DIAGNOSTIC_ENCODING_GUESSED) != NULL) == guessed);
  assert_null (find (&result, WT_DIAGNOSTIC_BAD_BYTES));
}

static void
utf8_is_utf8_and_its_mark_is_left_out (void **state)
{
  (void)state;
  assert_decoded ("Caf\303\251 closes.", 13, "Café closes.", FALSE);
  assert_decoded ("\357\273\277Caf\303\251 closes.", 16, "Café closes.", FALSE);
}

static void
utf16_is_known_with_its_mark_and_without (void **state)
{
  (void)state;
  assert_decoded ("\377\376P\0i\0e\0r\0 \0f\0a\0l\0l\0s\0.\0", 24, "Pier falls.", FALSE);
  assert_decoded ("\376\377\0P\0i\0e\0r\0 \0f\0a\0l\0l\0s\0.", 24, "Pier falls.", FALSE);
  assert_decoded ("P\0i\0e\0r\0 \0f\0a\0l\0l\0s\0.\0", 22, "Pier falls.", TRUE);
  assert_decoded ("\0P\0i\0e\0r\0 \0f\0a\0l\0l\0s\0.", 22, "Pier falls.", TRUE);
}

static void
windows_quotes_and_latin_letters_come_out_right (void **state)
{
  static const char bytes[] =
      "The keeper said \223we shall miss the caf\351 on the pier\224 and went \226 to the town.";

  (void)state;
  assert_decoded (bytes, sizeof bytes - 1,
                  "The keeper said “we shall miss the café on the pier” and went – to the town.", TRUE);
}

static void
bad_bytes_become_replacement_characters_and_are_counted (void **state)
{
  static const char bytes[] = "Caf\303\251 and t\303\252te are words.\nThis \303( is not.\n";
  g_auto (Result) result = read_bytes (bytes, sizeof bytes - 1);

  (void)state;
  assert_non_null (strstr (article (&result, 0)->text, "This \357\277\275( is not."));
  assert_non_null (find (&result, WT_DIAGNOSTIC_BAD_BYTES));
  assert_int_equal (find (&result, WT_DIAGNOSTIC_BAD_BYTES)->line, 2);
}

static void
a_nul_or_control_in_text_is_replaced_and_the_text_goes_on (void **state)
{
  static const char bytes[] = "The harbour\0 council voted on Monday to close it.\001 Nobody was hurt in the storm.\n";
  g_auto (Result) result = read_bytes (bytes, sizeof bytes - 1);

  (void)state;
  assert_int_equal (strlen (article (&result, 0)->text), article (&result, 0)->text_bytes);
  assert_non_null (strstr (article (&result, 0)->text, "Nobody was hurt"));
  assert_non_null (find (&result, WT_DIAGNOSTIC_BAD_BYTES));
}

static void
files_of_other_kinds_are_refused_by_name (void **state)
{
  static const struct
  {
    const char *bytes;
    gsize n_bytes;
    const char *says;
  } cases[] = {
    { "\177ELF\002\001\001\0\0\0\0\0\0\0\0\0\003\0", 18, "binary" },
    { "%PDF-1.7\n1 0 obj", 16, "PDF" },
    { "PK\003\004\024\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0[Content_Types].xml", 49, "office" },
    { "7z\xbc\xaf\x27\x1c\0\4", 8, "archive" },
    { "<?xml version=\"1.0\"?><lamp/>", 28, "XML" },
    { "<a><b>One</b><b>Two</b></a>", 27, "XML" },
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
  {
    g_auto (Result) result = read_bytes (cases[i].bytes, cases[i].n_bytes);
    assert_refused (&result, WT_DIAGNOSTIC_NOT_TEXT);
    assert_non_null (strstr (find (&result, WT_DIAGNOSTIC_NOT_TEXT)->message, cases[i].says));
  }
}

static void
a_ticker_in_angle_brackets_is_not_html (void **state)
{
  static const char bytes[] = "Quay Shipping <QUAY> Closes Its Pier\n\n" STORY;
  g_auto (Result) result = read_bytes (bytes, sizeof bytes - 1);

  (void)state;
  assert_int_equal (result.articles->len, 1);
}

static void
a_text_with_some_tags_in_it_is_a_text (void **state)
{
  static const char bytes[] = "<b>Quay</b> Herald\n2021-05-04\n<script>lamp(1)</script> Council closes old lighthouse\n"
                              "By <i>Ada</i> Quill\n\n" STORY;
  g_auto (Result) result = read_bytes (bytes, sizeof bytes - 1);

  (void)state;
  assert_int_equal (result.articles->len, 1);
}

static void
nothing_and_white_space_are_empty (void **state)
{
  g_auto (Result) nothing = read_bytes ("", 0);
  g_auto (Result) space = read_bytes (" \n\r\n\t\302\240\n", 8);

  (void)state;
  assert_refused (&nothing, WT_DIAGNOSTIC_EMPTY);
  assert_refused (&space, WT_DIAGNOSTIC_EMPTY);
}

static void
a_page_without_sentences_says_so (void **state)
{
  g_auto (Result) result = read_bytes ("Menu\nShare\nSubscribe\n", 21);

  (void)state;
  assert_non_null (find (&result, WT_DIAGNOSTIC_NO_BODY));
  assert_int_equal (result.articles->len, 1);
}

static void
what_is_above_the_limit_is_left_out_and_said (void **state)
{
  static const char bytes[] = "The caf\303\251 by the harbour closed on Monday.";
  WtIngestOptions options = { .max_bytes = 8, .max_depth = 1 };
  g_auto (Result) result = result_new ();

  (void)state;
  wt_ingest_bytes ("story.txt", (const guint8 *)bytes, sizeof bytes - 1, &options, NULL, collect, result.articles,
                   result.diagnostics);
  assert_string_equal (article (&result, 0)->text, "The caf");
  assert_non_null (find (&result, WT_DIAGNOSTIC_TOO_LARGE));
  assert_null (find (&result, WT_DIAGNOSTIC_BAD_BYTES));
}

static void
a_missing_file_is_named_and_the_rest_is_read (void **state)
{
  g_autofree char *there = put ("there.txt", STORY);
  g_autofree char *gone = g_build_filename (folder, "gone.txt", NULL);
  const char *const inputs[] = { gone, there, NULL };
  WtIngestOptions options;
  g_auto (Result) result = result_new ();

  (void)state;
  wt_ingest_options_init (&options);
  assert_true (
      wt_ingest (inputs, &options, NULL, collect, result.articles, result.diagnostics, &result.n_failed, NULL));
  assert_int_equal (result.n_failed, 1);
  assert_non_null (strstr (find (&result, WT_DIAGNOSTIC_UNREADABLE)->message, gone));
  assert_string_equal (article (&result, 0)->id, there);
}

static void
an_empty_folder_is_named (void **state)
{
  g_auto (Result) result = read_path (folder);

  (void)state;
  assert_refused (&result, WT_DIAGNOSTIC_EMPTY_FOLDER);
  assert_int_equal (result.n_failed, 1);
}

static void
a_folder_is_walked_in_byte_order_without_hidden_files_and_links (void **state)
{
  (void)state;
  put_only ("b.txt", STORY "B.\n");
  put_only ("B.txt", STORY "C.\n");
  put_only ("a/z.txt", STORY "Z.\n");
  put_only (".hidden.txt", STORY);
  put_only ("README.md", STORY);
  g_autofree char *link = g_build_filename (folder, "link.txt", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);
  assert_int_equal (symlink ("b.txt", link) + symlink (".", loop), 0);
  g_autofree char *slashed = g_strconcat (folder, "/", NULL);

  g_auto (Result) result = read_path (slashed);
  g_autofree char *first = g_build_filename (folder, "B.txt", NULL);
  g_autofree char *second = g_build_filename (folder, "a", "z.txt", NULL);
  g_autofree char *third = g_build_filename (folder, "b.txt", NULL);
  assert_int_equal (result.articles->len, 3);
  assert_string_equal (article (&result, 0)->id, first);
  assert_string_equal (article (&result, 1)->id, second);
  assert_string_equal (article (&result, 2)->id, third);
  assert_int_equal (result.n_failed, 0);
}

static void
json_beside_articles_is_passed_over_but_named_outright_it_fails (void **state)
{
  put_only ("a.txt", STORY);
  g_autofree char *json = put ("truth.json", "{\"a.txt\": \"AP\"}");
  g_auto (Result) walked = read_path (folder);
  g_auto (Result) named = read_path (json);

  (void)state;
  assert_int_equal (walked.n_failed, 0);
  assert_int_equal (find (&walked, WT_DIAGNOSTIC_NOT_TEXT)->severity, WT_SEVERITY_WARNING);
  assert_int_equal (named.n_failed, 1);
  assert_refused (&named, WT_DIAGNOSTIC_NOT_TEXT);
}

static void
the_same_bytes_twice_are_kept_and_said (void **state)
{
  put_only ("a.txt", STORY);
  put_only ("b.txt", STORY);
  g_auto (Result) result = read_path (folder);

  (void)state;
  assert_int_equal (result.articles->len, 2);
  const WtDiagnostic *duplicate = find (&result, WT_DIAGNOSTIC_DUPLICATE);
  assert_non_null (duplicate);
  assert_string_equal (duplicate->article, article (&result, 1)->id);
  assert_non_null (strstr (duplicate->message, article (&result, 0)->id));
}

static void
folders_too_deep_are_left_out (void **state)
{
  const char *const inputs[] = { folder, NULL };
  WtIngestOptions options = { .max_bytes = 1000, .max_depth = 1 };
  g_auto (Result) result = result_new ();

  (void)state;
  put_only ("a/near.txt", STORY);
  put_only ("a/b/far.txt", STORY);
  wt_ingest (inputs, &options, NULL, collect, result.articles, result.diagnostics, &result.n_failed, NULL);
  assert_int_equal (result.articles->len, 1);
  assert_non_null (find (&result, WT_DIAGNOSTIC_TOO_LARGE));
}

/* A taker that forgets what was told. */
typedef struct
{
  GArray *diagnostics;
  guint most;
  guint total;
} Forgetful;

static void
forget (gpointer data)
{
  Forgetful *forgetful = data;

  forgetful->most = MAX (forgetful->most, forgetful->diagnostics->len);
  forgetful->total += forgetful->diagnostics->len;
  g_array_set_size (forgetful->diagnostics, 0);
}

static gboolean
take_none (WtArticle *taken, gpointer data)
{
  (void)data;
  wt_article_free (taken);
  return TRUE;
}

static void
what_is_told_of_files_that_fail_can_be_forgotten_as_they_are_read (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  Forgetful forgetful = { .diagnostics = diagnostics };
  const char *const inputs[] = { folder, NULL };
  WtIngestOptions options;

  (void)state;
  for (guint i = 0; i < 40; i++)
  {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    g_autofree char *link = g_strdup_printf ("%s/%u.link", folder, i);
    put_only (name, i % 2 == 0 ? "" : "%PDF-1.4\n");
    assert_int_equal (symlink ("none", link), 0);
  }
  wt_ingest_options_init (&options);
  options.told = forget;
  assert_true (wt_ingest (inputs, &options, NULL, take_none, &forgetful, diagnostics, NULL, NULL));
  assert_int_equal (diagnostics->len, 0);
  assert_int_equal (forgetful.most, 1);
  assert_int_equal (forgetful.total, 80);
}

static void
articles_csv_overrides_what_is_read (void **state)
{
  put_only ("a.txt", "date 2021-05-05\n" STORY);
  put_only ("in/b.txt", STORY);
  put_only ("articles.csv",
            "file,outlet,url,published,agency,title\r\n"
            "a.txt,\"Harbour, Gazette\",https://quay.example/1,2021-05-04T08:30,AP,\"A \"\"fall\"\"\"\r\n"
            "in/b.txt,,,2021-05-06,,\r\nnone.txt,,,,,\r\n");
  g_auto (Result) result = read_path (folder);
  const WtArticle *a = article (&result, 0);

  (void)state;
  assert_int_equal (result.articles->len, 2);
  assert_string_equal (a->outlet, "Harbour, Gazette");
  assert_string_equal (a->url, "https://quay.example/1");
  assert_string_equal (a->agency, "AP");
  assert_string_equal (a->title, "A \"fall\"");
  assert_string_equal (a->published.date, "2021-05-04");
  assert_string_equal (a->published.time, "08:30");
  assert_int_equal (a->published.source, WT_DATE_CSV);
  assert_true (a->published.reliable);
  assert_string_equal (article (&result, 1)->published.date, "2021-05-06");
  assert_null (article (&result, 1)->outlet);
  assert_non_null (strstr (find (&result, WT_DIAGNOSTIC_UNREADABLE)->message, "none.txt"));
  assert_int_equal (result.n_failed, 0);
}

static void
articles_csv_counts_for_a_file_named_outright (void **state)
{
  g_autofree char *path = put ("a.txt", STORY);
  put_only ("articles.csv", "outlet,file\nQuay News,a.txt\n");
  g_auto (Result) result = read_path (path);

  (void)state;
  assert_string_equal (article (&result, 0)->outlet, "Quay News");
}

static void
a_bad_articles_csv_is_said_and_the_articles_are_read (void **state)
{
  put_only ("a.txt", STORY);
  put_only ("articles.csv", "name,outlet\na.txt,Quay News\n");
  g_auto (Result) result = read_path (folder);

  (void)state;
  assert_int_equal (result.articles->len, 1);
  assert_non_null (strstr (find (&result, WT_DIAGNOSTIC_UNREADABLE)->message, "articles.csv"));
}

static void
an_articles_csv_that_is_too_large_is_said_and_the_articles_are_read (void **state)
{
  put_only ("a.txt", STORY);
  g_autofree char *path = put ("articles.csv", "file,outlet\na.txt,Quay News\n");
  assert_int_equal (truncate (path, 65 << 20), 0);
  g_auto (Result) result = read_path (folder);

  (void)state;
  assert_int_equal (result.articles->len, 1);
  assert_null (article (&result, 0)->outlet);
  assert_non_null (strstr (find (&result, WT_DIAGNOSTIC_UNREADABLE)->message, "too large"));
}

static void
csv_fields_hold_commas_quotes_and_line_breaks (void **state)
{
  static const char text[] = "a,\"b,\"\"c\"\"\nd\",\r\n\r\ne\rf,\"open";
  g_autoptr (GPtrArray) rows = wt_csv_parse (text, sizeof text - 1, &commas, G_MAXUINT);

  (void)state;
  assert_int_equal (rows->len, 3);
  GStrv first = g_ptr_array_index (rows, 0);
  assert_int_equal (g_strv_length (first), 3);
  assert_string_equal (first[1], "b,\"c\"\nd");
  assert_string_equal (first[2], "");
  assert_string_equal (((GStrv)g_ptr_array_index (rows, 1))[0], "e");
  assert_string_equal (((GStrv)g_ptr_array_index (rows, 2))[1], "open");
}

static gboolean
take_one (WtArticle *taken, gpointer data)
{
  assert_null (*(WtArticle **)data);
  *(WtArticle **)data = taken;
  return FALSE;
}

static void
the_taker_can_stop_the_run (void **state)
{
  put_only ("a.txt", STORY);
  put_only ("b.txt", STORY);
  const char *const inputs[] = { folder, NULL };
  WtIngestOptions options;
  WtArticle *only = NULL;

  (void)state;
  wt_ingest_options_init (&options);
  wt_ingest (inputs, &options, NULL, take_one, &only, NULL, NULL, NULL);
  g_autofree char *first = g_build_filename (folder, "a.txt", NULL);
  assert_string_equal (only->id, first);
  wt_article_free (only);
}

/* Seconds of this process's own time for an input made of a unit said @times over. */
static double
seconds_for (const char *unit, gsize times)
{
  g_autoptr (GString) text = g_string_new (STORY "\n");

  for (gsize i = 0; i < times; i++)
    g_string_append (text, unit);
  clock_t start = clock ();
  g_auto (Result) result = read_bytes (text->str, text->len);
  assert_int_equal (result.articles->len, 1);
  return (double)(clock () - start) / CLOCKS_PER_SEC;
}

static void
hostile_input_takes_linear_time (void **state)
{
  static const char *const units[] = { "word. ",   "\n",    "a\n",   "((((",   "\"\"\"\"",
                                       "By Ada ",  "AP ",   "\xc3",  "A. B. ", ") ",
                                       "\302\240", "x\n\n", "(AP) ", "a,\n",   "The mayor said it would rain.\n\n" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
  {
    gsize times = 60000 / strlen (units[i]);
    double small = MAX (seconds_for (units[i], times), 0.01);
    double large = seconds_for (units[i], 8 * times);
    if (large > 8 * 4 * small)
      fail_msg ("unit %zu: eight times the input takes %.1f times as long", (size_t)i, large / small);
  }
}

int
main (void)
{
#define with_folder(test) cmocka_unit_test_setup_teardown (test, make_folder, drop_folder)
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (no_input_is_an_error_of_use),
    cmocka_unit_test (an_article_knows_its_bytes_and_their_hash),
    cmocka_unit_test (utf8_is_utf8_and_its_mark_is_left_out),
    cmocka_unit_test (utf16_is_known_with_its_mark_and_without),
    cmocka_unit_test (windows_quotes_and_latin_letters_come_out_right),
    cmocka_unit_test (bad_bytes_become_replacement_characters_and_are_counted),
    cmocka_unit_test (a_nul_or_control_in_text_is_replaced_and_the_text_goes_on),
    cmocka_unit_test (files_of_other_kinds_are_refused_by_name),
    cmocka_unit_test (a_ticker_in_angle_brackets_is_not_html),
    cmocka_unit_test (a_text_with_some_tags_in_it_is_a_text),
    cmocka_unit_test (nothing_and_white_space_are_empty),
    cmocka_unit_test (a_page_without_sentences_says_so),
    cmocka_unit_test (what_is_above_the_limit_is_left_out_and_said),
    with_folder (a_missing_file_is_named_and_the_rest_is_read),
    with_folder (an_empty_folder_is_named),
    with_folder (a_folder_is_walked_in_byte_order_without_hidden_files_and_links),
    with_folder (json_beside_articles_is_passed_over_but_named_outright_it_fails),
    with_folder (the_same_bytes_twice_are_kept_and_said),
    with_folder (folders_too_deep_are_left_out),
    with_folder (what_is_told_of_files_that_fail_can_be_forgotten_as_they_are_read),
    with_folder (articles_csv_overrides_what_is_read),
    with_folder (articles_csv_counts_for_a_file_named_outright),
    with_folder (a_bad_articles_csv_is_said_and_the_articles_are_read),
    with_folder (an_articles_csv_that_is_too_large_is_said_and_the_articles_are_read),
    cmocka_unit_test (csv_fields_hold_commas_quotes_and_line_breaks),
    with_folder (the_taker_can_stop_the_run),
    cmocka_unit_test (hostile_input_takes_linear_time),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
