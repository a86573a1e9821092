/* SPDX-License-Identifier: GPL-3.0-or-later */
/* read_counts INPUT...: how many articles, sentences and words the inputs have. What "wiretrace read" does, without
 * credits and without writing: for measuring. Built and run by tests/bench/read_vs_wc.py. */
#include <stdio.h>

#include <wiretrace/ingest.h>
#include <wiretrace/text.h>

typedef struct
{
  WtLexicon *lexicon;
  WtTextOptions options;
  gsize n_articles, n_sentences, n_tokens;
} Counts;

static gboolean
count (WtArticle *article, gpointer data)
{
  Counts *counts = data;
  g_autoptr (WtText) text = wt_text_new (article, counts->lexicon, &counts->options, NULL);

  counts->n_articles++;
  counts->n_sentences += text->sentences->len;
  counts->n_tokens += text->tokens->len;
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_autoptr (WtAgencies) agencies = wt_agencies_load (NULL, NULL);
  Counts counts = { .lexicon = lexicon };
  WtIngestOptions options;

  wt_ingest_options_init (&options);
  options.checksums = FALSE;
  wt_text_options_init (&counts.options);
  if (argc < 2 || !wt_ingest ((const char *const *)argv + 1, &options, agencies, count, &counts, NULL, NULL, NULL))
    return 2;
  printf ("%zu articles, %zu sentences, %zu words\n", counts.n_articles, counts.n_sentences, counts.n_tokens);
  return 0;
}
