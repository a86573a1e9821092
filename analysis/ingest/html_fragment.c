/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html.h"

#include <string.h>

#include "html_blocks.h"
#include "html_parse.h"

/* More than this of text need not be looked through for a tag: HTML has one early. */
#define LOOK_BYTES 65536

static gboolean
is_entity (const char *p, const char *end)
{
  const char *q = p + 1;

  if (q < end && *q == '#')
    q++;
  const char *name = q;
  while (q < end && q - name < 10 && g_ascii_isalnum (*q))
    q++;
  return q > name && q < end && *q == ';';
}

gboolean
wt_html_looks_so (const char *text, gsize length)
{
  const char *end = text + MIN (length, LOOK_BYTES);

  for (const char *p = text; p < end; p++)
  {
    if (*p == '&' && is_entity (p, end))
      return TRUE;
    if (*p != '<' || end - p < 3)
      continue;
    if ((g_ascii_isalpha (p[1]) || (p[1] == '/' && g_ascii_isalpha (p[2])))
        && memchr (p, '>', (gsize)(end - p)) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* Text with a tag or an entity here and there but none that parts paragraphs: its lines do. */
static gboolean
has_lines (const char *html, gsize length)
{
  static const char *const parting[] = { "<p", "</p", "<br", "<div", "<li" };
  const char *end = html + length;

  for (const char *p = html; (p = memchr (p, '<', (gsize)(end - p))) != NULL; p++)
    for (gsize i = 0; i < G_N_ELEMENTS (parting); i++)
      if ((gsize)(end - p) > strlen (parting[i]) && g_ascii_strncasecmp (p, parting[i], strlen (parting[i])) == 0
          && !g_ascii_isalpha (p[strlen (parting[i])]))
        return FALSE;
  return TRUE;
}

static void
give_block (WtDraft *draft, const WtHtmlBlocks *blocks, const WtHtmlBlock *block)
{
  const char *text = wt_html_block_text (blocks, block);
  gssize length = (gssize)block->length_bytes;

  if ((block->hints & WT_HINT_HIDDEN) != 0)
    wt_draft_block (draft, WT_BLOCK_FURNITURE, WT_CREDIT_NONE, text, length);
  else if (block->form == WT_FORM_HEADING)
    wt_draft_block (draft, WT_BLOCK_SUBHEAD, WT_CREDIT_NONE, text, length);
  else if (block->form == WT_FORM_ITEM)
    wt_draft_block (draft, WT_BLOCK_LIST, WT_CREDIT_NONE, text, length);
  else if (block->form == WT_FORM_CAPTION)
    wt_draft_block (draft, WT_BLOCK_CAPTION, WT_CREDIT_NONE, text, length);
  else if (block->quoted)
    wt_draft_block (draft, WT_BLOCK_QUOTE, WT_CREDIT_NONE, text, length);
  else
    wt_draft_text (draft, text, length);
}

void
wt_html_fragment (WtDraft *draft, const char *html, gssize length)
{
  gsize n = length >= 0 ? (gsize)length : strlen (html);

  if (!wt_html_looks_so (html, n))
  {
    wt_draft_lines (draft, html, (gssize)n);
    return;
  }
  g_autoptr (xmlDoc) document = wt_html_parse (html, n, NULL);
  if (document == NULL)
    return;
  g_autoptr (WtHtmlBlocks) blocks = wt_html_blocks_new (xmlDocGetRootElement (document), has_lines (html, n));
  for (guint i = 0; i < blocks->blocks->len; i++)
    give_block (draft, blocks, wt_html_block (blocks, i));
}
