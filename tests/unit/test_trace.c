/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From articles to who had it from whom. The story is invented, and so is what is said in it; the agencies' names are
 * real ones because the registry knows them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <wiretrace/provenance.h>

#include "tests/support.h"

static const char lead[] = "Salvage crews lifted the wreck of a coal barge from the mouth of the Tarn canal on Monday, "
                           "reopening the waterway after nine days of detours for grain shippers.";
static const char cost[] =
    "The blockade cost exporters at least 40 million crowns, according to the chamber of commerce in Veld.";
static const char cause[] =
    "Investigators believe that a rusted mooring chain snapped during the storm of March 3, letting "
    "the barge drift sideways against the lock gates.";
static const char crane[] =
    "A floating crane hired from a shipyard in the north arrived on Saturday but could not work "
    "before the wind had dropped.";
static const char own[] = "Bakers along the quay told their customers this week that bread would be no dearer.";
static const char own_too[] = "At the fish market nobody had noticed anything, and the trams ran as they always do.";

/* An agencies registry and one analysis. */
typedef struct
{
  WtAgencies *agencies;
  GPtrArray *articles;
  WtProvenance *provenance;
} Story;

static int
setup (void **state)
{
  Story *story = g_new0 (Story, 1);

  story->agencies = wt_agencies_load (NULL, NULL);
  story->articles = g_ptr_array_new ();
  *state = story;
  return story->agencies == NULL;
}

static int
teardown (void **state)
{
  Story *story = *state;

  wt_provenance_free (story->provenance);
  wt_agencies_free (story->agencies);
  g_free (story);
  return 0;
}

static void
add (Story *story, WtArticle *article)
{
  g_ptr_array_add (story->articles, article);
}

static void
mark (WtArticle *article, guint block, WtBlockKind kind, WtCreditKind credit)
{
  WtBlock *of = &g_array_index (article->blocks, WtBlock, block);

  of->kind = kind;
  of->credit = credit;
}

/* An article whose last paragraph is a credit of a kind. */
static WtArticle *
credited (const char *id, const char *credit, WtCreditKind kind)
{
  WtArticle *article = support_article (id, lead, cost, cause, crane, credit, NULL);

  mark (article, 4, WT_BLOCK_CREDIT, kind);
  return article;
}

static void
trace (Story *story)
{
  WtTraceOptions options;

  wt_trace_options_init (&options);
  story->provenance =
      wt_trace (g_steal_pointer (&story->articles), story->agencies, &options, wt_diagnostics_new (), NULL, NULL);
}

static const WtDerivation *
derivation (const Story *story, guint article)
{
  return &((WtArticleFindings *)story->provenance->findings->pdata[article])->derivation;
}

static const WtEdge *
edge_to (const Story *story, guint article, WtEdgeKind kind)
{
  for (guint e = 0; e < story->provenance->edges->len; e++)
  {
    const WtEdge *edge = story->provenance->edges->pdata[e];
    if (edge->to_article == article && edge->kind == kind)
      return edge;
  }
  return NULL;
}

static guint
edges_of_kind (const Story *story, WtEdgeKind kind)
{
  guint n = 0;

  for (guint e = 0; e < story->provenance->edges->len; e++)
    n += ((WtEdge *)story->provenance->edges->pdata[e])->kind == kind;
  return n;
}

static void
an_agencys_own_page_is_wire_and_its_copy_is_derived_from_it (void **state)
{
  Story *story = *state;
  WtArticle *wire = support_article ("wire", lead, cost, cause, crane, NULL);

  wire->url = g_strdup ("https://apnews.com/article/canal");
  add (story, wire);
  add (story, support_article ("copy", own, lead, cost, cause, crane, NULL));
  trace (story);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_IS_WIRE);
  assert_int_equal (derivation (story, 0)->credited, WT_CREDITED_OWN);
  assert_int_equal (derivation (story, 1)->klass, WT_CLASS_WHOLLY_DERIVED);
  assert_string_equal (derivation (story, 1)->agency, "AP");
  assert_int_equal (derivation (story, 1)->credited, WT_CREDITED_NONE);
  const WtEdge *edge = edge_to (story, 1, WT_EDGE_COPIED);
  assert_non_null (edge);
  assert_string_equal (edge->from_agency, "AP");
  assert_int_equal (edge->sentences, 4);
  assert_int_equal (edge->verbatim, 4);
  assert_false (edge->credited);
  assert_null (edge_to (story, 0, WT_EDGE_COPIED));
  assert_int_equal (((WtSource *)story->provenance->sources->pdata[0])->present, 0);
}

