/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Origins: whose text each sentence is. */
#include "coverage.h"

#include <math.h>

void
wt_derivation_options_init (WtDerivationOptions *options)
{
  *options = (WtDerivationOptions){ .nearly_all_share = 0.85,
                                    .wholly_share = 0.7,
                                    .partly_share = 0.12,
                                    .partly_sentences = 2,
                                    .signed_odds = 5,
                                    .derived_odds = 1.5 };
}

gboolean
wt_derivation_is_body (const WtText *text, guint sentence)
{
  return wt_postings_comparable (wt_text_sentence (text, sentence)->kind);
}

guint
wt_derivation_words (const WtText *text, guint sentence)
{
  const WtSentence *of = wt_text_sentence (text, sentence);
  const WtToken *tokens = wt_text_tokens (text, of);
  guint words = 0;

  for (guint t = 0; t < of->n_tokens; t++)
    words += !(tokens[t].flags & WT_TOKEN_DATELINE);
  return words;
}

const char *
wt_derivation_signed_whole (const WtArticleFindings *of)
{
  for (guint c = 0; c < of->credits->len; c++)
  {
    const WtCredit *credit = &g_array_index (of->credits, WtCredit, c);
    if (credit->agency != NULL && wt_attribution_signs_whole (credit->kind))
      return credit->agency;
  }
  return NULL;
}

/* Relation and confidence of a sentence are those of its best partner. */
static void
note_partner (GPtrArray *findings, guint article, const GArray *sentences, const WtMatch *match)
{
  const WtArticleFindings *of = findings->pdata[article];

  for (guint s = 0; s < sentences->len; s++)
  {
    WtOrigin *origin = &g_array_index (of->origins, WtOrigin, g_array_index (sentences, guint, s));
    if (match->relation > origin->relation
        || (match->relation == origin->relation && match->confidence > origin->confidence))
    {
      origin->relation = match->relation;
      origin->confidence = match->confidence;
    }
  }
}

static void
note_partners (const WtEvidence *evidence, GPtrArray *findings)
{
  for (guint p = 0; p < evidence->pairings->len; p++)
  {
    const WtPairing *pairing = evidence->pairings->pdata[p];
    for (guint m = 0; m < pairing->matches->len; m++)
    {
      const WtMatch *match = pairing->matches->pdata[m];
      note_partner (findings, pairing->a, match->a_sentences, match);
      note_partner (findings, pairing->b, match->b_sentences, match);
    }
  }
}

/* Whether a credit covers a sentence: one for the whole text covers all, an inline one its own. */
static gboolean
is_credited (const WtArticleFindings *of, guint sentence, const char *agency)
{
  for (guint c = 0; c < of->credits->len; c++)
  {
    const WtCredit *credit = &g_array_index (of->credits, WtCredit, c);
    if (g_strcmp0 (credit->agency, agency) != 0)
      continue;
    if (wt_attribution_signs_text (credit->kind))
      return TRUE;
    if (credit->kind == WT_CREDIT_INLINE && credit->sentence == (gint)sentence)
      return TRUE;
  }
  return FALSE;
}

static void
set_family (const WtEvidence *evidence, guint article, WtArticleFindings *of)
{
  const GArray *family_of = evidence->family_of->pdata[article];

  for (guint s = 0; s < of->origins->len; s++)
  {
    WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    origin->family = g_array_index (family_of, gint, s);
    if (origin->family < 0)
      continue;
    const WtVerdict *verdict = &g_array_index (evidence->attribution->families, WtVerdict, origin->family);
    origin->agency = verdict->agency;
    if (verdict->agency != NULL)
      origin->confidence *= verdict->confidence;
  }
}

/* An article that is the agency's own, or signed as the agency's: every sentence. */
static void
set_whole (WtArticleFindings *of, const WtText *text, const char *agency, double confidence)
{
  for (guint s = 0; s < of->origins->len; s++)
  {
    WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
    WtBlockKind kind = wt_text_sentence (text, s)->kind;
    if (!wt_derivation_is_body (text, s) && kind != WT_BLOCK_HEADLINE && kind != WT_BLOCK_SUBHEAD)
      continue;
    if (origin->agency != NULL)
      continue;
    origin->agency = agency;
    origin->confidence = confidence;
  }
}

/* How sure it is that a sentence which no other article has is the lost wire's. */
static double
unwitnessed_confidence (const WtEvidence *evidence, guint article, const char *agency, double odds)
{
  odds *= exp (wt_coverage_unseen (evidence, article, agency));
  return odds / (1 + odds);
}

/* Of articles that an agency's text is in, where the agency's own is not at hand. */
static void
set_unwitnessed (const WtEvidence *evidence, guint article, WtArticleFindings *of, const WtDerivationOptions *options)
{
  const char *signer = wt_derivation_signed_whole (of);
  const WtVerdict *verdict = &g_array_index (evidence->attribution->articles, WtVerdict, article);
  const char *agency = signer != NULL ? signer : verdict->agency;
  double *confidence = &of->derivation.unwitnessed_confidence;

  if (agency == NULL || wt_attribution_has_wire (evidence->attribution, agency))
    return;
  *confidence =
      unwitnessed_confidence (evidence, article, agency, signer != NULL ? options->signed_odds : options->derived_odds);
  if (signer != NULL && *confidence >= 0.5)
    set_whole (of, evidence->texts->pdata[article], signer, *confidence);
}

void
wt_derivation_origins (const WtEvidence *evidence, GPtrArray *findings, const WtDerivationOptions *options)
{
  const WtAttribution *attribution = evidence->attribution;

  for (guint i = 0; i < evidence->texts->len; i++)
  {
    WtArticleFindings *of = findings->pdata[i];
    const WtOrigin unknown = { .relation = WT_RELATION_NONE, .family = -1 };
    for (guint s = 0; s < ((WtText *)evidence->texts->pdata[i])->sentences->len; s++)
      g_array_append_val (of->origins, unknown);
  }
  note_partners (evidence, findings);
  for (guint i = 0; i < evidence->texts->len; i++)
  {
    WtArticleFindings *of = findings->pdata[i];
    const char *wire = attribution->wire->pdata[i];
    set_family (evidence, i, of);
    if (wire != NULL)
      set_whole (of, evidence->texts->pdata[i], wire, 0.95);
    else
      set_unwitnessed (evidence, i, of, options);
    for (guint s = 0; s < of->origins->len; s++)
    {
      WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
      origin->credited = origin->agency != NULL && (wire != NULL || is_credited (of, s, origin->agency));
    }
  }
}
