/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The program is no library: its parts are tested by taking them in. */
#include "cmd/rich.c"

/* The lines of a text, joined by "/". */
static char *
wrapped (const char *text, guint columns)
{
  g_autoptr (Rich) rich = rich_new ();
  g_autoptr (GArray) lines = NULL;
  GString *joined = g_string_new (NULL);

  rich_append (rich, text, -1, STYLE_PLAIN);
  lines = rich_wrap (rich, columns);
  for (guint i = 0; i < lines->len; i++)
  {
    const RichLine *line = &g_array_index (lines, RichLine, i);
    assert_true (line->columns <= MAX (columns, 2));
    g_string_append_printf (joined, "%s%.*s", i > 0 ? "/" : "", (int)(line->end - line->start),
                            rich->text->str + line->start);
  }
  return g_string_free (joined, FALSE);
}

static void
assert_wrapped (const char *text, guint columns, const char *expected)
{
  g_autofree char *got = wrapped (text, columns);

  assert_string_equal (got, expected);
}

static void
a_text_is_wrapped_at_the_last_space_that_fits (void **state)
{
  (void)state;
  assert_wrapped ("one two three", 20, "one two three");
  assert_wrapped ("one two three", 13, "one two three");
  assert_wrapped ("one two three", 12, "one two/three");
  assert_wrapped ("one two three", 7, "one two/three");
  assert_wrapped ("one two three", 6, "one/two/three");
}

static void
a_word_longer_than_the_line_is_cut (void **state)
{
  (void)state;
  assert_wrapped ("a extraordinarily b", 6, "a/extrao/rdinar/ily b");
  assert_wrapped ("ab", 1, "a/b");
}

static void
an_empty_text_is_one_empty_line (void **state)
{
  (void)state;
  assert_wrapped ("", 10, "");
  assert_wrapped (" \n ", 10, "");
}

static void
white_space_becomes_single_spaces_also_between_appends (void **state)
{
  g_autoptr (Rich) rich = rich_new ();

  (void)state;
  rich_append (rich, "one \n\t two ", -1, STYLE_PLAIN);
  rich_append (rich, " three", -1, STYLE_BOLD);
  assert_string_equal (rich->text->str, "one two three");
  assert_int_equal (rich->styles->len, rich->text->len);
}

static void
wide_characters_take_two_columns_and_can_be_broken_between (void **state)
{
  (void)state;
  assert_int_equal (rich_columns ("新華社 AP", strlen ("新華社 AP")), 9);
  assert_wrapped ("新華社新華社", 6, "新華社/新華社");
  assert_wrapped ("新華社新華社", 7, "新華社/新華社");
  assert_wrapped ("ab新華社", 4, "ab新/華社");
  assert_wrapped ("新", 1, "新");
}

static void
combining_marks_take_no_column (void **state)
{
  (void)state;
  assert_int_equal (rich_columns ("e\xCC\x81", 3), 1);
  assert_wrapped ("e\xCC\x81t e\xCC\x81t", 2, "e\xCC\x81t/e\xCC\x81t");
}

static void
control_characters_and_broken_utf8_are_replaced (void **state)
{
  g_autoptr (Rich) rich = rich_new ();

  (void)state;
  rich_append (rich, "a\033[31mb\x7f\xFFz", -1, STYLE_PLAIN);
  assert_string_equal (rich->text->str, "a�[31mb��z");
}

static char *
printed (const Rich *rich, gboolean colour)
{
  char *bytes = NULL;
  size_t n_bytes;
  FILE *out = open_memstream (&bytes, &n_bytes);

  rich_print (rich, 0, rich->text->len, colour, out);
  fclose (out);
  return bytes;
}

static void
styles_are_printed_in_runs_and_only_with_colours (void **state)
{
  g_autoptr (Rich) rich = rich_new ();

  (void)state;
  rich_append (rich, "plain ", -1, STYLE_PLAIN);
  rich_append (rich, "strong ", -1, STYLE_BOLD);
  rich_append (rich, "both", -1, STYLE_BOLD | STYLE_UNDERLINE);
  char *with = printed (rich, TRUE), *without = printed (rich, FALSE);
  assert_string_equal (with, "plain \033[0;1mstrong \033[0m\033[0;1;4mboth\033[0m");
  assert_string_equal (without, "plain strong both");
  free (with);
  free (without);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_text_is_wrapped_at_the_last_space_that_fits),
    cmocka_unit_test (a_word_longer_than_the_line_is_cut),
    cmocka_unit_test (an_empty_text_is_one_empty_line),
    cmocka_unit_test (white_space_becomes_single_spaces_also_between_appends),
    cmocka_unit_test (wide_characters_take_two_columns_and_can_be_broken_between),
    cmocka_unit_test (combining_marks_take_no_column),
    cmocka_unit_test (control_characters_and_broken_utf8_are_replaced),
    cmocka_unit_test (styles_are_printed_in_runs_and_only_with_colours),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
