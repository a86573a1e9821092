/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recode.h"

#include <string.h>
#include <unicode/ucnv.h>

#define IN_BYTES    16384
#define OUT_BYTES   65536
#define PIVOT_CHARS 1024

/* from: NULL where the bytes are UTF-8 and go through as they are. at, end: of the input, what is not converted yet. */
typedef struct
{
  WtStream *inner;
  UConverter *from;
  UConverter *to;
  const char *at;
  const char *end;
  UChar pivot[PIVOT_CHARS];
  UChar *pivot_source;
  UChar *pivot_target;
  gboolean begun;
  gboolean last;
  char out[OUT_BYTES];
} Recode;

static void
refill (Recode *recode)
{
  const guint8 *bytes;
  gsize n = wt_stream_block (recode->inner, IN_BYTES, &bytes);

  recode->at = n > 0 ? (const char *)bytes : "";
  recode->end = recode->at + n;
  recode->last = n == 0;
}

/* Converts what fits into the output. Returns: bytes written; 0 where more input is wanted. */
static gssize
convert (Recode *recode)
{
  UErrorCode status = U_ZERO_ERROR;
  char *target = recode->out;

  ucnv_convertEx (recode->to, recode->from, &target, recode->out + OUT_BYTES, &recode->at, recode->end, recode->pivot,
                  &recode->pivot_source, &recode->pivot_target, recode->pivot + PIVOT_CHARS, !recode->begun,
                  recode->last, &status);
  recode->begun = TRUE;
  if (U_FAILURE (status) && status != U_BUFFER_OVERFLOW_ERROR)
    recode->at = recode->end;
  return target - recode->out;
}

static gssize
fill (gpointer data, const guint8 **block, GError **error)
{
  Recode *recode = data;
  gssize n = 0;

  (void)error;
  if (recode->from == NULL)
    return (gssize)wt_stream_block (recode->inner, OUT_BYTES, block);
  while (n == 0 && !(recode->last && recode->at == recode->end))
  {
    if (recode->at == recode->end)
      refill (recode);
    n = convert (recode);
  }
  *block = (const guint8 *)recode->out;
  return n;
}

static void
recode_free (gpointer data)
{
  Recode *recode = data;

  g_clear_pointer (&recode->from, ucnv_close);
  g_clear_pointer (&recode->to, ucnv_close);
  g_free (recode);
}

WtStream *
wt_recode_stream (WtStream *stream, WtDecoding *decoding)
{
  static const WtStreamSource source = { fill, recode_free };
  Recode *recode = g_new0 (Recode, 1);
  UErrorCode status = U_ZERO_ERROR;
  WtDecoding found;
  const guint8 *bytes;
  gsize length, n = wt_stream_peek (stream, WT_STREAM_PEEK_BYTES, &bytes);

  g_free (wt_encoding_decode (bytes, n, n == WT_STREAM_PEEK_BYTES, &length, &found));
  recode->inner = stream;
  recode->pivot_source = recode->pivot_target = recode->pivot;
  if (strcmp (found.encoding, "UTF-8") != 0)
  {
    recode->from = ucnv_open (found.encoding, &status);
    recode->to = ucnv_open ("UTF-8", &status);
  }
  if (decoding != NULL)
    *decoding = found;
  WtStream *recoded = wt_stream_new (&source, recode);
  if (wt_stream_peek (recoded, 3, &bytes) == 3 && memcmp (bytes, "\357\273\277", 3) == 0)
    wt_stream_skip (recoded, 3);
  return recoded;
}

void
wt_recode_tell (const WtDecoding *decoding, const char *id, GArray *diagnostics)
{
  if (decoding->guessed)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED, WT_SEVERITY_NOTE, id, 0,
                        "%s was read as %s, which its bytes look like; save it as UTF-8 if letters come out wrong", id,
                        decoding->encoding);
}
