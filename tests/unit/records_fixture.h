/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of feeds, JSON and tables share: bytes read as a file, and the articles and diagnostics it gives. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/ingest.h>

#define STORM                                                                                                          \
  "The harbour council voted on Monday to close the old lighthouse after a storm tore off its roof. Keepers had "      \
  "warned for years that the stones were loose, the engineer wrote in a report."
#define DIVERS "Divers found the lamp on Tuesday, two miles out. Nobody was hurt, the harbour master said."

/* What reading gave. */
typedef struct
{
  GPtrArray *articles;
  GArray *diagnostics;
} Given;

static inline void
given_clear (Given *given)
{
  g_ptr_array_unref (given->articles);
  g_array_unref (given->diagnostics);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, given_clear)

static inline void
free_article (gpointer article)
{
  wt_article_free (article);
}

static inline gboolean
keep_article (WtArticle *article, gpointer articles)
{
  g_ptr_array_add (articles, article);
  return TRUE;
}

static inline Given
read_limited (const char *bytes, gsize n_bytes, const char *columns, gsize max_bytes)
{
  Given given = { g_ptr_array_new_with_free_func (free_article), wt_diagnostics_new () };
  WtIngestOptions options;

  wt_ingest_options_init (&options);
  options.columns = columns;
  if (max_bytes > 0)
    options.max_bytes = max_bytes;
  wt_ingest_bytes ("file", (const guint8 *)bytes, n_bytes, &options, NULL, keep_article, given.articles,
                   given.diagnostics);
  return given;
}

static inline Given
read_text (const char *text)
{
  return read_limited (text, strlen (text), NULL, 0);
}

static inline const WtArticle *
article_at (const Given *given, guint n)
{
  assert_true (n < given->articles->len);
  return g_ptr_array_index (given->articles, n);
}

static inline const WtDiagnostic *
told (const Given *given, WtDiagnosticCode code)
{
  for (guint i = 0; i < given->diagnostics->len; i++)
    if (g_array_index (given->diagnostics, WtDiagnostic, i).code == code)
      return &g_array_index (given->diagnostics, WtDiagnostic, i);
  return NULL;
}

/* The first block of a kind, as text; NULL for none. */
static inline char *
block_of (const WtArticle *article, WtBlockKind kind, WtCreditKind credit)
{
  for (guint i = 0; i < article->blocks->len; i++)
  {
    const WtBlock *block = &g_array_index (article->blocks, WtBlock, i);
    if (block->kind == kind && block->credit == credit)
      return g_strndup (article->text + block->offset_bytes, block->length_bytes);
  }
  return NULL;
}

static inline void
assert_block (const WtArticle *article, WtBlockKind kind, WtCreditKind credit, const char *text)
{
  g_autofree char *found = block_of (article, kind, credit);

  assert_non_null (found);
  assert_string_equal (found, text);
}