static void
an_agencys_page_signed_by_another_agency_is_not_its_own (void **state)
{
  Story *story = *state;
  WtArticle *article = credited ("a", "(AFP)", WT_CREDIT_LINE);

  article->url = g_strdup ("https://tass.com/world/1");
  add (story, article);
  trace (story);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_WHOLLY_DERIVED);
  assert_string_equal (derivation (story, 0)->agency, "AFP");
}

static void
a_lost_wire_is_named_by_one_inline_credit_and_rebuilt (void **state)
{
  Story *story = *state;
  static const char cited[] =
      "The blockade cost exporters at least 40 million crowns, the chamber of commerce in Veld was quoted as saying by "
      "Associated Press.";

  add (story, support_article ("a", lead, cost, cause, crane, NULL));
  add (story, support_article ("b", lead, cost, cause, crane, NULL));
  add (story, support_article ("c", own, cause, cited, lead, own_too, NULL));
  trace (story);
  for (guint i = 0; i < 3; i++)
    assert_string_equal (derivation (story, i)->agency, "AP");
  assert_int_equal (derivation (story, 2)->credited, WT_CREDITED_PARTIAL);
  assert_int_equal (derivation (story, 0)->credited, WT_CREDITED_NONE);
  const WtSource *source = story->provenance->sources->pdata[0];
  assert_int_equal (source->present, -1);
  guint sure = 0, doubtful = 0;
  for (guint r = 0; r < source->reconstructed->len; r++)
  {
    const WtReconstructed *sentence = source->reconstructed->pdata[r];
    sure += sentence->confidence >= 0.5;
    doubtful += sentence->confidence < 0.25 && sentence->witnesses->len == 1;
  }
  assert_int_equal (sure, 4);
  assert_int_equal (doubtful, 2); /* what the third article alone has is more likely its own */
  assert_int_equal (edges_of_kind (story, WT_EDGE_COPIED), 3);
}

/* The wire's own article, and one that has it with two wordings of its own and a sentence more. */
static void
add_wire_and_first_copy (Story *story)
{
  static const char cost_changed[] =
      "The stoppage cost exporters no less than 40 million crowns, according to the chamber of commerce in Veld.";
  WtArticle *wire = support_article ("wire", lead, cost, cause, crane, NULL);

  wire->outlet = g_strdup ("AP");
  add (story, wire);
  add (story, support_article ("first", lead, cost_changed, cause, crane, own, NULL));
}

static void
who_has_the_changes_of_another_copy_had_the_text_through_it (void **state)
{
  Story *story = *state;
  static const char cost_changed[] =
      "The stoppage cost exporters no less than 40 million crowns, according to the chamber of commerce in Veld.";

  add_wire_and_first_copy (story);
  add (story, support_article ("second", lead, cost_changed, cause, own, NULL));
  trace (story);
  assert_int_equal (derivation (story, 1)->through, -1);
  assert_int_equal (derivation (story, 2)->through, 1);
  assert_true (derivation (story, 2)->way_confidence >= 0.9);
  assert_string_equal (derivation (story, 2)->agency, "AP");
  assert_true (derivation (story, 2)->way_evidence->len >= 2);
}

static void
who_has_the_agencys_words_where_another_changed_them_had_not_the_text_through_it (void **state)
{
  Story *story = *state;

  add_wire_and_first_copy (story);
  add (story, support_article ("second", lead, cost, cause, NULL));
  trace (story);
  assert_int_equal (derivation (story, 2)->through, -1);
  assert_true (derivation (story, 2)->direct);
}

