/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PROV-XML (W3C Note, 2013): valid against prov.xsd, which fixes the order of the parts of each element. */
#include <wiretrace/export.h>

#include "prov.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static const char *const xsd_types[] = {
  [WT_PROV_STRING] = NULL,           [WT_PROV_INTEGER] = "xsd:integer", [WT_PROV_DECIMAL] = "xsd:decimal",
  [WT_PROV_BOOLEAN] = "xsd:boolean", [WT_PROV_DATE] = "xsd:date",       [WT_PROV_URI] = "xsd:anyURI",
  [WT_PROV_REFERENCE] = "xsd:QName",
};

typedef struct
{
  xmlNode *root;
  xmlNs *prov;
  xmlNs *xsi;
  xmlNs *terms;
} Writer;

static char *
story_name (const char *name)
{
  return g_strconcat (WT_PROV_STORY_PREFIX ":", name, NULL);
}

static xmlNode *
add (xmlNode *parent, xmlNs *ns, const char *name, const char *content)
{
  return xmlNewTextChild (parent, ns, BAD_CAST name, BAD_CAST content);
}

static void
add_reference (const Writer *writer, xmlNode *parent, const char *element, const char *name)
{
  g_autofree char *qualified = story_name (name);

  xmlNewNsProp (add (parent, writer->prov, element, NULL), writer->prov, BAD_CAST "ref", BAD_CAST qualified);
}

static void
add_type (const Writer *writer, xmlNode *parent, const char *qualified)
{
  xmlNode *type = add (parent, writer->prov, "type", qualified);

  xmlNewNsProp (type, writer->xsi, BAD_CAST "type", BAD_CAST "xsd:QName");
}

static void
add_attributes (const Writer *writer, xmlNode *parent, const GArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
  {
    const WtProvAttribute *attribute = &g_array_index (attributes, WtProvAttribute, i);
    g_autofree char *reference = attribute->type == WT_PROV_REFERENCE ? story_name (attribute->value) : NULL;
    xmlNode *node = add (parent, writer->terms, attribute->name, reference != NULL ? reference : attribute->value);
    if (xsd_types[attribute->type] != NULL)
      xmlNewNsProp (node, writer->xsi, BAD_CAST "type", BAD_CAST xsd_types[attribute->type]);
  }
}

static void
add_thing (const Writer *writer, const char *element, const WtProvThing *thing)
{
  xmlNode *node = add (writer->root, writer->prov, element, NULL);
  g_autofree char *id = story_name (thing->name);
  g_autofree char *type = g_strconcat (WT_PROV_TERMS_PREFIX ":", thing->type, NULL);

  xmlNewNsProp (node, writer->prov, BAD_CAST "id", BAD_CAST id);
  add (node, writer->prov, "label", thing->label);
  if (thing->is_organization)
    add_type (writer, node, "prov:Organization");
  add_type (writer, node, type);
  add_attributes (writer, node, thing->attributes);
}

static void
add_attribution (const Writer *writer, const WtProvThing *thing)
{
  if (thing->agent == NULL)
    return;

  xmlNode *node = add (writer->root, writer->prov, "wasAttributedTo", NULL);
  add_reference (writer, node, "entity", thing->name);
  add_reference (writer, node, "agent", thing->agent);
}

static void
add_derivation (const Writer *writer, const WtProvDerivation *derivation)
{
  const char *element = derivation->is_quotation ? "wasQuotedFrom" : "wasDerivedFrom";
  xmlNode *node = add (writer->root, writer->prov, element, NULL);

  add_reference (writer, node, "generatedEntity", derivation->generated);
  add_reference (writer, node, "usedEntity", derivation->used);
  add_attributes (writer, node, derivation->attributes);
}

static void
add_all (const Writer *writer, const WtProv *prov)
{
  for (guint i = 0; i < prov->agents->len; i++)
    add_thing (writer, "agent", g_ptr_array_index (prov->agents, i));
  for (guint i = 0; i < prov->entities->len; i++)
    add_thing (writer, "entity", g_ptr_array_index (prov->entities, i));
  for (guint i = 0; i < prov->entities->len; i++)
    add_attribution (writer, g_ptr_array_index (prov->entities, i));
  for (guint i = 0; i < prov->derivations->len; i++)
    add_derivation (writer, g_ptr_array_index (prov->derivations, i));
}

static GBytes *
serialise (xmlDoc *doc)
{
  xmlChar *text = NULL;
  int length = 0;

  xmlDocDumpFormatMemoryEnc (doc, &text, &length, "UTF-8", 1);
  GBytes *bytes = g_bytes_new (text, (gsize)length);
  xmlFree (text);
  return bytes;
}

GBytes *
wt_export_provx (xmlDoc *report, GError **error)
{
  g_autoptr (WtProv) prov = wt_prov_new (report, error);
  if (prov == NULL)
    return NULL;

  g_autoptr (xmlDoc) doc = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *root = xmlNewDocNode (doc, NULL, BAD_CAST "document", NULL);
  xmlDocSetRootElement (doc, root);
  Writer writer = { root, xmlNewNs (root, BAD_CAST WT_PROV_NAMESPACE, BAD_CAST "prov"),
                    xmlNewNs (root, BAD_CAST "http://www.w3.org/2001/XMLSchema-instance", BAD_CAST "xsi"),
                    xmlNewNs (root, BAD_CAST WT_PROV_TERMS, BAD_CAST WT_PROV_TERMS_PREFIX) };
  xmlNewNs (root, BAD_CAST "http://www.w3.org/2001/XMLSchema", BAD_CAST "xsd");
  xmlNewNs (root, BAD_CAST prov->story, BAD_CAST WT_PROV_STORY_PREFIX);
  xmlSetNs (root, writer.prov);
  add_all (&writer, prov);
  return serialise (doc);
}
