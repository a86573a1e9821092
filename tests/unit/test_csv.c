/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables, and tables of articles. */
#include "records_fixture.h"

#include "analysis/ingest/csv.h"

static const WtCsvDialect commas = { ',', FALSE };

static void
fields_hold_separators_quotes_and_line_breaks (void **state)
{
  static const char text[] = "a;\"b;\"\"c\"\"\nd\";\r\n\r\ne\rf;\"open";
  static const WtCsvDialect dialect = { ';', FALSE };
  g_autoptr (WtStream) stream = wt_stream_new_bytes ((const guint8 *)text, sizeof text - 1);
  g_autoptr (WtCsv) csv = wt_csv_new (stream, &dialect, 1000);
  WtCsvRow row;

  (void)state;
  assert_true (wt_csv_next (csv, &row));
  assert_int_equal (wt_csv_n_fields (csv), 3);
  assert_string_equal (wt_csv_field (csv, 1), "b;\"c\"\nd");
  assert_string_equal (wt_csv_field (csv, 2), "");
  assert_string_equal (wt_csv_field (csv, 9), "");
  assert_true (wt_csv_next (csv, &row));
  assert_int_equal (row.line, 4);
  assert_true (wt_csv_next (csv, &row));
  assert_true (row.open);
  assert_string_equal (wt_csv_field (csv, 1), "open");
  assert_false (wt_csv_next (csv, &row));
}

static void
a_quote_that_nobody_doubled_is_text (void **state)
{
  static const char text[] = "\"She said \"no\" to it\",b\n";
  g_autoptr (GPtrArray) rows = wt_csv_parse (text, sizeof text - 1, &commas, G_MAXUINT);
  GStrv row = g_ptr_array_index (rows, 0);

  (void)state;
  assert_int_equal (g_strv_length (row), 2);
  assert_string_equal (row[0], "She said \"no\" to it");
}

static void
a_row_beyond_the_limit_ends_the_table (void **state)
{
  g_autofree char *padding = g_strnfill (200000, 'x');
  g_autofree char *text = g_strconcat ("title,text\nA,\"" DIVERS "\"\nB,\"", padding, NULL);
  g_auto (Given) given = read_limited (text, strlen (text), NULL, 10000);

  (void)state;
  assert_int_equal (given.articles->len, 1);
  assert_non_null (told (&given, WT_DIAGNOSTIC_TOO_LARGE));
  assert_int_equal (told (&given, WT_DIAGNOSTIC_TOO_LARGE)->line, 3);
}

static void
a_table_gives_an_article_a_row (void **state)
{
  g_auto (Given) given =
      read_text ("id,Headline,Publication,Date,Byline,Body\r\n"
                 "7,\"Council, closed\",Quay Gazette,2021-05-04,Ada Quill,\"<p>" STORM "</p><p>" DIVERS "</p>\"\r\n"
                 "8,B,Pier Post,2021-05-05,,\"" DIVERS "\n\n" STORM "\"\r\n");
  const WtArticle *first = article_at (&given, 0);

  (void)state;
  assert_int_equal (given.articles->len, 2);
  assert_string_equal (first->id, "file#1");
  assert_string_equal (first->title, "Council, closed");
  assert_string_equal (first->outlet, "Quay Gazette");
  assert_string_equal (first->author, "Ada Quill");
  assert_string_equal (first->published.date, "2021-05-04");
  assert_string_equal (wt_article_metadatum (first, "id"), "7");
  assert_block (first, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, "Council, closed");
  assert_null (strchr (first->text, '<'));
  assert_non_null (strstr (article_at (&given, 1)->text, DIVERS));
  assert_string_not_equal (first->sha256, article_at (&given, 1)->sha256);
  assert_non_null (told (&given, WT_DIAGNOSTIC_COLUMNS_GUESSED));
}

static void
tables_of_other_separators_and_encodings_are_read (void **state)
{
  static const char *const separators[] = { ",", ";", "\t", "|" };
  static const char *const encodings[] = { "UTF-8", "WINDOWS-1252", "UTF-16" };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (separators) * G_N_ELEMENTS (encodings); i++)
  {
    const char *by = separators[i % 4];
    g_autofree char *text =
        g_strconcat ("Titel", by, "Datum", by, "Volltext\n\303\234ber den Hafen", by, "2021-05-04", by,
                     "\"" STORM " Gr\303\266\303\237er.\"\nB", by, "2021-05-05", by, "\"" DIVERS "\"\n", NULL);
    gsize n;
    g_autofree char *bytes = g_convert (text, -1, encodings[i / 4], "UTF-8", NULL, &n, NULL);
    g_auto (Given) given = read_limited (bytes, n, NULL, 0);
    assert_int_equal (given.articles->len, 2);
    assert_string_equal (article_at (&given, 0)->title, "\303\234ber den Hafen");
    assert_string_equal (article_at (&given, 1)->published.date, "2021-05-05");
  }
}

static void
a_text_with_commas_is_no_table (void **state)
{
  static const char *const texts[] = {
    "Fire, smoke and panic\n\n" STORM "\n" DIVERS "\n",
    "Title, text and date\n" STORM "\n" DIVERS "\n",
    "London, Monday\nThe council, it said, will close.\nParis, Tuesday\n",
    "Harbour, roof, storm\nlamp, keeper, stone\nquay, pier, diver\n",
  };

  (void)state;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
  {
    g_auto (Given) given = read_text (texts[i]);
    assert_int_equal (given.articles->len, 1);
    assert_string_equal (article_at (&given, 0)->id, "file");
  }
}

static void
a_table_without_text_is_refused_and_its_columns_are_named (void **state)
{
  g_auto (Given) given = read_text ("stories_id,title,url,publish_date\n1,A,https://a.example/1,2021-05-04\n"
                                    "2,B,https://a.example/2,2021-05-05\n");

  (void)state;
  assert_int_equal (given.articles->len, 0);
  assert_non_null (strstr (told (&given, WT_DIAGNOSTIC_NOT_TEXT)->message, "publish_date"));
  assert_non_null (strstr (told (&given, WT_DIAGNOSTIC_NOT_TEXT)->message, "--columns text="));
}

static void
rows_that_do_not_fit_are_told_with_their_line (void **state)
{
  g_auto (Given) given =
      read_text ("title,text\nA,\"" STORM "\"\nonly one\nC,\"" DIVERS "\"\nD,\"" DIVERS "\"\nE,\"" DIVERS
                 "\"\nF,\"" DIVERS "\"\nG,\"" DIVERS "\"\nH,\"" DIVERS "\"\nI,\"" DIVERS "\"\nJ,\"" DIVERS "\"\n");

  (void)state;
  assert_int_equal (given.articles->len, 9);
  assert_int_equal (told (&given, WT_DIAGNOSTIC_MALFORMED)->line, 3);
  assert_string_equal (article_at (&given, 1)->id, "file#3");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (fields_hold_separators_quotes_and_line_breaks),
    cmocka_unit_test (a_quote_that_nobody_doubled_is_text),
    cmocka_unit_test (a_row_beyond_the_limit_ends_the_table),
    cmocka_unit_test (a_table_gives_an_article_a_row),
    cmocka_unit_test (tables_of_other_separators_and_encodings_are_read),
    cmocka_unit_test (a_text_with_commas_is_no_table),
    cmocka_unit_test (a_table_without_text_is_refused_and_its_columns_are_named),
    cmocka_unit_test (rows_that_do_not_fit_are_told_with_their_line),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
