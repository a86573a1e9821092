/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "significance.h"

#include <math.h>

#include "../text/data.h"

#define TABLE "significance.tsv"
/* What is seen counts from here on: below it is what any two articles in one language have in common. */
#define LEAST_BITS 16
/* Alignments that a run must have more than expected before it is believed: a few may be copies. */
#define PRIOR 5

static void
read_line (const char *line, WtSignificance *significance, guint *source)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);

  if (*line == '#' || g_strv_length (fields) < 3 || *source >= WT_SIGNIFICANCE_SOURCES)
    return;
  significance->k[*source] = g_ascii_strtod (fields[1], NULL);
  significance->lambda[*source] = g_ascii_strtod (fields[2], NULL);
  ++*source;
}

static void
read_table (WtSignificance *significance)
{
  gsize n_bytes;
  const char *bytes = wt_text_data (TABLE, &n_bytes);
  g_autofree char *content = bytes == NULL ? g_strdup ("") : g_strndup (bytes, n_bytes);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  guint source = 0;

  for (char **line = lines; *line != NULL; line++)
    read_line (*line, significance, &source);
}

static double
comparable_words (const WtText *text)
{
  double words = 0;

  for (guint s = 0; s < text->sentences->len; s++)
    if (wt_postings_comparable (wt_text_sentence (text, s)->kind))
      words += wt_text_sentence (text, s)->n_tokens;
  return words;
}

void
wt_significance_init (WtSignificance *significance, const GPtrArray *texts)
{
  double all = 0, within = 0;

  *significance = (WtSignificance){ .least_bits = LEAST_BITS };
  read_table (significance);
  for (guint i = 0; i < texts->len; i++)
  {
    double words = comparable_words (texts->pdata[i]);
    all += words;
    within += words * words;
  }
  significance->space = (all * all - within) / 2;
}

static guint
count_reaching (const GPtrArray *matches, double least_bits)
{
  guint n = 0;

  for (guint m = 0; matches != NULL && m < matches->len; m++)
    n += ((const WtMatch *)matches->pdata[m])->main_bits >= least_bits;
  return n;
}

void
wt_significance_see (WtSignificance *significance, const WtPairing *pairing)
{
  if (pairing->prose_shared)
    return;
  significance->seen += count_reaching (pairing->matches, significance->least_bits);
  significance->seen += count_reaching (pairing->others, significance->least_bits);
}

static double
expected (const WtSignificance *significance, double main_bits)
{
  double sum = 0;

  for (guint source = 0; source < WT_SIGNIFICANCE_SOURCES; source++)
    sum += significance->k[source] * exp (-significance->lambda[source] * main_bits);
  return significance->space * sum;
}

double
wt_significance_evalue (const WtSignificance *significance, double main_bits)
{
  double usual = expected (significance, significance->least_bits);

  return expected (significance, main_bits) * MAX (1, (significance->seen + PRIOR) / (usual + PRIOR));
}
