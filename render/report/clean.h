/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clean: text of the wild made fit for XML 1.0, where not every character is allowed (section 2.2). */
#pragma once

#include <glib.h>

/* wt_clean_append: adds text with each run of white space made one blank, and U+FFFD for what XML cannot hold: control
 * characters, U+FFFE, U+FFFF, bytes that are not UTF-8. A blank is not added to text that ends with one, so that text
 * added in pieces is the same as text added at once. @bytes need not be NUL-terminated and may hold NULs. */
void wt_clean_append (GString *clean, const char *bytes, gsize n_bytes);

/* wt_clean_text: the same of a whole string, without blanks at its ends. Returns: (transfer full). */
char *wt_clean_text (const char *text, gsize n_bytes);

/* wt_clean_id: an article's id or path. What XML cannot hold becomes "%XX", so that two ids stay two; the rest, blanks
 * too, is kept. Returns: (transfer full): NULL for NULL. */
char *wt_clean_id (const char *id);
