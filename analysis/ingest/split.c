/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "credit.h"
#include "date.h"
#include "furniture.h"
#include "lines.h"
#include "page.h"
#include "space.h"

/* Adds a part [start, end) of @from to @out; returns it, or NULL where there is nothing but white space. */
static WtPiece *
add_part (const WtPage *page, GArray *out, const WtPiece *from, gsize start, gsize end)
{
  WtPiece part = wt_lines_piece (page->article->text, start, end, from->line);

  for (gsize i = from->offset_bytes; i < part.offset_bytes; i++)
    part.line += page->article->text[i] == '\n';
  part.gap = from->gap && start == from->offset_bytes;
  part.indented = from->indented && start == from->offset_bytes;
  part.dateline_bytes = start == from->offset_bytes ? MIN (from->dateline_bytes, part.length_bytes) : 0;
  if (part.length_bytes == 0)
    return NULL;
  g_array_append_val (out, part);
  return &g_array_index (out, WtPiece, out->len - 1);
}

/* Bytes of "date 2024-01-16" at the line's beginning. */
static gsize
date_header (const char *text, gsize length)
{
  WtDate date;

  if (length < 15 || g_ascii_strncasecmp (text, "date", 4) != 0)
    return 0;
  gsize i = 4;
  while (i < length && (text[i] == ' ' || text[i] == ':' || text[i] == '\t'))
    i++;
  if (i == 4 || length - i < 10 || !wt_date_iso (text + i, &date))
    return 0;
  while (i < length && text[i] != ' ' && text[i] != '\n')
    i++;
  return i;
}

/* A scraper's first line: a date, an address, navigation, a picture's credit and its caption with nothing between. */
static void
split_first_line (const WtPage *page, GArray *out, const WtPiece *piece)
{
  const char *text = page->article->text;
  gsize start = piece->offset_bytes;
  gsize end = start + piece->length_bytes;
  gboolean header = FALSE;

  while (start < end)
  {
    const char *rest = text + start;
    gsize length = end - start;
    gsize n = header ? 0 : date_header (rest, length);
    WtRole role = WT_ROLE_DATE_HEADER;
    WtBlockKind kind = WT_BLOCK_FURNITURE;
    if (n == 0)
    {
      n = wt_furniture_url (rest, length);
      role = WT_ROLE_URL;
    }
    header |= n > 0;
    if (n == 0 && header)
    {
      n = wt_furniture_head (rest, length);
      role = WT_ROLE_NONE;
    }
    if (n == 0 && header && (n = wt_credit_photo_head (rest, length, page->agencies)) > 0)
      kind = WT_BLOCK_CREDIT;
    if (n == 0)
      break;
    WtPiece *part = add_part (page, out, piece, start, start + n);
    if (part != NULL)
    {
      wt_piece_decide (part, kind, kind == WT_BLOCK_CREDIT ? WT_CREDIT_PHOTO : WT_CREDIT_NONE);
      part->role = kind == WT_BLOCK_CREDIT ? WT_ROLE_NONE : role;
    }
    start += n;
    while (start < end && wt_space_at (text + start, text + end) > 0)
      start += wt_space_at (text + start, text + end);
  }
  add_part (page, out, piece, start, end);
}

/* Where the last sentence of a piece begins. */
static gsize
last_sentence (const char *text, gsize start, gsize end)
{
  gsize last = start;

  while (start < end)
  {
    gsize n;
    last = start;
    start = wt_sentence_end (text, start, end);
    while (start < end && (n = wt_space_at (text + start, text + end)) > 0)
      start += n;
  }
  return last;
}

/* Where the bracket begins that a piece ends with: "... he said. (AP)". */
static gsize
last_bracket (const char *text, gsize start, gsize end)
{
  if (end <= start || (text[end - 1] != ')' && text[end - 1] != ']'))
    return end;
  for (gsize i = end - 1; i > start && end - i < 160; i--)
    if (text[i] == '(' || text[i] == '[')
      return i;
  return end;
}

/* Whether [from, end) of a paragraph is a credit or furniture that got into it. */
static gboolean
is_stray (const WtPage *page, gsize from, gsize end, gboolean bracket)
{
  WtPiece part = wt_lines_piece (page->article->text, from, end, 0);
  const char *text = page->article->text + part.offset_bytes;
  WtRole role;

  if (part.words == 0 || part.length_bytes > 400)
    return FALSE;
  wt_wording_read (page->wording, text, part.length_bytes);
  WtCreditKind credit = wt_credit_of (page->wording);
  if (bracket)
    return credit == WT_CREDIT_LINE || credit == WT_CREDIT_FOOTER;
  return credit == WT_CREDIT_FOOTER || credit == WT_CREDIT_COPYRIGHT
         || wt_furniture_of (page->wording, part.shape, &role) == WT_FURNITURE_SURE;
}

/* At most a few strays are at the end of a paragraph; each is looked at once. */
static void
split_end (const WtPage *page, GArray *out, const WtPiece *piece)
{
  const char *text = page->article->text;
  gsize start = piece->offset_bytes;
  gsize end = start + piece->length_bytes;
  gsize cuts[4];
  guint n_cuts = 0;
  gsize before = end;

  while (n_cuts < G_N_ELEMENTS (cuts))
  {
    gsize e = before;
    wt_space_trim (text, &start, &e);
    gsize from = last_bracket (text, start, e);
    if (from == e || from == start || !is_stray (page, from, e, TRUE))
    {
      from = last_sentence (text, start, e);
      if (from == start || !is_stray (page, from, e, FALSE))
        break;
    }
    cuts[n_cuts++] = from;
    before = from;
  }
  if (n_cuts == 0)
  {
    g_array_append_val (out, *piece);
    return;
  }
  add_part (page, out, piece, start, before);
  while (n_cuts > 0)
  {
    gsize from = cuts[--n_cuts];
    add_part (page, out, piece, from, n_cuts > 0 ? cuts[n_cuts - 1] : end);
  }
}

/* A caption with its picture's credit behind it, as one paragraph. */
static gboolean
split_caption (const WtPage *page, GArray *out, const WtPiece *piece)
{
  const char *text = wt_page_text (page, piece);

  if (piece->words > 70)
    return FALSE;
  gsize at = wt_credit_photo_tail (text, piece->length_bytes, page->wording);
  if (at == piece->length_bytes || at == 0)
    return FALSE;
  WtPiece *caption = add_part (page, out, piece, piece->offset_bytes, piece->offset_bytes + at);
  if (caption != NULL)
    wt_piece_decide (caption, WT_BLOCK_CAPTION, WT_CREDIT_NONE);
  WtPiece *credit = add_part (page, out, piece, piece->offset_bytes + at, piece->offset_bytes + piece->length_bytes);
  if (credit != NULL)
    wt_piece_decide (credit, WT_BLOCK_CREDIT, WT_CREDIT_PHOTO);
  return TRUE;
}

void
wt_page_split (WtPage *page)
{
  GArray *out = g_array_sized_new (FALSE, TRUE, sizeof (WtPiece), page->pieces->len + 8);

  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->decided)
      g_array_append_val (out, *piece);
    else if (i < 3 && !page->drafted
             && (date_header (wt_page_text (page, piece), piece->length_bytes) > 0
                 || wt_furniture_url (wt_page_text (page, piece), piece->length_bytes) > 0))
      split_first_line (page, out, piece);
    else if (!split_caption (page, out, piece))
      split_end (page, out, piece);
  }
  g_array_unref (page->pieces);
  page->pieces = out;
}
