/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "nitf.h"

#include <string.h>

#include "versions.h"

/* What the text in an element is. SPAN: part of the text around it. APART: likewise, but parted from it by a blank. */
typedef enum
{
  PART_SPAN,
  PART_APART,
  PART_DATELINE,
  PART_TEXT,
  PART_SUBHEAD,
  PART_QUOTE,
  PART_LIST,
  PART_ROW,
  PART_CAPTION,
  PART_PHOTO,
  PART_NOTE,
  PART_LINES,
  PART_NOT
} Part;

/* Where an element stands in another of the table, the outer one of a higher weight says what its text is. */
typedef struct
{
  const char *name;
  Part part;
  int weight;
} Element;

static const Element elements[] = { { "p", PART_TEXT, 1 },
                                    { "para", PART_TEXT, 1 },
                                    { "lede", PART_TEXT, 1 },
                                    { "hl1", PART_SUBHEAD, 2 },
                                    { "hl2", PART_SUBHEAD, 2 },
                                    { "h1", PART_SUBHEAD, 2 },
                                    { "h2", PART_SUBHEAD, 2 },
                                    { "h3", PART_SUBHEAD, 2 },
                                    { "h4", PART_SUBHEAD, 2 },
                                    { "block", PART_LINES, 0 },
                                    { "pre", PART_LINES, 1 },
                                    { "bq", PART_QUOTE, 3 },
                                    { "blockquote", PART_QUOTE, 3 },
                                    { "li", PART_LIST, 3 },
                                    { "dt", PART_LIST, 3 },
                                    { "dd", PART_LIST, 3 },
                                    { "tr", PART_ROW, 4 },
                                    { "nitf-table-metadata", PART_NOT, 9 },
                                    { "caption", PART_SUBHEAD, 4 },
                                    { "media", PART_CAPTION, 5 },
                                    { "figure", PART_CAPTION, 5 },
                                    { "media-caption", PART_CAPTION, 6 },
                                    { "media-producer", PART_PHOTO, 6 },
                                    { "media-metadata", PART_NOT, 9 },
                                    { "media-reference", PART_NOT, 9 },
                                    { "media-object", PART_NOT, 9 },
                                    { "note", PART_NOTE, 7 },
                                    { "fn", PART_NOTE, 7 },
                                    { "script", PART_NOT, 9 },
                                    { "style", PART_NOT, 9 },
                                    { "head", PART_NOT, 9 },
                                    { "hedline", PART_NOT, 9 },
                                    { "byline", PART_NOT, 9 },
                                    { "abstract", PART_NOT, 9 },
                                    { "distributor", PART_NOT, 9 },
                                    { "series", PART_NOT, 9 },
                                    { "copyrite", PART_NOT, 9 },
                                    { "rights", PART_NOT, 9 },
                                    { "body.end", PART_NOT, 9 },
                                    { "tagline", PART_NOT, 9 },
                                    { "docdata", PART_NOT, 9 },
                                    { "title", PART_NOT, 9 },
                                    { "body.head", PART_SPAN, 0 },
                                    { "dateline", PART_DATELINE, 0 },
                                    { "byttl", PART_APART, 0 },
                                    { "td", PART_APART, 0 },
                                    { "th", PART_APART, 0 },
                                    { "br", PART_APART, 0 },
                                    { "credit", PART_APART, 0 },
                                    { "location", PART_APART, 0 },
                                    { "story.date", PART_APART, 0 },
                                    { "copyrite.year", PART_APART, 0 },
                                    { "copyrite.holder", PART_APART, 0 },
                                    { "rights.owner", PART_APART, 0 } };

/* The paragraph that is being collected. block: the element it is in; NULL before the first. */
typedef struct
{
  const WtNitf *nitf;
  const xmlNode *top;
  GString *text;
  const xmlNode *block;
  Part part;
  guint breaks;
} Body;

/* Looked up once for each node, and kept with it: texts ask their ancestors. */
static const Element *
element_of (xmlNode *node)
{
  static const Element other = { "", PART_SPAN, -1 };

  if (node->type != XML_ELEMENT_NODE)
    return &other;
  for (gsize i = 0; node->_private == NULL && i < G_N_ELEMENTS (elements); i++)
    if (wt_xml_is (node, elements[i].name))
      node->_private = (gpointer)&elements[i];
  if (node->_private == NULL)
    node->_private = (gpointer)&other;
  return node->_private;
}

