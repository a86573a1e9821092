/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_score.h"

#include <string.h>

#include "fold.h"
#include "html_marks.h"

/* Prose: letters in text that reads like sentences. A block with fewer letters must have a stop or commas. */
#define MIN_PROSE_LETTERS  25
#define SURE_PROSE_LETTERS 80

/* What stands by a picture and is longer may be more than its caption. */
#define CAPTION_LETTERS 300

/* Bylines and credits are no longer, and stand no further from the article. */
#define BYLINE_LETTERS 120
#define NEAR_BLOCKS    12

/* A paragraph of so many is not the teaser of another article. */
#define LONG_LETTERS 250

/* A heading of more letters that has a stop is a sentence. */
#define SENTENCE_LETTERS 120

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

/* A paragraph dressed as a heading: a lead, a call. */
static gboolean
is_sentence (const WtHtmlBlock *block)
{
  return block->letters > SENTENCE_LETTERS && block->stops > 0;
}

static gboolean
is_prose (const WtHtmlBlock *block)
{
  if ((block->form == WT_FORM_HEADING && !is_sentence (block)) || block->form == WT_FORM_CAPTION || is_linked (block))
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

/* Teasers of other articles break off: "The keeper said [...]". */
static gboolean
breaks_off (const Page *page, const WtHtmlBlock *block)
{
  static const char *const endings[] = { "...", "…", "…]", "...]" };
  const char *end = wt_html_block_text (page->blocks, block) + block->length_bytes;

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (block->length_bytes > strlen (endings[i])
        && strncmp (end - strlen (endings[i]), endings[i], strlen (endings[i])) == 0)
      return TRUE;
  return FALSE;
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
    if (is_prose (block) && (block->hints & WT_HINTS_AGAINST) == 0 && !breaks_off (page, block))
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
      own &= ~(guint32)((WT_HINTS_AGAINST | WT_HINT_IMAGE) & ~WT_HINT_COMMENTS);
    if ((own & WT_HINT_BODY) != 0)
      own &= ~(guint32)((WT_HINTS_AGAINST | WT_HINT_IMAGE) & ~(WT_HINT_COMMENTS | WT_HINT_HIDDEN));
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

/* The innermost element that holds both. */
static guint
common (const Page *page, guint a, guint b)
{
  while (a != b)
    if (a > b)
      a = wt_html_element (page->blocks, a)->parent;
    else
      b = wt_html_element (page->blocks, b)->parent;
  return a;
}

/* The element that holds the article's body by the elements named so: the one of most prose where it has most of
 * theirs, else the one around them all. Returns: 0 where they have little of the page's prose. */
static guint
by_name (const Page *page)
{
  guint best = 0, around = 0, most = 0, sum = 0, end = 0;
  guint total = g_array_index (page->sums, guint, n_blocks (page));

  for (guint i = 1; i < n_elements (page); i++)
  {
    const WtHtmlElement *element = wt_html_element (page->blocks, i);
    guint prose = prose_in (page, element);
    if ((element->hints & WT_HINT_BODY) == 0 || prose == 0 || element->first_block < end)
      continue;
    around = sum == 0 ? i : common (page, around, i);
    end = element->end_block;
    sum += prose;
    if (prose > most)
    {
      most = prose;
      best = i;
    }
  }
  if (sum * 5 < total * 2)
    return 0;
  return most * 4 >= sum * 3 ? best : around;
}

static void
find_main (Page *page)
{
  page->main = by_name (page);
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
    how /= is_linked (block) && n_blocks (page) > 20 ? 4 : 1; /* the site's name leads to its front page */
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

/* A few words right by a picture are its caption. */
static gboolean
is_caption (const WtHtmlBlock *block)
{
  return block->form == WT_FORM_CAPTION || (block->hints & WT_HINT_CAPTION) != 0
         || ((block->hints & WT_HINT_IMAGE) != 0 && block->letters < CAPTION_LETTERS && block->form == WT_FORM_TEXT);
}

/* Prose between the headline and the text: the article's lead, which makers of pages call a teaser too. */
static gboolean
is_lead (const Page *page, guint n)
{
  const WtHtmlBlock *block = wt_html_block (page->blocks, n);
  guint32 against = block->hints & WT_HINTS_AGAINST;

  if ((block->hints & WT_HINT_LEAD) != 0)
    against &= ~(guint32)(WT_HINT_RELATED | WT_HINT_META);
  return page->headline >= 0 && (int)n > page->headline && n < wt_html_element (page->blocks, page->main)->first_block
         && against == 0 && !is_caption (block)
         && (is_prose (block) || (block->letters > SURE_PROSE_LETTERS && !is_linked (block)));
}

/* What a block is that lies in the article's text. */
static void
decide_inside (WtHtmlBlock *block)
{
  if (is_caption (block))
    decide (block, WT_BLOCK_CAPTION, WT_CREDIT_NONE, TRUE);
  else if ((block->hints & WT_HINTS_AGAINST) != 0 || is_linked (block))
    decide (block, WT_BLOCK_FURNITURE, WT_CREDIT_NONE, TRUE);
  else if (block->form == WT_FORM_HEADING && !is_sentence (block))
    decide (block, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE, TRUE);
  else if (block->quoted)
    decide (block, WT_BLOCK_QUOTE, WT_CREDIT_NONE, TRUE);
  else if (block->form == WT_FORM_PRE)
    decide (block, WT_BLOCK_BODY, WT_CREDIT_NONE, TRUE);
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

static gboolean
is_text (const WtHtmlBlock *block)
{
  return block->kind == WT_BLOCK_BODY || block->kind == WT_BLOCK_LIST || block->kind == WT_BLOCK_QUOTE;
}

/* What is announced by a mark, up to the next heading or a paragraph that is long. */
static void
drop_marked (Page *page)
{
  guint level = 0;

  for (guint i = 0; i < n_blocks (page); i++)
  {
    WtHtmlBlock *block = wt_html_block (page->blocks, i);
    if (!is_text (block) && block->kind != WT_BLOCK_SUBHEAD)
      continue;
    gboolean heading = block->kind == WT_BLOCK_SUBHEAD;
    if (wt_html_is_mark (wt_html_block_text (page->blocks, block), block->length_bytes))
    {
      level = heading ? block->level : level;
      decide_outside (block);
      continue;
    }
    if ((heading && block->level <= level) || block->letters >= LONG_LETTERS)
      level = 0;
    if (level > 0)
      decide_outside (block);
  }
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
    else if (is_text (block) && block->letters >= MIN_PROSE_LETTERS)
      text = TRUE;
  }
}

static gboolean
in_figure (const Page *page, const WtHtmlBlock *block)
{
  for (guint n = block->element; n != 0; n = wt_html_element (page->blocks, n)->parent)
    if (wt_html_element (page->blocks, n)->tag == WT_HTML_FIGURE)
      return TRUE;
  return FALSE;
}

/* Whether a block lies about the article: in it, or little before its headline or behind its text. */
static gboolean
is_near (const Page *page, guint n)
{
  const WtHtmlElement *main = wt_html_element (page->blocks, page->main);
  guint first = page->headline >= 0 ? MIN ((guint)page->headline, main->first_block) : main->first_block;

  return n + NEAR_BLOCKS >= first && n < main->end_block + NEAR_BLOCKS;
}

static gboolean
has_digit (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return FALSE;
}

/* What is named a byline and is as short as one; a date beside it has its own place. */
static gboolean
is_byline (const Page *page, guint n)
{
  static const guint32 others = WT_HINT_COMMENTS | WT_HINT_RELATED | WT_HINT_ASIDE | WT_HINT_AUTHOR_BOX | WT_HINT_DATE
                                | WT_HINT_NAVIGATION | WT_HINT_FOOTER | WT_HINT_SHARE | WT_HINT_TAGS | WT_HINT_HIDDEN;
  const WtHtmlBlock *block = wt_html_block (page->blocks, n);

  return (block->hints & WT_HINT_BYLINE) != 0 && (block->hints & others) == 0 && block->letters <= BYLINE_LETTERS
         && !has_digit (wt_html_block_text (page->blocks, block), block->length_bytes) && is_near (page, n);
}

static gboolean
is_photo_credit (const Page *page, guint n)
{
  const WtHtmlBlock *block = wt_html_block (page->blocks, n);

  return (block->hints & WT_HINT_CREDIT) != 0
         && ((block->hints & (WT_HINT_CAPTION | WT_HINT_IMAGE)) != 0 || in_figure (page, block))
         && (block->hints & (WT_HINT_COMMENTS | WT_HINT_RELATED)) == 0 && block->letters <= BYLINE_LETTERS
         && is_near (page, n);
}

static gboolean
leads (const WtHtmlBlock *block)
{
  return (block->hints & WT_HINT_LEAD) != 0 && is_prose (block);
}

static void
decide_all (Page *page)
{
  const WtHtmlElement *main = wt_html_element (page->blocks, page->main);
  gboolean begun = FALSE;

  for (guint i = 0; i < n_blocks (page); i++)
  {
    WtHtmlBlock *block = wt_html_block (page->blocks, i);
    if ((int)i > page->headline && i < main->end_block && i >= main->first_block && !begun && leads (block))
      block->hints &= ~(guint32)(WT_HINT_RELATED | WT_HINT_META);
    begun |= i >= main->first_block && is_prose (block);
    if (is_byline (page, i))
      decide (block, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, TRUE);
    else if (is_photo_credit (page, i))
      decide (block, WT_BLOCK_CREDIT, WT_CREDIT_PHOTO, TRUE);
    else if ((int)i == page->headline)
      decide (block, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, TRUE);
    else if (i >= main->first_block && i < main->end_block)
      decide_inside (block);
    else if (page->headline >= 0 && (int)i > page->headline && i < main->end_block && is_caption (block)
             && (block->hints & WT_HINT_RELATED) == 0)
      decide (block, WT_BLOCK_CAPTION, WT_CREDIT_NONE, TRUE);
    else if (is_lead (page, i))
      decide (block, WT_BLOCK_BODY, WT_CREDIT_NONE, FALSE);
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
  drop_marked (&page);
  drop_empty_subheads (&page);
}
