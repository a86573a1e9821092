/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says twice: a teaser before the text, a pulled quotation, a caption, the whole text. Sentences are
 * compared by their words. Of two, the one in the fuller, running text stays; else the first. */
#include <string.h>

#include "fold.h"
#include "lines.h"
#include "page.h"
#include "space.h"

/* Shorter sentences ("He agreed.") are said twice by chance. */
#define MIN_WORDS 5

/* One sentence. hash: of its words. twin: the index of another that says the same, the first such later one or, where
 * there is none, the first earlier; -1 for none. */
typedef struct
{
  guint piece;
  gsize start;
  gsize end;
  guint64 hash;
  guint words;
  int twin;
  gboolean repeat;
} Sentence;

static gboolean
is_compared (const WtPiece *piece)
{
  return piece->kind != WT_BLOCK_FURNITURE && piece->kind != WT_BLOCK_CREDIT && piece->kind != WT_BLOCK_REPEAT;
}

/* Captions repeat captions, titles titles, text text. */
static int
class_of (WtBlockKind kind)
{
  return kind == WT_BLOCK_CAPTION ? 'c' : kind == WT_BLOCK_HEADLINE || kind == WT_BLOCK_SUBHEAD ? 'h' : 't';
}

static GArray *
sentences_of (const WtPage *page)
{
  GArray *sentences = g_array_new (FALSE, TRUE, sizeof (Sentence));
  const char *text = page->article->text;

  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    gsize start = piece->offset_bytes, end = start + piece->length_bytes, n;
    while (is_compared (piece) && start < end)
    {
      Sentence sentence = { .piece = i, .start = start, .end = wt_sentence_end (text, start, end), .twin = -1 };
      sentence.hash = wt_fold_hash (text + start, sentence.end - start, &sentence.words);
      start = sentence.end;
      while (start < end && (n = wt_space_at (text + start, text + end)) > 0)
        start += n;
      g_array_append_val (sentences, sentence);
    }
  }
  return sentences;
}

static int
class_of_sentence (const WtPage *page, const Sentence *sentence)
{
  return class_of (wt_page_piece (page, sentence->piece)->kind);
}

/* Whether two sentences whose words have the same hash have the same words, and are of one class. */
static gboolean
say_the_same (const WtPage *page, const Sentence *a, const Sentence *b)
{
  const char *text = page->article->text;

  if (class_of_sentence (page, a) != class_of_sentence (page, b))
    return FALSE;
  g_autofree char *one = wt_fold (text + a->start, a->end - a->start, G_MAXSIZE);
  g_autofree char *other = wt_fold (text + b->start, b->end - b->start, G_MAXSIZE);
  return strcmp (one, other) == 0;
}

/* slots: the last sentence of its words, counted from 1; 0 for none; a power of two of them, by hashes. */
typedef struct
{
  guint *slots;
  gsize n_slots;
} Known;

static guint *
find_slot (const Known *known, const WtPage *page, const GArray *sentences, const Sentence *sentence)
{
  guint64 mixed = (sentence->hash ^ sentence->hash >> 29) * 0x9E3779B97F4A7C15U;

  for (gsize slot = mixed >> 20 & (known->n_slots - 1);; slot = (slot + 1) & (known->n_slots - 1))
  {
    guint n = known->slots[slot];
    const Sentence *other = n > 0 ? &g_array_index (sentences, Sentence, n - 1) : NULL;
    if (other == NULL || (other->hash == sentence->hash && say_the_same (page, other, sentence)))
      return &known->slots[slot];
  }
}

static void
find_twins (const WtPage *page, GArray *sentences)
{
  Known known = { .n_slots = 16 };

  while (known.n_slots < 2 * (gsize)sentences->len)
    known.n_slots *= 2;
  g_autofree guint *slots = g_new0 (guint, known.n_slots);
  known.slots = slots;
  for (guint i = 0; i < sentences->len; i++)
  {
    Sentence *sentence = &g_array_index (sentences, Sentence, i);
    if (sentence->words < MIN_WORDS)
      continue;
    guint *slot = find_slot (&known, page, sentences, sentence);
    if (*slot > 0)
    {
      sentence->twin = (int)*slot - 1;
      g_array_index (sentences, Sentence, sentence->twin).twin = (int)i;
    }
    *slot = i + 1;
  }
}

static const Sentence *
sentence_at (const GArray *sentences, guint n)
{
  return &g_array_index (sentences, Sentence, n);
}

/* How many sentences are in the piece of sentence @n. */
static guint
piece_size (const GArray *sentences, guint n)
{
  guint piece = sentence_at (sentences, n)->piece;
  guint size = 0;

  for (guint i = n; i < sentences->len && sentence_at (sentences, i)->piece == piece && size < 1000; i++)
    size++;
  for (guint i = n; i > 0 && sentence_at (sentences, i - 1)->piece == piece && size < 1000; i--)
    size++;
  return size;
}

