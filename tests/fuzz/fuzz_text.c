/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text stage on any bytes: the first letter chooses the language, blank lines part the blocks. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <wiretrace/text.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
add_blocks (WtArticle *article)
{
  const char *at = article->text, *end = at + article->text_bytes;

  while (at < end)
  {
    const char *stop = g_strstr_len (at, end - at, "\n\n");
    gsize length = (gsize)((stop == NULL ? end : stop) - at);
    WtBlock block = { .kind = WT_BLOCK_BODY,
                      .credit = WT_CREDIT_NONE,
                      .offset_bytes = (gsize)(at - article->text),
                      .length_bytes = length,
                      .dateline_bytes = length % 16,
                      .line = 1 };
    block.dateline_bytes = MIN (block.dateline_bytes, length);
    g_array_append_val (article->blocks, block);
    at += length + 2;
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const languages[] = { "en", "de", "ja", "ru", "ar", "zh", "hi", "tr", "fr", "id", "ko", "ur",
                                           "es", "pt", "it", "nl", "th", "el", "he", "pl", "fi", "sv", "qq", NULL };

  if (size == 0)
    return 0;
  char *bytes = g_malloc (size);
  memcpy (bytes, data + 1, size - 1);
  bytes[size - 1] = '\0';
  WtArticle *article = wt_article_new ("fuzz", "fuzz", bytes, size - 1);
  article->language = g_strdup (languages[(guint8)(data[0] - 'a') % G_N_ELEMENTS (languages)]);
  add_blocks (article);

  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  WtTextOptions options;
  wt_text_options_init (&options);
  g_autoptr (WtText) text = wt_text_new (article, lexicon, &options, NULL);
  for (guint n = 0; n < text->sentences->len; n++)
    g_free (wt_text_sentence_dup (text, n));
  for (guint n = 0; n < text->tokens->len; n++)
    wt_background_count (wt_lexicon_word (lexicon, g_array_index (text->tokens, WtToken, n).word));
  return 0;
}
