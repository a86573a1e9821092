/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/article.h>

#include <string.h>

WtArticle *
wt_article_new (const char *id, const char *path, char *text, gsize text_bytes)
{
  WtArticle *article = g_new0 (WtArticle, 1);

  article->id = g_strdup (id);
  article->path = g_strdup (path);
  article->text = text;
  article->text_bytes = text_bytes;
  article->blocks = g_array_new (FALSE, TRUE, sizeof (WtBlock));
  return article;
}

void
wt_article_free (WtArticle *article)
{
  if (article == NULL)
    return;
  g_free (article->id);
  g_free (article->path);
  g_free (article->url);
  g_free (article->outlet);
  g_free (article->title);
  g_free (article->language);
  g_free (article->agency);
  g_free (article->published.date);
  g_free (article->published.time);
  g_free (article->published.reason);
  g_free (article->sha256);
  g_free (article->text);
  g_array_unref (article->blocks);
  g_free (article);
}

const char *
wt_article_name (const WtArticle *article)
{
  const char *slash = strrchr (article->id, '/');

  if (article->outlet != NULL && *article->outlet != '\0')
    return article->outlet;
  return slash != NULL && slash[1] != '\0' ? slash + 1 : article->id;
}

const char *
wt_block_kind_name (WtBlockKind kind)
{
  static const char *const names[] = { "headline", "subhead", "body",      "quote", "list",
                                       "caption",  "credit",  "furniture", "repeat" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "unknown");
  return names[kind];
}

const char *
wt_credit_kind_name (WtCreditKind kind)
{
  static const char *const names[] = { "byline", "dateline",  "credit-line", "photo", "inline",
                                       "footer", "copyright", "metadata",    "none" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "unknown");
  return names[kind];
}

const char *
wt_date_source_name (WtDateSource source)
{
  static const char *const names[] = { "none", "meta", "json-ld", "url", "header", "text", "csv" };

  g_return_val_if_fail (source < G_N_ELEMENTS (names), "unknown");
  return names[source];
}
