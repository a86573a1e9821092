/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

/* Where the best alignment that ends at a cell came from: for a match the cell up and left of it, for a gap the cell
 * above or to the left, and whether that one was a match or a gap. */
typedef enum
{
  FROM_NOTHING,
  FROM_MATCH,
  FROM_GAP,
  FROM_MATCH_ABOVE,
  FROM_GAP_ABOVE,
  FROM_MATCH_LEFT,
  FROM_GAP_LEFT
} From;

/* match: best score of an alignment ending with the pair (i, j), 0 where the words differ; gap: best of one that ended
 * before, with at least one word passed over, 0 where there is none. */
typedef struct
{
  float match;
  float gap;
  guint8 from_match;
  guint8 from_gap;
} Cell;

struct WtWordsScratch
{
  GArray *cells;
  GArray *a_used; /* of guint8 */
  GArray *b_used;
  GArray *a_bits; /* of double */
  GArray *b_bits;
};

/* One alignment at work: the arguments of wt_words_align(), and the grid of (n + 1) x (m + 1) cells. */
typedef struct
{
  const WtWordsSide *a, *b;
  guint n, m;
  const WtWordsOptions *options;
  Cell *cells;
  guint8 *a_used, *b_used;
  const double *a_bits, *b_bits;
} Grid;

void
wt_words_options_init (WtWordsOptions *options)
{
  *options = (WtWordsOptions){ .open_bits = 0.8,
                               .extend_bits = 0.1,
                               .run_bits = 1.2,
                               .name_run_bits = 1.5,
                               .min_moved_bits = 4.0,
                               .max_parts = 4,
                               .max_tokens = 600 };
}

WtWordsScratch *
wt_words_scratch_new (void)
{
  WtWordsScratch *scratch = g_new0 (WtWordsScratch, 1);

  scratch->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  scratch->a_used = g_array_new (FALSE, FALSE, sizeof (guint8));
  scratch->b_used = g_array_new (FALSE, FALSE, sizeof (guint8));
  scratch->a_bits = g_array_new (FALSE, FALSE, sizeof (double));
  scratch->b_bits = g_array_new (FALSE, FALSE, sizeof (double));
  return scratch;
}

void
wt_words_scratch_free (WtWordsScratch *scratch)
{
  if (scratch == NULL)
    return;
  g_array_unref (scratch->cells);
  g_array_unref (scratch->a_used);
  g_array_unref (scratch->b_used);
  g_array_unref (scratch->a_bits);
  g_array_unref (scratch->b_bits);
  g_free (scratch);
}

static Cell *
cell_at (const Grid *grid, guint i, guint j)
{
  return &grid->cells[(gsize)i * (grid->m + 1) + j];
}

/* What the shared word at (i, j), 0-based, tells by itself: what the side tells to which it is the more usual. */
static double
word_bits (const Grid *grid, guint i, guint j)
{
  return MIN (grid->a_bits[i], grid->b_bits[j]);
}

/* Bits of the run from the words before (i, j), 1-based, to them. */
static float
run_bits (const Grid *grid, guint i, guint j)
{
  gboolean name = (grid->a->tokens[i - 1]->flags | grid->b->tokens[j - 1]->flags) & WT_TOKEN_NAME;
  gboolean name_before = (grid->a->tokens[i - 2]->flags | grid->b->tokens[j - 2]->flags) & WT_TOKEN_NAME;

  if (name && name_before)
    return -MIN (word_bits (grid, i - 1, j - 1), grid->options->name_run_bits);
  return name || name_before ? 0 : grid->options->run_bits;
}

static void
fill_match (const Grid *grid, guint i, guint j, Cell *cell)
{
  cell->match = 0;
  cell->from_match = FROM_NOTHING;
  if (grid->a->tokens[i - 1]->word != grid->b->tokens[j - 1]->word || word_bits (grid, i - 1, j - 1) <= 0)
    return;
  if (grid->a_used[i - 1] || grid->b_used[j - 1])
    return;

  const Cell *before = cell_at (grid, i - 1, j - 1);
  float best = 0, run = before->match > 0 ? before->match + run_bits (grid, i, j) : 0;
  if (run > best)
  {
    best = run;
    cell->from_match = FROM_MATCH;
  }
  if (before->gap > best)
  {
    best = before->gap;
    cell->from_match = FROM_GAP;
  }
  cell->match = best + word_bits (grid, i - 1, j - 1);
}

