/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf font: the fonts of a document, of which the file gets the glyphs that are used. */
#pragma once

#include <pango/pango.h>

#include "pdf_file.h"

typedef struct WtPdfFonts WtPdfFonts;

/* One font file. index: its name on a page is F and this number. */
typedef struct
{
  guint index;
} WtPdfFont;

WtPdfFonts *wt_pdf_fonts_new (void);
void wt_pdf_fonts_free (WtPdfFonts *fonts);

/* wt_pdf_fonts_find: @size_points: (out): that pango set it at. Returns: (transfer none) (nullable): NULL where it
 * cannot be embedded as it looks: pictures, layers of colour, other outlines than TrueType's, axes, letters that were
 * made bold or slanted. */
const WtPdfFont *wt_pdf_fonts_find (WtPdfFonts *fonts, PangoFont *font, double *size_points);

/* wt_pdf_font_use: notes that a glyph is used. @character: that it stands for, 0 where it stands for more or less than
 * one. @advance: (out): in thousandths of the size. Returns: whether readers are told that very character of it. */
gboolean wt_pdf_font_use (const WtPdfFont *font, PangoGlyph glyph, gunichar character, double *advance);

/* wt_pdf_fonts_write: all of them. @resources: their names and objects are added to it. */
void wt_pdf_fonts_write (WtPdfFonts *fonts, WtPdfFile *file, GString *resources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPdfFonts, wt_pdf_fonts_free)
