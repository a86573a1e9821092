/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "card.h"

#include <string.h>

#include "words.h"

#define RADIUS       3.5
#define SPACE        9.0 /* between texts beside each other */
#define MAX_RECEIVED 3

/* pad_x, pad_top, pad_bottom: inside; strip: height of the cells; around: above and below them. */
typedef struct
{
  double pad_x, pad_top, pad_bottom, strip, around;
} Spacing;

static const Spacing spacings[] = { [WT_DENSITY_FULL] = { 9, 6, 6, 12, 4 },
                                    [WT_DENSITY_DENSE] = { 8, 4.5, 4.5, 10.5, 3 },
                                    [WT_DENSITY_COMPACT] = { 6, 2.5, 3, 9.5, 2 } };

static double
inner_width (const WtPen *pen, const WtCard *card)
{
  return card->width - 2 * spacings[pen->density].pad_x;
}

/* Links from other articles that this one has text from, as lines; the longest list ends with how many more. */
static void
prepare_received (const WtPen *pen, WtCard *card)
{
  double width = inner_width (pen, card);
  guint n = 0;

  for (guint i = 0; i < pen->story->links->len; i++)
  {
    const WtStoryLink *link = wt_story_link (pen->story, i);
    if (link->to != card->article || link->from_article < 0 || link->kind == WT_LINK_QUOTED || n++ >= MAX_RECEIVED)
      continue;
    g_autofree char *words = wt_words_received (pen->story, link);
    g_ptr_array_add (card->received, wt_measure_fit (pen->measure, words, pen->small, 400, width));
  }
  if (n > MAX_RECEIVED)
    g_ptr_array_add (card->received, g_strdup_printf ("and from %u more", n - MAX_RECEIVED));
}

static void
prepare_rows (const WtPen *pen, WtCard *card, const WtStoryArticle *article)
{
  double width = inner_width (pen, card);
  double date = wt_measure_width (pen->measure, card->date, pen->small, 400);
  double credit = wt_measure_width (pen->measure, card->credit, pen->small, 400);
  double klass = wt_measure_width (pen->measure, card->klass, pen->small, 700);
  double name = wt_measure_width (pen->measure, article->name, pen->text, 700);

  card->date_below = name + SPACE + date > width && width - SPACE - date < width * 0.55;
  card->name =
      wt_measure_wrap (pen->measure, article->name, pen->text, 700, card->date_below ? width : width - SPACE - date, 2);
  card->title = wt_measure_wrap (pen->measure, article->title ? article->title : "", pen->small, 400, width,
                                 pen->density == WT_DENSITY_FULL ? 2 : 1);
  if (!article->title || !*article->title)
    g_clear_pointer (&card->title[0], g_free);
  card->credit_below = klass + SPACE + credit > width;
  card->strip_width = width;
}

/* One line of name and title with the date, one of the strip with class and credit. */
static void
prepare_compact (const WtPen *pen, WtCard *card, const WtStoryArticle *article)
{
  double width = inner_width (pen, card);
  double date = wt_measure_width (pen->measure, card->date, pen->small, 400);
  double credit = wt_measure_width (pen->measure, card->credit, pen->small, 400);
  double klass = wt_measure_width (pen->measure, card->klass, pen->small, 700);
  double room = width - SPACE - date;

  g_autofree char *name = wt_measure_fit (pen->measure, article->name, pen->text, 700, room * 0.75);
  double used = wt_measure_width (pen->measure, name, pen->text, 700);
  card->name = g_new0 (char *, 2);
  card->name[0] = g_steal_pointer (&name);
  card->title = g_new0 (char *, 2);
  if (article->title && room - used - SPACE / 2 > 40)
    card->title[0] = wt_measure_fit (pen->measure, article->title, pen->small, 400, room - used - SPACE / 2);
  card->strip_width = width - SPACE - klass - (credit > 0 ? SPACE + credit : 0);
  card->credit_below = card->strip_width < width * 0.36;
  if (card->credit_below)
    card->strip_width = width - SPACE - klass;
}

