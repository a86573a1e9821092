/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages of any bytes: nothing crashes, and the blocks keep what article.h promises. The first byte chooses whether
 * the rest is a page or a piece of HTML inside of another document. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <wiretrace/ingest.h>

#include "analysis/ingest/html.h"

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
    if (block->offset_bytes < at || block->length_bytes == 0
        || block->offset_bytes + block->length_bytes > article->text_bytes)
      abort ();
    at = block->offset_bytes + block->length_bytes;
  }
  wt_article_free (article);
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static WtAgencies *agencies = NULL;
  WtIngestOptions options;

  if (agencies == NULL)
    agencies = wt_agencies_load (NULL, NULL);
  if (size < 2)
    return 0;
  wt_ingest_options_init (&options);
  g_autofree guint8 *page = g_memdup2 (data + 1, size - 1);
  WtInput input = { .id = "fuzz.html", .path = "fuzz.html", .bytes = page, .n_bytes = size - 1 };
  WtReaderContext context = { .options = &options, .agencies = agencies, .sink = check };
  if (data[0] % 4 != 0)
  {
    wt_html_read (&input, &context);
    return 0;
  }
  g_autofree char *valid = g_utf8_make_valid ((const char *)page, (gssize)(size - 1));
  gsize length = strlen (valid);
  g_autofree char *exact = g_memdup2 (valid, MAX (length, 1)); /* no NUL behind it, so that a read there is seen */
  WtDraft *draft = wt_draft_new (&input, NULL);
  wt_html_fragment (draft, exact, (gssize)length);
  wt_draft_give (draft, &input, &context);
  return 0;
}
