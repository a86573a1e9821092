/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks: phrases by which pages, in the languages of the press, announce what is not the article: other articles,
 * newsletters, sharing, comments, the author's life. */
#pragma once

#include <glib.h>

/* wt_html_is_mark: whether a heading or a short paragraph begins with such a phrase. */
gboolean wt_html_is_mark (const char *text, gsize length_bytes);
