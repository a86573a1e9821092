/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "look.h"

#include <stdlib.h>
#include <string.h>

typedef enum
{
  SIZE_SAME,
  SIZE_TEXT,
  SIZE_SMALL,
  SIZE_LEAD,
  SIZE_H1,
  SIZE_H2,
  SIZE_H3,
  SIZE_NOTE /* what is said beside the matter: tags, numbers in boxes */
} Size;

typedef enum
{
  COLOUR_SAME,
  COLOUR_INK,
  COLOUR_MUTED
} Colour;

enum
{
  BOLD = 1 << 0,
  NORMAL = 1 << 1,
  ITALIC = 1 << 2,
  UNDERLINE = 1 << 3,
  STRIKE = 1 << 4,
  KEEP_NEXT = 1 << 5,
  NEW_PAGE = 1 << 6,
  BOXED = 1 << 7,
  FRAMED = 1 << 8,
  HIDDEN = 1 << 9,
  ALIGN_END = 1 << 10,
  CLAIM = 1 << 11,
  RAISED = 1 << 12,
  LOWERED = 1 << 13,
  ALIGN_MIDDLE = 1 << 14,
  CELL = 1 << 15,
  PART = 1 << 16
};

/* element or css_class, or both, have to fit; in_claim: counts only inside a claim. before, after: in sizes of running
 * text; -1: as it is. Later rules win. */
typedef struct
{
  const char *element;
  const char *css_class;
  Size size;
  Colour colour;
  guint flags;
  double before, after;
} Rule;

static const Rule rules[] = {
  { "p", NULL, SIZE_SAME, COLOUR_SAME, 0, 0, 0.62 },
  { "li", NULL, SIZE_SAME, COLOUR_SAME, 0, 0, 0.25 },
  { "ul", NULL, SIZE_SAME, COLOUR_SAME, 0, 0.2, 0.7 },
  { "ol", NULL, SIZE_SAME, COLOUR_SAME, 0, 0.2, 0.7 },
  { "h1", NULL, SIZE_H1, COLOUR_INK, BOLD | KEEP_NEXT, 0, 0.25 },
  { "h2", NULL, SIZE_H2, COLOUR_INK, BOLD | KEEP_NEXT, 2.0, 0.45 },
  { "h3", NULL, SIZE_H3, COLOUR_INK, BOLD | KEEP_NEXT, 1.5, 0.35 },
  { "h4", NULL, SIZE_TEXT, COLOUR_INK, BOLD | KEEP_NEXT, 1.0, 0.25 },
  { "figure", NULL, SIZE_SAME, COLOUR_SAME, 0, 0.9, 0.9 },
  { "figcaption", NULL, SIZE_SMALL, COLOUR_MUTED, 0, 0.4, 0.8 },
  { "table", NULL, SIZE_SAME, COLOUR_SAME, 0, 0.8, 0.7 },
  { "blockquote", NULL, SIZE_SAME, COLOUR_SAME, ITALIC, 0.4, 0.8 },
  { "pre", NULL, SIZE_SMALL, COLOUR_SAME, 0, 0.4, 0.8 },
  { "dt", NULL, SIZE_SAME, COLOUR_SAME, BOLD | KEEP_NEXT, 0.2, 0 },
  { "dd", NULL, SIZE_SAME, COLOUR_SAME, 0, 0, 0.3 },
  { "hr", NULL, SIZE_SAME, COLOUR_SAME, 0, 0.8, 0.8 },
  { "b", NULL, SIZE_SAME, COLOUR_SAME, BOLD, -1, -1 },
  { "strong", NULL, SIZE_SAME, COLOUR_SAME, BOLD, -1, -1 },
  { "i", NULL, SIZE_SAME, COLOUR_SAME, ITALIC, -1, -1 },
  { "em", NULL, SIZE_SAME, COLOUR_SAME, ITALIC, -1, -1 },
  { "cite", NULL, SIZE_SAME, COLOUR_SAME, ITALIC, -1, -1 },
  { "ins", NULL, SIZE_SAME, COLOUR_SAME, ITALIC | UNDERLINE, -1, -1 },
  { "u", NULL, SIZE_SAME, COLOUR_SAME, UNDERLINE, -1, -1 },
  { "del", NULL, SIZE_SAME, COLOUR_MUTED, STRIKE, -1, -1 },
  { "s", NULL, SIZE_SAME, COLOUR_MUTED, STRIKE, -1, -1 },
  { "small", NULL, SIZE_SMALL, COLOUR_SAME, 0, -1, -1 },
  { "code", NULL, SIZE_NOTE, COLOUR_SAME, 0, -1, -1 },
  { "sup", NULL, SIZE_NOTE, COLOUR_SAME, RAISED, -1, -1 },
  { "sub", NULL, SIZE_NOTE, COLOUR_SAME, LOWERED, -1, -1 },
  { "th", NULL, SIZE_SAME, COLOUR_SAME, BOLD | CELL, -1, -1 },
  { "td", NULL, SIZE_SAME, COLOUR_SAME, CELL, -1, -1 },
  { "thead", NULL, SIZE_SMALL, COLOUR_SAME, 0, -1, -1 },
  { "script", NULL, SIZE_SAME, COLOUR_SAME, HIDDEN, -1, -1 },
  { "style", NULL, SIZE_SAME, COLOUR_SAME, HIDDEN, -1, -1 },
  { "nav", NULL, SIZE_SAME, COLOUR_SAME, HIDDEN, -1, -1 },
  { "footer", NULL, SIZE_SAME, COLOUR_SAME, HIDDEN, -1, -1 },
  { NULL, "skip", SIZE_SAME, COLOUR_SAME, HIDDEN, -1, -1 },
  { NULL, "unseen", SIZE_SAME, COLOUR_SAME, HIDDEN, -1, -1 },
  { NULL, "claim", SIZE_SAME, COLOUR_SAME, CLAIM, 3, -1 },
  { NULL, "part", SIZE_SAME, COLOUR_SAME, PART, 2.2, -1 },
  { NULL, "new-page", SIZE_SAME, COLOUR_SAME, NEW_PAGE, -1, -1 },
  { NULL, "lead", SIZE_LEAD, COLOUR_SAME, 0, 0, 0.7 },
  { NULL, "sub", SIZE_SAME, COLOUR_MUTED, KEEP_NEXT, 0, 0.7 },
  { NULL, "muted", SIZE_SAME, COLOUR_MUTED, 0, -1, -1 },
  { NULL, "own", SIZE_SAME, COLOUR_MUTED, 0, -1, -1 },
  { NULL, "list", SIZE_SMALL, COLOUR_SAME, 0, -1, -1 },
  { NULL, "small", SIZE_SMALL, COLOUR_SAME, 0, -1, -1 },
  { NULL, "evidence", SIZE_SMALL, COLOUR_SAME, 0, -1, -1 },
  { NULL, "key", SIZE_NOTE, COLOUR_MUTED, 0, -1, 0.4 },
  { NULL, "note", SIZE_NOTE, COLOUR_MUTED, 0, 0.12, 0 },
  { NULL, "aside", SIZE_NOTE, COLOUR_MUTED, NORMAL, -1, -1 },
  { NULL, "tag", SIZE_NOTE, COLOUR_SAME, BOLD, 0.12, 0 },
  { NULL, "n", SIZE_NOTE, COLOUR_SAME, BOLD | BOXED, -1, -1 },
  { NULL, "number", SIZE_SAME, COLOUR_SAME, ALIGN_END, -1, -1 },
  { NULL, "centre", SIZE_SAME, COLOUR_SAME, ALIGN_MIDDLE, -1, -1 },
  { NULL, "variant", SIZE_SAME, COLOUR_SAME, ITALIC, -1, -1 },
  { NULL, "box", SIZE_SAME, COLOUR_SAME, FRAMED, 0.9, 0.9 },
};

