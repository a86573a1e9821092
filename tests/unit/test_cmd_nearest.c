/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* The program is no library: its parts are tested by taking them in. */
#include "cmd/nearest.c"

static const char *const names[] = { "trace", "read", "render", "templates", NULL };

static void
a_name_itself_is_nearest (void **state)
{
  (void)state;
  for (guint i = 0; names[i] != NULL; i++)
    assert_string_equal (nearest (names[i], names), names[i]);
}

static void
a_slip_of_the_fingers_is_understood (void **state)
{
  (void)state;
  assert_string_equal (nearest ("trcae", names), "trace");
  assert_string_equal (nearest ("red", names), "read");
  assert_string_equal (nearest ("rendr", names), "render");
  assert_string_equal (nearest ("reander", names), "render");
  assert_string_equal (nearest ("template", names), "templates");
}

static void
two_swapped_letters_are_one_edit (void **state)
{
  (void)state;
  assert_int_equal (distance ("trcae", "trace"), 1);
  assert_int_equal (distance ("", "trace"), 5);
  assert_int_equal (distance ("kitten", "sitting"), 3);
}

static void
a_word_that_is_like_none_has_no_nearest (void **state)
{
  (void)state;
  assert_null (nearest ("frobnicate", names));
  assert_null (nearest ("", names));
  assert_null (nearest ("a word that is far longer than any command can be, and so is not compared", names));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_name_itself_is_nearest),
    cmocka_unit_test (a_slip_of_the_fingers_is_understood),
    cmocka_unit_test (two_swapped_letters_are_one_edit),
    cmocka_unit_test (a_word_that_is_like_none_has_no_nearest),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
