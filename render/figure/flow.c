/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The flow figure: agencies left, articles right. It is laid out in a width at which the theme's sizes are right, then
 * scaled as a whole to the width asked for. */
#include "figure.h"

#include <math.h>

#include "arc.h"
#include "band.h"
#include "column.h"
#include "legend.h"
#include "order.h"
#include "words.h"

#define LAYOUT_WIDTH       580.0
#define LEAST_CARD_WIDTH   215.0
#define LEAST_TEXT_POINTS  7.0
#define MARGIN             12.0
#define NODE_WIDTH         112.0
#define NODE_WIDTH_COMPACT 104.0
#define LEAST_GAP          78.0 /* besides the labels: a band needs room to bend */
#define LABEL_GAP          30.0
#define NODE_SHARE         0.6
#define TITLE_LINES        4
#define DESCRIBED_LINKS    60

/* Everything of one figure while it is made. cards, nodes: in the order of their places. card_of: by article number. */
typedef struct
{
  WtPen pen;
  WtOrder order;
  WtScene *scene;
  double width;
  GPtrArray *cards, *nodes, *bands;
  WtCard **card_of;
  GArray *arcs;
  guint n_left_out;
  double points_per_word;
} Flow;

static void
flow_clear (Flow *flow)
{
  g_clear_pointer (&flow->bands, g_ptr_array_unref);
  g_clear_pointer (&flow->cards, g_ptr_array_unref);
  g_clear_pointer (&flow->nodes, g_ptr_array_unref);
  g_clear_pointer (&flow->arcs, g_array_unref);
  g_clear_pointer (&flow->card_of, g_free);
  wt_order_clear (&flow->order);
  wt_pen_clear (&flow->pen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Flow, flow_clear)

/* By how many articles have to go on a page. */
static WtDensity
density_for (guint n_articles)
{
  return n_articles <= 8 ? WT_DENSITY_FULL : n_articles <= 12 ? WT_DENSITY_DENSE : WT_DENSITY_COMPACT;
}

static double
most_thick (const Flow *flow)
{
  static const double most[] = { 34, 26, 17 };

  return most[flow->pen.density];
}

static double
row_gap (const Flow *flow)
{
  static const double gaps[] = { 10, 7, 4 };

  return gaps[flow->pen.density];
}

static double
node_width (const Flow *flow)
{
  return flow->pen.density == WT_DENSITY_COMPACT ? NODE_WIDTH_COMPACT : NODE_WIDTH;
}

static void
make_bands (Flow *flow)
{
  const WtStory *story = flow->pen.story;
  guint most_words = 1;

  for (guint i = 0; i < story->links->len; i++)
    if (wt_story_link (story, i)->from_agency >= 0)
      most_words = MAX (most_words, wt_story_link (story, i)->words);
  flow->points_per_word = most_thick (flow) / most_words;
  for (guint i = 0; i < story->links->len; i++)
    if (wt_story_link (story, i)->from_agency >= 0)
      g_ptr_array_add (flow->bands,
                       wt_band_new (&flow->pen, wt_story_link (story, i), flow->points_per_word, most_thick (flow)));
}

/* The room between nodes and cards: for the longest label, and for the bands to bend before it. */
static double
gap_width (const Flow *flow)
{
  double widest = 0;

  for (guint i = 0; i < flow->bands->len; i++)
    widest = MAX (widest, ((WtBand *)g_ptr_array_index (flow->bands, i))->label_width);
  return MAX (LEAST_GAP, widest + LABEL_GAP);
}

static double
slots_of (const Flow *flow, const WtCard *card)
{
  double sum = 0;

  for (guint i = 0; i < flow->bands->len; i++)
  {
    const WtBand *band = g_ptr_array_index (flow->bands, i);
    if (band->card == card)
      sum += band->slot;
  }
  return sum;
}

static void
make_cards (Flow *flow, double x, double width)
{
  for (guint i = 0; i < flow->order.articles->len; i++)
  {
    guint article = g_array_index (flow->order.articles, guint, i);
    WtCard *card = wt_card_new (&flow->pen, article, width);
    card->x = x;
    g_ptr_array_add (flow->cards, card);
    flow->card_of[article] = card;
  }
  for (guint i = 0; i < flow->bands->len; i++)
  {
    WtBand *band = g_ptr_array_index (flow->bands, i);
    band->card = flow->card_of[band->link->to];
  }
  for (guint i = 0; i < flow->cards->len; i++)
  {
    WtCard *card = g_ptr_array_index (flow->cards, i);
    card->height = MAX (card->height, slots_of (flow, card));
  }
}

/* A node is as high as its words and as its bands beside each other. */
static void
make_nodes (Flow *flow, double x)
{
  for (guint i = 0; i < flow->order.agencies->len; i++)
  {
    guint agency = g_array_index (flow->order.agencies, guint, i);
    WtNode *node = wt_node_new (&flow->pen, agency, node_width (flow));
    double bands = wt_band_gap ();
    node->x = x;
    for (guint k = 0; k < flow->bands->len; k++)
    {
      WtBand *band = g_ptr_array_index (flow->bands, k);
      if (band->link->from_agency != (gint)agency)
        continue;
      band->node = node;
      bands += band->thickness + wt_band_gap ();
    }
    node->height = MAX (node->height, bands);
    g_ptr_array_add (flow->nodes, node);
  }
}

/* Cards from top to bottom; further apart where the nodes beside them need more room than they do. Returns: y below. */
static double
place_cards (Flow *flow, double y)
{
  double gap = row_gap (flow), cards = 0, nodes = 0;
  guint n = flow->cards->len;

  for (guint i = 0; i < n; i++)
    cards += ((WtCard *)g_ptr_array_index (flow->cards, i))->height;
  for (guint i = 0; i < flow->nodes->len; i++)
    nodes += ((WtNode *)g_ptr_array_index (flow->nodes, i))->height + row_gap (flow);
  double spare = nodes - row_gap (flow) - cards - gap * (n - 1.0);
  double before = 0;
  if (spare > 0)
  {
    gap += n > 1 ? MIN (spare / (n - 1), 3 * gap) : 0;
    before = MAX (0, (nodes - row_gap (flow) - cards - gap * (n - 1.0)) / 2);
  }
  y += before;
  for (guint i = 0; i < n; i++)
  {
    WtCard *card = g_ptr_array_index (flow->cards, i);
    card->y = y;
    y += card->height + gap;
  }
  return y - gap + before;
}

/* The middle of what a node's bands lead to, by their thickness. */
static double
wanted_middle (const Flow *flow, const WtNode *node)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < flow->bands->len; i++)
  {
    const WtBand *band = g_ptr_array_index (flow->bands, i);
    if (band->node != node)
      continue;
    sum += (band->card->y + band->card->height / 2) * band->thickness;
    weight += band->thickness;
  }
  return weight > 0 ? sum / weight : 0;
}

