/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forest.h"

/* first: number of each text's first sentence. */
struct WtForest
{
  guint *first;
  guint *parent;
};

WtForest *
wt_forest_new (const GPtrArray *texts)
{
  WtForest *forest = g_new0 (WtForest, 1);

  forest->first = g_new0 (guint, texts->len + 1);
  for (guint i = 0; i < texts->len; i++)
    forest->first[i + 1] = forest->first[i] + ((const WtText *)texts->pdata[i])->sentences->len;
  forest->parent = g_new (guint, forest->first[texts->len] + 1);
  for (guint s = 0; s < forest->first[texts->len]; s++)
    forest->parent[s] = s;
  return forest;
}

void
wt_forest_free (WtForest *forest)
{
  if (forest == NULL)
    return;
  g_free (forest->first);
  g_free (forest->parent);
  g_free (forest);
}

guint
wt_forest_number (const WtForest *forest, guint text, guint sentence)
{
  return forest->first[text] + sentence;
}

guint
wt_forest_root (WtForest *forest, guint number)
{
  while (forest->parent[number] != number)
    number = forest->parent[number] = forest->parent[forest->parent[number]];
  return number;
}

/* The smaller number becomes the root, so that sets come in order of their first sentence. */
gboolean
wt_forest_join (WtForest *forest, guint x, guint y)
{
  guint a = wt_forest_root (forest, x), b = wt_forest_root (forest, y);

  forest->parent[MAX (a, b)] = MIN (a, b);
  return a != b;
}
