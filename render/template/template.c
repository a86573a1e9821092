/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/template.h>

#include <string.h>

#include <libexslt/exslt.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltutils.h>

#include <wiretrace/error.h>

#include "resource.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltStylesheet, xsltFreeStylesheet)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltTransformContext, xsltFreeTransformContext)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xsltSecurityPrefs, xsltFreeSecurityPrefs)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

static const WtTemplate templates[] = {
  { "figure", "the graph alone" },
  { "report", "the graph, every copying article beside its source, what could not be told, the method" },
};

/* libxslt's settings for style sheets that are being read belong to the process; one is read at a time. */
static GMutex reading;

/* One that was read before it is needed, or NULL. */
static struct
{
  char *name;
  xsltStylesheet *sheet;
} prepared;

const WtTemplate *
wt_templates (guint *n)
{
  *n = G_N_ELEMENTS (templates);
  return templates;
}

/* Takes what libxslt and libxml2 say; the first line of it is what is told. */
static void G_GNUC_PRINTF (2, 3) hear (void *heard, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (heard, format, arguments);
  va_end (arguments);
}

/* What was heard as one line without the place, which differs from one machine to the next. */
static char *
first_complaint (const GString *heard)
{
  g_auto (GStrv) lines = g_strsplit (heard->str, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && !g_str_has_prefix (*line, "compilation error:")
        && !g_str_has_prefix (*line, "runtime error:"))
      return g_strdup (g_strstrip (*line));
  return g_strdup ("it is no XSLT 1.0 style sheet");
}

/* What a style sheet includes or imports is built in, or it is nothing. document() gets nothing. */
static xmlDoc *
load_built_in (const xmlChar *uri, xmlDict *dict, int options, void *context, xsltLoadType type)
{
  (void)context;
  if (type != XSLT_LOAD_STYLESHEET)
    return NULL;

  g_autoptr (GBytes) bytes = wt_resource_find ((const char *)uri);
  g_autoptr (xmlParserCtxt) parser = bytes != NULL ? xmlNewParserCtxt () : NULL;
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (parser == NULL)
    return NULL;
  xmlDictFree (parser->dict);
  parser->dict = dict;
  xmlDictReference (dict);
  return xmlCtxtReadMemory (parser, data, (int)length, (const char *)uri, NULL, options | PARSE_OPTIONS);
}

/* Entities of the template's own are as good as text; those of other files would let it read them. */
static gboolean
has_external_entities (const xmlDoc *doc)
{
  if (doc->intSubset == NULL)
    return FALSE;
  for (const xmlNode *node = doc->intSubset->children; node != NULL; node = node->next)
    if (node->type == XML_ENTITY_DECL && ((const xmlEntity *)node)->etype != XML_INTERNAL_GENERAL_ENTITY
        && ((const xmlEntity *)node)->etype != XML_INTERNAL_PARAMETER_ENTITY)
      return TRUE;
  return FALSE;
}

static xmlDoc *
parse (const char *text, gsize length, const char *path)
{
  if (length >= G_MAXINT)
    return NULL;

  /* Without XML_PARSE_NOENT nothing is loaded. */
  g_autoptr (xmlDoc) first = xmlReadMemory (text, (int)length, path, NULL, PARSE_OPTIONS);
  if (first == NULL || has_external_entities (first))
    return NULL;
  return xmlReadMemory (text, (int)length, path, NULL, XML_PARSE_NOENT | XML_PARSE_NOCDATA | PARSE_OPTIONS);
}

static xmlDoc *
read_path (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) cause = NULL;

  if (!g_file_get_contents (path, &text, &length, &cause))
  {
    g_set_error (error, WT_ERROR, WT_ERROR_USAGE, "there is no template “%s”: %s", path, cause->message);
    return NULL;
  }
  xmlDoc *doc = parse (text, length, path);
  if (doc == NULL)
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s: the template is no well-formed XML without external entities",
                 path);
  return doc;
}

