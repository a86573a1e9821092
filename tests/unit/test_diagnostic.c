/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <wiretrace/diagnostic.h>

static void
every_diagnostic_code_has_a_name_of_its_own (void **state)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  (void)state;
  for (int code = 0; code < WT_DIAGNOSTIC_LAST; code++)
  {
    const char *name = wt_diagnostic_code_name (code);
    assert_non_null (name);
    assert_true (g_hash_table_add (seen, (gpointer)name));
  }
}

static void
an_added_diagnostic_keeps_its_article_message_and_line (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_WARNING, "a.txt", 7, "no date in %d lines", 3);
  assert_int_equal (diagnostics->len, 1);
  const WtDiagnostic *first = &g_array_index (diagnostics, WtDiagnostic, 0);
  assert_string_equal (first->article, "a.txt");
  assert_string_equal (first->message, "no date in 3 lines");
  assert_int_equal (first->line, 7);
}

static void
adding_to_no_array_does_nothing (void **state)
{
  (void)state;
  wt_diagnostics_add (NULL, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, NULL, 0, "nobody listens");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (every_diagnostic_code_has_a_name_of_its_own),
    cmocka_unit_test (an_added_diagnostic_keeps_its_article_message_and_line),
    cmocka_unit_test (adding_to_no_array_does_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
