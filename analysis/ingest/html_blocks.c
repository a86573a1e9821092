/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_blocks.h"

#include <string.h>

#include "space.h"
#include "xml.h"

/* More blocks than this are no page; what is behind them is one. */
#define MAX_BLOCKS 200000

/* A walk through a tree. element: the innermost open one. links: how many open. breaks: line breaks since the last
 * text. gap: white space since the last text. inherited: hints around, one for each element. quotes, pres: blockquotes
 * and pres open. hidden: elements open that hide words inside of a paragraph; aside: those words. */
typedef struct
{
  WtHtmlBlocks *out;
  GArray *inherited;
  WtHtmlBlock block;
  guint element;
  guint links;
  guint breaks;
  guint quotes;
  guint pres;
  guint hidden;
  GString *aside;
  gboolean gap;
} Walk;

static void
begin_block (Walk *walk)
{
  walk->block = (WtHtmlBlock){ .offset_bytes = walk->out->text->len, .element = walk->element };
  walk->breaks = 0;
  walk->gap = FALSE;
}

/* The element that gives a block its form: the innermost that has one. */
static void
give_form (const Walk *walk, WtHtmlBlock *block)
{
  for (guint n = walk->element;; n = wt_html_element (walk->out, n)->parent)
  {
    const WtHtmlElement *element = wt_html_element (walk->out, n);
    if (element->tag == WT_HTML_HEADING)
    {
      block->form = WT_FORM_HEADING;
      block->level = wt_html_type (element->node)->level;
    }
    else if (element->tag == WT_HTML_LI)
      block->form = WT_FORM_ITEM;
    else if (element->tag == WT_HTML_FIGCAPTION)
      block->form = WT_FORM_CAPTION;
    else if (element->tag == WT_HTML_CELL)
      block->form = WT_FORM_CELL;
    else if (element->tag == WT_HTML_PRE)
      block->form = WT_FORM_PRE;
    if (block->form != WT_FORM_TEXT || n == 0 || (element->hints & (WT_HINT_BODY | WT_HINT_ARTICLE)) != 0)
      return; /* a heading that was never closed around the article is none */
  }
}

/* What is hidden inside of a paragraph stands behind it. */
static void
end_aside (Walk *walk)
{
  GString *text = walk->out->text;
  WtHtmlBlock block = {
    .offset_bytes = text->len, .length_bytes = walk->aside->len, .element = walk->element, .hints = WT_HINT_HIDDEN
  };

  g_string_append_len (text, walk->aside->str, (gssize)walk->aside->len);
  g_string_truncate (walk->aside, 0);
  g_array_append_val (walk->out->blocks, block);
}

static void
end_block (Walk *walk)
{
  WtHtmlBlock *block = &walk->block;
  WtHtmlBlocks *out = walk->out;

  block->length_bytes = out->text->len - block->offset_bytes;
  if (block->length_bytes > 0 && out->blocks->len < MAX_BLOCKS)
  {
    block->element = walk->element;
    block->hints = g_array_index (walk->inherited, guint32, walk->element);
    block->quoted = walk->quotes > 0;
    block->para = walk->breaks >= 2 || wt_html_element (out, walk->element)->tag == WT_HTML_P;
    give_form (walk, block);
    g_array_append_vals (out->blocks, block, 1);
  }
  if (walk->aside->len > 0)
    end_aside (walk);
  begin_block (walk);
}

/* Counts what one character says of its block. Returns: its bytes. */
static gsize
count (Walk *walk, const char *p)
{
  WtHtmlBlock *block = &walk->block;
  guint8 c = (guint8)*p;
  gsize n = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  guint weight = n > 2 ? 2 : 1;

  block->letters += weight;
  block->link_letters += walk->links > 0 ? weight : 0;
  if (n == 1)
  {
    block->stops += (c == '.' || c == '!' || c == '?') && p[1] <= ' ';
    block->commas += c == ',' && p[1] == ' ';
  }
  else if (n == 3)
  {
    block->stops += strncmp (p, "。", 3) == 0 || strncmp (p, "।", 3) == 0;
    block->commas += strncmp (p, "，", 3) == 0 || strncmp (p, "、", 3) == 0;
  }
  else
  {
    block->stops += n == 2 && (strncmp (p, "؟", 2) == 0 || strncmp (p, "۔", 2) == 0);
    block->commas += n == 2 && strncmp (p, "،", 2) == 0;
  }
  return n;
}

/* A line break parts paragraphs where there are two of them, or where the line before ended as a sentence does. */
static void
break_line (Walk *walk)
{
  const WtHtmlBlock *block = &walk->block;
  const GString *text = walk->out->text;
  gsize length = text->len - block->offset_bytes;
  gboolean ends = length > 0 && wt_ends_with_stop (text->str + block->offset_bytes, length);

  if (length > 0 && (walk->breaks >= 2 || ends))
  {
    guint breaks = MAX (walk->breaks, 2);
    walk->breaks = breaks;
    end_block (walk);
  }
  walk->breaks = 0;
}

/* Controls are white space too. */
static inline gsize
space_at (const char *p, const char *end)
{
  return (guint8)*p <= ' ' ? 1 : (guint8)*p < 0x80 ? 0 : wt_space_at (p, end);
}

/* It says where a word may be broken, and is not seen. */
static inline gboolean
is_soft_hyphen (const char *p)
{
  return (guint8)p[0] == 0xC2 && (guint8)p[1] == 0xAD;
}

