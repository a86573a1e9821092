/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draft.h"

#include <string.h>

#include "credit.h"
#include "credit_staff.h"
#include "lines.h"
#include "page.h"
#include "space.h"
#include "timestamp.h"

/* A shorter paragraph is a name or a title, not what a dateline heads. */
#define MIN_HEADED_WORDS 6
/* So many paragraphs back a credit is looked for. */
#define CREDITS_BACK 12
/* What parts a dateline from the text behind it. */
#define DATELINE_STOP " \342\200\224 "

/* Of one document; a longer one is prose. */
#define MAX_SIGNS      100
#define MAX_SIGN_BYTES 200

/* said, ranks: of each field the best so far. pieces: of WtPiece, over text. dateline: waits for its paragraph. */
struct WtDraft
{
  WtArticle *article;
  char *said[WT_DRAFT_FIELDS];
  int ranks[WT_DRAFT_FIELDS];
  GString *text;
  GArray *pieces;
  GArray *dates;
  char *dateline;
  GPtrArray *signs;
  guint line;
  guint body_words;
};

WtDraft *
wt_draft_new (const WtInput *input, const char *id)
{
  WtDraft *draft = g_new0 (WtDraft, 1);

  draft->article = wt_article_new (id != NULL ? id : input->id, input->path, NULL, 0);
  draft->text = g_string_new (NULL);
  draft->pieces = g_array_new (FALSE, TRUE, sizeof (WtPiece));
  draft->dates = wt_dated_new ();
  draft->signs = g_ptr_array_new_with_free_func (g_free);
  draft->line = 1;
  wt_draft_say (draft, WT_DRAFT_URL, 0, input->url);
  wt_draft_note (draft, "fetched", input->fetched);
  return draft;
}

void
wt_draft_free (WtDraft *draft)
{
  if (draft == NULL)
    return;
  wt_article_free (draft->article);
  for (int i = 0; i < WT_DRAFT_FIELDS; i++)
    g_free (draft->said[i]);
  g_free (draft->dateline);
  g_string_free (draft->text, TRUE);
  g_array_unref (draft->pieces);
  g_array_unref (draft->dates);
  g_ptr_array_unref (draft->signs);
  g_free (draft);
}

/* Bytes of one character, and what to write for it: as it is, or U+FFFD where it is none or none of XML's. */
static gsize
read_character (const char *p, const char *end, const char **write, gsize *n_write)
{
  static const char replacement[] = "\357\277\275";
  gunichar c = g_utf8_get_char_validated (p, end - p);
  gboolean bad = c == (gunichar)-1 || c == (gunichar)-2 || c < 0x20 || c == 0xFFFE || c == 0xFFFF;
  gsize n = c == (gunichar)-1 || c == (gunichar)-2 ? 1 : (gsize)(g_utf8_next_char (p) - p);

  *write = bad ? replacement : p;
  *n_write = bad ? sizeof replacement - 1 : n;
  return n;
}

