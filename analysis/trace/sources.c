/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sources.h"

#include <string.h>

/* From which on what a single witness has is shown at all. */
static const double least_confidence = 0.1;

static void
reconstructed_free (gpointer data)
{
  WtReconstructed *reconstructed = data;

  g_free (reconstructed->text);
  g_array_unref (reconstructed->witnesses);
  g_ptr_array_unref (reconstructed->variants);
  g_free (reconstructed);
}

static void
source_free (gpointer data)
{
  WtSource *source = data;

  g_ptr_array_unref (source->reconstructed);
  g_free (source);
}

static WtSource *
source_new (const char *agency)
{
  WtSource *source = g_new0 (WtSource, 1);

  source->agency = agency;
  source->present = -1;
  source->reconstructed = g_ptr_array_new_with_free_func (reconstructed_free);
  return source;
}

/* A sentence as the agency would have written it: without the dateline of the outlet that prints it. */
static char *
reading_of (const WtText *text, guint sentence)
{
  const WtSentence *of = wt_text_sentence (text, sentence);
  const WtToken *tokens = wt_text_tokens (text, of);
  g_autofree char *words = wt_text_sentence_dup (text, sentence);
  guint t = 0;

  while (t < of->n_tokens && (tokens[t].flags & WT_TOKEN_DATELINE))
    t++;
  if (t == 0 || t == of->n_tokens)
    return g_steal_pointer (&words);
  const char *from = text->article->text + tokens[t].offset_bytes;
  g_autofree char *rest = g_strndup (from, of->offset_bytes + of->length_bytes - tokens[t].offset_bytes);
  g_auto (GStrv) parts = g_strsplit_set (rest, " \t\r\n", -1);
  GString *line = g_string_new (NULL);
  for (guint p = 0; parts[p] != NULL; p++)
    if (*parts[p] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", parts[p]);
  return g_string_free (line, FALSE);
}

/* A member's reading: all its article's sentences in the family, since one sentence may have been made two. */
static char *
article_reading (const WtEvidence *evidence, const WtFamily *family, guint article)
{
  GString *reading = g_string_new (NULL);

  for (guint m = 0; m < family->members->len; m++)
  {
    const WtPlace *place = &g_array_index (family->members, WtPlace, m);
    if (place->article != article)
      continue;
    g_autofree char *words = reading_of (evidence->texts->pdata[article], place->sentence);
    g_string_append_printf (reading, "%s%s", reading->len > 0 ? " " : "", words);
  }
  return g_string_free (reading, FALSE);
}

/* How well an article's sentences of a family agree with the other witnesses': the sum of the matches' shares, both
 * sides. What most witnesses agree on is most likely what they had before them. */
static double
agreement (const WtEvidence *evidence, gint number, guint article)
{
  double sum = 0;

  for (guint p = 0; p < evidence->pairings->len; p++)
  {
    const WtPairing *pairing = evidence->pairings->pdata[p];
    if (!pairing->prose_shared || (pairing->a != article && pairing->b != article))
      continue;
    for (guint m = 0; m < pairing->matches->len; m++)
    {
      const WtMatch *match = pairing->matches->pdata[m];
      guint a = g_array_index (match->a_sentences, guint, 0);
      if (g_array_index ((GArray *)evidence->family_of->pdata[pairing->a], gint, a) == number)
        sum += (match->a_share + match->b_share) / 2;
    }
  }
  return sum;
}

/* The article whose reading of a family is best: the agency's own where it is a member; else most agreement; on a tie
 * the article that has most from the agency. */
static guint
best_witness (const WtEvidence *evidence, const GPtrArray *findings, const WtFamily *family, gint number)
{
  guint best = g_array_index (family->members, WtPlace, 0).article;
  double best_score = -1;
  gint last = -1;

  for (guint m = 0; m < family->members->len; m++)
  {
    guint article = g_array_index (family->members, WtPlace, m).article;
    if ((gint)article == last)
      continue;
    last = (gint)article;
    const WtArticleFindings *of = findings->pdata[article];
    gboolean own = evidence->attribution->wire->pdata[article] != NULL
                   && g_strcmp0 (evidence->attribution->wire->pdata[article], family->agency) == 0;
    double score = agreement (evidence, number, article) + of->derivation.share_words * 0.05 + (own ? 1000 : 0);
    if (score > best_score + 1e-9)
    {
      best_score = score;
      best = article;
    }
  }
  return best;
}

static void
read_families (const WtEvidence *evidence, const GPtrArray *findings, GPtrArray *families)
{
  for (guint f = 0; f < families->len; f++)
  {
    WtFamily *family = families->pdata[f];
    family->agency = g_array_index (evidence->attribution->families, WtVerdict, f).agency;
    family->text = article_reading (evidence, family, best_witness (evidence, findings, family, (gint)f));
  }
}

/* A rebuilt sentence and where in the wire it stood: the mean of its places in the witnesses, as shares of their
 * length. */
typedef struct
{
  double position;
  guint order;
  WtReconstructed *sentence;
} Placed;

static gint
placed_compare (gconstpointer x, gconstpointer y)
{
  const Placed *a = x, *b = y;

  if (a->position != b->position)
    return a->position < b->position ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

static double
place_share (const WtEvidence *evidence, const WtPlace *place)
{
  const WtText *text = evidence->texts->pdata[place->article];
  guint before = 0, all = 0;

  for (guint s = 0; s < text->sentences->len; s++)
    if (wt_derivation_is_body (text, s))
    {
      before += s < place->sentence;
      all++;
    }
  return (before + 0.5) / MAX (1, all);
}

static WtReconstructed *
reconstructed_new (gint family, char *text)
{
  WtReconstructed *sentence = g_new0 (WtReconstructed, 1);

  sentence->family = family;
  sentence->text = text;
  sentence->witnesses = g_array_new (FALSE, FALSE, sizeof (WtPlace));
  sentence->variants = g_ptr_array_new_with_free_func (g_free);
  return sentence;
}

/* Whether a witness with the same bytes is among those found already: a file saved twice says nothing twice. */
static gboolean
is_copy_of_witness (const WtEvidence *evidence, const WtReconstructed *sentence, guint article)
{
  const char *sha256 = ((WtText *)evidence->texts->pdata[article])->article->sha256;

  for (guint w = 0; sha256 != NULL && w < sentence->witnesses->len; w++)
  {
    guint other = g_array_index (sentence->witnesses, WtPlace, w).article;
    if (g_strcmp0 (((WtText *)evidence->texts->pdata[other])->article->sha256, sha256) == 0)
      return TRUE;
  }
  return FALSE;
}

/* One witness an article: its first sentence in the family; its variant is its whole reading where that differs. */
static void
add_witnesses (const WtEvidence *evidence, const WtFamily *family, WtReconstructed *sentence)
{
  gint last = -1;

  for (guint m = 0; m < family->members->len; m++)
  {
    const WtPlace *place = &g_array_index (family->members, WtPlace, m);
    if ((gint)place->article == last || is_copy_of_witness (evidence, sentence, place->article))
      continue;
    last = (gint)place->article;
    char *reading = article_reading (evidence, family, place->article);
    if (strcmp (reading, sentence->text) == 0)
      *reading = '\0';
    g_array_append_val (sentence->witnesses, *place);
    g_ptr_array_add (sentence->variants, reading);
  }
}

static void
place_families (const WtEvidence *evidence, const GPtrArray *families, const char *agency, GArray *placed)
{
  for (guint f = 0; f < families->len; f++)
  {
    const WtFamily *family = families->pdata[f];
    double sum = 0;
    if (g_strcmp0 (family->agency, agency) != 0)
      continue;
    WtReconstructed *sentence = reconstructed_new ((gint)f, g_strdup (family->text));
    sentence->confidence = g_array_index (evidence->attribution->families, WtVerdict, f).confidence;
    add_witnesses (evidence, family, sentence);
    for (guint m = 0; m < family->members->len; m++)
      sum += place_share (evidence, &g_array_index (family->members, WtPlace, m));
    Placed at = { sum / family->members->len, placed->len, sentence };
    g_array_append_val (placed, at);
  }
}

/* Whether what an article has alone may be the lost wire's. */
static gboolean
may_be_single_witness (const WtDerivation *derivation, const char *agency)
{
  return (derivation->klass == WT_CLASS_WHOLLY_DERIVED || derivation->klass == WT_CLASS_PARTIALLY_DERIVED)
         && g_strcmp0 (derivation->agency, agency) == 0 && derivation->unwitnessed_confidence >= least_confidence;
}

/* What one article has alone: given as the agency's with as little confidence as it deserves. */
static void
place_single_witnesses (const WtEvidence *evidence, const GPtrArray *findings, const char *agency, GArray *placed)
{
  for (guint i = 0; i < evidence->texts->len; i++)
  {
    const WtArticleFindings *of = findings->pdata[i];
    if (!may_be_single_witness (&of->derivation, agency))
      continue;
    for (guint s = 0; s < of->origins->len; s++)
    {
      const WtOrigin *origin = &g_array_index (of->origins, WtOrigin, s);
      WtPlace place = { i, s };
      if (origin->family >= 0 || (origin->agency != NULL && g_strcmp0 (origin->agency, agency) != 0)
          || origin->relation == WT_RELATION_QUOTATION || !wt_derivation_is_body (evidence->texts->pdata[i], s))
        continue;
      WtReconstructed *sentence = reconstructed_new (-1, reading_of (evidence->texts->pdata[i], s));
      sentence->confidence = of->derivation.unwitnessed_confidence;
      g_array_append_val (sentence->witnesses, place);
      g_ptr_array_add (sentence->variants, g_strdup (""));
      Placed at = { place_share (evidence, &place), placed->len, sentence };
      g_array_append_val (placed, at);
    }
  }
}

static void
reconstruct (const WtEvidence *evidence, const GPtrArray *findings, const GPtrArray *families, WtSource *source)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  place_families (evidence, families, source->agency, placed);
  if (placed->len == 0)
    return;
  place_single_witnesses (evidence, findings, source->agency, placed);
  g_array_sort (placed, placed_compare);
  for (guint p = 0; p < placed->len; p++)
    g_ptr_array_add (source->reconstructed, g_array_index (placed, Placed, p).sentence);
}

static guint
articles_of (const GPtrArray *findings, const char *agency)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_strcmp0 (((WtArticleFindings *)findings->pdata[i])->derivation.agency, agency) == 0;
  return n;
}