static void
add_text (Walk *walk, const char *p)
{
  GString *text = walk->out->text;
  const char *end = p + strlen (p);

  if (walk->hidden > 0)
  {
    g_string_append (walk->aside, p);
    return;
  }
  while (p < end)
  {
    gsize n = space_at (p, end);
    if (n > 0)
    {
      walk->breaks += walk->pres > 0 && *p == '\n';
      walk->gap = TRUE;
      p += n;
      continue;
    }
    if (walk->breaks > 0)
      break_line (walk);
    if (walk->gap && text->len > walk->block.offset_bytes)
      g_string_append_c (text, ' ');
    walk->gap = FALSE;
    const char *start = p;
    while (p < end && space_at (p, end) == 0 && !is_soft_hyphen (p))
      p += count (walk, p);
    p = MIN (p, end);
    g_string_append_len (text, start, p - start);
    while (is_soft_hyphen (p))
      p += 2;
  }
}

static void
push_element (Walk *walk, xmlNode *node, const WtHtmlElementType *type, guint32 hints)
{
  WtHtmlBlocks *out = walk->out;
  WtHtmlElement element = {
    .node = node, .parent = walk->element, .hints = hints, .tag = (guint8)type->tag, .first_block = out->blocks->len
  };
  guint32 inherited = hints;

  if (out->elements->len > 0)
    inherited |= g_array_index (walk->inherited, guint32, walk->element);
  walk->element = out->elements->len;
  g_array_append_val (out->elements, element);
  g_array_append_val (walk->inherited, inherited);
}

/* The alternative text of a picture counts where it signs: an agency's logo in a byline. */
static void
add_logo (Walk *walk, const xmlNode *node)
{
  g_autofree char *alt = NULL;

  if ((g_array_index (walk->inherited, guint32, walk->element) & WT_HINT_BYLINE) == 0)
    return;
  alt = wt_xml_attribute (node, "alt");
  if (alt != NULL && strlen (alt) < 60)
  {
    walk->gap = TRUE;
    add_text (walk, alt);
    walk->gap = TRUE;
  }
}

/* Returns: whether to go into the element. */
static gboolean
enter (Walk *walk, xmlNode *node)
{
  const WtHtmlElementType *type = wt_html_type (node);

  if (type->flow == WT_HTML_SKIP)
    return FALSE;
  if (type->tag == WT_HTML_BR)
  {
    walk->breaks++;
    walk->gap = TRUE;
    return FALSE;
  }
  if (type->tag == WT_HTML_IMG)
  {
    add_logo (walk, node);
    return FALSE;
  }
  walk->links += type->tag == WT_HTML_A;
  walk->quotes += type->tag == WT_HTML_BLOCKQUOTE;
  walk->pres += type->tag == WT_HTML_PRE;
  guint32 hints = wt_html_hints (node, type);
  if (type->flow == WT_HTML_BLOCK || (hints & WT_HINT_CREDIT) != 0)
  {
    end_block (walk);
    push_element (walk, node, type, hints);
  }
  else
    walk->hidden += (hints & WT_HINT_HIDDEN) != 0;
  return TRUE;
}

static void
leave (Walk *walk, const xmlNode *node)
{
  const WtHtmlElementType *type = wt_html_type (node);

  walk->links -= type->tag == WT_HTML_A;
  walk->quotes -= type->tag == WT_HTML_BLOCKQUOTE;
  walk->pres -= type->tag == WT_HTML_PRE;
  WtHtmlElement *element = wt_html_element (walk->out, walk->element);
  if (element->node != node)
  {
    walk->hidden -= walk->hidden > 0 && (wt_html_hints (node, type) & WT_HINT_HIDDEN) != 0;
    return;
  }
  end_block (walk);
  element->end_block = walk->out->blocks->len;
  walk->element = element->parent;
  walk->block.element = walk->element;
}

static void
walk_tree (Walk *walk, xmlNode *top)
{
  xmlNode *node = top;

  while (node != NULL)
  {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      add_text (walk, (const char *)node->content);
    gboolean element = node->type == XML_ELEMENT_NODE;
    gboolean inside = element && enter (walk, node);
    if (inside && node->children != NULL)
    {
      node = node->children;
      continue;
    }
    if (inside)
      leave (walk, node);
    while (node != top && node->next == NULL)
    {
      node = node->parent;
      leave (walk, node);
    }
    node = node != top ? node->next : NULL;
  }
}

static const WtHtmlElementType root = { "", WT_HTML_OTHER, WT_HTML_BLOCK, 0 };

WtHtmlBlocks *
wt_html_blocks_new (xmlNode *top, gboolean lines)
{
  WtHtmlBlocks *out = g_new0 (WtHtmlBlocks, 1);
  g_autoptr (GArray) inherited = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GString) aside = g_string_new (NULL);
  Walk walk = { .out = out, .inherited = inherited, .aside = aside, .pres = lines };

  out->text = g_string_new (NULL);
  out->elements = g_array_new (FALSE, TRUE, sizeof (WtHtmlElement));
  out->blocks = g_array_new (FALSE, TRUE, sizeof (WtHtmlBlock));
  push_element (&walk, NULL, &root, 0);
  begin_block (&walk);
  walk_tree (&walk, top);
  end_block (&walk);
  wt_html_element (out, 0)->end_block = out->blocks->len;
  return out;
}

void
wt_html_blocks_free (WtHtmlBlocks *blocks)
{
  if (blocks == NULL)
    return;
  g_string_free (blocks->text, TRUE);
  g_array_unref (blocks->elements);
  g_array_unref (blocks->blocks);
  g_free (blocks);
}
