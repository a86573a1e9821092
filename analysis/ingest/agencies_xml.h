/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agencies as XML (analysis/data/agencies.xml and agencies.rng). */
#pragma once

#include <wiretrace/agency.h>

G_BEGIN_DECLS

/* wt_agency_free: an agency and its strings; NULL is ignored. */
void wt_agency_free (WtAgency *agency);

/* wt_agencies_xml_parse: the agencies of a document that is known to be valid.
 * @file: its name for messages.
 * Returns: (transfer full) (element-type WtAgency): in its order; NULL with WT_ERROR_FORMAT where it is not
 * well-formed. wt_agencies_xml_validate: FALSE with WT_ERROR_FORMAT, "file:line: what", where it is not valid. Slow: it
 * builds the document's tree and the schema, so it is for files of the user. */
GPtrArray *wt_agencies_xml_parse (const char *file, const char *xml, gsize n_bytes, GError **error);
gboolean wt_agencies_xml_validate (const char *file, const char *xml, gsize n_bytes, GError **error);

/* wt_agencies_resource: a file of analysis/data by name. Returns: (transfer full); never NULL. */
GBytes *wt_agencies_resource (const char *name);

G_END_DECLS
