/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf page: a scene as a page's stream, with what it has of structure, links and places. */
#pragma once

#include "pdf_structure.h"
#include "pdf_text.h"

/* What is one for all pages. pages: the object of each. places: the ids that a link can lead to. ends: of those, by
 * their names, what a reader is told of where they are; owned. unfit: as of WtPdfContent. */
typedef struct
{
  WtPdfFile *file;
  WtPdfFonts *fonts;
  WtPdfStructure *structure;
  WtPdfRenderer *renderer;
  GArray *pages;
  GHashTable *places;
  GTree *ends;
  gboolean unfit;
} WtPdfDocument;

/* wt_pdf_page_draw: @n: which of the pages. @annotations: references to its links are added to it.
 * Returns: (transfer full): the stream. */
GString *wt_pdf_page_draw (WtPdfDocument *document, const WtScene *scene, guint n, GString *annotations);
