/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sniff: what the beginning of a document says of its kind. Made once and asked by every reader. */
#pragma once

#include <glib.h>

#define WT_SNIFF_BYTES 8192

/* bytes: the document's first. binary: they are no text. sample: the first of them as lower-case ASCII, with byte order
 * mark, leading white space and the zeros of UTF-16 left out, and all that is no ASCII; NUL-terminated. has_tags: a '<'
 * is among them. root: the name of the first element without its prefix, in the sample; comments, the XML declaration
 * and a DOCTYPE may stand before it; root_bytes: its length, 0 where the document does not begin with markup. */
typedef struct
{
  const guint8 *bytes;
  gsize n_bytes;
  gboolean binary;
  gboolean has_tags;
  const char *root;
  gsize root_bytes;
  char sample[WT_SNIFF_BYTES + 1];
} WtSniff;

/* wt_sniff: fills @sniff in, which must not be copied afterwards. @bytes: borrowed. */
void wt_sniff (WtSniff *sniff, const guint8 *bytes, gsize n_bytes);

/* wt_sniff_root_is: whether the first element has this name, in lower case. */
gboolean wt_sniff_root_is (const WtSniff *sniff, const char *name);

/* wt_sniff_root: the name of the first element that @bytes hold. Returns: (transfer full) (nullable). */
char *wt_sniff_root (const guint8 *bytes, gsize n_bytes);

/* wt_sniff_has: whether the sample has these letters in a tag or beside it; FALSE at once where it has no tag.
 * wt_sniff_closing_tags: how many there are in it. wt_sniff_is_mostly_tags: whether a sample that has tags is markup,
 * not a text that holds some. */
gboolean wt_sniff_has (const WtSniff *sniff, const char *letters);
guint wt_sniff_closing_tags (const WtSniff *sniff);
gboolean wt_sniff_is_mostly_tags (const WtSniff *sniff);
