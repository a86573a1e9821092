/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agencies_xml.h"

#include <string.h>

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <wiretrace/error.h>

#include "analysis_data.h"

#define FOLDER "/wiretrace/analysis/"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* The lists of an agency while it is read, in the order of the elements' names below. */
#define N_LISTS 4
static const char *const list_elements[N_LISTS] = { "name", "abbreviation", "domain", "not-when" };

/* content: of the innermost element. */
typedef struct
{
  GPtrArray *agencies;
  WtAgency *agency;
  GPtrArray *lists[N_LISTS];
  GString *content;
} Reading;

void
wt_agency_free (WtAgency *agency)
{
  if (agency == NULL)
    return;
  g_free (agency->id);
  g_free (agency->name);
  g_free (agency->country);
  g_free (agency->since);
  g_free (agency->until);
  g_free (agency->wikidata);
  g_strfreev (agency->names);
  g_strfreev (agency->abbreviations);
  g_strfreev (agency->domains);
  g_strfreev (agency->not_when);
  g_free (agency);
}

/* libxml2 gives an attribute as name, prefix, URI, value, end of value. */
#define ATTRIBUTE_FIELDS 5

static WtAgency *
new_agency (int n_attributes, const xmlChar **attributes)
{
  WtAgency *agency = g_new0 (WtAgency, 1);
  const struct
  {
    const char *name;
    char **value;
  } fields[] = { { "id", &agency->id },       { "name", &agency->name },   { "country", &agency->country },
                 { "since", &agency->since }, { "until", &agency->until }, { "wikidata", &agency->wikidata } };

  for (int i = 0; i < n_attributes; i++, attributes += ATTRIBUTE_FIELDS)
    for (guint field = 0; field < G_N_ELEMENTS (fields); field++)
      if (g_str_equal (attributes[0], fields[field].name) && *fields[field].value == NULL)
        *fields[field].value = g_strndup ((const char *)attributes[3], (gsize)(attributes[4] - attributes[3]));
  return agency;
}

static void
start_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
               const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Reading *reading = data;

  (void)prefix, (void)uri, (void)n_namespaces, (void)namespaces, (void)n_defaulted;
  g_string_truncate (reading->content, 0);
  if (reading->agency != NULL || !g_str_equal (name, "agency"))
    return;
  reading->agency = new_agency (n_attributes, attributes);
  for (guint i = 0; i < N_LISTS; i++)
    reading->lists[i] = g_ptr_array_new_with_free_func (g_free);
}

static char **
take_list (GPtrArray **list)
{
  g_ptr_array_add (*list, NULL);
  char **strings = (char **)g_ptr_array_free (*list, FALSE);
  *list = NULL;
  return strings;
}

static void
end_agency (Reading *reading)
{
  WtAgency *agency = g_steal_pointer (&reading->agency);
  char ***const lists[N_LISTS] = { &agency->names, &agency->abbreviations, &agency->domains, &agency->not_when };

  for (guint i = 0; i < N_LISTS; i++)
    *lists[i] = take_list (&reading->lists[i]);
  g_ptr_array_add (reading->agencies, agency);
}

static void
end_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Reading *reading = data;

  (void)prefix, (void)uri;
  if (reading->agency == NULL)
    return;
  if (g_str_equal (name, "agency"))
  {
    end_agency (reading);
    return;
  }
  for (guint i = 0; i < N_LISTS; i++)
    if (g_str_equal (name, list_elements[i]))
      g_ptr_array_add (reading->lists[i], g_strndup (reading->content->str, reading->content->len));
}

static void
add_characters (void *data, const xmlChar *characters, int n_bytes)
{
  Reading *reading = data;

  if (reading->agency != NULL)
    g_string_append_len (reading->content, (const char *)characters, n_bytes);
}

static void
drop_unfinished (Reading *reading)
{
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_pointer (&reading->lists[i], g_ptr_array_unref);
  g_clear_pointer (&reading->agency, wt_agency_free);
  g_string_free (reading->content, TRUE);
}

