/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_parse.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include "html_strip.h"
#include "html_tags.h"

#define OPTIONS                                                                                                        \
  (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT              \
   | HTML_PARSE_IGNORE_ENC)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (htmlParserCtxt, htmlFreeParserCtxt)

/* The parser's own limit ends a page at 256, which tags that are never closed can reach. */
static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  htmlParserCtxt *context = data;

  if (context->nameNr > WT_HTML_MAX_DEPTH)
  {
    *(gboolean *)context->_private = TRUE;
    xmlStopParser (context);
    return;
  }
  xmlSAX2StartElement (data, name, attributes);
  if (context->node != NULL)
    context->node->_private = (gpointer)wt_html_type_of ((const char *)name, strlen ((const char *)name));
}

xmlDoc *
wt_html_parse (const char *html, gsize length, gboolean *cut)
{
  gsize stripped_bytes;
  g_autofree char *stripped = wt_html_strip (html, length, &stripped_bytes);
  g_autoptr (htmlParserCtxt) context = htmlCreateMemoryParserCtxt (stripped, (int)MIN (stripped_bytes, G_MAXINT));
  gboolean too_deep = FALSE;

  if (context == NULL)
    return NULL;
  htmlCtxtUseOptions (context, OPTIONS);
  context->options |= XML_PARSE_HUGE;
  context->sax->startElement = start_element;
  context->sax->comment = NULL;
  context->loadsubset |= XML_SKIP_IDS; /* nobody looks elements up */
  context->_private = &too_deep;
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument (context);
  if (cut != NULL)
    *cut = too_deep;
  g_autoptr (xmlDoc) document = g_steal_pointer (&context->myDoc);
  return document != NULL && xmlDocGetRootElement (document) != NULL ? g_steal_pointer (&document) : NULL;
}
