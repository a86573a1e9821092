/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a newsItem of NewsML-G2 says of its text. */
#include <string.h>

#include "newsml.h"
#include "nitf.h"
#include "versions.h"

/* Of elements that may repeat so many are looked at. */
#define MAX_ALIKE 50

typedef struct
{
  WtDraft *draft;
  const WtReaderContext *context;
  xmlNode *item;
  xmlNode *item_meta;
  xmlNode *content_meta;
  gboolean titled;
} Facts;

static Facts
facts_of (WtDraft *draft, const WtReaderContext *context, xmlNode *item)
{
  Facts facts = { .draft = draft, .context = context, .item = item };

  facts.item_meta = wt_xml_child (item, "itemMeta");
  facts.content_meta = wt_xml_child (item, "contentMeta");
  return facts;
}

/* Who a party is: its name, else its literal, its code, its address. Returns: (transfer full) (nullable). */
static char *
party_name (xmlNode *party)
{
  static const char *const attributes[] = { "literal", "qcode", "uri" };
  char *name = wt_xml_text (wt_xml_child (party, "name"));

  for (gsize i = 0; i < G_N_ELEMENTS (attributes) && name == NULL; i++)
    name = wt_xml_attribute (party, attributes[i]);
  if (name == NULL && party != NULL && xmlFirstElementChild (party) == NULL)
    name = wt_xml_text (party);
  return name;
}

static void
note_children (const Facts *facts, xmlNode *parent, const char *element, const char *note, int place)
{
  guint n = 0;

  for (xmlNode *at = wt_xml_child (parent, element); at != NULL && n < MAX_ALIKE; at = wt_xml_next (at, element), n++)
  {
    g_autofree char *text = wt_xml_text (at);
    wt_draft_note (facts->draft, note, text);
    if (place >= 0)
      wt_versions_note (facts->draft, (WtVersionsPlace)place, text);
  }
}

static void
say_dates (const Facts *facts)
{
  static const struct
  {
    const char *element;
    gboolean of_item;
    int rank;
    const char *note;
    const char *what;
  } dates[] = { { "versionCreated", TRUE, 78, NULL, "NewsML-G2's versionCreated" },
                { "contentModified", FALSE, 58, "modified", "NewsML-G2's contentModified" },
                { "contentCreated", FALSE, 56, "created", "NewsML-G2's contentCreated" },
                { "firstCreated", TRUE, 54, NULL, "NewsML-G2's firstCreated" } };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
  {
    g_autofree char *text =
        wt_xml_text (wt_xml_child (dates[i].of_item ? facts->item_meta : facts->content_meta, dates[i].element));
    wt_draft_date (facts->draft, text, WT_DATE_META, dates[i].rank, dates[i].what);
    if (dates[i].note != NULL)
      wt_draft_note (facts->draft, dates[i].note, text);
  }
}

static void
note_management (const Facts *facts)
{
  g_autofree char *guid = wt_xml_attribute (facts->item, "guid");
  g_autofree char *version = wt_xml_attribute (facts->item, "version");
  g_autofree char *status = wt_newsml_code (wt_xml_child (facts->item_meta, "pubStatus"), "qcode");
  g_autofree char *embargo = wt_xml_text (wt_xml_child (facts->item_meta, "embargoed"));
  guint n = 0;

  wt_draft_note (facts->draft, "doc-id", guid);
  wt_draft_note (facts->draft, "version", version);
  wt_draft_note (facts->draft, "status", status);
  wt_draft_note (facts->draft, "embargo", embargo);
  note_children (facts, facts->item_meta, "edNote", "editors-note", WT_VERSIONS_MESSAGE);
  for (xmlNode *at = wt_xml_child (facts->item_meta, "signal"); at != NULL && n < MAX_ALIKE;
       at = wt_xml_next (at, "signal"), n++)
  {
    g_autofree char *code = wt_newsml_code (at, "qcode");
    wt_versions_note (facts->draft, WT_VERSIONS_SLUG, code);
  }
}

