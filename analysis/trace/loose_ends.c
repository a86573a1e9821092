/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loose_ends.h"

#include "forest.h"

static gboolean
only_quotations (const WtPairing *pairing)
{
  for (guint m = 0; m < pairing->matches->len; m++)
    if (((WtMatch *)pairing->matches->pdata[m])->relation != WT_RELATION_QUOTATION)
      return FALSE;
  return TRUE;
}

/* Joins the sentences of a pairing's matches. Returns whether any two of them were not joined before. */
static gboolean
join_matches (WtForest *forest, const WtPairing *pairing)
{
  gboolean joined = FALSE;

  for (guint m = 0; m < pairing->matches->len; m++)
  {
    const WtMatch *match = pairing->matches->pdata[m];
    guint a = g_array_index (match->a_sentences, guint, 0), b = g_array_index (match->b_sentences, guint, 0);
    joined |=
        wt_forest_join (forest, wt_forest_number (forest, pairing->a, a), wt_forest_number (forest, pairing->b, b));
  }
  return joined;
}

GHashTable *
wt_loose_ends_new (const GPtrArray *texts, const GPtrArray *pairings, gboolean quotations)
{
  g_autoptr (WtForest) forest = wt_forest_new (texts);
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint p = 0; p < pairings->len; p++)
  {
    const WtPairing *pairing = pairings->pdata[p];
    if (!pairing->prose_shared && only_quotations (pairing) == quotations && join_matches (forest, pairing))
      g_hash_table_add (chosen, (gpointer)pairing);
  }
  return chosen;
}
