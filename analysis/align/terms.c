/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terms.h"

#include <math.h>
#include <string.h>

#include "../text/data.h"

#define TABLE "relation-terms.tsv"

static const char *const names[WT_TERM_LAST] = {
  "constant", "share", "lesser-share", "order", "run", "numbers", "near"
};

void
wt_terms_of (const WtMatch *match, double terms[WT_TERM_LAST])
{
  terms[WT_TERM_CONSTANT] = 1;
  terms[WT_TERM_SHARE] = MAX (match->a_share, match->b_share);
  terms[WT_TERM_LESSER_SHARE] = MIN (match->a_share, match->b_share);
  terms[WT_TERM_ORDER] = MAX (match->a_ordered, match->b_ordered);
  terms[WT_TERM_RUN] = log2 (1 + match->longest_run);
  terms[WT_TERM_NUMBERS] = match->numbers_apart;
  terms[WT_TERM_NEAR] = match->near;
}

const char *
wt_term_name (WtTerm term)
{
  g_return_val_if_fail (term < WT_TERM_LAST, "unknown");
  return names[term];
}

static void
read_line (const char *line, double coefficients[WT_TERM_LAST])
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 3);

  for (guint term = 0; fields[0] != NULL && fields[1] != NULL && term < WT_TERM_LAST; term++)
    if (g_str_equal (fields[0], names[term]))
      coefficients[term] = g_ascii_strtod (fields[1], NULL);
}

static double *
table_new (void)
{
  double *coefficients = g_new0 (double, WT_TERM_LAST);
  gsize n_bytes;
  const char *bytes = wt_text_data (TABLE, &n_bytes);
  g_autofree char *content = bytes == NULL ? g_strdup ("") : g_strndup (bytes, n_bytes);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '#')
      read_line (*line, coefficients);
  return coefficients;
}

void
wt_terms_read (double coefficients[WT_TERM_LAST])
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)table_new ());
  memcpy (coefficients, (const double *)once, WT_TERM_LAST * sizeof *coefficients);
}

double
wt_terms_chance (const WtMatch *match, const double coefficients[WT_TERM_LAST])
{
  double terms[WT_TERM_LAST], sum = 0;

  wt_terms_of (match, terms);
  for (guint term = 0; term < WT_TERM_LAST; term++)
    sum += coefficients[term] * terms[term];
  return 1 / (1 + exp (-sum));
}
