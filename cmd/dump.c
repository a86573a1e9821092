/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dump.h"

#include <stdio.h>

#include "message.h"

struct DumpStage
{
  const char *name;
  void (*print) (const WtProvenance *provenance);
  const char *description;
};

static const WtText *
text_of (const WtProvenance *provenance, guint n)
{
  return provenance->texts->pdata[n];
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "-";
}

/* The last field of a line: whatever stands in an article, with white space made spaces. */
static void
end_with_text (const char *text, gssize length_bytes)
{
  g_autofree char *clean = message_clean (text, length_bytes);

  printf ("\t%s\n", clean);
}

/* A name or title can hold anything too. */
static void
print_field (const char *name, const char *value)
{
  printf ("%s", name);
  end_with_text (or_dash (value), -1);
}

static void
print_article (const WtArticle *article)
{
  print_field ("article", article->id);
  print_field ("url", article->url);
  print_field ("outlet", article->outlet);
  print_field ("title", article->title);
  print_field ("language", article->language);
  printf ("published\t%s\t%s\t%s\t%s", or_dash (article->published.date), or_dash (article->published.time),
          wt_date_source_name (article->published.source), article->published.reliable ? "reliable" : "unreliable");
  end_with_text (or_dash (article->published.reason), -1);
  for (guint i = 0; i < article->blocks->len; i++)
  {
    const WtBlock *block = &g_array_index (article->blocks, WtBlock, i);
    printf ("block\t%u\t%s\t%s\tline %u\t%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT "\tdateline %" G_GSIZE_FORMAT, i,
            wt_block_kind_name (block->kind), wt_credit_kind_name (block->credit), block->line, block->offset_bytes,
            block->length_bytes, block->dateline_bytes);
    end_with_text (article->text + block->offset_bytes, (gssize)block->length_bytes);
  }
}

static void
print_articles (const WtProvenance *provenance)
{
  for (guint i = 0; i < provenance->texts->len; i++)
    print_article (text_of (provenance, i)->article);
}

static void
print_sentences (const WtProvenance *provenance)
{
  for (guint i = 0; i < provenance->texts->len; i++)
  {
    const WtText *text = text_of (provenance, i);
    print_field ("article", text->article->id);
    for (guint k = 0; k < text->sentences->len; k++)
    {
      const WtSentence *sentence = wt_text_sentence (text, k);
      printf ("sentence\t%u\t%s\tblock %u\t%" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT "\t%u tokens", k + 1,
              wt_block_kind_name (sentence->kind), sentence->block, sentence->offset_bytes, sentence->length_bytes,
              sentence->n_tokens);
      end_with_text (text->article->text + sentence->offset_bytes, (gssize)sentence->length_bytes);
    }
  }
}

static void
print_flags (guint16 flags)
{
  static const char *const names[] = { "dateline", "quoted", "reported", "speech",    "stop",
                                       "number",   "name",   "time",     "quote-misc" };
  const char *separator = "\t";

  for (guint bit = 0; bit < G_N_ELEMENTS (names); bit++)
    if (flags & (1U << bit))
    {
      printf ("%s%s", separator, names[bit]);
      separator = ",";
    }
  putchar ('\n');
}

static void
print_tokens (const WtProvenance *provenance)
{
  for (guint i = 0; i < provenance->texts->len; i++)
  {
    const WtText *text = text_of (provenance, i);
    print_field ("article", text->article->id);
    for (guint k = 0; k < text->sentences->len; k++)
    {
      const WtSentence *sentence = wt_text_sentence (text, k);
      const WtToken *tokens = wt_text_tokens (text, sentence);
      for (guint t = 0; t < sentence->n_tokens; t++)
      {
        g_autofree char *shown = message_clean (text->article->text + tokens[t].offset_bytes, tokens[t].length_bytes);
        printf ("token\t%u\t%u\t%s\t%s\t%s", k + 1, tokens[t].offset_bytes, shown,
                wt_lexicon_word (provenance->lexicon, tokens[t].form),
                wt_lexicon_word (provenance->lexicon, tokens[t].word));
        print_flags (tokens[t].flags);
      }
    }
  }
}

static void
print_side (const WtProvenance *provenance, guint article, const GArray *sentences)
{
  g_autofree char *id = message_clean (text_of (provenance, article)->article->id, -1);

  printf ("\t%s\t", id);
  for (guint i = 0; i < sentences->len; i++)
    printf ("%s%u", i > 0 ? "," : "", g_array_index (sentences, guint, i) + 1);
}

static void
print_operation (const WtProvenance *provenance, const WtAlignment *alignment, const WtOperation *operation)
{
  const char *a = text_of (provenance, alignment->a)->article->text;
  const char *b = text_of (provenance, alignment->b)->article->text;
  g_autofree char *shown_a = message_clean (a + operation->a_offset_bytes, (gssize)operation->a_length_bytes);

  printf ("operation\t%s\t%s", wt_operation_kind_name (operation->kind), shown_a);
  end_with_text (b + operation->b_offset_bytes, (gssize)operation->b_length_bytes);
}

static void
print_alignments (const WtProvenance *provenance)
{
  for (guint i = 0; i < provenance->alignments->len; i++)
  {
    const WtAlignment *alignment = provenance->alignments->pdata[i];
    printf ("alignment\t%s\t%.4f\t%u words\t%.1f bits\tevalue %.2g\tconfidence %.2f",
            wt_relation_name (alignment->relation), alignment->similarity, alignment->shared_words,
            alignment->score_bits, alignment->evalue, alignment->confidence);
    print_side (provenance, alignment->a, alignment->a_sentences);
    print_side (provenance, alignment->b, alignment->b_sentences);
    putchar ('\n');
    for (guint k = 0; k < alignment->operations->len; k++)
      print_operation (provenance, alignment, &g_array_index (alignment->operations, WtOperation, k));
  }
}

