/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TEI P5, chapter 12: a critical apparatus of the rebuilt wires, by parallel segmentation: every piece of a sentence
 * tells which witnesses have it. */
#include <wiretrace/export.h>

#include "collate.h"
#include "read.h"

#include <string.h>

#define TEI_NAMESPACE "http://www.tei-c.org/ns/1.0"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* number_of_article: of articles that are witnesses, their number + 1 in the order of the report. */
typedef struct
{
  const xmlNode *root;
  GHashTable *number_of_article;
} Witnesses;

static xmlNode *
add (xmlNode *parent, const char *name, const char *content)
{
  return xmlNewTextChild (parent, NULL, BAD_CAST name, BAD_CAST content);
}

static void
set (xmlNode *node, const char *name, const char *value)
{
  xmlNewProp (node, BAD_CAST name, BAD_CAST value);
}

static void
set_xml (xmlNode *node, const char *name, const char *value)
{
  xmlNs *xml = xmlSearchNsByHref (node->doc, node, XML_XML_NAMESPACE);

  xmlNewNsProp (node, xml, BAD_CAST name, BAD_CAST value);
}

static GHashTable *
articles_that_witness (const xmlNode *root)
{
  GHashTable *articles = g_hash_table_new (g_str_hash, g_str_equal);

  for (const xmlNode *source = wt_read_items (root, "sources", "source"); source != NULL;
       source = wt_read_next (source))
    for (const xmlNode *sentence = wt_read_first (source, "reconstructed"); sentence != NULL;
         sentence = wt_read_next (sentence))
      for (const xmlNode *witness = wt_read_first (sentence, "witness"); witness != NULL;
           witness = wt_read_next (witness))
        g_hash_table_add (articles, (gpointer)wt_read_text (witness, "article"));
  return articles;
}

/* "Harbour Gazette, Bridge shut, 2024-01-16" of what there is. */
static char *
describe (const xmlNode *article)
{
  const char *const parts[] = { wt_read_text (article, "outlet"), wt_read_text (article, "title"),
                                wt_read_text (wt_read_first (article, "published"), "date") };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", parts[i]);
  if (text->len == 0)
    g_string_append (text, wt_read_text (article, "id"));
  return g_string_free (text, FALSE);
}

static void
add_witness (Witnesses *witnesses, xmlNode *list, const xmlNode *article)
{
  const char *id = wt_read_text (article, "id");
  guint number = g_hash_table_size (witnesses->number_of_article) + 1;
  g_autofree char *siglum = g_strdup_printf ("w%u", number);
  g_autofree char *description = describe (article);
  xmlNode *witness = add (list, "witness", description);

  set_xml (witness, "id", siglum);
  set (witness, "n", id);
  g_hash_table_insert (witnesses->number_of_article, (gpointer)id, GUINT_TO_POINTER (number));
}

static void
add_witnesses (Witnesses *witnesses, xmlNode *source_description)
{
  g_autoptr (GHashTable) named = articles_that_witness (witnesses->root);

  if (g_hash_table_size (named) == 0)
  {
    add (source_description, "p", "No article is a witness of a lost text.");
    return;
  }
  xmlNode *list = add (source_description, "listWit", NULL);
  for (const xmlNode *article = wt_read_items (witnesses->root, "articles", "article"); article != NULL;
       article = wt_read_next (article))
    if (g_hash_table_contains (named, wt_read_text (article, "id")))
      add_witness (witnesses, list, article);
}

static void
add_header (Witnesses *witnesses, xmlNode *tei)
{
  const xmlNode *root = witnesses->root;
  g_autofree char *title = g_strdup_printf ("Rebuilt agency texts: %s", wt_read_text (root, "title"));
  g_autofree char *made =
      g_strdup_printf ("Made by wiretrace %s, %s.", wt_read_text (root, "wiretrace"), wt_read_text (root, "created"));
  xmlNode *header = add (tei, "teiHeader", NULL);
  xmlNode *file = add (header, "fileDesc", NULL);

  add (add (file, "titleStmt", NULL), "title", title);
  add (add (file, "publicationStmt", NULL), "p", made);
  add_witnesses (witnesses, add (file, "sourceDesc", NULL));
  xmlNode *encoding = add (add (header, "encodingDesc", NULL), "variantEncoding", NULL);
  set (encoding, "method", "parallel-segmentation");
  set (encoding, "location", "internal");
}

/* The sigla of the witnesses whose reading is @reading, each once; NULL for none. */
static char *
sigla_of (const Witnesses *witnesses, const GPtrArray *places, const GPtrArray *readings, const char *reading)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  GString *sigla = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
  {
    const char *article = wt_read_text (g_ptr_array_index (places, i), "article");
    gpointer number = g_hash_table_lookup (witnesses->number_of_article, article);
    if (strcmp (g_ptr_array_index (readings, i), reading) == 0 && g_hash_table_add (seen, number))
      g_string_append_printf (sigla, "%s#w%u", sigla->len > 0 ? " " : "", GPOINTER_TO_UINT (number));
  }
  return g_string_free (sigla, sigla->len == 0);
}

