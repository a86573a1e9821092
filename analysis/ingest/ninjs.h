/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ninjs: IPTC's news in JSON, versions 1 to 3, and what agencies make of it. */
#pragma once

#include <jansson.h>

#include "draft.h"

/* wt_ninjs_is: whether an object is a ninjs item: some of the properties that nothing else has.
 * wt_ninjs_draft: the article of one. What is associated with it (pictures, related items) is not read.
 * Returns: (transfer full) (nullable): NULL for an item that is no text, or holds none. */
gboolean wt_ninjs_is (json_t *object);
WtDraft *wt_ninjs_draft (json_t *item, const WtInput *input);
