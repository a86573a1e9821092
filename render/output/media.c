/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "media.h"

#include <libxml/xpath.h>

#include <wiretrace/error.h>
#include <wiretrace/template.h>

#include "../figure/figure.h"
#include "../page/page.h"
#include "../paint/measure.h"
#include "../paint/paint.h"
#include "../template/html.h"
#include "information.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* Of a figure that stands alone or in a browser. */
#define FIGURE_WIDTH_POINTS 840

#define XHTML_NAMESPACE  "http://www.w3.org/1999/xhtml"
#define FIGURE_ID_PREFIX "figure-"

/* What every one of these outputs needs: fonts and colours, and text that can be measured. */
typedef struct
{
  WtTheme *theme;
  WtMeasure *measure;
} Studio;

static void
studio_clear (Studio *studio)
{
  g_clear_pointer (&studio->measure, wt_measure_free);
  g_clear_pointer (&studio->theme, wt_theme_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Studio, studio_clear)

static gboolean
studio_open (Studio *studio, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  studio->theme = wt_theme_load (options->theme_path, error);
  if (studio->theme == NULL)
    return FALSE;
  studio->measure = wt_measure_new (studio->theme->font_family, diagnostics);
  return TRUE;
}

/* The figure with its title, for where nothing else is. */
static WtScene *
draw_figure_alone (Studio *studio, xmlDoc *report, GError **error)
{
  return wt_figure_flow (report, studio->theme, studio->measure, FIGURE_WIDTH_POINTS, NULL, TRUE, error);
}

/* The figure of a template. The report has a heading above it; of another nobody knows. */
static WtScene *
draw_figure_inside (Studio *studio, xmlDoc *report, double width_points, const char *template_name, GError **error)
{
  gboolean titled = strcmp (template_name, WT_MEDIA_DEFAULT_TEMPLATE) != 0;

  return wt_figure_flow (report, studio->theme, studio->measure, width_points, "", titled, error);
}

GBytes *
wt_media_svg (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  g_auto (Studio) studio = { NULL, NULL };
  if (!studio_open (&studio, options, diagnostics, error))
    return NULL;

  g_autoptr (WtScene) scene = draw_figure_alone (&studio, report, error);
  if (scene == NULL)
    return NULL;
  return options->outline_text ? wt_paint_svg_outlines (scene, error) : wt_paint_svg (scene, error);
}

GBytes *
wt_media_png (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  g_auto (Studio) studio = { NULL, NULL };
  if (!studio_open (&studio, options, diagnostics, error))
    return NULL;

  g_autoptr (WtScene) scene = draw_figure_alone (&studio, report, error);
  return scene != NULL ? wt_paint_png (scene, options->dpi, error) : NULL;
}

const char *
wt_media_template (const WtOutputOptions *options)
{
  return options->template_name != NULL ? options->template_name : WT_MEDIA_DEFAULT_TEMPLATE;
}

typedef GBytes *(*PagesFunc) (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info, GError **error);

static GBytes *
figure_as_page (xmlDoc *report, Studio *studio, PagesFunc paint, GError **error)
{
  g_autoptr (WtScene) scene = draw_figure_alone (studio, report, error);
  if (scene == NULL)
    return NULL;

  g_auto (WtInformation) information = { 0 };
  wt_information_take (&information, report);
  return paint (&scene, 1, &information.document, error);
}

GBytes *
wt_media_ps (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  g_auto (Studio) studio = { NULL, NULL };
  if (!studio_open (&studio, options, diagnostics, error))
    return NULL;
  return figure_as_page (report, &studio, wt_paint_ps, error);
}

/* Drawn as wide as a page's text, so that its letters are set for that size and not shrunk to it. */
static WtScene *
draw_figure_for_page (Studio *studio, xmlDoc *report, const char *template_name, GError **error)
{
  double width_points = studio->theme->page_width_points - 2 * studio->theme->page_margin_points;

  return draw_figure_inside (studio, report, width_points, template_name, error);
}

/* A template being applied on a thread of its own. */
typedef struct
{
  xmlDoc *report;
  const char *name;
  GError *error;
} Application;

static gpointer
apply_template (gpointer data)
{
  Application *application = data;

  return wt_template_apply (application->report, application->name, &application->error);
}

/* Returns: (transfer full): the XHTML, with the figure drawn in the meantime; both or none. */
static xmlDoc *
apply_and_draw (xmlDoc *report, const char *template_name, Studio *studio, WtScene **figure, GError **error)
{
  Application application = { report, template_name, NULL };
  g_autoptr (GError) figure_error = NULL;
  GThread *thread = g_thread_new ("template", apply_template, &application);
  g_autoptr (WtScene) scene = draw_figure_for_page (studio, report, template_name, &figure_error);
  g_autoptr (xmlDoc) xhtml = g_thread_join (thread);

  if (xhtml == NULL)
    g_propagate_error (error, application.error);
  else if (scene == NULL)
    g_propagate_error (error, g_steal_pointer (&figure_error));
  if (xhtml == NULL || scene == NULL)
    return NULL;
  *figure = g_steal_pointer (&scene);
  return g_steal_pointer (&xhtml);
}

static GBytes *
template_as_pages (xmlDoc *report, const char *template_name, Studio *studio, GError **error)
{
  g_autoptr (WtScene) figure = NULL;
  g_autoptr (xmlDoc) xhtml = apply_and_draw (report, template_name, studio, &figure, error);
  if (xhtml == NULL)
    return NULL;

  g_autoptr (GArray) outline = NULL;
  g_autoptr (GPtrArray) pages =
      wt_page_layout (xhtml, studio->theme, studio->measure, g_steal_pointer (&figure), &outline, error);
  if (pages == NULL)
    return NULL;
  g_auto (WtInformation) information = { 0 };
  wt_information_take (&information, report);
  information.document.outline = outline;
  return wt_paint_pdf ((WtScene *const *)pages->pdata, pages->len, &information.document, error);
}

GBytes *
wt_media_pdf (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  const char *template_name = wt_media_template (options);
  g_auto (Studio) studio = { NULL, NULL };

  if (!studio_open (&studio, options, diagnostics, error))
    return NULL;
  if (strcmp (template_name, WT_MEDIA_FIGURE) == 0)
    return figure_as_page (report, &studio, wt_paint_pdf, error);
  return template_as_pages (report, template_name, &studio, error);
}

/* The place for the figure, or NULL where a template has none. */
static xmlNode *
place_of_figure (xmlDoc *xhtml)
{
  xmlXPathContext *context = xmlXPathNewContext (xhtml);
  xmlXPathObject *found =
      xmlXPathEvalExpression (BAD_CAST "//*[local-name() = 'figure' and @data-figure = 'flow']", context);
  xmlNode *place = found != NULL && found->nodesetval != NULL && found->nodesetval->nodeNr > 0
                       ? found->nodesetval->nodeTab[0]
                       : NULL;

  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return place;
}

/* The picture goes before what the template has put there, which is the caption. */
static void
put_figure (xmlDoc *xhtml, const WtScene *figure)
{
  xmlNode *place = place_of_figure (xhtml);
  if (place == NULL)
    return;

  xmlNode *svg = wt_paint_svg_node (figure, xhtml, FIGURE_ID_PREFIX);
  if (place->children != NULL)
    xmlAddPrevSibling (place->children, svg);
  else
    xmlAddChild (place, svg);
}

GBytes *
wt_media_html (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error)
{
  g_auto (Studio) studio = { NULL, NULL };

  if (!studio_open (&studio, options, diagnostics, error))
    return NULL;
  g_autoptr (WtScene) figure =
      draw_figure_inside (&studio, report, FIGURE_WIDTH_POINTS, wt_media_template (options), error);
  if (figure == NULL)
    return NULL;
  g_autoptr (xmlDoc) xhtml = wt_template_apply (report, wt_media_template (options), error);
  if (xhtml == NULL)
    return NULL;
  put_figure (xhtml, figure);
  return wt_html_serialise (xhtml);
}