/* Where there are many articles, a node is as high as a good part of its share of them, or its bands would all leave it
 * upright. */
static void
stretch_node (const Flow *flow, WtNode *node, double column)
{
  guint own = 0;

  for (guint i = 0; i < flow->bands->len; i++)
    own += ((const WtBand *)g_ptr_array_index (flow->bands, i))->node == node;
  node->height = MAX (node->height, NODE_SHARE * column * own / MAX (1, flow->bands->len));
}

static double
place_nodes (Flow *flow, double top, double bottom)
{
  guint n = flow->nodes->len;
  g_autofree WtColumnBox *boxes = g_new0 (WtColumnBox, n + 1);

  for (guint i = 0; i < n; i++)
  {
    WtNode *node = g_ptr_array_index (flow->nodes, i);
    if (flow->pen.density == WT_DENSITY_COMPACT)
      stretch_node (flow, node, bottom - top);
    boxes[i] = (WtColumnBox){ .wanted = wanted_middle (flow, node) - node->height / 2, .height = node->height };
  }
  wt_column_place (boxes, n, row_gap (flow), top, bottom);
  for (guint i = 0; i < n; i++)
  {
    WtNode *node = g_ptr_array_index (flow->nodes, i);
    node->y = boxes[i].y;
    bottom = MAX (bottom, node->y + node->height);
  }
  return bottom;
}

static gint
by_target (gconstpointer a, gconstpointer b)
{
  const WtBand *left = *(WtBand *const *)a, *right = *(WtBand *const *)b;

  if (left->card->y != right->card->y)
    return left->card->y < right->card->y ? -1 : 1;
  if (left->node->y != right->node->y)
    return left->node->y < right->node->y ? -1 : 1;
  return (gint)left->link->kind - (gint)right->link->kind;
}

