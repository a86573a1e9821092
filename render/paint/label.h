/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Label: a text item as a line that pango has set, for painters that do not keep text as text. */
#pragma once

#include "scene.h"

/* line: of the layout, valid until that is set anew. x: of its left end; scale: from what pango has set. */
typedef struct
{
  PangoLayoutLine *line;
  double x, scale;
} WtLabel;

/* wt_label_set: @layout: what it is set with. @family: of fonts. */
WtLabel wt_label_set (PangoLayout *layout, const char *family, const WtItem *item);

/* wt_label_field: what is white behind a text with a halo, from its left end and baseline, before it is scaled. A rim
 * along each letter looks the same at a label's size, and made half of a page's bytes. */
typedef struct
{
  double x, y, width, height;
} WtLabelField;

WtLabelField wt_label_field (const WtLabel *label);
