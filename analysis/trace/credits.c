/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credits.h"

#include <string.h>

#include "../ingest/agencies_worn.h"
#include "credit_persons.h"
#include "credit_phrases.h"
#include "credit_places.h"
#include "credit_signs.h"
#include "credit_telegrams.h"

/* A block of fewer words is no paragraph; what stands before the first one stands at the head of the article. */
#define MIN_PARAGRAPH_WORDS 9
/* So many credits of one place are compared to find one said twice. */
#define MAX_SAME_PLACE 32
/* No page has more telegrams; more brackets are a list of something else. */
#define MAX_WORN 200

/* A sign with the bytes it stands at. */
typedef struct
{
  const WtAgencySign *sign;
  WtSpan span;
} Found;

/* denied: agency to whether words of its not_when stand in the article. defined: agencies whose abbreviation the
 * article spells out as something else. first_paragraph: the block where the text proper begins. n_read_worn: places
 * read letter by letter. */
typedef struct
{
  const WtText *text;
  const WtArticle *article;
  const WtAgencies *agencies;
  char *folded;
  GArray *signs;
  GArray *credits;
  GHashTable *denied;
  GHashTable *defined;
  guint first_paragraph;
  guint n_read_worn;
} Finder;

/* One line of a block, and the signs in it: [first, first + n) of the finder's. */
typedef struct
{
  const WtBlock *block;
  guint block_number;
  WtSpan span;
  guint first;
  guint n;
} Line;

/* The sentence an offset stands in, -1 where it is between them. */
static gint
sentence_of (const WtText *text, gsize offset)
{
  guint low = 0, high = text->sentences->len;

  while (low < high)
  {
    guint middle = low + (high - low) / 2;
    const WtSentence *sentence = &g_array_index (text->sentences, WtSentence, middle);
    if (offset < sentence->offset_bytes)
      high = middle;
    else if (offset < sentence->offset_bytes + sentence->length_bytes)
      return (gint)middle;
    else
      low = middle + 1;
  }
  return -1;
}

static void
add_credit (Finder *finder, const WtAgency *agency, WtCreditKind kind, WtSpan extent, gsize at)
{
  const char *id = agency != NULL ? agency->id : NULL;
  WtSpan trimmed = wt_span_trimmed (extent);
  WtCredit credit = { id, kind, trimmed.start, trimmed.end - trimmed.start, sentence_of (finder->text, at) };

  for (guint i = finder->credits->len, n = 0; i > 0 && n < MAX_SAME_PLACE; i--, n++)
  {
    const WtCredit *known = &g_array_index (finder->credits, WtCredit, i - 1);
    if (g_strcmp0 (known->agency, id) == 0 && known->kind == kind && known->offset_bytes == credit.offset_bytes)
      return;
  }
  g_array_append_val (finder->credits, credit);
}

static Found
found_at (const Finder *finder, guint n)
{
  const WtAgencySign *sign = &g_array_index (finder->signs, WtAgencySign, n);
  WtSpan span = { finder->article->text, finder->folded, sign->offset_bytes, sign->offset_bytes + sign->length_bytes };
  Found found = { sign, span };

  return found;
}

