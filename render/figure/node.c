/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "node.h"

#include <string.h>

#include "words.h"

#define PAD     8.0
#define RADIUS  3.5
#define BETWEEN 2.5

static double
text_height (const WtPen *pen, const WtNode *node)
{
  guint small = g_strv_length (node->name) + g_strv_length (node->state);

  return wt_pen_line (pen->theme->figure_agency_points) * g_strv_length (node->id) + wt_pen_line (pen->small) * small
         + BETWEEN;
}

WtNode *
wt_node_new (const WtPen *pen, guint agency, double width)
{
  const WtStoryAgency *of = wt_story_agency (pen->story, agency);
  g_autofree char *state = wt_words_agency_state (of);
  gboolean named = of->name && g_ascii_strcasecmp (of->name, of->id) != 0;
  WtNode *node = g_new0 (WtNode, 1);

  node->agency = agency;
  node->width = width;
  node->id = wt_measure_wrap (pen->measure, of->id, pen->theme->figure_agency_points, 700, width - 2 * PAD, 2);
  node->name =
      named ? wt_measure_wrap (pen->measure, of->name, pen->small, 400, width - 2 * PAD, 3) : g_new0 (char *, 1);
  node->state = wt_measure_wrap (pen->measure, state, pen->small, 400, width - 2 * PAD, 6);
  node->height = text_height (pen, node) + 1.5 * PAD;
  return node;
}

void
wt_node_free (WtNode *node)
{
  if (!node)
    return;
  g_strfreev (node->id);
  g_strfreev (node->name);
  g_strfreev (node->state);
  g_free (node);
}

void
wt_node_draw (const WtPen *pen, const WtNode *node, WtItem *group)
{
  const WtStoryAgency *agency = wt_story_agency (pen->story, node->agency);
  const WtTheme *theme = pen->theme;
  WtHue hue = wt_pen_hue (pen, (gint)node->agency);
  g_autofree char *state = wt_words_agency_state (agency);
  g_autofree char *title = g_strdup_printf ("%s: %s", agency->name ? agency->name : agency->id, state);
  g_autofree char *anchor = wt_words_anchor (agency->id);
  g_autofree char *id = g_strdup_printf ("agency-%s", anchor + strlen ("article-"));
  WtItem *own = wt_item_add_group (group, "group", title);
  gboolean lost = !agency->n_own && agency->rebuilt;

  wt_item_set_name (own, id, lost ? "wt-agency wt-lost" : "wt-agency");
  WtItem *box = wt_item_add_rectangle (own, node->x, node->y, node->width, node->height);
  box->radius = RADIUS;
  wt_item_set_fill (box, theme->paper);
  wt_item_set_stroke (box, hue.strong, 1.6, lost ? WT_DASH_DASHED : WT_DASH_SOLID);
  double x = node->x + PAD, y = node->y + (node->height - text_height (pen, node)) / 2;
  y = wt_pen_lines (pen, own, x, y, node->id, theme->figure_agency_points, 700, hue.strong);
  y = wt_pen_lines (pen, own, x, y, node->name, pen->small, 400, theme->ink);
  wt_pen_lines (pen, own, x, y + BETWEEN, node->state, pen->small, 400, theme->muted);
}
