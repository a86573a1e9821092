/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_meta.h"

#include <string.h>

#include "html_says.h"
#include "html_tags.h"
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
hear_head (WtSays *says, xmlNode *node, const WtHtmlElementType *type)
{
  if (type->tag == WT_HTML_META)
    wt_says_meta (says, node);
  else if (type->tag == WT_HTML_LINK)
    wt_says_link (says, node);
  else if (type->tag == WT_HTML_SCRIPT)
    hear_script (says, node);
  else if (type->tag == WT_HTML_TITLE && says->title_element == NULL)
    says->title_element = wt_xml_text (node);
  else if (type->tag == WT_HTML_HEADING && type->level == 1)
    wt_says_heading (says, node);
}

/* Hears the head and the headings. @others: (out): elements that are to be heard when it is known where these stand. */
static void
hear_all (WtSays *says, xmlNode *root, GPtrArray *others)
{
  gboolean skip = FALSE;

  for (xmlNode *at = root; at != NULL; at = wt_xml_after (at, root, skip))
  {
    const WtHtmlElementType *type = at->type == XML_ELEMENT_NODE ? wt_html_type (at) : NULL;
    skip = type != NULL && type->tag == WT_HTML_SVG;
    if (type == NULL)
      continue;
    hear_head (says, at, type);
    if (others->len < WT_SAYS_MAX_ELEMENTS && wt_says_has_element (at))
      g_ptr_array_add (others, at);
  }
}

void
wt_html_metadata (xmlDoc *document, WtDraft *draft)
{
  xmlNode *root = xmlDocGetRootElement (document);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_auto (WtSays) says;

  wt_says_init (&says, draft);
  wt_says_root (&says, root);
  hear_all (&says, root, others);
  wt_says_canonical (&says);
  wt_says_place (&says);
  for (guint i = 0; i < others->len; i++)
    wt_says_element (&says, others->pdata[i]);
  wt_says_json_ld (&says);
  wt_says_finish (&says);
}
