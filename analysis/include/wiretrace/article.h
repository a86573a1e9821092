/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Article: one published text as it was read: metadata and blocks over one decoded UTF-8 text. What ingest gives. */
#pragma once

#include <glib.h>

#include <wiretrace/diagnostic.h>

G_BEGIN_DECLS

/* Nothing read is dropped: what is not the article is marked FURNITURE, what is said twice in a page REPEAT. */
typedef enum
{
  WT_BLOCK_HEADLINE,
  WT_BLOCK_SUBHEAD,
  WT_BLOCK_BODY,
  WT_BLOCK_QUOTE,
  WT_BLOCK_LIST,
  WT_BLOCK_CAPTION,
  WT_BLOCK_CREDIT,
  WT_BLOCK_FURNITURE,
  WT_BLOCK_REPEAT
} WtBlockKind;

/* What a CREDIT block, or the part of a body block named by it, signs. A photo credit says nothing about the text. */
typedef enum
{
  WT_CREDIT_BYLINE,
  WT_CREDIT_DATELINE,
  WT_CREDIT_LINE, /* "(AP)" or "Source: AP" on its own line by the text */
  WT_CREDIT_PHOTO,
  WT_CREDIT_INLINE, /* "was quoted as saying by Associated Press": covers its sentence only */
  WT_CREDIT_FOOTER, /* "(With inputs from agency)" under the text */
  WT_CREDIT_COPYRIGHT,
  WT_CREDIT_METADATA,
  WT_CREDIT_NONE
} WtCreditKind;

typedef enum
{
  WT_DATE_NONE,
  WT_DATE_META,
  WT_DATE_JSON_LD,
  WT_DATE_URL,
  WT_DATE_HEADER, /* a leading "date YYYY-MM-DD", or a line of the page such as a masthead */
  WT_DATE_TEXT,
  WT_DATE_CSV
} WtDateSource;

/* A run of the article's text of one kind. Blocks are in text order, do not overlap, and leave out white space only.
 * A block can be part of a line ("Share this Photo: AFP The pier" is three). line: 1-based, of its
 * first byte. credit: for CREDIT blocks what it signs, else WT_CREDIT_NONE. dateline_bytes: for a BODY block that
 * begins with a dateline ("MOSCOW (AP) — ", "Moscow: "), its length with the separator and white space behind it; else
 * 0. */
typedef struct
{
  WtBlockKind kind;
  WtCreditKind credit;
  gsize offset_bytes;
  gsize length_bytes;
  gsize dateline_bytes;
  guint line;
} WtBlock;

/* date: "YYYY-MM-DD" or NULL; time: "HH:MM" or "HH:MM+ZZ:ZZ" where known, else NULL.
 * reason: why this date, and why it is relied on or not; one clause. */
typedef struct
{
  char *date;
  char *time;
  WtDateSource source;
  gboolean reliable;
  char *reason;
} WtPublished;

/* id: the path as given, with "#n" for the n-th record of a file that holds several. Strings but id and text may be
 * NULL. agency: of metadata or articles.csv: an agency's id or name as found there, else NULL. language: BCP 47 ("en").
 * sha256: hex, of the input's bytes; n_bytes: their number. text: the whole input decoded to UTF-8, NUL-terminated,
 * U+FFFD for what could not be decoded. blocks: of WtBlock. */
typedef struct
{
  char *id;
  char *path;
  char *url;
  char *outlet;
  char *title;
  char *language;
  char *agency;
  WtPublished published;
  char *sha256;
  guint64 n_bytes;
  char *text;
  gsize text_bytes;
  GArray *blocks;
} WtArticle;

/* wt_article_new: an article with an id, path and text; all else empty, language NULL, published.source NONE.
 * @id, @path: copied. @text: (transfer full): UTF-8, g_malloc'ed, NUL-terminated, @text_bytes long.
 * Returns: (transfer full): free with wt_article_free(). */
WtArticle *wt_article_new (const char *id, const char *path, char *text, gsize text_bytes);
void wt_article_free (WtArticle *article);

/* wt_article_name: what to call an article where people read of it: its outlet, else the last part of its id.
 * Returns: (transfer none): a part of @article. */
const char *wt_article_name (const WtArticle *article);

/* Names as in the report ("headline", "credit-line", "json-ld"). Returns: (transfer none). */
const char *wt_block_kind_name (WtBlockKind kind);
const char *wt_credit_kind_name (WtCreditKind kind);
const char *wt_date_source_name (WtDateSource source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtArticle, wt_article_free)

G_END_DECLS
