/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of readers share: all that was read from some bytes. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/ingest.h>

typedef struct
{
  GPtrArray *articles;
  GArray *diagnostics;
} Result;

static inline void
result_clear (Result *result)
{
  g_ptr_array_unref (result->articles);
  g_array_unref (result->diagnostics);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Result, result_clear)

static inline gboolean
result_take (WtArticle *article, gpointer articles)
{
  g_ptr_array_add (articles, article);
  return TRUE;
}

static inline Result
read_with (const char *id, const void *bytes, gsize n_bytes, const WtIngestOptions *options)
{
  Result result = { .articles = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_article_free),
                    .diagnostics = wt_diagnostics_new () };

  wt_ingest_bytes (id, bytes, n_bytes, options, NULL, result_take, result.articles, result.diagnostics);
  return result;
}

static inline Result
read_as (const char *id, const void *bytes, gsize n_bytes)
{
  WtIngestOptions options;

  wt_ingest_options_init (&options);
  return read_with (id, bytes, n_bytes, &options);
}

static inline Result
read_file (const char *path)
{
  const char *const inputs[] = { path, NULL };
  WtIngestOptions options;
  Result result = { .articles = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_article_free),
                    .diagnostics = wt_diagnostics_new () };

  wt_ingest_options_init (&options);
  assert_true (wt_ingest (inputs, &options, NULL, result_take, result.articles, result.diagnostics, NULL, NULL));
  return result;
}

static inline const WtArticle *
article_of (const Result *result, guint n)
{
  assert_true (n < result->articles->len);
  return g_ptr_array_index (result->articles, n);
}

/* How many diagnostics of a code there are whose message holds some words. */
static inline guint
count_said (const Result *result, WtDiagnosticCode code, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < result->diagnostics->len; i++)
  {
    const WtDiagnostic *diagnostic = &g_array_index (result->diagnostics, WtDiagnostic, i);
    n += diagnostic->code == code && strstr (diagnostic->message, words) != NULL;
  }
  return n;
}
