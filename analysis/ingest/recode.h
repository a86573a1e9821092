/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recode: a stream of text in any encoding as one of UTF-8. */
#pragma once

#include "encoding.h"
#include "stream.h"

/* wt_recode_stream: the text of a stream in UTF-8, without a byte order mark. Which encoding it is in is told by its
 * first WT_STREAM_PEEK_BYTES, as wt_encoding_decode() tells it; of a stream that is UTF-8 already the bytes stay as
 * they are, bad ones too. @stream: (transfer none): must outlive what is returned, and is not to be read meanwhile.
 * @decoding: (out) (optional): what was found there.
 * Returns: (transfer full). */
WtStream *wt_recode_stream (WtStream *stream, WtDecoding *decoding);

/* wt_recode_tell: a note where the encoding had to be guessed. */
void wt_recode_tell (const WtDecoding *decoding, const char *id, GArray *diagnostics);
