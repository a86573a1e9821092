/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arc.h"

#include <math.h>

#include "words.h"

#define MAX_ARCS   16
#define FIRST_LANE 9.0
#define LANE       5.0
#define MAX_LANES  8
#define ARROW      3.2

static gint
by_weight (gconstpointer a, gconstpointer b)
{
  const WtStoryLink *left = ((const WtArc *)a)->link, *right = ((const WtArc *)b)->link;
  gboolean left_quoted = left->kind == WT_LINK_QUOTED, right_quoted = right->kind == WT_LINK_QUOTED;

  if (left_quoted != right_quoted)
    return left_quoted - right_quoted;
  if (left->words != right->words)
    return left->words > right->words ? -1 : 1;
  if (left->from_article != right->from_article)
    return left->from_article - right->from_article;
  return (gint)left->to - (gint)right->to;
}

static gint
by_span (gconstpointer a, gconstpointer b)
{
  const WtArc *left = a, *right = b;
  guint left_span = left->last - left->first, right_span = right->last - right->first;

  if (left_span != right_span)
    return left_span < right_span ? -1 : 1;
  return left->first != right->first ? (left->first < right->first ? -1 : 1) : by_weight (a, b);
}

/* Short arcs lie inside long ones: each takes the innermost lane that is free along its way. */
static void
give_lanes (GArray *arcs)
{
  g_array_sort (arcs, by_span);
  for (guint i = 0; i < arcs->len; i++)
  {
    WtArc *arc = &g_array_index (arcs, WtArc, i);
    guint taken = 0;
    for (guint j = 0; j < i; j++)
    {
      const WtArc *other = &g_array_index (arcs, WtArc, j);
      if (other->first <= arc->last && arc->first <= other->last)
        taken |= 1u << other->lane;
    }
    while (arc->lane + 1 < MAX_LANES && (taken & (1u << arc->lane)))
      arc->lane++;
  }
}

static void
leave_out (GArray *arcs, guint *n_left_out)
{
  guint kept = arcs->len;

  g_array_sort (arcs, by_weight);
  while (kept > MAX_ARCS && g_array_index (arcs, WtArc, kept - 1).link->kind == WT_LINK_QUOTED)
    kept--;
  *n_left_out = arcs->len - kept;
  g_array_set_size (arcs, kept);
}

GArray *
wt_arcs_new (const WtStory *story, const GArray *articles, guint *n_left_out)
{
  g_autofree guint *place = g_new0 (guint, story->articles->len + 1);
  GArray *arcs = g_array_new (FALSE, TRUE, sizeof (WtArc));

  for (guint i = 0; i < articles->len; i++)
    place[g_array_index (articles, guint, i)] = i;
  for (guint i = 0; i < story->links->len; i++)
  {
    WtArc arc = { .link = wt_story_link (story, i) };
    if (arc.link->from_article < 0)
      continue;
    guint from = place[arc.link->from_article], to = place[arc.link->to];
    arc.first = MIN (from, to);
    arc.last = MAX (from, to);
    g_array_append_val (arcs, arc);
  }
  leave_out (arcs, n_left_out);
  give_lanes (arcs);
  return arcs;
}

/* The arcs that end at a card share its right edge: those going up at the top, the outer lanes towards the middle. */
static double
end_place (const GArray *arcs, const WtArc *arc, const WtCard *card)
{
  guint before = 0, all = 0;
  double other_y = arc->from == card ? arc->to->y : arc->from->y;

  for (guint i = 0; i < arcs->len; i++)
  {
    const WtArc *each = &g_array_index (arcs, WtArc, i);
    if (each->from != card && each->to != card)
      continue;
    double each_y = each->from == card ? each->to->y : each->from->y;
    gboolean arc_up = other_y < card->y, each_up = each_y < card->y;
    all++;
    if (each_up != arc_up)
      before += each_up;
    else if (fabs (each_y - other_y) > 0.01)
      before += each_y > other_y;
    else
      before += each < arc;
  }
  return card->y + card->height * (before + 1) / (all + 1);
}

