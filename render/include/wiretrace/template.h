/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Template: XSLT 1.0 from Report to XHTML. One template serves HTML and PDF. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/* name: as for -t; description: one line. */
typedef struct
{
  const char *name;
  const char *description;
} WtTemplate;

/* wt_templates: the built-in ones. @n: (out). Returns: (transfer none). */
const WtTemplate *wt_templates (guint *n);

/* wt_template_apply: the XHTML that a template makes of a report. No network, no files read or written by the template.
 * @name: a built-in template's name, or the path of an XSLT file (anything with a "/" or ".xsl").
 * Returns: (transfer full): an XHTML document; NULL with WT_ERROR_USAGE (no such template), WT_ERROR_FORMAT (not XSLT).
 */
xmlDoc *wt_template_apply (xmlDoc *report, const char *name, GError **error);

/* wt_template_prepare: reads a template for the next wt_template_apply() of that name; on any thread. What is wrong
 * with it, that one will tell. wt_template_forget: drops it if it was not applied. */
void wt_template_prepare (const char *name);
void wt_template_forget (void);

G_END_DECLS