/* Where a text comes from, by the item's links: "irel:derivedFrom" and the like. */
static void
note_links (const Facts *facts)
{
  static const struct
  {
    const char *rel;
    const char *note;
  } kinds[] = { { "derived", "derived-from" },
                { "translat", "derived-from" },
                { "replac", "replaced-by" },
                { "previousversion", "previous-version" } };
  static const char *const places[] = { "residref", "guidref", "href" };
  guint n = 0;

  for (xmlNode *at = wt_xml_child (facts->item_meta, "link"); at != NULL && n < MAX_ALIKE;
       at = wt_xml_next (at, "link"), n++)
  {
    g_autofree char *rel = wt_newsml_code (at, "rel");
    g_autofree char *target = NULL;
    for (gsize p = 0; p < G_N_ELEMENTS (places) && target == NULL; p++)
      target = wt_xml_attribute (at, places[p]);
    for (gsize k = 0; k < G_N_ELEMENTS (kinds) && rel != NULL; k++)
      if (strstr (rel, kinds[k].rel) != NULL)
        wt_draft_note (facts->draft, kinds[k].note, target);
  }
  for (xmlNode *at = wt_xml_find (facts->item, "derivedFrom"); at != NULL && n < MAX_ALIKE;
       at = wt_xml_next (at, "derivedFrom"), n++)
  {
    g_autofree char *source = party_name (at);
    wt_draft_note (facts->draft, "derived-from", source);
  }
}

/* The hands that the text went through, and whose creation it is. */
static void
note_hops (const Facts *facts, gboolean credits)
{
  xmlNode *history = wt_xml_child (facts->item, "hopHistory");
  guint n = 0;

  for (xmlNode *hop = wt_xml_child (history, "hop"); hop != NULL && n < MAX_ALIKE; hop = wt_xml_next (hop, "hop"), n++)
  {
    xmlNode *action = wt_xml_child (hop, "action");
    g_autofree char *party = party_name (wt_xml_child (hop, "party"));
    g_autofree char *did = wt_newsml_code (action, "qcode");
    g_autofree char *to = wt_newsml_code (action, "target");
    g_autofree char *time = wt_xml_attribute (hop, "timestamp");
    g_autofree char *line =
        g_strdup_printf ("%s %s %s", time != NULL ? time : "", party != NULL ? party : "", did != NULL ? did : "");
    if (!credits)
      wt_draft_note (facts->draft, "hop", line);
    else if (g_strcmp0 (did, "created") == 0 && g_strcmp0 (to, "metadata") != 0)
      wt_wire_credit (facts->draft, facts->context, WT_CREDIT_METADATA, party);
  }
}

static void
add_headlines (const Facts *facts)
{
  guint n = 0;
  gboolean first = TRUE;

  for (xmlNode *at = wt_xml_child (facts->content_meta, "headline"); at != NULL && n < MAX_ALIKE;
       at = wt_xml_next (at, "headline"), n++)
  {
    g_autofree char *role = wt_newsml_code (at, "role");
    g_autofree char *text = wt_nitf_text (at);
    gboolean sub = !first || (role != NULL && strstr (role, "sub") != NULL);
    if (text == NULL)
      continue;
    wt_versions_note (facts->draft, WT_VERSIONS_HEADLINE, text);
    if (!sub)
      wt_draft_say (facts->draft, WT_DRAFT_TITLE, 90, text);
    if (!facts->titled)
      wt_draft_block (facts->draft, sub ? WT_BLOCK_SUBHEAD : WT_BLOCK_HEADLINE, WT_CREDIT_NONE, text, -1);
    first = first && sub;
  }
  g_autofree char *title = wt_xml_text (wt_xml_child (facts->item_meta, "title"));
  if (title != NULL && first && !facts->titled)
    wt_draft_block (facts->draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, title, -1);
  wt_draft_say (facts->draft, WT_DRAFT_TITLE, 30, title);
}

/* Writers: "by" as it is to be printed; a creator that is neither an agency nor the outlet is a person. */
static void
say_writers (const Facts *facts)
{
  g_autofree char *by = wt_nitf_text (wt_xml_child (facts->content_meta, "by"));
  xmlNode *creator = wt_xml_child (facts->content_meta, "creator");
  g_autofree char *name = wt_xml_text (wt_xml_child (creator, "name"));
  g_autofree char *type = wt_newsml_code (creator, "type");

  if (by != NULL)
    wt_wire_byline (facts->draft, 86, by);
  if (name != NULL && wt_wire_agency (facts->context->agencies, name) == NULL && g_strcmp0 (type, "organisation") != 0
      && g_strcmp0 (name, wt_draft_said (facts->draft, WT_DRAFT_OUTLET)) != 0)
    wt_draft_say (facts->draft, WT_DRAFT_AUTHOR, 40, name);
}