void
wt_arcs_place (GArray *arcs, WtCard *const *card_of)
{
  for (guint i = 0; i < arcs->len; i++)
  {
    WtArc *arc = &g_array_index (arcs, WtArc, i);
    arc->from = card_of[arc->link->from_article];
    arc->to = card_of[arc->link->to];
    arc->lane = 0;
  }
  g_array_sort (arcs, by_span);
  give_lanes (arcs);
  for (guint i = 0; i < arcs->len; i++)
  {
    WtArc *arc = &g_array_index (arcs, WtArc, i);
    arc->from_y = end_place (arcs, arc, arc->from);
    arc->to_y = end_place (arcs, arc, arc->to);
  }
}

double
wt_arcs_room (const GArray *arcs)
{
  guint most = 0;

  for (guint i = 0; i < arcs->len; i++)
    most = MAX (most, g_array_index (arcs, WtArc, i).lane);
  return arcs->len ? FIRST_LANE + LANE * most + 2 : 0;
}

static double
arc_width (const WtStoryLink *link)
{
  return link->kind == WT_LINK_COPIED ? CLAMP (link->words / 120.0, 1.2, 3.5) : 1;
}

static void
draw_arrow (WtItem *group, WtColour colour, double x, double y, double size)
{
  WtItem *arrow = wt_item_add_path (group);

  wt_path_move_to (arrow, x, y);
  wt_path_line_to (arrow, x + size * 1.5, y - size);
  wt_path_line_to (arrow, x + size * 1.5, y + size);
  wt_path_close (arrow);
  wt_item_set_fill (arrow, colour);
}

/* A bracket with round corners: straight along its lane, so that arcs beside each other stay apart. */
static void
draw_way (WtItem *path, const WtArc *arc, double x1, double x2, double lane_x)
{
  double sign = arc->to_y > arc->from_y ? 1 : -1;
  double reach = MIN (fabs (arc->to_y - arc->from_y) / 2, 14);

  wt_path_move_to (path, x1, arc->from_y);
  wt_path_curve_to (path, lane_x, arc->from_y, lane_x, arc->from_y, lane_x, arc->from_y + sign * reach);
  wt_path_line_to (path, lane_x, arc->to_y - sign * reach);
  wt_path_curve_to (path, lane_x, arc->to_y, lane_x, arc->to_y, x2, arc->to_y);
}

void
wt_arc_draw (const WtPen *pen, const WtArc *arc, WtItem *group)
{
  static const WtDash dashes[] = {
    [WT_LINK_COPIED] = WT_DASH_SOLID, [WT_LINK_QUOTED] = WT_DASH_DOTTED, [WT_LINK_UNDECIDED] = WT_DASH_DASH_DOT
  };
  static const char *const classes[] = { "wt-edge wt-copied", "wt-edge wt-quoted", "wt-edge wt-undecided" };
  gboolean copied = arc->link->kind == WT_LINK_COPIED;
  WtColour colour = copied ? pen->theme->ink : pen->theme->muted;
  WtItem *own = wt_item_add_group (group, "group", arc->link->title);
  g_autofree char *id = wt_words_link_id (pen->story, arc->link);
  double x1 = arc->from->x + arc->from->width, x2 = arc->to->x + arc->to->width;

  wt_item_set_name (own, id, classes[MIN (arc->link->kind, WT_LINK_UNDECIDED)]);
  WtItem *path = wt_item_add_path (own);
  draw_way (path, arc, x1, x2 + (copied ? ARROW : 0), x1 + FIRST_LANE + LANE * arc->lane);
  wt_item_set_stroke (path, colour, arc_width (arc->link), dashes[MIN (arc->link->kind, WT_LINK_UNDECIDED)]);
  if (copied)
    draw_arrow (own, colour, x2 + 0.6, arc->to_y, ARROW);
}
