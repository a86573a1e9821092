/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Write: the report's elements and attributes, written so that locale and length of digits are always the same. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* wt_write_element: a new last child, in the namespace of @parent. Returns: (transfer none). */
xmlNode *wt_write_element (xmlNode *parent, const char *name);

/* wt_write_content: the text inside an element, cleaned (see clean.h). */
void wt_write_content (xmlNode *element, const char *text);

/* Attributes. text: (nullable): nothing is written for NULL; cleaned. id: of an article or a path. number: any whole
 * number. decimal: with so many digits; no number is written as 0, a huge one as 1e15. unit: a decimal brought into 0
 * to 1. evalue: with an exponent and one digit; what is no number says nothing, so it is written as the largest. */
void wt_write_text (xmlNode *element, const char *name, const char *text);
void wt_write_id (xmlNode *element, const char *name, const char *id);
void wt_write_number (xmlNode *element, const char *name, guint64 value);
void wt_write_decimal (xmlNode *element, const char *name, double value, guint digits);
void wt_write_unit (xmlNode *element, const char *name, double value, guint digits);
void wt_write_evalue (xmlNode *element, const char *name, double value);
void wt_write_boolean (xmlNode *element, const char *name, gboolean value);
