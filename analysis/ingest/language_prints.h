/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fingerprints: the language of a text by its commonest runs of letters (Cavnar and Trenkle 1994), as libexttextcat
 * knows some 170 of them. Slow beside function words, so it is asked last. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* wt_language_prints_ask: @text: UTF-8, some hundred bytes of prose.
 * Returns: (transfer full) (nullable): BCP 47, where one language alone is near enough; NULL too where the library's
 * files are not installed. */
char *wt_language_prints_ask (const char *text, gsize length_bytes);

G_END_DECLS
