/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_score.h"

#include <string.h>

#include "fold.h"

/* Prose: letters in text that reads like sentences. A block with fewer letters must have a stop or commas. */
#define MIN_PROSE_LETTERS  25
#define SURE_PROSE_LETTERS 80

/* A page under decision. hints: for each element, those of it and around it that hold. sums: sums[n] is the prose in
 * the blocks before n. main: the element that holds the article's text. headline: a block, or -1. */
typedef struct
{
  WtHtmlBlocks *blocks;
  GArray *hints;
  GArray *sums;
  guint main;
  int headline;
} Page;

static guint
n_blocks (const Page *page)
{
  return page->blocks->blocks->len;
}

static guint
n_elements (const Page *page)
{
  return page->blocks->elements->len;
}

static gboolean
is_linked (const WtHtmlBlock *block)
{
  return block->link_letters * 2 > block->letters;
}

static gboolean
is_prose (const WtHtmlBlock *block)
{
  if (block->form == WT_FORM_HEADING || block->form == WT_FORM_CAPTION || is_linked (block))
    return FALSE;
  return block->letters >= SURE_PROSE_LETTERS
         || (block->letters >= MIN_PROSE_LETTERS && (block->stops > 0 || block->commas > 1));
}

static guint
prose_in (const Page *page, const WtHtmlElement *element)
{
  return g_array_index (page->sums, guint, element->end_block)
         - g_array_index (page->sums, guint, element->first_block);
}

static void
sum_up (Page *page)
{
  guint sum = 0;

  g_array_set_size (page->sums, 0);
  for (guint i = 0; i <= n_blocks (page); i++)
  {
    g_array_append_val (page->sums, sum);
    if (i == n_blocks (page))
      break;
    const WtHtmlBlock *block = wt_html_block (page->blocks, i);
    if (is_prose (block) && (block->hints & WT_HINTS_AGAINST) == 0)
      sum += block->letters * (block->para ? 2 : 1);
  }
}

static void
apply_hints (Page *page)
{
  for (guint i = 0; i < n_blocks (page); i++)
  {
    WtHtmlBlock *block = wt_html_block (page->blocks, i);
    block->hints = (block->hints & WT_HINT_HIDDEN) | g_array_index (page->hints, guint32, block->element);
  }
}

/* A name that speaks against most of the page's prose speaks of something else. Inside of what is named the article's
 * body, names around it do not count. */
static void
weigh_hints (Page *page)
{
  guint total;

  for (guint i = 0; i < n_blocks (page); i++)
    wt_html_block (page->blocks, i)->hints = 0;
  sum_up (page);
  total = g_array_index (page->sums, guint, n_blocks (page));
  g_array_set_size (page->hints, n_elements (page));
  for (guint i = 0; i < n_elements (page); i++)
  {
    const WtHtmlElement *element = wt_html_element (page->blocks, i);
    guint prose = prose_in (page, element);
    guint32 around = i > 0 ? g_array_index (page->hints, guint32, element->parent) : 0;
    guint32 own = element->hints;
    if (prose * 2 > total)
      own &= ~(guint32)(WT_HINTS_AGAINST & ~WT_HINT_COMMENTS);
    if ((own & WT_HINT_BODY) != 0 && prose * 10 > total * 3)
      around &= ~(guint32)(WT_HINTS_AGAINST & ~WT_HINT_COMMENTS);
    g_array_index (page->hints, guint32, i) = around | own;
  }
  apply_hints (page);
  sum_up (page);
}

/* The innermost element that still holds most of the prose. */
static guint
by_prose (const Page *page)
{
  guint at = 0;

  for (guint i = 1; i < n_elements (page); i++)
  {
    const WtHtmlElement *element = wt_html_element (page->blocks, i);
    if (element->parent == at && prose_in (page, element) * 4 >= prose_in (page, wt_html_element (page->blocks, at)) * 3
        && element->tag != WT_HTML_P)
      at = i;
  }
  return at;
}

/* Of the elements with a hint the one with the most prose, if it has enough of all; else 0. */
static guint
by_hint (const Page *page, guint32 hint, double least)
{
  guint best = 0, most = 0;
  guint total = g_array_index (page->sums, guint, n_blocks (page));

  for (guint i = 1; i < n_elements (page); i++)
  {
    const WtHtmlElement *element = wt_html_element (page->blocks, i);
    guint prose = (element->hints & hint) != 0 ? prose_in (page, element) : 0;
    if (prose > most)
    {
      most = prose;
      best = i;
    }
  }
  return most >= total * least ? best : 0;
}

