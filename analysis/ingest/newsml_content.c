/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text inside of NewsML, in whatever form it is. */
#include <string.h>

#include <libxml/xmlsave.h>

#include "html.h"
#include "newsml.h"
#include "nitf.h"

/* Text that is a document of its own, in CDATA, is read no deeper than this. */
#define MAX_DEPTH 2

typedef xmlBuffer XmlBuffer;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (XmlBuffer, xmlBufferFree)

/* XHTML as HTML's parser knows it: no prefixes, no empty elements in short. */
static void
add_xhtml (WtDraft *draft, xmlNode *node)
{
  g_autoptr (XmlBuffer) buffer = xmlBufferCreate ();

  for (xmlNode *at = node; at != NULL; at = wt_xml_after (at, node, FALSE))
    if (at->type == XML_ELEMENT_NODE)
      at->ns = NULL;
  xmlSaveCtxt *save = xmlSaveToBuffer (buffer, "UTF-8", XML_SAVE_AS_HTML | XML_SAVE_NO_DECL);
  xmlSaveTree (save, node);
  xmlSaveClose (save);
  wt_html_fragment (draft, (const char *)xmlBufferContent (buffer), xmlBufferLength (buffer));
}

/* Whether text in CDATA or in base64 is a document. */
static gboolean
begins_with (const char *text, const char *tag)
{
  gsize n = strlen (tag);

  while ((text = strchr (text, '<')) != NULL && (text[1] == '?' || text[1] == '!'))
    text++;
  return text != NULL && g_ascii_strncasecmp (text + 1, tag, n) == 0
         && (g_ascii_isspace (text[1 + n]) || text[1 + n] == '>');
}

static gboolean
add_content (WtDraft *draft, const WtReaderContext *context, xmlNode *holder, gboolean titled, guint depth);

static gboolean
add_string (WtDraft *draft, const WtReaderContext *context, const char *text, gboolean titled, guint depth)
{
  if (begins_with (text, "nitf") && depth < MAX_DEPTH)
  {
    const WtInput inner = { .id = "", .path = "", .bytes = (const guint8 *)text, .n_bytes = strlen (text) };
    g_autoptr (xmlDoc) document = wt_xml_parse (&inner, NULL);
    return document != NULL && add_content (draft, context, xmlDocGetRootElement (document), titled, depth + 1);
  }
  if (wt_html_looks_so (text, strlen (text)))
    wt_html_fragment (draft, text, -1);
  else
    wt_draft_lines (draft, text, -1);
  return TRUE;
}

/* The text of an element that says it is in base64, or holds an element that says so. */
static char *
decoded_text (xmlNode *holder)
{
  g_autofree char *encoding = wt_xml_attribute (holder, "encoding");
  g_autofree char *notation = wt_xml_attribute (wt_xml_child (holder, "Encoding"), "Notation");
  g_autofree char *text = wt_xml_text (holder);
  gboolean base64 = (encoding != NULL && strstr (encoding, "base64") != NULL)
                    || (notation != NULL && g_ascii_strcasecmp (notation, "base64") == 0);
  gsize length;

  if (text == NULL || !base64)
    return g_steal_pointer (&text);
  g_autofree guchar *bytes = g_base64_decode (text, &length);
  return g_utf8_make_valid ((const char *)bytes, (gssize)length);
}

static xmlNode *
find_any (xmlNode *holder, const char *const *names)
{
  for (xmlNode *at = holder; at != NULL; at = wt_xml_after (at, holder, FALSE))
    for (const char *const *name = names; *name != NULL; name++)
      if (wt_xml_is (at, *name))
        return at;
  return NULL;
}

static gboolean
add_content (WtDraft *draft, const WtReaderContext *context, xmlNode *holder, gboolean titled, guint depth)
{
  static const char *const nitf_names[] = { "nitf", "body.content", NULL };
  static const char *const html_names[] = { "body", "article", "div", "p", "html", NULL };
  xmlNode *nitf = find_any (holder, nitf_names);
  xmlNode *html = nitf == NULL ? find_any (holder, html_names) : NULL;
  const WtNitf into = { .draft = draft, .context = context, .titled = titled };

  if (nitf != NULL && wt_xml_is (nitf, "nitf"))
    wt_nitf_article (&into, nitf);
  else if (nitf != NULL)
    wt_nitf_body (&into, nitf);
  else if (html != NULL)
    add_xhtml (draft, wt_xml_is (html, "p") ? holder : html);
  else
  {
    /* markup of other kinds (of results, of events) is no prose */
    g_autofree char *text = xmlFirstElementChild (holder) == NULL || wt_xml_child (holder, "Encoding") != NULL
                                ? decoded_text (holder)
                                : NULL;
    return text != NULL && add_string (draft, context, text, titled, depth);
  }
  return TRUE;
}

gboolean
wt_newsml_content (WtDraft *draft, const WtReaderContext *context, xmlNode *holder, gboolean titled)
{
  return add_content (draft, context, holder, titled, 0);
}

gboolean
wt_newsml_has_headline (xmlNode *holder)
{
  return wt_xml_find (holder, "hl1") != NULL || wt_xml_find (holder, "hedline") != NULL;
}
