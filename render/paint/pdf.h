/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf: scenes as a PDF document, written by the project itself. */
#pragma once

#include "paint.h"

/* wt_pdf_paint: as wt_paint_pdf(). Returns: (transfer full) (nullable): NULL where some text is set in a font that
 * cannot be embedded as it is, or has characters that no font has: then cairo has to. */
GBytes *wt_pdf_paint (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info);
