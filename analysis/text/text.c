/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The driver: each block to sentences and tokens, then what the tokens are: dateline, quoted, name, time, speech. */
#include <wiretrace/text.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "lexicon.h"
#include "names.h"
#include "quotes.h"
#include "sentences.h"
#include "speech.h"
#include "tokens.h"
#include "traits.h"

#define MAX_SENTENCES 20000
#define MAX_TOKENS    2000000
/* About what a word and the space behind it take: how much room is made at first. */
#define BYTES_A_WORD 6

typedef struct
{
  WtText *text;
  WtLexicon *lexicon;
  const WtLanguage *language;
  const WtTextOptions *options;
  GArray *traits;
  GArray *ends;
} Builder;

void
wt_text_options_init (WtTextOptions *options)
{
  *options = (WtTextOptions){ .max_sentences = MAX_SENTENCES, .max_tokens = MAX_TOKENS };
}

static gboolean
is_blank_char (UChar32 c)
{
  return c == ' ' || u_isUWhiteSpace (c) || c == 0xFEFF;
}

/* Adds one range of the buffer as a sentence, without the white space around it, unless there is nothing else. */
static void
add_sentence (Builder *builder, const WtBuffer *buffer, guint block, gint32 start, gint32 end)
{
  while (start < end && is_blank_char (buffer->units[start]))
    start++;
  while (end > start && is_blank_char (buffer->units[end - 1]))
    end--;
  if (start == end)
    return;
  WtSentence sentence = { .block = block,
                          .kind = g_array_index (builder->text->article->blocks, WtBlock, block).kind,
                          .offset_bytes = buffer->offsets[start],
                          .length_bytes = buffer->offsets[end] - buffer->offsets[start] };
  g_array_append_val (builder->text->sentences, sentence);
}

/* Gives each sentence from @first on its tokens: both are in text order. */
static void
deal_out_tokens (WtText *text, guint first, guint32 first_token)
{
  guint32 next = first_token;

  for (guint n = first; n < text->sentences->len; n++)
  {
    WtSentence *sentence = &g_array_index (text->sentences, WtSentence, n);
    gsize end = sentence->offset_bytes + sentence->length_bytes;
    sentence->first_token = next;
    while (next < text->tokens->len && g_array_index (text->tokens, WtToken, next).offset_bytes < end)
      next++;
    sentence->n_tokens = next - sentence->first_token;
  }
}

static void
mark_dateline (const WtBlock *block, WtToken *tokens, guint n_tokens)
{
  for (guint n = 0; n < n_tokens && tokens[n].offset_bytes < block->offset_bytes + block->dateline_bytes; n++)
    tokens[n].flags |= WT_TOKEN_DATELINE;
}

static void
read_block (Builder *builder, guint n)
{
  WtText *text = builder->text;
  const WtBlock *block = &g_array_index (text->article->blocks, WtBlock, n);
  WtBuffer *buffer = wt_lexicon_buffer (builder->lexicon);
  WtTokeniser tokeniser = { .lexicon = builder->lexicon,
                            .language = builder->language,
                            .text = text->article->text,
                            .tokens = text->tokens,
                            .traits = builder->traits };
  guint first = text->sentences->len;
  guint32 first_token = text->tokens->len;

  wt_buffer_fill (buffer, text->article->text, block->offset_bytes, block->length_bytes);
  wt_sentences_find (builder->language, buffer, builder->ends);
  for (guint i = 0; i < builder->ends->len; i++)
    add_sentence (builder, buffer, n, i == 0 ? 0 : g_array_index (builder->ends, gint32, i - 1),
                  g_array_index (builder->ends, gint32, i));
  wt_tokenise_block (&tokeniser, buffer, builder->ends);
  deal_out_tokens (text, first, first_token);
  if (text->tokens->len == first_token)
    return;
  WtToken *tokens = &g_array_index (text->tokens, WtToken, first_token);
  mark_dateline (block, tokens, text->tokens->len - first_token);
  wt_quotes_mark (text->article->text, block, tokens, text->tokens->len - first_token);
}

/* Leaves out the sentences above the limits, whole, with their tokens. Returns whether there were any. */
static gboolean
cut_to_limits (Builder *builder)
{
  WtText *text = builder->text;
  guint kept = MIN (text->sentences->len, builder->options->max_sentences);

  while (kept > 0)
  {
    const WtSentence *last = wt_text_sentence (text, kept - 1);
    if (last->first_token + last->n_tokens <= builder->options->max_tokens)
      break;
    kept--;
  }
  if (kept == text->sentences->len)
    return FALSE;
  const WtSentence *first_left_out = wt_text_sentence (text, kept);
  g_array_set_size (text->tokens, first_left_out->first_token);
  g_array_set_size (builder->traits, first_left_out->first_token);
  g_array_set_size (text->sentences, kept);
  return TRUE;
}

