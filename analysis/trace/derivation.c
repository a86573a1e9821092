/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "derivation.h"

#include <math.h>
#include <string.h>

/* Counts over the body of one article: words and sentences in all, those with a source elsewhere, those of its agency,
 * those of its agency whose credit covers them; sentences that are other agencies' or of nobody known. */
typedef struct
{
  guint words, sentences;
  guint derived_words, derived_sentences;
  guint agency_sentences, credited_sentences;
} Tally;

static Tally
tally_of (const WtText *text, const WtArticleFindings *of, const char *agency)
{
  Tally tally = { 0 };

  for (guint s = 0; s < of->origins->len; s++)
  {
    const WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    guint words = wt_derivation_words (text, s);
    if (!wt_derivation_is_body (text, s))
      continue;
    tally.words += words;
    tally.sentences++;
    if (origin->family < 0 && origin->agency == NULL)
      continue;
    tally.derived_words += words;
    tally.derived_sentences++;
    tally.agency_sentences += agency != NULL && g_strcmp0 (origin->agency, agency) == 0;
    tally.credited_sentences += origin->credited;
  }
  return tally;
}

static gboolean
has_credit (const WtArticleFindings *of, gboolean (*covers) (WtCreditKind), const char *agency)
{
  for (guint c = 0; c < of->credits->len; c++)
  {
    const WtCredit *credit = &g_array_index (of->credits, WtCredit, c);
    if (covers (credit->kind) && g_strcmp0 (credit->agency, agency) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_inline (WtCreditKind kind)
{
  return kind == WT_CREDIT_INLINE;
}

static WtCredited
credited_of (const WtArticleFindings *of, const char *agency, const Tally *tally)
{
  if (agency != NULL && has_credit (of, wt_attribution_signs_text, agency))
    return WT_CREDITED_FULL;
  if (agency != NULL && has_credit (of, is_inline, agency))
    return tally->credited_sentences >= tally->agency_sentences && tally->agency_sentences > 0 ? WT_CREDITED_FULL
                                                                                               : WT_CREDITED_PARTIAL;
  if (has_credit (of, wt_attribution_signs_text, NULL))
    return WT_CREDITED_GENERIC;
  return WT_CREDITED_NONE;
}

static WtClass
class_of (const Tally *tally, const WtDerivationOptions *options)
{
  double share = tally->words > 0 ? (double)tally->derived_words / tally->words : 0;

  if (share >= options->wholly_share)
    return WT_CLASS_WHOLLY_DERIVED;
  if (tally->derived_sentences >= options->partly_sentences || share >= options->partly_share)
    return WT_CLASS_PARTIALLY_DERIVED;
  return WT_CLASS_NON_DERIVED;
}

/* A sentence that no other article has, of an article that is nearly all from a lost wire, is most likely the wire's
 * too. Where the wire itself is at hand it is not: the wire would have it. */
static void
set_unwitnessed (const WtText *text, WtArticleFindings *of, const char *agency, double confidence)
{
  if (confidence < 0.5)
    return;
  for (guint s = 0; s < of->origins->len; s++)
  {
    WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    WtBlockKind kind = wt_text_sentence (text, s)->kind;
    if (origin->agency != NULL || origin->family >= 0)
      continue;
    if (!wt_derivation_is_body (text, s) && kind != WT_BLOCK_HEADLINE && kind != WT_BLOCK_CAPTION)
      continue;
    origin->agency = agency;
    origin->confidence = confidence;
  }
}

/* How sure it is that text was taken at all: from prose shared with the closest other article, in bits. */
static double
shared_confidence (double prose_bits)
{
  return MIN (0.99, 1 - 0.5 * exp2 (-prose_bits / 20));
}

static void
set_wire (WtDerivation *derivation, const char *agency)
{
  derivation->klass = WT_CLASS_IS_WIRE;
  derivation->agency = agency;
  derivation->share_words = 1;
  derivation->confidence = 0.99;
  derivation->credited = WT_CREDITED_OWN;
  derivation->reason = g_strdup_printf ("published by %s itself", agency);
}

/* Whether a date that is relied on puts an article before every other that shares prose with it: then it had its text
 * from none of them. */
static gboolean
is_earliest (const WtEvidence *evidence, guint article)
{
  const WtPublished *own = &((WtText *)evidence->texts->pdata[article])->article->published;

  if (!own->reliable || own->date == NULL)
    return FALSE;
  for (guint p = 0; p < evidence->pairings->len; p++)
  {
    const WtPairing *pairing = evidence->pairings->pdata[p];
    if (!pairing->prose_shared || (pairing->a != article && pairing->b != article))
      continue;
    guint other = pairing->a == article ? pairing->b : pairing->a;
    const WtPublished *published = &((WtText *)evidence->texts->pdata[other])->article->published;
    if (!published->reliable || published->date == NULL || strcmp (own->date, published->date) >= 0)
      return FALSE;
  }
  return TRUE;
}

static void
set_earliest (WtDerivation *derivation, guint siblings)
{
  derivation->klass = WT_CLASS_NON_DERIVED;
  derivation->confidence = 0.6;
  derivation->credited = WT_CREDITED_OWN;
  derivation->reason =
      g_strdup_printf ("dated before the %u other article%s that share its text; an agency that both had it from "
                       "is not ruled out",
                       siblings, siblings == 1 ? "" : "s");
}

/* Text is shared, no agency is known: who had it first cannot be told. Of k articles that share it at most one had it
 * first, so each is derived with at least (k - 1) / k. */
static void
set_undecided (WtDerivation *derivation, const Tally *tally, guint siblings, WtCredited credited)
{
  derivation->confidence = (double)siblings / (siblings + 1);
  derivation->credited = credited;
  derivation->reason =
      g_strdup_printf ("%u of %u sentences stand in %u other article%s too; who had them first, or from "
                       "which agency, cannot be told",
                       tally->derived_sentences, tally->sentences, siblings, siblings == 1 ? "" : "s");
}

static void
set_signed (WtDerivation *derivation, const char *agency, const Tally *tally)
{
  derivation->confidence = 0.9;
  derivation->credited = WT_CREDITED_FULL;
  derivation->reason = g_strdup_printf (
      "signed %s; no other article has its text, so %u sentences rest on the credit alone", agency, tally->sentences);
}

static void
set_derived (WtDerivation *derivation, const WtVerdict *verdict, const Tally *tally, double prose_bits,
             WtCredited credited)
{
  derivation->credited = credited;
  derivation->confidence = verdict->confidence * shared_confidence (prose_bits);
  derivation->reason = g_strdup_printf ("%u of %u sentences stand in other articles with %s text",
                                        tally->derived_sentences, tally->sentences, verdict->agency);
}

/* Nothing is shared. "With inputs from AP" says that AP was used, which nothing here can check. */
static void
set_own (WtDerivation *derivation, const WtArticleFindings *of, const char *agency)
{
  gboolean inputs = agency != NULL && has_credit (of, wt_attribution_signs_text, agency);

  derivation->klass = inputs ? WT_CLASS_PARTIALLY_DERIVED : WT_CLASS_NON_DERIVED;
  derivation->agency = inputs ? agency : NULL;
  derivation->confidence = inputs ? 0.5 : 0.98;
  derivation->credited = inputs ? WT_CREDITED_FULL : WT_CREDITED_OWN;
  derivation->reason = inputs ? g_strdup_printf ("credits %s, but no other article here has its text", agency)
                              : g_strdup ("shares no text with the others but quotations and facts");
}

/* The agency that most of an article's words are of, by its sentences; where no sentence tells, by the article's
 * credits. Confidence is the mean over those words. */
static WtVerdict
main_agency (const WtText *text, const WtArticleFindings *of, const WtVerdict *by_credits)
{
  g_autoptr (GHashTable) words_of = g_hash_table_new (g_str_hash, g_str_equal);
  WtVerdict best = *by_credits;
  guint most = 0;
  double confidence = 0;

  for (guint s = 0; s < of->origins->len; s++)
  {
    const char *agency = g_array_index (of->origins, WtOrigin, s).agency;
    if (agency == NULL || !wt_derivation_is_body (text, s))
      continue;
    guint words = GPOINTER_TO_UINT (g_hash_table_lookup (words_of, agency)) + wt_derivation_words (text, s);
    g_hash_table_insert (words_of, (gpointer)agency, GUINT_TO_POINTER (words));
    if (words > most)
    {
      most = words;
      best.agency = agency;
    }
  }
  for (guint s = 0; most > 0 && s < of->origins->len; s++)
  {
    const WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    if (g_strcmp0 (origin->agency, best.agency) == 0 && wt_derivation_is_body (text, s))
      confidence += origin->confidence * wt_derivation_words (text, s) / most;
  }
  if (most > 0)
    best.confidence = MIN (confidence, 0.99);
  return best;
}

static void
classify (const WtEvidence *evidence, guint article, WtArticleFindings *of, const WtDerivationOptions *options)
{
  const WtText *text = evidence->texts->pdata[article];
  const WtVerdict verdict =
      main_agency (text, of, &g_array_index (evidence->attribution->articles, WtVerdict, article));
  double prose_bits = g_array_index (evidence->prose_bits, double, article);
  guint siblings = g_array_index (evidence->siblings, guint, article);
  WtDerivation *derivation = &of->derivation;
  Tally tally = tally_of (text, of, verdict.agency);

  if (evidence->attribution->wire->pdata[article] != NULL)
  {
    set_wire (derivation, evidence->attribution->wire->pdata[article]);
    return;
  }
  derivation->share_words = tally.words > 0 ? (double)tally.derived_words / tally.words : 0;
  derivation->klass = class_of (&tally, options);
  if (derivation->klass == WT_CLASS_NON_DERIVED)
  {
    set_own (derivation, of, verdict.agency);
    return;
  }
  derivation->agency = verdict.agency;
  WtCredited credited = credited_of (of, verdict.agency, &tally);
  if (verdict.agency == NULL && is_earliest (evidence, article))
    set_earliest (derivation, siblings);
  else if (verdict.agency == NULL)
    set_undecided (derivation, &tally, siblings, credited);
  else if (siblings == 0)
    set_signed (derivation, verdict.agency, &tally);
  else
    set_derived (derivation, &verdict, &tally, prose_bits, credited);
  if (derivation->share_words >= options->nearly_all_share && verdict.agency != NULL
      && !wt_attribution_has_wire (evidence->attribution, verdict.agency))
    set_unwitnessed (text, of, verdict.agency, derivation->unwitnessed_confidence * verdict.confidence);
}

void
wt_derivation_classify (const WtEvidence *evidence, GPtrArray *findings, const WtDerivationOptions *options)
{
  for (guint i = 0; i < evidence->texts->len; i++)
    classify (evidence, i, findings->pdata[i], options);
}
