/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prov.h"

#include "read.h"

#include <string.h>

/* An attribute of ours, and the report's attribute that it is made from. */
typedef struct
{
  const char *name;
  const char *attribute;
  WtProvType type;
} Mapping;

static const Mapping article_mappings[] = { { "path", "path", WT_PROV_STRING },
                                            { "url", "url", WT_PROV_URI },
                                            { "title", "title", WT_PROV_STRING },
                                            { "words", "words", WT_PROV_INTEGER } };
static const Mapping published_mappings[] = { { "published", "date", WT_PROV_DATE },
                                              { "dateReliable", "reliable", WT_PROV_BOOLEAN } };
static const Mapping derivation_mappings[] = { { "class", "class", WT_PROV_STRING },
                                               { "shareWords", "share_words", WT_PROV_DECIMAL },
                                               { "classConfidence", "confidence", WT_PROV_DECIMAL },
                                               { "creditedHow", "credited", WT_PROV_STRING } };
static const Mapping edge_mappings[] = { { "sentences", "sentences", WT_PROV_INTEGER },
                                         { "words", "words", WT_PROV_INTEGER },
                                         { "shareWords", "share_words", WT_PROV_DECIMAL },
                                         { "credited", "credited", WT_PROV_BOOLEAN },
                                         { "confidence", "confidence", WT_PROV_DECIMAL } };

/* name_of_article: local names by article id. outlets: local names by outlet. */
typedef struct
{
  WtProv *prov;
  const xmlNode *root;
  GHashTable *name_of_article;
  GHashTable *name_of_outlet;
  GHashTable *thing_of_name;
} Builder;

static void
attribute_clear (gpointer data)
{
  g_free (((WtProvAttribute *)data)->value);
}

static GArray *
attributes_new (void)
{
  GArray *attributes = g_array_new (FALSE, FALSE, sizeof (WtProvAttribute));

  g_array_set_clear_func (attributes, attribute_clear);
  return attributes;
}

static void
attributes_add (GArray *attributes, const char *name, const char *value, WtProvType type)
{
  WtProvAttribute attribute = { name, g_strdup (value), type };

  g_array_append_val (attributes, attribute);
}

static void
attributes_take (GArray *attributes, const xmlNode *element, const Mapping *mappings, guint n)
{
  for (guint i = 0; i < n; i++)
  {
    const char *value = wt_read_text (element, mappings[i].attribute);
    if (value != NULL && *value != '\0')
      attributes_add (attributes, mappings[i].name, value, mappings[i].type);
  }
}

static WtProvThing *
thing_new (const char *name, const char *label, const char *type)
{
  WtProvThing *thing = g_new0 (WtProvThing, 1);

  thing->name = g_strdup (name);
  thing->label = g_strdup (label);
  thing->type = type;
  thing->attributes = attributes_new ();
  return thing;
}

static void
thing_free (gpointer data)
{
  WtProvThing *thing = data;

  g_free (thing->name);
  g_free (thing->label);
  g_free (thing->agent);
  g_array_unref (thing->attributes);
  g_free (thing);
}

static void
derivation_free (gpointer data)
{
  WtProvDerivation *derivation = data;

  g_free (derivation->generated);
  g_free (derivation->used);
  g_array_unref (derivation->attributes);
  g_free (derivation);
}

/* A local name that every notation can hold (an XML NCName): of other characters, their code. */
static char *
local_name (const char *kind, const char *id)
{
  GString *name = g_string_new (kind);

  g_string_append_c (name, '-');
  for (const char *p = id; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, *p);
    else
      g_string_append_printf (name, "_%02X", (guchar)*p);
  return g_string_free (name, FALSE);
}

/* Of the inputs' hashes, so that names of two stories never meet in one store, and the same story gives the same. */
static char *
story_namespace (const xmlNode *root)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (const xmlNode *input = wt_read_items (root, "inputs", "input"); input != NULL; input = wt_read_next (input))
  {
    const char *hash = wt_read_text (input, "sha256"), *path = wt_read_text (input, "path");
    g_checksum_update (checksum, (const guchar *)path, (gssize)strlen (path) + 1);
    if (hash != NULL)
      g_checksum_update (checksum, (const guchar *)hash, -1);
  }
  return g_strdup_printf ("urn:wiretrace:story:%.32s#", g_checksum_get_string (checksum));
}

