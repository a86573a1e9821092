/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The program is no library: its parts are tested by taking them in. */
#include "cmd/marks.c"
#include "cmd/rich.c"

static WtText *
text_of_one_sentence (const char *words)
{
  WtText *text = g_new0 (WtText, 1);
  const WtSentence sentence = { .length_bytes = strlen (words) };

  text->article = wt_article_new ("a", "a", g_strdup (words), strlen (words));
  text->sentences = g_array_new (FALSE, TRUE, sizeof (WtSentence));
  text->tokens = g_array_new (FALSE, TRUE, sizeof (WtToken));
  g_array_append_val (text->sentences, sentence);
  return text;
}

/* The marks of a sentence in which each of some words is the span of an operation on side a. */
static char *
marked (const char *words, gboolean colour, guint n, const char *const *spans, const WtOperationKind *kinds)
{
  const guint first = 0;
  WtAlignment alignment = { .a_sentences = g_array_new (FALSE, TRUE, sizeof (guint)),
                            .operations = g_array_new (FALSE, TRUE, sizeof (WtOperation)) };
  g_autoptr (WtText) text = text_of_one_sentence (words);

  g_array_append_val (alignment.a_sentences, first);
  for (guint i = 0; i < n; i++)
  {
    const WtOperation operation = { .kind = kinds[i],
                                    .a_offset_bytes = (gsize)(strstr (words, spans[i]) - words),
                                    .a_length_bytes = strlen (spans[i]) };
    g_array_append_val (alignment.operations, operation);
  }
  g_autoptr (Rich) rich = marks_side (text, &alignment, 0, colour);
  g_array_unref (alignment.a_sentences);
  g_array_unref (alignment.operations);
  return g_strdup (rich->text->str);
}

static void
shared_words_are_in_brackets_by_kind (void **state)
{
  const char *const spans[] = { "ferry", "travelled", "islands", "slowly" };
  const WtOperationKind kinds[] = { WT_OPERATION_SAME, WT_OPERATION_VARIANT, WT_OPERATION_MOVED, WT_OPERATION_DELETE };
  g_autofree char *got = marked ("The ferry travelled slowly to the islands.", FALSE, 4, spans, kinds);

  (void)state;
  assert_string_equal (got, "The [ferry] <travelled> slowly to the {islands}.");
}

static void
neighbours_of_a_kind_are_one_run_unless_a_word_is_between (void **state)
{
  const char *const spans[] = { "ferry", "pier", "bridge" };
  const WtOperationKind kinds[] = { WT_OPERATION_SAME, WT_OPERATION_SAME, WT_OPERATION_SAME };
  g_autofree char *joined = marked ("ferry, pier - bridge", FALSE, 3, spans, kinds);
  g_autofree char *apart = marked ("ferry a pier é bridge", FALSE, 3, spans, kinds);

  (void)state;
  assert_string_equal (joined, "[ferry, pier - bridge]");
  assert_string_equal (apart, "[ferry] a [pier] é [bridge]");
}

static void
with_colours_there_are_no_brackets (void **state)
{
  const char *const spans[] = { "ferry" };
  const WtOperationKind kinds[] = { WT_OPERATION_SAME };
  g_autofree char *got = marked ("The ferry sank.", TRUE, 1, spans, kinds);

  (void)state;
  assert_string_equal (got, "The ferry sank.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (shared_words_are_in_brackets_by_kind),
    cmocka_unit_test (neighbours_of_a_kind_are_one_run_unless_a_word_is_between),
    cmocka_unit_test (with_colours_there_are_no_brackets),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
