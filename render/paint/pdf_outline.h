/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf outline: the table of contents beside the pages (ISO 32000-1, 12.3.3). */
#pragma once

#include "paint.h"
#include "pdf_file.h"

/* wt_pdf_outline_write: @outline: of WtOutlineEntry; those beyond the pages are left out. @pages: (element-type guint):
 * the object of each. Returns: the object, or 0 where nothing is left. */
guint wt_pdf_outline_write (WtPdfFile *file, const GArray *outline, const GArray *pages, WtScene *const *scenes);
