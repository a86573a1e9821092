/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Address: where a page was found, which is not always where it says it belongs. */
#pragma once

#include <glib.h>

/* wt_html_saved_from: the address that a browser left in a page it saved: "<!-- saved from url=(0026)https://...", or
 * SingleFile's "url: https://...". @html: UTF-8. Returns: (transfer full) (nullable). */
char *wt_html_saved_from (const char *html, gsize length_bytes);

/* wt_address_is_web: whether a text is an address of the web with a host. wt_address_is_of_same_site: whether two of
 * them have the same host, but for "www.", "m." and the like. */
gboolean wt_address_is_web (const char *address);
gboolean wt_address_is_of_same_site (const char *a, const char *b);