static double
card_height (const WtPen *pen, const WtCard *card)
{
  const Spacing *spacing = &spacings[pen->density];
  double small = wt_pen_line (pen->small);
  double height = spacing->pad_top + spacing->pad_bottom + spacing->strip + 2 * spacing->around;
  guint n_small = card->received->len + (guint)card->credit_below;

  height += wt_pen_line (pen->text) * g_strv_length (card->name);
  if (pen->density == WT_DENSITY_COMPACT)
    height -= spacing->around;
  else
    n_small += g_strv_length (card->title) + (guint)card->date_below + 1;
  return height + small * n_small;
}

WtCard *
wt_card_new (const WtPen *pen, guint article, double width)
{
  const WtStoryArticle *of = wt_story_article (pen->story, article);
  WtCard *card = g_new0 (WtCard, 1);

  card->article = article;
  card->width = width;
  card->date = wt_words_date (of);
  card->klass = wt_words_class (pen->story, of);
  card->credit = wt_words_credit (pen->story, of, pen->density == WT_DENSITY_COMPACT);
  card->received = g_ptr_array_new_with_free_func (g_free);
  if (pen->density == WT_DENSITY_COMPACT)
    prepare_compact (pen, card, of);
  else
    prepare_rows (pen, card, of);
  prepare_received (pen, card);
  card->height = card_height (pen, card);
  return card;
}

void
wt_card_free (WtCard *card)
{
  if (!card)
    return;
  g_strfreev (card->name);
  g_strfreev (card->title);
  g_free (card->date);
  g_free (card->klass);
  g_free (card->credit);
  g_ptr_array_unref (card->received);
  g_free (card);
}

/* Widths by words, none below a least width: with many sentences what is left is shared by words. */
static void
draw_strip (const WtPen *pen, const WtStoryArticle *article, WtItem *group, double x, double y, double width)
{
  double height = spacings[pen->density].strip;
  guint n = article->sentences->len;

  if (n == 0)
  {
    WtItem *none = wt_item_add_rectangle (group, x, y, width, height);
    wt_item_set_stroke (none, pen->theme->faint, 0.8, WT_DASH_DOTTED);
    wt_item_set_title (none, "no sentence of the text was found");
    return;
  }
  double gap = MIN (1.2, width / n * 0.15);
  double least = MIN (5, (width - gap * (n - 1)) / n * 0.5);
  double share = (width - gap * (n - 1) - least * n) / MAX (1, article->words);
  for (guint i = 0; i < n; i++)
  {
    const WtStorySentence *sentence = &g_array_index (article->sentences, WtStorySentence, i);
    double cell_width = least + share * sentence->words;
    WtItem *cell =
        wt_pen_cell (pen, group, sentence->cell, wt_pen_hue (pen, sentence->agency), x, y, cell_width, height);
    wt_item_set_title (cell, sentence->title);
    x += cell_width + gap;
  }
}

static WtColour
class_colour (const WtPen *pen, const WtStoryArticle *article)
{
  return article->klass == WT_STORY_NON_DERIVED ? pen->theme->muted : wt_pen_hue (pen, article->agency).strong;
}

static double
draw_received (const WtPen *pen, const WtCard *card, WtItem *group, double x, double y)
{
  for (guint i = 0; i < card->received->len; i++, y += wt_pen_line (pen->small))
    wt_pen_text (pen, group, x, y, g_ptr_array_index (card->received, i), pen->small, 400, WT_ALIGN_START,
                 pen->theme->muted);
  return y;
}