/* What an h2 is in a claim, the title of its page, and a p in a table's cell. */
static const Rule in_cell = { "p", NULL, SIZE_SAME, COLOUR_SAME, 0, 0, 0 };
static const Rule page_title = { "h2", NULL, SIZE_H1, COLOUR_INK, BOLD | KEEP_NEXT, 0, 0.25 };

static const char *const blocks[] = { "address", "article", "aside", "blockquote", "body",       "dd",
                                      "details", "div",     "dl",    "dt",         "figcaption", "figure",
                                      "footer",  "h1",      "h2",    "h3",         "h4",         "header",
                                      "hr",      "li",      "main",  "nav",        "ol",         "p",
                                      "pre",     "section", "table", "tbody",      "td",         "tfoot",
                                      "th",      "thead",   "tr",    "ul",         "colgroup",   NULL };

gboolean
wt_look_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

gboolean
wt_look_is_block (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (blocks, (const char *)node->name);
}

/* Where a class begins in a list of them, or NULL. prefix: only the beginning has to fit. */
static const char *
find_class (const char *classes, const char *name, gboolean prefix)
{
  gsize length = strlen (name);

  for (const char *at = classes; at != NULL && *at != '\0'; at += strcspn (at, " "))
  {
    at += strspn (at, " ");
    if (strncmp (at, name, length) == 0 && (prefix || at[length] == '\0' || at[length] == ' '))
      return at;
  }
  return NULL;
}