static void
of_two_equal_copies_it_is_not_told_which_had_it_through_the_other (void **state)
{
  Story *story = *state;
  static const char cost_changed[] =
      "The stoppage cost exporters no less than 40 million crowns, according to the chamber of commerce in Veld.";

  add_wire_and_first_copy (story);
  add (story, support_article ("twin", lead, cost_changed, cause, crane, own, NULL));
  trace (story);
  for (guint i = 1; i < 3; i++)
  {
    assert_int_equal (derivation (story, i)->through, -1);
    assert_false (derivation (story, i)->direct);
  }
}

static void
a_file_saved_twice_is_one_witness (void **state)
{
  Story *story = *state;
  static const char *const sums[] = { "aa", "aa", "bb" };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
  {
    WtArticle *article = credited (sums[i], "(AP)", WT_CREDIT_LINE);
    article->sha256 = g_strdup (sums[i]);
    add (story, article);
  }
  trace (story);
  const WtSource *source = story->provenance->sources->pdata[0];
  assert_int_equal (((WtReconstructed *)source->reconstructed->pdata[0])->witnesses->len, 2);
}

static void
a_photo_credit_names_nobody_for_the_text (void **state)
{
  Story *story = *state;

  add (story, credited ("a", "Photo: AP", WT_CREDIT_PHOTO));
  add (story, support_article ("b", lead, cost, cause, crane, NULL));
  WtArticle *other = support_article ("c", own, own_too, "By AP", NULL);
  mark (other, 2, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE);
  add (story, other);
  trace (story);
  assert_string_equal (derivation (story, 2)->agency, "AP");
  assert_null (derivation (story, 0)->agency);
  assert_null (derivation (story, 1)->agency);
  assert_int_equal (edges_of_kind (story, WT_EDGE_COPIED), 1);
  assert_int_equal (edges_of_kind (story, WT_EDGE_UNDECIDED), 1);
}

static void
one_shared_sentence_is_no_family_and_makes_nobody_derived (void **state)
{
  Story *story = *state;

  add (story, support_article ("a", own, crane, NULL));
  add (story, support_article ("b", own_too, crane, cost, NULL));
  trace (story);
  assert_int_equal (story->provenance->alignments->len, 1);
  assert_int_equal (story->provenance->families->len, 0);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_NON_DERIVED);
  assert_int_equal (edges_of_kind (story, WT_EDGE_UNDECIDED), 1);
}

static void
three_articles_with_one_quotation_are_joined_by_two_edges (void **state)
{
  Story *story = *state;
  static const char said[] =
      "\"Nobody will sail past these gates again until every chain has been tested,\" Brandt said.";

  add (story, support_article ("a", own, said, NULL));
  add (story, support_article ("b", own_too, said, NULL));
  add (story, support_article ("c", crane, said, NULL));
  trace (story);
  assert_int_equal (edges_of_kind (story, WT_EDGE_QUOTED), 2);
}

static void
the_reading_that_most_witnesses_have_is_the_best (void **state)
{
  Story *story = *state;
  static const char changed[] =
      "Salvage crews have lifted the old wreck of a coal barge from the mouth of the Tarn canal, reopening "
      "the waterway after days of detours for shippers.";

  WtArticle *odd = support_article ("a", changed, cost, cause, crane, "(AP)", NULL);
  mark (odd, 4, WT_BLOCK_CREDIT, WT_CREDIT_LINE);
  add (story, odd);
  add (story, support_article ("b", lead, cost, cause, crane, NULL));
  add (story, support_article ("c", lead, cost, cause, crane, NULL));
  trace (story);
  assert_string_equal (((WtFamily *)story->provenance->families->pdata[0])->text, lead);
}

