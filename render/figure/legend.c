/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "legend.h"

#define SWATCH_WIDTH  22.0
#define SWATCH_HEIGHT 9.5
#define AFTER_SWATCH  4.0
#define AFTER_ENTRY   12.0
#define ROW_GAP       3.5

/* What occurs in the story. grey_cells: text shared with no agency known. wide: the story has bands. */
typedef struct
{
  gboolean cells[WT_CELL_LAST];
  gboolean grey_cells;
  gboolean credited, uncredited, agency_undecided, agency_quoted;
  gboolean arc_copied, arc_undecided, arc_quoted;
  gboolean lost;
} Occurring;

/* Where the next entry goes. x: right after the last one. */
typedef struct
{
  const WtPen *pen;
  WtItem *group;
  double left, right, x, y;
} Flow;

static void
note_cells (const WtStory *story, Occurring *occurring)
{
  for (guint i = 0; i < story->articles->len; i++)
  {
    const GArray *sentences = wt_story_article (story, i)->sentences;
    for (guint k = 0; k < sentences->len; k++)
    {
      const WtStorySentence *sentence = &g_array_index (sentences, WtStorySentence, k);
      occurring->cells[sentence->cell] = TRUE;
      occurring->grey_cells |= sentence->agency < 0 && sentence->cell <= WT_CELL_REWRITTEN;
    }
  }
}

static void
note_links (const WtStory *story, Occurring *occurring)
{
  for (guint i = 0; i < story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (story, i);
    gboolean agency = link->from_agency >= 0, quoted = link->kind == WT_LINK_QUOTED;
    gboolean undecided = link->kind == WT_LINK_UNDECIDED, band = !quoted && !undecided;
    occurring->credited |= agency && band && link->credited;
    occurring->uncredited |= agency && band && !link->credited;
    occurring->agency_undecided |= agency && undecided;
    occurring->agency_quoted |= agency && quoted;
    occurring->arc_copied |= !agency && band;
    occurring->arc_undecided |= !agency && undecided;
    occurring->arc_quoted |= !agency && quoted;
  }
  for (guint i = 0; i < story->agencies->len; i++)
  {
    const WtStoryAgency *agency = wt_story_agency (story, i);
    occurring->lost |= agency->used && agency->rebuilt && !agency->n_own;
  }
}

static double
row_height (const Flow *flow)
{
  return wt_pen_line (flow->pen->small) + ROW_GAP;
}

static void
new_row (Flow *flow)
{
  flow->x = flow->left;
  flow->y += row_height (flow);
}

static void
add_words (Flow *flow, const char *text, int weight)
{
  const WtPen *pen = flow->pen;
  double width = wt_measure_width (pen->measure, text, pen->small, weight);

  if (flow->x > flow->left && flow->x + width > flow->right)
    new_row (flow);
  g_auto (GStrv) lines = wt_measure_wrap (pen->measure, text, pen->small, weight, flow->right - flow->left, 4);
  for (char **line = lines; *line; line++)
  {
    WtItem *item =
        wt_pen_text (pen, flow->group, flow->x, flow->y, *line, pen->small, weight, WT_ALIGN_START, pen->theme->ink);
    if (line[1])
      new_row (flow);
    else
      flow->x += item->width + AFTER_ENTRY;
  }
}

/* A place for a swatch with words behind it, on the next row where they do not fit. Returns: x of the swatch. */
static double
begin_entry (Flow *flow, const char *words, double swatch_width)
{
  double width = swatch_width + AFTER_SWATCH + wt_measure_width (flow->pen->measure, words, flow->pen->small, 400);

  if (flow->x > flow->left && flow->x + width > flow->right)
    new_row (flow);
  double x = flow->x;
  wt_pen_text (flow->pen, flow->group, x + swatch_width + AFTER_SWATCH, flow->y, words, flow->pen->small, 400,
               WT_ALIGN_START, flow->pen->theme->ink);
  flow->x += width + AFTER_ENTRY;
  return x;
}

static double
swatch_y (const Flow *flow)
{
  return flow->y + (wt_pen_line (flow->pen->small) - SWATCH_HEIGHT) / 2;
}

static void
add_cell (Flow *flow, WtCellKind kind, const char *words)
{
  double x = begin_entry (flow, words, SWATCH_WIDTH);

  wt_pen_cell (flow->pen, flow->group, kind, wt_pen_hue (flow->pen, -1), x, swatch_y (flow), SWATCH_WIDTH,
               SWATCH_HEIGHT);
}

static void
add_band (Flow *flow, WtDash dash, const char *words)
{
  WtHue grey = wt_pen_hue (flow->pen, -1);
  double x = begin_entry (flow, words, SWATCH_WIDTH), y = swatch_y (flow);
  WtItem *area = wt_item_add_rectangle (flow->group, x, y, SWATCH_WIDTH, SWATCH_HEIGHT);

  wt_item_set_fill (area, grey.pale);
  WtItem *edges = wt_item_add_path (flow->group);
  wt_path_move_to (edges, x, y);
  wt_path_line_to (edges, x + SWATCH_WIDTH, y);
  wt_path_move_to (edges, x, y + SWATCH_HEIGHT);
  wt_path_line_to (edges, x + SWATCH_WIDTH, y + SWATCH_HEIGHT);
  wt_item_set_stroke (edges, grey.strong, 1.1, dash);
}

