/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "order.h"

#include <igraph.h>

#include <string.h>

/* main_agency: of each article the one it has most words from, -1 for none. rank: of each agency in the order. */
typedef struct
{
  const WtStory *story;
  gint *main_agency;
  guint *rank;
  guint *place;
} Sorting;

/* Dates that are relied on come first, then those that are not, then articles without one. */
static gint
by_time (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  guint i = *(const guint *)a, j = *(const guint *)b;
  const WtStoryArticle *left = wt_story_article (sorting->story, i), *right = wt_story_article (sorting->story, j);
  int left_kind = !left->date           ? 2
                  : left->date_reliable ? 0
                                        : 1,
      right_kind = !right->date           ? 2
                   : right->date_reliable ? 0
                                          : 1;

  if (left_kind != right_kind)
    return left_kind - right_kind;
  int compared = g_strcmp0 (left->date, right->date);
  if (compared == 0)
    compared = g_strcmp0 (left->time, right->time);
  return compared ? compared : i < j ? -1 : i > j;
}

static guint
group_of (const Sorting *sorting, guint article)
{
  gint agency = sorting->main_agency[article];

  return agency >= 0 ? sorting->rank[agency] : G_MAXUINT;
}

static gint
by_group (gconstpointer a, gconstpointer b, gpointer data)
{
  guint left = group_of (data, *(const guint *)a), right = group_of (data, *(const guint *)b);

  return left != right ? (left < right ? -1 : 1) : by_time (a, b, data);
}

