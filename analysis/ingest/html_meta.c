/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_meta.h"

void
wt_html_metadata (xmlDoc *document, WtDraft *draft)
{
  (void)document;
  (void)draft;
}
