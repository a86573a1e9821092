/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trace: the analysis of one story from articles to provenance. This file is the list of the stages. */
#include <wiretrace/provenance.h>

#include "credits.h"
#include "edges.h"
#include "sources.h"
#include "stemma.h"

static const double family_min_share = 0.4;

void
wt_trace_options_init (WtTraceOptions *options)
{
  wt_text_options_init (&options->text);
}

static void
text_free (gpointer text)
{
  wt_text_free (text);
}

static guint
count_language (const GPtrArray *articles, const char *language)
{
  guint n = 0;

  for (guint i = 0; i < articles->len; i++)
    n += g_strcmp0 (((const WtArticle *)articles->pdata[i])->language, language) == 0;
  return n;
}

/* The language of most articles that tell theirs, so that one too short to tell is compared by the same stems; NULL
 * where none has most. Asks for each language once: a story is told in few. */
static const char *
prevailing_language (const GPtrArray *articles)
{
  guint n_told = articles->len - count_language (articles, NULL);

  for (guint i = 0, n_before = 0; i < articles->len && 2 * n_before < n_told; i++)
  {
    const char *language = ((const WtArticle *)articles->pdata[i])->language;
    if (language == NULL)
      continue;
    n_before++;
    if (2 * count_language (articles, language) > n_told)
      return language;
  }
  return NULL;
}

static GPtrArray *
texts_new (GPtrArray *articles, WtLexicon *lexicon, const WtTraceOptions *options, GArray *diagnostics,
           WtProgressFunc progress, gpointer progress_data)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (text_free);
  g_autofree char *language = g_strdup (prevailing_language (articles));
  WtTextOptions text_options = options->text;

  if (text_options.language == NULL)
    text_options.language = language;
  for (guint i = 0; i < articles->len; i++)
  {
    g_ptr_array_add (texts, wt_text_new (articles->pdata[i], lexicon, &text_options, diagnostics));
    if (progress != NULL)
      progress ("text", i + 1, articles->len, progress_data);
  }
  g_ptr_array_set_free_func (articles, NULL);
  g_ptr_array_unref (articles);
  return texts;
}

static void
findings_free (gpointer data)
{
  WtArticleFindings *of = data;

  g_array_unref (of->credits);
  g_array_unref (of->origins);
  g_free (of->derivation.reason);
  g_clear_pointer (&of->derivation.way_evidence, g_ptr_array_unref);
  g_free (of);
}

static GPtrArray *
findings_new (const GPtrArray *texts, const WtAgencies *agencies)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (findings_free);

  for (guint i = 0; i < texts->len; i++)
  {
    WtArticleFindings *of = g_new0 (WtArticleFindings, 1);
    of->credits = wt_credits_find (texts->pdata[i], agencies);
    of->origins = g_array_new (FALSE, TRUE, sizeof (WtOrigin));
    g_ptr_array_add (findings, of);
  }
  return findings;
}

static void
report_cut (const GPtrArray *texts, const GPtrArray *pairings, GArray *diagnostics)
{
  for (guint p = 0; p < pairings->len; p++)
  {
    const WtPairing *pairing = pairings->pdata[p];
    if (pairing->cut)
      wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_TOO_LARGE, WT_SEVERITY_WARNING,
                          ((WtText *)texts->pdata[pairing->a])->article->id, 0,
                          "too long to compare whole with %s; only the first sentences were",
                          ((WtText *)texts->pdata[pairing->b])->article->id);
  }
}

/* For each text, with how many others it shares prose, and how much with the closest. */
static void
count_siblings (const GPtrArray *pairings, GArray *siblings, GArray *prose_bits)
{
  for (guint p = 0; p < pairings->len; p++)
  {
    const WtPairing *pairing = pairings->pdata[p];
    const guint sides[2] = { pairing->a, pairing->b };
    if (!pairing->prose_shared)
      continue;
    for (guint side = 0; side < 2; side++)
    {
      double *bits = &g_array_index (prose_bits, double, sides[side]);
      *bits = MAX (*bits, pairing->prose_bits);
      g_array_index (siblings, guint, sides[side])++;
    }
  }
}

/* From alignments to sources and edges: everything that is said of who had it from whom. */
static void
derive (WtProvenance *provenance, const GPtrArray *pairings)
{
  g_autoptr (GPtrArray) family_of = wt_families_index (provenance->texts, provenance->families);
  g_autoptr (GArray) siblings = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) prose_bits = g_array_new (FALSE, TRUE, sizeof (double));
  WtAttributionOptions attribution_options;
  WtDerivationOptions derivation_options;
  WtStemmaOptions stemma_options;

  wt_attribution_options_init (&attribution_options);
  wt_derivation_options_init (&derivation_options);
  wt_stemma_options_init (&stemma_options);
  g_array_set_size (siblings, provenance->texts->len);
  g_array_set_size (prose_bits, provenance->texts->len);
  count_siblings (pairings, siblings, prose_bits);
  g_autoptr (WtAttribution) attribution =
      wt_attribution_new (provenance->texts, provenance->findings, provenance->families, family_of,
                          provenance->agencies, &attribution_options);
  const WtEvidence evidence = { provenance->texts, pairings, provenance->families, family_of, attribution,
                                prose_bits,        siblings };
  wt_derivation_origins (&evidence, provenance->findings, &derivation_options);
  wt_derivation_classify (&evidence, provenance->findings, &derivation_options);
  wt_stemma_find (&evidence, provenance->findings, &stemma_options);
  provenance->sources = wt_sources_new (&evidence, provenance->findings, provenance->families);
  provenance->edges = wt_edges_new (&evidence, provenance->findings);
}

WtProvenance *
wt_trace (GPtrArray *articles, const WtAgencies *agencies, const WtTraceOptions *options, GArray *diagnostics,
          WtProgressFunc progress, gpointer progress_data)
{
  WtProvenance *provenance = g_new0 (WtProvenance, 1);
  WtPairingOptions pairing_options;
  WtSignificance significance;

  wt_pairing_options_init (&pairing_options);
  provenance->agencies = agencies;
  provenance->diagnostics = diagnostics;
  provenance->lexicon = wt_lexicon_new ();
  provenance->texts = texts_new (articles, provenance->lexicon, options, diagnostics, progress, progress_data);
  provenance->findings = findings_new (provenance->texts, agencies);
  g_autoptr (GPtrArray) pairings =
      wt_align (provenance->texts, provenance->lexicon, &pairing_options, &significance, progress, progress_data);
  report_cut (provenance->texts, pairings, diagnostics);
  provenance->alignments = wt_align_alignments (provenance->texts, pairings, &significance);
  provenance->families = wt_families_new (provenance->texts, pairings, family_min_share);
  derive (provenance, pairings);
  return provenance;
}

void
wt_provenance_free (WtProvenance *provenance)
{
  if (provenance == NULL)
    return;
  g_ptr_array_unref (provenance->edges);
  g_ptr_array_unref (provenance->sources);
  g_ptr_array_unref (provenance->families);
  g_ptr_array_unref (provenance->alignments);
  g_ptr_array_unref (provenance->findings);
  g_ptr_array_unref (provenance->texts);
  wt_lexicon_free (provenance->lexicon);
  g_array_unref (provenance->diagnostics);
  g_free (provenance);
}
