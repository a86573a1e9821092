/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paint: scenes to bytes. */
#pragma once

#include <libxml/tree.h>

#include "scene.h"

/* An entry of the PDF outline: level 0 is the top; page: 0-based; y_points: on that page. */
typedef struct
{
  char *title;
  guint level;
  guint page;
  double y_points;
} WtOutlineEntry;

/* What a document says of itself. created: seconds since 1970. outline: (nullable): of WtOutlineEntry. */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *keywords;
  const char *language;
  gint64 created;
  GArray *outline;
} WtDocumentInfo;

/* wt_paint_pdf, wt_paint_ps: one page for each scene; fonts embedded; links and named places from href and id.
 * wt_paint_svg: one scene; text stays text; <title>, <desc>, role on what has them.
 * wt_paint_svg_node: the same as an <svg> element of @doc (not yet linked in), to stand inside XHTML; ids get
 * @id_prefix. wt_paint_svg_outlines: text as glyph outlines (cairo's SVG surface). wt_paint_png: at @dpi dots an inch,
 * white ground. Returns: (transfer full): NULL with WT_ERROR_RENDER. The same scene gives the same bytes. */
GBytes *wt_paint_pdf (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info, GError **error);
GBytes *wt_paint_ps (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info, GError **error);
GBytes *wt_paint_svg (const WtScene *scene, GError **error);
xmlNode *wt_paint_svg_node (const WtScene *scene, xmlDoc *doc, const char *id_prefix);
GBytes *wt_paint_svg_outlines (const WtScene *scene, GError **error);
GBytes *wt_paint_png (const WtScene *scene, double dpi, GError **error);
