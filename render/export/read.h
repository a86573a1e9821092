/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read: a report's elements and attributes. Strings are borrowed from the tree: in a report each text and each
 * attribute is one node (wt_report_load() sees to it). */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* wt_read_root: the root of a report. Returns: (transfer none): NULL with WT_ERROR_FORMAT. */
xmlNode *wt_read_root (xmlDoc *report, GError **error);

/* wt_read_first: the first child element of a name; wt_read_next: the next sibling of the same name. wt_read_items: the
 * first @item in the child @list of @parent. Returns: (transfer none) (nullable). */
xmlNode *wt_read_first (const xmlNode *parent, const char *name);
xmlNode *wt_read_next (const xmlNode *node);
xmlNode *wt_read_items (const xmlNode *parent, const char *list, const char *item);

/* wt_read_text: an attribute; wt_read_content: the text of an element, "" for none.
 * Returns: (transfer none): wt_read_text: NULL where there is no such attribute. */
const char *wt_read_text (const xmlNode *element, const char *attribute);
const char *wt_read_content (const xmlNode *element);

/* wt_read_number, wt_read_real: 0 where there is no such attribute. wt_read_truth: FALSE where there is none. */
gint64 wt_read_number (const xmlNode *element, const char *attribute);
double wt_read_real (const xmlNode *element, const char *attribute);
gboolean wt_read_truth (const xmlNode *element, const char *attribute);

/* wt_read_is: whether an attribute has a value. */
gboolean wt_read_is (const xmlNode *element, const char *attribute, const char *value);
