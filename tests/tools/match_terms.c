/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match_terms FOLDER...: for each folder, as one story, every match between two articles that was looked at, with the
 * terms it is judged by. Lines, tab-separated: "story FOLDER"; "sentence ARTICLE N TEXT"; "match A SENTENCES B
 * SENTENCES taken|left|part RELATION CONFIDENCE PROSE TERM...", PROSE 1 where the two articles share prose. Built and
 * run by fit_relations.py. */
#include <stdio.h>

#include <wiretrace/ingest.h>

#include "analysis/align/align.h"
#include "analysis/align/terms.h"

static gboolean
collect (WtArticle *article, gpointer articles)
{
  g_ptr_array_add (articles, article);
  return TRUE;
}

static void
text_free (gpointer text)
{
  wt_text_free (text);
}

static void
print_sentences (const WtText *text)
{
  for (guint s = 0; s < text->sentences->len; s++)
  {
    g_autofree char *words = wt_text_sentence_dup (text, s);
    printf ("sentence\t%s\t%u\t%s\n", text->article->id, s, words);
  }
}

static void
print_numbers (const GArray *numbers)
{
  for (guint n = 0; n < numbers->len; n++)
    printf ("%s%u", n > 0 ? "," : "\t", g_array_index (numbers, guint, n));
}

static void
print_match (const GPtrArray *texts, const WtPairing *pairing, const WtMatch *match, const char *fate)
{
  double terms[WT_TERM_LAST];

  printf ("match\t%s", ((WtText *)texts->pdata[pairing->a])->article->id);
  print_numbers (match->a_sentences);
  printf ("\t%s", ((WtText *)texts->pdata[pairing->b])->article->id);
  print_numbers (match->b_sentences);
  printf ("\t%s\t%s\t%.4f\t%d", fate, wt_relation_name (match->relation), match->confidence, pairing->prose_shared);
  wt_terms_of (match, terms);
  for (guint term = 0; term < WT_TERM_LAST; term++)
    printf ("\t%.5g", terms[term]);
  printf ("\n");
}

static void
print_pairing (const GPtrArray *texts, const WtPairing *pairing)
{
  for (guint m = 0; m < pairing->matches->len; m++)
    print_match (texts, pairing, pairing->matches->pdata[m], "taken");
  for (guint m = 0; m < pairing->others->len; m++)
  {
    const WtMatch *match = pairing->others->pdata[m];
    print_match (texts, pairing, match, match->confidence > 0 ? "part" : "left");
  }
}

static gboolean
print_story (const char *folder, const WtAgencies *agencies)
{
  const char *const inputs[] = { folder, NULL };
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  WtIngestOptions ingest_options;
  WtTextOptions text_options;
  WtPairingOptions options;

  wt_ingest_options_init (&ingest_options);
  wt_text_options_init (&text_options);
  wt_pairing_options_init (&options);
  options.keep_others = TRUE;
  if (!wt_ingest (inputs, &ingest_options, agencies, collect, articles, NULL, NULL, NULL))
    return FALSE;
  printf ("story\t%s\n", folder);
  for (guint i = 0; i < articles->len; i++)
  {
    g_ptr_array_add (texts, wt_text_new (articles->pdata[i], lexicon, &text_options, NULL));
    print_sentences (texts->pdata[i]);
  }
  g_autoptr (GPtrArray) pairings = wt_align (texts, lexicon, &options, NULL, NULL, NULL);
  for (guint p = 0; p < pairings->len; p++)
    print_pairing (texts, pairings->pdata[p]);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (WtAgencies) agencies = wt_agencies_load (NULL, NULL);

  for (int i = 1; i < argc; i++)
    if (!print_story (argv[i], agencies))
      return 2;
  printf ("terms");
  for (guint term = 0; term < WT_TERM_LAST; term++)
    printf ("\t%s", wt_term_name (term));
  printf ("\n");
  return 0;
}
