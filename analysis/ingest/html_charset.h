/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charset: what the beginning of a page says of its encoding. */
#pragma once

#include <glib.h>

/* wt_html_charset: the encoding that a meta element or an XML declaration names, as HTML's prescan finds it.
 * Returns: (transfer full): NULL where none does. */
char *wt_html_charset (const guint8 *bytes, gsize n_bytes);
