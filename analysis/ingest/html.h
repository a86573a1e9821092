/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML: what other readers need of it. */
#pragma once

#include "draft.h"

/* wt_html_fragment: adds a piece of HTML that is an article's text and nothing else (a field of a feed, of JSON or CSV,
 * XHTML in NewsML) to a draft: paragraphs, subheads, lists, quotations, captions; no boilerplate is looked for. Scripts
 * and styles are left out. @html: UTF-8; text without any tag is read by wt_draft_lines(). @length_bytes: or -1. */
void wt_html_fragment (WtDraft *draft, const char *html, gssize length_bytes);

/* wt_html_looks_so: whether a text has tags or entities that make it HTML and not plain text. */
gboolean wt_html_looks_so (const char *text, gsize length_bytes);

/* wt_html_is_field: whether a field holds HTML and not text in which something stands in angle brackets ("<IBM>").
 * wt_html_text: the text of a field that may hold HTML or its entities ("Tom &amp; Ann", "<b>Fire</b> at quay").
 * Returns: (transfer full).
 * wt_html_or_text: adds a field that is an article's text, as HTML where it looks so, else as running text. */
gboolean wt_html_is_field (const char *text);
char *wt_html_text (const char *html);
void wt_html_or_text (WtDraft *draft, const char *text);
