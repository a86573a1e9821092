/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parsing HTML by libxml2, within bounds. */
#pragma once

#include <glib.h>

#include "xml.h"

/* Elements nested deeper than this end the document: no page is so, and the parser's time grows with it. */
#define WT_HTML_MAX_DEPTH 1000

/* wt_html_parse: the tree of a page or a piece of one. @html: UTF-8. @cut: (out) (optional): whether the nesting limit
 * ended it early. Nothing outside of it is read. Returns: (transfer full): NULL where there is no element. */
xmlDoc *wt_html_parse (const char *html, gsize length_bytes, gboolean *cut);
