/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expansion: what comes out of a compressed file beside what went in, so that none unpacks without end. */
#pragma once

#include "reader.h"

/* packed_before: bytes that the packed stream had given before; n_unpacked: bytes that came out since. file: which it
 * lies in; n_unpacked_in_file: bytes that came out of anything in that. most_times: how many times its length. */
typedef struct
{
  const WtStream *packed;
  const WtInputFile *file;
  guint64 packed_before;
  guint64 n_unpacked;
  guint64 *n_unpacked_in_file;
  guint most_times;
} WtExpansion;

/* wt_expansion_begin: nothing came out yet. @packed, @context, and the input's file must outlive it. */
void
wt_expansion_begin (WtExpansion *expansion, const WtInput *input, const WtStream *packed, WtReaderContext *context);

/* wt_expansion_guard: a stream of the same bytes that ends with WT_ERROR_LIMIT where they are too many: more than so
 * many times the packed ones, of this file by itself or with all else in it (archives in archives could each stay
 * within the limit and multiply). @unpacked: (transfer full). Returns: (transfer full). */
WtStream *wt_expansion_guard (WtExpansion *expansion, WtStream *unpacked);