/* Events, not a tree: the built-in registry is read in every run. NOENT gives "&" for "&amp;" in attributes; there are
 * no other entities, for no handler is there to declare them. */
static gboolean
parse_events (const char *xml, gsize n_bytes, const xmlSAXHandler *handler, Reading *reading)
{
  g_autoptr (xmlParserCtxt) parser = xmlCreateMemoryParserCtxt (xml, (int)n_bytes);

  if (parser == NULL)
    return FALSE;
  *parser->sax = *handler;
  parser->userData = reading;
  xmlCtxtUseOptions (parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlParseDocument (parser);
  return parser->wellFormed;
}

GPtrArray *
wt_agencies_xml_parse (const char *file, const char *xml, gsize n_bytes, GError **error)
{
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
                            .startElementNs = start_element,
                            .endElementNs = end_element,
                            .characters = add_characters };
  g_autoptr (GPtrArray) agencies = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_agency_free);
  Reading reading = { .agencies = agencies, .content = g_string_sized_new (256) };

  gboolean well_formed = parse_events (xml, n_bytes, &handler, &reading);
  drop_unfinished (&reading);
  if (well_formed)
    return g_steal_pointer (&agencies);
  g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s: not well-formed XML", file);
  return NULL;
}

static void
set_format_error (GError **error, const char *file, const xmlError *cause)
{
  g_autofree char *message = g_strdup (cause != NULL && cause->message != NULL ? cause->message : "not valid");

  g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s:%d: %s", file, cause != NULL ? cause->line : 1,
               g_strstrip (message));
}

/* Keeps the first error: the innermost, those behind it say that what is around it is wrong then, too. */
static void
keep_error (void *data, xmlErrorPtr found)
{
  xmlError *kept = data;

  if (kept->message == NULL)
    xmlCopyError (found, kept);
}

static void
ignore_error (void *data, xmlErrorPtr found)
{
  (void)data, (void)found;
}

static xmlRelaxNG *
load_schema (void)
{
  g_autoptr (GBytes) bytes = wt_agencies_resource ("agencies.rng");
  g_autoptr (xmlRelaxNGParserCtxt) parser =
      xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), (int)g_bytes_get_size (bytes));

  xmlRelaxNGSetParserStructuredErrors (parser, ignore_error, NULL);
  return xmlRelaxNGParse (parser);
}

gboolean
wt_agencies_xml_validate (const char *file, const char *xml, gsize n_bytes, GError **error)
{
  g_autoptr (xmlParserCtxt) parser = xmlNewParserCtxt ();
  g_autoptr (xmlDoc) document = NULL;
  xmlError cause = { 0 };

  document = xmlCtxtReadMemory (parser, xml, (int)n_bytes, file, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (document == NULL)
  {
    set_format_error (error, file, xmlCtxtGetLastError (parser));
    return FALSE;
  }
  if (document->intSubset != NULL)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s: has a document type, which is not read here", file);
    return FALSE;
  }
  g_autoptr (xmlRelaxNG) schema = load_schema ();
  g_assert (schema != NULL);
  g_autoptr (xmlRelaxNGValidCtxt) validator = xmlRelaxNGNewValidCtxt (schema);
  xmlRelaxNGSetValidStructuredErrors (validator, keep_error, &cause);
  gboolean valid = xmlRelaxNGValidateDoc (validator, document) == 0;
  if (!valid)
    set_format_error (error, file, &cause);
  xmlResetError (&cause);
  return valid;
}

/* Agencies are loaded by the main thread, before there are others: nothing else can register at the same time. */
static GResource *
data_resource (void)
{
  if (wt_analysis_data_get_resource () == NULL)
    wt_analysis_data_register_resource ();
  return wt_analysis_data_get_resource ();
}

GBytes *
wt_agencies_resource (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  GBytes *bytes = g_resource_lookup_data (data_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes;
}
