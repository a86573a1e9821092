/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language tag: a language as metadata name it. */
#pragma once

#include <glib.h>

/* wt_language_tag: the BCP 47 tag of a language that is given by one ("en-us", "en_US", "eng") or by its name in
 * English or in itself ("German", "français"). Returns: (transfer full) (nullable): NULL where it is none. */
char *wt_language_tag (const char *text);
