/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libxml/relaxng.h>

#include <wiretrace/error.h>
#include <wiretrace/report.h>

#include "references.h"
#include "templates.h"

#define SCHEMA_RESOURCE "/wiretrace/templates/report.rng"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* libxml2 says the cause, with its place, before what follows from it; and some before that which have no place. */
static void
keep_first (void *data, xmlError *violation)
{
  GString *first = data;

  if (first->len > 0 || violation->line <= 0)
    return;
  g_autofree char *message = g_strstrip (g_strdup (violation->message != NULL ? violation->message : "not valid"));
  g_string_printf (first, "%d: %s", violation->line, message);
}

static GBytes *
schema_bytes (void)
{
  if (wt_templates_get_resource () == NULL)
    wt_templates_register_resource ();
  return g_resource_lookup_data (wt_templates_get_resource (), SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static xmlRelaxNG *
load_schema (GString *violation)
{
  g_autoptr (GBytes) bytes = schema_bytes ();
  gsize length;

  if (bytes == NULL)
    return NULL;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (xmlRelaxNGParserCtxt) parser = xmlRelaxNGNewMemParserCtxt (data, (int)length);
  xmlRelaxNGSetParserStructuredErrors (parser, keep_first, violation);
  return xmlRelaxNGParse (parser);
}

static gboolean
matches_schema (xmlDoc *report, GString *violation)
{
  g_autoptr (xmlRelaxNG) schema = load_schema (violation);
  if (schema == NULL)
    return FALSE;

  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (schema);
  xmlRelaxNGSetValidStructuredErrors (context, keep_first, violation);
  return xmlRelaxNGValidateDoc (context, report) == 0;
}

gboolean
wt_report_validate (xmlDoc *report, GError **error)
{
  g_autoptr (GString) violation = g_string_new (NULL);

  if (report == NULL || xmlDocGetRootElement (report) == NULL)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "an empty document is no report");
    return FALSE;
  }
  if (!matches_schema (report, violation))
  {
    g_set_error (error, WT_ERROR, WT_ERROR_FORMAT, "%s", violation->len > 0 ? violation->str : "no valid report");
    return FALSE;
  }
  return wt_references_check (report, error);
}
