/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Piece: a paragraph of a page, or a part of a line, on its way to becoming a block. */
#pragma once

#include <wiretrace/agency.h>
#include <wiretrace/article.h>

#include "date.h"
#include "wording.h"

/* What a piece's form says before anything is known of its place. PROSE: ends as a sentence ends, or is too long for a
 * title. SHORT: a line without a stop. */
typedef enum
{
  WT_SHAPE_SHORT,
  WT_SHAPE_PROSE
} WtShape;

/* Why a decided piece is furniture, where later rules ask. */
typedef enum
{
  WT_ROLE_NONE,
  WT_ROLE_URL,
  WT_ROLE_DATE_HEADER, /* "date 2024-01-16" */
  WT_ROLE_STAMP,       /* a line that is a date: "Published ...", "May 2, 2013" */
  WT_ROLE_RELATED,     /* "Also read": what follows may be other articles' titles */
  WT_ROLE_OUTLET
} WtRole;

/* offset_bytes, length_bytes: trimmed of white space. decided: kind and credit hold; else the place decides.
 * edge: it is furniture where it stands before or after the article's text. gap: a blank line, or the text's beginning,
 * is before it. */
typedef struct
{
  gsize offset_bytes;
  gsize length_bytes;
  gsize dateline_bytes;
  guint line;
  guint words;
  WtBlockKind kind;
  WtCreditKind credit;
  WtShape shape;
  WtRole role;
  gboolean decided;
  gboolean edge;
  gboolean gap;
  gboolean indented;
} WtPiece;

/* Dates of this rank or less name a change of the page, its masthead or its file; none of them is relied on. */
#define WT_RANK_CHANGED 30

/* A date that says when an article was published: where it stands, and how much it counts: the highest rank is chosen.
 * masthead: of the page as a whole. what: owned; how a reason names the place. */
typedef struct
{
  WtDate date;
  WtDateSource source;
  int rank;
  gboolean masthead;
  guint line;
  char *what;
} WtDated;

/* A page while it is read: pieces of WtPiece over the text; dates of WtDated that its document gives, to which those of
 * its lines are added. first_body, end_body: [..) of the pieces between which the article's text lies; headline: its
 * piece, or -1. drafted: pieces are paragraphs that a document's structure tells, not lines. wording: of the line that
 * was looked at last. */
typedef struct
{
  WtArticle *article;
  const WtAgencies *agencies;
  GArray *diagnostics;
  GArray *pieces;
  GArray *dates;
  WtWording *wording;
  guint first_body;
  guint end_body;
  int headline;
  gboolean drafted;
} WtPage;

static inline WtPiece *
wt_page_piece (const WtPage *page, guint n)
{
  return &g_array_index (page->pieces, WtPiece, n);
}

static inline const char *
wt_page_text (const WtPage *page, const WtPiece *piece)
{
  return page->article->text + piece->offset_bytes;
}

static inline void
wt_piece_decide (WtPiece *piece, WtBlockKind kind, WtCreditKind credit)
{
  piece->kind = kind;
  piece->credit = credit;
  piece->decided = TRUE;
}
