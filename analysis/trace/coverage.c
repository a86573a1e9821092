/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "coverage.h"

#include <math.h>

/* No article is taken to carry more than that of another: editors cut. */
static const double most_carried = 0.95;

/* Adds one for each article that has a sentence in a family. Members of one article stand together. */
static void
count_carriers (const WtFamily *family, GArray *carried)
{
  gint last = -1;

  for (guint m = 0; m < family->members->len; m++)
  {
    guint article = g_array_index (family->members, WtPlace, m).article;
    if ((gint)article != last)
      g_array_index (carried, double, article) += 1;
    last = (gint)article;
  }
}

GArray *
wt_coverage_missing (const WtEvidence *evidence, guint article, const char *agency)
{
  const WtText *text = evidence->texts->pdata[article];
  const GArray *family_of = evidence->family_of->pdata[article];
  GArray *missing = g_array_new (FALSE, TRUE, sizeof (double));
  guint sentences = 0;

  g_array_set_size (missing, evidence->texts->len);
  for (guint s = 0; s < family_of->len; s++)
  {
    gint family = g_array_index (family_of, gint, s);
    sentences += wt_derivation_is_body (text, s);
    if (family >= 0)
      count_carriers (evidence->families->pdata[family], missing);
  }
  for (guint i = 0; i < missing->len; i++)
  {
    double *chance = &g_array_index (missing, double, i);
    gboolean counts = i != article && sentences > 0
                      && g_strcmp0 (g_array_index (evidence->attribution->articles, WtVerdict, i).agency, agency) == 0;
    *chance = counts ? log (1 - MIN (*chance / sentences, most_carried)) : 0;
  }
  return missing;
}

double
wt_coverage_unseen (const WtEvidence *evidence, guint article, const char *agency)
{
  g_autoptr (GArray) missing = wt_coverage_missing (evidence, article, agency);
  double sum = 0;

  for (guint i = 0; i < missing->len; i++)
    sum += g_array_index (missing, double, i);
  return sum;
}
