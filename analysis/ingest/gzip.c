/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file compressed by gzip: it is what is in it. */
#include "expansion.h"
#include "gunzip.h"
#include "reader.h"

gboolean
wt_gzip_probe (const WtSniff *sniff)
{
  return wt_gunzip_is_member (sniff->bytes, sniff->n_bytes);
}

static void
tell_loss (const WtInput *input, const WtGunzipLoss *loss, WtReaderContext *context)
{
  if (loss->n_gaps > 0)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, 0,
                        "%s is damaged: %" G_GUINT64_FORMAT " bytes of it, the first of them at byte %" G_GUINT64_FORMAT
                        ", could not be unpacked and were left out (places: %u)",
                        input->id, loss->n_bytes, loss->first, loss->n_gaps);
}

gboolean
wt_gzip_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  WtInput content = *input;
  WtExpansion expansion;
  WtGunzipLoss loss;

  if (wt_reader_too_deep (input, context))
    return FALSE;
  content.depth++;
  wt_expansion_begin (&expansion, input, stream, context);
  g_autoptr (WtStream) unpacked = wt_expansion_guard (&expansion, wt_gunzip_new (stream, &loss));
  gboolean ok = wt_reader_read (&content, unpacked, context);
  if (!context->stopped) /* so that nothing unpacks without end unseen */
    wt_stream_skip (unpacked, G_MAXUINT64);
  tell_loss (input, &loss, context);
  return ok;
}
