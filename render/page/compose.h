/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compose: a column onto pages. */
#pragma once

#include "column.h"

/* wt_compose: @figure: (transfer full) (nullable): what the column's figure unit shows.
 * @outline: of WtOutlineEntry, added to. Returns: (transfer full) (element-type WtScene): one page at least. */
GPtrArray *wt_compose (const WtColumn *column, const WtTheme *theme, WtScene *figure, GArray *outline);
