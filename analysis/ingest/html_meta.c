/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_meta.h"

#include <string.h>

#include "html_says.h"
#include "json_ld.h"

/* Scripts of one page that are read. */
#define MAX_SCRIPTS 50

static void
hear_script (WtSays *says, const xmlNode *script)
{
  g_autofree char *type = wt_xml_attribute (script, "type");

  if (type == NULL || strcasestr (type, "ld+json") == NULL || json_array_size (says->scripts) >= MAX_SCRIPTS)
    return;
  g_autofree char *text = wt_xml_text (script);
  json_t *value = text != NULL ? wt_json_lenient (text, strlen (text)) : NULL;
  if (value != NULL)
    json_array_append_new (says->scripts, value);
}

static void
hear_head (WtSays *says, xmlNode *node)
{
  if (wt_xml_is (node, "meta"))
    wt_says_meta (says, node);
  else if (wt_xml_is (node, "link"))
    wt_says_link (says, node);
  else if (wt_xml_is (node, "script"))
    hear_script (says, node);
  else if (wt_xml_is (node, "title") && says->title_element == NULL)
    says->title_element = wt_xml_text (node);
  else if (wt_xml_is (node, "h1"))
    wt_says_heading (says, node);
}

void
wt_html_metadata (xmlDoc *document, WtDraft *draft)
{
  xmlNode *root = xmlDocGetRootElement (document);
  g_auto (WtSays) says;

  wt_says_init (&says, draft);
  wt_says_root (&says, root);
  for (xmlNode *at = root; at != NULL; at = wt_xml_after (at, root, wt_xml_is (at, "svg")))
    hear_head (&says, at);
  wt_says_place (&says);
  for (xmlNode *at = root; at != NULL; at = wt_xml_after (at, root, wt_xml_is (at, "svg")))
    if (at->type == XML_ELEMENT_NODE)
      wt_says_element (&says, at);
  wt_says_json_ld (&says);
  wt_says_finish (&says);
}