static void
read_blocks (Builder *builder, GArray *diagnostics)
{
  WtText *text = builder->text;
  const WtArticle *article = text->article;
  guint n = 0;

  while (n < article->blocks->len && text->sentences->len <= builder->options->max_sentences
         && text->tokens->len <= builder->options->max_tokens)
    read_block (builder, n++);
  gboolean left_out = cut_to_limits (builder) || n < article->blocks->len;
  if (left_out)
    wt_diagnostics_add (diagnostics, WT_DIAGNOSTIC_TOO_MANY_SENTENCES, WT_SEVERITY_WARNING, article->id, 0,
                        "more than %u sentences or %u words; read as far as sentence %u",
                        builder->options->max_sentences, builder->options->max_tokens, text->sentences->len);
}

static WtSpan
span_of (const Builder *builder, guint n)
{
  const WtSentence *sentence = wt_text_sentence (builder->text, n);

  return (WtSpan){ .text = builder->text->article->text,
                   .tokens = (WtToken *)builder->text->tokens->data + sentence->first_token,
                   .traits = (const guint32 *)builder->traits->data + sentence->first_token,
                   .n_tokens = sentence->n_tokens };
}

/* Names need the whole article; times, names and quotations must be known before speech is looked for. */
static void
mark_tokens (Builder *builder)
{
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  if (!builder->language->english)
    return;
  for (guint n = 0; n < builder->text->sentences->len; n++)
  {
    WtSpan span = span_of (builder, n);
    wt_names_collect (&span, names);
  }
  for (guint n = 0; n < builder->text->sentences->len; n++)
  {
    WtSpan span = span_of (builder, n);
    wt_names_mark (&span, names);
    wt_times_mark (&span);
    wt_speech_mark (&span);
  }
}

static gboolean
is_content (WtBlockKind kind)
{
  return kind != WT_BLOCK_FURNITURE && kind != WT_BLOCK_CREDIT && kind != WT_BLOCK_REPEAT;
}

static void
count_words (const Builder *builder)
{
  const WtText *text = builder->text;

  wt_lexicon_count_article (builder->lexicon);
  for (guint n = 0; n < text->sentences->len; n++)
  {
    const WtSentence *sentence = wt_text_sentence (text, n);
    const WtToken *tokens = wt_text_tokens (text, sentence);
    for (guint32 i = 0; is_content (sentence->kind) && i < sentence->n_tokens; i++)
      wt_lexicon_count_word (builder->lexicon, tokens[i].word);
  }
}

WtText *
wt_text_new (WtArticle *article, WtLexicon *lexicon, const WtTextOptions *options, GArray *diagnostics)
{
  const char *tag = article->language != NULL ? article->language : options->language;
  guint n_expected = (guint)(article->text_bytes / BYTES_A_WORD) + 1;
  g_autoptr (GArray) traits = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_expected);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint32));
  WtText *text = g_new0 (WtText, 1);
  Builder builder = { .text = text,
                      .lexicon = lexicon,
                      .language = wt_lexicon_language (lexicon, tag),
                      .options = options,
                      .traits = traits,
                      .ends = ends };

  text->article = article;
  text->sentences = g_array_new (FALSE, TRUE, sizeof (WtSentence));
  text->tokens = g_array_sized_new (FALSE, TRUE, sizeof (WtToken), n_expected);
  read_blocks (&builder, diagnostics);
  mark_tokens (&builder);
  count_words (&builder);
  return text;
}

void
wt_text_free (WtText *text)
{
  if (text == NULL)
    return;
  wt_article_free (text->article);
  g_array_unref (text->sentences);
  g_array_unref (text->tokens);
  g_free (text);
}

const WtSentence *
wt_text_sentence (const WtText *text, guint n)
{
  g_return_val_if_fail (n < text->sentences->len, NULL);
  return &g_array_index (text->sentences, WtSentence, n);
}

const WtToken *
wt_text_tokens (const WtText *text, const WtSentence *sentence)
{
  return (const WtToken *)text->tokens->data + sentence->first_token;
}

/* Scripts that write words without spaces, and what stands between their sentences: a line break there is no space. */
static gboolean
is_unspaced (UChar32 c)
{
  return (c >= 0x3001 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF1F);
}

char *
wt_text_sentence_dup (const WtText *text, guint n)
{
  const WtSentence *sentence = wt_text_sentence (text, n);
  const char *bytes = text->article->text + sentence->offset_bytes;
  GString *words = g_string_sized_new (sentence->length_bytes);
  gsize at = 0;
  UChar32 before = 0;
  gboolean gap = FALSE, line_break = FALSE;

  while (at < sentence->length_bytes)
  {
    UChar32 c;
    U8_NEXT_OR_FFFD (bytes, at, sentence->length_bytes, c);
    if (is_blank_char (c))
    {
      gap = words->len > 0;
      line_break |= c == '\n';
      continue;
    }
    if (gap && !(line_break && is_unspaced (before) && is_unspaced (c)))
      g_string_append_c (words, ' ');
    g_string_append_unichar (words, (gunichar)c);
    before = c;
    gap = line_break = FALSE;
  }
  return g_string_free (words, FALSE);
}
