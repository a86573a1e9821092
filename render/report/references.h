/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References: what a grammar cannot say: that the articles, sentences and families named in a report are in it. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* wt_references_check: @report: valid against the schema. Returns: TRUE, or FALSE with WT_ERROR_FORMAT: the first
 * reference that leads nowhere, or the first id that is there twice, with its line. */
gboolean wt_references_check (xmlDoc *report, GError **error);
