/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that sign a text for a newsroom and agencies together, named or not. */
#pragma once

#include "wording.h"

/* wt_credit_is_staff: "Staff and agencies", "By Our Foreign Staff and agencies", "Harbour Post staff with Agence
 * France-Presse", "Combined wire reports".
 * wt_credit_is_joint: agencies between slashes, perhaps with a writer's initials or "own report": "AFP/Reuters",
 * "(dpa/jo)", "dpa/eigener Bericht". "Jane Doe/AFP" is not: that signs a picture. */
gboolean wt_credit_is_staff_line (const WtWording *wording);
gboolean wt_credit_is_staff (const char *text, gsize length_bytes, const WtAgencies *agencies);
gboolean wt_credit_is_joint (const char *text, gsize length_bytes, const WtAgencies *agencies);