static xmlDoc *
read_built_in (const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".xsl", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].name, name))
    {
      g_autoptr (GBytes) bytes = wt_resource_find (file);
      gsize length = 0;
      const char *data = g_bytes_get_data (bytes, &length);
      return xmlReadMemory (data, (int)length, file, NULL, XML_PARSE_NOCDATA | PARSE_OPTIONS);
    }
  g_set_error (error, WT_ERROR, WT_ERROR_USAGE, "there is no template “%s”", name);
  return NULL;
}

static xsltStylesheet *
compile (const char *name, GError **error)
{
  gboolean is_path = strchr (name, '/') != NULL || g_str_has_suffix (name, ".xsl");
  g_autoptr (xmlDoc) doc = is_path ? read_path (name, error) : read_built_in (name, error);
  g_autoptr (GString) heard = g_string_new (NULL);

  if (doc == NULL)
    return NULL;
  exsltRegisterAll ();
  xsltSetLoaderFunc (load_built_in);
  xsltSetGenericErrorFunc (heard, hear);
  xsltStylesheet *sheet = xsltParseStylesheetDoc (doc);
  xsltSetGenericErrorFunc (NULL, NULL);
  if (sheet != NULL)
    (void)g_steal_pointer (&doc);
  if (sheet == NULL || sheet->errors > 0)
  {
    g_autofree char *complaint = first_complaint (heard);
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "template “%s”: %s", name, complaint);
    g_clear_pointer (&sheet, xsltFreeStylesheet);
  }
  return sheet;
}

static void
forget (void)
{
  g_clear_pointer (&prepared.name, g_free);
  g_clear_pointer (&prepared.sheet, xsltFreeStylesheet);
}

void
wt_template_prepare (const char *name)
{
  g_mutex_lock (&reading);
  forget ();
  prepared.name = g_strdup (name);
  prepared.sheet = compile (name, NULL);
  g_mutex_unlock (&reading);
}

void
wt_template_forget (void)
{
  g_mutex_lock (&reading);
  forget ();
  g_mutex_unlock (&reading);
}

/* Returns: (transfer full). */
static xsltStylesheet *
take_sheet (const char *name, GError **error)
{
  if (prepared.sheet != NULL && g_str_equal (prepared.name, name))
    return g_steal_pointer (&prepared.sheet);
  return compile (name, error);
}

static xsltSecurityPrefs *
forbid_everything (void)
{
  static const xsltSecurityOption all[] = { XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE,
                                            XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
                                            XSLT_SECPREF_WRITE_NETWORK };
  xsltSecurityPrefs *prefs = xsltNewSecurityPrefs ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    xsltSetSecurityPrefs (prefs, all[i], xsltSecurityForbid);
  return prefs;
}

static xmlDoc *
transform (xsltStylesheet *sheet, xmlDoc *report, const char *name, GError **error)
{
  g_autoptr (xsltSecurityPrefs) prefs = forbid_everything ();
  g_autoptr (xsltTransformContext) context = xsltNewTransformContext (sheet, report);
  g_autoptr (GString) heard = g_string_new (NULL);

  xsltSetCtxtSecurityPrefs (prefs, context);
  xsltSetTransformErrorFunc (context, heard, hear);
  g_autoptr (xmlDoc) result = xsltApplyStylesheetUser (sheet, report, NULL, NULL, NULL, context);
  if (result != NULL && context->state == XSLT_STATE_OK && xmlDocGetRootElement (result) != NULL)
    return g_steal_pointer (&result);
  g_autofree char *complaint = first_complaint (heard);
  g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "template “%s”: %s", name,
               heard->len > 0 ? complaint : "it made no document of the report");
  return NULL;
}

xmlDoc *
wt_template_apply (xmlDoc *report, const char *name, GError **error)
{
  /* libxslt writes into the document that it reads, which others may be reading. */
  g_autoptr (xmlDoc) own = xmlCopyDoc (report, 1);

  g_mutex_lock (&reading);
  g_autoptr (xsltStylesheet) sheet = take_sheet (name, error);
  xmlDoc *result = sheet != NULL ? transform (sheet, own, name, error) : NULL;
  g_mutex_unlock (&reading);

  return result;
}