/* Bands leave a node in the order in which they arrive, spread over a node that is higher than they need. */
static void
leave_node (const Flow *flow, const WtNode *node)
{
  double thickness = 0;
  guint n = 0;

  for (guint i = 0; i < flow->bands->len; i++)
  {
    const WtBand *band = g_ptr_array_index (flow->bands, i);
    thickness += band->node == node ? band->thickness : 0;
    n += band->node == node;
  }
  double spare = (node->height - thickness) / (n + 1.0);
  double gap = flow->pen.density == WT_DENSITY_COMPACT ? MAX (wt_band_gap (), spare) : wt_band_gap ();
  double y = node->y + (node->height - thickness - gap * (n - 1.0)) / 2;
  for (guint i = 0; i < flow->bands->len; i++)
  {
    WtBand *band = g_ptr_array_index (flow->bands, i);
    if (band->node != node)
      continue;
    band->from_y = y + band->thickness / 2;
    y += band->thickness + gap;
  }
}

/* At a card they stand in the order of their nodes. */
static void
place_bands (Flow *flow)
{
  g_ptr_array_sort (flow->bands, by_target);
  for (guint i = 0; i < flow->nodes->len; i++)
    leave_node (flow, g_ptr_array_index (flow->nodes, i));
  const WtCard *last = NULL;
  double y = 0;
  for (guint i = 0; i < flow->bands->len; i++)
  {
    WtBand *band = g_ptr_array_index (flow->bands, i);
    if (band->card != last)
      y = band->card->y + (band->card->height - slots_of (flow, band->card)) / 2;
    last = band->card;
    band->to_y = y + band->slot / 2;
    y += band->slot;
  }
}

static gint
by_thickness (gconstpointer a, gconstpointer b)
{
  const WtBand *left = *(WtBand *const *)a, *right = *(WtBand *const *)b;

  if (left->thickness != right->thickness)
    return left->thickness > right->thickness ? -1 : 1;
  return by_target (a, b);
}

/* Thick bands first, so that none hides a thin one; labels over all of them. */
static void
draw_all (Flow *flow)
{
  WtItem *root = flow->scene->root;
  WtItem *bands = wt_item_add_group (root, NULL, NULL);

  g_ptr_array_sort (flow->bands, by_thickness);
  for (guint i = 0; i < flow->bands->len; i++)
    wt_band_draw (&flow->pen, g_ptr_array_index (flow->bands, i), bands);
  for (guint i = 0; i < flow->arcs->len; i++)
    wt_arc_draw (&flow->pen, &g_array_index (flow->arcs, WtArc, i), bands);
  for (guint i = 0; i < flow->nodes->len; i++)
    wt_node_draw (&flow->pen, g_ptr_array_index (flow->nodes, i), root);
  for (guint i = 0; i < flow->cards->len; i++)
    wt_card_draw (&flow->pen, g_ptr_array_index (flow->cards, i), root);
  WtItem *labels = wt_item_add_group (root, NULL, NULL);
  for (guint i = 0; i < flow->bands->len; i++)
    wt_band_draw_label (&flow->pen, g_ptr_array_index (flow->bands, i), labels);
}

static double
draw_heading (Flow *flow)
{
  const WtPen *pen = &flow->pen;
  double room = flow->width - 2 * MARGIN, size = pen->theme->figure_title_points;
  g_autofree char *subtitle = wt_words_subtitle (pen->story);
  const char *title = pen->story->title ? pen->story->title : "Where the words came from";
  g_auto (GStrv) title_lines = wt_measure_wrap (pen->measure, title, size, 700, room, TITLE_LINES);
  g_auto (GStrv) lines = wt_measure_wrap (pen->measure, subtitle, pen->text, 400, room, TITLE_LINES);
  WtItem *group = wt_item_add_group (flow->scene->root, NULL, NULL);

  wt_item_set_name (group, NULL, "wt-heading");
  double y = wt_pen_lines (pen, group, MARGIN, MARGIN - 2, title_lines, size, 700, pen->theme->ink);
  return wt_pen_lines (pen, group, MARGIN, y, lines, pen->text, 400, pen->theme->muted) + 12;
}

static void
draw_foot (Flow *flow, double y)
{
  WtItem *rule = wt_item_add_path (flow->scene->root);

  wt_path_move_to (rule, MARGIN, y);
  wt_path_line_to (rule, flow->width - MARGIN, y);
  wt_item_set_stroke (rule, flow->pen.theme->faint, 0.7, WT_DASH_SOLID);
  y = wt_legend_draw (&flow->pen, flow->scene->root, MARGIN, y + 7, flow->width - 2 * MARGIN, flow->points_per_word,
                      flow->n_left_out);
  flow->scene->height_points = y + MARGIN - 4;
}

