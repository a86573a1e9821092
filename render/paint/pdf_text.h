/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf text: lines that pango has set, in a page's stream. */
#pragma once

#include "pdf_content.h"

/* What pango draws lines with; one for a document. */
typedef struct WtPdfRenderer WtPdfRenderer;

GType wt_pdf_renderer_get_type (void);

/* wt_pdf_renderer_new: Returns: (transfer full): a GObject. */
WtPdfRenderer *wt_pdf_renderer_new (void);

/* wt_pdf_renderer_show: a line of pango's with its baseline's left end at @x and @y, @scale times as large as it is
 * set.
 * @colour: of text that has none of its own. Letters keep the characters that they stand for. wt_pdf_show_line: the
 * same for a line of runs. */
void wt_pdf_renderer_show (WtPdfRenderer *renderer, WtPdfContent *content, PangoLayoutLine *line, double x, double y,
                           double scale, WtColour colour);
void wt_pdf_show_line (WtPdfContent *content, const WtLine *line, double x, double y, double scale);
