/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agencies that a story names, and its articles with their sentences. */
#include <string.h>

#include "build.h"
#include "clean.h"
#include "write.h"

static void
take_agency (GPtrArray *ids, const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer)id);
}

static void
take_agencies_of_article (GPtrArray *ids, const WtArticleFindings *findings)
{
  for (guint i = 0; i < findings->credits->len; i++)
    take_agency (ids, g_array_index (findings->credits, WtCredit, i).agency);
  for (guint i = 0; i < findings->origins->len; i++)
    take_agency (ids, g_array_index (findings->origins, WtOrigin, i).agency);
  take_agency (ids, findings->derivation.agency);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Every agency id that occurs anywhere, in byte order. */
static GPtrArray *
agencies_of_story (const WtProvenance *provenance)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < provenance->findings->len; i++)
    take_agencies_of_article (ids, g_ptr_array_index (provenance->findings, i));
  for (guint i = 0; i < provenance->families->len; i++)
    take_agency (ids, ((const WtFamily *)g_ptr_array_index (provenance->families, i))->agency);
  for (guint i = 0; i < provenance->sources->len; i++)
    take_agency (ids, ((const WtSource *)g_ptr_array_index (provenance->sources, i))->agency);
  for (guint i = 0; i < provenance->edges->len; i++)
    take_agency (ids, ((const WtEdge *)g_ptr_array_index (provenance->edges, i))->from_agency);
  g_ptr_array_sort (ids, compare_strings);
  return ids;
}

void
wt_build_agencies (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "agencies");
  g_autoptr (GPtrArray) ids = agencies_of_story (provenance);

  for (guint i = 0; i < ids->len; i++)
  {
    const char *id = g_ptr_array_index (ids, i);
    const WtAgency *agency = provenance->agencies != NULL ? wt_agencies_find (provenance->agencies, id) : NULL;
    xmlNode *node = wt_write_element (list, "agency");
    wt_write_text (node, "id", id);
    wt_write_text (node, "name", agency != NULL && agency->name != NULL ? agency->name : id);
  }
}

static void
write_published (xmlNode *article, const WtPublished *published)
{
  xmlNode *node = wt_write_element (article, "published");

  wt_write_text (node, "date", published->date);
  wt_write_text (node, "time", published->time);
  wt_write_text (node, "source", wt_date_source_name (published->source));
  wt_write_boolean (node, "reliable", published->reliable);
  wt_write_text (node, "reason", published->reason != NULL ? published->reason : "no date was found");
}

static void
write_metadata (xmlNode *node, const WtArticle *article)
{
  xmlNode *list = article->metadata->len > 0 ? wt_write_element (node, "metadata") : NULL;

  for (guint i = 0; i < article->metadata->len; i++)
  {
    const WtMetadatum *datum = &g_array_index (article->metadata, WtMetadatum, i);
    xmlNode *item = wt_write_element (list, "metadatum");
    wt_write_text (item, "name", datum->name);
    wt_write_text (item, "value", datum->value);
  }
}

/* The words of a credit; those of the article's metadata have no place in its text. */
static char *
credit_text (const WtArticle *article, const WtCredit *credit)
{
  if (credit->length_bytes > 0)
    return wt_clean_text (article->text + credit->offset_bytes, credit->length_bytes);
  return g_strdup (article->agency != NULL ? article->agency : "");
}

static void
write_credits (xmlNode *article, const WtText *text, const GArray *credits)
{
  xmlNode *list = wt_write_element (article, "credits");

  for (guint i = 0; i < credits->len; i++)
  {
    const WtCredit *credit = &g_array_index (credits, WtCredit, i);
    g_autofree char *words = credit_text (text->article, credit);
    xmlNode *node = wt_write_element (list, "credit");
    wt_write_text (node, "agency", credit->agency);
    wt_write_text (node, "kind", wt_credit_kind_name (credit->kind));
    if (credit->sentence >= 0)
      wt_write_number (node, "sentence", (guint64)credit->sentence + 1);
    wt_write_content (node, words);
  }
}

static void
write_way (xmlNode *node, const WtProvenance *provenance, const WtDerivation *derivation)
{
  wt_write_text (node, "way", derivation->through >= 0 ? "through" : derivation->direct ? "direct" : "undecided");
  wt_write_unit (node, "way_confidence", derivation->way_confidence, 2);
  if (derivation->through >= 0)
    wt_build_article_id (node, "through", provenance, (guint)derivation->through);
}

