/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match_scores LEAST < TEXTS: of every pair of sentences of different texts whose main part has LEAST bits and more,
 * the bits of the main part, of all, and the E-value; then "space" and the number of pairs of words that were compared.
 * Texts are separated by the byte 1E, paragraphs by empty lines. Built and run by fit_significance.py and
 * tests/bench/significance.py. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/align/align.h"

static void
text_free (gpointer text)
{
  wt_text_free (text);
}

static char *
read_all (FILE *file)
{
  GString *bytes = g_string_new (NULL);
  char part[1 << 16];
  size_t n;

  while ((n = fread (part, 1, sizeof part, file)) > 0)
    g_string_append_len (bytes, part, (gssize)n);
  return g_string_free (bytes, FALSE);
}

static WtArticle *
article_of (const char *text)
{
  WtArticle *article = wt_article_new ("text", "text", g_strdup (text), strlen (text));

  for (const char *at = text; *at != '\0';)
  {
    const char *end = strstr (at, "\n\n");
    gsize n = end == NULL ? strlen (at) : (gsize)(end - at);
    WtBlock block = { .kind = WT_BLOCK_BODY, .credit = WT_CREDIT_NONE, .line = 1 };
    block.offset_bytes = (gsize)(at - text);
    block.length_bytes = n;
    g_array_append_val (article->blocks, block);
    at += n;
    at += strspn (at, "\n");
  }
  return article;
}

static void
print_scores (const GPtrArray *matches, double least, const WtSignificance *significance)
{
  for (guint m = 0; m < matches->len; m++)
  {
    const WtMatch *match = matches->pdata[m];
    if (match->a_sentences->len + match->b_sentences->len == 2 && match->main_bits >= least)
      printf ("%.3f\t%.3f\t%.3g\n", match->main_bits, match->score_bits,
              wt_significance_evalue (significance, match->main_bits));
  }
}

static void
print_pairings (const GPtrArray *texts, const WtLexicon *lexicon, double least)
{
  WtPairingOptions options;
  WtSignificance significance;

  wt_pairing_options_init (&options);
  options.keep_others = TRUE;
  options.seed_bits = options.match_bits = least / 2;
  options.max_candidates = 1000;
  g_autoptr (GPtrArray) pairings = wt_align (texts, lexicon, &options, &significance, NULL, NULL);
  for (guint p = 0; p < pairings->len; p++)
  {
    const WtPairing *pairing = pairings->pdata[p];
    print_scores (pairing->matches, least, &significance);
    print_scores (pairing->others, least, &significance);
  }
  printf ("space\t%.0f\n", significance.space);
}

int
main (int argc, char **argv)
{
  double least = argc > 1 ? atof (argv[1]) : 0;
  g_autofree char *bytes = read_all (stdin);
  g_auto (GStrv) parts = g_strsplit (bytes, "\x1e", -1);
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  WtTextOptions text_options;

  wt_text_options_init (&text_options);
  for (char **part = parts; *part != NULL; part++)
    g_ptr_array_add (texts, wt_text_new (article_of (*part), lexicon, &text_options, NULL));
  print_pairings (texts, lexicon, least);
  return 0;
}