/* The length of the teaser: sentences from the first of the text on that all come again later. */
static guint
teaser_end (const WtPage *page, const GArray *sentences, guint *begin)
{
  guint i = 0;

  while (i < sentences->len && wt_page_piece (page, sentence_at (sentences, i)->piece)->kind != WT_BLOCK_BODY)
    i++;
  *begin = i;
  for (; i < sentences->len; i++)
  {
    const Sentence *sentence = sentence_at (sentences, i);
    if (sentence->words >= MIN_WORDS && sentence->twin <= (int)i)
      break;
  }
  return i;
}

/* Whether the text behind the teaser has sentences of its own: then it is the article, and the teaser the repeat. */
static gboolean
goes_on (const WtPage *page, const GArray *sentences, guint end)
{
  for (guint i = end; i < sentences->len; i++)
  {
    const Sentence *sentence = sentence_at (sentences, i);
    if (sentence->twin < 0 && sentence->words >= MIN_WORDS
        && wt_page_piece (page, sentence->piece)->kind == WT_BLOCK_BODY)
      return TRUE;
  }
  return FALSE;
}

static void
mark (const WtPage *page, GArray *sentences)
{
  guint begin;
  guint end = teaser_end (page, sentences, &begin);
  gboolean teaser = end > begin && goes_on (page, sentences, end);

  for (guint i = begin; teaser && i < end; i++)
    g_array_index (sentences, Sentence, i).repeat = TRUE;
  for (guint i = 0; i < sentences->len; i++)
  {
    Sentence *sentence = &g_array_index (sentences, Sentence, i);
    if (sentence->twin < 0 || sentence->repeat)
      continue;
    Sentence *twin = &g_array_index (sentences, Sentence, sentence->twin);
    if (twin->repeat)
      continue;
    gboolean first_is_pulled = i < (guint)sentence->twin && piece_size (sentences, i) == 1
                               && piece_size (sentences, (guint)sentence->twin) > 1;
    if (first_is_pulled)
      sentence->repeat = TRUE;
    else if (i < (guint)sentence->twin)
      twin->repeat = TRUE;
    else
      sentence->repeat = TRUE;
  }
  /* "He agreed." between repeated sentences of one paragraph was repeated with them. */
  for (guint i = 1; i < sentences->len; i++)
  {
    Sentence *sentence = &g_array_index (sentences, Sentence, i);
    const Sentence *before = sentence_at (sentences, i - 1);
    gboolean last = i + 1 == sentences->len || sentence_at (sentences, i + 1)->piece != sentence->piece
                    || sentence_at (sentences, i + 1)->repeat;
    if (sentence->words < MIN_WORDS && before->piece == sentence->piece && before->repeat && last)
      sentence->repeat = TRUE;
  }
}

/* Cuts pieces where repeated and other sentences meet. */
static void
cut (WtPage *page, const GArray *sentences)
{
  GArray *out = g_array_sized_new (FALSE, TRUE, sizeof (WtPiece), page->pieces->len + 8);
  guint s = 0;

  for (guint i = 0; i < page->pieces->len; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    guint end = s;
    gboolean any = FALSE;
    for (; end < sentences->len && sentence_at (sentences, end)->piece == i; end++)
      any |= sentence_at (sentences, end)->repeat;
    if (!any)
      g_array_append_val (out, *piece);
    gsize counted = piece->offset_bytes;
    guint line = piece->line;
    for (guint from = s, to; any && from < end; from = to)
    {
      for (to = from + 1; to < end && sentence_at (sentences, to)->repeat == sentence_at (sentences, from)->repeat;)
        to++;
      for (; counted < sentence_at (sentences, from)->start; counted++)
        line += page->article->text[counted] == '\n';
      WtPiece part = wt_lines_piece (page->article->text, sentence_at (sentences, from)->start,
                                     sentence_at (sentences, to - 1)->end, line);
      wt_piece_decide (&part, sentence_at (sentences, from)->repeat ? WT_BLOCK_REPEAT : piece->kind, piece->credit);
      g_array_append_val (out, part);
    }
    s = end;
  }
  g_array_unref (page->pieces);
  page->pieces = out;
}

void
wt_page_repeats (WtPage *page)
{
  g_autoptr (GArray) sentences = sentences_of (page);
  gboolean any = FALSE;

  find_twins (page, sentences);
  for (guint i = 0; i < sentences->len && !any; i++)
    any = sentence_at (sentences, i)->twin >= 0;
  if (!any)
    return;
  mark (page, sentences);
  cut (page, sentences);
}