static void
append_collapsed (GString *out, const char *text, gsize length)
{
  const char *end = text + length;
  gsize start = out->len;
  gboolean gap = FALSE;

  for (const char *p = text; p < end;)
  {
    gsize n = wt_space_at (p, end), n_write;
    const char *write;
    if (n > 0)
    {
      gap = out->len > start;
      p += n;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    const char *plain = p;
    while (p<end && * p> ' ' && *p < 0x7F)
      p++; /* most text is ASCII, which needs no look */
    g_string_append_len (out, plain, p - plain);
    if (p > plain)
      continue;
    p += read_character (p, end, &write, &n_write);
    g_string_append_len (out, write, (gssize)n_write);
  }
}

static char *
collapsed (const char *value)
{
  GString *out = g_string_new (NULL);

  append_collapsed (out, value, strlen (value));
  return g_string_free (out, FALSE);
}

void
wt_draft_say (WtDraft *draft, WtDraftField field, int rank, const char *value)
{
  if (value == NULL || (draft->said[field] != NULL && rank <= draft->ranks[field]))
    return;
  char *clean = collapsed (value);
  if (*clean == '\0')
  {
    g_free (clean);
    return;
  }
  g_free (draft->said[field]);
  draft->said[field] = clean;
  draft->ranks[field] = rank;
}

const char *
wt_draft_said (const WtDraft *draft, WtDraftField field)
{
  return draft->said[field];
}

gboolean
wt_draft_date (WtDraft *draft, const char *text, WtDateSource source, int rank, const char *what)
{
  WtDated dated = { .source = source, .rank = rank };

  if (text == NULL || !wt_timestamp_parse (text, draft->said[WT_DRAFT_LANGUAGE], &dated.date))
    return FALSE;
  dated.what = g_strdup (what);
  g_array_append_val (draft->dates, dated);
  return TRUE;
}

void
wt_draft_sign (WtDraft *draft, const char *text)
{
  g_autofree char *clean = text != NULL ? collapsed (text) : NULL;

  if (clean == NULL || *clean == '\0' || draft->signs->len >= MAX_SIGNS)
    return;
  if (!g_ptr_array_find_with_equal_func (draft->signs, clean, g_str_equal, NULL))
    g_ptr_array_add (draft->signs, g_steal_pointer (&clean));
}

void
wt_draft_note (WtDraft *draft, const char *name, const char *value)
{
  g_autofree char *clean = value != NULL ? collapsed (value) : NULL;

  wt_article_note (draft->article, name, clean);
}

/* Adds the text's last paragraph, from @start on, as a piece. */
static WtPiece *
add_piece (WtDraft *draft, gsize start)
{
  WtPiece piece = wt_lines_piece (draft->text->str, start, draft->text->len, draft->line);

  piece.gap = TRUE;
  g_array_append_val (draft->pieces, piece);
  return &g_array_index (draft->pieces, WtPiece, draft->pieces->len - 1);
}

/* Appends a paragraph. Returns: NULL where there was nothing but white space. */
static WtPiece *
add_paragraph (WtDraft *draft, const char *text, gssize length)
{
  GString *out = draft->text;
  gsize before = out->len;

  if (before > 0)
    g_string_append (out, "\n\n");
  gsize start = out->len;
  append_collapsed (out, text, length >= 0 ? (gsize)length : strlen (text));
  if (out->len == start)
  {
    g_string_truncate (out, before);
    return NULL;
  }
  draft->line += before > 0 ? 2 : 0;
  return add_piece (draft, start);
}

static gboolean
is_body (WtBlockKind kind)
{
  return kind == WT_BLOCK_BODY || kind == WT_BLOCK_QUOTE || kind == WT_BLOCK_LIST;
}

void
wt_draft_dateline (WtDraft *draft, const char *text)
{
  g_autofree char *clean = text != NULL ? collapsed (text) : NULL;

  if (clean == NULL || draft->dateline != NULL)
    return;
  /* what closes it: "PARIS (AFP) - " */
  gsize n = strlen (clean);
  while (n > 0 && (strchr (" -_:", clean[n - 1]) != NULL || (n >= 3 && strncmp (clean + n - 3, "\342\200", 2) == 0)))
    n -= strchr (" -_:", clean[n - 1]) != NULL ? 1 : 3;
  if (n > 0)
    draft->dateline = g_strndup (clean, n);
}

/* Whether a paragraph begins with the waiting dateline's place. */
static gboolean
has_dateline (const WtDraft *draft, const char *text)
{
  static const char brackets[] = " \t\r\n([";
  const char *place = draft->dateline + strspn (draft->dateline, brackets);
  g_autofree char *start = g_strndup (text + strspn (text, brackets), strcspn (place, ",(/-") + 1);
  g_autofree char *folded_place = g_utf8_casefold (place, (gssize)strcspn (place, ",(/-"));
  g_autofree char *folded_start = g_utf8_casefold (start, -1);

  g_strchomp (folded_place);
  return g_str_has_prefix (folded_start, folded_place);
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (; *(text += strspn (text, " \t\r\n")) != '\0'; text += strcspn (text, " \t\r\n"))
    n++;
  return n;
}

/* Adds a paragraph of the article's text, with the dateline that waits for it. */
static WtPiece *
add_text (WtDraft *draft, const char *text, gssize length)
{
  g_autofree char *copy = length >= 0 ? g_strndup (text, (gsize)length) : g_strdup (text);
  g_autofree char *dateline = NULL;

  g_strstrip (copy);
  if (draft->dateline == NULL || count_words (copy) < MIN_HEADED_WORDS || !g_utf8_validate (copy, -1, NULL))
    return add_paragraph (draft, text, length);
  if (!has_dateline (draft, copy))
    dateline = g_strconcat (draft->dateline, DATELINE_STOP, NULL);
  g_clear_pointer (&draft->dateline, g_free);
  g_autofree char *whole = g_strconcat (dateline != NULL ? dateline : "", copy, NULL);
  WtPiece *piece = add_paragraph (draft, whole, -1);
  if (piece != NULL && dateline != NULL)
    piece->dateline_bytes = strlen (dateline);
  return piece;
}

void
wt_draft_block (WtDraft *draft, WtBlockKind kind, WtCreditKind credit, const char *text, gssize length)
{
  WtPiece *piece = kind == WT_BLOCK_BODY ? add_text (draft, text, length) : add_paragraph (draft, text, length);

  if (piece == NULL)
    return;
  wt_piece_decide (piece, kind, kind == WT_BLOCK_CREDIT ? credit : WT_CREDIT_NONE);
  draft->body_words += is_body (kind) ? piece->words : 0;
}

void
wt_draft_text (WtDraft *draft, const char *text, gssize length)
{
  WtPiece *piece = add_text (draft, text, length);

  draft->body_words += piece != NULL ? piece->words : 0;
}

void
wt_draft_lines (WtDraft *draft, const char *text, gssize length)
{
  gboolean cut;
  gsize n = length >= 0 ? (gsize)length : strlen (text);
  g_autoptr (GString) ended = g_string_new_len (text, (gssize)n); /* the rules of lines look for a NUL at the end */
  g_autoptr (GArray) pieces = wt_lines_split (ended->str, n, &cut);

  for (guint i = 0; i < pieces->len; i++)
  {
    const WtPiece *line = &g_array_index (pieces, WtPiece, i);
    wt_draft_text (draft, text + line->offset_bytes, (gssize)line->length_bytes);
  }
}

gboolean
wt_draft_has_credit (const WtDraft *draft, WtCreditKind credit, const char *text)
{
  gsize length = strlen (text);

  for (guint n = 0; n < MIN (draft->pieces->len, CREDITS_BACK); n++)
  {
    const WtPiece *piece = &g_array_index (draft->pieces, WtPiece, draft->pieces->len - 1 - n);
    if (piece->kind == WT_BLOCK_CREDIT && piece->credit == credit && piece->length_bytes == length
        && memcmp (draft->text->str + piece->offset_bytes, text, length) == 0)
      return TRUE;
  }
  return FALSE;
}

guint
wt_draft_body_words (const WtDraft *draft)
{
  return draft->body_words;
}

/* Whether a text, or one of its parts between commas and the like, is an agency's sign. */
static gboolean
names_agency (const char *text, const WtAgencies *agencies)
{
  gsize length = strlen (text);

  if (length > MAX_SIGN_BYTES)
    return FALSE;
  if (wt_credit_is_agency (text, length, agencies) || wt_credit_is_staff (text, length, agencies)
      || wt_credit_is_joint (text, length, agencies))
    return TRUE;
  g_auto (GStrv) parts = g_strsplit_set (text, ",;|/&()", -1);
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0' && wt_credit_is_agency (*part, strlen (*part), agencies))
      return TRUE;
  return FALSE;
}

static void
give_signs (WtDraft *draft, const WtAgencies *agencies)
{
  for (guint i = 0; agencies != NULL && i < draft->signs->len; i++)
    if (names_agency (draft->signs->pdata[i], agencies))
      wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_METADATA, draft->signs->pdata[i], -1);
}

