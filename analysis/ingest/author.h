/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Author: the writers that metadata or a byline name. */
#pragma once

#include <glib.h>

/* A list of names, each once, in order. */
typedef struct WtAuthors WtAuthors;

/* wt_authors_new: an empty list; free with wt_authors_free(). wt_authors_add: the names in a text such as "By Jane Doe
 * and John Roe, Staff Writers", "Von Jana Reh, Halden (dpa)": without what introduces them, titles and offices behind
 * them, addresses, dates, links. Nothing is added where there is no name. @length_bytes: or -1. */
WtAuthors *wt_authors_new (void);
void wt_authors_free (WtAuthors *authors);
void wt_authors_add (WtAuthors *authors, const char *text, gssize length_bytes);

/* wt_author_is_head: whether a text is what introduces a name and nothing else: "Written by". */
gboolean wt_author_is_head (const char *text);

guint wt_authors_count (const WtAuthors *authors);

/* wt_authors_join: "Jane Doe; John Roe". Returns: (transfer full) (nullable): NULL where there are none. */
char *wt_authors_join (const WtAuthors *authors);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtAuthors, wt_authors_free)
