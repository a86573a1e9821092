/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "families.h"

#include "forest.h"

static void
join_match (WtForest *forest, const WtPairing *pairing, const WtMatch *match)
{
  for (guint i = 0; i < match->a_sentences->len; i++)
    for (guint j = 0; j < match->b_sentences->len; j++)
      wt_forest_join (forest, wt_forest_number (forest, pairing->a, g_array_index (match->a_sentences, guint, i)),
                      wt_forest_number (forest, pairing->b, g_array_index (match->b_sentences, guint, j)));
}

static void
join_pairings (WtForest *forest, const GPtrArray *pairings, double min_share)
{
  for (guint p = 0; p < pairings->len; p++)
  {
    const WtPairing *pairing = pairings->pdata[p];
    if (!pairing->prose_shared)
      continue;
    for (guint m = 0; m < pairing->matches->len; m++)
    {
      const WtMatch *match = pairing->matches->pdata[m];
      if (match->relation >= WT_RELATION_REWRITTEN && MAX (match->a_share, match->b_share) >= min_share)
        join_match (forest, pairing, match);
    }
  }
}

void
wt_family_free (WtFamily *family)
{
  if (family == NULL)
    return;
  g_free (family->id);
  g_free (family->text);
  g_array_unref (family->members);
  g_free (family);
}

static void
family_free (gpointer family)
{
  wt_family_free (family);
}

static WtFamily *
family_new (void)
{
  WtFamily *family = g_new0 (WtFamily, 1);

  family->members = g_array_new (FALSE, FALSE, sizeof (WtPlace));
  return family;
}

static gboolean
family_spans_articles (const WtFamily *family)
{
  for (guint m = 1; m < family->members->len; m++)
    if (g_array_index (family->members, WtPlace, m).article != g_array_index (family->members, WtPlace, 0).article)
      return TRUE;
  return FALSE;
}

GPtrArray *
wt_families_new (const GPtrArray *texts, const GPtrArray *pairings, double min_share)
{
  g_autoptr (WtForest) forest = wt_forest_new (texts);
  g_autoptr (GHashTable) by_root = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (family_free);
  GPtrArray *families = g_ptr_array_new_with_free_func (family_free);

  join_pairings (forest, pairings, min_share);
  for (guint i = 0; i < texts->len; i++)
    for (guint s = 0; s < ((const WtText *)texts->pdata[i])->sentences->len; s++)
    {
      gpointer key = GUINT_TO_POINTER (wt_forest_root (forest, wt_forest_number (forest, i, s)) + 1);
      WtFamily *family = g_hash_table_lookup (by_root, key);
      WtPlace place = { i, s };
      if (family == NULL)
      {
        family = family_new ();
        g_ptr_array_add (all, family);
        g_hash_table_insert (by_root, key, family);
      }
      g_array_append_val (family->members, place);
    }
  for (guint f = 0; f < all->len; f++)
    if (family_spans_articles (all->pdata[f]))
    {
      WtFamily *family = g_steal_pointer (&all->pdata[f]);
      g_ptr_array_add (families, family);
      family->id = g_strdup_printf ("f%u", families->len);
    }
  return families;
}

static void
array_unref (gpointer array)
{
  g_array_unref (array);
}

GPtrArray *
wt_families_index (const GPtrArray *texts, const GPtrArray *families)
{
  GPtrArray *index = g_ptr_array_new_with_free_func (array_unref);

  for (guint i = 0; i < texts->len; i++)
  {
    guint n = ((const WtText *)texts->pdata[i])->sentences->len;
    GArray *of = g_array_sized_new (FALSE, FALSE, sizeof (gint), n);
    gint none = -1;
    for (guint s = 0; s < n; s++)
      g_array_append_val (of, none);
    g_ptr_array_add (index, of);
  }
  for (guint f = 0; f < families->len; f++)
  {
    const WtFamily *family = families->pdata[f];
    for (guint m = 0; m < family->members->len; m++)
    {
      const WtPlace *place = &g_array_index (family->members, WtPlace, m);
      g_array_index ((GArray *)index->pdata[place->article], gint, place->sentence) = (gint)f;
    }
  }
  return index;
}
