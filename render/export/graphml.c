/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GraphML, by igraph: articles and agencies, and who had words from whom. */
#include <igraph/igraph.h>

#include <wiretrace/error.h>
#include <wiretrace/export.h>

#include "read.h"

#include <stdio.h>
#include <stdlib.h>

typedef enum
{
  STRING,
  NUMBER,
  TRUTH
} Type;

/* An attribute of a node: its name, and where it is found for an article: a child element (NULL: the article itself)
 * and its attribute. For an agency: its own attribute, or a constant. */
typedef struct
{
  const char *name;
  Type type;
  const char *article_child;
  const char *article_attribute;
  const char *article_constant;
  const char *agency_attribute;
  const char *agency_constant;
} NodeColumn;

static const NodeColumn node_columns[] = {
  { .name = "kind", .article_constant = "article", .agency_constant = "agency" },
  { .name = "label", .article_attribute = "outlet", .agency_attribute = "id" },
  { .name = "title", .article_attribute = "title", .agency_attribute = "name" },
  { .name = "path", .article_attribute = "id" },
  { .name = "class", .article_child = "derivation", .article_attribute = "class" },
  { .name = "agency", .article_child = "derivation", .article_attribute = "agency", .agency_attribute = "id" },
  { .name = "date", .article_child = "published", .article_attribute = "date" },
  { .name = "credited", .article_child = "derivation", .article_attribute = "credited" },
  { .name = "words", .type = NUMBER, .article_attribute = "words" },
  { .name = "share", .type = NUMBER, .article_child = "derivation", .article_attribute = "share_words" },
};

static const struct
{
  const char *name;
  Type type;
  const char *attribute;
} edge_columns[] = {
  { "kind", STRING, "kind" },         { "sentences", NUMBER, "sentences" },   { "words", NUMBER, "words" },
  { "share", NUMBER, "share_words" }, { "confidence", NUMBER, "confidence" }, { "credited", TRUTH, "credited" },
};

/* nodes: the elements, articles first. number_of_article, number_of_agency: their numbers + 1 by id. edges: elements.
 */
typedef struct
{
  GPtrArray *nodes;
  GPtrArray *edges;
  GHashTable *number_of_article;
  GHashTable *number_of_agency;
} Graph;

static void
take_nodes (Graph *graph, xmlNode *first, GHashTable *numbers)
{
  for (xmlNode *node = first; node != NULL; node = wt_read_next (node))
  {
    g_ptr_array_add (graph->nodes, node);
    g_hash_table_insert (numbers, (gpointer)wt_read_text (node, "id"), GUINT_TO_POINTER (graph->nodes->len));
  }
}

static Graph *
graph_new (const xmlNode *root)
{
  Graph *graph = g_new (Graph, 1);

  graph->nodes = g_ptr_array_new ();
  graph->edges = g_ptr_array_new ();
  graph->number_of_article = g_hash_table_new (g_str_hash, g_str_equal);
  graph->number_of_agency = g_hash_table_new (g_str_hash, g_str_equal);
  take_nodes (graph, wt_read_items (root, "articles", "article"), graph->number_of_article);
  take_nodes (graph, wt_read_items (root, "agencies", "agency"), graph->number_of_agency);
  for (xmlNode *edge = wt_read_items (root, "edges", "edge"); edge != NULL; edge = wt_read_next (edge))
    g_ptr_array_add (graph->edges, edge);
  return graph;
}

static void
graph_free (Graph *graph)
{
  g_ptr_array_unref (graph->nodes);
  g_ptr_array_unref (graph->edges);
  g_hash_table_unref (graph->number_of_article);
  g_hash_table_unref (graph->number_of_agency);
  g_free (graph);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Graph, graph_free)

/* The number + 1 of one end of an edge; 0 where there is no such node. */
static guint
end_of (const Graph *graph, const xmlNode *edge, const char *attribute, gboolean is_agency)
{
  GHashTable *numbers = is_agency ? graph->number_of_agency : graph->number_of_article;
  const char *id = wt_read_text (edge, attribute);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id)) : 0;
}

static gboolean
is_agency (const xmlNode *node)
{
  return g_str_equal (node->name, "agency");
}

