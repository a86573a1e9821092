/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf structure: which parts of the pages are a heading, a table's cell, a link (ISO 32000-1, 14.7). */
#pragma once

#include "pdf_file.h"

typedef struct WtPdfStructure WtPdfStructure;
typedef struct WtPdfElement WtPdfElement;

/* wt_pdf_structure_new: of a document whose pages are those objects. @pages: (element-type guint): has to live longer.
 */
WtPdfStructure *wt_pdf_structure_new (const GArray *pages);
void wt_pdf_structure_free (WtPdfStructure *structure);

/* wt_pdf_structure_root: the document itself. wt_pdf_structure_add: an element at the end of another. @tag: one of
 * wt_tag_is_known(), or "Link"; has to live longer. Returns: (transfer none). */
WtPdfElement *wt_pdf_structure_root (WtPdfStructure *structure);
WtPdfElement *wt_pdf_structure_add (WtPdfStructure *structure, WtPdfElement *parent, const char *tag);

/* wt_pdf_structure_mark: content of a page that follows is the element's. Returns: its number on that page.
 * wt_pdf_structure_link: an annotation is the element's. Returns: the number that it has to name. */
guint wt_pdf_structure_mark (WtPdfStructure *structure, WtPdfElement *element, guint page);
guint wt_pdf_structure_link (WtPdfStructure *structure, WtPdfElement *element, guint page, guint annotation);

/* wt_pdf_structure_write: Returns: the object of the whole. wt_pdf_element_tag: what it was made with. */
guint wt_pdf_structure_write (WtPdfStructure *structure, WtPdfFile *file);
const char *wt_pdf_element_tag (const WtPdfElement *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPdfStructure, wt_pdf_structure_free)
