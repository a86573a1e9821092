/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figure: a report to a scene: the provenance graph. */
#pragma once

#include <libxml/tree.h>

#include "../paint/measure.h"
#include "../paint/scene.h"

/* wt_figure_flow: agencies at the left, articles at the right in time order, bands as wide as the words copied.
 * @width_points: of the picture; its height is what the articles need. At 499 (A4 within margins) the smallest text has
 * 7 points. @link_base: (nullable): put before "#article-3" (the report's third) in the cards' links, "" inside the
 * report; NULL: cards lead to the articles' own addresses.
 * @titled: FALSE where it stands below the report's own heading.
 * Returns: (transfer full): NULL with WT_ERROR_FORMAT where @report is no report. */
WtScene *wt_figure_flow (xmlDoc *report, const WtTheme *theme, WtMeasure *measure, double width_points,
                         const char *link_base, gboolean titled, GError **error);