static void
add_reading (const Witnesses *witnesses, xmlNode *app, const char *element, const GPtrArray *places,
             const GPtrArray *readings, const char *reading)
{
  g_autofree char *sigla = sigla_of (witnesses, places, readings, reading);
  xmlNode *node = add (app, element, *reading != '\0' ? reading : NULL);

  if (sigla != NULL)
    set (node, "wit", sigla);
}

static void
add_app (const Witnesses *witnesses, xmlNode *sentence, const GPtrArray *places, const WtSegment *segment)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);
  xmlNode *app = add (sentence, "app", NULL);

  add_reading (witnesses, app, "lem", places, segment->readings, segment->base);
  g_hash_table_add (written, segment->base);
  for (guint i = 0; i < segment->readings->len; i++)
  {
    char *reading = g_ptr_array_index (segment->readings, i);
    if (g_hash_table_add (written, reading))
      add_reading (witnesses, app, "rdg", places, segment->readings, reading);
  }
}

/* What each witness has: its own reading, or, where it says nothing else, the text. */
static GPtrArray *
readings_of (const xmlNode *reconstructed, const char *text, GPtrArray *places)
{
  GPtrArray *readings = g_ptr_array_new ();

  for (xmlNode *witness = wt_read_first (reconstructed, "witness"); witness != NULL; witness = wt_read_next (witness))
  {
    const char *variant = wt_read_content (witness);
    g_ptr_array_add (places, witness);
    g_ptr_array_add (readings, (gpointer)(*variant != '\0' ? variant : text));
  }
  g_ptr_array_add (readings, NULL);
  return readings;
}

static void
add_sentence (const Witnesses *witnesses, xmlNode *paragraph, const xmlNode *reconstructed, guint n)
{
  const char *text = wt_read_content (wt_read_first (reconstructed, "text"));
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) readings = readings_of (reconstructed, text, places);
  g_autoptr (GPtrArray) segments = wt_collate (text, (const char *const *)readings->pdata);
  g_autofree char *number = g_strdup_printf ("%u", n);
  xmlNode *sentence = add (paragraph, "seg", NULL);

  set (sentence, "type", "sentence");
  set (sentence, "n", number);
  for (guint i = 0; i < segments->len; i++)
  {
    if (i > 0)
      xmlNodeAddContent (sentence, BAD_CAST " ");
    add_app (witnesses, sentence, places, g_ptr_array_index (segments, i));
  }
}

static gboolean
add_wire (const Witnesses *witnesses, xmlNode *body, const xmlNode *source)
{
  const char *agency = wt_read_text (source, "agency");
  const xmlNode *reconstructed = wt_read_first (source, "reconstructed");
  guint n = 0;

  if (reconstructed == NULL)
    return FALSE;
  g_autofree char *heading = g_strdup_printf ("%s, rebuilt from its witnesses", agency);
  xmlNode *division = add (body, "div", NULL);
  set (division, "type", "wire");
  set (division, "n", agency);
  add (division, "head", heading);
  xmlNode *paragraph = add (division, "p", NULL);
  for (; reconstructed != NULL; reconstructed = wt_read_next (reconstructed))
    add_sentence (witnesses, paragraph, reconstructed, ++n);
  return TRUE;
}

static void
add_text (const Witnesses *witnesses, xmlNode *tei)
{
  const char *language = wt_read_text (witnesses->root, "language");
  xmlNode *text = add (tei, "text", NULL);
  xmlNode *body = add (text, "body", NULL);
  gboolean any = FALSE;

  if (language != NULL)
    set_xml (text, "lang", language);
  for (const xmlNode *source = wt_read_items (witnesses->root, "sources", "source"); source != NULL;
       source = wt_read_next (source))
    any = add_wire (witnesses, body, source) || any;
  if (!any)
    add (body, "p", "No lost text was rebuilt.");
}

GBytes *
wt_export_tei (xmlDoc *report, GError **error)
{
  const xmlNode *root = wt_read_root (report, error);
  if (root == NULL)
    return NULL;

  g_autoptr (xmlDoc) doc = xmlNewDoc (BAD_CAST "1.0");
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Witnesses witnesses = { root, numbers };
  xmlNode *tei = xmlNewDocNode (doc, NULL, BAD_CAST "TEI", NULL);
  xmlChar *text = NULL;
  int length = 0;
  xmlDocSetRootElement (doc, tei);
  xmlSetNs (tei, xmlNewNs (tei, BAD_CAST TEI_NAMESPACE, NULL));
  add_header (&witnesses, tei);
  add_text (&witnesses, tei);
  xmlDocDumpFormatMemoryEnc (doc, &text, &length, "UTF-8", 1);
  GBytes *bytes = g_bytes_new (text, (gsize)length);
  xmlFree (text);
  return bytes;
}
