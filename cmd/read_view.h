/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read view: one article as it was read, on standard output. */
#pragma once

#include <wiretrace/provenance.h>

#include "terminal.h"

G_BEGIN_DECLS

/* read_view_text: for people. @credits: of WtCredit. @first: no empty line before it. */
void read_view_text (const WtText *text, const GArray *credits, const Terminal *terminal, gboolean first);

/* read_view_json: one line, with the names of the report's articles. */
void read_view_json (const WtText *text, const GArray *credits);

G_END_DECLS