/* The first of the finder's signs that begins at an offset or behind it. */
static guint
first_sign_at (const Finder *finder, gsize offset)
{
  guint low = 0, high = finder->signs->len;

  while (low < high)
  {
    guint middle = low + (high - low) / 2;
    if (g_array_index (finder->signs, WtAgencySign, middle).offset_bytes < offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The signs that stand in a span, for the questions of credit_phrases.h. */
static GArray *
signs_within (const Finder *finder, const WtSpan *span)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (WtSpan));

  for (guint i = first_sign_at (finder, span->start); i < finder->signs->len; i++)
  {
    Found found = found_at (finder, i);
    if (found.span.end > span->end)
      break;
    g_array_append_val (spans, found.span);
  }
  return spans;
}

static WtCreditKind
kind_of (const Finder *finder, const WtSpan *span)
{
  g_autoptr (GArray) signs = signs_within (finder, span);

  return wt_credit_line_kind (span, (const WtSpan *)(gpointer)signs->data, signs->len);
}

/* An agency's name alone signs the text where it stands above it, as a byline does, or the picture whose caption it
 * stands under. */
static WtCreditKind
kind_by_place (const Finder *finder, const Line *line, WtCreditKind kind)
{
  if (kind != WT_CREDIT_LINE || line->block_number >= finder->first_paragraph)
    return kind;
  if (line->block_number > 0
      && g_array_index (finder->article->blocks, WtBlock, line->block_number - 1).kind == WT_BLOCK_CAPTION)
    return WT_CREDIT_PHOTO;
  return WT_CREDIT_BYLINE;
}

static void
add_all_within (Finder *finder, const Line *line, const WtSpan *span, WtCreditKind kind)
{
  for (guint i = line->first; i < line->first + line->n; i++)
  {
    Found found = found_at (finder, i);
    if (found.span.start < span->start || found.span.end > span->end
        || wt_credit_ends_person (span, &found.span, found.sign->full_name))
      continue;
    gboolean can_be_photo = kind == WT_CREDIT_LINE || kind == WT_CREDIT_COPYRIGHT;
    gboolean is_photo = can_be_photo && wt_credit_is_photo (span, &found.span);
    add_credit (finder, found.sign->agency, is_photo ? WT_CREDIT_PHOTO : kind, *span, found.span.start);
  }
}

/* A block that ingest found to be a credit: it says what kind, the words can only say more exactly. */
static void
find_in_credit_block (Finder *finder, const Line *line)
{
  WtCreditKind kind = line->block->credit;
  WtCreditKind said = kind_of (finder, &line->span);

  if (line->n == 0)
  {
    if (kind != WT_CREDIT_PHOTO
        && (wt_credit_line_is_generic (&line->span) || wt_credit_line_closes_with_agencies (&line->span)))
      add_credit (finder, NULL, kind == WT_CREDIT_NONE || kind == WT_CREDIT_LINE ? WT_CREDIT_FOOTER : kind, line->span,
                  line->span.start);
    return;
  }
  if (kind == WT_CREDIT_NONE || kind == WT_CREDIT_LINE)
    kind = said != WT_CREDIT_NONE ? said : WT_CREDIT_LINE;
  else if (kind == WT_CREDIT_COPYRIGHT && said == WT_CREDIT_PHOTO)
    kind = said;
  add_all_within (finder, line, &line->span, kind_by_place (finder, line, kind));
}

/* "the Associated Press (AP)" */
static gboolean
is_named_before (const Finder *finder, const Found *found, const WtSpan *brackets)
{
  guint n = first_sign_at (finder, found->span.start);

  if (n == 0)
    return FALSE;
  Found other = found_at (finder, n - 1);
  WtSpan between = wt_span_trimmed (wt_span_between (brackets, other.span.end, brackets->start));
  return between.start == between.end && other.sign->agency == found->sign->agency;
}

/* "the Alliance of Pilots (AP)": the words before the brackets begin with its letters. */
static gboolean
is_spelled_before (const Finder *finder, const Line *line, const Found *found, const WtSpan *brackets)
{
  static const char *const small[] = { "of", "the", "and", "for", "de", "la", "du", "der", "und", "in", NULL };
  WtSpan before = wt_span_trimmed (wt_span_between (&line->span, line->span.start, brackets->start));
  gsize letter = found->span.end;

  while (letter > found->span.start)
  {
    WtSpan word = wt_span_last_word (&before);
    if (word.start == word.end)
      return FALSE;
    before = wt_span_trimmed (wt_span_between (&before, before.start, word.start));
    if (finder->folded[word.start] == finder->folded[letter - 1])
      letter--;
    else if (!wt_span_is_of (&word, small))
      return FALSE;
  }
  return TRUE;
}

static gboolean
has_phrase_of (const char *text, char **phrases)
{
  for (; *phrases != NULL; phrases++)
    if (strchr (*phrases, ' ') != NULL && strstr (text, *phrases) != NULL)
      return TRUE;
  return FALSE;
}

/* An abbreviation that the article itself uses for something else is none in its prose, however far away. */
static gboolean
is_denied_in_article (const Finder *finder, const WtAgencySign *sign)
{
  gpointer known;

  if (sign->full_name)
    return FALSE;
  if (g_hash_table_contains (finder->defined, sign->agency))
    return TRUE;
  if (!g_hash_table_lookup_extended (finder->denied, sign->agency, NULL, &known))
  {
    known = GINT_TO_POINTER (has_phrase_of (finder->article->text, sign->agency->not_when));
    g_hash_table_insert (finder->denied, (gpointer)sign->agency, known);
  }
  return GPOINTER_TO_INT (known);
}

static WtSpan
sentence_span (const Finder *finder, const Line *line, const WtSpan *sign)
{
  gint n = sentence_of (finder->text, sign->start);

  if (n < 0)
    return line->span;
  const WtSentence *sentence = &g_array_index (finder->text->sentences, WtSentence, (guint)n);
  gsize end = sentence->offset_bytes + sentence->length_bytes;
  return wt_span_between (&line->span, sentence->offset_bytes, MAX (end, sign->end));
}

/* Brackets that define, or that stand behind others that defined the abbreviation as something else. */
static gboolean
is_defined (Finder *finder, const Line *line, const Found *found, const WtSpan *brackets)
{
  if (is_named_before (finder, found, brackets))
    return TRUE;
  if (found->sign->full_name)
    return FALSE;
  if (is_spelled_before (finder, line, found, brackets))
    g_hash_table_add (finder->defined, (gpointer)found->sign->agency);
  return g_hash_table_contains (finder->defined, found->sign->agency);
}

/* "(corvane-photo CTA)": the picture is the second's. */
static gboolean
leaves_photo_to_another (const Finder *finder, const Found *found, const WtSpan *brackets)
{
  guint n = first_sign_at (finder, found->span.end);

  if (n >= finder->signs->len || found_at (finder, n).span.end > brackets->end)
    return FALSE;
  WtSpan next = found_at (finder, n).span;
  WtSpan between = wt_span_between (brackets, found->span.end, next.start);
  return strchr ("-/,", between.text[between.start]) != NULL && wt_credit_is_photo (brackets, &next);
}

/* A sign in brackets of a running text: "(AP)" behind the paragraph's last sentence signs all of it, behind another
 * that sentence. */
static gboolean
find_in_brackets (Finder *finder, const Line *line, const Found *found)
{
  WtSpan brackets;

  if (!wt_credit_brackets (&line->span, &found->span, &brackets))
    return FALSE;
  WtSpan before = wt_span_between (&line->span, line->span.start, brackets.start);
  WtSpan after = wt_span_bare (wt_span_between (&line->span, brackets.end, line->span.end));
  WtCreditKind kind = kind_of (finder, &brackets);
  gboolean is_caption = line->block->kind == WT_BLOCK_CAPTION;
  if (wt_credit_is_photo (&brackets, &found->span) || (is_caption && kind != WT_CREDIT_NONE))
    kind = WT_CREDIT_PHOTO;
  else if (kind == WT_CREDIT_PHOTO && leaves_photo_to_another (finder, found, &brackets))
    kind = WT_CREDIT_LINE;
  if (kind == WT_CREDIT_NONE || (kind != WT_CREDIT_PHOTO && is_defined (finder, line, found, &brackets)))
    return FALSE;
  if (kind == WT_CREDIT_LINE && after.start < after.end)
    kind = WT_CREDIT_INLINE;
  gboolean closes_sentence =
      line->span.text[brackets.end] == '.'
      || (wt_span_ends_sentence (&before) && g_unichar_isupper (g_utf8_get_char (after.text + after.start)));
  if (kind == WT_CREDIT_INLINE && !closes_sentence)
    return FALSE;
  add_credit (finder, found->sign->agency, kind, brackets, found->span.start);
  return TRUE;
}

static void
find_in_caption (Finder *finder, const Line *line, const Found *found)
{
  WtSpan after = wt_span_bare (wt_span_between (&line->span, found->span.end, line->span.end));
  WtSpan before = wt_span_trimmed (wt_span_between (&line->span, line->span.start, found->span.start));
  WtSpan extent = found->span;
  gboolean closes = after.start >= after.end && before.start < before.end
                    && (strchr ("/|:-", before.text[before.end - 1]) != NULL || wt_span_ends_sentence (&before));

  if (closes || wt_credit_closes_paragraph (&line->span, &found->span, &extent)
      || wt_credit_is_photo (&line->span, &found->span))
    add_credit (finder, found->sign->agency, WT_CREDIT_PHOTO, extent, found->span.start);
}

static void
find_in_prose (Finder *finder, const Line *line, const Found *found)
{
  WtSpan extent;

  if (find_in_brackets (finder, line, found))
    return;
  if (line->block->kind == WT_BLOCK_CAPTION)
  {
    find_in_caption (finder, line, found);
    return;
  }
  if (wt_credit_closes_paragraph (&line->span, &found->span, &extent))
  {
    add_credit (finder, found->sign->agency, WT_CREDIT_LINE, extent, found->span.start);
    return;
  }
  if (wt_credit_is_given_name (&line->span, &found->span))
    return;
  WtSpan sentence = sentence_span (finder, line, &found->span);
  gboolean is_title = line->block->kind == WT_BLOCK_HEADLINE || line->block->kind == WT_BLOCK_SUBHEAD;
  if (is_title && wt_credit_heads_title (&line->span, &found->span))
    add_credit (finder, found->sign->agency, WT_CREDIT_INLINE, found->span, found->span.start);
  else if (!is_denied_in_article (finder, found->sign) && wt_credit_attributes (&sentence, &found->span, &extent))
    add_credit (finder, found->sign->agency, WT_CREDIT_INLINE, extent, found->span.start);
}

/* "(With inputs from agencies)" behind the last sentence of a paragraph. */
static void
find_generic_at_end (Finder *finder, const Line *line)
{
  WtSpan trimmed = wt_span_trimmed (line->span), brackets;

  if (trimmed.end - trimmed.start < 2 || strchr (")]", trimmed.text[trimmed.end - 1]) == NULL)
    return;
  WtSpan inside = wt_span_between (&trimmed, trimmed.end - 1, trimmed.end - 1);
  if (!wt_credit_brackets (&trimmed, &inside, &brackets))
    return;
  g_autoptr (GArray) signs = signs_within (finder, &brackets);
  WtSpan before = wt_span_between (&trimmed, trimmed.start, brackets.start);
  if (signs->len == 0 && wt_span_ends_sentence (&before) && wt_credit_line_is_generic (&brackets))
    add_credit (finder, NULL, WT_CREDIT_FOOTER, brackets, brackets.start);
}

/* Furniture names agencies for many reasons; only what says that it is a credit is one there. */
static gboolean
is_credible (const Line *line, WtCreditKind kind)
{
  WtSpan bare = wt_span_bare (line->span);

  return line->block->kind != WT_BLOCK_FURNITURE
         || (kind != WT_CREDIT_LINE && kind != WT_CREDIT_PHOTO && wt_span_words (&bare) > 2);
}

/* Leaves out of a line the dateline with its signs. */
static void
take_dateline (Finder *finder, Line *line)
{
  gsize marked_end = line->block->offset_bytes + line->block->dateline_bytes;
  gboolean is_first = line->span.start == line->block->offset_bytes;
  gsize dateline_end = is_first && line->block->dateline_bytes > 0 ? marked_end : 0;

  for (guint n = line->n; n > 0; n--)
  {
    WtSpan extent;
    Found found = found_at (finder, line->first);
    if (found.span.start < dateline_end)
      extent = wt_span_between (&line->span, line->span.start, MIN (dateline_end, line->span.end));
    else if (line->block->kind != WT_BLOCK_BODY || !wt_credit_is_dateline (&line->span, &found.span, &extent))
      return;
    add_credit (finder, found.sign->agency, WT_CREDIT_DATELINE, extent, found.span.start);
    line->first++;
    line->n--;
  }
}

static void
find_in_line (Finder *finder, Line *line)
{
  WtSpan whole = line->span;

  take_dateline (finder, line);
  if (line->span.start == line->block->offset_bytes && line->block->dateline_bytes > 0)
    whole.start = MIN (whole.end, whole.start + line->block->dateline_bytes);
  WtCreditKind kind = kind_of (finder, &whole);
  if (kind != WT_CREDIT_NONE)
  {
    if (line->block->kind == WT_BLOCK_CAPTION)
      kind = WT_CREDIT_PHOTO;
    if (is_credible (line, kind))
      add_all_within (finder, line, &whole, kind_by_place (finder, line, kind));
    return;
  }
  if (line->n == 0 && wt_credit_line_is_generic (&whole))
  {
    if (is_credible (line, WT_CREDIT_FOOTER) && line->block->kind != WT_BLOCK_CAPTION)
      add_credit (finder, NULL, WT_CREDIT_FOOTER, whole, whole.start);
    return;
  }
  if (line->block->kind == WT_BLOCK_FURNITURE)
    return;
  for (guint i = line->first; i < line->first + line->n; i++)
  {
    Found found = found_at (finder, i);
    find_in_prose (finder, line, &found);
  }
  if (line->block->kind != WT_BLOCK_CAPTION)
    find_generic_at_end (finder, line);
}

/* The credit of the block that already says so, NULL where there is none. */
static WtCredit *
find_credited (const Finder *finder, const WtAgency *agency, const WtSpan *extent, guint n_before)
{
  for (guint i = n_before; i < finder->credits->len; i++)
  {
    WtCredit *known = &g_array_index (finder->credits, WtCredit, i);
    if (g_strcmp0 (known->agency, agency->id) == 0 && known->offset_bytes < extent->end
        && known->offset_bytes + known->length_bytes > extent->start)
      return known;
  }
  return NULL;
}

/* Puts the last credit where it belongs among the block's, which are in text order. */
static void
settle_last (GArray *credits, guint n_before)
{
  for (guint i = credits->len; i > n_before + 1; i--)
  {
    WtCredit *last = &g_array_index (credits, WtCredit, i - 1), *other = last - 1;
    if (other->offset_bytes <= last->offset_bytes)
      return;
    WtCredit moved = *other;
    *other = *last;
    *last = moved;
  }
}

/* What brackets in running text sign covers a sentence; a dateline of its own, its telegram. */
static void
add_worn (Finder *finder, const WtSignedPlace *place, const WtWornSign *sign, guint n_before)
{
  WtCredit *known = find_credited (finder, sign->agency, &place->extent, n_before);

  if ((sign->damage > 0 && !place->worn) || g_hash_table_contains (finder->defined, sign->agency))
    return;
  if (known == NULL)
  {
    add_credit (finder, sign->agency, place->kind, place->extent, place->signer.start + sign->offset_bytes);
    settle_last (finder->credits, n_before);
  }
  else if (known->kind == WT_CREDIT_INLINE && place->kind == WT_CREDIT_DATELINE)
  {
    WtSpan extent = wt_span_trimmed (place->extent);
    known->kind = place->kind;
    known->offset_bytes = extent.start;
    known->length_bytes = extent.end - extent.start;
  }
}

/* The signs, however worn, of telegrams that are set one behind the other. */
static void
find_telegrams (Finder *finder, const WtBlock *block, const WtSpan *span, guint n_before)
{
  g_autoptr (GArray) places = wt_credit_signed_places (span);

  for (guint i = 0; i < places->len && finder->n_read_worn < MAX_WORN; i++)
  {
    const WtSignedPlace *place = &g_array_index (places, WtSignedPlace, i);
    if ((block->kind == WT_BLOCK_FURNITURE || block->kind == WT_BLOCK_CAPTION) && place->kind != WT_CREDIT_DATELINE)
      continue;
    finder->n_read_worn++;
    g_autoptr (GArray) signs =
        wt_agencies_worn (finder->agencies, finder->article->published.date, span->text + place->signer.start,
                          place->signer.end - place->signer.start);
    for (guint s = 0; s < signs->len; s++)
      add_worn (finder, place, &g_array_index (signs, WtWornSign, s), n_before);
  }
}

/* The signs from *next on that stand before the line's end; *next moves behind them. */
static void
take_signs (const Finder *finder, Line *line, guint *next)
{
  while (*next < finder->signs->len
         && g_array_index (finder->signs, WtAgencySign, *next).offset_bytes < line->span.start)
    (*next)++;
  line->first = *next;
  while (*next < finder->signs->len && g_array_index (finder->signs, WtAgencySign, *next).offset_bytes < line->span.end)
    (*next)++;
  line->n = *next - line->first;
}

static void
find_in_block (Finder *finder, guint block_number, guint *next)
{
  const WtBlock *block = &g_array_index (finder->article->blocks, WtBlock, block_number);
  gsize end = block->offset_bytes + block->length_bytes;

  guint n_before = finder->credits->len;
  Line line = { .block = block, .block_number = block_number };
  WtSpan span = { finder->article->text, finder->folded, block->offset_bytes, end };

  line.span = span;
  take_signs (finder, &line, next);
  if (block->kind == WT_BLOCK_CREDIT)
    find_in_credit_block (finder, &line);
  else if (block->kind != WT_BLOCK_REPEAT)
  {
    find_in_line (finder, &line);
    find_telegrams (finder, block, &span, n_before);
  }
}

static guint
find_first_paragraph (const Finder *finder)
{
  const GArray *blocks = finder->article->blocks;

  for (guint i = 0; i < blocks->len; i++)
  {
    const WtBlock *block = &g_array_index (blocks, WtBlock, i);
    WtSpan span = { finder->article->text, finder->folded, block->offset_bytes,
                    block->offset_bytes + block->length_bytes };
    if (block->kind == WT_BLOCK_BODY && wt_span_words (&span) >= MIN_PARAGRAPH_WORDS)
      return i;
  }
  return 0;
}

static void
find_in_metadata (Finder *finder, const WtAgencies *agencies)
{
  const char *name = finder->article->agency;

  if (name == NULL)
    return;
  const WtAgency *agency = wt_agencies_find (agencies, name);
  if (agency == NULL)
  {
    g_autoptr (GArray) signs = wt_agencies_scan (agencies, name, strlen (name));
    if (signs->len == 0)
      return;
    agency = g_array_index (signs, WtAgencySign, 0).agency;
  }
  WtCredit credit = { agency->id, WT_CREDIT_METADATA, 0, 0, -1 };
  g_array_append_val (finder->credits, credit);
}

GArray *
wt_credits_find (const WtText *text, const WtAgencies *agencies)
{
  const WtArticle *article = text->article;
  g_autofree char *folded = wt_span_fold (article->text, article->text_bytes);
  g_autoptr (GArray) signs = wt_credit_signs (article, folded, agencies);
  g_autoptr (GHashTable) denied = g_hash_table_new (NULL, NULL), defined = g_hash_table_new (NULL, NULL);
  GArray *credits = g_array_new (FALSE, FALSE, sizeof (WtCredit));
  Finder finder = { .text = text,
                    .article = article,
                    .agencies = agencies,
                    .folded = folded,
                    .signs = signs,
                    .credits = credits,
                    .denied = denied,
                    .defined = defined };
  guint next = 0;

  find_in_metadata (&finder, agencies);
  finder.first_paragraph = find_first_paragraph (&finder);
  for (guint i = 0; i < article->blocks->len; i++)
    find_in_block (&finder, i, &next);
  return credits;
}
