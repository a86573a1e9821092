/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Export: a report as data for other programs. Each gives the same bytes for the same report. */
#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/* wt_export_json: the report's fields as JSON (RFC 8259), indented, keys in a fixed order.
 * wt_export_csv: one row a sentence (RFC 4180): article, n, kind, agency, relation, confidence, credited, family, text.
 * wt_export_graphml: articles and agencies as nodes, edges with their counts (GraphML, by igraph).
 * wt_export_provx, wt_export_provn, wt_export_prov_jsonld: W3C PROV (PROV-XML, PROV-N, PROV-O as JSON-LD): articles and
 * wire texts are entities, copying is wasDerivedFrom, quoting by name wasQuotedFrom (a quotation
 * that two articles merely share has no direction: wt:sharesQuotationWith), outlets and agencies are agents.
 * wt_export_tei: TEI P5 critical apparatus of the reconstructed wires, parallel segmentation.
 * Returns: (transfer full): NULL with WT_ERROR_FORMAT where @report is no report. */
GBytes *wt_export_json (xmlDoc *report, GError **error);
GBytes *wt_export_csv (xmlDoc *report, GError **error);
GBytes *wt_export_graphml (xmlDoc *report, GError **error);
GBytes *wt_export_provx (xmlDoc *report, GError **error);
GBytes *wt_export_provn (xmlDoc *report, GError **error);
GBytes *wt_export_prov_jsonld (xmlDoc *report, GError **error);
GBytes *wt_export_tei (xmlDoc *report, GError **error);

G_END_DECLS
