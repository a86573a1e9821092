/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nitf.h"

#include <string.h>

#include "sniff.h"
#include "versions.h"

/* An abstract, the byline and the like are one of a few. */
#define MAX_ALIKE 20

static gboolean
is_inside (const xmlNode *node, const char *name, const xmlNode *top)
{
  for (; node != NULL && node != top; node = node->parent)
    if (wt_xml_is (node, name))
      return TRUE;
  return FALSE;
}

/* The next element of that name behind @after (NULL: the first) that heads the article: not in running text. */
static xmlNode *
next_head (xmlNode *root, const xmlNode *after, const char *name)
{
  for (xmlNode *at = wt_xml_after (after != NULL ? after : root, root, after != NULL); at != NULL;
       at = wt_xml_after (at, root, FALSE))
    if (wt_xml_is (at, name) && !is_inside (at, "p", root) && !is_inside (at, "media", root))
      return at;
  return NULL;
}

static void
add_headline (const WtNitf *nitf, xmlNode *root)
{
  g_autofree char *title = wt_nitf_text (wt_xml_find (root, "hl1"));

  if (title == NULL)
    title = wt_nitf_text (wt_xml_find (root, "hedline"));
  wt_versions_note (nitf->draft, WT_VERSIONS_HEADLINE, title);
  wt_draft_say (nitf->draft, WT_DRAFT_TITLE, 80, title);
  if (title != NULL && !nitf->titled)
    wt_draft_block (nitf->draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, title, -1);
  xmlNode *hedline = wt_xml_find (root, "hedline");
  guint n = 0;
  for (xmlNode *sub = wt_xml_child (hedline, "hl2"); sub != NULL && n < MAX_ALIKE; sub = wt_xml_next (sub, "hl2"), n++)
  {
    g_autofree char *text = wt_nitf_text (sub);
    if (text != NULL)
      wt_draft_block (nitf->draft, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE, text, -1);
  }
}

/* The writers' names where they are marked, and else the line without their titles. */
static void
say_author (const WtNitf *nitf, xmlNode *byline)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (xmlNode *at = byline; at != NULL; at = wt_xml_after (at, byline, FALSE))
  {
    g_autofree char *name = wt_xml_is (at, "person") ? wt_nitf_text (at) : NULL;
    if (name != NULL && names->len < 500)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
  }
  wt_draft_say (nitf->draft, WT_DRAFT_AUTHOR, 85, names->str);
}

static void
add_bylines (const WtNitf *nitf, xmlNode *root)
{
  guint n = 0;

  for (xmlNode *byline = next_head (root, NULL, "byline"); byline != NULL && n < MAX_ALIKE;
       byline = next_head (root, byline, "byline"), n++)
  {
    g_autofree char *text = wt_nitf_text (byline);
    say_author (nitf, byline);
    wt_wire_byline (nitf->draft, 80, text);
  }
}

static void
add_dateline (const WtNitf *nitf, xmlNode *root)
{
  xmlNode *dateline = next_head (root, NULL, "dateline");
  g_autofree char *text = wt_nitf_text (dateline);
  g_autofree char *location = wt_nitf_text (wt_xml_find (dateline, "location"));
  g_autofree char *norm = wt_xml_attribute (wt_xml_find (dateline, "story.date"), "norm");

  wt_draft_dateline (nitf->draft, text);
  wt_draft_note (nitf->draft, "location", location);
  wt_draft_date (nitf->draft, norm, WT_DATE_META, 58, "NITF's story.date");
}

static void
add_abstract (const WtNitf *nitf, xmlNode *root)
{
  xmlNode *abstract = wt_xml_find (root, "abstract");
  xmlNode *first = wt_xml_child (abstract, "p");
  guint n = 0;

  for (xmlNode *at = first != NULL ? first : abstract; at != NULL && n < MAX_ALIKE; at = wt_xml_next (at, "p"), n++)
  {
    g_autofree char *text = wt_nitf_text (at);
    if (text != NULL)
      wt_draft_block (nitf->draft, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE, text, -1);
    if (first == NULL)
      return;
  }
}

