/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What article.h promises of every article, whatever it was read from; a fuzz target aborts where one does not hold. */
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <wiretrace/ingest.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static inline void
check_string (const char *string)
{
  if (string != NULL && !g_utf8_validate (string, -1, NULL))
    abort ();
}

static inline gboolean
check_laws (WtArticle *article, gpointer data)
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
  check_string (article->title);
  check_string (article->outlet);
  check_string (article->author);
  check_string (article->language);
  check_string (article->url);
  for (guint i = 0; i < article->metadata->len; i++)
    check_string (g_array_index (article->metadata, WtMetadatum, i).value);
  wt_article_free (article);
  return TRUE;
}

/* Reads the bytes as a file's. */
static inline void
read_as (const char *name, const uint8_t *data, size_t size)
{
  static WtAgencies *agencies = NULL;
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  WtIngestOptions options;

  if (agencies == NULL)
    agencies = wt_agencies_load (NULL, NULL);
  wt_ingest_options_init (&options);
  wt_ingest_bytes (name, data, size, &options, agencies, check_laws, NULL, diagnostics);
  for (guint i = 0; i < diagnostics->len; i++)
    check_string (g_array_index (diagnostics, WtDiagnostic, i).message);
}
