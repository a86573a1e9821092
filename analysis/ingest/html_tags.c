/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_tags.h"

#include <stdlib.h>
#include <string.h>

/* No name of the table is longer. */
#define MAX_NAME_BYTES 12

/* In the order of strcmp(). */
static const WtHtmlElementType types[] = {
  { "a", WT_HTML_A, WT_HTML_INLINE, 0 },
  { "address", WT_HTML_OTHER, WT_HTML_BLOCK, 0 },
  { "applet", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "article", WT_HTML_ARTICLE, WT_HTML_BLOCK, 0 },
  { "aside", WT_HTML_ASIDE, WT_HTML_BLOCK, 0 },
  { "audio", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "blockquote", WT_HTML_BLOCKQUOTE, WT_HTML_BLOCK, 0 },
  { "body", WT_HTML_BODY, WT_HTML_BLOCK, 0 },
  { "br", WT_HTML_BR, WT_HTML_INLINE, 0 },
  { "button", WT_HTML_CONTROL, WT_HTML_BLOCK, 0 },
  { "canvas", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "caption", WT_HTML_FIGCAPTION, WT_HTML_BLOCK, 0 },
  { "center", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "datalist", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "dd", WT_HTML_LI, WT_HTML_BLOCK, 0 },
  { "details", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "dialog", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "dir", WT_HTML_LIST, WT_HTML_BLOCK, 0 },
  { "div", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "dl", WT_HTML_LIST, WT_HTML_BLOCK, 0 },
  { "dt", WT_HTML_LI, WT_HTML_BLOCK, 0 },
  { "fieldset", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "figcaption", WT_HTML_FIGCAPTION, WT_HTML_BLOCK, 0 },
  { "figure", WT_HTML_FIGURE, WT_HTML_BLOCK, 0 },
  { "footer", WT_HTML_FOOTER, WT_HTML_BLOCK, 0 },
  { "form", WT_HTML_FORM, WT_HTML_BLOCK, 0 },
  { "h1", WT_HTML_HEADING, WT_HTML_BLOCK, 1 },
  { "h2", WT_HTML_HEADING, WT_HTML_BLOCK, 2 },
  { "h3", WT_HTML_HEADING, WT_HTML_BLOCK, 3 },
  { "h4", WT_HTML_HEADING, WT_HTML_BLOCK, 4 },
  { "h5", WT_HTML_HEADING, WT_HTML_BLOCK, 5 },
  { "h6", WT_HTML_HEADING, WT_HTML_BLOCK, 6 },
  { "head", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "header", WT_HTML_HEADER, WT_HTML_BLOCK, 0 },
  { "hgroup", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "hr", WT_HTML_OTHER, WT_HTML_BLOCK, 0 },
  { "html", WT_HTML_ROOT, WT_HTML_INLINE, 0 },
  { "iframe", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "img", WT_HTML_IMG, WT_HTML_INLINE, 0 },
  { "label", WT_HTML_CONTROL, WT_HTML_BLOCK, 0 },
  { "legend", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "li", WT_HTML_LI, WT_HTML_BLOCK, 0 },
  { "link", WT_HTML_LINK, WT_HTML_INLINE, 0 },
  { "listing", WT_HTML_PRE, WT_HTML_BLOCK, 0 },
  { "main", WT_HTML_MAIN, WT_HTML_BLOCK, 0 },
  { "map", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "menu", WT_HTML_LIST, WT_HTML_BLOCK, 0 },
  { "meta", WT_HTML_META, WT_HTML_INLINE, 0 },
  { "nav", WT_HTML_NAV, WT_HTML_BLOCK, 0 },
  { "noembed", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "noframes", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "noscript", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "object", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "ol", WT_HTML_LIST, WT_HTML_BLOCK, 0 },
  { "optgroup", WT_HTML_CONTROL, WT_HTML_BLOCK, 0 },
  { "option", WT_HTML_CONTROL, WT_HTML_BLOCK, 0 },
  { "p", WT_HTML_P, WT_HTML_BLOCK, 0 },
  { "plaintext", WT_HTML_PRE, WT_HTML_BLOCK, 0 },
  { "pre", WT_HTML_PRE, WT_HTML_BLOCK, 0 },
  { "script", WT_HTML_SCRIPT, WT_HTML_SKIP, 0 },
  { "section", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "select", WT_HTML_CONTROL, WT_HTML_BLOCK, 0 },
  { "style", WT_HTML_STYLE, WT_HTML_SKIP, 0 },
  { "summary", WT_HTML_DIV, WT_HTML_BLOCK, 0 },
  { "svg", WT_HTML_SVG, WT_HTML_SKIP, 0 },
  { "table", WT_HTML_TABLE, WT_HTML_BLOCK, 0 },
  { "tbody", WT_HTML_OTHER, WT_HTML_BLOCK, 0 },
  { "td", WT_HTML_CELL, WT_HTML_BLOCK, 0 },
  { "template", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "textarea", WT_HTML_CONTROL, WT_HTML_BLOCK, 0 },
  { "tfoot", WT_HTML_OTHER, WT_HTML_BLOCK, 0 },
  { "th", WT_HTML_CELL, WT_HTML_BLOCK, 0 },
  { "thead", WT_HTML_OTHER, WT_HTML_BLOCK, 0 },
  { "time", WT_HTML_TIME, WT_HTML_INLINE, 0 },
  { "title", WT_HTML_TITLE, WT_HTML_SKIP, 0 },
  { "tr", WT_HTML_ROW, WT_HTML_BLOCK, 0 },
  { "ul", WT_HTML_LIST, WT_HTML_BLOCK, 0 },
  { "video", WT_HTML_OTHER, WT_HTML_SKIP, 0 },
  { "xmp", WT_HTML_PRE, WT_HTML_BLOCK, 0 },
};

static const WtHtmlElementType other = { "", WT_HTML_OTHER, WT_HTML_INLINE, 0 };

static int
by_name (const void *name, const void *type)
{
  return strcmp (name, ((const WtHtmlElementType *)type)->name);
}

const WtHtmlElementType *
wt_html_type_of (const char *name, gsize length)
{
  char lower[MAX_NAME_BYTES + 1];

  if (length > MAX_NAME_BYTES)
    return &other;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (name[i]);
  lower[length] = '\0';
  const WtHtmlElementType *type = bsearch (lower, types, G_N_ELEMENTS (types), sizeof *types, by_name);
  return type != NULL ? type : &other;
}
