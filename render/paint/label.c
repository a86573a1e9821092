/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "label.h"

#include "font.h"
#include "style.h"

WtLabel
wt_label_set (PangoLayout *layout, const char *family, const WtItem *item)
{
  g_autoptr (PangoFontDescription) font = wt_font_description (family, item->weight, item->italic);
  WtLabel label = { .scale = item->size_points / WT_FONT_SIZE_POINTS };
  PangoRectangle extents;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, item->text, -1);
  label.line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_line_get_extents (label.line, NULL, &extents);
  double width = extents.width / (double)PANGO_SCALE * label.scale;
  label.x = item->x - (item->align == WT_ALIGN_END ? width : item->align == WT_ALIGN_MIDDLE ? width / 2 : 0);
  return label;
}

WtLabelField
wt_label_field (const WtLabel *label)
{
  const double rim = WT_FONT_SIZE_POINTS * WT_STYLE_HALO_PER_SIZE / 2;
  PangoRectangle ink;

  pango_layout_line_get_extents (label->line, &ink, NULL);
  return (WtLabelField){ ink.x / (double)PANGO_SCALE - rim, ink.y / (double)PANGO_SCALE - rim,
                         ink.width / (double)PANGO_SCALE + 2 * rim, ink.height / (double)PANGO_SCALE + 2 * rim };
}
