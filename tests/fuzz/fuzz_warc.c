/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WARC and ARC of any bytes: nothing crashes, every article is one of the file's records, and what is
 * said of it is UTF-8; also where it is cut short. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <wiretrace/ingest.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static gboolean
check (WtArticle *article, gpointer data)
{
  guint *n_articles = data;

  if (!g_utf8_validate_len (article->text, article->text_bytes, NULL) || !g_str_has_prefix (article->id, "fuzz.warc"))
    abort ();
  if (article->url != NULL && !g_utf8_validate (article->url, -1, NULL))
    abort ();
  wt_article_free (article);
  (*n_articles)++;
  return TRUE;
}

static guint
read_bytes (const uint8_t *data, size_t size)
{
  static WtAgencies *agencies = NULL;
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  WtIngestOptions options;
  guint n_articles = 0;

  if (agencies == NULL)
    agencies = wt_agencies_load (NULL, NULL);
  wt_ingest_options_init (&options);
  options.max_bytes = 1 << 20;
  wt_ingest_bytes ("fuzz.warc", data, size, &options, agencies, check, &n_articles, diagnostics);
  for (guint i = 0; i < diagnostics->len; i++)
    if (!g_utf8_validate (g_array_index (diagnostics, WtDiagnostic, i).message, -1, NULL))
      abort ();
  return n_articles;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_bytes (data, size);
  read_bytes (data, size / 2);
  return 0;
}