static void
without_any_credit_nobody_is_accused_with_confidence (void **state)
{
  Story *story = *state;

  add (story, support_article ("a", lead, cost, cause, crane, NULL));
  add (story, support_article ("b", lead, cost, cause, crane, NULL));
  trace (story);
  assert_true (derivation (story, 0)->confidence <= 0.5);
  assert_true (derivation (story, 1)->confidence <= 0.5);
  assert_int_equal (story->provenance->sources->len, 0);
}

static void
the_earlier_of_two_by_dates_that_hold_is_not_called_derived (void **state)
{
  Story *story = *state;
  WtArticle *first = support_article ("a", lead, cost, cause, crane, NULL);
  WtArticle *second = support_article ("b", lead, cost, cause, crane, NULL);

  first->published = (WtPublished){ .date = g_strdup ("2024-09-05"), .source = WT_DATE_URL, .reliable = TRUE };
  second->published = (WtPublished){ .date = g_strdup ("2024-09-03"), .source = WT_DATE_URL, .reliable = TRUE };
  add (story, first);
  add (story, second);
  trace (story);
  assert_int_equal (derivation (story, 1)->klass, WT_CLASS_NON_DERIVED);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_WHOLLY_DERIVED);
  const WtEdge *edge = edge_to (story, 0, WT_EDGE_UNDECIDED);
  assert_non_null (edge);
  assert_int_equal (edge->from_article, 1);
}

static void
a_cluster_of_unknown_source_is_joined_by_one_edge_less_than_it_has_articles (void **state)
{
  Story *story = *state;
  static const char *const ids[] = { "a", "b", "c", "d", "e", "f" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    add (story, support_article (ids[i], lead, cost, cause, crane, NULL));
  trace (story);
  assert_int_equal (edges_of_kind (story, WT_EDGE_UNDECIDED), G_N_ELEMENTS (ids) - 1);
}

static void
a_byline_speaks_for_the_whole_text_without_a_partner (void **state)
{
  Story *story = *state;

  add (story, credited ("a", "By AFP", WT_CREDIT_BYLINE));
  add (story, support_article ("b", own, own_too, NULL));
  trace (story);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_WHOLLY_DERIVED);
  assert_string_equal (derivation (story, 0)->agency, "AFP");
  assert_int_equal (derivation (story, 0)->credited, WT_CREDITED_FULL);
  assert_int_equal (derivation (story, 1)->klass, WT_CLASS_NON_DERIVED);
  assert_int_equal (derivation (story, 1)->credited, WT_CREDITED_OWN);
  const WtEdge *edge = edge_to (story, 0, WT_EDGE_COPIED);
  assert_non_null (edge);
  assert_true (edge->credited);
  assert_int_equal (edge->sentences, 4);
}

static void
inputs_from_agencies_are_a_generic_credit (void **state)
{
  Story *story = *state;

  add (story, credited ("a", "(AP)", WT_CREDIT_LINE));
  add (story, credited ("b", "(With inputs from agencies)", WT_CREDIT_FOOTER));
  trace (story);
  assert_string_equal (derivation (story, 1)->agency, "AP");
  assert_int_equal (derivation (story, 0)->credited, WT_CREDITED_FULL);
  assert_int_equal (derivation (story, 1)->credited, WT_CREDITED_GENERIC);
}

static void
two_agencies_that_both_sign_one_text_are_undecided (void **state)
{
  Story *story = *state;

  add (story, credited ("a", "(AP)", WT_CREDIT_LINE));
  add (story, credited ("b", "(AFP)", WT_CREDIT_LINE));
  add (story, support_article ("c", lead, cost, cause, crane, NULL));
  trace (story);
  assert_null (derivation (story, 2)->agency);
  assert_null (((WtFamily *)story->provenance->families->pdata[0])->agency);
}

static void
a_shared_quotation_is_an_edge_of_its_own_kind (void **state)
{
  Story *story = *state;

  add (story,
       support_article ("a", lead,
                        "\"Nobody will sail past these gates again until every chain has been tested,\" harbour master "
                        "Ilse Brandt said.",
                        cause, NULL));
  add (story,
       support_article ("b", own,
                        "\"Nobody will sail past these gates again until every chain has been tested,\" Brandt told "
                        "reporters.",
                        own_too, NULL));
  trace (story);
  assert_int_equal (edges_of_kind (story, WT_EDGE_QUOTED), 1);
  assert_int_equal (edges_of_kind (story, WT_EDGE_COPIED), 0);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_NON_DERIVED);
  assert_int_equal (derivation (story, 1)->klass, WT_CLASS_NON_DERIVED);
}

