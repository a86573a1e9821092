/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "story.h"

#include <string.h>

#include <wiretrace/error.h>

#include "element.h"
#include "words.h"

/* article_index, agency_index: by id, the number plus one; anchors: those given. */
typedef struct
{
  WtStory *story;
  GHashTable *article_index;
  GHashTable *agency_index;
  GHashTable *anchors;
} Reader;

static void
article_free (gpointer data)
{
  WtStoryArticle *article = data;

  g_free (article->id);
  g_free (article->anchor);
  g_free (article->name);
  g_free (article->title);
  g_free (article->url);
  g_free (article->date);
  g_free (article->time);
  g_free (article->credited);
  g_free (article->generic_credit);
  g_array_unref (article->sentences);
  g_free (article);
}

static void
agency_free (gpointer data)
{
  WtStoryAgency *agency = data;

  g_free (agency->id);
  g_free (agency->name);
  g_free (agency);
}

static void
sentence_clear (gpointer data)
{
  g_free (((WtStorySentence *)data)->title);
}

static void
link_clear (gpointer data)
{
  g_free (((WtStoryLink *)data)->title);
}

void
wt_story_free (WtStory *story)
{
  if (!story)
    return;
  g_free (story->title);
  g_free (story->language);
  g_ptr_array_unref (story->articles);
  g_ptr_array_unref (story->agencies);
  g_array_unref (story->links);
  g_free (story);
}

const WtStoryArticle *
wt_story_article (const WtStory *story, guint n)
{
  return g_ptr_array_index (story->articles, n);
}

const WtStoryAgency *
wt_story_agency (const WtStory *story, guint n)
{
  return g_ptr_array_index (story->agencies, n);
}

const WtStoryLink *
wt_story_link (const WtStory *story, guint n)
{
  return &g_array_index (story->links, WtStoryLink, n);
}

/* The index of an agency's id; one that the report's list leaves out is added. -1 for NULL. */
static gint
agency_of (Reader *reader, const char *id, const char *name)
{
  gpointer known = id ? g_hash_table_lookup (reader->agency_index, id) : NULL;

  if (!id)
    return -1;
  if (known)
    return GPOINTER_TO_INT (known) - 1;
  WtStoryAgency *agency = g_new0 (WtStoryAgency, 1);
  agency->id = g_strdup (id);
  agency->name = g_strdup (name);
  g_ptr_array_add (reader->story->agencies, agency);
  g_hash_table_insert (reader->agency_index, agency->id, GINT_TO_POINTER (reader->story->agencies->len));
  return (gint)reader->story->agencies->len - 1;
}

static void
read_agencies (Reader *reader, const xmlNode *list)
{
  for (xmlNode *node = wt_element_child (list, "agency"); node; node = wt_element_next (node, "agency"))
  {
    g_autofree char *id = wt_element_get (node, "id");
    g_autofree char *name = wt_element_get (node, "name");
    agency_of (reader, id, name);
  }
}

static gboolean
is_text (const char *kind)
{
  static const char *const kinds[] = { "body", "quote", "list", NULL };

  return kind && g_strv_contains (kinds, kind);
}

static WtCellKind
cell_of (const char *relation, gint agency, WtStoryClass klass)
{
  static const char *const names[] = { "verbatim", "edited", "rewritten", "quotation" };

  if (klass == WT_STORY_IS_WIRE)
    return WT_CELL_VERBATIM;
  for (guint i = 0; relation && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (relation, names[i]))
      return (WtCellKind)i;
  return agency >= 0 ? WT_CELL_CREDITED : WT_CELL_OWN;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at; at++)
    n += *at != ' ' && (at == text || at[-1] == ' ');
  return n;
}

static void
read_sentence (Reader *reader, WtStoryArticle *article, const xmlNode *node)
{
  const xmlNode *origin = wt_element_child (node, "origin");
  g_autofree char *kind = wt_element_get (node, "kind");
  g_autofree char *text = wt_element_text (wt_element_child (node, "text"));
  g_autofree char *relation = wt_element_get (origin, "relation");
  g_autofree char *agency = wt_element_get (origin, "agency");
  g_autofree char *confidence = wt_element_get (origin, "confidence");
  WtStorySentence sentence = { .n = wt_element_number (node, "n"), .words = wt_element_number (node, "words") };

  if (!is_text (kind))
    return;
  sentence.agency = agency_of (reader, agency, NULL);
  if (article->klass == WT_STORY_IS_WIRE && article->agency >= 0)
    sentence.agency = article->agency;
  sentence.cell = cell_of (relation, sentence.agency, article->klass);
  sentence.words = MAX (1, sentence.words ? sentence.words : count_words (text));
  const char *id = sentence.agency >= 0 ? wt_story_agency (reader->story, (guint)sentence.agency)->id : NULL;
  sentence.title =
      wt_words_sentence (sentence.n, article->klass == WT_STORY_IS_WIRE ? "own" : relation, id, confidence, text);
  article->words += sentence.words;
  g_array_append_val (article->sentences, sentence);
}

