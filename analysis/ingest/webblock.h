/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web block: the bytes of one record of a web archive, as long as its header says, or up to the next record where that
 * is not so. */
#pragma once

#include "stream.h"

/* No length is told. */
#define WT_WEB_BLOCK_UNTOLD G_MAXUINT64

/* Where in bytes a record's header begins: the first of them; @n_bytes where none does. */
typedef gsize (*WtWebBlockFind) (const guint8 *bytes, gsize n_bytes);

/* length: as the header says, or WT_WEB_BLOCK_UNTOLD. n_looked: (inout): bytes looked into so far to tell whether
 * lengths are right; of the archive, so that it is not looked into again and again. lied: (out): the next record begins
 * before the length says. */
typedef struct
{
  WtStream *archive;
  WtWebBlockFind find;
  guint64 length;
  guint64 *n_looked;
  gboolean lied;
} WtWebBlock;

/* wt_web_block_new: a stream of the block, which the archive comes to. A header inside of it is looked at twice: where
 * the length is right another record or the archive's end comes behind the block, and what is inside is content (a web
 * archive in a web archive, a page about them); where not, the block ends at that header, and the archive goes on with
 * it. @block: must outlive the stream. Returns: (transfer full). */
WtStream *wt_web_block_new (WtWebBlock *block);
