/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PROV-O (W3C Recommendation, 2013) as JSON-LD 1.1. The context stands in the file: nothing has to be fetched. */
#include <jansson.h>

#include <wiretrace/export.h>

#include "prov.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

static json_t *
typed (const char *type, const char *value)
{
  return json_pack ("{s:s, s:s}", "@type", type, "@value", value);
}

static json_t *
reference (const char *name)
{
  g_autofree char *id = g_strconcat (WT_PROV_STORY_PREFIX ":", name, NULL);

  return json_pack ("{s:s}", "@id", id);
}

static json_t *
value_of (const WtProvAttribute *attribute)
{
  switch (attribute->type)
  {
  case WT_PROV_INTEGER:
    return json_integer (g_ascii_strtoll (attribute->value, NULL, 10));
  case WT_PROV_BOOLEAN:
    return json_boolean (strcmp (attribute->value, "true") == 0);
  case WT_PROV_DECIMAL:
    return typed ("xsd:decimal", attribute->value);
  case WT_PROV_DATE:
    return typed ("xsd:date", attribute->value);
  case WT_PROV_URI:
    return typed ("xsd:anyURI", attribute->value);
  case WT_PROV_REFERENCE:
    return reference (attribute->value);
  case WT_PROV_STRING:
  default:
    return json_string (attribute->value);
  }
}

/* A property that can have several values is a list from the first. */
static void
append_value (json_t *object, const char *property, json_t *value)
{
  json_t *values = json_object_get (object, property);

  if (values == NULL)
  {
    values = json_array ();
    json_object_set_new (object, property, values);
  }
  json_array_append_new (values, value);
}

static void
set_attributes (json_t *object, const GArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
  {
    const WtProvAttribute *attribute = &g_array_index (attributes, WtProvAttribute, i);
    g_autofree char *property = g_strconcat (WT_PROV_TERMS_PREFIX ":", attribute->name, NULL);
    if (attribute->type == WT_PROV_REFERENCE)
      append_value (object, property, value_of (attribute));
    else
      json_object_set_new (object, property, value_of (attribute));
  }
}

static json_t *
object_of (const WtProvThing *thing)
{
  g_autofree char *id = g_strconcat (WT_PROV_STORY_PREFIX ":", thing->name, NULL);
  g_autofree char *type = g_strconcat (WT_PROV_TERMS_PREFIX ":", thing->type, NULL);
  json_t *object =
      json_pack ("{s:s, s:[s, s], s:s}", "@id", id, "@type",
                 thing->is_organization ? "prov:Organization" : "prov:Entity", type, "rdfs:label", thing->label);

  if (thing->agent != NULL)
    json_object_set_new (object, "prov:wasAttributedTo", reference (thing->agent));
  set_attributes (object, thing->attributes);
  return object;
}

/* The plain statement for those who ask "from what?", and the qualified one with the numbers. */
static void
add_derivation (json_t *object, const WtProvDerivation *derivation)
{
  gboolean quotation = derivation->is_quotation;
  json_t *qualified = json_pack ("{s:s, s:o}", "@type", quotation ? "prov:Quotation" : "prov:Derivation", "prov:entity",
                                 reference (derivation->used));

  set_attributes (qualified, derivation->attributes);
  append_value (object, quotation ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom", reference (derivation->used));
  append_value (object, quotation ? "prov:qualifiedQuotation" : "prov:qualifiedDerivation", qualified);
}

static json_t *
context_of (const WtProv *prov)
{
  return json_pack ("{s:s, s:s, s:s, s:s, s:s}", "prov", WT_PROV_NAMESPACE, "xsd", "http://www.w3.org/2001/XMLSchema#",
                    "rdfs", "http://www.w3.org/2000/01/rdf-schema#", WT_PROV_TERMS_PREFIX, WT_PROV_TERMS,
                    WT_PROV_STORY_PREFIX, prov->story);
}

static json_t *
graph_of (const WtProv *prov)
{
  json_t *graph = json_array ();
  g_autoptr (GHashTable) objects = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < prov->agents->len; i++)
    json_array_append_new (graph, object_of (g_ptr_array_index (prov->agents, i)));
  for (guint i = 0; i < prov->entities->len; i++)
  {
    const WtProvThing *entity = g_ptr_array_index (prov->entities, i);
    json_t *object = object_of (entity);
    json_array_append_new (graph, object);
    g_hash_table_insert (objects, entity->name, object);
  }
  for (guint i = 0; i < prov->derivations->len; i++)
  {
    const WtProvDerivation *derivation = g_ptr_array_index (prov->derivations, i);
    add_derivation (g_hash_table_lookup (objects, derivation->generated), derivation);
  }
  return graph;
}

static int
append (const char *text, size_t n_bytes, void *data)
{
  g_string_append_len (data, text, (gssize)n_bytes);
  return 0;
}

GBytes *
wt_export_prov_jsonld (xmlDoc *report, GError **error)
{
  g_autoptr (WtProv) prov = wt_prov_new (report, error);
  if (prov == NULL)
    return NULL;

  g_autoptr (json_t) json = json_pack ("{s:o, s:o}", "@context", context_of (prov), "@graph", graph_of (prov));
  GString *text = g_string_new (NULL);
  json_dump_callback (json, append, text, JSON_INDENT (2));
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}
