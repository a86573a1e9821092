/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "edges.h"

#include "forest.h"
#include "loose_ends.h"

#include <string.h>

/* In the evidence of an edge; the rest is counted. */
static const guint max_witnesses_named = 4;

static void
edge_free (gpointer data)
{
  WtEdge *edge = data;

  g_ptr_array_unref (edge->evidence);
  g_free (edge);
}

static WtEdge *
edge_new (WtEdgeKind kind, const char *from_agency, gint from_article, guint to_article)
{
  WtEdge *edge = g_new0 (WtEdge, 1);

  edge->kind = kind;
  edge->from_agency = from_agency;
  edge->from_article = from_article;
  edge->to_article = to_article;
  edge->evidence = g_ptr_array_new_with_free_func (g_free);
  return edge;
}

static const char *
article_name (const WtEvidence *evidence, guint article)
{
  return wt_article_name (((WtText *)evidence->texts->pdata[article])->article);
}

static guint
body_words (const WtText *text)
{
  guint words = 0;

  for (guint s = 0; s < text->sentences->len; s++)
    if (wt_derivation_is_body (text, s))
      words += wt_derivation_words (text, s);
  return words;
}

static void
count_relation (WtEdge *edge, WtRelation relation)
{
  edge->sentences++;
  edge->verbatim += relation == WT_RELATION_VERBATIM;
  edge->edited += relation == WT_RELATION_EDITED;
  edge->rewritten += relation == WT_RELATION_REWRITTEN;
  edge->quotation += relation == WT_RELATION_QUOTATION;
}

/* A sentence counts for an agency where another article witnesses it, or where the article is signed as the agency's.
 */
static gboolean
counts (const WtOrigin *origin, const char *agency, gboolean signed_whole)
{
  return g_strcmp0 (origin->agency, agency) == 0 && (origin->family >= 0 || signed_whole);
}

static void
add_credit_evidence (const WtEvidence *evidence, const WtArticleFindings *of, const WtEdge *edge)
{
  const WtText *text = evidence->texts->pdata[edge->to_article];

  for (guint c = 0; c < of->credits->len; c++)
  {
    const WtCredit *credit = &g_array_index (of->credits, WtCredit, c);
    g_autofree char *words = credit->sentence < 0
                                 ? g_strdup (credit->agency)
                                 : g_strndup (text->article->text + credit->offset_bytes, credit->length_bytes);
    if (g_strcmp0 (credit->agency, edge->from_agency) == 0 && credit->kind == WT_CREDIT_PHOTO)
      g_ptr_array_add (edge->evidence,
                       g_strdup_printf ("“%s” credits a picture, which says nothing of the text", words));
    else if (g_strcmp0 (credit->agency, edge->from_agency) == 0)
      g_ptr_array_add (edge->evidence,
                       g_strdup_printf ("it names “%s” (%s)", words, wt_credit_kind_name (credit->kind)));
    else if (credit->agency == NULL)
      g_ptr_array_add (edge->evidence, g_strdup_printf ("it credits “%s”, an agency that it does not name", words));
  }
}

/* What another article speaks for: how many of this one's sentences it has, and credits to the agency. */
typedef struct
{
  guint article;
  guint shared;
  guint credited;
  gboolean wire;
} Witness;

/* Strongest first: the agency's own text, then those that name it, then those that share most. */
static gint
witness_compare (gconstpointer x, gconstpointer y)
{
  const Witness *a = x, *b = y;

  if (a->wire != b->wire)
    return a->wire ? -1 : 1;
  if (a->credited != b->credited)
    return a->credited > b->credited ? -1 : 1;
  if (a->shared != b->shared)
    return a->shared > b->shared ? -1 : 1;
  return a->article < b->article ? -1 : a->article > b->article;
}