/* The element that a text in @node is a paragraph of, and what it is by all that it is in. A table's row is one; a
 * dateline heads the article unless it stands in a paragraph. */
static const xmlNode *
block_of (xmlNode *node, const xmlNode *top, Part *part)
{
  const xmlNode *block = NULL;
  gboolean dateline = FALSE;
  int weight = -1;

  *part = PART_LINES;
  for (xmlNode *at = node; at != NULL && at->type == XML_ELEMENT_NODE; at = at->parent)
  {
    const Element *element = element_of (at);
    dateline = (dateline || element->part == PART_DATELINE) && element->part != PART_TEXT;
    gboolean counts = element->part > PART_DATELINE;
    if (counts && (block == NULL || element->part == PART_ROW))
      block = at;
    if (counts && element->weight > weight)
    {
      weight = element->weight;
      *part = element->part;
    }
    if (at == top)
      break;
  }
  if (dateline)
    *part = PART_NOT;
  return block != NULL ? block : top;
}

static void
flush (Body *body)
{
  static const struct
  {
    WtBlockKind kind;
    WtCreditKind credit;
  } blocks[] = {
    [PART_SUBHEAD] = { WT_BLOCK_SUBHEAD, WT_CREDIT_NONE }, [PART_QUOTE] = { WT_BLOCK_QUOTE, WT_CREDIT_NONE },
    [PART_LIST] = { WT_BLOCK_LIST, WT_CREDIT_NONE },       [PART_ROW] = { WT_BLOCK_LIST, WT_CREDIT_NONE },
    [PART_CAPTION] = { WT_BLOCK_CAPTION, WT_CREDIT_NONE }, [PART_PHOTO] = { WT_BLOCK_CREDIT, WT_CREDIT_PHOTO },
    [PART_NOTE] = { WT_BLOCK_FURNITURE, WT_CREDIT_NONE },
  };
  WtDraft *draft = body->nitf->draft;

  if (body->part == PART_TEXT)
    wt_versions_paragraph (draft, body->text->str);
  else if (body->part == PART_LINES)
    wt_draft_lines (draft, body->text->str, (gssize)body->text->len);
  else if (body->part != PART_NOT)
    wt_draft_block (draft, blocks[body->part].kind, blocks[body->part].credit, body->text->str,
                    (gssize)body->text->len);
  g_string_truncate (body->text, 0);
  body->breaks = 0;
}

static void
take_text (Body *body, const xmlNode *node)
{
  Part part;
  const char *text = (const char *)node->content;
  const xmlNode *block = text != NULL ? block_of (node->parent, body->top, &part) : NULL;

  if (block == NULL || part == PART_NOT)
    return;
  if (block != body->block || part != body->part)
  {
    flush (body);
    body->block = block;
    body->part = part;
  }
  if (text[strspn (text, " \t\r\n")] != '\0')
    body->breaks = 0;
  g_string_append (body->text, text);
}

/* Two line breaks in a row part paragraphs where no other markup does. */
static void
take_break (Body *body)
{
  if (++body->breaks < 2)
    g_string_append_c (body->text, body->part == PART_LINES ? '\n' : ' ');
  else if (body->part == PART_TEXT || body->part == PART_LINES)
    flush (body);
}

void
wt_nitf_body (const WtNitf *nitf, xmlNode *top)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Body body = { .nitf = nitf, .top = top, .text = text, .part = PART_NOT };

  for (xmlNode *at = top; at != NULL; at = wt_xml_after (at, top, FALSE))
  {
    const Element *element = element_of (at);
    if (at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE)
      take_text (&body, at);
    else if (wt_xml_is (at, "br"))
      take_break (&body);
    else if (element->part == PART_APART)
      g_string_append_c (text, ' ');
  }
  flush (&body);
}

char *
wt_nitf_text (xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (xmlNode *at = node; at != NULL; at = wt_xml_after (at, node, FALSE))
  {
    const Element *element = element_of (at);
    if (element->part != PART_SPAN)
      g_string_append_c (text, ' ');
    if ((at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) && at->content != NULL)
      g_string_append (text, (const char *)at->content);
  }
  g_strstrip (text->str);
  return *text->str != '\0' ? g_strdup (text->str) : NULL;
}