static void
an_article_of_two_agencies_has_an_edge_from_each (void **state)
{
  Story *story = *state;
  static const char other_lead[] =
      "Voters in the valley rejected a plan to dam the upper Tarn for a reservoir, handing the "
      "governor her first defeat since she took office.";
  static const char other_body[] =
      "Turnout was 61 percent, the highest in a local referendum for two decades, with farmers "
      "queuing before dawn in several hill villages.";
  static const char other_end[] =
      "Engineers had promised that the reservoir would keep the lower canal navigable during dry summers.";

  add (story, credited ("a", "(AP)", WT_CREDIT_LINE));
  WtArticle *afp = support_article ("b", other_lead, other_body, other_end, "AFP", NULL);
  mark (afp, 3, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE);
  add (story, afp);
  add (story, support_article ("c", lead, cost, cause, crane, other_lead, other_body, other_end, NULL));
  trace (story);
  guint from_ap = 0, from_afp = 0;
  for (guint e = 0; e < story->provenance->edges->len; e++)
  {
    const WtEdge *edge = story->provenance->edges->pdata[e];
    from_ap += edge->to_article == 2 && g_strcmp0 (edge->from_agency, "AP") == 0;
    from_afp += edge->to_article == 2 && g_strcmp0 (edge->from_agency, "AFP") == 0;
  }
  assert_int_equal (from_ap, 1);
  assert_int_equal (from_afp, 1);
}

static void
no_articles_and_one_article_give_a_provenance_too (void **state)
{
  Story *story = *state;

  trace (story);
  assert_int_equal (story->provenance->edges->len, 0);
  wt_provenance_free (g_steal_pointer (&story->provenance));
  story->articles = g_ptr_array_new ();
  add (story, support_article ("a", lead, own, NULL));
  trace (story);
  assert_int_equal (story->provenance->edges->len, 0);
  assert_int_equal (derivation (story, 0)->klass, WT_CLASS_NON_DERIVED);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, setup, teardown)
  const struct CMUnitTest tests[] = {
    TEST (an_agencys_own_page_is_wire_and_its_copy_is_derived_from_it),
    TEST (an_agencys_page_signed_by_another_agency_is_not_its_own),
    TEST (a_lost_wire_is_named_by_one_inline_credit_and_rebuilt),
    TEST (who_has_the_changes_of_another_copy_had_the_text_through_it),
    TEST (who_has_the_agencys_words_where_another_changed_them_had_not_the_text_through_it),
    TEST (of_two_equal_copies_it_is_not_told_which_had_it_through_the_other),
    TEST (a_file_saved_twice_is_one_witness),
    TEST (a_photo_credit_names_nobody_for_the_text),
    TEST (one_shared_sentence_is_no_family_and_makes_nobody_derived),
    TEST (three_articles_with_one_quotation_are_joined_by_two_edges),
    TEST (the_reading_that_most_witnesses_have_is_the_best),
    TEST (without_any_credit_nobody_is_accused_with_confidence),
    TEST (the_earlier_of_two_by_dates_that_hold_is_not_called_derived),
    TEST (a_cluster_of_unknown_source_is_joined_by_one_edge_less_than_it_has_articles),
    TEST (a_byline_speaks_for_the_whole_text_without_a_partner),
    TEST (inputs_from_agencies_are_a_generic_credit),
    TEST (two_agencies_that_both_sign_one_text_are_undecided),
    TEST (a_shared_quotation_is_an_edge_of_its_own_kind),
    TEST (an_article_of_two_agencies_has_an_edge_from_each),
    TEST (no_articles_and_one_article_give_a_provenance_too),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
