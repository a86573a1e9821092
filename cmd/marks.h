/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks: the sentences of one side of an alignment, with the words that the other side holds marked: by styles, or by
 * brackets where there are no colours. */
#pragma once

#include <wiretrace/align.h>

#include "rich.h"

G_BEGIN_DECLS

/* marks_side: @side: 0 for a, 1 for b; @text: that side's. Returns: (transfer full). */
Rich *marks_side (const WtText *text, const WtAlignment *alignment, guint side, gboolean colour);

/* marks_legend: what the marks mean, in themselves. Returns: (transfer full). */
Rich *marks_legend (gboolean colour);

G_END_DECLS