/* What is said once of the whole article, and whom it credits. */
static void
add_owners (const WtNitf *nitf, xmlNode *root)
{
  static const struct
  {
    const char *element;
    const char *attribute;
    const char *note;
    WtCreditKind kind;
    int rank; /* as the outlet; 0: no outlet's name */
  } owners[] = { { "distributor", NULL, "provider", WT_CREDIT_METADATA, 60 },
                 { "doc-id", "regsrc", NULL, WT_CREDIT_METADATA, 40 },
                 { "from-src", "src-name", "hop", WT_CREDIT_METADATA, 0 },
                 { "doc.copyright", "holder", "copyright-holder", WT_CREDIT_COPYRIGHT, 35 },
                 { "copyrite.holder", NULL, "copyright-holder", WT_CREDIT_COPYRIGHT, 30 },
                 { "rights.owner", NULL, "copyright-holder", WT_CREDIT_COPYRIGHT, 0 },
                 { "doc.rights", "owner", "copyright-holder", WT_CREDIT_COPYRIGHT, 0 },
                 { "copyrite", NULL, "copyright", WT_CREDIT_COPYRIGHT, 0 },
                 { "rights", NULL, "rights", WT_CREDIT_NONE, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
  {
    xmlNode *node = wt_xml_find (root, owners[i].element);
    g_autofree char *text =
        owners[i].attribute != NULL ? wt_xml_attribute (node, owners[i].attribute) : wt_nitf_text (node);
    if (text == NULL)
      continue;
    if (owners[i].note != NULL)
      wt_draft_note (nitf->draft, owners[i].note, text);
    if (owners[i].rank > 0)
      wt_wire_outlet (nitf->draft, nitf->context, owners[i].rank, text);
    if (owners[i].kind != WT_CREDIT_NONE)
      wt_wire_credit (nitf->draft, nitf->context, owners[i].kind, text);
  }
}

static void
add_taglines (const WtNitf *nitf, xmlNode *root)
{
  guint n = 0;

  for (xmlNode *tagline = next_head (root, NULL, "tagline"); tagline != NULL && n < MAX_ALIKE;
       tagline = next_head (root, tagline, "tagline"), n++)
  {
    g_autofree char *text = wt_nitf_text (tagline);
    if (text != NULL)
      wt_draft_text (nitf->draft, text, -1);
  }
}

void
wt_nitf_article (const WtNitf *nitf, xmlNode *root)
{
  xmlNode *body = wt_xml_find (root, "body");

  wt_nitf_facts (nitf, root);
  add_headline (nitf, root);
  add_abstract (nitf, root);
  add_bylines (nitf, root);
  add_dateline (nitf, root);
  wt_nitf_body (nitf, body != NULL ? body : root);
  add_taglines (nitf, root);
  add_owners (nitf, root);
}

gboolean
wt_nitf_probe (const WtSniff *sniff)
{
  return wt_sniff_root_is (sniff, "nitf");
}

static xmlNode *
find_root (xmlDoc *document)
{
  for (xmlNode *at = document->children; at != NULL; at = at->next)
  {
    xmlNode *found = wt_xml_is (at, "nitf") ? at : wt_xml_find (at, "nitf");
    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
read_root (const WtInput *input, WtReaderContext *context, xmlDoc *document, const char *id)
{
  xmlNode *root = find_root (document);
  g_autoptr (WtDraft) draft = wt_draft_new (input, id);
  WtNitf nitf = { .draft = draft, .context = context };

  if (root == NULL)
    return FALSE;
  g_autofree char *language = wt_xml_attribute (root, "lang");
  wt_draft_say (draft, WT_DRAFT_LANGUAGE, 60, language);
  wt_nitf_article (&nitf, root);
  if (wt_draft_body_words (draft) == 0 && wt_draft_said (draft, WT_DRAFT_TITLE) == NULL)
  {
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, id != NULL ? id : input->id, 0,
                        "%s is NITF with no text in it; nothing was read from it", id != NULL ? id : input->id);
    return FALSE;
  }
  wt_draft_give (g_steal_pointer (&draft), input, context);
  return TRUE;
}

gboolean
wt_nitf_read (const WtInput *input, WtReaderContext *context)
{
  g_autoptr (WtXmlRoots) roots = wt_xml_roots_new (input, context->diagnostics);
  guint given = 0;
  guint64 n = 0;

  while (wt_xml_roots_more (roots) && !context->stopped)
  {
    g_autoptr (xmlDoc) document = wt_xml_roots_next (roots, context->diagnostics);
    gboolean alone = ++n == 1 && !wt_xml_roots_more (roots);
    g_autofree char *id = alone ? NULL : wt_reader_record_id (input, n);
    given += document != NULL && read_root (input, context, document, id);
  }
  return given > 0;
}
