/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NewsML 1.0 to 1.2: NewsItems of NewsComponents in each other, whose metadata hold for all inside of them. A component
 * with a headline and a text in it is an article; what has no headline of its own belongs to the one around it. */
#include <string.h>

#include "newsml.h"
#include "nitf.h"
#include "versions.h"

/* Articles of one item, and pieces of one article: more are left out. */
#define MAX_ARTICLES 200
#define MAX_PIECES   200
#define MAX_ALIKE    50

/* An article on its way. top: the component it is, or the item; item: the NewsItem. */
typedef struct
{
  WtDraft *draft;
  const WtReaderContext *context;
  xmlNode *root;
  xmlNode *item;
  xmlNode *top;
} Story;

/* What a component or item says directly, and its management, administration and lines. */
static xmlNode *
direct (xmlNode *node, const char *group, const char *name)
{
  return wt_xml_find (wt_xml_child (node, group), name);
}

/* The nearest element of that name around a component, from its own up to the item's. */
static xmlNode *
nearest (const Story *story, const char *group, const char *name)
{
  xmlNode *found = NULL;

  for (xmlNode *at = story->top; at != NULL && at->type == XML_ELEMENT_NODE && found == NULL; at = at->parent)
  {
    found = direct (at, group, name);
    if (at == story->item)
      break;
  }
  return found;
}

/* What an element says in an attribute of that name, or in an element inside, or in its text. */
static char *
value_of (xmlNode *node, const char *attribute)
{
  char *value = node != NULL ? wt_xml_attribute (node, attribute) : NULL;

  return value != NULL || node == NULL ? value : wt_nitf_text (node);
}

static char *
party_of (xmlNode *node)
{
  xmlNode *party = wt_xml_find (node, "Party");
  char *name = wt_xml_attribute (party, "FormalName");

  return name != NULL ? name : wt_nitf_text (node);
}

