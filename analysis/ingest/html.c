/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reader of web pages. */
#include "html.h"

#include <string.h>

#include "encoding.h"
#include "html_address.h"
#include "html_charset.h"
#include "html_meta.h"
#include "html_parse.h"
#include "html_score.h"
#include "sniff.h"

gboolean
wt_html_probe (const WtSniff *sniff)
{
  const char *sample = sniff->sample;

  if (sniff->binary)
    return FALSE;
  if (wt_sniff_root_is (sniff, "html") || g_str_has_prefix (sample, "<!doctype html"))
    return TRUE;
  if (g_str_has_prefix (sample, "<?xml") || strchr ("{[", *sample) != NULL)
    return FALSE;
  if (*sample == '<' && wt_sniff_has (sniff, "<html"))
    return TRUE;
  return (wt_sniff_has (sniff, "</div>") || wt_sniff_has (sniff, "</p>")) && wt_sniff_is_mostly_tags (sniff)
         && (*sample == '<' || !wt_table_probe (sniff));
}

/* The page as UTF-8, and what was wrong with its encoding. */
static char *
decode (const WtInput *input, GArray *diagnostics, gsize *length)
{
  g_autofree char *said = wt_html_charset (input->bytes, input->n_bytes);
  const char *declared = input->charset != NULL ? input->charset : said;
  WtDecoding decoding;
  char *text =
      wt_encoding_decode_declared (input->bytes, input->n_bytes, input->truncated, declared, length, &decoding);

  if (decoding.misdeclared)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED, WT_SEVERITY_NOTE, input->id, 0,
                        "declared as %s, but its bytes are %s; read as that", declared, decoding.encoding);
  else if (decoding.guessed)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_ENCODING_GUESSED, WT_SEVERITY_NOTE, input->id, 0,
                        "read as %s, which its bytes look like; it does not say its encoding", decoding.encoding);
  if (decoding.bad > 0)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_BAD_BYTES, WT_SEVERITY_WARNING, input->id, decoding.bad_line,
                        "%" G_GSIZE_FORMAT
                        " character%s could not be read as %s and stand as U+FFFD; the first is in line %u",
                        decoding.bad, decoding.bad == 1 ? "" : "s", decoding.encoding, decoding.bad_line);
  return text;
}

static void
give_block (WtDraft *draft, const WtHtmlBlocks *blocks, const WtHtmlBlock *block)
{
  const char *text = wt_html_block_text (blocks, block);

  if (block->sure)
    wt_draft_block (draft, block->kind, block->credit, text, (gssize)block->length_bytes);
  else
    wt_draft_text (draft, text, (gssize)block->length_bytes);
}

gboolean
wt_html_read (const WtInput *input, WtReaderContext *context)
{
  gsize length;
  gboolean cut = FALSE;
  g_autofree char *html = decode (input, context->diagnostics, &length);
  g_autoptr (xmlDoc) document = wt_html_parse (html, length, &cut);

  if (document == NULL)
  {
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, input->id, 0,
                        "%s has no element; nothing was read from it", input->id);
    return FALSE;
  }
  if (cut)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, 0,
                        "elements are nested deeper than %d; what is behind that was left out", WT_HTML_MAX_DEPTH);
  WtDraft *draft = wt_draft_new (input, NULL);
  g_autofree char *saved_from = wt_html_saved_from (html, length);
  wt_draft_say (draft, WT_DRAFT_URL, 0, saved_from); /* what the input itself knows was said before */
  wt_html_metadata (document, draft);
  g_autoptr (WtHtmlBlocks) blocks = wt_html_blocks_new (xmlDocGetRootElement (document), FALSE);
  wt_html_choose (blocks, wt_draft_said (draft, WT_DRAFT_TITLE));
  for (guint i = 0; i < blocks->blocks->len; i++)
    give_block (draft, blocks, wt_html_block (blocks, i));
  wt_draft_give (draft, input, context);
  return TRUE;
}
