/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Element: reading elements of a report by name. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* wt_element_is: whether a node is the report's element of that name.
 * wt_element_child: the first child of that name, NULL where there is none, also where @parent is NULL.
 * wt_element_next: the next sibling of that name.
 * wt_element_get: an attribute's value, (transfer full) (nullable): NULL also where it is empty.
 * wt_element_number: an attribute as a number, 0 where it is none. wt_element_is_true: "true" or "1".
 * wt_element_text: what stands in it, (transfer full). */
gboolean wt_element_is (const xmlNode *node, const char *name);
xmlNode *wt_element_child (const xmlNode *parent, const char *name);
xmlNode *wt_element_next (const xmlNode *node, const char *name);
char *wt_element_get (const xmlNode *node, const char *attribute);
guint wt_element_number (const xmlNode *node, const char *attribute);
gboolean wt_element_is_true (const xmlNode *node, const char *attribute);
char *wt_element_text (const xmlNode *node);
