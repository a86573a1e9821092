/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "encoding.h"
#include "page.h"
#include "reader.h"
#include "space.h"

gboolean
wt_plain_probe (const WtSniff *sniff)
{
  (void)sniff;
  return TRUE; /* the last row: what nothing else is */
}

static void
tell_decoding (const WtInput *input, const WtDecoding *decoding, GArray *diagnostics)
{
  if (decoding->guessed)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED, WT_SEVERITY_NOTE, input->id, 0,
                        "read as %s, which its bytes look like; save it as UTF-8 if letters come out wrong",
                        decoding->encoding);
  if (decoding->bad > 0)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_BAD_BYTES, WT_SEVERITY_WARNING, input->id, decoding->bad_line,
                        "%" G_GSIZE_FORMAT
                        " character%s could not be read as %s and stand as U+FFFD; the first is in line %u",
                        decoding->bad, decoding->bad == 1 ? "" : "s", decoding->encoding, decoding->bad_line);
}

static gboolean
is_blank (const char *text, gsize length)
{
  gsize start = 0, end = length;

  wt_space_trim (text, &start, &end);
  return start == end;
}

gboolean
wt_plain_read (const WtInput *input, WtReaderContext *context)
{
  WtDecoding decoding;
  gsize length;
  g_autofree char *text = wt_encoding_decode (input->bytes, input->n_bytes, input->truncated, &length, &decoding);

  if (is_blank (text, length))
  {
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, input->id, 0,
                        "%s is empty; nothing was read from it", input->id);
    return FALSE;
  }
  tell_decoding (input, &decoding, context->diagnostics);
  WtArticle *article = wt_article_new (input->id, input->path, g_steal_pointer (&text), length);
  article->url = g_strdup (input->url);
  wt_article_note (article, "fetched", input->fetched);
  wt_page_read (article, context->agencies, context->diagnostics);
  wt_reader_give (input, context, article);
  return TRUE;
}
