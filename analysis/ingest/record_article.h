/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Record to article: what the columns of a record say of an article. */
#pragma once

#include "columns.h"
#include "draft.h"

/* wt_record_draft: the article of a record. @summary_only: (out): it has no text but its summary.
 * Returns: (transfer full): NULL where it has no text. */
WtDraft *
wt_record_draft (const WtRecord *record, const WtColumns *columns, const WtInput *input, gboolean *summary_only);
