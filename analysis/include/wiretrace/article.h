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
  WT_DATE_CSV,
  WT_DATE_FILE /* a date in the file's name */
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

/* One date that was found for an article: what it says, where, and in words where exactly ("the JSON-LD's
 * datePublished"). */
typedef struct
{
  char *date;
  char *time;
  WtDateSource source;
  char *what;
} WtDateCandidate;

/* Something a document says of itself that has no field of its own: "version" "2", "urgency" "4", "derived-from",
 * "status". Names are lower case with dashes. */
typedef struct
{
  char *name;
  char *value;
} WtMetadatum;

/* A file that articles were read from. Shared by them, counted by references. sha256: hex, of all its bytes, NULL where
 * it was not asked for or the file was not read to its end; n_bytes: their number. Both are final when wt_ingest()
 * returns, not when the article is given. */
typedef struct
{
  char *path;
  char *sha256;
  guint64 n_bytes;
} WtInputFile;

/* wt_input_file_new: a file of which nothing but its path is known. Returns: (transfer full): as wt_input_file_ref();
 * let go with wt_input_file_unref(). */
WtInputFile *wt_input_file_new (const char *path);
WtInputFile *wt_input_file_ref (WtInputFile *file);
void wt_input_file_unref (WtInputFile *file);

/* id: the path as given, with "#n" for the n-th record of a file that holds several. Strings but id and text may be
 * NULL. path: of the file, and where that is an archive the member's name behind it. agency: of metadata or
 * articles.csv: an agency's id or name as found there, else NULL. author: as the byline or the metadata name the
 * writers. language: BCP 47 ("en"). sha256: hex, of the bytes that are the article's own (its record's, where a file
 * holds several), NULL where it was not asked for. file: where it was read from, NULL for an article from elsewhere.
 * text: the input
 * decoded to UTF-8, NUL-terminated, U+FFFD for what could not be decoded; of a document with markup what a reader of it
 * sees, one paragraph a line, a blank line between. blocks: of WtBlock. metadata: of WtMetadatum, in the document's
 * order. dates: of WtDateCandidate, all that were found, the chosen one first. */
typedef struct
{
  char *id;
  char *path;
  char *url;
  char *outlet;
  char *title;
  char *language;
  char *agency;
  char *author;
  WtPublished published;
  char *sha256;
  WtInputFile *file;
  char *text;
  gsize text_bytes;
  GArray *blocks;
  GArray *metadata;
  GArray *dates;
} WtArticle;

/* wt_article_new: an article with an id, path and text; all else empty, language NULL, published.source NONE.
 * @id, @path: copied. @text: (transfer full): UTF-8, g_malloc'ed, NUL-terminated, @text_bytes long.
 * Returns: (transfer full): free with wt_article_free(). */
WtArticle *wt_article_new (const char *id, const char *path, char *text, gsize text_bytes);
void wt_article_free (WtArticle *article);

/* wt_article_note: adds to the article's metadata. @name, @value: copied; nothing is added where @value is NULL or
 * empty. wt_article_metadatum: the first value of that name. Returns: (transfer none) (nullable). */
void wt_article_note (WtArticle *article, const char *name, const char *value);
const char *wt_article_metadatum (const WtArticle *article, const char *name);

/* wt_article_name: what to call an article where people read of it: its outlet, else the last part of its id.
 * Returns: (transfer none): a part of @article. */
const char *wt_article_name (const WtArticle *article);

/* Names as in the report ("headline", "credit-line", "json-ld"). Returns: (transfer none). */
const char *wt_block_kind_name (WtBlockKind kind);
const char *wt_credit_kind_name (WtCreditKind kind);
const char *wt_date_source_name (WtDateSource source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtArticle, wt_article_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtInputFile, wt_input_file_unref)

G_END_DECLS