static void
read_derivation (Reader *reader, WtStoryArticle *article, const xmlNode *node)
{
  static const char *const classes[] = { "non-derived", "partially-derived", "wholly-derived", "is-wire" };
  g_autofree char *klass = wt_element_get (node, "class");
  g_autofree char *agency = wt_element_get (node, "agency");

  for (guint i = 0; klass && i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (klass, classes[i]))
      article->klass = (WtStoryClass)i;
  article->agency = agency_of (reader, agency, NULL);
  article->credited = wt_element_get (node, "credited");
}

static void
read_generic_credit (WtStoryArticle *article, const xmlNode *list)
{
  for (xmlNode *node = wt_element_child (list, "credit"); node && !article->generic_credit;
       node = wt_element_next (node, "credit"))
  {
    g_autofree char *agency = wt_element_get (node, "agency");
    g_autofree char *kind = wt_element_get (node, "kind");
    if (!agency && g_strcmp0 (kind, "photo") != 0)
      article->generic_credit = wt_element_text (node);
  }
}

/* Two ids that differ in other signs only get the same anchor: the second one is numbered. */
static char *
anchor_of (Reader *reader, const char *id)
{
  g_autofree char *anchor = wt_words_anchor (id);
  char *unique = g_strdup (anchor);

  for (guint n = 2; g_hash_table_contains (reader->anchors, unique); n++)
  {
    g_free (unique);
    unique = g_strdup_printf ("%s-%u", anchor, n);
  }
  g_hash_table_add (reader->anchors, unique);
  return g_strdup (unique);
}

static void
read_article (Reader *reader, const xmlNode *node)
{
  WtStoryArticle *article = g_new0 (WtStoryArticle, 1);
  const xmlNode *published = wt_element_child (node, "published");
  const xmlNode *sentences = wt_element_child (node, "sentences");

  g_ptr_array_add (reader->story->articles, article);
  article->sentences = g_array_new (FALSE, TRUE, sizeof (WtStorySentence));
  g_array_set_clear_func (article->sentences, sentence_clear);
  article->id = wt_element_get (node, "id");
  if (!article->id)
    article->id = g_strdup_printf ("%u", reader->story->articles->len);
  article->anchor = anchor_of (reader, article->id);
  g_hash_table_insert (reader->article_index, article->id, GINT_TO_POINTER (reader->story->articles->len));
  article->name = wt_element_get (node, "outlet");
  if (!article->name)
    article->name = g_path_get_basename (article->id);
  article->title = wt_element_get (node, "title");
  article->url = wt_element_get (node, "url");
  article->date = wt_element_get (published, "date");
  article->time = wt_element_get (published, "time");
  article->date_reliable = wt_element_is_true (published, "reliable");
  read_derivation (reader, article, wt_element_child (node, "derivation"));
  read_generic_credit (article, wt_element_child (node, "credits"));
  for (xmlNode *each = wt_element_child (sentences, "sentence"); each; each = wt_element_next (each, "sentence"))
    read_sentence (reader, article, each);
  reader->story->n_sentences += article->sentences->len;
}

static void
read_source (Reader *reader, const xmlNode *node)
{
  g_autofree char *id = wt_element_get (node, "agency");
  g_autoptr (GHashTable) witnesses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint index = agency_of (reader, id, NULL);

  if (index < 0)
    return;
  WtStoryAgency *agency = g_ptr_array_index (reader->story->agencies, index);
  for (xmlNode *each = wt_element_child (node, "reconstructed"); each; each = wt_element_next (each, "reconstructed"))
  {
    agency->rebuilt++;
    for (xmlNode *witness = wt_element_child (each, "witness"); witness; witness = wt_element_next (witness, "witness"))
    {
      char *article = wt_element_get (witness, "article");
      if (article)
        g_hash_table_add (witnesses, article);
    }
  }
  agency->witnesses = g_hash_table_size (witnesses);
}

static char *
edge_evidence (const xmlNode *node)
{
  GString *out = g_string_new (NULL);

  for (xmlNode *each = wt_element_child (node, "evidence"); each; each = wt_element_next (each, "evidence"))
  {
    g_autofree char *text = wt_element_text (each);
    g_string_append_printf (out, "%s%s", out->len ? "; " : "", text);
  }
  return g_string_free (out, FALSE);
}

