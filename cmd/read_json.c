/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "read_view.h"
#include "write_json.h"

static json_t *
published_object (const WtPublished *published)
{
  json_t *object = json_object ();

  write_json_text (object, "date", published->date);
  write_json_text (object, "time", published->time);
  write_json_text (object, "source", wt_date_source_name (published->source));
  json_object_set_new (object, "reliable", json_boolean (published->reliable));
  write_json_text (object, "reason", published->reason);
  return object;
}

static json_t *
date_list (const WtArticle *article)
{
  json_t *list = json_array ();

  for (guint i = 0; i < article->dates->len; i++)
  {
    const WtDateCandidate *candidate = &g_array_index (article->dates, WtDateCandidate, i);
    json_t *object = json_object ();
    write_json_text (object, "date", candidate->date);
    write_json_text (object, "time", candidate->time);
    write_json_text (object, "source", wt_date_source_name (candidate->source));
    write_json_text (object, "what", candidate->what);
    json_array_append_new (list, object);
  }
  return list;
}

static json_t *
metadata_list (const WtArticle *article)
{
  json_t *list = json_array ();

  for (guint i = 0; i < article->metadata->len; i++)
  {
    const WtMetadatum *datum = &g_array_index (article->metadata, WtMetadatum, i);
    json_t *object = json_object ();
    write_json_text (object, "name", datum->name);
    write_json_text (object, "value", datum->value);
    json_array_append_new (list, object);
  }
  return list;
}

static json_t *
credit_object (const WtText *text, const WtCredit *credit)
{
  json_t *object = json_object ();
  g_autofree char *words = g_strndup (text->article->text + credit->offset_bytes, credit->length_bytes);

  write_json_text (object, "agency", credit->agency);
  write_json_text (object, "kind", wt_credit_kind_name (credit->kind));
  write_json_text (object, "text", words);
  json_object_set_new (object, "sentence", credit->sentence >= 0 ? json_integer (credit->sentence + 1) : json_null ());
  return object;
}

static json_t *
sentence_object (const WtText *text, guint n)
{
  json_t *object = json_object ();
  const WtSentence *sentence = wt_text_sentence (text, n);
  g_autofree char *words = wt_text_sentence_dup (text, n);

  json_object_set_new (object, "n", json_integer (n + 1));
  write_json_text (object, "kind", wt_block_kind_name (sentence->kind));
  write_json_text (object, "text", words);
  json_object_set_new (object, "offset", json_integer ((json_int_t)sentence->offset_bytes));
  json_object_set_new (object, "length", json_integer ((json_int_t)sentence->length_bytes));
  return object;
}

void
read_view_json (const WtText *text, const GArray *credits)
{
  const WtArticle *article = text->article;
  json_t *object = json_object ();
  json_t *credit_list = json_array (), *sentence_list = json_array ();

  for (guint i = 0; i < credits->len; i++)
    json_array_append_new (credit_list, credit_object (text, &g_array_index (credits, WtCredit, i)));
  for (guint i = 0; i < text->sentences->len; i++)
    json_array_append_new (sentence_list, sentence_object (text, i));
  write_json_text (object, "id", article->id);
  write_json_text (object, "path", article->path);
  write_json_text (object, "url", article->url);
  write_json_text (object, "outlet", article->outlet);
  write_json_text (object, "title", article->title);
  write_json_text (object, "language", article->language);
  write_json_text (object, "author", article->author);
  json_object_set_new (object, "published", published_object (&article->published));
  json_object_set_new (object, "dates", date_list (article));
  json_object_set_new (object, "metadata", metadata_list (article));
  json_object_set_new (object, "credits", credit_list);
  json_object_set_new (object, "sentences", sentence_list);
  write_json_line (object);
}
