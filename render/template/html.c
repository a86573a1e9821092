/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html.h"

#include <string.h>

#include "resource.h"

#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

static const char *const void_elements[] = { "area",  "base", "br",   "col",    "embed", "hr",  "img",
                                             "input", "link", "meta", "source", "track", "wbr", NULL };
/* Elements that run or load something. "base" would turn links elsewhere. */
static const char *const left_out[] = { "script", "iframe", "frame", "object", "embed", "applet", "base", NULL };

static void serialise_children (GString *out, const xmlNode *parent);

static const char *
name_of (const xmlNode *node)
{
  return (const char *)node->name;
}

static gboolean
is_html (const xmlNode *node)
{
  return node->ns == NULL || strcmp ((const char *)node->ns->href, "http://www.w3.org/1999/xhtml") == 0;
}

static void
append_escaped (GString *out, const char *text, gboolean in_attribute)
{
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '&')
      g_string_append (out, "&amp;");
    else if (*at == '<')
      g_string_append (out, "&lt;");
    else if (*at == '>')
      g_string_append (out, "&gt;");
    else if (*at == '"' && in_attribute)
      g_string_append (out, "&quot;");
    else
      g_string_append_c (out, *at);
}

/* A link may lead to a place in the page, a file near it, the web, or a mail address; "javascript:" and the like, also
 * with a tab inside, which browsers drop, are no links. */
static gboolean
is_safe_url (const char *url)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);

  return url[0] == '#' || strcspn (url, ":\t\n\r") == strlen (url)
         || (scheme != NULL
             && (g_str_equal (scheme, "http") || g_str_equal (scheme, "https") || g_str_equal (scheme, "mailto")))
         || (scheme != NULL && g_str_equal (scheme, "data") && g_str_has_prefix (url, "data:image/"));
}

static gboolean
is_safe_attribute (const char *name, const char *value)
{
  if (g_ascii_strncasecmp (name, "on", 2) == 0)
    return FALSE;
  if (g_str_equal (name, "href") || g_str_equal (name, "src") || g_str_equal (name, "action")
      || g_str_equal (name, "formaction"))
    return is_safe_url (value);
  return !g_str_equal (name, "srcdoc");
}

static void
serialise_attributes (GString *out, const xmlNode *node)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
  {
    const char *prefix = attribute->ns != NULL ? (const char *)attribute->ns->prefix : NULL;
    xmlChar *value = xmlNodeListGetString (node->doc, attribute->children, 1);
    const char *text = value != NULL ? (const char *)value : "";
    if (is_safe_attribute ((const char *)attribute->name, text))
    {
      g_string_append_printf (out, " %s%s%s=\"", prefix != NULL ? prefix : "", prefix != NULL ? ":" : "",
                              (const char *)attribute->name);
      append_escaped (out, text, TRUE);
      g_string_append_c (out, '"');
    }
    xmlFree (value);
  }
}

/* A style sheet's text is not escaped in HTML; it ends at the first "</". */
static void
append_style (GString *out, const char *css, gsize length)
{
  g_autofree char *text = g_strndup (css, length);
  g_auto (GStrv) parts = g_strsplit (text, "</", -1);
  g_autofree char *safe = g_strjoinv ("<\\/", parts);

  g_string_append_printf (out, "<style>\n%s</style>", safe);
}

static void
serialise_link (GString *out, xmlNode *node)
{
  xmlChar *href = xmlGetProp (node, (const xmlChar *)"href");
  g_autoptr (GBytes) css =
      href != NULL && g_str_has_suffix ((const char *)href, ".css") ? wt_resource_find ((const char *)href) : NULL;

  if (css != NULL)
    append_style (out, g_bytes_get_data (css, NULL), g_bytes_get_size (css));
  xmlFree (href);
}

static void
serialise_raw (GString *out, xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);

  append_style (out, (const char *)content, strlen ((const char *)content));
  xmlFree (content);
}

static void
serialise_plain (GString *out, const xmlNode *node)
{
  g_string_append_printf (out, "<%s", name_of (node));
  if (node->parent != NULL && node->parent->ns != node->ns && !is_html (node))
    g_string_append_printf (out, " xmlns=\"%s\"", (const char *)node->ns->href);
  serialise_attributes (out, node);
  g_string_append_c (out, '>');
  if (is_html (node) && strcmp (name_of (node), "head") == 0)
    g_string_append (out, "\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n");
  if (is_html (node) && g_strv_contains (void_elements, name_of (node)))
    return;
  serialise_children (out, node);
  g_string_append_printf (out, "</%s>", name_of (node));
}

/* What a template may not decide: the encoding and the policy. */
static gboolean
is_own_meta (xmlNode *node)
{
  return strcmp (name_of (node), "meta") == 0
         && (xmlHasProp (node, (const xmlChar *)"http-equiv") != NULL
             || xmlHasProp (node, (const xmlChar *)"charset") != NULL);
}

static void
serialise_element (GString *out, xmlNode *node)
{
  g_autofree char *lower = g_ascii_strdown (name_of (node), -1);

  if (g_strv_contains (left_out, lower) || (is_html (node) && is_own_meta (node)))
    return;
  if (is_html (node) && strcmp (name_of (node), "link") == 0)
    serialise_link (out, node);
  else if (strcmp (lower, "style") == 0)
    serialise_raw (out, node);
  else
    serialise_plain (out, node);
}

static void
serialise_children (GString *out, const xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      serialise_element (out, node);
    else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      append_escaped (out, node->content != NULL ? (const char *)node->content : "", FALSE);
}

GBytes *
wt_html_serialise (xmlDoc *xhtml)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n");
  xmlNode *root = xmlDocGetRootElement (xhtml);

  if (root != NULL)
    serialise_element (out, root);
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}