static void
print_place (const char *tag, const WtProvenance *provenance, const WtPlace *place)
{
  const WtText *text = text_of (provenance, place->article);
  g_autofree char *sentence = wt_text_sentence_dup (text, place->sentence);
  g_autofree char *id = message_clean (text->article->id, -1);

  printf ("%s\t%s\t%u", tag, id, place->sentence + 1);
  end_with_text (sentence, -1);
}

static void
print_families (const WtProvenance *provenance)
{
  for (guint i = 0; i < provenance->families->len; i++)
  {
    const WtFamily *family = provenance->families->pdata[i];
    printf ("family\t%s\t%s", family->id, or_dash (family->agency));
    end_with_text (family->text, -1);
    for (guint k = 0; k < family->members->len; k++)
      print_place ("member", provenance, &g_array_index (family->members, WtPlace, k));
  }
}

static void
print_findings (const WtText *text, const WtArticleFindings *findings)
{
  const WtDerivation *derivation = &findings->derivation;

  print_field ("article", text->article->id);
  printf ("derivation\t%s\t%s\tshare %.4f\tconfidence %.2f\tcredited %s", wt_class_name (derivation->klass),
          or_dash (derivation->agency), derivation->share_words, derivation->confidence,
          wt_credited_name (derivation->credited));
  end_with_text (or_dash (derivation->reason), -1);
  for (guint i = 0; i < findings->credits->len; i++)
  {
    const WtCredit *credit = &g_array_index (findings->credits, WtCredit, i);
    printf ("credit\t%s\t%s\tsentence %d", or_dash (credit->agency), wt_credit_kind_name (credit->kind),
            credit->sentence + 1);
    end_with_text (text->article->text + credit->offset_bytes, (gssize)credit->length_bytes);
  }
  for (guint i = 0; i < findings->origins->len; i++)
  {
    const WtOrigin *origin = &g_array_index (findings->origins, WtOrigin, i);
    printf ("origin\t%u\t%s\t%s\tconfidence %.2f\t%s\tfamily %d\n", i + 1, wt_relation_name (origin->relation),
            or_dash (origin->agency), origin->confidence, origin->credited ? "credited" : "uncredited",
            origin->family + 1);
  }
}

static void
print_source (const WtProvenance *provenance, const WtSource *source)
{
  const char *present =
      source->present >= 0 ? text_of (provenance, (guint)source->present)->article->id : "(reconstructed)";

  printf ("source\t%s", source->agency);
  end_with_text (present, -1);
  for (guint i = 0; i < source->reconstructed->len; i++)
  {
    const WtReconstructed *sentence = source->reconstructed->pdata[i];
    printf ("reconstructed\tfamily %d\t%u witnesses", sentence->family + 1, sentence->witnesses->len);
    end_with_text (sentence->text, -1);
    for (guint k = 0; k < sentence->witnesses->len; k++)
      print_place ("witness", provenance, &g_array_index (sentence->witnesses, WtPlace, k));
  }
}

static void
print_edge (const WtProvenance *provenance, const WtEdge *edge)
{
  const char *source =
      edge->from_agency != NULL ? edge->from_agency : text_of (provenance, (guint)edge->from_article)->article->id;
  g_autofree char *from = message_clean (source, -1);
  g_autofree char *to = message_clean (text_of (provenance, edge->to_article)->article->id, -1);

  printf (
      "edge\t%s\t%s\t%s\t%u sentences\t%u verbatim\t%u edited\t%u rewritten\t%u quotation\t%u words\tshare %.4f\t%s\t"
      "confidence %.2f\n",
      wt_edge_kind_name (edge->kind), from, to, edge->sentences, edge->verbatim, edge->edited, edge->rewritten,
      edge->quotation, edge->words, edge->share_words, edge->credited ? "credited" : "uncredited", edge->confidence);
  for (guint i = 0; i < edge->evidence->len; i++)
    print_field ("evidence", edge->evidence->pdata[i]);
}

static void
print_provenance (const WtProvenance *provenance)
{
  for (guint i = 0; i < provenance->texts->len; i++)
    print_findings (text_of (provenance, i), provenance->findings->pdata[i]);
  for (guint i = 0; i < provenance->sources->len; i++)
    print_source (provenance, provenance->sources->pdata[i]);
  for (guint i = 0; i < provenance->edges->len; i++)
    print_edge (provenance, provenance->edges->pdata[i]);
}

static const DumpStage stages[] = {
  { "article", print_articles, "metadata and blocks, as they were read" },
  { "sentences", print_sentences, "the sentences of each article" },
  { "tokens", print_tokens, "each word: as written, folded, normalised, what is known about it" },
  { "alignments", print_alignments, "pairs of sentences that share text, word by word" },
  { "families", print_families, "sentences that descend from one sentence" },
  { "provenance", print_provenance, "classes, credits, origins, sources, edges with their evidence" },
};

void
dump_stages (GString *help)
{
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    command_definition (help, stages[i].name, stages[i].description);
}

const DumpStage *
dump_find_stage (const CommandHelp *help, const char *name)
{
  const char *names[G_N_ELEMENTS (stages) + 1] = { NULL };
  guint chosen;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    names[i] = stages[i].name;
  return command_choice (help, "dump", name, names, &chosen) ? &stages[chosen] : NULL;
}

void
dump (const DumpStage *stage, const WtProvenance *provenance)
{
  stage->print (provenance);
}