static gint
by_rank (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *rank = ((const Sorting *)data)->rank;
  guint i = *(const guint *)a, j = *(const guint *)b;

  if (rank[i] != rank[j])
    return rank[i] < rank[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

static void
find_main_agencies (Sorting *sorting)
{
  const WtStory *story = sorting->story;
  g_autofree guint *words = g_new0 (guint, story->articles->len + 1);

  for (guint i = 0; i < story->articles->len; i++)
    sorting->main_agency[i] = -1;
  for (guint i = 0; i < story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (story, i);
    if (link->from_agency < 0 || (sorting->main_agency[link->to] >= 0 && link->words <= words[link->to]))
      continue;
    sorting->main_agency[link->to] = link->from_agency;
    words[link->to] = link->words;
  }
}

static void
note_places (Sorting *sorting, const WtOrder *order)
{
  for (guint i = 0; i < order->articles->len; i++)
    sorting->place[g_array_index (order->articles, guint, i)] = i;
}

/* Each agency at the mean place of its articles, by words: the barycentre. */
static void
rank_by_barycentre (Sorting *sorting, WtOrder *order)
{
  const WtStory *story = sorting->story;
  g_autofree double *sum = g_new0 (double, story->agencies->len + 1);
  g_autofree double *weight = g_new0 (double, story->agencies->len + 1);

  for (guint i = 0; i < story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (story, i);
    if (link->from_agency < 0)
      continue;
    sum[link->from_agency] += sorting->place[link->to] * (link->words + 1.0);
    weight[link->from_agency] += link->words + 1.0;
  }
  for (guint i = 0; i < order->agencies->len; i++)
  {
    guint agency = g_array_index (order->agencies, guint, i);
    sorting->rank[agency] = (guint)(1000 * sum[agency] / MAX (1, weight[agency])) * story->agencies->len + agency;
  }
  g_array_sort_with_data (order->agencies, by_rank, sorting);
}

/* Each agency at its first article: the order in which groups stand, as far as crossings leave it open. */
static void
rank_by_first (Sorting *sorting, WtOrder *order)
{
  for (guint i = 0; i < order->agencies->len; i++)
    sorting->rank[g_array_index (order->agencies, guint, i)] = G_MAXUINT;
  for (guint i = 0; i < order->articles->len; i++)
  {
    gint agency = sorting->main_agency[g_array_index (order->articles, guint, i)];
    if (agency >= 0)
      sorting->rank[agency] = MIN (sorting->rank[agency], i);
  }
  g_array_sort_with_data (order->agencies, by_rank, sorting);
}

static gboolean
links_cross (const Sorting *sorting)
{
  const WtStory *story = sorting->story;

  for (guint i = 0; i < story->links->len; i++)
    for (guint j = i + 1; j < story->links->len; j++)
    {
      const WtStoryLink *a = wt_story_link (story, i), *b = wt_story_link (story, j);
      if (a->from_agency < 0 || b->from_agency < 0 || a->from_agency == b->from_agency || a->to == b->to)
        continue;
      if ((sorting->rank[a->from_agency] < sorting->rank[b->from_agency])
          != (sorting->place[a->to] < sorting->place[b->to]))
        return TRUE;
    }
  return FALSE;
}

/* igraph keeps its errors and what has to be freed in the process. */
static GMutex in_igraph;

/* Vertices: the agencies in the order given (igraph keeps it between parts that are not connected), then the articles.
 */
static int
layered_layout (const WtStory *story, const WtOrder *order, const guint *vertex_of, igraph_matrix_t *places)
{
  igraph_vector_int_t edges, layers;
  igraph_t graph;
  igraph_integer_t n_agencies = order->agencies->len, n_articles = story->articles->len;

  igraph_vector_int_init (&edges, 0);
  for (guint i = 0; i < story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (story, i);
    if (link->from_agency < 0)
      continue;
    igraph_vector_int_push_back (&edges, vertex_of[link->from_agency]);
    igraph_vector_int_push_back (&edges, n_agencies + link->to);
  }
  igraph_vector_int_init (&layers, n_agencies + n_articles);
  for (igraph_integer_t i = n_agencies; i < n_agencies + n_articles; i++)
    VECTOR (layers)[i] = 1;
  int status = igraph_create (&graph, &edges, n_agencies + n_articles, IGRAPH_DIRECTED);
  if (status == IGRAPH_SUCCESS)
  {
    status = igraph_layout_sugiyama (&graph, places, NULL, NULL, &layers, 1, 1, 100, NULL);
    igraph_destroy (&graph);
  }
  igraph_vector_int_destroy (&layers);
  igraph_vector_int_destroy (&edges);
  return status;
}

/* Where igraph cannot, the agencies keep the order they have. */
static void
rank_by_layers (Sorting *sorting, WtOrder *order)
{
  g_autofree guint *vertex_of = g_new0 (guint, sorting->story->agencies->len + 1);
  guint n = order->agencies->len;
  igraph_matrix_t places;

  for (guint i = 0; i < n; i++)
    vertex_of[g_array_index (order->agencies, guint, i)] = i;
  g_mutex_lock (&in_igraph);
  igraph_error_handler_t *handler = igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_matrix_init (&places, 0, 0);
  if (layered_layout (sorting->story, order, vertex_of, &places) == IGRAPH_SUCCESS)
    for (guint i = 0; i < n; i++)
    {
      guint agency = g_array_index (order->agencies, guint, i);
      sorting->rank[agency] = (guint)(MATRIX (places, i, 0) * 1000) * n + i;
    }
  igraph_matrix_destroy (&places);
  igraph_set_error_handler (handler);
  g_mutex_unlock (&in_igraph);
  g_array_sort_with_data (order->agencies, by_rank, sorting);
}

void
wt_order_init (WtOrder *order, const WtStory *story)
{
  g_autofree gint *main_agency = g_new0 (gint, story->articles->len + 1);
  g_autofree guint *rank = g_new0 (guint, story->agencies->len + 1);
  g_autofree guint *place = g_new0 (guint, story->articles->len + 1);
  Sorting sorting = { story, main_agency, rank, place };

  *order = (WtOrder){ g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)), FALSE };
  for (guint i = 0; i < story->articles->len; i++)
    g_array_append_val (order->articles, i);
  for (guint i = 0; i < story->agencies->len; i++)
    if (wt_story_agency (story, i)->used)
      g_array_append_val (order->agencies, i);
  find_main_agencies (&sorting);
  g_array_sort_with_data (order->articles, by_time, &sorting);
  note_places (&sorting, order);
  rank_by_barycentre (&sorting, order);
  order->grouped = links_cross (&sorting);
  if (!order->grouped)
    return;
  rank_by_first (&sorting, order);
  rank_by_layers (&sorting, order);
  g_array_sort_with_data (order->articles, by_group, &sorting);
}

void
wt_order_clear (WtOrder *order)
{
  g_clear_pointer (&order->articles, g_array_unref);
  g_clear_pointer (&order->agencies, g_array_unref);
}