static const char *
node_value (const xmlNode *node, const NodeColumn *column)
{
  const char *value;

  if (is_agency (node))
    value = column->agency_attribute != NULL ? wt_read_text (node, column->agency_attribute) : column->agency_constant;
  else if (column->article_constant != NULL)
    value = column->article_constant;
  else
    value = wt_read_text (column->article_child != NULL ? wt_read_first (node, column->article_child) : node,
                          column->article_attribute);
  if (value == NULL && column->type == STRING && g_str_equal (column->name, "label"))
    value = wt_read_text (node, "id");
  return value != NULL ? value : "";
}

static gboolean
add_edges (igraph_t *igraph, const Graph *graph)
{
  igraph_vector_int_t ends;
  gboolean known = TRUE;

  igraph_vector_int_init (&ends, 0);
  for (guint i = 0; known && i < graph->edges->len; i++)
  {
    const xmlNode *edge = g_ptr_array_index (graph->edges, i);
    guint from = end_of (graph, edge, "from", wt_read_is (edge, "from_kind", "agency"));
    guint to = end_of (graph, edge, "to", FALSE);
    known = from > 0 && to > 0;
    igraph_vector_int_push_back (&ends, (igraph_integer_t)from - 1);
    igraph_vector_int_push_back (&ends, (igraph_integer_t)to - 1);
  }
  gboolean added = known && igraph_add_edges (igraph, &ends, NULL) == IGRAPH_SUCCESS;
  igraph_vector_int_destroy (&ends);
  return added;
}

static void
set_node_attributes (igraph_t *igraph, const Graph *graph)
{
  for (guint column = 0; column < G_N_ELEMENTS (node_columns); column++)
    for (guint i = 0; i < graph->nodes->len; i++)
    {
      const NodeColumn *attribute = &node_columns[column];
      const char *value = node_value (g_ptr_array_index (graph->nodes, i), attribute);
      if (attribute->type == NUMBER)
        SETVAN (igraph, attribute->name, i, g_ascii_strtod (value, NULL));
      else
        SETVAS (igraph, attribute->name, i, value);
    }
}

static void
set_edge_attributes (igraph_t *igraph, const Graph *graph)
{
  for (guint column = 0; column < G_N_ELEMENTS (edge_columns); column++)
    for (guint i = 0; i < graph->edges->len; i++)
    {
      const xmlNode *edge = g_ptr_array_index (graph->edges, i);
      const char *name = edge_columns[column].name, *attribute = edge_columns[column].attribute;
      if (edge_columns[column].type == NUMBER)
        SETEAN (igraph, name, i, wt_read_real (edge, attribute));
      else if (edge_columns[column].type == TRUTH)
        SETEAB (igraph, name, i, wt_read_truth (edge, attribute));
      else
        SETEAS (igraph, name, i, wt_read_text (edge, attribute));
    }
}

static GBytes *
write_graph (const igraph_t *igraph)
{
  char *buffer = NULL;
  size_t length = 0;
  FILE *stream = open_memstream (&buffer, &length);

  if (stream == NULL)
    return NULL;
  gboolean written = igraph_write_graph_graphml (igraph, stream, TRUE) == IGRAPH_SUCCESS;
  written = fclose (stream) == 0 && written;
  GBytes *bytes = written ? g_bytes_new (buffer, length) : NULL;
  free (buffer);
  return bytes;
}

static GBytes *
graphml_of (const Graph *graph)
{
  igraph_t igraph;
  GBytes *bytes = NULL;

  if (igraph_empty (&igraph, (igraph_integer_t)graph->nodes->len, IGRAPH_DIRECTED) != IGRAPH_SUCCESS)
    return NULL;
  if (add_edges (&igraph, graph))
  {
    set_node_attributes (&igraph, graph);
    set_edge_attributes (&igraph, graph);
    bytes = write_graph (&igraph);
  }
  igraph_destroy (&igraph);
  return bytes;
}

/* igraph ends the program on an error, and knows no attributes, unless told otherwise. Both are its state, not ours:
 * put back as they were. */
GBytes *
wt_export_graphml (xmlDoc *report, GError **error)
{
  const xmlNode *root = wt_read_root (report, error);
  if (root == NULL)
    return NULL;

  g_autoptr (Graph) graph = graph_new (root);
  igraph_error_handler_t *handler = igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_attribute_table_t *table = igraph_set_attribute_table (&igraph_cattribute_table);
  GBytes *bytes = graphml_of (graph);
  igraph_set_attribute_table (table);
  igraph_set_error_handler (handler);
  if (bytes == NULL)
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "the graph cannot be written as GraphML");
  return bytes;
}
