/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of pages share: a page read from a string, and what its blocks must be. Each program loads the
 * agencies for itself. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <wiretrace/ingest.h>

static WtAgencies *agencies;

static inline gboolean
keep (WtArticle *article, gpointer data)
{
  *(WtArticle **)data = article;
  return TRUE;
}

static inline WtArticle *
read_page (const char *text)
{
  WtIngestOptions options;
  WtArticle *article = NULL;

  wt_ingest_options_init (&options);
  wt_ingest_bytes ("page.txt", (const guint8 *)text, strlen (text), &options, agencies, keep, &article, NULL);
  assert_non_null (article);
  return article;
}

/* The n-th block that begins with some words. */
static inline const WtBlock *
nth_block (const WtArticle *article, const char *begins, guint n)
{
  for (guint i = 0; i < article->blocks->len; i++)
  {
    const WtBlock *block = &g_array_index (article->blocks, WtBlock, i);
    if (strncmp (article->text + block->offset_bytes, begins, strlen (begins)) == 0 && n-- == 0)
      return block;
  }
  fail_msg ("no block begins with “%s”", begins);
  return NULL;
}

static inline void
assert_kind (const WtArticle *article, const char *begins, WtBlockKind kind)
{
  assert_string_equal (wt_block_kind_name (nth_block (article, begins, 0)->kind), wt_block_kind_name (kind));
}

static inline void
assert_credit (const WtArticle *article, const char *begins, WtCreditKind credit)
{
  const WtBlock *block = nth_block (article, begins, 0);

  assert_string_equal (wt_block_kind_name (block->kind), "credit");
  assert_string_equal (wt_credit_kind_name (block->credit), wt_credit_kind_name (credit));
}

#define BODY                                                                                                           \
  "The harbour council voted on Monday to close the old lighthouse after a storm tore off its roof.\n\n"               \
  "Keepers had warned for years that the stones were loose, the council's engineer wrote in a report.\n\n"
