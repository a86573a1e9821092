/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/error.h>
#include <wiretrace/export.h>
#include <wiretrace/output.h>
#include <wiretrace/template.h>

#include <string.h>

#include "media.h"

#define DEFAULT_DPI 150

typedef GBytes *(*ExportFunc) (xmlDoc *report, GError **error);
typedef GBytes *(*MediaFunc) (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);

/* One of media and export is set. uses_template: whether -t says what it holds. */
typedef struct
{
  MediaFunc media;
  ExportFunc export;
  gboolean uses_template;
} Maker;

static GBytes *
export_xml (xmlDoc *report, GError **error)
{
  xmlChar *text = NULL;
  int length = 0;

  (void)error;
  xmlDocDumpFormatMemoryEnc (report, &text, &length, "UTF-8", 1);
  GBytes *bytes = g_bytes_new (text, (gsize)length);
  xmlFree (text);
  return bytes;
}

/* The table of formats. formats and makers are parallel: the first is public. */
static const WtOutputFormat formats[] = {
  { "pdf", "pages for print, or the graph alone (-t figure)" },
  { "html", "a page for the browser, with the graph in it" },
  { "svg", "the graph, as vectors with real text" },
  { "png", "the graph, as pixels" },
  { "ps", "the graph, as PostScript" },
  { "xml", "the report itself; 'wiretrace render' draws from it" },
  { "json", "the report's fields as JSON" },
  { "csv", "a table of all sentences and whose they are" },
  { "graphml", "articles and agencies as a graph, for Gephi, igraph, networkx" },
  { "tei", "TEI P5 critical apparatus of the rebuilt agency texts" },
  { "provx", "provenance as PROV-XML" },
  { "provn", "provenance as PROV-N" },
  { "jsonld", "provenance as PROV-O in JSON-LD" },
};

static const Maker makers[] = {
  { .media = wt_media_pdf, .uses_template = TRUE },
  { .media = wt_media_html, .uses_template = TRUE },
  { .media = wt_media_svg },
  { .media = wt_media_png },
  { .media = wt_media_ps },
  { .export = export_xml },
  { .export = wt_export_json },
  { .export = wt_export_csv },
  { .export = wt_export_graphml },
  { .export = wt_export_tei },
  { .export = wt_export_provx },
  { .export = wt_export_provn },
  { .export = wt_export_prov_jsonld },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == G_N_ELEMENTS (makers));

void
wt_output_options_init (WtOutputOptions *options)
{
  *options = (WtOutputOptions){ .dpi = DEFAULT_DPI };
}

const WtOutputFormat *
wt_output_formats (guint *n)
{
  *n = G_N_ELEMENTS (formats);
  return formats;
}

static char *
list_of_formats (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (list, "%s.%s", i > 0 ? " " : "", formats[i].extension);
  return g_string_free (list, FALSE);
}

/* What follows the last dot of the last part of a path, or NULL. A dot at the beginning hides a file and ends nothing.
 */
static const char *
extension_of (const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *base = slash != NULL ? slash + 1 : path;
  const char *dot = strrchr (base, '.');

  return dot != NULL && dot != base && dot[1] != '\0' ? dot + 1 : NULL;
}

/* The maker of a path's format; upper case is the same ("STORY.PDF"). */
static const Maker *
find_maker (const char *path, GError **error)
{
  const char *extension = extension_of (path);
  g_autofree char *list = list_of_formats ();

  for (guint i = 0; extension != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (extension, formats[i].extension) == 0)
      return &makers[i];
  if (extension == NULL)
    g_set_error (error, WT_ERROR, WT_ERROR_USAGE, "'%s' has no extension that says what to write; wiretrace writes %s",
                 path, list);
  else
    g_set_error (error, WT_ERROR, WT_ERROR_USAGE, "'.%s' is no format that wiretrace writes; it writes %s", extension,
                 list);
  return NULL;
}

/* As in wt_template_apply(): what looks like a file is one. */
static gboolean
is_template_path (const char *name)
{
  return strchr (name, '/') != NULL || g_str_has_suffix (name, ".xsl");
}

static gboolean
check_template (const char *name, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n;
  const WtTemplate *templates = wt_templates (&n);

  if (is_template_path (name))
    return TRUE;
  for (guint i = 0; i < n; i++)
  {
    if (strcmp (name, templates[i].name) == 0)
      return TRUE;
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", templates[i].name);
  }
  g_set_error (error, WT_ERROR, WT_ERROR_USAGE,
               "there is no template '%s'; there are %s, or give the path of an XSLT file", name, list->str);
  return FALSE;
}

gboolean
wt_output_check (const char *path, const WtOutputOptions *options, GError **error)
{
  const Maker *maker = find_maker (path, error);

  if (maker == NULL)
    return FALSE;
  return !maker->uses_template || options->template_name == NULL || check_template (options->template_name, error);
}

GBytes *
wt_output_render (xmlDoc *report, const char *path, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  const Maker *maker = find_maker (path, error);

  if (maker == NULL)
    return NULL;
  if (maker->export != NULL)
    return maker->export(report, error);
  return maker->media (report, options, diagnostics, error);
}
