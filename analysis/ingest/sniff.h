/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sniff: what the beginning of a document says of its kind. */
#pragma once

#include <glib.h>

/* wt_sniff_sample: the first bytes of a document as lower-case ASCII, with byte order mark, leading white space and the
 * zeros of UTF-16 left out, and all that is no ASCII. Returns: (transfer full): at most 8 KiB. */
char *wt_sniff_sample (const guint8 *bytes, gsize n_bytes);

/* wt_sniff_root: the name of a document's first element in lower case, without its prefix; comments, the XML
 * declaration and a DOCTYPE may stand before it. Returns: (transfer full): NULL where the document does not begin with
 * markup. */
char *wt_sniff_root (const guint8 *bytes, gsize n_bytes);

/* wt_sniff_closing_tags: how many there are in a sample. wt_sniff_is_mostly_tags: whether a sample that has tags is
 * markup, not a text that holds some. */
guint wt_sniff_closing_tags (const char *sample);
gboolean wt_sniff_is_mostly_tags (const char *sample);