static void
say_management (const Story *story)
{
  static const struct
  {
    const char *element;
    int rank;
    const char *note;
    const char *what;
  } dates[] = { { "ThisRevisionCreated", 78, "modified", "NewsML's ThisRevisionCreated" },
                { "FirstCreated", 56, "created", "NewsML's FirstCreated" } };
  static const struct
  {
    const char *element;
    const char *note;
  } notes[] = {
    { "Status", "status" }, { "Urgency", "urgency" }, { "Priority", "priority" }, { "Instruction", "editors-note" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
  {
    g_autofree char *text = wt_xml_text (direct (story->item, "NewsManagement", dates[i].element));
    wt_draft_date (story->draft, text, WT_DATE_META, dates[i].rank, dates[i].what);
    wt_draft_note (story->draft, dates[i].note, text);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
  {
    g_autofree char *text = value_of (direct (story->item, "NewsManagement", notes[i].element), "FormalName");
    g_autofree char *lower = text != NULL && i == 0 ? g_ascii_strdown (text, -1) : NULL;
    wt_draft_note (story->draft, notes[i].note, lower != NULL ? lower : text);
    wt_versions_note (story->draft, WT_VERSIONS_MESSAGE, i == 3 ? text : NULL);
  }
  g_autofree char *derived = value_of (direct (story->item, "NewsManagement", "DerivedFrom"), "NewsItem");
  g_autofree char *sent = wt_xml_text (wt_xml_find (wt_xml_child (story->root, "NewsEnvelope"), "DateAndTime"));
  wt_draft_note (story->draft, "derived-from", derived);
  wt_draft_date (story->draft, sent, WT_DATE_META, 40, "NewsML's envelope");
}

static void
say_identity (const Story *story)
{
  xmlNode *identification = wt_xml_child (story->item, "Identification");
  g_autofree char *id = wt_xml_text (wt_xml_find (identification, "PublicIdentifier"));
  g_autofree char *item_id = wt_xml_text (wt_xml_find (identification, "NewsItemId"));
  g_autofree char *revision = wt_xml_text (wt_xml_find (identification, "RevisionId"));
  g_autofree char *label = wt_xml_text (wt_xml_find (identification, "NameLabel"));
  g_autofree char *day = wt_xml_text (wt_xml_find (identification, "DateId"));
  g_autofree char *provider = wt_xml_text (wt_xml_find (identification, "ProviderId"));

  wt_draft_note (story->draft, "doc-id", id != NULL ? id : item_id);
  wt_draft_note (story->draft, "version", revision);
  wt_draft_note (story->draft, "slug", label);
  wt_versions_note (story->draft, WT_VERSIONS_SLUG, label);
  wt_draft_date (story->draft, day, WT_DATE_META, 50, "NewsML's DateId");
  wt_wire_outlet (story->draft, story->context, 50, provider);
}

static void
say_names (const Story *story)
{
  g_autofree char *provider = party_of (nearest (story, "AdministrativeMetadata", "Provider"));
  g_autofree char *holder = party_of (nearest (story, "RightsMetadata", "CopyrightHolder"));
  g_autofree char *language = value_of (nearest (story, "DescriptiveMetadata", "Language"), "FormalName");
  g_autofree char *of_top = wt_xml_attribute (story->top, "lang");
  g_autofree char *of_item = wt_xml_attribute (story->item, "lang");

  wt_draft_say (story->draft, WT_DRAFT_LANGUAGE, 80, language);
  wt_draft_say (story->draft, WT_DRAFT_LANGUAGE, 70, of_top);
  wt_draft_say (story->draft, WT_DRAFT_LANGUAGE, 60, of_item);
  wt_draft_note (story->draft, "provider", provider);
  wt_draft_note (story->draft, "copyright-holder", holder);
  wt_wire_outlet (story->draft, story->context, 80, provider);
}

/* Headline, byline, dateline: in front of the text. */
static void
add_head (const Story *story, gboolean titled)
{
  g_autofree char *headline = wt_nitf_text (nearest (story, "NewsLines", "HeadLine"));
  g_autofree char *sub = wt_nitf_text (nearest (story, "NewsLines", "SubHeadLine"));
  g_autofree char *byline = wt_nitf_text (nearest (story, "NewsLines", "ByLine"));
  g_autofree char *dateline = wt_nitf_text (nearest (story, "NewsLines", "DateLine"));
  g_autofree char *slug = wt_nitf_text (nearest (story, "NewsLines", "SlugLine"));
  g_autofree char *keywords = wt_nitf_text (nearest (story, "NewsLines", "KeywordLine"));

  wt_draft_say (story->draft, WT_DRAFT_TITLE, 90, headline);
  if (headline != NULL && !titled)
    wt_draft_block (story->draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, headline, -1);
  wt_versions_note (story->draft, WT_VERSIONS_HEADLINE, headline);
  if (sub != NULL)
    wt_draft_block (story->draft, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE, sub, -1);
  wt_wire_byline (story->draft, 86, byline);
  wt_draft_dateline (story->draft, dateline);
  wt_draft_note (story->draft, "slug", slug);
  wt_versions_note (story->draft, WT_VERSIONS_SLUG, slug);
  wt_draft_note (story->draft, "keywords", keywords);
}

/* Who is credited: behind the text. */
static void
add_credits (const Story *story)
{
  static const struct
  {
    const char *group;
    const char *element;
    WtCreditKind kind;
  } credits[] = { { "NewsLines", "CreditLine", WT_CREDIT_LINE },
                  { "AdministrativeMetadata", "Provider", WT_CREDIT_METADATA },
                  { "AdministrativeMetadata", "Creator", WT_CREDIT_METADATA },
                  { "AdministrativeMetadata", "Source", WT_CREDIT_METADATA },
                  { "RightsMetadata", "CopyrightHolder", WT_CREDIT_COPYRIGHT },
                  { "NewsLines", "CopyrightLine", WT_CREDIT_COPYRIGHT } };

  for (gsize i = 0; i < G_N_ELEMENTS (credits); i++)
  {
    xmlNode *node = nearest (story, credits[i].group, credits[i].element);
    g_autofree char *text = i == 0 || i + 1 == G_N_ELEMENTS (credits) ? wt_nitf_text (node) : party_of (node);
    wt_wire_credit (story->draft, story->context, credits[i].kind, text);
    if (i + 1 == G_N_ELEMENTS (credits))
      wt_draft_note (story->draft, "copyright", text);
  }
}

static gboolean
is_titled (xmlNode *component)
{
  return direct (component, "NewsLines", "HeadLine") != NULL;
}

static gboolean
has_role (xmlNode *component, const char *role)
{
  g_autofree char *name = wt_xml_attribute (wt_xml_child (component, "Role"), "FormalName");

  return name != NULL && g_ascii_strcasecmp (name, role) == 0;
}

/* The component that a ContentItem's text belongs to: the nearest around it with a headline, else the item. A caption's
 * headline is its picture's. */
static xmlNode *
owner_of (xmlNode *content, xmlNode *item)
{
  for (xmlNode *at = content->parent; at != NULL && at != item; at = at->parent)
    if (wt_xml_is (at, "NewsComponent") && is_titled (at))
      return at;
  return item;
}

static gboolean
is_caption (xmlNode *content, const xmlNode *owner)
{
  for (xmlNode *at = content->parent; at != NULL && at != owner; at = at->parent)
    if (has_role (at, "Caption"))
      return TRUE;
  return FALSE;
}

/* Whether the same text stood in an earlier ContentItem: renditions of one, of which the first is read. */
static gboolean
is_equivalent (xmlNode *content)
{
  xmlNode *parent = content->parent;
  g_autofree char *list = wt_xml_attribute (parent, "EquivalentsList");

  for (; parent != NULL && list == NULL && wt_xml_is (parent, "NewsComponent"); parent = parent->parent)
    list = wt_xml_attribute (parent, "EquivalentsList");
  if (list == NULL || g_ascii_strcasecmp (list, "yes") != 0)
    return FALSE;
  for (xmlNode *at = content->prev; at != NULL; at = at->prev)
    if (wt_xml_is (at, "ContentItem") && wt_xml_find (at, "DataContent") != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_text (xmlNode *content)
{
  g_autofree char *media = wt_xml_attribute (wt_xml_child (content, "MediaType"), "FormalName");

  return wt_xml_find (content, "DataContent") != NULL
         && (media == NULL || g_ascii_strcasecmp (media, "Text") == 0
             || g_ascii_strcasecmp (media, "ComplexData") == 0);
}

/* An element's texts, in their order. Returns: whether one was the article's. */
static gboolean
add_texts (const Story *story, const GPtrArray *contents, const GPtrArray *owners)
{
  gboolean any = FALSE;
  guint n = 0;

  for (guint i = 0; i < contents->len && n < MAX_PIECES; i++)
  {
    xmlNode *content = contents->pdata[i];
    if (owners->pdata[i] != story->top)
      continue;
    xmlNode *data = wt_xml_find (content, "DataContent");
    n++;
    if (is_caption (content, story->top))
    {
      g_autofree char *caption = wt_nitf_text (data);
      if (caption != NULL)
        wt_draft_block (story->draft, WT_BLOCK_CAPTION, WT_CREDIT_NONE, caption, -1);
    }
    else
      any |= wt_newsml_content (story->draft, story->context, data, TRUE);
  }
  return any && wt_draft_body_words (story->draft) > 0;
}

static void
give_story (WtNewsml *newsml, Story *story, const GPtrArray *contents, const GPtrArray *owners)
{
  g_autoptr (WtDraft) draft = wt_newsml_draft (newsml);
  gboolean titled = nearest (story, "NewsLines", "HeadLine") != NULL;

  story->draft = draft;
  say_names (story);
  say_identity (story);
  say_management (story);
  add_head (story, FALSE);
  if (!titled) /* NITF brings its own */
    for (guint i = 0; i < contents->len; i++)
    {
      g_autofree char *own =
          owners->pdata[i] == story->top ? wt_nitf_text (wt_xml_find (contents->pdata[i], "hl1")) : NULL;
      if (own == NULL)
        continue;
      wt_draft_block (draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, own, -1);
      break;
    }
  if (!add_texts (story, contents, owners))
  {
    wt_newsml_skip (newsml, g_strdup ("NewsComponent without an article's text"));
    return;
  }
  add_credits (story);
  wt_draft_give (g_steal_pointer (&draft), newsml->input, newsml->context);
  newsml->given++;
}

/* Texts of an item that are no caption, and whose each is. */
static void
collect (xmlNode *item, GPtrArray *contents, GPtrArray *owners, GPtrArray *articles)
{
  for (xmlNode *at = item; at != NULL && contents->len < MAX_PIECES * MAX_ALIKE;
       at = wt_xml_after (at, item, wt_xml_is (at, "ContentItem")))
  {
    if (!wt_xml_is (at, "ContentItem") || !is_text (at) || is_equivalent (at))
      continue;
    xmlNode *owner = owner_of (at, item);
    g_ptr_array_add (contents, at);
    g_ptr_array_add (owners, owner);
    gboolean only_caption = is_caption (at, owner) || has_role (owner, "Caption");
    if (!only_caption && articles->len < MAX_ARTICLES && !g_ptr_array_find (articles, owner, NULL))
      g_ptr_array_add (articles, owner);
  }
}

static void
read_item (WtNewsml *newsml, xmlNode *root, xmlNode *item)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new (), owners = g_ptr_array_new (), articles = g_ptr_array_new ();

  collect (item, contents, owners, articles);
  newsml->many |= articles->len > 1;
  if (articles->len == 0)
  {
    newsml->n++;
    wt_newsml_skip (newsml, g_strdup ("NewsItem without an article's text"));
  }
  for (guint i = 0; i < articles->len && !newsml->context->stopped; i++)
  {
    Story story = { .context = newsml->context, .root = root, .item = item, .top = articles->pdata[i] };
    newsml->n++;
    give_story (newsml, &story, contents, owners);
  }
}

void
wt_newsml_1_items (WtNewsml *newsml, xmlNode *root)
{
  gboolean any = FALSE;

  for (xmlNode *at = root; at != NULL && !newsml->context->stopped;
       at = wt_xml_after (at, root, wt_xml_is (at, "NewsItem")))
    if (wt_xml_is (at, "NewsItem"))
    {
      any = TRUE;
      read_item (newsml, root, at);
      if (at == root)
        break;
    }
  if (!any)
    read_item (newsml, root, root);
}