static void
say_names (const Facts *facts)
{
  g_autofree char *language = wt_xml_attribute (wt_xml_child (facts->content_meta, "language"), "tag");
  g_autofree char *of_item = wt_xml_attribute (facts->item, "lang");
  xmlNode *provider = wt_xml_child (facts->item_meta, "provider");
  g_autofree char *provider_name = party_name (provider);
  g_autofree char *holder = party_name (wt_xml_find (wt_xml_child (facts->item, "rightsInfo"), "copyrightHolder"));

  wt_draft_say (facts->draft, WT_DRAFT_LANGUAGE, 80, language);
  wt_draft_say (facts->draft, WT_DRAFT_LANGUAGE, 60, of_item);
  wt_draft_note (facts->draft, "provider", provider_name);
  wt_draft_note (facts->draft, "copyright-holder", holder);
  wt_wire_outlet (facts->draft, facts->context, 80, provider_name);
  g_autofree char *code = wt_xml_attribute (provider, "qcode");
  wt_wire_outlet (facts->draft, facts->context, 75, code);
  wt_wire_outlet (facts->draft, facts->context, 40, holder);
}

static void
note_content (const Facts *facts)
{
  xmlNode *located = wt_xml_child (facts->content_meta, "located");
  g_autofree char *location = wt_xml_text (wt_xml_child (located, "name"));
  g_autofree char *urgency = wt_xml_text (wt_xml_child (facts->content_meta, "urgency"));
  g_autofree char *usage = wt_nitf_text (wt_xml_find (wt_xml_child (facts->item, "rightsInfo"), "usageTerms"));

  wt_draft_note (facts->draft, "urgency", urgency);
  wt_draft_note (facts->draft, "location", location);
  wt_draft_note (facts->draft, "rights", usage);
  note_children (facts, facts->content_meta, "slugline", "slug", WT_VERSIONS_SLUG);
  note_children (facts, facts->content_meta, "keyword", "keywords", -1);
}

void
wt_newsml_g2_facts (WtDraft *draft, const WtReaderContext *context, xmlNode *item, gboolean titled)
{
  Facts facts = facts_of (draft, context, item);
  g_autofree char *dateline = wt_nitf_text (wt_xml_child (facts.content_meta, "dateline"));

  facts.titled = titled;
  say_names (&facts);
  say_dates (&facts);
  note_management (&facts);
  note_links (&facts);
  note_hops (&facts, FALSE);
  note_content (&facts);
  add_headlines (&facts);
  say_writers (&facts);
  wt_draft_dateline (draft, dateline);
}

static void
credit_parties (const Facts *facts, xmlNode *parent, const char *element, WtCreditKind kind)
{
  guint n = 0;

  for (xmlNode *at = wt_xml_child (parent, element); at != NULL && n < MAX_ALIKE; at = wt_xml_next (at, element), n++)
  {
    g_autofree char *name = party_name (at);
    g_autofree char *code = wt_xml_attribute (at, "qcode");
    if (!wt_wire_credit (facts->draft, facts->context, kind, name))
      wt_wire_credit (facts->draft, facts->context, kind, code);
  }
}

void
wt_newsml_g2_credits (WtDraft *draft, const WtReaderContext *context, xmlNode *item)
{
  Facts facts = facts_of (draft, context, item);
  xmlNode *rights = wt_xml_child (item, "rightsInfo");
  g_autofree char *line = wt_nitf_text (wt_xml_child (facts.content_meta, "creditline"));
  g_autofree char *notice = wt_nitf_text (wt_xml_child (rights, "copyrightNotice"));

  wt_wire_credit (draft, context, WT_CREDIT_LINE, line);
  wt_draft_note (draft, "credit-line", line);
  credit_parties (&facts, facts.item_meta, "provider", WT_CREDIT_METADATA);
  credit_parties (&facts, facts.content_meta, "creator", WT_CREDIT_METADATA);
  credit_parties (&facts, facts.content_meta, "infoSource", WT_CREDIT_METADATA);
  note_hops (&facts, TRUE);
  credit_parties (&facts, rights, "copyrightHolder", WT_CREDIT_COPYRIGHT);
  wt_draft_note (draft, "copyright", notice);
  if (wt_xml_child (rights, "copyrightHolder") == NULL)
    wt_wire_credit (draft, context, WT_CREDIT_COPYRIGHT, notice);
}
