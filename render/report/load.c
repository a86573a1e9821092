/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saved report: read without entities or network, stripped of indentation, validated. */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <wiretrace/error.h>
#include <wiretrace/report.h>

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* What the parser came upon. */
typedef struct
{
  gboolean has_doctype;
} Finding;

#define CHUNK_BYTES 65536

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 chunk[CHUNK_BYTES];
  size_t n;

  while ((n = fread (chunk, 1, sizeof chunk, stdin)) > 0)
    g_byte_array_append (bytes, chunk, (guint)n);
  if (ferror (stdin))
  {
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "standard input cannot be read");
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
read_input (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  char *contents;
  gsize length;

  if (strcmp (path, "-") == 0)
    return read_standard_input (error);
  if (!g_file_get_contents (path, &contents, &length, &cause))
  {
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "%s", cause->message);
    return NULL;
  }
  return g_bytes_new_take (contents, length);
}

/* A report has no document type. To stop here, before any declaration is read, leaves no entity to expand. */
static void
refuse_doctype (void *context, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  xmlParserCtxt *parser = context;
  Finding *finding = parser->_private;

  (void)name;
  (void)external_id;
  (void)system_id;
  finding->has_doctype = TRUE;
  xmlStopParser (parser);
}

static void
set_parse_error (GError **error, const char *path, xmlParserCtxt *parser, const Finding *finding)
{
  const xmlError *cause = xmlCtxtGetLastError (parser);

  if (finding->has_doctype)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s: a report has no DOCTYPE; entities are not read", path);
    return;
  }
  g_autofree char *message =
      g_strstrip (g_strdup (cause != NULL && cause->message != NULL ? cause->message : "no XML"));
  g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s:%d: %s", path, cause != NULL ? cause->line : 0, message);
}

/* HUGE only lifts limits of size: with no DOCTYPE nothing can grow beyond the file. */
static xmlDoc *
parse (GBytes *bytes, const char *path, GError **error)
{
  g_autoptr (xmlParserCtxt) parser = xmlNewParserCtxt ();
  Finding finding = { FALSE };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > G_MAXINT)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s: larger than 2 GiB", path);
    return NULL;
  }
  parser->_private = &finding;
  parser->sax->internalSubset = refuse_doctype;
  g_autoptr (xmlDoc) doc = xmlCtxtReadMemory (parser, data != NULL ? data : "", (int)length, NULL, NULL,
                                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE
                                                  | XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA);
  if (doc == NULL || finding.has_doctype)
  {
    set_parse_error (error, path, parser, &finding);
    return NULL;
  }
  return g_steal_pointer (&doc);
}

/* The next node in document order. */
static xmlNode *
next_node (xmlNode *node)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent != NULL && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
  return node != NULL ? node->next : NULL;
}

static gboolean
is_comment (const xmlNode *node)
{
  return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE;
}

static gboolean
is_text (const xmlNode *node)
{
  return node != NULL && node->type == XML_TEXT_NODE;
}

/* No element of a report holds both elements and text: a blank text beside anything else is indentation. */
static gboolean
is_indentation (const xmlNode *node)
{
  return is_text (node) && (node->prev != NULL || node->next != NULL) && xmlIsBlankNode (node);
}

/* Removes the nodes that are such; texts that come to stand side by side become one. */
static void
strip (xmlNode *root, gboolean (*is_such) (const xmlNode *node))
{
  for (xmlNode *node = root; node != NULL;)
  {
    xmlNode *next = next_node (node), *before = node->prev, *after = node->next;
    if (is_such (node))
    {
      xmlUnlinkNode (node);
      xmlFreeNode (node);
      if (is_text (before) && is_text (after))
        next = xmlTextMerge (before, after);
    }
    node = next;
  }
}

/* What is left is the tree that wt_report_new() made. Comments go first: one could stand in a run that is a blank. */
static void
strip_layout (xmlNode *root)
{
  strip (root, is_comment);
  strip (root, is_indentation);
}

xmlDoc *
wt_report_load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = read_input (path, error);
  if (bytes == NULL)
    return NULL;
  g_autoptr (xmlDoc) doc = parse (bytes, path, error);
  if (doc == NULL)
    return NULL;
  strip_layout (xmlDocGetRootElement (doc));
  if (!wt_report_validate (doc, error))
  {
    g_prefix_error (error, "%s:", path);
    return NULL;
  }
  return g_steal_pointer (&doc);
}
