/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML: documents of strangers, parsed so that they can do no harm, and asked by local names, since real feeds name no
 * namespace or another's. */
#pragma once

#include <libxml/tree.h>

#include "reader.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* wt_xml_parse: the tree of a document. Nothing outside of it is read and no entity is expanded: HTML's, declared or
 * not, and short ones without markup that the document declares stand for their text, others stay as they are written.
 * libxml2's limits on depth and length hold. What is not well-formed is read as far as it can be, with a diagnostic.
 * Returns: (transfer full): NULL, with a diagnostic of severity ERROR, where there is no root. */
xmlDoc *wt_xml_parse (const WtInput *input, GArray *diagnostics);

/* Roots: the documents of a file that holds one behind the other. wt_xml_roots_new: @input: must outlive it.
 * wt_xml_roots_more: whether there is one to come. wt_xml_roots_next: the next, as wt_xml_parse().
 * Returns: (transfer full): NULL at the end, and for one that has no root: ask wt_xml_roots_more(). */
typedef struct WtXmlRoots WtXmlRoots;
WtXmlRoots *wt_xml_roots_new (const WtInput *input, GArray *diagnostics);
void wt_xml_roots_free (WtXmlRoots *roots);
gboolean wt_xml_roots_more (const WtXmlRoots *roots);
xmlDoc *wt_xml_roots_next (WtXmlRoots *roots, GArray *diagnostics);

/* Names are compared without their prefix and in any case: NITF of SGML's days is in capitals.
 * wt_xml_is: whether a node is an element of that local name. wt_xml_child: the first child element of that name.
 * wt_xml_next: the next sibling element of that name. wt_xml_find: the first element of that name below @node, in
 * document order. All: NULL for none, and for a NULL @node. */
gboolean wt_xml_is (const xmlNode *node, const char *name);
xmlNode *wt_xml_child (const xmlNode *node, const char *name);
xmlNode *wt_xml_next (const xmlNode *node, const char *name);
xmlNode *wt_xml_find (xmlNode *node, const char *name);

/* wt_xml_attribute: the value of an attribute by its local name. wt_xml_text: all text of an element and what is in it.
 * Returns: (transfer full) (nullable): NULL where there is no such, or it is blank, or @node is NULL; trimmed. */
char *wt_xml_attribute (const xmlNode *node, const char *name);
char *wt_xml_text (const xmlNode *node);

/* wt_xml_after: the next node in document order that is inside of @top, not entering @node where @skip; for walks that
 * must not recurse. Returns: NULL where there is none. */
xmlNode *wt_xml_after (const xmlNode *node, const xmlNode *top, gboolean skip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtXmlRoots, wt_xml_roots_free)
