/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several tests need: articles from paragraphs, without a file. */
#pragma once

#include <string.h>

#include <wiretrace/text.h>

/* An article whose blocks are the given paragraphs, all of them body. Ends with NULL. */
static inline WtArticle *G_GNUC_NULL_TERMINATED G_GNUC_UNUSED
support_article (const char *id, const char *first, ...)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, TRUE, sizeof (WtBlock));
  va_list paragraphs;

  va_start (paragraphs, first);
  for (const char *p = first; p != NULL; p = va_arg (paragraphs, const char *))
  {
    WtBlock block = {
      .kind = WT_BLOCK_BODY, .credit = WT_CREDIT_NONE, .offset_bytes = text->len, .length_bytes = strlen (p)
    };
    block.line = 1 + 2 * blocks->len;
    g_array_append_val (blocks, block);
    g_string_append_printf (text, "%s\n\n", p);
  }
  va_end (paragraphs);

  gsize length = text->len;
  WtArticle *article = wt_article_new (id, id, g_string_free (text, FALSE), length);
  g_array_append_vals (article->blocks, blocks->data, blocks->len);
  return article;
}
