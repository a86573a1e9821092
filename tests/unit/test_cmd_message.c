/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The program is no library: its parts are tested by taking them in. What it says is caught by a stream in memory. */
#include <stdio.h>
static FILE *caught;
#undef stderr
#define stderr caught
#include "cmd/message.c"

/* What message_diagnostics() says; freed by the caller with free(). Ids are ranked in the order given. */
static char *
said (const GArray *diagnostics, const char *const *ids, WtSeverity least)
{
  char *bytes = NULL;
  size_t n_bytes;
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_insert (ranks, (gpointer)ids[i], GUINT_TO_POINTER (i));
  caught = open_memstream (&bytes, &n_bytes);
  message_diagnostics (diagnostics, ranks, least);
  fclose (caught);
  return bytes;
}

static const char *const two_ids[] = { "z.txt", "a.txt", NULL };

static void
diagnostics_come_in_the_order_of_the_inputs_then_by_line (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_FONT_MISSING, WT_SEVERITY_WARNING, NULL, 0, "of the run");
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_WARNING, "a.txt", 0, "no date");
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_BAD_BYTES, WT_SEVERITY_WARNING, "z.txt", 9, "bad bytes");
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_NOTE, "z.txt", 2, "no date");
  char *text = said (diagnostics, two_ids, WT_SEVERITY_NOTE);
  assert_string_equal (text, "wiretrace: z.txt:2: note: no date\n"
                             "wiretrace: z.txt:9: warning: bad bytes\n"
                             "wiretrace: a.txt: warning: no date\n"
                             "wiretrace: warning: of the run\n");
  free (text);
}

static void
what_is_said_twice_is_shown_once (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  for (guint i = 0; i < 20; i++)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_WARNING, "a.txt", 1, "no date");
  char *text = said (diagnostics, two_ids, WT_SEVERITY_NOTE);
  assert_string_equal (text, "wiretrace: a.txt:1: warning: no date\n");
  free (text);
}

static guint
lines_with (const char *text, const char *part)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    n += strstr (*line, part) != NULL;
  return n;
}

static void
many_of_a_kind_are_folded_but_errors_never (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  for (guint i = 0; i < 33; i++)
  {
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_WARNING, "a.txt", i + 1, "no date");
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, "a.txt", i + 1, "it is empty");
  }
  char *text = said (diagnostics, two_ids, WT_SEVERITY_NOTE);
  assert_int_equal (lines_with (text, "no date"), 10);
  assert_int_equal (lines_with (text, "it is empty"), 33);
  assert_int_equal (lines_with (text, "and 23 more of the kind 'no-date'"), 1);
  free (text);
}

static void
what_is_below_the_severity_asked_for_is_left_out (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_WARNING, "a.txt", 1, "no date");
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, "z.txt", 0, "it is empty");
  char *text = said (diagnostics, two_ids, WT_SEVERITY_ERROR);
  assert_string_equal (text, "wiretrace: z.txt: error: it is empty\n");
  free (text);
}

static void
the_name_of_the_input_is_said_once (void **state)
{
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();

  (void)state;
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, "a.txt", 0, "a.txt is empty");
  wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, "a.txt", 1, "a.txta is empty");
  char *text = said (diagnostics, two_ids, WT_SEVERITY_ERROR);
  assert_string_equal (text, "wiretrace: a.txt: error: is empty\n"
                             "wiretrace: a.txt:1: error: a.txta is empty\n");
  free (text);
}

static void
a_message_is_one_line_without_control_characters (void **state)
{
  char *bytes = NULL;
  size_t n_bytes;

  (void)state;
  caught = open_memstream (&bytes, &n_bytes);
  message ("%s: not\tread", "a\033[2J\nb\xFF.txt");
  fclose (caught);
  assert_string_equal (bytes, "wiretrace: a\\x1b[2J b�.txt: not read\n");
  free (bytes);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (diagnostics_come_in_the_order_of_the_inputs_then_by_line),
    cmocka_unit_test (what_is_said_twice_is_shown_once),
    cmocka_unit_test (many_of_a_kind_are_folded_but_errors_never),
    cmocka_unit_test (what_is_below_the_severity_asked_for_is_left_out),
    cmocka_unit_test (the_name_of_the_input_is_said_once),
    cmocka_unit_test (a_message_is_one_line_without_control_characters),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
