/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Material for the tests of the report: provenances made by hand, and what reads XML. */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <wiretrace/error.h>
#include <wiretrace/provenance.h>
#include <wiretrace/report.h>

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

static void
free_text (gpointer data)
{
  WtText *text = data;

  wt_article_free (text->article);
  g_array_unref (text->sentences);
  g_array_unref (text->tokens);
  g_free (text);
}

static void
free_findings (gpointer data)
{
  WtArticleFindings *findings = data;

  g_array_unref (findings->credits);
  g_array_unref (findings->origins);
  g_free (findings->derivation.reason);
  g_free (findings);
}

static void
free_alignment (gpointer data)
{
  WtAlignment *alignment = data;

  g_array_unref (alignment->a_sentences);
  g_array_unref (alignment->b_sentences);
  g_array_unref (alignment->operations);
  g_free (alignment);
}

static void
free_family (gpointer data)
{
  WtFamily *family = data;

  g_free (family->id);
  g_free (family->text);
  g_array_unref (family->members);
  g_free (family);
}

static inline void
free_reconstructed (gpointer data)
{
  WtReconstructed *reconstructed = data;

  g_free (reconstructed->text);
  g_array_unref (reconstructed->witnesses);
  g_ptr_array_unref (reconstructed->variants);
  g_free (reconstructed);
}

static void
free_source (gpointer data)
{
  WtSource *source = data;

  g_ptr_array_unref (source->reconstructed);
  g_free (source);
}

static void
free_edge (gpointer data)
{
  WtEdge *edge = data;

  g_ptr_array_unref (edge->evidence);
  g_free (edge);
}

static inline WtProvenance *
material_new (void)
{
  WtProvenance *provenance = g_new0 (WtProvenance, 1);

  provenance->texts = g_ptr_array_new_with_free_func (free_text);
  provenance->findings = g_ptr_array_new_with_free_func (free_findings);
  provenance->alignments = g_ptr_array_new_with_free_func (free_alignment);
  provenance->families = g_ptr_array_new_with_free_func (free_family);
  provenance->sources = g_ptr_array_new_with_free_func (free_source);
  provenance->edges = g_ptr_array_new_with_free_func (free_edge);
  provenance->diagnostics = wt_diagnostics_new ();
  return provenance;
}

static inline void
material_free (WtProvenance *provenance)
{
  g_ptr_array_unref (provenance->texts);
  g_ptr_array_unref (provenance->findings);
  g_ptr_array_unref (provenance->alignments);
  g_ptr_array_unref (provenance->families);
  g_ptr_array_unref (provenance->sources);
  g_ptr_array_unref (provenance->edges);
  g_array_unref (provenance->diagnostics);
  g_free (provenance);
}

typedef WtProvenance Material;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Material, material_free)

/* One token for each run of letters and digits. */
static inline void
material_tokens (WtText *text, WtSentence *sentence)
{
  gsize end = sentence->offset_bytes + sentence->length_bytes;

  sentence->first_token = text->tokens->len;
  for (gsize at = sentence->offset_bytes; at < end; at++)
  {
    gsize start = at;
    while (at < end && (g_ascii_isalnum (text->article->text[at]) || (guchar)text->article->text[at] >= 0x80))
      at++;
    if (at == start)
      continue;
    WtToken token = { .offset_bytes = (guint32)start, .length_bytes = (guint16)(at - start) };
    g_array_append_val (text->tokens, token);
  }
  sentence->n_tokens = text->tokens->len - sentence->first_token;
}

static inline void
material_sentence (WtText *text, WtArticleFindings *findings, WtBlockKind kind, gsize start, gsize end)
{
  WtSentence sentence = { .kind = kind, .offset_bytes = start, .length_bytes = end - start };
  WtOrigin origin = { .family = -1 };

  material_tokens (text, &sentence);
  g_array_append_val (text->sentences, sentence);
  g_array_append_val (findings->origins, origin);
}

