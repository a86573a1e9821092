/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PROV-N (W3C Recommendation, 2013): the notation for people. */
#include <wiretrace/export.h>

#include "prov.h"

static const char *const xsd_types[] = {
  [WT_PROV_STRING] = NULL,           [WT_PROV_INTEGER] = "xsd:integer", [WT_PROV_DECIMAL] = "xsd:decimal",
  [WT_PROV_BOOLEAN] = "xsd:boolean", [WT_PROV_DATE] = "xsd:date",       [WT_PROV_URI] = "xsd:anyURI",
  [WT_PROV_REFERENCE] = NULL,
};

/* STRING_LITERAL2 of PROV-N, production 60 (as in SPARQL). */
static void
append_string (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  for (; *value != '\0'; value++)
    switch (*value)
    {
    case '"':
    case '\\':
      g_string_append_c (text, '\\');
      g_string_append_c (text, *value);
      break;
    case '\n':
      g_string_append (text, "\\n");
      break;
    case '\r':
      g_string_append (text, "\\r");
      break;
    case '\t':
      g_string_append (text, "\\t");
      break;
    default:
      g_string_append_c (text, *value);
    }
  g_string_append_c (text, '"');
}

static void
append_attribute (GString *text, const WtProvAttribute *attribute)
{
  g_string_append_printf (text, WT_PROV_TERMS_PREFIX ":%s=", attribute->name);
  if (attribute->type == WT_PROV_REFERENCE)
  {
    g_string_append_printf (text, "'" WT_PROV_STORY_PREFIX ":%s'", attribute->value);
    return;
  }
  append_string (text, attribute->value);
  if (xsd_types[attribute->type] != NULL)
    g_string_append_printf (text, " %%%% %s", xsd_types[attribute->type]);
}

static void
append_attributes (GString *text, const GArray *attributes)
{
  for (guint i = 0; i < attributes->len; i++)
  {
    g_string_append (text, ",\n    ");
    append_attribute (text, &g_array_index (attributes, WtProvAttribute, i));
  }
}

static void
append_thing (GString *text, const char *kind, const WtProvThing *thing)
{
  g_string_append_printf (text, "  %s(" WT_PROV_STORY_PREFIX ":%s, [prov:label=", kind, thing->name);
  append_string (text, thing->label);
  if (thing->is_organization)
    g_string_append (text, ",\n    prov:type='prov:Organization'");
  g_string_append_printf (text, ",\n    prov:type='" WT_PROV_TERMS_PREFIX ":%s'", thing->type);
  append_attributes (text, thing->attributes);
  g_string_append (text, "])\n");
}

static void
append_attribution (GString *text, const WtProvThing *thing)
{
  if (thing->agent != NULL)
    g_string_append_printf (text, "  wasAttributedTo(" WT_PROV_STORY_PREFIX ":%s, " WT_PROV_STORY_PREFIX ":%s)\n",
                            thing->name, thing->agent);
}

/* In PROV-N a quotation is a derivation of a type (PROV-DM, 5.2.3). */
static void
append_derivation (GString *text, const WtProvDerivation *derivation)
{
  g_string_append_printf (text,
                          "  wasDerivedFrom(" WT_PROV_STORY_PREFIX ":%s, " WT_PROV_STORY_PREFIX ":%s, [prov:type='%s'",
                          derivation->generated, derivation->used,
                          derivation->is_quotation ? "prov:Quotation" : WT_PROV_TERMS_PREFIX ":Copy");
  append_attributes (text, derivation->attributes);
  g_string_append (text, "])\n");
}

GBytes *
wt_export_provn (xmlDoc *report, GError **error)
{
  g_autoptr (WtProv) prov = wt_prov_new (report, error);
  if (prov == NULL)
    return NULL;

  GString *text = g_string_new ("document\n  prefix " WT_PROV_TERMS_PREFIX " <" WT_PROV_TERMS ">\n");
  g_string_append_printf (text, "  prefix " WT_PROV_STORY_PREFIX " <%s>\n\n", prov->story);
  for (guint i = 0; i < prov->agents->len; i++)
    append_thing (text, "agent", g_ptr_array_index (prov->agents, i));
  for (guint i = 0; i < prov->entities->len; i++)
    append_thing (text, "entity", g_ptr_array_index (prov->entities, i));
  for (guint i = 0; i < prov->entities->len; i++)
    append_attribution (text, g_ptr_array_index (prov->entities, i));
  for (guint i = 0; i < prov->derivations->len; i++)
    append_derivation (text, g_ptr_array_index (prov->derivations, i));
  g_string_append (text, "endDocument\n");
  return g_string_free_to_bytes (text);
}
