/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <libxml/HTMLparser.h>

#include "html.h"
#include "xml.h"

#define OPTIONS (HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_COMPACT)

static gboolean
has_entity (const char *text)
{
  for (const char *p = text; (p = strchr (p, '&')) != NULL; p++)
  {
    gsize n = strspn (p + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    if (n > 1 && n < 12 && p[n + 1] == ';')
      return TRUE;
  }
  return FALSE;
}

/* Whether the tag at @p is one of HTML's that tells: one that closes, or that needs none to close it; "<IBM>" is none.
 */
static gboolean
is_tag (const char *p)
{
  static const char *const open[] = { "br", "p", "img", "hr", NULL };
  char name[12] = "";
  gboolean closes = p[1] == '/';
  gsize n = 0;

  for (p += closes ? 2 : 1; n + 1 < sizeof name && g_ascii_isalnum (p[n]); n++)
    name[n] = g_ascii_tolower (p[n]);
  if (n == 0 || strchr (closes ? " >" : " />\t\r\n", p[n]) == NULL || p[n] == '\0')
    return FALSE;
  return closes ? htmlTagLookup ((const xmlChar *)name) != NULL : g_strv_contains (open, name);
}

gboolean
wt_html_is_field (const char *text)
{
  for (const char *p = text; (p = strchr (p, '<')) != NULL; p++)
    if (is_tag (p))
      return TRUE;
  return FALSE;
}

char *
wt_html_text (const char *html)
{
  gsize n = strlen (html);

  if (!has_entity (html) && !wt_html_is_field (html))
    return g_strdup (html);
  g_autoptr (xmlDoc) document = htmlReadMemory (html, (int)MIN (n, G_MAXINT), NULL, "UTF-8", OPTIONS);
  char *text = document != NULL ? wt_xml_text (xmlDocGetRootElement (document)) : NULL;
  return text != NULL ? text : g_strdup (html);
}

void
wt_html_or_text (WtDraft *draft, const char *text)
{
  if (wt_html_is_field (text))
  {
    wt_html_fragment (draft, text, -1);
    return;
  }
  g_autofree char *plain = wt_html_text (text);
  wt_draft_lines (draft, plain, -1);
}