/* Whether an article credits the agency for any of its sentences in a family. */
static gboolean
credits_family (const WtArticleFindings *of, gint family, const char *agency)
{
  for (guint s = 0; s < of->origins->len; s++)
  {
    const WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    if (origin->family == family && origin->credited && g_strcmp0 (origin->agency, agency) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_family (const GArray *family_of, gint family)
{
  for (guint s = 0; s < family_of->len; s++)
    if (g_array_index (family_of, gint, s) == family)
      return TRUE;
  return FALSE;
}

static Witness
witness_of (const WtEvidence *evidence, const GPtrArray *findings, const WtEdge *edge, guint article)
{
  const GArray *mine = evidence->family_of->pdata[edge->to_article];
  Witness witness = { .article = article };

  witness.wire = g_strcmp0 (evidence->attribution->wire->pdata[article], edge->from_agency) == 0;
  for (guint s = 0; s < mine->len; s++)
  {
    gint family = g_array_index (mine, gint, s);
    if (family < 0 || !has_family (evidence->family_of->pdata[article], family))
      continue;
    witness.shared++;
    witness.credited += credits_family (findings->pdata[article], family, edge->from_agency);
  }
  return witness;
}

static char *
witness_words (const WtEvidence *evidence, const WtEdge *edge, const Witness *witness)
{
  const char *name = article_name (evidence, witness->article), *s = witness->shared == 1 ? "" : "s";

  if (witness->wire)
    return g_strdup_printf ("%u of its sentences stand%s in %s, which is %s’s own text", witness->shared,
                            witness->shared == 1 ? "s" : "", name, edge->from_agency);
  if (witness->credited > 0)
    return g_strdup_printf ("it shares %u sentence%s with %s, which credits %s for %s", witness->shared, s, name,
                            edge->from_agency, witness->credited == witness->shared ? "them" : "part of them");
  return g_strdup_printf ("it shares %u sentence%s with %s", witness->shared, s, name);
}

/* Why this agency: what the other articles say that carry the same sentences; the strongest few. */
static void
add_witness_evidence (const WtEvidence *evidence, const GPtrArray *findings, const WtEdge *edge)
{
  g_autoptr (GArray) witnesses = g_array_new (FALSE, FALSE, sizeof (Witness));

  for (guint i = 0; i < evidence->texts->len; i++)
  {
    Witness witness = witness_of (evidence, findings, edge, i);
    if (i != edge->to_article && witness.shared > 0)
      g_array_append_val (witnesses, witness);
  }
  g_array_sort (witnesses, witness_compare);
  for (guint w = 0; w < MIN (witnesses->len, max_witnesses_named); w++)
    g_ptr_array_add (edge->evidence, witness_words (evidence, edge, &g_array_index (witnesses, Witness, w)));
  if (witnesses->len > max_witnesses_named)
    g_ptr_array_add (edge->evidence, g_strdup_printf ("it shares sentences with %u more articles",
                                                      witnesses->len - max_witnesses_named));
}

/* What was found elsewhere, and what rests on a credit alone, are different claims. */
static void
add_tally_evidence (const WtEdge *edge, guint all)
{
  guint found = edge->verbatim + edge->edited + edge->rewritten;

  if (found > 0)
    g_ptr_array_add (
        edge->evidence,
        g_strdup_printf (
            "%u of its %u sentences stand in other articles too: %u word for word, %u edited, %u rewritten", found, all,
            edge->verbatim, edge->edited, edge->rewritten));
  if (edge->sentences > found)
    g_ptr_array_add (edge->evidence,
                     g_strdup_printf ("%u of its %u sentences rest on its credit alone", edge->sentences - found, all));
}

/* Whether a sentence stands in the article that this one had its text through: that article's edge counts it. */
static gboolean
came_through (const WtEvidence *evidence, const WtArticleFindings *of, const WtOrigin *origin)
{
  return of->derivation.through >= 0 && origin->family >= 0
         && has_family (evidence->family_of->pdata[of->derivation.through], origin->family);
}

static WtEdge *
agency_edge (const WtEvidence *evidence, const GPtrArray *findings, guint article, const char *agency)
{
  const WtText *text = evidence->texts->pdata[article];
  const WtArticleFindings *of = findings->pdata[article];
  const char *signer = wt_derivation_signed_whole (of);
  gboolean whole = g_strcmp0 (signer, agency) == 0;
  WtEdge *edge = edge_new (WT_EDGE_COPIED, agency, -1, article);
  double confidence = 0;
  guint all = 0;

  for (guint s = 0; s < of->origins->len; s++)
  {
    const WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    if (!wt_derivation_is_body (text, s))
      continue;
    all++;
    if (!counts (origin, agency, whole) || came_through (evidence, of, origin))
      continue;
    count_relation (edge, origin->relation);
    edge->words += wt_derivation_words (text, s);
    confidence = MAX (confidence, origin->confidence);
  }
  edge->share_words = edge->words > 0 ? (double)edge->words / body_words (text) : 0;
  edge->credited = of->derivation.credited == WT_CREDITED_FULL && g_strcmp0 (of->derivation.agency, agency) == 0;
  edge->confidence = g_strcmp0 (of->derivation.agency, agency) == 0 ? of->derivation.confidence : confidence;
  add_tally_evidence (edge, all);
  add_credit_evidence (evidence, of, edge);
  add_witness_evidence (evidence, findings, edge);
  return edge;
}

/* From the article that this one had the agency's text through. */
static WtEdge *
way_edge (const WtEvidence *evidence, const GPtrArray *findings, guint article)
{
  const WtText *text = evidence->texts->pdata[article];
  const WtArticleFindings *of = findings->pdata[article];
  WtEdge *edge = edge_new (WT_EDGE_COPIED, NULL, of->derivation.through, article);

  for (guint s = 0; s < of->origins->len; s++)
  {
    const WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    if (!wt_derivation_is_body (text, s) || !came_through (evidence, of, origin))
      continue;
    count_relation (edge, origin->relation);
    edge->words += wt_derivation_words (text, s);
  }
  edge->share_words = edge->words > 0 ? (double)edge->words / body_words (text) : 0;
  edge->credited = of->derivation.names_way;
  edge->confidence = of->derivation.way_confidence;
  for (guint e = 0; e < of->derivation.way_evidence->len; e++)
    g_ptr_array_add (edge->evidence, g_strdup (of->derivation.way_evidence->pdata[e]));
  return edge;
}

/* The agencies that an article's sentences are of, in the order of their first sentence. */
static GPtrArray *
agencies_of (const WtEvidence *evidence, guint article, const WtArticleFindings *of)
{
  GPtrArray *agencies = g_ptr_array_new ();

  for (guint s = 0; s < of->origins->len; s++)
  {
    const char *agency = g_array_index (of->origins, WtOrigin, s).agency;
    if (agency != NULL && wt_derivation_is_body (evidence->texts->pdata[article], s)
        && !g_ptr_array_find_with_equal_func (agencies, agency, g_str_equal, NULL))
      g_ptr_array_add (agencies, (gpointer)agency);
  }
  return agencies;
}

static void
add_agency_edges (const WtEvidence *evidence, const GPtrArray *findings, guint article, GPtrArray *edges)
{
  const WtArticleFindings *of = findings->pdata[article];

  if (of->derivation.klass == WT_CLASS_IS_WIRE || of->derivation.klass == WT_CLASS_NON_DERIVED)
    return;
  if (of->derivation.through >= 0)
    g_ptr_array_add (edges, way_edge (evidence, findings, article));
  g_autoptr (GPtrArray) agencies = agencies_of (evidence, article, of);
  for (guint g = 0; g < agencies->len; g++)
  {
    WtEdge *edge = agency_edge (evidence, findings, article, agencies->pdata[g]);
    if (edge->sentences > 0)
      g_ptr_array_add (edges, edge);
    else
      edge_free (edge);
  }
}

/* Which of two articles is drawn as the one that had it first: the earlier by a date that can be relied on, else the
 * first by number. It is an order to draw in, not a claim. */
static gboolean
is_later (const WtEvidence *evidence, guint a, guint b)
{
  const WtPublished *x = &((WtText *)evidence->texts->pdata[a])->article->published;
  const WtPublished *y = &((WtText *)evidence->texts->pdata[b])->article->published;

  if (!x->reliable || !y->reliable || x->date == NULL || y->date == NULL)
    return FALSE;
  return strcmp (x->date, y->date) > 0;
}

static guint
side_words (const WtText *text, const GArray *sentences)
{
  guint words = 0;

  for (guint s = 0; s < sentences->len; s++)
    words += wt_derivation_words (text, g_array_index (sentences, guint, s));
  return words;
}

static void
add_undecided_evidence (const WtEvidence *evidence, const WtEdge *edge)
{
  guint shared = edge->sentences - edge->quotation;

  g_ptr_array_add (edge->evidence, g_strdup_printf ("%u sentence%s of prose %s shared; nothing tells from which agency",
                                                    shared, shared == 1 ? "" : "s", shared == 1 ? "is" : "are"));
  if (is_later (evidence, edge->to_article, (guint)edge->from_article))
    g_ptr_array_add (edge->evidence,
                     g_strdup_printf ("%s is dated earlier", article_name (evidence, (guint)edge->from_article)));
  else
    g_ptr_array_add (edge->evidence, g_strdup ("their dates do not tell which had it first"));
}

static WtEdge *
pairing_edge (const WtEvidence *evidence, const WtPairing *pairing, WtEdgeKind kind)
{
  gboolean swapped = is_later (evidence, pairing->a, pairing->b);
  guint from = swapped ? pairing->b : pairing->a, to = swapped ? pairing->a : pairing->b;
  const WtText *text = evidence->texts->pdata[to];
  WtEdge *edge = edge_new (kind, NULL, (gint)from, to);

  for (guint m = 0; m < pairing->matches->len; m++)
  {
    const WtMatch *match = pairing->matches->pdata[m];
    const GArray *sentences = swapped ? match->a_sentences : match->b_sentences;
    for (guint s = 0; s < sentences->len; s++)
      count_relation (edge, match->relation);
    edge->words += side_words (text, sentences);
    edge->confidence = MAX (edge->confidence, match->confidence);
  }
  edge->share_words = (double)edge->words / MAX (1, body_words (text));
  if (kind == WT_EDGE_QUOTED)
    g_ptr_array_add (edge->evidence,
                     g_strdup ("what they share is somebody’s quoted or reported speech, which two reporters can "
                               "hear independently"));
  else
    add_undecided_evidence (evidence, edge);
  return edge;
}

static gboolean
is_way (const GPtrArray *findings, guint from, guint to)
{
  return ((const WtArticleFindings *)findings->pdata[to])->derivation.through == (gint)from;
}

/* Whether all prose that two articles share is of families with a known agency, or came to one through the other: other
 * edges say it then. */
static gboolean
explained (const WtEvidence *evidence, const GPtrArray *findings, const WtPairing *pairing)
{
  if (is_way (findings, pairing->a, pairing->b) || is_way (findings, pairing->b, pairing->a))
    return TRUE;

  const GArray *family_of = evidence->family_of->pdata[pairing->a];

  for (guint m = 0; m < pairing->matches->len; m++)
  {
    const WtMatch *match = pairing->matches->pdata[m];
    gint family = g_array_index (family_of, gint, g_array_index (match->a_sentences, guint, 0));
    if (family >= 0 && g_array_index (evidence->attribution->families, WtVerdict, family).agency == NULL)
      return FALSE;
  }
  return TRUE;
}

/* Most prose first; ties in the order of the pairings. */
static gint
prose_compare (gconstpointer x, gconstpointer y)
{
  const WtPairing *a = *(WtPairing *const *)x, *b = *(WtPairing *const *)y;

  if (a->prose_bits != b->prose_bits)
    return a->prose_bits > b->prose_bits ? -1 : 1;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (gint)a->b - (gint)b->b;
}

/* Of the pairings whose prose no agency explains, those that join all articles with the most prose: a maximum spanning
 * forest (Kruskal 1956). A cluster of k articles is k - 1 edges then, not all pairs.
 * Returns: (transfer full) (element-type WtPairing): a set. */
static GHashTable *
undecided_pairings (const WtEvidence *evidence, const GPtrArray *findings)
{
  g_autoptr (WtForest) forest = wt_forest_new (evidence->texts);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint p = 0; p < evidence->pairings->len; p++)
  {
    WtPairing *pairing = evidence->pairings->pdata[p];
    if (pairing->prose_shared && !explained (evidence, findings, pairing))
      g_ptr_array_add (candidates, pairing);
  }
  g_ptr_array_sort (candidates, prose_compare);
  for (guint c = 0; c < candidates->len; c++)
  {
    const WtPairing *pairing = candidates->pdata[c];
    /* An article's first sentence stands for it: articles that share text have one. */
    if (wt_forest_join (forest, wt_forest_number (forest, pairing->a, 0), wt_forest_number (forest, pairing->b, 0)))
      g_hash_table_add (chosen, (gpointer)pairing);
  }
  return chosen;
}

static void
add_pairing_edges (const WtEvidence *evidence, const GPtrArray *findings, GPtrArray *edges)
{
  g_autoptr (GHashTable) quotations = wt_loose_ends_new (evidence->texts, evidence->pairings, TRUE);
  g_autoptr (GHashTable) sentences = wt_loose_ends_new (evidence->texts, evidence->pairings, FALSE);
  g_autoptr (GHashTable) undecided = undecided_pairings (evidence, findings);

  for (guint p = 0; p < evidence->pairings->len; p++)
  {
    const WtPairing *pairing = evidence->pairings->pdata[p];
    if (g_hash_table_contains (quotations, pairing))
      g_ptr_array_add (edges, pairing_edge (evidence, pairing, WT_EDGE_QUOTED));
    else if (g_hash_table_contains (sentences, pairing) || g_hash_table_contains (undecided, pairing))
      g_ptr_array_add (edges, pairing_edge (evidence, pairing, WT_EDGE_UNDECIDED));
  }
}

static gint
edge_compare (gconstpointer x, gconstpointer y)
{
  const WtEdge *a = *(WtEdge *const *)x, *b = *(WtEdge *const *)y;

  if (a->to_article != b->to_article)
    return a->to_article < b->to_article ? -1 : 1;
  if (a->from_article != b->from_article)
    return a->from_article < b->from_article ? -1 : 1;
  return g_strcmp0 (a->from_agency, b->from_agency);
}

GPtrArray *
wt_edges_new (const WtEvidence *evidence, const GPtrArray *findings)
{
  GPtrArray *edges = g_ptr_array_new_with_free_func (edge_free);

  for (guint i = 0; i < evidence->texts->len; i++)
    add_agency_edges (evidence, findings, i, edges);
  add_pairing_edges (evidence, findings, edges);
  g_ptr_array_sort (edges, edge_compare);
  return edges;
}
