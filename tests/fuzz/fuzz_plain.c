/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text of any bytes: nothing crashes, and the blocks keep what article.h promises. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <wiretrace/ingest.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static gboolean
check (WtArticle *article, gpointer data)
{
  gsize at = 0;

  (void)data;
  if (!g_utf8_validate_len (article->text, article->text_bytes, NULL))
    abort ();
  for (guint i = 0; i < article->blocks->len; i++)
  {
    const WtBlock *block = &g_array_index (article->blocks, WtBlock, i);
    if (block->offset_bytes < at || block->length_bytes == 0 || block->dateline_bytes > block->length_bytes
        || block->offset_bytes + block->length_bytes > article->text_bytes || block->line == 0)
      abort ();
    at = block->offset_bytes + block->length_bytes;
    if (!g_utf8_validate_len (article->text + block->offset_bytes, block->length_bytes, NULL))
      abort ();
  }
  wt_article_free (article);
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static WtAgencies *agencies = NULL;
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  WtIngestOptions options;

  if (agencies == NULL)
    agencies = wt_agencies_load (NULL, NULL);
  wt_ingest_options_init (&options);
  wt_ingest_bytes ("fuzz.txt", data, size, &options, agencies, check, NULL, diagnostics);
  return 0;
}