static void
read_edge (Reader *reader, const xmlNode *node)
{
  g_autofree char *from = wt_element_get (node, "from");
  g_autofree char *from_kind = wt_element_get (node, "from_kind");
  g_autofree char *to = wt_element_get (node, "to");
  g_autofree char *kind = wt_element_get (node, "kind");
  g_autofree char *confidence = wt_element_get (node, "confidence");
  g_autofree char *evidence = edge_evidence (node);
  gint target = to ? GPOINTER_TO_INT (g_hash_table_lookup (reader->article_index, to)) - 1 : -1;
  WtStoryLink link = { .from_agency = -1, .from_article = -1, .to = (guint)target };

  if (g_strcmp0 (from_kind, "article") == 0)
    link.from_article = from ? GPOINTER_TO_INT (g_hash_table_lookup (reader->article_index, from)) - 1 : -1;
  else
    link.from_agency = agency_of (reader, from, NULL);
  if (target < 0 || (link.from_agency < 0 && (link.from_article < 0 || link.from_article == target)))
    return;
  link.kind = g_strcmp0 (kind, "quoted") == 0      ? WT_LINK_QUOTED
              : g_strcmp0 (kind, "undecided") == 0 ? WT_LINK_UNDECIDED
                                                   : WT_LINK_COPIED;
  link.sentences = wt_element_number (node, "sentences");
  link.verbatim = wt_element_number (node, "verbatim");
  link.words = wt_element_number (node, "words");
  link.credited = wt_element_is_true (node, "credited");
  link.title = wt_words_link (reader->story, &link, confidence, evidence);
  g_array_append_val (reader->story->links, link);
}

static WtStoryLink *
find_link (const WtStory *story, gint agency, guint article)
{
  for (guint i = 0; i < story->links->len; i++)
  {
    WtStoryLink *link = &g_array_index (story->links, WtStoryLink, i);
    if (link->from_agency == agency && link->to == article && link->kind != WT_LINK_QUOTED)
      return link;
  }
  return NULL;
}

static gboolean
came_through_article (const WtStory *story, guint article)
{
  for (guint i = 0; i < story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (story, i);
    if (link->from_article >= 0 && link->to == article && link->kind == WT_LINK_COPIED)
      return TRUE;
  }
  return FALSE;
}

/* What the report says in the article, not in an edge: that it is the agency's own text, or the agency's by its
 * credit alone. */
static void
add_implied_link (WtStory *story, guint to)
{
  const WtStoryArticle *article = wt_story_article (story, to);
  gboolean own = article->klass == WT_STORY_IS_WIRE;
  WtStoryLink link = { .from_agency = article->agency, .from_article = -1, .to = to, .credited = TRUE };

  if (article->agency < 0 || article->klass == WT_STORY_NON_DERIVED || came_through_article (story, to))
    return;
  WtStoryLink *known = find_link (story, article->agency, to);
  if (own)
    ((WtStoryAgency *)g_ptr_array_index (story->agencies, article->agency))->n_own++;
  if (own && known)
    known->kind = WT_LINK_OWN;
  if (known)
    return;
  link.kind = own ? WT_LINK_OWN : WT_LINK_CREDIT;
  for (guint i = 0; i < article->sentences->len; i++)
  {
    const WtStorySentence *sentence = &g_array_index (article->sentences, WtStorySentence, i);
    if (!own && sentence->agency != article->agency)
      continue;
    link.sentences++;
    link.words += sentence->words;
  }
  link.title = wt_words_link (story, &link, NULL, "");
  g_array_append_val (story->links, link);
}

static void
count_agencies (WtStory *story)
{
  for (guint i = 0; i < story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (story, i);
    if (link->from_agency < 0)
      continue;
    WtStoryAgency *agency = g_ptr_array_index (story->agencies, link->from_agency);
    agency->used = TRUE;
    agency->kinds |= 1u << link->kind;
    agency->words += link->words;
  }
}

static void
read_report (Reader *reader, const xmlNode *root)
{
  WtStory *story = reader->story;
  const xmlNode *articles = wt_element_child (root, "articles");
  const xmlNode *sources = wt_element_child (root, "sources");
  const xmlNode *edges = wt_element_child (root, "edges");

  story->title = wt_element_get (root, "title");
  read_agencies (reader, wt_element_child (root, "agencies"));
  for (xmlNode *node = wt_element_child (articles, "article"); node; node = wt_element_next (node, "article"))
    read_article (reader, node);
  for (xmlNode *node = wt_element_child (sources, "source"); node; node = wt_element_next (node, "source"))
    read_source (reader, node);
  for (xmlNode *node = wt_element_child (edges, "edge"); node; node = wt_element_next (node, "edge"))
    read_edge (reader, node);
  for (guint i = 0; i < story->articles->len; i++)
    add_implied_link (story, i);
  count_agencies (story);
}

WtStory *
wt_story_read (xmlDoc *report, GError **error)
{
  xmlNode *root = report ? xmlDocGetRootElement (report) : NULL;
  g_autoptr (GHashTable) articles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) agencies = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!wt_element_is (root, "report"))
  {
    g_set_error_literal (error, WT_ERROR, WT_ERROR_FORMAT, "the document is no wiretrace report");
    return NULL;
  }
  WtStory *story = g_new0 (WtStory, 1);
  story->articles = g_ptr_array_new_with_free_func (article_free);
  story->agencies = g_ptr_array_new_with_free_func (agency_free);
  story->links = g_array_new (FALSE, TRUE, sizeof (WtStoryLink));
  g_array_set_clear_func (story->links, link_clear);
  story->language = g_strdup ("en");
  Reader reader = { story, articles, agencies, anchors };
  read_report (&reader, root);
  return story;
}
