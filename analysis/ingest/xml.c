/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml.h"

#include <string.h>

/* A prefix that is declared is no part of a name, one that is not is. */
static gboolean
is_called (const char *name, const char *local)
{
  const char *colon = strchr (name, ':');

  return g_ascii_strcasecmp (colon != NULL ? colon + 1 : name, local) == 0;
}

gboolean
wt_xml_is (const xmlNode *node, const char *name)
{
  return node != NULL && node->type == XML_ELEMENT_NODE && is_called ((const char *)node->name, name);
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
    if (is_called ((const char *)attribute->name, name))
      return taken (xmlNodeListGetString (node->doc, attribute->children, 1));
  return NULL;
}

char *
wt_xml_text (const xmlNode *node)
{
  return node != NULL ? taken (xmlNodeGetContent (node)) : NULL;
}
