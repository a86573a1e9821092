/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Line: text that is set: by pango, or from words that were shaped before (plain Latin text, see render/page/set.h).
 * Lengths are in pango's units, before the line is scaled; x grows to the right from the line's left end. */
#pragma once

#include <pango/pango.h>

#include "theme.h"

/* Glyphs of one look. glyphs: owned, at the size of font.h, shown @scale times as large; NULL: room for something that
 * is drawn otherwise. first, last: bytes of the text. */
typedef struct
{
  PangoGlyphItem *glyphs;
  guint first, last;
  int x, width;
  double scale;
  WtColour colour;
  gboolean underline, strike;
} WtRun;

/* A line under or through a run: its upper edge, from the baseline down, and its thickness. */
typedef struct
{
  int y, height;
} WtRunRule;

/* text: of the paragraph; first, last: bytes of it that are in the line. offset: of its left end from its paragraph's.
 * ascent: of its top above the baseline. runs: of WtRun, from left to right; NULL where pango is there, which says all.
 */
typedef struct
{
  const char *text;
  guint first, last;
  int offset, width, ascent, height;
  GArray *runs;
  PangoLayoutLine *pango;
  PangoLayout *layout;
} WtLine;

/* wt_line_new: without runs. @text: a GRefString, of which a reference is taken. wt_line_new_of_pango: the line and its
 * layout are held. Returns: (transfer full): counted; not to be shared by threads. */
WtLine *wt_line_new (char *text, guint first, guint last);
WtLine *wt_line_new_of_pango (PangoLayoutLine *pango);
WtLine *wt_line_ref (WtLine *line);
void wt_line_unref (WtLine *line);

/* wt_line_span: from where to where the bytes from @first up to @last of the text go, which are in the line. */
void wt_line_span (const WtLine *line, guint first, guint last, int *left, int *right);

/* wt_run_rule: of an underlined (or with @strike a struck) run. */
WtRunRule wt_run_rule (const WtRun *run, gboolean strike);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtLine, wt_line_unref)
