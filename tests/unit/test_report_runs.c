/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test_report_material.h"

static void
add_sentence (GArray *sentences, guint n)
{
  g_array_append_val (sentences, n);
}

/* The runs of a side as "kind[text]" in a row. */
static char *
runs_of (const WtProvenance *provenance, const char *side)
{
  WtReportOptions options = { 0 };
  g_autoptr (xmlDoc) report = wt_report_new (provenance, &options);
  GString *text = g_string_new (NULL);

  assert_valid (report);
  for (guint i = 1;; i++)
  {
    g_autofree char *expression =
        g_strdup_printf ("concat(//r:%s/r:run[%u]/@kind, '[', //r:%s/r:run[%u], ']')", side, i, side, i);
    g_autofree char *run = material_xpath (report, expression);
    if (strcmp (run, "[]") == 0)
      return g_string_free (text, FALSE);
    g_string_append (text, run);
  }
}

static void
assert_runs (const WtProvenance *provenance, const char *side, const char *expected)
{
  g_autofree char *runs = runs_of (provenance, side);

  assert_string_equal (runs, expected);
}

static void
words_are_cut_by_their_operations_and_neighbours_of_a_kind_are_one (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  const char a[] = "T|The old crane fell, on Monday.", b[] = "T|On Monday the crane fell down.";

  (void)state;
  material_article (provenance, "a", a, strlen (a));
  material_article (provenance, "b", b, strlen (b));
  WtAlignment *alignment = material_alignment (provenance);
  add_sentence (alignment->a_sentences, 1);
  add_sentence (alignment->b_sentences, 1);
  material_operation (provenance, alignment, WT_OPERATION_SAME, "The", "the");
  material_operation (provenance, alignment, WT_OPERATION_DELETE, "old", NULL);
  material_operation (provenance, alignment, WT_OPERATION_SAME, "crane", "crane");
  material_operation (provenance, alignment, WT_OPERATION_SAME, "fell", "fell");
  material_operation (provenance, alignment, WT_OPERATION_MOVED, "on Monday", "On Monday");
  material_operation (provenance, alignment, WT_OPERATION_INSERT, NULL, "down");
  assert_runs (provenance, "a", "same[The]space[ ]only[old]space[ ]same[crane fell]space[, ]moved[on Monday]space[.]");
  assert_runs (provenance, "b", "moved[On Monday]space[ ]same[the crane fell]space[ ]only[down]space[.]");
}

static void
words_that_no_operation_covers_are_of_this_side_only (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  const char a[] = "T|TARN (NNS) \xE2\x80\x94 caf\xC3\xA9s closed \xC3\xA9t\xC3\xA9.", b[] = "T|closed";

  (void)state;
  material_article (provenance, "a", a, strlen (a));
  material_article (provenance, "b", b, strlen (b));
  WtAlignment *alignment = material_alignment (provenance);
  add_sentence (alignment->a_sentences, 1);
  add_sentence (alignment->b_sentences, 1);
  material_operation (provenance, alignment, WT_OPERATION_SAME, "closed", "closed");
  assert_runs (provenance, "a",
               "only[TARN (NNS) \xE2\x80\x94 caf\xC3\xA9s]space[ ]same[closed]space[ ]only[\xC3\xA9t\xC3\xA9]space[.]");
  assert_runs (provenance, "b", "same[closed]");
}

static void
sentences_that_are_apart_are_joined_by_a_blank (void **state)
{
  g_autoptr (Material) provenance = material_new ();
  const char a[] = "T|One two.|Left out.|Three four.", b[] = "T|One two three four.";

  (void)state;
  material_article (provenance, "a", a, strlen (a));
  material_article (provenance, "b", b, strlen (b));
  WtAlignment *alignment = material_alignment (provenance);
  add_sentence (alignment->a_sentences, 1);
  add_sentence (alignment->a_sentences, 3);
  add_sentence (alignment->b_sentences, 1);
  material_operation (provenance, alignment, WT_OPERATION_SAME, "One two", "One two");
  material_operation (provenance, alignment, WT_OPERATION_VARIANT, "Three", "three");
  material_operation (provenance, alignment, WT_OPERATION_SAME, "four", "four");
  assert_runs (provenance, "a", "same[One two]space[. ]variant[Three]space[ ]same[four]space[.]");
}

/* Whatever the operations, also those that overlap, run over the sentence's end or come in any order. */
static void
the_runs_together_are_always_the_sentences_text (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  (void)state;
  for (guint round = 0; round < 300; round++)
  {
    g_autoptr (Material) provenance = material_new ();
    const char a[] = "T|  The \"old\tcrane\",\n it fell\xE2\x80\x94on Monday; \xD0\xB2 "
                     "\xD0\xBF\xD0\xBE\xD1\x80\xD1\x82\xD1\x83.|And\x01 then?";
    WtText *text = material_article (provenance, "a", a, strlen (a));
    material_article (provenance, "b", "T|x", 3);
    WtAlignment *alignment = material_alignment (provenance);
    add_sentence (alignment->a_sentences, 1);
    add_sentence (alignment->a_sentences, 2);
    add_sentence (alignment->b_sentences, 1);
    for (guint i = g_rand_int_range (random, 0, 8); i > 0; i--)
    {
      const WtToken *first = &g_array_index (text->tokens, WtToken, g_rand_int_range (random, 0, text->tokens->len));
      const WtToken *last = &g_array_index (text->tokens, WtToken, g_rand_int_range (random, 0, text->tokens->len));
      if (last->offset_bytes < first->offset_bytes)
        continue;
      WtOperation operation = { .kind = (WtOperationKind)g_rand_int_range (random, 0, 4),
                                .a_offset_bytes = first->offset_bytes,
                                .a_length_bytes = last->offset_bytes + last->length_bytes - first->offset_bytes };
      g_array_append_val (alignment->operations, operation);
    }
    WtReportOptions options = { 0 };
    g_autoptr (xmlDoc) report = wt_report_new (provenance, &options);
    assert_xpath (report, "normalize-space(//r:a)",
                  "The \"old crane\", it fell\xE2\x80\x94on Monday; \xD0\xB2 \xD0\xBF\xD0\xBE\xD1\x80\xD1\x82\xD1\x83. "
                  "And\xEF\xBF\xBD then?");
    g_autofree char *doubled = material_xpath (report, "string(//r:a)");
    assert_null (strstr (doubled, "  "));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (words_are_cut_by_their_operations_and_neighbours_of_a_kind_are_one),
    cmocka_unit_test (words_that_no_operation_covers_are_of_this_side_only),
    cmocka_unit_test (sentences_that_are_apart_are_joined_by_a_blank),
    cmocka_unit_test (the_runs_together_are_always_the_sentences_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
