/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "references.h"

#include <wiretrace/error.h>

#include <string.h>

typedef enum
{
  REFERS_TO_ARTICLE,
  REFERS_TO_FAMILY,
  REFERS_TO_AGENCY
} Target;

/* Which attribute names what. only_from_kind: (nullable): the row counts where from_kind has this value. */
typedef struct
{
  const char *element;
  const char *attribute;
  const char *only_from_kind;
  Target target;
} Reference;

static const Reference references[] = {
  { "a", "article", NULL, REFERS_TO_ARTICLE },        { "b", "article", NULL, REFERS_TO_ARTICLE },
  { "member", "article", NULL, REFERS_TO_ARTICLE },   { "witness", "article", NULL, REFERS_TO_ARTICLE },
  { "source", "present", NULL, REFERS_TO_ARTICLE },   { "edge", "to", NULL, REFERS_TO_ARTICLE },
  { "edge", "from", "article", REFERS_TO_ARTICLE },   { "edge", "from", "agency", REFERS_TO_AGENCY },
  { "origin", "family", NULL, REFERS_TO_FAMILY },     { "reconstructed", "family", NULL, REFERS_TO_FAMILY },
  { "credit", "agency", NULL, REFERS_TO_AGENCY },     { "origin", "agency", NULL, REFERS_TO_AGENCY },
  { "derivation", "agency", NULL, REFERS_TO_AGENCY }, { "family", "agency", NULL, REFERS_TO_AGENCY },
  { "source", "agency", NULL, REFERS_TO_AGENCY },     { "derivation", "through", NULL, REFERS_TO_ARTICLE },
};

static const struct
{
  const char *element;
  const char *noun;
} definitions[] = {
  [REFERS_TO_ARTICLE] = { "article", "article" },
  [REFERS_TO_FAMILY] = { "family", "family" },
  [REFERS_TO_AGENCY] = { "agency", "agency" },
};

/* known: for each Target its ids; for articles also how many sentences each has. */
typedef struct
{
  GHashTable *known[G_N_ELEMENTS (definitions)];
} Known;

static gboolean
is_named (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

static char *
attribute_of (xmlNode *node, const char *name)
{
  return (char *)xmlGetNoNsProp (node, BAD_CAST name);
}

static xmlNode *
next_in_document (xmlNode *node)
{
  if (node->children != NULL)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent != NULL && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
  return node != NULL ? node->next : NULL;
}

static guint
count_sentences (const xmlNode *article)
{
  guint n = 0;

  for (const xmlNode *child = article->children; child != NULL; child = child->next)
    if (is_named (child, "sentences"))
      for (const xmlNode *sentence = child->children; sentence != NULL; sentence = sentence->next)
        n += is_named (sentence, "sentence");
  return n;
}

static gboolean
take_definition (Known *known, Target target, xmlNode *node, GError **error)
{
  char *id = attribute_of (node, "id");

  if (!g_hash_table_contains (known->known[target], id))
    return g_hash_table_insert (known->known[target], id, GUINT_TO_POINTER (count_sentences (node)));
  g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%ld: the %s '%s' is there twice", xmlGetLineNo (node),
               definitions[target].noun, id);
  xmlFree (id);
  return FALSE;
}

static gboolean
collect (Known *known, xmlNode *root, GError **error)
{
  for (xmlNode *node = root; node != NULL; node = next_in_document (node))
    for (guint target = 0; target < G_N_ELEMENTS (definitions); target++)
      if (is_named (node, definitions[target].element) && !take_definition (known, (Target)target, node, error))
        return FALSE;
  return TRUE;
}

static gboolean
applies (const Reference *reference, xmlNode *node)
{
  if (!is_named (node, reference->element))
    return FALSE;
  if (reference->only_from_kind == NULL)
    return TRUE;
  char *kind = attribute_of (node, "from_kind");
  gboolean equal = g_strcmp0 (kind, reference->only_from_kind) == 0;
  xmlFree (kind);
  return equal;
}

static gboolean
check_reference (const Known *known, const Reference *reference, xmlNode *node, GError **error)
{
  char *id = attribute_of (node, reference->attribute);
  gboolean found = id == NULL || g_hash_table_contains (known->known[reference->target], id);

  if (!found)
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%ld: %s: there is no %s '%s'", xmlGetLineNo (node), node->name,
                 definitions[reference->target].noun, id);
  xmlFree (id);
  return found;
}

/* Every number of a list of numbers is a sentence of the article that the same element names. */
static gboolean
check_sentences (const Known *known, xmlNode *node, const char *attribute, GError **error)
{
  char *article = attribute_of (node, "article"), *numbers = attribute_of (node, attribute);
  gboolean good = TRUE;

  if (article != NULL && numbers != NULL)
  {
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (known->known[REFERS_TO_ARTICLE], article));
    g_auto (GStrv) parts = g_strsplit_set (numbers, " \t\r\n", -1);
    for (guint i = 0; good && parts[i] != NULL; i++)
      good = *parts[i] == '\0' || g_ascii_strtoull (parts[i], NULL, 10) <= n;
  }
  if (!good)
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%ld: %s: '%s' has no sentence %s", xmlGetLineNo (node), node->name,
                 article, numbers);
  xmlFree (article);
  xmlFree (numbers);
  return good;
}

static gboolean
check_node (const Known *known, xmlNode *node, GError **error)
{
  if (node->type != XML_ELEMENT_NODE)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (applies (&references[i], node) && !check_reference (known, &references[i], node, error))
      return FALSE;
  return check_sentences (known, node, "sentence", error) && check_sentences (known, node, "sentences", error);
}

static gboolean
check_all (Known *known, xmlNode *root, GError **error)
{
  if (!collect (known, root, error))
    return FALSE;
  for (xmlNode *node = root; node != NULL; node = next_in_document (node))
    if (!check_node (known, node, error))
      return FALSE;
  return TRUE;
}

gboolean
wt_references_check (xmlDoc *report, GError **error)
{
  Known known;

  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    known.known[i] = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify)xmlFree, NULL);
  gboolean good = check_all (&known, xmlDocGetRootElement (report), error);
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    g_hash_table_unref (known.known[i]);
  return good;
}
