/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Set: plain Latin text into lines, from words that are shaped once and kept. Pango shapes a paragraph two or three
 * times to break it, and every word of it anew; most of what a report says it says more than once. */
#pragma once

#include "../paint/line.h"
#include "../paint/measure.h"
#include "look.h"

#define WT_SET_OBJECT "\xef\xbf\xbc" /* U+FFFC OBJECT REPLACEMENT CHARACTER: a box */

/* Text of one look, from a byte of the paragraph's text up to the next piece. */
typedef struct
{
  guint first;
  WtLook look;
} WtPiece;

/* What is set. text: a GRefString. pieces: of WtPiece. boxes: how wide those in the text are, in their order, of int;
 * box_ascent, box_height: of all of them. width: of the lines. Lengths are in pango's units; a size of @size_points is
 * that of font.h in them. */
typedef struct
{
  char *text;
  const GArray *pieces;
  const GArray *boxes;
  int box_ascent, box_height, width;
  double size_points;
  WtTextAlign align;
} WtSetText;

/* wt_set_lines: lines as pango would break them. Returns: (transfer full) (element-type WtLine) (nullable): NULL where
 * the text is not plain: other scripts, marks, raised letters, line ends, characters that the font lacks, words wider
 * than a line. */
GPtrArray *wt_set_lines (const WtSetText *of, WtMeasure *measure);
