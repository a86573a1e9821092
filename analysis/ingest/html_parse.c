/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_parse.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#define OPTIONS                                                                                                        \
  (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT              \
   | HTML_PARSE_IGNORE_ENC)

/* libxml2 compares each attribute of a tag with all before it. A tag with more of it outside of quotes is no tag. */
#define MAX_TAG_BYTES 16384

G_DEFINE_AUTOPTR_CLEANUP_FUNC (htmlParserCtxt, htmlFreeParserCtxt)

/* Behind the tag that begins at @p, or where the next one begins in it; @bare: how much of it stands outside of quotes.
 */
static const char *
skip_tag (const char *p, const char *end, gsize *bare)
{
  *bare = 0;
  while (p < end && *p != '>' && *p != '<')
  {
    gboolean quoted = (*p == '"' || *p == '\'') && p[-1] == '=';
    const char *close = quoted ? memchr (p + 1, *p, (gsize)(end - p - 1)) : NULL;
    p = close != NULL ? close + 1 : p + 1;
    (*bare)++;
  }
  return p;
}

/* Whether a tag is longer than any tag is. */
static gboolean
has_monster (const char *html, const char *end)
{
  gsize bare;

  for (const char *p = html; (p = memchr (p, '<', (gsize)(end - p))) != NULL;)
  {
    p = skip_tag (p + 1, end, &bare);
    if (bare > MAX_TAG_BYTES)
      return TRUE;
  }
  return FALSE;
}

/* A copy in which tags that are too long are blank. */
static char *
without_monsters (const char *html, gsize length)
{
  char *copy = g_strndup (html, length);
  const char *end = copy + length;
  gsize bare;

  for (char *p = copy; (p = memchr (p, '<', (gsize)(end - p))) != NULL;)
  {
    const char *after = skip_tag (p + 1, end, &bare);
    if (bare > MAX_TAG_BYTES)
      memset (p, ' ', (gsize)(after - p));
    p = copy + (after - copy);
  }
  return copy;
}

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
}

xmlDoc *
wt_html_parse (const char *html, gsize length, gboolean *cut)
{
  g_autofree char *clean = has_monster (html, html + length) ? without_monsters (html, length) : NULL;
  g_autoptr (htmlParserCtxt) context =
      htmlCreateMemoryParserCtxt (clean != NULL ? clean : html, (int)MIN (length, G_MAXINT));
  gboolean too_deep = FALSE;

  if (context == NULL)
    return NULL;
  htmlCtxtUseOptions (context, OPTIONS);
  context->options |= XML_PARSE_HUGE;
  context->sax->startElement = start_element;
  context->sax->comment = NULL;
  context->_private = &too_deep;
  xmlSwitchEncoding (context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument (context);
  if (cut != NULL)
    *cut = too_deep;
  g_autoptr (xmlDoc) document = g_steal_pointer (&context->myDoc);
  return document != NULL && xmlDocGetRootElement (document) != NULL ? g_steal_pointer (&document) : NULL;
}
