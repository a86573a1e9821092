/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML: a template's XHTML as one file that needs nothing else: its style sheet inside it, no script, no network. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* wt_html_serialise: HTML5 as in "Serializing HTML fragments" of the WHATWG's HTML standard, which an HTML parser reads
 * back as the same tree. A character encoding and a content security policy that forbids scripts and all loading are
 * put at the head; a <link> to a built-in style sheet becomes its text, other links to files to load are left out, as
 * are scripts, frames and attributes that hold scripts.
 * @xhtml: not changed. Returns: (transfer full): never NULL. */
GBytes *wt_html_serialise (xmlDoc *xhtml);
