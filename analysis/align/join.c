/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "join.h"

#include <string.h>

static guint
first_of (const GArray *sentences)
{
  return g_array_index (sentences, guint, 0);
}

static gint
compare (guint x, guint y)
{
  return x < y ? -1 : x > y;
}

gint
wt_join_compare_places (gconstpointer x, gconstpointer y)
{
  const WtMatch *a = *(WtMatch *const *)x, *b = *(WtMatch *const *)y;
  gint order = compare (first_of (a->a_sentences), first_of (b->a_sentences));

  return order != 0 ? order : compare (first_of (a->b_sentences), first_of (b->b_sentences));
}

static gint
compare_b_places (gconstpointer x, gconstpointer y)
{
  const WtMatch *a = *(WtMatch *const *)x, *b = *(WtMatch *const *)y;
  gint order = compare (first_of (a->b_sentences), first_of (b->b_sentences));

  return order != 0 ? order : compare (first_of (a->a_sentences), first_of (b->a_sentences));
}

static gboolean
follows (const GArray *x, const GArray *y)
{
  return first_of (y) == g_array_index (x, guint, x->len - 1) + 1;
}

static gboolean
same_sentences (const GArray *x, const GArray *y)
{
  return x->len == y->len && memcmp (x->data, y->data, x->len * sizeof (guint)) == 0;
}

static gboolean
joinable (const WtMatch *x, const WtMatch *y)
{
  if (x->relation == WT_RELATION_QUOTATION || y->relation == WT_RELATION_QUOTATION)
    return FALSE;
  if (same_sentences (x->a_sentences, y->a_sentences))
    return follows (x->b_sentences, y->b_sentences) || follows (y->b_sentences, x->b_sentences);
  if (same_sentences (x->b_sentences, y->b_sentences))
    return follows (x->a_sentences, y->a_sentences) || follows (y->a_sentences, x->a_sentences);
  return FALSE;
}

static gint
compare_sentences (gconstpointer x, gconstpointer y)
{
  return compare (*(const guint *)x, *(const guint *)y);
}

static GArray *
joined (const GArray *x, const GArray *y)
{
  GArray *both = g_array_copy ((GArray *)x);

  if (!same_sentences (x, y))
    g_array_append_vals (both, y->data, y->len);
  g_array_sort (both, compare_sentences);
  return both;
}

static void
put_away (GPtrArray *parts, WtMatch *match)
{
  if (parts != NULL)
    g_ptr_array_add (parts, match);
  else
    wt_match_free (match);
}

/* Joins neighbours in the order that @compare_places sorts the matches in. Returns whether there were any. */
static gboolean
join_in_order (GPtrArray *matches, GCompareFunc compare_places, GPtrArray *parts, WtJoinFunc join, gpointer data)
{
  guint n_kept = 0, n_before = matches->len;

  g_ptr_array_sort (matches, compare_places);
  for (guint m = 0; m < n_before; m++)
  {
    WtMatch *match = g_steal_pointer (&matches->pdata[m]);
    WtMatch *last = n_kept > 0 ? matches->pdata[n_kept - 1] : NULL;
    if (last == NULL || !joinable (last, match))
    {
      matches->pdata[n_kept++] = match;
      continue;
    }
    matches->pdata[n_kept - 1] = join (joined (last->a_sentences, match->a_sentences),
                                       joined (last->b_sentences, match->b_sentences), last, match, data);
    put_away (parts, last);
    put_away (parts, match);
  }
  g_ptr_array_set_size (matches, (gint)n_kept);
  return n_kept < n_before;
}

void
wt_join_neighbours (GPtrArray *matches, GPtrArray *parts, WtJoinFunc join, gpointer data)
{
  while (join_in_order (matches, wt_join_compare_places, parts, join, data)
         || join_in_order (matches, compare_b_places, parts, join, data))
    continue;
  g_ptr_array_sort (matches, wt_join_compare_places);
}