/* The picture in words, for those who cannot see it. */
static char *
describe (const Flow *flow)
{
  const WtStory *story = flow->pen.story;
  GString *out = g_string_new ("A provenance graph: news agencies at the left, articles at the right, ");

  g_string_append (out,
                   flow->order.grouped ? "grouped by agency and in time order inside each group" : "in time order");
  g_string_append (out, ", those whose date is not relied on or not known last. A band is text passed on, as wide as "
                        "its words; in an article's card each sentence is a cell.");
  for (guint i = 0; i < story->links->len && i < DESCRIBED_LINKS; i++)
    g_string_append_printf (out, " %s%s", wt_story_link (story, i)->title,
                            g_str_has_suffix (wt_story_link (story, i)->title, ".") ? "" : ".");
  if (story->links->len > DESCRIBED_LINKS)
    g_string_append_printf (out, " And %u links more.", story->links->len - DESCRIBED_LINKS);
  return g_string_free (out, FALSE);
}

static void
scale_item (WtItem *item, double scale)
{
  item->x *= scale;
  item->y *= scale;
  item->width *= scale;
  item->height *= scale;
  item->radius *= scale;
  item->size_points *= scale;
  item->stroke.width_points *= scale;
  for (guint i = 0; item->steps && i < item->steps->len; i++)
  {
    WtPathStep *step = &g_array_index (item->steps, WtPathStep, i);
    step->x1 *= scale;
    step->y1 *= scale;
    step->x2 *= scale;
    step->y2 *= scale;
    step->x *= scale;
    step->y *= scale;
  }
  for (guint i = 0; item->children && i < item->children->len; i++)
    scale_item (g_ptr_array_index (item->children, i), scale);
}

static void
flow_init (Flow *flow, const WtStory *story, const WtTheme *theme, WtMeasure *measure, const char *link_base)
{
  wt_pen_init (&flow->pen, theme, measure, story, link_base);
  flow->pen.density = density_for (story->articles->len);
  wt_order_init (&flow->order, story);
  flow->cards = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_card_free);
  flow->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_node_free);
  flow->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_band_free);
  flow->card_of = g_new0 (WtCard *, story->articles->len + 1);
  flow->arcs = wt_arcs_new (story, flow->order.articles, &flow->n_left_out);
}

static double
cards_left (const Flow *flow)
{
  return MARGIN + (flow->order.agencies->len ? node_width (flow) + gap_width (flow) : 0);
}

/* Returns: the scale from the layout's width to the picture's: that at which the theme's sizes are right, or where it
 * would be too small, that at which the smallest text can still be read; but never so that the cards get too narrow. */
static double
choose_width (Flow *flow, double width_points)
{
  double scale = MAX (width_points / LAYOUT_WIDTH, LEAST_TEXT_POINTS / flow->pen.small);
  double least = cards_left (flow) + LEAST_CARD_WIDTH + wt_arcs_room (flow->arcs) + MARGIN;

  flow->width = MAX (width_points / scale, least);
  return width_points / flow->width;
}

static void
lay_out (Flow *flow, double top)
{
  double left = cards_left (flow), bottom = top;

  make_cards (flow, left, flow->width - MARGIN - left - wt_arcs_room (flow->arcs));
  make_nodes (flow, MARGIN);
  if (flow->cards->len)
    bottom = place_nodes (flow, top, place_cards (flow, top));
  wt_arcs_place (flow->arcs, flow->card_of);
  place_bands (flow);
  draw_all (flow);
  draw_foot (flow, bottom + 12);
}

WtScene *
wt_figure_flow (xmlDoc *report, const WtTheme *theme, WtMeasure *measure, double width_points, const char *link_base,
                gboolean titled, GError **error)
{
  g_autoptr (WtStory) story = wt_story_read (report, error);
  g_auto (Flow) flow = { 0 };

  if (!story)
    return NULL;
  flow_init (&flow, story, theme, measure, link_base);
  make_bands (&flow);
  double scale = choose_width (&flow, width_points);
  g_autoptr (WtScene) scene = wt_scene_new (width_points, 0, theme->font_family);
  flow.scene = scene;
  scene->root->pdf_tag = g_strdup ("Figure");
  lay_out (&flow, titled ? draw_heading (&flow) : MARGIN);
  scene->title = g_strdup (story->title ? story->title : "Provenance graph");
  scene->description = describe (&flow);
  scene->language = g_strdup (story->language);
  scene->height_points *= scale;
  scale_item (scene->root, scale);
  return g_steal_pointer (&scene);
}
