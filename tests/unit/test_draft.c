/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles that readers of structured documents put together. */
#include "ingest_fixture.h"

#include "analysis/ingest/draft.h"

/* A draft under test: what it is made from, and where its article goes. */
typedef struct
{
  WtIngestOptions options;
  WtInput input;
  WtArticle *article;
  GArray *diagnostics;
} Desk;

static void
desk_init (Desk *desk)
{
  *desk = (Desk){ .input = { .id = "desk.xml#2", .path = "desk.xml" } };
  wt_ingest_options_init (&desk->options);
  desk->diagnostics = wt_diagnostics_new ();
}

static void
desk_clear (Desk *desk)
{
  wt_article_free (desk->article);
  g_array_unref (desk->diagnostics);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static WtArticle *
give (Desk *desk, WtDraft *draft)
{
  WtReaderContext context = { .options = &desk->options,
                              .agencies = agencies,
                              .diagnostics = desk->diagnostics,
                              .sink = keep,
                              .data = &desk->article };

  wt_draft_give (draft, &desk->input, &context);
  assert_non_null (desk->article);
  return desk->article;
}

static void
paragraphs_stand_in_order_each_on_a_line_of_its_own (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_block (draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, " The lamp\n goes  out ", -1);
  wt_draft_block (draft, WT_BLOCK_BODY, WT_CREDIT_NONE, "   \n\t ", -1);
  wt_draft_text (draft, "Keepers climbed the tower on Monday and put it out.", -1);
  const WtArticle *article = give (&desk, draft);
  assert_string_equal (article->text, "The lamp goes out\n\nKeepers climbed the tower on Monday and put it out.");
  assert_string_equal (article->id, "desk.xml#2");
  assert_string_equal (article->title, "The lamp goes out");
  assert_kind (article, "The lamp", WT_BLOCK_HEADLINE);
  assert_kind (article, "Keepers", WT_BLOCK_BODY);
  assert_int_equal (nth_block (article, "Keepers", 0)->line, 3);
}

static void
what_xml_cannot_hold_is_replaced (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_block (draft, WT_BLOCK_BODY, WT_CREDIT_NONE, "The lamp\001 went\xff out, they said.", -1);
  wt_draft_say (draft, WT_DRAFT_OUTLET, 1, "Quay\xc3 Gazette");
  const WtArticle *article = give (&desk, draft);
  assert_string_equal (article->text, "The lamp\357\277\275 went\357\277\275 out, they said.");
  assert_string_equal (article->outlet, "Quay\357\277\275 Gazette");
}

static void
the_highest_rank_fills_a_field_and_of_equal_ones_the_first (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  desk.input.url = "https://quay.example/from-the-archive";
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_say (draft, WT_DRAFT_OUTLET, 20, "First");
  wt_draft_say (draft, WT_DRAFT_OUTLET, 20, "Second");
  wt_draft_say (draft, WT_DRAFT_TITLE, 20, "Low");
  wt_draft_say (draft, WT_DRAFT_TITLE, 30, "  High\nup ");
  wt_draft_say (draft, WT_DRAFT_TITLE, 90, " \n");
  wt_draft_say (draft, WT_DRAFT_TITLE, 90, NULL);
  const WtArticle *article = give (&desk, draft);
  assert_string_equal (article->outlet, "First");
  assert_string_equal (article->title, "High up");
  assert_string_equal (article->url, "https://quay.example/from-the-archive");
}

static void
a_credit_at_a_paragraphs_end_is_split_off_but_not_from_a_block_of_known_kind (void **state)
{
  static const char text[] = "The harbour council voted on Monday to close the lighthouse. (AP)";
  g_auto (Desk) desk, other;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);
  wt_draft_text (draft, text, -1);
  assert_credit (give (&desk, draft), "(AP)", WT_CREDIT_LINE);

  desk_init (&other);
  draft = wt_draft_new (&other.input, NULL);
  wt_draft_block (draft, WT_BLOCK_BODY, WT_CREDIT_NONE, text, -1);
  const WtArticle *article = give (&other, draft);
  assert_int_equal (article->blocks->len, 1);
  assert_int_equal (nth_block (article, "The harbour", 0)->length_bytes, strlen (text));
}

static void
the_date_of_the_highest_rank_is_chosen_and_the_others_are_kept (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  assert_true (wt_draft_date (draft, "2024-01-17", WT_DATE_META, 30, "the changing date"));
  assert_true (wt_draft_date (draft, "2024-01-16T08:30:00+03:00", WT_DATE_JSON_LD, 80, "the JSON-LD"));
  assert_false (wt_draft_date (draft, "soon", WT_DATE_META, 90, "a jest"));
  wt_draft_text (draft, "The council voted on Tuesday to close the lighthouse for good.", -1);
  const WtArticle *article = give (&desk, draft);
  assert_string_equal (article->published.date, "2024-01-16");
  assert_string_equal (article->published.time, "08:30+03:00");
  assert_int_equal (article->published.source, WT_DATE_JSON_LD);
  assert_true (article->published.reliable);
  assert_int_equal (article->dates->len, 2);
  assert_string_equal (g_array_index (article->dates, WtDateCandidate, 0).what, "the JSON-LD");
  assert_string_equal (g_array_index (article->dates, WtDateCandidate, 1).date, "2024-01-17");
}