/* An article of a headline, the first sentence, and body sentences, each up to a "|" or the end. */
static inline WtText *
material_article (WtProvenance *provenance, const char *id, const char *content, gsize n_bytes)
{
  WtText *text = g_new0 (WtText, 1);
  WtArticleFindings *findings = g_new0 (WtArticleFindings, 1);
  char *copy = g_malloc (n_bytes + 1);
  gsize start = 0;

  memcpy (copy, content, n_bytes);
  copy[n_bytes] = '\0';
  text->article = wt_article_new (id, id, copy, n_bytes);
  text->sentences = g_array_new (FALSE, FALSE, sizeof (WtSentence));
  text->tokens = g_array_new (FALSE, FALSE, sizeof (WtToken));
  findings->credits = g_array_new (FALSE, FALSE, sizeof (WtCredit));
  findings->origins = g_array_new (FALSE, FALSE, sizeof (WtOrigin));
  for (gsize at = 0; at <= n_bytes; at++)
    if (at == n_bytes || content[at] == '|')
    {
      material_sentence (text, findings, start == 0 ? WT_BLOCK_HEADLINE : WT_BLOCK_BODY, start, at);
      start = at + 1;
    }
  g_ptr_array_add (provenance->texts, text);
  g_ptr_array_add (provenance->findings, findings);
  return text;
}

/* An alignment of articles 0 and 1; add sentences and operations to it. */
static inline WtAlignment *
material_alignment (WtProvenance *provenance)
{
  WtAlignment *alignment = g_new0 (WtAlignment, 1);

  alignment->b = 1;
  alignment->relation = WT_RELATION_EDITED;
  alignment->a_sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  alignment->b_sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  alignment->operations = g_array_new (FALSE, FALSE, sizeof (WtOperation));
  g_ptr_array_add (provenance->alignments, alignment);
  return alignment;
}

/* The place of a word in an article's text, for an operation. */
static inline gsize
material_find (const WtProvenance *provenance, guint article, const char *words)
{
  const WtText *text = g_ptr_array_index (provenance->texts, article);
  const char *found = strstr (text->article->text, words);

  assert_non_null (found);
  return (gsize)(found - text->article->text);
}

static inline void
material_operation (WtProvenance *provenance, WtAlignment *alignment, WtOperationKind kind, const char *a,
                    const char *b)
{
  WtOperation operation = { .kind = kind };

  if (a != NULL)
  {
    operation.a_offset_bytes = material_find (provenance, 0, a);
    operation.a_length_bytes = strlen (a);
  }
  if (b != NULL)
  {
    operation.b_offset_bytes = material_find (provenance, 1, b);
    operation.b_length_bytes = strlen (b);
  }
  g_array_append_val (alignment->operations, operation);
}

/* The string value of an XPath expression, r: the report's namespace. (transfer full) */
static inline char *
material_xpath (xmlDoc *doc, const char *expression)
{
  xmlXPathContext *context = xmlXPathNewContext (doc);
  xmlXPathRegisterNs (context, BAD_CAST "r", BAD_CAST WT_REPORT_NAMESPACE);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST expression, context);
  assert_non_null (found);
  xmlChar *value = xmlXPathCastToString (found);
  char *copy = g_strdup ((const char *)value);

  xmlFree (value);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return copy;
}

static inline void
assert_xpath (xmlDoc *doc, const char *expression, const char *expected)
{
  g_autofree char *value = material_xpath (doc, expression);

  assert_string_equal (value, expected);
}

static inline void
assert_valid (xmlDoc *doc)
{
  g_autoptr (GError) error = NULL;

  if (!wt_report_validate (doc, &error))
    fail_msg ("not valid: %s", error->message);
}

static inline char *
material_serialised (xmlDoc *doc)
{
  xmlChar *text = NULL;
  int length = 0;

  xmlDocDumpFormatMemoryEnc (doc, &text, &length, "UTF-8", 1);
  char *copy = g_strndup ((const char *)text, (gsize)length);
  xmlFree (text);
  return copy;
}

/* What a program of the tests prints. (transfer full) */
static inline char *
material_sample (const char *n)
{
  const char *const command[] = { "python3", WT_SOURCE_DIR "/tests/tools/sample_report.py", n, NULL };
  char *output = NULL;
  int status = -1;

  assert_true (
      g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, NULL));
  assert_int_equal (status, 0);
  return output;
}

/* A report from text, by way of a file. */
static inline xmlDoc *
material_load (const char *xml, gssize length, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("wiretrace-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.xml", NULL);

  assert_true (g_file_set_contents (path, xml, length, NULL));
  xmlDoc *doc = wt_report_load (path, error);
  assert_int_equal (remove (path), 0);
  assert_int_equal (remove (folder), 0);
  return doc;
}