static void
gap_from (const Grid *grid, const Cell *before, From match, From gap, Cell *cell)
{
  float opened = before->match - grid->options->open_bits - grid->options->extend_bits;
  float longer = before->gap - grid->options->extend_bits;

  if (before->match > 0 && opened > cell->gap)
  {
    cell->gap = opened;
    cell->from_gap = match;
  }
  if (longer > cell->gap)
  {
    cell->gap = longer;
    cell->from_gap = gap;
  }
}

static void
fill_gap (const Grid *grid, guint i, guint j, Cell *cell)
{
  cell->gap = 0;
  cell->from_gap = FROM_NOTHING;
  gap_from (grid, cell_at (grid, i - 1, j), FROM_MATCH_ABOVE, FROM_GAP_ABOVE, cell);
  gap_from (grid, cell_at (grid, i, j - 1), FROM_MATCH_LEFT, FROM_GAP_LEFT, cell);
}

/* Fills the grid. Returns the best score, and its cell; the first one where several are best. */
static float
fill (const Grid *grid, guint *best_i, guint *best_j)
{
  float best = 0;

  for (guint j = 0; j <= grid->m; j++)
    *cell_at (grid, 0, j) = (Cell){ 0 };
  for (guint i = 1; i <= grid->n; i++)
  {
    *cell_at (grid, i, 0) = (Cell){ 0 };
    for (guint j = 1; j <= grid->m; j++)
    {
      Cell *cell = cell_at (grid, i, j);
      fill_match (grid, i, j, cell);
      fill_gap (grid, i, j, cell);
      if (cell->match > best)
      {
        best = cell->match;
        *best_i = i;
        *best_j = j;
      }
    }
  }
  return best;
}

/* Walks back from the gap at (i, j) to the match before it. */
static void
walk_gap (const Grid *grid, guint *i, guint *j)
{
  for (;;)
  {
    From from = cell_at (grid, *i, *j)->from_gap;
    if (from == FROM_MATCH_ABOVE || from == FROM_GAP_ABOVE)
      --*i;
    else
      --*j;
    if (from == FROM_MATCH_ABOVE || from == FROM_MATCH_LEFT)
      return;
  }
}

static void
trace_back (Grid *grid, guint i, guint j, gboolean moved, GArray *pairs)
{
  for (;;)
  {
    const Cell *cell = cell_at (grid, i, j);
    WtWordPair pair = { .i = i - 1, .j = j - 1, .moved = moved, .bits = word_bits (grid, i - 1, j - 1) };
    From from = cell->from_match;
    if (from == FROM_MATCH)
      pair.bits += run_bits (grid, i, j);
    g_array_append_val (pairs, pair);
    grid->a_used[i - 1] = grid->b_used[j - 1] = TRUE;
    if (from == FROM_NOTHING)
      return;
    i--;
    j--;
    if (from == FROM_GAP)
      walk_gap (grid, &i, &j);
  }
}

/* Whether the pairs from @first on could be put between the others without crossing any. */
static gboolean
crosses (const GArray *pairs, guint first)
{
  for (guint p = first; p < pairs->len; p++)
    for (guint q = 0; q < first; q++)
    {
      const WtWordPair *x = &g_array_index (pairs, WtWordPair, p), *y = &g_array_index (pairs, WtWordPair, q);
      if ((x->i < y->i) != (x->j < y->j))
        return TRUE;
    }
  return FALSE;
}

