/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON mend: what programs write that is nearly JSON. */
#pragma once

#include <glib.h>

/* wt_json_mend: a value with what is no JSON in it made good, as far as one can without guessing at its structure:
 * bytes that are no UTF-8, control characters in strings, escapes that are none (\' \x41 lone halves of surrogates),
 * numbers (all become strings, so that none is too large), NaN, None, True and the like. Linear in its length. Returns:
 * (transfer full): still perhaps no JSON. */
char *wt_json_mend (const guint8 *bytes, gsize n_bytes, gsize *length_bytes);