static void
fill (WtDraft *draft)
{
  WtArticle *article = draft->article;

  article->title = g_steal_pointer (&draft->said[WT_DRAFT_TITLE]);
  article->outlet = g_steal_pointer (&draft->said[WT_DRAFT_OUTLET]);
  article->url = g_steal_pointer (&draft->said[WT_DRAFT_URL]);
  article->language = g_steal_pointer (&draft->said[WT_DRAFT_LANGUAGE]);
  article->agency = g_steal_pointer (&draft->said[WT_DRAFT_AGENCY]);
  article->author = g_steal_pointer (&draft->said[WT_DRAFT_AUTHOR]);
  article->text_bytes = draft->text->len;
  article->text = g_string_free (draft->text, FALSE);
  draft->text = g_string_new (NULL);
}

void
wt_draft_give (WtDraft *draft, const WtInput *input, WtReaderContext *context)
{
  if (draft->dateline != NULL)
    wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_DATELINE, draft->dateline, -1);
  give_signs (draft, context->agencies);
  fill (draft);
  if (context->options->checksums && strcmp (draft->article->id, input->id) != 0)
    draft->article->sha256 =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, draft->article->text, (gssize)draft->article->text_bytes);
  wt_page_read_draft (draft->article, draft->pieces, draft->dates, context->agencies, context->diagnostics);
  wt_reader_give (input, context, g_steal_pointer (&draft->article));
  wt_draft_free (draft);
}
