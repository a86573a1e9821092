/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines: the decoded text as paragraphs. */
#pragma once

#include "piece.h"

/* More paragraphs than this are no article; the rest of the text becomes one piece. */
#define WT_LINES_MAX_PIECES 100000

/* wt_lines_split: pieces of the text, undecided, with shape, words, gap and indent filled in. A paragraph is a line; in
 * text that is wrapped at a column it is the lines up to a blank, indented or short one; a line that goes on with the
 * sentence of the line before belongs to it. Linear in the length of the text.
 * @cut: (out): whether the number of pieces was passed.
 * Returns: (transfer full) (element-type WtPiece). */
GArray *wt_lines_split (const char *text, gsize length_bytes, gboolean *cut);

/* wt_lines_piece: a piece over [start, end), trimmed, undecided, with words and shape told from its text. */
WtPiece wt_lines_piece (const char *text, gsize start, gsize end, guint line);