static void
two_firm_dates_that_disagree_are_not_relied_on (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_date (draft, "2024-01-16", WT_DATE_JSON_LD, 80, "the JSON-LD");
  wt_draft_date (draft, "2024-03-02", WT_DATE_META, 75, "the page's metadata");
  wt_draft_text (draft, "The council voted to close the lighthouse for good after a long debate.", -1);
  const WtArticle *article = give (&desk, draft);
  assert_false (article->published.reliable);
  assert_non_null (strstr (article->published.reason, "2024-03-02"));
  assert_int_equal (g_array_index (desk.diagnostics, WtDiagnostic, 0).code, WT_DIAGNOSTIC_DATE_CONTRADICTED);
}

static void
no_article_is_younger_than_its_fetching (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_note (draft, "fetched", "2024-01-10T00:00:00Z");
  wt_draft_date (draft, "2024-01-16", WT_DATE_JSON_LD, 80, "the JSON-LD");
  wt_draft_text (draft, "The council voted to close the lighthouse for good after a long debate.", -1);
  const WtArticle *article = give (&desk, draft);
  assert_false (article->published.reliable);
  assert_string_equal (wt_article_metadatum (article, "fetched"), "2024-01-10T00:00:00Z");
}

static int
load (void **state)
{
  (void)state;
  agencies = wt_agencies_load (NULL, NULL);
  return agencies != NULL ? 0 : -1;
}

static int
unload (void **state)
{
  (void)state;
  wt_agencies_free (agencies);
  return 0;
}

static void
a_dateline_apart_heads_the_first_paragraph_of_prose (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_dateline (draft, " PORT VARA,\n Jan 16 (AP) -- ");
  wt_draft_block (draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, "The lamp goes out", -1);
  wt_draft_text (draft, "Ana Verrin", -1);
  wt_draft_text (draft, "Keepers climbed the tower on Monday and put it out.", -1);
  const WtArticle *article = give (&desk, draft);
  const WtBlock *block = nth_block (article, "PORT VARA, Jan 16 (AP) \342\200\224 Keepers", 0);
  assert_int_equal (block->kind, WT_BLOCK_BODY);
  assert_int_equal (block->dateline_bytes, strlen ("PORT VARA, Jan 16 (AP) \342\200\224 "));
}

static void
a_dateline_without_a_paragraph_is_a_credit (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_dateline (draft, "PORT VARA (AP)");
  wt_draft_block (draft, WT_BLOCK_CAPTION, WT_CREDIT_NONE, "The pier at dawn, seen from the tower.", -1);
  assert_credit (give (&desk, draft), "PORT VARA (AP)", WT_CREDIT_DATELINE);
}

static void
a_short_last_sentence_is_the_texts (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  WtDraft *draft = wt_draft_new (&desk.input, NULL);

  wt_draft_text (draft, "Keepers climbed the tower on Monday and put it out.", -1);
  wt_draft_text (draft, "Nobody came.", -1);
  assert_kind (give (&desk, draft), "Nobody came.", WT_BLOCK_BODY);
}

static void
records_of_one_file_have_hashes_of_their_own (void **state)
{
  g_auto (Desk) desk;
  (void)state;
  desk_init (&desk);
  desk.input.sha256 = "00";
  WtDraft *draft = wt_draft_new (&desk.input, "desk.xml#3");

  wt_draft_text (draft, "Keepers climbed the tower on Monday and put it out.", -1);
  assert_string_not_equal (give (&desk, draft)->sha256, "00");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (a_dateline_apart_heads_the_first_paragraph_of_prose),
    cmocka_unit_test (a_dateline_without_a_paragraph_is_a_credit),
    cmocka_unit_test (a_short_last_sentence_is_the_texts),
    cmocka_unit_test (records_of_one_file_have_hashes_of_their_own),
    cmocka_unit_test (paragraphs_stand_in_order_each_on_a_line_of_its_own),
    cmocka_unit_test (what_xml_cannot_hold_is_replaced),
    cmocka_unit_test (the_highest_rank_fills_a_field_and_of_equal_ones_the_first),
    cmocka_unit_test (a_credit_at_a_paragraphs_end_is_split_off_but_not_from_a_block_of_known_kind),
    cmocka_unit_test (the_date_of_the_highest_rank_is_chosen_and_the_others_are_kept),
    cmocka_unit_test (two_firm_dates_that_disagree_are_not_relied_on),
    cmocka_unit_test (no_article_is_younger_than_its_fetching),
  };
  return cmocka_run_group_tests (tests, load, unload);
}
