/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf content: a page's stream (ISO 32000-1, 8 and 9), which says nothing twice that holds already. */
#pragma once

#include "pdf_font.h"
#include "scene.h"

/* A box around things, y down; empty where right < left. */
typedef struct
{
  double left, top, right, bottom;
} WtPdfBox;

#define WT_PDF_BOX_EMPTY ((WtPdfBox){ G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE })

/* What holds on the page now: colours and widths as they were set, -1 for none yet. */
typedef struct
{
  gint64 fill, stroke;
  double line_width;
  int cap;
  WtDash dash;
  const WtPdfFont *font;
  double size;
} WtPdfState;

/* out: the stream. in_text: between BT and ET; pen_x, pen_y: where its next glyph would stand. box: around all that was
 * drawn since it was emptied last. unfit: set where something cannot be said here: glyphs of a font that cannot be
 * embedded, or of none. */
typedef struct
{
  GString *out;
  WtPdfFonts *fonts;
  WtPdfState state;
  gboolean in_text;
  double pen_x, pen_y;
  WtPdfBox box;
  gboolean unfit;
} WtPdfContent;

/* wt_pdf_content_init: a page as high as that, with y down. @fonts: (transfer none): those that are used are noted.
 * wt_pdf_content_clear: frees the stream. */
void wt_pdf_content_init (WtPdfContent *content, WtPdfFonts *fonts, double height_points);
void wt_pdf_content_clear (WtPdfContent *content);

/* wt_pdf_content_rectangle, wt_pdf_content_path: an item of that kind, filled and stroked. wt_pdf_content_field: a
 * rectangle of one colour. */
void wt_pdf_content_rectangle (WtPdfContent *content, const WtItem *item);
void wt_pdf_content_path (WtPdfContent *content, const WtItem *item);
void wt_pdf_content_field (WtPdfContent *content, const WtPdfBox *field, WtColour colour);

/* wt_pdf_content_leave_text: ends the text that is being shown, if any. wt_pdf_content_set_fill: a colour for what
 * follows, also for text. */
void wt_pdf_content_leave_text (WtPdfContent *content);
void wt_pdf_content_set_fill (WtPdfContent *content, WtColour colour);

/* wt_pdf_content_push: what follows is moved and scaled, up to wt_pdf_content_pop(), which takes what push gave. */
WtPdfState wt_pdf_content_push (WtPdfContent *content, double x, double y, double scale);
void wt_pdf_content_pop (WtPdfContent *content, const WtPdfState *before);

/* wt_pdf_box_join: makes a box hold another too. */
void wt_pdf_box_join (WtPdfBox *box, const WtPdfBox *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtPdfContent, wt_pdf_content_clear)