static gint
source_compare (gconstpointer x, gconstpointer y, gpointer findings)
{
  const WtSource *a = *(WtSource *const *)x, *b = *(WtSource *const *)y;
  guint of_a = articles_of (findings, a->agency), of_b = articles_of (findings, b->agency);

  if (of_a != of_b)
    return of_a > of_b ? -1 : 1;
  return strcmp (a->agency, b->agency);
}

static WtSource *
source_of (GPtrArray *sources, const char *agency)
{
  for (guint s = 0; s < sources->len; s++)
    if (strcmp (((WtSource *)sources->pdata[s])->agency, agency) == 0)
      return sources->pdata[s];
  WtSource *source = source_new (agency);
  g_ptr_array_add (sources, source);
  return source;
}

GPtrArray *
wt_sources_new (const WtEvidence *evidence, const GPtrArray *findings, GPtrArray *families)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (source_free);

  read_families (evidence, findings, families);
  for (guint i = 0; i < findings->len; i++)
  {
    const WtDerivation *derivation = &((WtArticleFindings *)findings->pdata[i])->derivation;
    if (derivation->agency == NULL)
      continue;
    WtSource *source = source_of (sources, derivation->agency);
    if (derivation->klass == WT_CLASS_IS_WIRE && source->present < 0)
      source->present = (gint)i;
  }
  for (guint f = 0; f < families->len; f++)
    if (((WtFamily *)families->pdata[f])->agency != NULL)
      source_of (sources, ((WtFamily *)families->pdata[f])->agency);
  for (guint s = 0; s < sources->len; s++)
    if (((WtSource *)sources->pdata[s])->present < 0)
      reconstruct (evidence, findings, families, sources->pdata[s]);
  g_ptr_array_sort_with_data (sources, source_compare, (gpointer)findings);
  return sources;
}