static void
write_derivation (xmlNode *article, const WtProvenance *provenance, const WtDerivation *derivation)
{
  xmlNode *node = wt_write_element (article, "derivation");

  wt_write_text (node, "class", wt_class_name (derivation->klass));
  wt_write_text (node, "agency", derivation->agency);
  wt_write_unit (node, "share_words", derivation->share_words, 4);
  wt_write_unit (node, "confidence", derivation->confidence, 2);
  wt_write_text (node, "credited", wt_credited_name (derivation->credited));
  wt_write_text (node, "reason", derivation->reason != NULL ? derivation->reason : "");
  if (derivation->agency != NULL && derivation->klass != WT_CLASS_IS_WIRE && derivation->klass != WT_CLASS_NON_DERIVED)
    write_way (node, provenance, derivation);
}

static void
write_origin (xmlNode *sentence, const WtProvenance *provenance, const WtOrigin *origin)
{
  xmlNode *node = wt_write_element (sentence, "origin");

  wt_write_text (node, "agency", origin->agency);
  wt_write_text (node, "relation", wt_relation_name (origin->relation));
  wt_write_unit (node, "confidence", origin->confidence, 2);
  wt_write_boolean (node, "credited", origin->credited);
  wt_build_family_id (node, provenance, origin->family);
}

/* Words, as a reader counts them; a dateline is none of the sentence's. */
static guint
count_words (const WtText *text, const WtSentence *sentence)
{
  guint n_words = 0;

  for (guint i = 0; i < sentence->n_tokens; i++)
    if (!(g_array_index (text->tokens, WtToken, sentence->first_token + i).flags & WT_TOKEN_DATELINE))
      n_words++;
  return n_words;
}

static void
write_sentence (xmlNode *list, const WtProvenance *provenance, guint article, guint n)
{
  const WtText *text = g_ptr_array_index (provenance->texts, article);
  const WtArticleFindings *findings = g_ptr_array_index (provenance->findings, article);
  const WtSentence *sentence = &g_array_index (text->sentences, WtSentence, n);
  g_autofree char *words = wt_clean_text (text->article->text + sentence->offset_bytes, sentence->length_bytes);
  xmlNode *node = wt_write_element (list, "sentence");

  wt_write_number (node, "n", (guint64)n + 1);
  wt_write_text (node, "kind", wt_block_kind_name (sentence->kind));
  wt_write_number (node, "offset", sentence->offset_bytes);
  wt_write_number (node, "length", sentence->length_bytes);
  wt_write_number (node, "words", count_words (text, sentence));
  wt_write_content (wt_write_element (node, "text"), words);
  write_origin (node, provenance, &g_array_index (findings->origins, WtOrigin, n));
}

static gboolean
is_body (WtBlockKind kind)
{
  return kind == WT_BLOCK_BODY || kind == WT_BLOCK_QUOTE || kind == WT_BLOCK_LIST;
}

static guint
count_body_words (const WtText *text)
{
  guint n_words = 0;

  for (guint i = 0; i < text->sentences->len; i++)
  {
    const WtSentence *sentence = &g_array_index (text->sentences, WtSentence, i);
    n_words += is_body (sentence->kind) ? count_words (text, sentence) : 0;
  }
  return n_words;
}

static void
write_article (xmlNode *list, const WtProvenance *provenance, guint n)
{
  const WtText *text = g_ptr_array_index (provenance->texts, n);
  const WtArticleFindings *findings = g_ptr_array_index (provenance->findings, n);
  const WtArticle *article = text->article;
  xmlNode *node = wt_write_element (list, "article");

  wt_write_id (node, "id", article->id);
  wt_write_id (node, "path", article->path != NULL ? article->path : article->id);
  wt_write_text (node, "url", article->url);
  wt_write_text (node, "outlet", article->outlet);
  wt_write_text (node, "title", article->title);
  wt_write_text (node, "language", article->language);
  wt_write_text (node, "author", article->author);
  wt_write_number (node, "words", count_body_words (text));
  write_published (node, &article->published);
  write_metadata (node, article);
  write_credits (node, text, findings->credits);
  write_derivation (node, provenance, &findings->derivation);
  xmlNode *sentences = wt_write_element (node, "sentences");
  for (guint i = 0; i < text->sentences->len; i++)
    write_sentence (sentences, provenance, n, i);
}

void
wt_build_articles (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "articles");

  for (guint i = 0; i < provenance->texts->len; i++)
    write_article (list, provenance, i);
}
