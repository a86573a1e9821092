/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/article.h>

#include <string.h>

static void
metadatum_clear (gpointer data)
{
  WtMetadatum *datum = data;

  g_free (datum->name);
  g_free (datum->value);
}

static void
candidate_clear (gpointer data)
{
  WtDateCandidate *candidate = data;

  g_free (candidate->date);
  g_free (candidate->time);
  g_free (candidate->what);
}

WtInputFile *
wt_input_file_new (const char *path)
{
  WtInputFile *file = g_rc_box_new0 (WtInputFile);

  file->path = g_strdup (path);
  return file;
}

WtInputFile *
wt_input_file_ref (WtInputFile *file)
{
  return g_rc_box_acquire (file);
}

static void
file_clear (gpointer data)
{
  WtInputFile *file = data;

  g_free (file->path);
  g_free (file->sha256);
}

void
wt_input_file_unref (WtInputFile *file)
{
  if (file != NULL)
    g_rc_box_release_full (file, file_clear);
}

WtArticle *
wt_article_new (const char *id, const char *path, char *text, gsize text_bytes)
{
  WtArticle *article = g_new0 (WtArticle, 1);

  article->id = g_strdup (id);
  article->path = g_strdup (path);
  article->text = text;
  article->text_bytes = text_bytes;
  article->blocks = g_array_new (FALSE, TRUE, sizeof (WtBlock));
  article->metadata = g_array_new (FALSE, TRUE, sizeof (WtMetadatum));
  g_array_set_clear_func (article->metadata, metadatum_clear);
  article->dates = g_array_new (FALSE, TRUE, sizeof (WtDateCandidate));
  g_array_set_clear_func (article->dates, candidate_clear);
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
  g_free (article->author);
  g_free (article->published.date);
  g_free (article->published.time);
  g_free (article->published.reason);
  g_free (article->sha256);
  wt_input_file_unref (article->file);
  g_free (article->text);
  g_array_unref (article->blocks);
  g_array_unref (article->metadata);
  g_array_unref (article->dates);
  g_free (article);
}

void
wt_article_note (WtArticle *article, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  WtMetadatum datum = { g_strdup (name), g_strdup (value) };
  g_array_append_val (article->metadata, datum);
}

const char *
wt_article_metadatum (const WtArticle *article, const char *name)
{
  for (guint i = 0; i < article->metadata->len; i++)
  {
    const WtMetadatum *datum = &g_array_index (article->metadata, WtMetadatum, i);
    if (strcmp (datum->name, name) == 0)
      return datum->value;
  }
  return NULL;
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
  static const char *const names[] = { "none", "meta", "json-ld", "url", "header", "text", "csv", "file" };

  g_return_val_if_fail (source < G_N_ELEMENTS (names), "unknown");
  return names[source];
}
