/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tags: the elements of HTML that an article's text depends on. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

typedef enum
{
  WT_HTML_OTHER,
  WT_HTML_A,
  WT_HTML_ARTICLE,
  WT_HTML_ASIDE,
  WT_HTML_BLOCKQUOTE,
  WT_HTML_BODY,
  WT_HTML_BR,
  WT_HTML_CONTROL, /* button, select, label: what is pressed or chosen */
  WT_HTML_DIV,
  WT_HTML_FIGCAPTION,
  WT_HTML_FIGURE,
  WT_HTML_FOOTER,
  WT_HTML_FORM,
  WT_HTML_HEADER,
  WT_HTML_HEADING,
  WT_HTML_IMG,
  WT_HTML_LI,
  WT_HTML_LINK,
  WT_HTML_LIST,
  WT_HTML_MAIN,
  WT_HTML_META,
  WT_HTML_NAV,
  WT_HTML_P,
  WT_HTML_PRE,
  WT_HTML_ROOT,
  WT_HTML_ROW,
  WT_HTML_SCRIPT,
  WT_HTML_STYLE,
  WT_HTML_SVG,
  WT_HTML_CELL,
  WT_HTML_TABLE,
  WT_HTML_TIME,
  WT_HTML_TITLE
} WtHtmlTag;

/* How an element lies in the text. SKIP: what is in it is no text that a reader sees. */
typedef enum
{
  WT_HTML_INLINE,
  WT_HTML_BLOCK,
  WT_HTML_SKIP
} WtHtmlFlow;

/* level: of a heading, 1 to 6. */
typedef struct
{
  const char *name;
  WtHtmlTag tag;
  WtHtmlFlow flow;
  guint8 level;
} WtHtmlElementType;

/* wt_html_type: what is known of an element of wt_html_parse(); an unknown one is inline. Returns: (transfer none).
 * wt_html_type_of: of a name, in any case. */
static inline const WtHtmlElementType *
wt_html_type (const xmlNode *node)
{
  return node->_private;
}
const WtHtmlElementType *wt_html_type_of (const char *name, gsize length_bytes);
