/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf text: lines that pango has set, in a page's stream. */
#pragma once

#include "pdf_content.h"

/* What pango draws lines with; one for a document. */
typedef struct WtPdfRenderer WtPdfRenderer;

GType wt_pdf_renderer_get_type (void);

/* wt_pdf_renderer_new: Returns: (transfer full): a GObject. */
WtPdfRenderer *wt_pdf_renderer_new (void);

/* wt_pdf_renderer_show: a line with its baseline's left end at @x and @y, @scale times as large as pango has set it.
 * @colour: of text that has none of its own. Letters keep the characters that they stand for. */
void wt_pdf_renderer_show (WtPdfRenderer *renderer, WtPdfContent *content, PangoLayoutLine *line, double x, double y,
                           double scale, WtColour colour);
