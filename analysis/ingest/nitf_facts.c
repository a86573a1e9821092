/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What NITF says of a document in attributes: tables of where it stands and what it becomes. */
#include "nitf.h"

#include <string.h>

#include "versions.h"

/* Elements of one kind that are looked at: a document has a few keywords, not thousands. */
#define MAX_ALIKE 100

/* An element's attribute that becomes a note. place: -1, or where words about versions are looked for in it. */
typedef struct
{
  const char *element;
  const char *attribute;
  const char *note;
  int place;
} Fact;

static const Fact facts[] = { { "doc-id", "id-string", "doc-id", -1 },
                              { "urgency", "ed-urg", "urgency", -1 },
                              { "urgency", "id-string", "urgency", -1 },
                              { "du-key", "key", "slug", WT_VERSIONS_SLUG },
                              { "du-key", "version", "version", -1 },
                              { "du-key", "generation", "generation", -1 },
                              { "fixture", "fix-id", "fixture", -1 },
                              { "ed-msg", "info", "editors-note", WT_VERSIONS_MESSAGE },
                              { "series", "series.name", "series", -1 },
                              { "correction", "info", "correction", -1 },
                              { "keyword", "key", "keywords", -1 },
                              { "identified-content", "id-string", "keywords", -1 },
                              { "evloc", "city", "location", -1 },
                              { "revision-history", "comment", "editors-note", WT_VERSIONS_MESSAGE },
                              { "revision-history", "norm", "modified", -1 },
                              { "date.expire", "norm", "expires", -1 },
                              { "date.release", "norm", "release", -1 },
                              { "pubdata", "edition.name", "edition", -1 },
                              { "pubdata", "position.section", "section", -1 },
                              { "pubdata", "position.sequence", "page", -1 },
                              { "pubdata", "item-length", "length", -1 } };

/* An element's attribute that is a date. */
typedef struct
{
  const char *element;
  const char *attribute;
  int rank;
  const char *what;
} When;

static const When whens[] = { { "pubdata", "date.publication", 78, "NITF's date of publication" },
                              { "date.issue", "norm", 76, "NITF's date of issue" },
                              { "date.release", "norm", 58, "NITF's date of release" },
                              { "revision-history", "norm", 50, "NITF's revision history" } };

/* Names of meta elements, as feeds have them. */
static const Fact metas[] = {
  { "slug", NULL, "slug", WT_VERSIONS_SLUG }, { "slugline", NULL, "slug", WT_VERSIONS_SLUG },
  { "keywords", NULL, "keywords", -1 },       { "version", NULL, "version", -1 },
  { "urgency", NULL, "urgency", -1 },         { "priority", NULL, "urgency", -1 },
  { "embargo", NULL, "embargo", -1 },         { "copyright", NULL, "copyright", -1 }
};

static void
note_facts (const WtNitf *nitf, xmlNode *element)
{
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
  {
    if (!wt_xml_is (element, facts[i].element))
      continue;
    g_autofree char *value = wt_xml_attribute (element, facts[i].attribute);
    wt_draft_note (nitf->draft, facts[i].note, value);
    if (facts[i].place >= 0)
      wt_versions_note (nitf->draft, (WtVersionsPlace)facts[i].place, value);
  }
  if (wt_xml_is (element, "correction"))
    wt_draft_note (nitf->draft, "status", "corrected");
}

static void
note_dates (const WtNitf *nitf, xmlNode *element)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whens); i++)
  {
    if (!wt_xml_is (element, whens[i].element))
      continue;
    g_autofree char *value = wt_xml_attribute (element, whens[i].attribute);
    wt_draft_date (nitf->draft, value, WT_DATE_META, whens[i].rank, whens[i].what);
  }
}

/* A text of an element that feeds fill although its attribute is meant. */
static void
note_contents (const WtNitf *nitf, xmlNode *element)
{
  g_autofree char *text = wt_xml_is (element, "ed-msg") ? wt_xml_text (element) : NULL;

  wt_draft_note (nitf->draft, "editors-note", text);
  wt_versions_note (nitf->draft, WT_VERSIONS_MESSAGE, text);
}

static void
note_meta (const WtNitf *nitf, xmlNode *element)
{
  g_autofree char *name = wt_xml_attribute (element, "name");
  g_autofree char *content = wt_xml_attribute (element, "content");

  if (name == NULL || content == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (metas); i++)
    if (g_ascii_strcasecmp (name, metas[i].element) == 0)
    {
      wt_draft_note (nitf->draft, metas[i].note, content);
      if (metas[i].place >= 0)
        wt_versions_note (nitf->draft, (WtVersionsPlace)metas[i].place, content);
    }
  if (g_ascii_strcasecmp (name, "author") == 0)
    wt_draft_say (nitf->draft, WT_DRAFT_AUTHOR, 50, content);
  if (g_ascii_strcasecmp (name, "provider") == 0 || g_ascii_strcasecmp (name, "source") == 0
      || g_ascii_strcasecmp (name, "distributor") == 0)
  {
    wt_draft_note (nitf->draft, "provider", content);
    wt_wire_outlet (nitf->draft, nitf->context, 45, content);
  }
}

static void
note_publication (const WtNitf *nitf, xmlNode *pubdata)
{
  g_autofree char *name = wt_xml_attribute (pubdata, "name");
  g_autofree char *address = wt_xml_attribute (pubdata, "ex-ref");

  wt_wire_outlet (nitf->draft, nitf->context, 80, name);
  if (address != NULL && (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://")))
    wt_draft_say (nitf->draft, WT_DRAFT_URL, 60, address);
}

void
wt_nitf_facts (const WtNitf *nitf, xmlNode *root)
{
  xmlNode *title = wt_xml_find (wt_xml_child (root, "head"), "title");
  g_autofree char *text = wt_xml_text (title);
  guint n = 0;

  wt_draft_say (nitf->draft, WT_DRAFT_TITLE, 40, text);
  wt_versions_note (nitf->draft, WT_VERSIONS_SLUG, text);
  for (xmlNode *at = wt_xml_after (root, root, FALSE); at != NULL && n < MAX_ALIKE;
       at = wt_xml_after (at, root, wt_xml_is (at, "body.content")))
  {
    if (at->type != XML_ELEMENT_NODE || (at->properties == NULL && !wt_xml_is (at, "ed-msg")))
      continue;
    n++;
    note_facts (nitf, at);
    note_dates (nitf, at);
    note_contents (nitf, at);
    if (wt_xml_is (at, "meta"))
      note_meta (nitf, at);
    else if (wt_xml_is (at, "pubdata"))
      note_publication (nitf, at);
  }
}