static void
draw_rows (const WtPen *pen, const WtCard *card, const WtStoryArticle *article, WtItem *group)
{
  const Spacing *spacing = &spacings[pen->density];
  const WtTheme *theme = pen->theme;
  double x = card->x + spacing->pad_x, right = card->x + card->width - spacing->pad_x, y = card->y + spacing->pad_top;
  double line = wt_pen_line (pen->small);

  if (!card->date_below)
    wt_pen_text (pen, group, right, y + (pen->text - pen->small), card->date, pen->small, 400, WT_ALIGN_END,
                 theme->muted);
  y = wt_pen_lines (pen, group, x, y, card->name, pen->text, 700, theme->ink);
  if (card->date_below)
  {
    wt_pen_text (pen, group, x, y, card->date, pen->small, 400, WT_ALIGN_START, theme->muted);
    y += line;
  }
  y = wt_pen_lines (pen, group, x, y, card->title, pen->small, 400, theme->ink);
  y = draw_received (pen, card, group, x, y) + spacing->around;
  draw_strip (pen, article, group, x, y, card->strip_width);
  y += spacing->strip + spacing->around;
  wt_pen_text (pen, group, x, y, card->klass, pen->small, 700, WT_ALIGN_START, class_colour (pen, article));
  if (*card->credit)
    wt_pen_text (pen, group, card->credit_below ? x : right, card->credit_below ? y + line : y, card->credit,
                 pen->small, 400, card->credit_below ? WT_ALIGN_START : WT_ALIGN_END, theme->ink);
}

static void
draw_compact (const WtPen *pen, const WtCard *card, const WtStoryArticle *article, WtItem *group)
{
  const Spacing *spacing = &spacings[pen->density];
  const WtTheme *theme = pen->theme;
  double x = card->x + spacing->pad_x, right = card->x + card->width - spacing->pad_x, y = card->y + spacing->pad_top;
  double drop = pen->text - pen->small, line = wt_pen_line (pen->small);

  WtItem *name = wt_pen_text (pen, group, x, y, card->name[0], pen->text, 700, WT_ALIGN_START, theme->ink);
  if (card->title[0])
    wt_pen_text (pen, group, x + name->width + SPACE / 2, y + drop, card->title[0], pen->small, 400, WT_ALIGN_START,
                 theme->ink);
  wt_pen_text (pen, group, right, y + drop, card->date, pen->small, 400, WT_ALIGN_END, theme->muted);
  y = draw_received (pen, card, group, x, y + wt_pen_line (pen->text)) + spacing->around;
  draw_strip (pen, article, group, x, y, card->strip_width);
  wt_pen_text (pen, group, x + card->strip_width + SPACE, y, card->klass, pen->small, 700, WT_ALIGN_START,
               class_colour (pen, article));
  if (*card->credit)
    wt_pen_text (pen, group, right, card->credit_below ? y + line : y, card->credit, pen->small, 400, WT_ALIGN_END,
                 theme->ink);
}

static char *
card_title (const WtCard *card, const WtStoryArticle *article)
{
  return g_strdup_printf ("%s%s%s, %s: %s%s%s", article->name, article->title ? ": " : "",
                          article->title ? article->title : "", card->date, card->klass, *card->credit ? "; " : "",
                          card->credit);
}

/* In a report a card leads to the article's section; alone, to the article where it was published. */
static char *
card_href (const WtPen *pen, const WtStoryArticle *article, guint number)
{
  if (pen->link_base)
    return g_strdup_printf ("%s#article-%u", pen->link_base, number + 1);
  gboolean web =
      article->url && (g_str_has_prefix (article->url, "https://") || g_str_has_prefix (article->url, "http://"));
  return web ? g_strdup (article->url) : NULL;
}

void
wt_card_draw (const WtPen *pen, const WtCard *card, WtItem *group)
{
  const WtStoryArticle *article = wt_story_article (pen->story, card->article);
  g_autofree char *title = card_title (card, article);
  g_autofree char *href = card_href (pen, article, card->article);
  WtItem *own = wt_item_add_group (group, "group", title);

  wt_item_set_name (own, article->anchor, "wt-article");
  wt_item_set_href (own, href);
  WtItem *box = wt_item_add_rectangle (own, card->x, card->y, card->width, card->height);
  box->radius = RADIUS;
  wt_item_set_fill (box, pen->theme->paper);
  wt_item_set_stroke (box, pen->theme->muted, 0.8, WT_DASH_SOLID);
  if (pen->density == WT_DENSITY_COMPACT)
    draw_compact (pen, card, article, own);
  else
    draw_rows (pen, card, article, own);
}