static void
add_line (Flow *flow, WtDash dash, double width, const char *words)
{
  double x = begin_entry (flow, words, SWATCH_WIDTH), y = flow->y + wt_pen_line (flow->pen->small) / 2;
  WtItem *line = wt_item_add_path (flow->group);

  wt_path_move_to (line, x, y);
  wt_path_line_to (line, x + SWATCH_WIDTH, y);
  wt_item_set_stroke (line, flow->pen->theme->ink, width, dash);
}

static void
add_lost (Flow *flow)
{
  double x = begin_entry (flow, "lost text, rebuilt", SWATCH_WIDTH);
  WtItem *box = wt_item_add_rectangle (flow->group, x, swatch_y (flow), SWATCH_WIDTH, SWATCH_HEIGHT);

  box->radius = 2.5;
  wt_item_set_stroke (box, flow->pen->theme->ink, 1.4, WT_DASH_DASHED);
}

/* How thick a band of so many words is: the round number that gives a thickness easy to compare. */
static void
add_scale (Flow *flow, double points_per_word)
{
  static const guint rounds[] = { 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 };
  guint words = rounds[0];

  for (guint i = 0; i < G_N_ELEMENTS (rounds) && rounds[i] * points_per_word <= SWATCH_HEIGHT; i++)
    words = rounds[i];
  double height = MIN (words * points_per_word, SWATCH_HEIGHT);
  g_autofree char *text = g_strdup_printf ("= %u words", words);
  double x = begin_entry (flow, text, 5), middle = flow->y + wt_pen_line (flow->pen->small) / 2;
  WtItem *mark = wt_item_add_path (flow->group);
  for (int side = -1; side <= 1; side += 2)
  {
    wt_path_move_to (mark, x, middle + side * height / 2);
    wt_path_line_to (mark, x + 5, middle + side * height / 2);
  }
  wt_path_move_to (mark, x + 2.5, middle - height / 2);
  wt_path_line_to (mark, x + 2.5, middle + height / 2);
  wt_item_set_stroke (mark, flow->pen->theme->ink, 0.8, WT_DASH_SOLID);
}

static void
add_cells (Flow *flow, const Occurring *occurring)
{
  static const char *const words[] = { "word for word",       "edited", "rewritten", "only a quotation shared",
                                       "in no other article", "its own" };

  add_words (flow, "One cell, one sentence:", 700);
  for (guint i = 0; i < WT_CELL_LAST; i++)
    if (occurring->cells[i])
      add_cell (flow, (WtCellKind)i, words[i]);
  if (occurring->grey_cells)
    add_words (flow, "(grey: shared, no agency known)", 400);
}

static void
add_bands (Flow *flow, const Occurring *occurring, double points_per_word)
{
  if (occurring->credited || occurring->uncredited)
  {
    add_words (flow, "One band, text passed on:", 700);
    add_scale (flow, points_per_word);
  }
  if (occurring->credited)
    add_band (flow, WT_DASH_SOLID, "credited, or its own");
  if (occurring->uncredited)
    add_band (flow, WT_DASH_DASHED, "not, or not fully, credited");
  if (occurring->lost)
    add_lost (flow);
}

static void
add_lines (Flow *flow, const Occurring *occurring, guint n_left_out)
{
  if (occurring->arc_copied)
    add_line (flow, WT_DASH_SOLID, 1.6, "from one article to another");
  if (occurring->agency_undecided || occurring->arc_undecided)
    add_line (flow, WT_DASH_DASH_DOT, 1.1, "shared, but who was first cannot be told");
  if (occurring->agency_quoted || occurring->arc_quoted)
    add_line (flow, WT_DASH_DOTTED, 1.1, "the same quotation: no sign of copying");
  if (n_left_out)
  {
    g_autofree char *text = g_strdup_printf ("(%u more shared quotations are not drawn)", n_left_out);
    add_words (flow, text, 400);
  }
}

double
wt_legend_draw (const WtPen *pen, WtItem *group, double x, double y, double width, double points_per_word,
                guint n_left_out)
{
  WtItem *own = wt_item_add_group (group, "group", "Legend");
  Flow flow = { pen, own, x, x + width, x, y };
  Occurring occurring = { { FALSE } };

  wt_item_set_name (own, "wt-legend", "wt-legend");
  note_cells (pen->story, &occurring);
  note_links (pen->story, &occurring);
  if (pen->story->n_sentences)
    add_cells (&flow, &occurring);
  if (flow.x > flow.left)
    new_row (&flow);
  add_bands (&flow, &occurring, points_per_word);
  if (flow.x > flow.left && occurring.arc_quoted + occurring.arc_undecided + occurring.agency_undecided > 0)
    new_row (&flow);
  add_lines (&flow, &occurring, n_left_out);
  return flow.x > flow.left ? flow.y + row_height (&flow) : flow.y;
}
