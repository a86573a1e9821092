/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/diagnostic.h>
#include <wiretrace/error.h>
#include <wiretrace/export.h>
#include <wiretrace/output.h>
#include <wiretrace/template.h>

#include <string.h>

#include "media.h"
#include "preparation.h"

#define DEFAULT_DPI 150

typedef GBytes *(*ExportFunc) (xmlDoc *report, GError **error);
typedef GBytes *(*MediaFunc) (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);

/* One of media and export is set. uses_template: whether -t says what it holds. alone: made while no other is. */
typedef struct
{
  MediaFunc media;
  ExportFunc export;
  gboolean uses_template, alone;
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
  { .export = wt_export_graphml, .alone = TRUE }, /* igraph, as the figure, and igraph is not made for threads */
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

static GBytes *
render (const Maker *maker, xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  if (maker->export != NULL)
    return maker->export(report, error);
  return maker->media (report, options, diagnostics, error);
}

GBytes *
wt_output_render (xmlDoc *report, const char *path, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  const Maker *maker = find_maker (path, error);

  return maker != NULL ? render (maker, report, options, diagnostics, error) : NULL;
}

/* Each output that shows text is set on a thread of its own, and pages on two. */
WtPreparation *
wt_output_prepare (const char *const *paths, const WtOutputOptions *options)
{
  guint n_threads = 0;
  const char *template_name = NULL;

  for (; *paths != NULL; paths++)
  {
    const Maker *maker = find_maker (*paths, NULL);
    if (maker == NULL || maker->media == NULL)
      continue;
    n_threads += maker->uses_template ? 2 : 1;
    if (maker->uses_template)
      template_name = wt_media_template (options);
  }
  return n_threads > 0 ? wt_preparation_new (options, n_threads, template_name) : NULL;
}

/* One output being made. diagnostics, error: its own. */
typedef struct
{
  const Maker *maker;
  xmlDoc *report;
  const WtOutputOptions *options;
  GArray *diagnostics;
  GBytes *bytes;
  GError *error;
} Task;

static void
task_clear (gpointer data)
{
  Task *task = data;

  g_clear_pointer (&task->diagnostics, g_array_unref);
  g_clear_pointer (&task->bytes, g_bytes_unref);
  g_clear_error (&task->error);
}

static void
task_do (gpointer data, gpointer user_data)
{
  Task *task = data;

  (void)user_data;
  if (task->maker != NULL)
    task->bytes = render (task->maker, task->report, task->options, task->diagnostics, &task->error);
}

static GArray *
make_tasks (xmlDoc *report, const char *const *paths, const WtOutputOptions *options)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (Task));

  g_array_set_clear_func (tasks, task_clear);
  for (; *paths != NULL; paths++)
  {
    Task task = { .report = report, .options = options, .diagnostics = wt_diagnostics_new () };
    task.maker = find_maker (*paths, &task.error);
    g_array_append_val (tasks, task);
  }
  return tasks;
}

/* The output that takes longest, pages, is made on this thread, whose fonts may be prepared; those that have to be
 * alone after all others. */
static void
do_tasks (GArray *tasks)
{
  Task *first = (Task *)(gpointer)tasks->data, *own = NULL;
  GThreadPool *pool = g_thread_pool_new (task_do, NULL, (gint)g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < tasks->len && own == NULL; i++)
    if (first[i].maker != NULL && first[i].maker->uses_template)
      own = &first[i];
  if (own == NULL)
    own = first;
  for (guint i = 0; i < tasks->len; i++)
    if (&first[i] != own && !(first[i].maker != NULL && first[i].maker->alone))
      g_thread_pool_push (pool, &first[i], NULL);
  if (!(own->maker != NULL && own->maker->alone))
    task_do (own, NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  for (guint i = 0; i < tasks->len; i++)
    if (first[i].maker != NULL && first[i].maker->alone)
      task_do (&first[i], NULL);
}

/* Moves what an output was told to the end of what all were. */
static void
move_diagnostics (GArray *to, GArray *from)
{
  if (to == NULL)
    return;
  g_array_append_vals (to, from->data, from->len);
  g_array_set_clear_func (from, NULL);
}

GPtrArray *
wt_output_render_all (xmlDoc *report, const char *const *paths, const WtOutputOptions *options, GArray *diagnostics,
                      guint *failed, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GArray) tasks = make_tasks (report, paths, options);

  if (tasks->len > 0)
    do_tasks (tasks);
  for (guint i = 0; i < tasks->len; i++)
  {
    Task *task = &g_array_index (tasks, Task, i);
    move_diagnostics (diagnostics, task->diagnostics);
    if (task->bytes == NULL)
    {
      *failed = i;
      g_propagate_error (error, g_steal_pointer (&task->error));
      return NULL;
    }
    g_ptr_array_add (all, g_steal_pointer (&task->bytes));
  }
  return g_steal_pointer (&all);
}
