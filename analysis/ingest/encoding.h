/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Encoding: bytes to UTF-8. What the bytes say of themselves is believed first, then UTF-8, then ICU's detector. */
#pragma once

#include <glib.h>

/* encoding: (transfer none) what was decoded from ("UTF-8", "windows-1252"); guessed: nothing in the bytes says so, nor
 * a declaration. misdeclared: it was declared to be something else, and is not.
 * bad: characters replaced by U+FFFD, bad_line the 1-based line of the first of them. */
typedef struct
{
  const char *encoding;
  gboolean guessed;
  gboolean misdeclared;
  gsize bad;
  guint bad_line;
} WtDecoding;

/* wt_encoding_is_binary: whether the bytes are no text in any encoding read here. */
gboolean wt_encoding_is_binary (const guint8 *bytes, gsize n_bytes);

/* wt_encoding_is_ascii_based: whether bytes below 0x80 are ASCII's characters, as they are but in UTF-16 and the like.
 */
gboolean wt_encoding_is_ascii_based (const guint8 *bytes, gsize n_bytes);

/* wt_encoding_decode: the text of the bytes. It is valid UTF-8 of characters that XML can hold: what is not becomes
 * U+FFFD, form feeds become line feeds, a byte order mark is left out. @truncated: the bytes were cut at a limit, so
 * half a character at their end is no fault of theirs.
 * Returns: (transfer full): NUL-terminated, @text_bytes long. */
char *
wt_encoding_decode (const guint8 *bytes, gsize n_bytes, gboolean truncated, gsize *text_bytes, WtDecoding *decoding);

/* wt_encoding_decode_declared: the same for bytes that come with a word about their encoding: @declared, by any name
 * that the web knows, or NULL. It counts where the bytes do not say otherwise themselves. What calls itself Latin-1 is
 * read as windows-1252, as browsers do. */
char *wt_encoding_decode_declared (const guint8 *bytes, gsize n_bytes, gboolean truncated, const char *declared,
                                   gsize *text_bytes, WtDecoding *decoding);
