/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a tree of HTML, cut into blocks: what a reader sees as a paragraph, a heading, an item. Each remembers
 * the elements that it stands in and what can be told of it without understanding it. */
#pragma once

#include <wiretrace/article.h>

#include "html_hints.h"

typedef enum
{
  WT_FORM_TEXT,
  WT_FORM_HEADING,
  WT_FORM_ITEM, /* of a list */
  WT_FORM_CAPTION,
  WT_FORM_CELL,
  WT_FORM_PRE
} WtHtmlForm;

/* An element that parts text, or that hints at something. parent: its number; the first element is its own parent.
 * hints: of it alone. first_block, end_block: [..) of the blocks in it. */
typedef struct
{
  const xmlNode *node;
  guint parent;
  guint first_block;
  guint end_block;
  guint32 hints;
  guint8 tag; /* WtHtmlTag */
} WtHtmlElement;

/* A run of text. element: the innermost. hints: of all elements around it. letters: what it weighs: characters that
 * are no space, those of scripts that write words in a character or two counted double; link_letters: of those, in
 * links. stops, commas: punctuation that sentences have. level: of a heading. quoted: in a blockquote. para: a
 * p, or text that line breaks part. kind, credit, sure: what html_score.c makes of it; not sure where the form of the
 * text may still say something else. */
typedef struct
{
  gsize offset_bytes;
  gsize length_bytes;
  guint element;
  guint32 hints;
  guint letters;
  guint link_letters;
  guint stops;
  guint commas;
  guint8 form; /* WtHtmlForm */
  guint8 level;
  gboolean quoted;
  gboolean para;
  gboolean sure;
  WtBlockKind kind;
  WtCreditKind credit;
} WtHtmlBlock;

typedef struct
{
  GString *text;
  GArray *elements; /* of WtHtmlElement */
  GArray *blocks;   /* of WtHtmlBlock */
} WtHtmlBlocks;

/* wt_html_blocks_new: the blocks below @top, in document order. Linear in the tree's size, and it does not recurse.
 * @lines: line ends are line breaks, as in pre.
 * Returns: (transfer full): free with wt_html_blocks_free(). Valid while the tree is. */
WtHtmlBlocks *wt_html_blocks_new (xmlNode *top, gboolean lines);
void wt_html_blocks_free (WtHtmlBlocks *blocks);

static inline WtHtmlBlock *
wt_html_block (const WtHtmlBlocks *blocks, guint n)
{
  return &g_array_index (blocks->blocks, WtHtmlBlock, n);
}

static inline WtHtmlElement *
wt_html_element (const WtHtmlBlocks *blocks, guint n)
{
  return &g_array_index (blocks->elements, WtHtmlElement, n);
}

static inline const char *
wt_html_block_text (const WtHtmlBlocks *blocks, const WtHtmlBlock *block)
{
  return blocks->text->str + block->offset_bytes;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtHtmlBlocks, wt_html_blocks_free)