gboolean
wt_look_has_class (const xmlNode *element, const char *name)
{
  xmlChar *classes = xmlGetNoNsProp (element, (const xmlChar *)"class");
  gboolean found = find_class ((const char *)classes, name, FALSE) != NULL;

  xmlFree (classes);
  return found;
}

static double
size_of (Size size, double now, const WtTheme *theme)
{
  double text = theme->page_text_points, small = theme->page_small_points;

  switch (size)
  {
  case SIZE_TEXT:
    return text;
  case SIZE_SMALL:
    return (text + small) / 2;
  case SIZE_LEAD:
    return text * 1.06;
  case SIZE_H1:
    return theme->page_h1_points;
  case SIZE_H2:
    return theme->page_h2_points;
  case SIZE_H3:
    return (theme->page_h2_points + text) / 2;
  case SIZE_NOTE:
    return small;
  case SIZE_SAME:
    break;
  }
  return now;
}

static void
apply_flags (WtLook *look, guint flags)
{
  if (flags & BOLD)
    look->weight = 700;
  if (flags & NORMAL)
    look->weight = 400;
  look->italic |= (flags & ITALIC) != 0;
  look->underline |= (flags & UNDERLINE) != 0;
  look->strike |= (flags & STRIKE) != 0;
  look->keep_next |= (flags & KEEP_NEXT) != 0;
  look->new_page |= (flags & NEW_PAGE) != 0;
  look->boxed |= (flags & BOXED) != 0;
  look->framed |= (flags & FRAMED) != 0;
  look->hidden |= (flags & HIDDEN) != 0;
  look->claim |= (flags & (CLAIM | PART)) != 0;
  look->cell |= (flags & CELL) != 0;
  look->rise += (flags & RAISED) != 0 ? 1 : (flags & LOWERED) != 0 ? -1 : 0;
  if (flags & ALIGN_END)
    look->align = WT_ALIGN_END;
  if (flags & ALIGN_MIDDLE)
    look->align = WT_ALIGN_MIDDLE;
}

static void
apply (WtLook *look, const Rule *rule, const WtTheme *theme)
{
  look->size_points = size_of (rule->size, look->size_points, theme);
  if (rule->size == SIZE_H1 || rule->size == SIZE_H2 || rule->size == SIZE_H3)
    look->leading = 1.25;
  if (rule->colour != COLOUR_SAME)
    look->colour = rule->colour == COLOUR_MUTED ? theme->muted : theme->ink;
  apply_flags (look, rule->flags);
  if (rule->before >= 0)
    look->before = rule->before * theme->page_text_points;
  if (rule->after >= 0)
    look->after = rule->after * theme->page_text_points;
}

/* "hue-2": the theme's second colour; "hue-0" is no agency's. */
static void
apply_hue (WtLook *look, const char *classes, const WtTheme *theme)
{
  const char *at = find_class (classes, "hue-", TRUE);
  int n = at != NULL ? atoi (at + strlen ("hue-")) : -1;

  if (n == 0)
    look->colour = theme->muted;
  else if (n > 0 && theme->n_hues > 0)
    look->colour = theme->hues[(guint)(n - 1) % theme->n_hues].strong;
}

WtLook
wt_look_root (const WtTheme *theme)
{
  return (WtLook){ .size_points = theme->page_text_points, .weight = 400, .colour = theme->ink, .leading = 1.42 };
}

WtLook
wt_look_child (const WtLook *parent, const xmlNode *element, const WtTheme *theme)
{
  WtLook look = { .size_points = parent->size_points,
                  .weight = parent->weight,
                  .italic = parent->italic,
                  .colour = parent->colour,
                  .align = parent->align,
                  .leading = parent->leading,
                  .claim = parent->claim,
                  .cell = parent->cell,
                  .underline = parent->underline,
                  .strike = parent->strike,
                  .rise = parent->rise };
  xmlChar *classes = xmlGetNoNsProp (element, (const xmlChar *)"class");

  if (look.cell && wt_look_is (element, "p"))
    apply (&look, &in_cell, theme);
  for (guint i = look.cell && wt_look_is (element, "p") ? 1 : 0; i < G_N_ELEMENTS (rules); i++)
    if ((rules[i].element == NULL || wt_look_is (element, rules[i].element))
        && (rules[i].css_class == NULL || find_class ((const char *)classes, rules[i].css_class, FALSE) != NULL))
      apply (&look, &rules[i], theme);
  if (look.claim && wt_look_is (element, "h2"))
    apply (&look, &page_title, theme);
  apply_hue (&look, (const char *)classes, theme);
  xmlFree (classes);
  return look;
}

gboolean
wt_look_same_letters (const WtLook *a, const WtLook *b)
{
  return a->size_points == b->size_points && a->weight == b->weight && a->italic == b->italic && a->colour == b->colour
         && a->underline == b->underline && a->strike == b->strike && a->rise == b->rise;
}
