/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Page: what each part of a page of plain text is. */
#pragma once

#include "piece.h"

/* wt_page_read: tells the blocks, title, outlet, URL, date and language of an article whose text is set, and fills them
 * in. @agencies: (nullable). @diagnostics: (nullable). */
void wt_page_read (WtArticle *article, const WtAgencies *agencies, GArray *diagnostics);

/* wt_page_read_draft: the same for an article whose paragraphs a document's structure tells. @pieces: of WtPiece over
 * the article's text, one a paragraph; those that are decided stay as they are. @dates: of WtDated, what the document
 * says; added to. Fields of the article that are filled in stay too. */
void
wt_page_read_draft (WtArticle *article, GArray *pieces, GArray *dates, const WtAgencies *agencies, GArray *diagnostics);

/* wt_dated_new: an empty array of WtDated that frees what it holds. Returns: (transfer full). */
GArray *wt_dated_new (void);

/* The steps, in their order; each is a file. */

/* wt_page_split: the first line's parts, and what stands at the end of a paragraph and is not of it (a picture's
 * credit, a credit line, "Sign up for our newsletter"), become pieces of their own. */
void wt_page_split (WtPage *page);

/* wt_page_classify: decides what pieces say by themselves, whatever their place. */
void wt_page_classify (WtPage *page);

/* wt_page_place: decides the rest by place: headline, outlet, captions, subheads, the page's foot. */
void wt_page_place (WtPage *page);

/* wt_page_repeats: marks what is said twice. */
void wt_page_repeats (WtPage *page);

/* wt_page_published: the article's date and whether it can be relied on. */
void wt_page_published (WtPage *page);

/* wt_page_author: who wrote it, as its byline says, where nothing else has told. */
void wt_page_author (WtPage *page);

/* wt_page_language: the article's language where it can be told by its function words. */
void wt_page_language (WtPage *page);
