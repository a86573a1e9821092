/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NewsML-G2: items, alone or in a newsMessage. Only a newsItem with text is an article. */
#include <string.h>

#include "newsml.h"

/* The element of an item that holds its text: the first that can be read, of those in one language several are
 * renditions of the same. */
static xmlNode *
find_text (xmlNode *item)
{
  xmlNode *set = wt_xml_find (item, "contentSet");

  if (wt_xml_is (item, "contentSet"))
    set = item;
  for (xmlNode *at = set != NULL ? set->children : NULL; at != NULL; at = at->next)
    if (wt_xml_is (at, "inlineXML") || wt_xml_is (at, "inlineData"))
      return at;
  return NULL;
}

/* What an item is by its class: "text", "picture"; "text" where it says nothing. */
static char *
class_of (xmlNode *item)
{
  xmlNode *element = wt_xml_child (wt_xml_child (item, "itemMeta"), "itemClass");
  char *code = wt_newsml_code (element, "qcode");

  return code != NULL ? code : g_strdup ("text");
}

/* Why a newsItem gives no article, in words. */
static char *
reason (xmlNode *item, const char *class)
{
  xmlNode *text = find_text (item);
  g_autofree char *type = wt_xml_attribute (text, "contenttype");

  if (strcmp (class, "text") != 0)
    return g_strdup_printf ("newsItem of class %.40s", class);
  g_autofree char *content = wt_xml_text (text);
  if (text != NULL && content == NULL)
    return g_strdup ("newsItem whose text is empty");
  if (text != NULL && type != NULL)
    return g_strdup_printf ("newsItem whose content is %.80s, which is no article's text", type);
  if (text != NULL)
    return g_strdup ("newsItem whose content is no article's text");
  if (wt_xml_find (wt_xml_child (item, "contentSet"), "remoteContent") != NULL)
    return g_strdup ("newsItem whose text lies elsewhere (remoteContent; nothing is fetched)");
  return g_strdup ("newsItem that has no text, only metadata");
}

/* Texts come in items of class text, and as what goes with a picture; a class of one's own may be anything. */
static gboolean
may_be_text (const char *class)
{
  static const char *const others[] = { "picture", "graphic", "video", "audio", "animation", NULL };

  return !g_strv_contains (others, class);
}

static void
read_item (WtNewsml *newsml, xmlNode *item)
{
  g_autofree char *class = class_of (item);
  xmlNode *text = may_be_text (class) ? find_text (item) : NULL;
  g_autoptr (WtDraft) draft = wt_newsml_draft (newsml);
  gboolean titled = text != NULL && !wt_newsml_has_headline (text);

  if (text != NULL)
    wt_newsml_g2_facts (draft, newsml->context, item, !titled);
  if (text == NULL || !wt_newsml_content (draft, newsml->context, text, titled) || wt_draft_body_words (draft) == 0)
  {
    wt_newsml_skip (newsml, reason (item, class));
    return;
  }
  wt_newsml_g2_credits (draft, newsml->context, item);
  wt_draft_give (g_steal_pointer (&draft), newsml->input, newsml->context);
  newsml->given++;
}

/* An item's kind that never holds an article. */
static gboolean
is_other_item (const xmlNode *node)
{
  static const char *const kinds[] = { "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (wt_xml_is (node, kinds[i]))
      return TRUE;
  return FALSE;
}

void
wt_newsml_g2_items (WtNewsml *newsml, xmlNode *root)
{
  gboolean skip = FALSE;

  for (xmlNode *at = root; at != NULL && !newsml->context->stopped; at = wt_xml_after (at, root, skip))
  {
    gboolean bare = at == root && wt_xml_is (at, "contentSet");
    gboolean news = wt_xml_is (at, "newsItem") || bare;
    skip = news || is_other_item (at);
    newsml->n += skip;
    if (news)
      read_item (newsml, at);
    else if (skip)
      wt_newsml_skip (newsml, g_strdup ((const char *)at->name));
    if (at == root && skip)
      return;
  }
}
