/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraph: text with its marks, set in lines. */
#pragma once

#include <libxml/tree.h>

#include "../paint/measure.h"
#include "look.h"

/* Bytes of the text, from first up to last. What they are: a link's address, or the words of a box. */
typedef struct
{
  guint first, last;
  char *text;
  WtColour colour;
} WtSpan;

/* text: a GRefString, which holds U+FFFC where a box stands. lines: of WtLine. scale: from the size that they are set
 * at to the one they are shown in. links, boxes: of WtSpan. tag: of PDF's structure, or NULL. marker: what stands left
 * of the first line, or NULL. */
typedef struct
{
  char *text;
  GPtrArray *lines;
  double scale;
  GArray *links;
  GArray *boxes;
  WtLook look;
  const char *tag;
  char *marker;
  double box_size_points;
} WtParagraph;

/* wt_paragraph_new: @first: the first of the nodes to be set, @end: the node after the last, or NULL for the rest of
 * the siblings. White space is as in HTML. @ids: (element-type utf8): ids of elements inside are added to it. Returns:
 * (transfer full) (nullable): NULL where there is nothing to be seen; free with wt_paragraph_free(). */
WtParagraph *wt_paragraph_new (const xmlNode *first, const xmlNode *end, const WtLook *look, double width_points,
                               const WtTheme *theme, WtMeasure *measure, GPtrArray *ids);
void wt_paragraph_free (WtParagraph *paragraph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtParagraph, wt_paragraph_free)
