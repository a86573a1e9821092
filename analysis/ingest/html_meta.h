/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Metadata: what a page says of itself. */
#pragma once

#include "draft.h"
#include "xml.h"

/* wt_html_metadata: says to the draft what the page's head and structured data say: title, outlet, URL, language,
 * agency, authors, dates, notes. */
void wt_html_metadata (xmlDoc *document, WtDraft *draft);
