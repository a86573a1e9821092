/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read.h"

#include <wiretrace/error.h>
#include <wiretrace/report.h>

#include <string.h>

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

static xmlNode *
from_here (xmlNode *node, const char *name)
{
  while (node != NULL && !is_element (node, name))
    node = node->next;
  return node;
}

xmlNode *
wt_read_root (xmlDoc *report, GError **error)
{
  xmlNode *root = report != NULL ? xmlDocGetRootElement (report) : NULL;

  if (root != NULL && is_element (root, "report") && root->ns != NULL
      && strcmp ((const char *)root->ns->href, WT_REPORT_NAMESPACE) == 0)
    return root;
  g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "the document is no report of wiretrace");
  return NULL;
}

xmlNode *
wt_read_first (const xmlNode *parent, const char *name)
{
  return parent != NULL ? from_here (parent->children, name) : NULL;
}

xmlNode *
wt_read_next (const xmlNode *node)
{
  return from_here (node->next, (const char *)node->name);
}

xmlNode *
wt_read_items (const xmlNode *parent, const char *list, const char *item)
{
  return wt_read_first (wt_read_first (parent, list), item);
}

static const char *
content_of (const xmlNode *children)
{
  return children != NULL && children->content != NULL ? (const char *)children->content : "";
}

const char *
wt_read_text (const xmlNode *element, const char *attribute)
{
  const xmlAttr *found = element != NULL ? xmlHasNsProp (element, BAD_CAST attribute, NULL) : NULL;

  return found != NULL ? content_of (found->children) : NULL;
}

const char *
wt_read_content (const xmlNode *element)
{
  return element != NULL ? content_of (element->children) : "";
}

gint64
wt_read_number (const xmlNode *element, const char *attribute)
{
  const char *text = wt_read_text (element, attribute);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

double
wt_read_real (const xmlNode *element, const char *attribute)
{
  const char *text = wt_read_text (element, attribute);

  return text != NULL ? g_ascii_strtod (text, NULL) : 0.0;
}

gboolean
wt_read_is (const xmlNode *element, const char *attribute, const char *value)
{
  const char *text = wt_read_text (element, attribute);

  return text != NULL && strcmp (text, value) == 0;
}

gboolean
wt_read_truth (const xmlNode *element, const char *attribute)
{
  return wt_read_is (element, attribute, "true");
}
