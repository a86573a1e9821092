/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html.h"

#include <string.h>

#include <libxml/HTMLparser.h>

#include "xml.h"

#define OPTIONS (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT)

gboolean
wt_html_looks_so (const char *text, gsize length)
{
  for (const char *p = text, *end = text + length; (p = memchr (p, '<', (gsize)(end - p))) != NULL && end - p > 3; p++)
    if (g_ascii_isalpha (p[1]) || (p[1] == '/' && g_ascii_isalpha (p[2])))
      return TRUE;
  return FALSE;
}

void
wt_html_fragment (WtDraft *draft, const char *html, gssize length)
{
  gsize n = length >= 0 ? (gsize)length : strlen (html);

  if (!wt_html_looks_so (html, n))
  {
    wt_draft_lines (draft, html, (gssize)n);
    return;
  }
  g_autoptr (xmlDoc) document = htmlReadMemory (html, (int)MIN (n, G_MAXINT), NULL, "UTF-8", OPTIONS);
  g_autofree char *text = document != NULL ? wt_xml_text (xmlDocGetRootElement (document)) : NULL;
  if (text != NULL)
    wt_draft_lines (draft, text, -1);
}