static void
add_organization (Builder *builder, const char *name, const char *label, const char *type)
{
  WtProvThing *agent = thing_new (name, label, type);

  agent->is_organization = TRUE;
  g_ptr_array_add (builder->prov->agents, agent);
}

/* The local name of an outlet, which becomes an agent when it is first met. */
static const char *
agent_of_outlet (Builder *builder, const char *outlet)
{
  char *name = g_hash_table_lookup (builder->name_of_outlet, outlet);

  if (name == NULL)
  {
    name = g_strdup_printf ("outlet-%u", g_hash_table_size (builder->name_of_outlet) + 1);
    g_hash_table_insert (builder->name_of_outlet, (gpointer)outlet, name);
    add_organization (builder, name, outlet, "Outlet");
  }
  return name;
}

static const char *
label_of_article (const xmlNode *article)
{
  const char *title = wt_read_text (article, "title");

  return title != NULL && *title != '\0' ? title : wt_read_text (article, "id");
}

/* A wire is its agency's, wherever it was found. */
static char *
agent_of_article (Builder *builder, const xmlNode *article)
{
  const xmlNode *derivation = wt_read_first (article, "derivation");
  const char *agency = wt_read_text (derivation, "agency"), *outlet = wt_read_text (article, "outlet");

  if (agency != NULL && wt_read_is (derivation, "class", "is-wire"))
    return local_name ("agency", agency);
  return outlet != NULL && *outlet != '\0' ? g_strdup (agent_of_outlet (builder, outlet)) : NULL;
}

static void
add_article (Builder *builder, const xmlNode *article, guint n)
{
  char *name = g_strdup_printf ("article-%u", n);
  WtProvThing *entity = thing_new (name, label_of_article (article), "Article");

  entity->agent = agent_of_article (builder, article);
  attributes_take (entity->attributes, article, article_mappings, G_N_ELEMENTS (article_mappings));
  attributes_take (entity->attributes, wt_read_first (article, "published"), published_mappings,
                   G_N_ELEMENTS (published_mappings));
  attributes_take (entity->attributes, wt_read_first (article, "derivation"), derivation_mappings,
                   G_N_ELEMENTS (derivation_mappings));
  g_ptr_array_add (builder->prov->entities, entity);
  g_hash_table_insert (builder->name_of_article, (gpointer)wt_read_text (article, "id"), name);
  g_hash_table_insert (builder->thing_of_name, name, entity);
}

static void
add_articles (Builder *builder)
{
  guint n = 0;

  for (const xmlNode *article = wt_read_items (builder->root, "articles", "article"); article != NULL;
       article = wt_read_next (article))
    add_article (builder, article, ++n);
}

static void
add_agencies (Builder *builder)
{
  for (const xmlNode *agency = wt_read_items (builder->root, "agencies", "agency"); agency != NULL;
       agency = wt_read_next (agency))
  {
    g_autofree char *name = local_name ("agency", wt_read_text (agency, "id"));
    add_organization (builder, name, wt_read_text (agency, "name"), "Agency");
  }
}

static const xmlNode *
source_of_agency (const Builder *builder, const char *agency)
{
  const xmlNode *source = wt_read_items (builder->root, "sources", "source");

  while (source != NULL && !wt_read_is (source, "agency", agency))
    source = wt_read_next (source);
  return source;
}

/* The text of an agency: its own article where that is among the inputs, else an entity for the lost text. */
static char *
entity_of_agency (Builder *builder, const char *agency)
{
  const xmlNode *source = source_of_agency (builder, agency);
  const char *present = wt_read_text (source, "present");

  if (present != NULL)
    return g_strdup (g_hash_table_lookup (builder->name_of_article, present));
  char *name = local_name ("wire", agency);
  if (!g_hash_table_contains (builder->thing_of_name, name))
  {
    g_autofree char *label = g_strdup_printf ("%s (lost text)", agency);
    WtProvThing *wire = thing_new (name, label, "LostWire");
    wire->agent = local_name ("agency", agency);
    g_ptr_array_add (builder->prov->entities, wire);
    g_hash_table_insert (builder->thing_of_name, wire->name, wire);
  }
  return name;
}

