/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Report: the one model that everything shown comes from: an XML document in the namespace WT_REPORT_NAMESPACE, valid
 * against templates/report.rng. Figure, pages, HTML and data files are made from it and from nothing else. */
#pragma once

#include <libxml/tree.h>

#include <wiretrace/provenance.h>

G_BEGIN_DECLS

#define WT_REPORT_NAMESPACE "urn:wiretrace:report:1"

/* title: (nullable): of the report; the default is made from the commonest title. created: seconds since 1970: what is
 * written as the time of making. The caller chooses it (SOURCE_DATE_EPOCH, else the newest reliable date of the
 * articles: see wt_report_default_created()), so that the same input gives the same bytes.
 * options: (nullable): name, value, name, value, ..., NULL: what was chosen on the command line, as shown in the
 * report. */
typedef struct
{
  const char *title;
  gint64 created;
  const char *const *options;
} WtReportOptions;

/* wt_report_default_created: SOURCE_DATE_EPOCH where it is set and a number, else midnight UTC of the newest reliable
 * publication date, else of the newest date at all, else 0. */
gint64 wt_report_default_created (const WtProvenance *provenance);

/* wt_report_new: the report of a provenance.
 * Returns: (transfer full): free with xmlFreeDoc(); never NULL. */
xmlDoc *wt_report_new (const WtProvenance *provenance, const WtReportOptions *options);

/* wt_report_load: a saved report; no network, no entities.
 * @path: "-" for standard input. Returns: (transfer full): NULL with WT_ERROR_IO, or WT_ERROR_FORMAT where it is no
 * valid report; the message gives the line. */
xmlDoc *wt_report_load (const char *path, GError **error);

/* wt_report_validate: against the built-in schema (RELAX NG, ISO/IEC 19757-2).
 * Returns: TRUE, or FALSE with WT_ERROR_FORMAT: the first violation with its line. */
gboolean wt_report_validate (xmlDoc *report, GError **error);

G_END_DECLS
