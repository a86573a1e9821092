/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml.h"

#include <string.h>

#include <libxml/parser.h>

#define OPTIONS (XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

xmlDoc *
wt_xml_parse (const WtInput *input, GArray *diagnostics)
{
  g_autoptr (xmlParserCtxt) context = xmlNewParserCtxt ();
  g_autoptr (xmlDoc) document = xmlCtxtReadMemory (context, (const char *)input->bytes,
                                                   (int)MIN (input->n_bytes, G_MAXINT), NULL, input->charset, OPTIONS);
  const xmlError *error = xmlCtxtGetLastError (context);
  g_autofree char *what = g_strstrip (g_strdup (error != NULL && error->message != NULL ? error->message : "unknown"));
  guint line = error != NULL && error->line > 0 ? (guint)error->line : 0;

  if (document == NULL || xmlDocGetRootElement (document) == NULL)
  {
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_ERROR, input->id, line,
                        "%s is no XML that can be read: %s", input->id, what);
    return NULL;
  }
  if (!context->wellFormed)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, line,
                        "%s is not well-formed (%s); it was read as far as it can be", input->id, what);
  return g_steal_pointer (&document);
}

gboolean
wt_xml_is (const xmlNode *node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

static xmlNode *
first_of (xmlNode *node, const char *name)
{
  while (node != NULL && !wt_xml_is (node, name))
    node = node->next;
  return node;
}

xmlNode *
wt_xml_child (const xmlNode *node, const char *name)
{
  return node != NULL ? first_of (node->children, name) : NULL;
}

xmlNode *
wt_xml_next (const xmlNode *node, const char *name)
{
  return node != NULL ? first_of (node->next, name) : NULL;
}

xmlNode *
wt_xml_after (const xmlNode *node, const xmlNode *top, gboolean skip)
{
  if (!skip && node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != top && node->next == NULL)
    node = node->parent;
  return node != top ? node->next : NULL;
}

xmlNode *
wt_xml_find (xmlNode *node, const char *name)
{
  for (xmlNode *at = node; at != NULL; at = wt_xml_after (at, node, FALSE))
    if (at != node && wt_xml_is (at, name))
      return at;
  return NULL;
}

static char *
taken (xmlChar *text)
{
  char *copy = text != NULL ? g_strstrip (g_strdup ((const char *)text)) : NULL;

  xmlFree (text);
  if (copy != NULL && *copy == '\0')
    g_clear_pointer (&copy, g_free);
  return copy;
}

char *
wt_xml_attribute (const xmlNode *node, const char *name)
{
  for (xmlAttr *attribute = node != NULL && node->type == XML_ELEMENT_NODE ? node->properties : NULL; attribute != NULL;
       attribute = attribute->next)
    if (strcmp ((const char *)attribute->name, name) == 0)
      return taken (xmlNodeListGetString (node->doc, attribute->children, 1));
  return NULL;
}

char *
wt_xml_text (const xmlNode *node)
{
  return node != NULL ? taken (xmlNodeGetContent (node)) : NULL;
}
