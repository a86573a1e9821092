/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found across articles: families, the wires they come from, who had words from whom, and trouble. */
#include "build.h"
#include "write.h"

void
wt_build_article_id (xmlNode *element, const char *name, const WtProvenance *provenance, guint article)
{
  const WtText *text = g_ptr_array_index (provenance->texts, article);

  wt_write_id (element, name, text->article->id);
}

void
wt_build_place (xmlNode *element, const WtProvenance *provenance, const WtPlace *place)
{
  wt_build_article_id (element, "article", provenance, place->article);
  wt_write_number (element, "sentence", (guint64)place->sentence + 1);
}

void
wt_build_family_id (xmlNode *element, const WtProvenance *provenance, gint index)
{
  if (index < 0)
    return;

  const WtFamily *family = g_ptr_array_index (provenance->families, index);
  wt_write_text (element, "family", family->id);
}

void
wt_build_families (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "families");

  for (guint i = 0; i < provenance->families->len; i++)
  {
    const WtFamily *family = g_ptr_array_index (provenance->families, i);
    xmlNode *node = wt_write_element (list, "family");
    wt_write_text (node, "id", family->id);
    wt_write_text (node, "agency", family->agency);
    wt_write_content (wt_write_element (node, "text"), family->text);
    for (guint k = 0; k < family->members->len; k++)
      wt_build_place (wt_write_element (node, "member"), provenance, &g_array_index (family->members, WtPlace, k));
  }
}

static void
write_reconstructed (xmlNode *source, const WtProvenance *provenance, const WtReconstructed *sentence)
{
  xmlNode *node = wt_write_element (source, "reconstructed");

  wt_build_family_id (node, provenance, sentence->family);
  wt_write_unit (node, "confidence", sentence->confidence, 2);
  wt_write_content (wt_write_element (node, "text"), sentence->text);
  for (guint i = 0; i < sentence->witnesses->len; i++)
  {
    xmlNode *witness = wt_write_element (node, "witness");
    wt_build_place (witness, provenance, &g_array_index (sentence->witnesses, WtPlace, i));
    wt_write_content (witness, g_ptr_array_index (sentence->variants, i));
  }
}

void
wt_build_sources (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "sources");

  for (guint i = 0; i < provenance->sources->len; i++)
  {
    const WtSource *source = g_ptr_array_index (provenance->sources, i);
    xmlNode *node = wt_write_element (list, "source");
    wt_write_text (node, "agency", source->agency);
    if (source->present >= 0)
      wt_build_article_id (node, "present", provenance, (guint)source->present);
    for (guint k = 0; k < source->reconstructed->len; k++)
      write_reconstructed (node, provenance, g_ptr_array_index (source->reconstructed, k));
  }
}

static void
write_from (xmlNode *node, const WtProvenance *provenance, const WtEdge *edge)
{
  if (edge->from_agency != NULL)
    wt_write_text (node, "from", edge->from_agency);
  else
    wt_build_article_id (node, "from", provenance, (guint)edge->from_article);
  wt_write_text (node, "from_kind", edge->from_agency != NULL ? "agency" : "article");
}

static void
write_edge (xmlNode *list, const WtProvenance *provenance, const WtEdge *edge)
{
  xmlNode *node = wt_write_element (list, "edge");

  write_from (node, provenance, edge);
  wt_build_article_id (node, "to", provenance, edge->to_article);
  wt_write_text (node, "kind", wt_edge_kind_name (edge->kind));
  wt_write_number (node, "sentences", edge->sentences);
  wt_write_number (node, "verbatim", edge->verbatim);
  wt_write_number (node, "edited", edge->edited);
  wt_write_number (node, "rewritten", edge->rewritten);
  wt_write_number (node, "quotation", edge->quotation);
  wt_write_number (node, "words", edge->words);
  wt_write_unit (node, "share_words", edge->share_words, 4);
  wt_write_boolean (node, "credited", edge->credited);
  wt_write_unit (node, "confidence", edge->confidence, 2);
  for (guint i = 0; i < edge->evidence->len; i++)
    wt_write_content (wt_write_element (node, "evidence"), g_ptr_array_index (edge->evidence, i));
}

void
wt_build_edges (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "edges");

  for (guint i = 0; i < provenance->edges->len; i++)
    write_edge (list, provenance, g_ptr_array_index (provenance->edges, i));
}

void
wt_build_diagnostics (xmlNode *report, const WtProvenance *provenance)
{
  xmlNode *list = wt_write_element (report, "diagnostics");

  for (guint i = 0; i < provenance->diagnostics->len; i++)
  {
    const WtDiagnostic *diagnostic = &g_array_index (provenance->diagnostics, WtDiagnostic, i);
    xmlNode *node = wt_write_element (list, "diagnostic");
    wt_write_id (node, "article", diagnostic->article);
    wt_write_text (node, "code", wt_diagnostic_code_name (diagnostic->code));
    wt_write_text (node, "severity", wt_severity_name (diagnostic->severity));
    wt_write_number (node, "line", diagnostic->line);
    wt_write_content (node, diagnostic->message);
  }
}