static void
find_main (Page *page)
{
  page->main = by_hint (page, WT_HINT_BODY, 0.4);
  if (page->main == 0)
    page->main = by_prose (page);
}

/* How well a heading fits the title, 0 for not at all. */
static guint
fit (const Page *page, const WtHtmlBlock *block, const char *title)
{
  g_autofree char *folded = wt_fold (wt_html_block_text (page->blocks, block), block->length_bytes, 1000);
  guint words = wt_fold_words (folded);

  if (title == NULL || words == 0)
    return 0;
  if (strcmp (folded, title) == 0)
    return 1000;
  return wt_fold_has (title, folded) || wt_fold_has (folded, title) ? words : 0;
}

/* The heading that is the title, or the first h1. */
static void
find_headline (Page *page, const char *title)
{
  g_autofree char *folded = title != NULL ? wt_fold (title, strlen (title), 1000) : NULL;
  guint best = 0;

  page->headline = -1;
  for (guint i = 0; i < n_blocks (page); i++)
  {
    const WtHtmlBlock *block = wt_html_block (page->blocks, i);
    if (block->form != WT_FORM_HEADING && (block->hints & WT_HINT_HEADLINE) == 0)
      continue;
    guint how = fit (page, block, folded) * 8 + (block->level == 1 ? 4 : block->level == 2 ? 1 : 0);
    if (how > best && how >= 4)
    {
      best = how;
      page->headline = (int)i;
    }
  }
}

static void
decide (WtHtmlBlock *block, WtBlockKind kind, WtCreditKind credit, gboolean sure)
{
  block->kind = kind;
  block->credit = credit;
  block->sure = sure;
}

/* What a block is that lies in the article's text. */
static void
decide_inside (WtHtmlBlock *block)
{
  if (block->form == WT_FORM_CAPTION || (block->hints & WT_HINT_CAPTION) != 0)
    decide (block, WT_BLOCK_CAPTION, WT_CREDIT_NONE, TRUE);
  else if ((block->hints & WT_HINTS_AGAINST) != 0 || is_linked (block))
    decide (block, WT_BLOCK_FURNITURE, WT_CREDIT_NONE, TRUE);
  else if (block->form == WT_FORM_HEADING)
    decide (block, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE, TRUE);
  else if (block->quoted)
    decide (block, WT_BLOCK_QUOTE, WT_CREDIT_NONE, TRUE);
  else if (block->form == WT_FORM_ITEM)
    decide (block, WT_BLOCK_LIST, WT_CREDIT_NONE, TRUE);
  else
    decide (block, WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
}

static void
decide_outside (WtHtmlBlock *block)
{
  decide (block, WT_BLOCK_FURNITURE, WT_CREDIT_NONE, TRUE);
}

/* A subhead under which no text stands is of other things. */
static void
drop_empty_subheads (Page *page)
{
  gboolean text = FALSE;

  for (guint i = n_blocks (page); i > 0; i--)
  {
    WtHtmlBlock *block = wt_html_block (page->blocks, i - 1);
    if (block->kind == WT_BLOCK_SUBHEAD)
    {
      if (!text)
        decide_outside (block);
      text = FALSE;
    }
    else if (block->kind == WT_BLOCK_BODY || block->kind == WT_BLOCK_LIST || block->kind == WT_BLOCK_QUOTE)
      text = TRUE;
  }
}

static void
decide_all (Page *page)
{
  const WtHtmlElement *main = wt_html_element (page->blocks, page->main);

  for (guint i = 0; i < n_blocks (page); i++)
  {
    WtHtmlBlock *block = wt_html_block (page->blocks, i);
    if ((int)i == page->headline)
      decide (block, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, TRUE);
    else if (i >= main->first_block && i < main->end_block)
      decide_inside (block);
    else if ((int)i > page->headline && page->headline >= 0 && i < main->first_block && is_prose (block)
             && (block->hints & WT_HINTS_AGAINST) == 0)
      decide_inside (block);
    else
      decide_outside (block);
  }
}

void
wt_html_choose (WtHtmlBlocks *blocks, const char *title)
{
  g_autoptr (GArray) hints = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (guint));
  Page page = { .blocks = blocks, .hints = hints, .sums = sums };

  weigh_hints (&page);
  find_main (&page);
  find_headline (&page, title);
  decide_all (&page);
  drop_empty_subheads (&page);
}
