/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draft: an article on its way from a reader of a document with structure (HTML, NITF, JSON, ...). The reader says what
 * it finds, in the document's order: paragraphs, and what the document says of itself. The draft makes the text and its
 * blocks of it, and lets the rules that pages of plain text are read by tell what the structure leaves open. */
#pragma once

#include "piece.h"
#include "reader.h"

/* Fields of an article that several places of a document can fill. */
typedef enum
{
  WT_DRAFT_TITLE,
  WT_DRAFT_OUTLET,
  WT_DRAFT_URL,
  WT_DRAFT_LANGUAGE,
  WT_DRAFT_AGENCY,
  WT_DRAFT_AUTHOR,
  WT_DRAFT_FIELDS
} WtDraftField;

typedef struct WtDraft WtDraft;

/* wt_draft_new: an article with nothing in it. What the input knows of itself is said already: its url with rank 0,
 * and when it was fetched as the note "fetched". @id: (nullable): where NULL, the input's. Returns: (transfer full):
 * give it with wt_draft_give(), or wt_draft_free(). */
WtDraft *wt_draft_new (const WtInput *input, const char *id);
void wt_draft_free (WtDraft *draft);

/* wt_draft_say: what a field is, by one place of the document. Of several the highest rank counts (any number; 0 is
 * hardly a guess, 100 beyond doubt), of equal ones the first. White space is made single blanks; nothing is said where
 * @value is NULL or blank. wt_draft_said: what counts so far. Returns: (transfer none) (nullable). */
void wt_draft_say (WtDraft *draft, WtDraftField field, int rank, const char *value);
const char *wt_draft_said (const WtDraft *draft, WtDraftField field);

/* wt_draft_date: when it was published, by one place of the document. @text: a date in any form that
 * wt_timestamp_parse() knows; nothing is said where it is none, or NULL. @rank: as in wt_draft_say(); those of pages of
 * plain text are 10 (a masthead) to 70 (the address). @what: where it stands, in words: "the JSON-LD's datePublished".
 * Returns: whether it is a date. */
gboolean wt_draft_date (WtDraft *draft, const char *text, WtDateSource source, int rank, const char *what);

/* wt_draft_sign: who the text is from, by a part of the document that is no text of its own: an author, a source, a
 * holder of rights. Where agencies are named ("dpa", "Jane Doe, Reuters", "Reuters Staff") it becomes a credit block of
 * kind WT_CREDIT_METADATA behind the text; else nothing is said. NULL says nothing. */
void wt_draft_sign (WtDraft *draft, const char *text);

/* wt_draft_note: something else that the document says of itself, as wt_article_note(). White space is made single
 * blanks. */
void wt_draft_note (WtDraft *draft, const char *name, const char *value);

/* wt_draft_block: a paragraph whose kind is known. @credit: for WT_BLOCK_CREDIT what it signs, else WT_CREDIT_NONE.
 * wt_draft_text: a paragraph of the article's text, unless its form says that it is a credit, a caption or furniture.
 * wt_draft_lines: running text of any form, with line breaks and perhaps blank lines, read as plain text is.
 * A paragraph is one line: white space in it is made single blanks. What XML cannot hold becomes U+FFFD. Nothing is
 * added where there is nothing but white space. @length_bytes: or -1. */
void wt_draft_block (WtDraft *draft, WtBlockKind kind, WtCreditKind credit, const char *text, gssize length_bytes);
void wt_draft_text (WtDraft *draft, const char *text, gssize length_bytes);
void wt_draft_lines (WtDraft *draft, const char *text, gssize length_bytes);

/* wt_draft_dateline: a dateline that the document keeps apart from the text it heads ("MOSCOW, Jan 16 (Agency)"). It is
 * set before the next paragraph of the article's text, as in print, unless that begins with the same place; where none
 * comes, it is a credit. */
void wt_draft_dateline (WtDraft *draft, const char *text);

/* wt_draft_has_credit: whether one of the last paragraphs is such a credit with that text. */
gboolean wt_draft_has_credit (const WtDraft *draft, WtCreditKind credit, const char *text);

/* wt_draft_body_words: words in the paragraphs so far that are the article's text, or may be. */
guint wt_draft_body_words (const WtDraft *draft);

/* wt_draft_give: makes the article and gives it, by wt_reader_give(). @draft: (transfer full). */
void wt_draft_give (WtDraft *draft, const WtInput *input, WtReaderContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtDraft, wt_draft_free)
