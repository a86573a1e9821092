/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#include <string.h>

#include <wiretrace/error.h>

#include "build.h"
#include "compose.h"
#include "place.h"

#define FOOTER_RULE   33.0 /* points above the paper's edge */
#define FOOTER_TEXT   21.0
#define COUNTED_DEPTH 100

static const xmlNode *
find_element (const xmlNode *node, const char *name, guint depth)
{
  for (; node != NULL && depth < 16; node = node->next)
  {
    const xmlNode *found = wt_look_is (node, name) ? node : find_element (node->children, name, depth + 1);
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* The text of an element with single blanks, or NULL. */
static char *
text_of (const xmlNode *root, const char *name)
{
  const xmlNode *element = find_element (root, name, 0);
  xmlChar *content = element != NULL ? xmlNodeGetContent (element) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (content != NULL ? (const char *)content : "", " \t\r\n", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", *word);
  xmlFree (content);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
add_footer (WtScene *page, const WtTheme *theme, WtMeasure *measure, const char *text, guint n, guint of)
{
  double left = theme->page_margin_points, right = page->width_points - left;
  double size = theme->page_small_points * 0.95, baseline = page->height_points - FOOTER_TEXT;
  g_autofree char *number = g_strdup_printf ("%u / %u", n, of);
  double number_width = wt_measure_width (measure, number, size, 400);
  g_autofree char *fitting = wt_measure_fit (measure, text, size, 400, right - left - number_width - 20);
  WtItem *group = wt_item_add_group (page->root, NULL, NULL);

  wt_place_rule (group, left, page->height_points - FOOTER_RULE, right - left, theme->faint, 0.6);
  WtItem *words = wt_item_add_text (group, left, baseline, fitting, size, 400, WT_ALIGN_START, theme->muted);
  words->width = wt_measure_width (measure, fitting, size, 400);
  wt_item_add_text (group, right, baseline, number, size, 400, WT_ALIGN_END, theme->muted)->width = number_width;
}

static void
finish_pages (GPtrArray *pages, const xmlNode *root, const WtTheme *theme, WtMeasure *measure)
{
  g_autofree char *title = text_of (root, "title");
  g_autofree char *footer = text_of (root, "footer");
  xmlChar *language = xmlGetNoNsProp (root, (const xmlChar *)"lang");

  for (guint i = 0; i < pages->len; i++)
  {
    WtScene *page = g_ptr_array_index (pages, i);
    page->title = g_strdup (title);
    page->language = g_strdup ((const char *)language);
    add_footer (page, theme, measure, footer != NULL ? footer : title != NULL ? title : "", i + 1, pages->len);
  }
  xmlFree (language);
}

static void
outline_entry_clear (gpointer entry)
{
  g_free (((WtOutlineEntry *)entry)->title);
}

/* A document in two parts, the second for a thread of its own. parent: whose children the parts are: the body, or a
 * plain element in it that holds the matter; first: of the second part. body_look: of the body; look: of the parent.
 * whole: what the parts become; build, measure: of the second. */
typedef struct
{
  const xmlNode *body, *parent, *first;
  WtLook body_look, look;
  const WtBuild *whole;
  WtMeasure *measure;
  WtBuild build;
} Parts;

static void
build_first_part (WtBuild *build, const Parts *parts)
{
  if (parts->parent != parts->body)
  {
    wt_build_nodes (build, parts->body, parts->body->children, parts->parent, &parts->body_look);
    wt_build_note_id (build, parts->parent);
  }
  wt_build_nodes (build, parts->parent, parts->parent->children, parts->first, &parts->look);
}

static gpointer
build_second_part (gpointer data)
{
  Parts *parts = data;

  parts->measure = wt_measure_branch (parts->whole->measure);
  wt_build_init (&parts->build, parts->whole->theme, parts->measure, parts->whole->figure);
  wt_build_nodes (&parts->build, parts->parent, parts->first, NULL, &parts->look);
  if (parts->parent != parts->body)
    wt_build_nodes (&parts->build, parts->body, parts->parent->next, NULL, &parts->body_look);
  return NULL;
}

static gsize
count_bytes (const xmlNode *node, guint depth)
{
  gsize n = node->type == XML_TEXT_NODE && node->content != NULL ? strlen ((const char *)node->content) : 0;

  for (const xmlNode *child = node->type == XML_ELEMENT_NODE && depth < COUNTED_DEPTH ? node->children : NULL;
       child != NULL; child = child->next)
    n += count_bytes (child, depth + 1);
  return n;
}

/* The block that has the most equal parts of the text before and after it, or NULL. */
static const xmlNode *
middle_of (const xmlNode *body)
{
  const xmlNode *middle = NULL;
  gsize total = count_bytes (body, 0), before = 0;
  gsize least = total / 4;

  for (const xmlNode *node = body->children; node != NULL; node = node->next)
  {
    gsize uneven = before > total / 2 ? before - total / 2 : total / 2 - before;
    if (wt_look_is_block (node) && uneven < least)
    {
      middle = node;
      least = uneven;
    }
    before += count_bytes (node, 0);
  }
  return middle;
}

static void
find_parts (Parts *parts, const WtTheme *theme)
{
  const xmlNode *main_part = parts->body->children;

  parts->parent = parts->body;
  parts->look = parts->body_look;
  while (main_part != NULL && !wt_look_is (main_part, "main"))
    main_part = main_part->next;
  if (main_part != NULL)
  {
    WtLook look = wt_look_child (&parts->body_look, main_part, theme);
    if (look.hidden || look.framed || look.new_page)
      return;
    parts->parent = main_part;
    parts->look = look;
  }
  parts->first = middle_of (parts->parent);
}

static void
build_body (WtBuild *build, const xmlNode *body, const WtLook *look)
{
  Parts parts = { .body = body, .body_look = *look, .whole = build };

  find_parts (&parts, build->theme);
  if (parts.first == NULL)
  {
    wt_build_children (build, body, look);
    return;
  }
  GThread *thread = g_thread_new ("pages", build_second_part, &parts);
  build_first_part (build, &parts);
  g_thread_join (thread);
  wt_build_append (build, &parts.build);
  wt_build_clear (&parts.build);
  wt_measure_join (build->measure, parts.measure);
}

GPtrArray *
wt_page_layout (xmlDoc *xhtml, const WtTheme *theme, WtMeasure *measure, WtScene *figure, GArray **outline,
                GError **error)
{
  g_autoptr (WtScene) own_figure = figure;
  const xmlNode *root = xhtml != NULL ? xmlDocGetRootElement (xhtml) : NULL;
  const xmlNode *body = root != NULL ? find_element (root, "body", 0) : NULL;
  WtLook look = wt_look_root (theme);
  WtBuild build;

  if (body == NULL || theme->page_width_points < 3 * theme->page_margin_points
      || theme->page_height_points < 3 * theme->page_margin_points)
  {
    g_set_error (error, WT_ERROR, WT_ERROR_RENDER, "%s",
                 body == NULL ? "the template made no XHTML body to lay out" : "the theme's margins leave no page");
    return NULL;
  }
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (WtOutlineEntry));
  g_array_set_clear_func (entries, outline_entry_clear);
  wt_build_init (&build, theme, measure, figure);
  build_body (&build, body, &look);
  GPtrArray *pages = wt_compose (build.column, theme, g_steal_pointer (&own_figure), entries);
  wt_build_clear (&build);
  finish_pages (pages, root, theme, measure);
  if (outline != NULL)
    *outline = entries;
  else
    g_array_unref (entries);
  return pages;
}
