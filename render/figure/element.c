/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "element.h"

#include <wiretrace/report.h>

gboolean
wt_element_is (const xmlNode *node, const char *name)
{
  return node && node->type == XML_ELEMENT_NODE && node->ns
         && xmlStrEqual (node->ns->href, BAD_CAST WT_REPORT_NAMESPACE) && xmlStrEqual (node->name, BAD_CAST name);
}

static xmlNode *
first_from (xmlNode *node, const char *name)
{
  while (node && !wt_element_is (node, name))
    node = node->next;
  return node;
}

xmlNode *
wt_element_child (const xmlNode *parent, const char *name)
{
  return parent ? first_from (parent->children, name) : NULL;
}

xmlNode *
wt_element_next (const xmlNode *node, const char *name)
{
  return first_from (node->next, name);
}

char *
wt_element_get (const xmlNode *node, const char *attribute)
{
  xmlChar *value = node ? xmlGetNoNsProp (node, BAD_CAST attribute) : NULL;
  char *copy = value && *value ? g_strdup ((const char *)value) : NULL;

  xmlFree (value);
  return copy;
}

guint
wt_element_number (const xmlNode *node, const char *attribute)
{
  g_autofree char *text = wt_element_get (node, attribute);
  guint64 value = text ? g_ascii_strtoull (text, NULL, 10) : 0;

  return (guint)MIN (value, 10000000);
}

gboolean
wt_element_is_true (const xmlNode *node, const char *attribute)
{
  g_autofree char *text = wt_element_get (node, attribute);

  return text && (g_str_equal (text, "true") || g_str_equal (text, "1"));
}

char *
wt_element_text (const xmlNode *node)
{
  xmlChar *value = node ? xmlNodeGetContent (node) : NULL;
  char *copy = g_strstrip (g_strdup (value ? (const char *)value : ""));

  xmlFree (value);
  return copy;
}
