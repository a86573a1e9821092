/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions: what agencies write beside a text about the text itself: that it is the second lead, an update, urgent,
 * corrected, killed, under embargo. */
#pragma once

#include "draft.h"

/* Where it is written. In a HEADLINE such words count only where they stand before it in the agencies' form ("UPDATE
 * 2-"): elsewhere they are the news' ("Storm kills two"). A SLUG holds little else; a MESSAGE is an editor's to others.
 */
typedef enum
{
  WT_VERSIONS_SLUG,
  WT_VERSIONS_HEADLINE,
  WT_VERSIONS_MESSAGE
} WtVersionsPlace;

/* wt_versions_note: notes in a draft what is said there: "version" as it is written ("2nd Ld-Writethru"), "status" in
 * one word (killed, canceled, withheld, corrected, refiled, repeated, advisory), "urgency" (flash, bulletin, urgent),
 * "embargo" (the text). @text: (nullable). */
void wt_versions_note (WtDraft *draft, WtVersionsPlace place, const char *text);

/* wt_versions_is_note: whether a paragraph is a note to editors and none of the article's text: "(Eds: Adds quotes.)",
 * "Eds: ...", "(Updates with ...)". @length_bytes: or -1. */
gboolean wt_versions_is_note (const char *text, gssize length_bytes);

/* wt_versions_paragraph: adds a paragraph of an agency's text to a draft: a note to editors as furniture, its words
 * noted, all else by wt_draft_text(). */
void wt_versions_paragraph (WtDraft *draft, const char *text);