static char *
entity_of_source (Builder *builder, const xmlNode *edge)
{
  const char *from = wt_read_text (edge, "from");

  if (wt_read_is (edge, "from_kind", "agency"))
    return entity_of_agency (builder, from);
  return g_strdup (g_hash_table_lookup (builder->name_of_article, from));
}

static void
add_symmetric (Builder *builder, const char *relation, const char *one, const char *other)
{
  WtProvThing *first = g_hash_table_lookup (builder->thing_of_name, one);
  WtProvThing *second = g_hash_table_lookup (builder->thing_of_name, other);

  attributes_add (first->attributes, relation, other, WT_PROV_REFERENCE);
  attributes_add (second->attributes, relation, one, WT_PROV_REFERENCE);
}

/* What two articles share without one being known to have it from the other: the same words of somebody that both
 * heard, or text of which nobody can tell who had it first. PROV has no statement that would not say more than that.
 * A quotation that names where it is from is one. */
static const char *
symmetric_relation (const xmlNode *edge)
{
  if (wt_read_is (edge, "kind", "undecided"))
    return "sharesTextWith";
  if (wt_read_is (edge, "kind", "quoted") && !wt_read_truth (edge, "credited")
      && wt_read_is (edge, "from_kind", "article"))
    return "sharesQuotationWith";
  return NULL;
}

static void
add_derivation (Builder *builder, const xmlNode *edge, const char *generated, const char *used)
{
  WtProvDerivation *derivation = g_new0 (WtProvDerivation, 1);

  derivation->generated = g_strdup (generated);
  derivation->used = g_strdup (used);
  derivation->is_quotation = wt_read_is (edge, "kind", "quoted");
  derivation->attributes = attributes_new ();
  attributes_take (derivation->attributes, edge, edge_mappings, G_N_ELEMENTS (edge_mappings));
  g_ptr_array_add (builder->prov->derivations, derivation);
}

static void
add_edges (Builder *builder)
{
  for (const xmlNode *edge = wt_read_items (builder->root, "edges", "edge"); edge != NULL; edge = wt_read_next (edge))
  {
    g_autofree char *used = entity_of_source (builder, edge);
    const char *generated = g_hash_table_lookup (builder->name_of_article, wt_read_text (edge, "to"));
    if (used == NULL || generated == NULL || strcmp (used, generated) == 0)
      continue;
    const char *relation = symmetric_relation (edge);
    if (relation != NULL)
      add_symmetric (builder, relation, generated, used);
    else
      add_derivation (builder, edge, generated, used);
  }
}

static void
builder_clear (Builder *builder)
{
  g_hash_table_unref (builder->name_of_article);
  g_hash_table_unref (builder->name_of_outlet);
  g_hash_table_unref (builder->thing_of_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Builder, builder_clear)

WtProv *
wt_prov_new (xmlDoc *report, GError **error)
{
  const xmlNode *root = wt_read_root (report, error);
  if (root == NULL)
    return NULL;

  WtProv *prov = g_new0 (WtProv, 1);
  prov->story = story_namespace (root);
  prov->entities = g_ptr_array_new_with_free_func (thing_free);
  prov->agents = g_ptr_array_new_with_free_func (thing_free);
  prov->derivations = g_ptr_array_new_with_free_func (derivation_free);
  g_auto (Builder) builder = { .prov = prov,
                               .root = root,
                               .name_of_article = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free),
                               .name_of_outlet = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free),
                               .thing_of_name = g_hash_table_new (g_str_hash, g_str_equal) };
  add_agencies (&builder);
  add_articles (&builder);
  add_edges (&builder);
  return prov;
}

void
wt_prov_free (WtProv *prov)
{
  if (prov == NULL)
    return;
  g_free (prov->story);
  g_ptr_array_unref (prov->entities);
  g_ptr_array_unref (prov->agents);
  g_ptr_array_unref (prov->derivations);
  g_free (prov);
}