/* What a single word found anywhere tells: less where it only goes on with a name. */
static double
loose_bits (const Grid *grid, guint i, guint j)
{
  gboolean goes_on = i > 0 && j > 0 && grid->a->tokens[i - 1]->word == grid->b->tokens[j - 1]->word
                     && (grid->a->tokens[i]->flags & grid->a->tokens[i - 1]->flags & WT_TOKEN_NAME);

  return word_bits (grid, i, j) - (goes_on ? MIN (word_bits (grid, i, j), grid->options->name_run_bits) : 0);
}

static void
add_loose_word (const Grid *grid, guint i, GArray *pairs)
{
  for (guint j = 0; j < grid->m; j++)
  {
    if (grid->b_used[j] || grid->a->tokens[i]->word != grid->b->tokens[j]->word)
      continue;
    WtWordPair pair = { .i = i, .j = j, .loose = TRUE, .bits = loose_bits (grid, i, j) };
    guint first = pairs->len;
    g_array_append_val (pairs, pair);
    g_array_index (pairs, WtWordPair, first).moved = crosses (pairs, first);
    grid->a_used[i] = grid->b_used[j] = TRUE;
    return;
  }
}

/* Rare words that both sides hold and no part has: the wording of a rewritten sentence. A function word alone is
 * nothing. */
static void
add_loose_words (const Grid *grid, GArray *pairs)
{
  for (guint i = 0; i < grid->n; i++)
    if (!grid->a_used[i] && !(grid->a->tokens[i]->flags & WT_TOKEN_STOP) && grid->a_bits[i] > 0)
      add_loose_word (grid, i, pairs);
}

static gint
pair_compare (gconstpointer x, gconstpointer y)
{
  return (gint)((const WtWordPair *)x)->i - (gint)((const WtWordPair *)y)->i;
}

static Grid
grid_new (const WtWordsSide *a, const WtWordsSide *b, const WtRarity *rarity, const WtWordsOptions *options,
          WtWordsScratch *scratch)
{
  Grid grid = { .a = a, .b = b, .options = options };

  grid.n = MIN (a->n, options->max_tokens);
  grid.m = MIN (b->n, options->max_tokens);
  g_array_set_size (scratch->cells, (grid.n + 1) * (grid.m + 1));
  g_array_set_size (scratch->a_used, grid.n);
  g_array_set_size (scratch->b_used, grid.m);
  g_array_set_size (scratch->a_bits, grid.n);
  g_array_set_size (scratch->b_bits, grid.m);
  grid.cells = (Cell *)scratch->cells->data;
  grid.a_used = (guint8 *)scratch->a_used->data;
  grid.b_used = (guint8 *)scratch->b_used->data;
  grid.a_bits = (const double *)scratch->a_bits->data;
  grid.b_bits = (const double *)scratch->b_bits->data;
  for (guint i = 0; i < grid.n; i++)
    g_array_index (scratch->a_bits, double, i) = wt_rarity_bits (rarity, a->text, a->tokens[i]);
  for (guint j = 0; j < grid.m; j++)
    g_array_index (scratch->b_bits, double, j) = wt_rarity_bits (rarity, b->text, b->tokens[j]);
  if (grid.n > 0)
    memset (grid.a_used, 0, grid.n);
  if (grid.m > 0)
    memset (grid.b_used, 0, grid.m);
  return grid;
}

double
wt_words_align (const WtWordsSide *a, const WtWordsSide *b, const WtRarity *rarity, const WtWordsOptions *options,
                WtWordsScratch *scratch, GArray *pairs)
{
  Grid grid = grid_new (a, b, rarity, options, scratch);
  double main_bits = 0;

  g_array_set_size (pairs, 0);
  for (guint part = 0; part <= options->max_parts; part++)
  {
    guint i = 0, j = 0, first = pairs->len;
    double bits = fill (&grid, &i, &j);
    if (part == 0)
      main_bits = bits;
    if (bits < options->min_moved_bits)
      break;
    trace_back (&grid, i, j, FALSE, pairs);
    if (crosses (pairs, first))
      for (guint p = first; p < pairs->len; p++)
        g_array_index (pairs, WtWordPair, p).moved = TRUE;
  }
  add_loose_words (&grid, pairs);
  g_array_sort (pairs, pair_compare);
  return main_bits;
}
