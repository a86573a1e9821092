/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page: a template's XHTML laid out on pages. The XHTML is the same that is the HTML output. */
#pragma once

#include <libxml/tree.h>

#include "../paint/measure.h"
#include "../paint/paint.h"

/* wt_page_layout: pages of a document. Understood: the elements and classes in render/page/README.md.
 * @figure: (transfer full) (nullable): the scene that stands where the XHTML has <figure data-figure="flow"/>.
 * @outline: (out) (transfer full): of WtOutlineEntry, from the headings.
 * Returns: (transfer full) (element-type WtScene): one for each page; NULL with WT_ERROR_RENDER. */
GPtrArray *wt_page_layout (xmlDoc *xhtml, const WtTheme *theme, WtMeasure *measure, WtScene *figure, GArray **outline,
                           GError **error);
