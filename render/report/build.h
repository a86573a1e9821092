/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Build: the parts of a report, each a child element of its root. In the order of their calls in report.c. */
#pragma once

#include <libxml/tree.h>

#include <wiretrace/provenance.h>

void wt_build_agencies (xmlNode *report, const WtProvenance *provenance);
void wt_build_articles (xmlNode *report, const WtProvenance *provenance);
void wt_build_alignments (xmlNode *report, const WtProvenance *provenance);
void wt_build_families (xmlNode *report, const WtProvenance *provenance);
void wt_build_sources (xmlNode *report, const WtProvenance *provenance);
void wt_build_edges (xmlNode *report, const WtProvenance *provenance);
void wt_build_diagnostics (xmlNode *report, const WtProvenance *provenance);

/* wt_build_place: attributes article and sentence. wt_build_article_id: an article's id as an attribute.
 * wt_build_family_id: the attribute family; nothing for an @index of -1. */
void wt_build_place (xmlNode *element, const WtProvenance *provenance, const WtPlace *place);
void wt_build_article_id (xmlNode *element, const char *name, const WtProvenance *provenance, guint article);
void wt_build_family_id (xmlNode *element, const WtProvenance *provenance, gint index);
