/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strip: what of a page nobody asks for is left out before it is parsed: half of most pages. */
#pragma once

#include <glib.h>

/* wt_html_strip: a copy of a page without comments, what is in its scripts (but JSON-LD), styles and drawings, and the
 * attributes that no reader of its tree asks for. Tags are told apart as libxml2's parser does it, broken ones too.
 * What is left is as it was, except that a tag has at most WT_HTML_MAX_ATTRIBUTES: the parser compares each with all
 * before. Linear in the length. @html: UTF-8 without NUL. Returns: (transfer full): of @stripped_bytes, with a NUL
 * behind it. */
#define WT_HTML_MAX_ATTRIBUTES 64
char *wt_html_strip (const char *html, gsize length_bytes, gsize *stripped_bytes);
