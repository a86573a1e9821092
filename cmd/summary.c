/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary.h"

#include "message.h"

static void
append_count (GString *line, guint count, const char *one, const char *many)
{
  if (count == 0)
    return;
  g_string_append_printf (line, "%s%u %s", line->len > 0 ? ", " : "", count, count == 1 ? one : many);
}

/* Articles whose text others have too while nobody can tell who had it first are counted apart: "derived" would be a
 * claim. */
static void
say_articles (const WtProvenance *provenance)
{
  guint counts[WT_CLASS_IS_WIRE + 1] = { 0 }, unknown = 0;
  guint n = provenance->findings->len;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
  {
    const WtDerivation *derivation = &((const WtArticleFindings *)provenance->findings->pdata[i])->derivation;
    if (derivation->klass != WT_CLASS_NON_DERIVED && derivation->agency == NULL)
      unknown++;
    else
      counts[derivation->klass]++;
  }
  append_count (line, counts[WT_CLASS_IS_WIRE], "agency's own text", "agencies' own texts");
  append_count (line, counts[WT_CLASS_WHOLLY_DERIVED], "wholly derived", "wholly derived");
  append_count (line, counts[WT_CLASS_PARTIALLY_DERIVED], "partially derived", "partially derived");
  append_count (line, unknown, "shares text of unknown source", "share text of unknown source");
  append_count (line, counts[WT_CLASS_NON_DERIVED], "not derived", "not derived");
  message_plain ("%u article%s: %s", n, n == 1 ? "" : "s", line->str);
}

static guint
count_witnesses (const WtSource *source)
{
  g_autoptr (GHashTable) articles = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < source->reconstructed->len; i++)
  {
    const WtReconstructed *sentence = source->reconstructed->pdata[i];
    for (guint k = 0; k < sentence->witnesses->len; k++)
      g_hash_table_add (articles, GUINT_TO_POINTER (g_array_index (sentence->witnesses, WtPlace, k).article));
  }
  return g_hash_table_size (articles);
}

static const char *
article_id (const WtProvenance *provenance, guint n)
{
  return ((const WtText *)provenance->texts->pdata[n])->article->id;
}

static guint
count_copies (const WtProvenance *provenance, const WtSource *source)
{
  guint copies = 0;

  for (guint i = 0; i < provenance->edges->len; i++)
  {
    const WtEdge *edge = provenance->edges->pdata[i];
    gboolean of_agency = g_strcmp0 (edge->from_agency, source->agency) == 0;
    gboolean of_its_text = edge->from_agency == NULL && source->present >= 0 && edge->from_article == source->present;
    copies += edge->kind == WT_EDGE_COPIED && (of_agency || of_its_text);
  }
  return copies;
}

static void
say_source (const WtProvenance *provenance, const WtSource *source)
{
  guint copies = count_copies (provenance, source), witnesses = count_witnesses (source);
  g_autofree char *where = NULL;

  if (source->present >= 0)
    where = g_strdup_printf ("its own text is %s", article_id (provenance, (guint)source->present));
  else if (witnesses > 0)
    where = g_strdup_printf ("its own text is not among them, and was rebuilt from %u", witnesses);
  else
    where = g_strdup ("its own text is not among them");
  if (copies > 0)
    message_plain ("  %s: %u article%s with its text; %s", source->agency, copies, copies == 1 ? "" : "s", where);
  else
    message_plain ("  %s: no other article has its text; %s", source->agency, where);
}

static void
say_edges_between_articles (const WtProvenance *provenance)
{
  guint copied = 0, quoted = 0, undecided = 0;
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < provenance->edges->len; i++)
  {
    const WtEdge *edge = provenance->edges->pdata[i];
    copied += edge->kind == WT_EDGE_COPIED && edge->from_agency == NULL;
    quoted += edge->kind == WT_EDGE_QUOTED;
    undecided += edge->kind == WT_EDGE_UNDECIDED;
  }
  append_count (line, copied, "copied the other", "copied the other");
  append_count (line, quoted, "shares nothing but quotations", "share nothing but quotations");
  append_count (line, undecided, "where it cannot be told who had it first",
                "where it cannot be told who had it first");
  if (line->len > 0)
    message_plain ("  pairs of articles: %s", line->str);
}

void
summary_say (const WtProvenance *provenance)
{
  say_articles (provenance);
  for (guint i = 0; i < provenance->sources->len; i++)
    say_source (provenance, provenance->sources->pdata[i]);
  say_edges_between_articles (provenance);
}
