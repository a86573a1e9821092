/* SPDX-License-Identifier: GPL-3.0-or-later */
/* background_words LEAST < TEXTS: in how many of the texts each word occurs, as the program itself normalises words,
 * for those in at least LEAST of them: "# articles\tN", then "word\tcount". Texts are separated by the byte 1E. Built
 * and run by make_background.py. */
#include <stdio.h>
#include <stdlib.h>

#include <wiretrace/text.h>

#define SEPARATOR 0x1E

static GByteArray *
read_all (FILE *file)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 part[1 << 16];
  size_t n;

  while ((n = fread (part, 1, sizeof part, file)) > 0)
    g_byte_array_append (bytes, part, (guint)n);
  return bytes;
}

static void
read_text (WtLexicon *lexicon, const char *bytes, gsize n)
{
  WtTextOptions options;
  WtArticle *article = wt_article_new ("background", "background", g_strndup (bytes, n), n);
  WtBlock block = { .kind = WT_BLOCK_BODY, .credit = WT_CREDIT_NONE, .length_bytes = n, .line = 1 };

  wt_text_options_init (&options);
  g_array_append_val (article->blocks, block);
  wt_text_free (wt_text_new (article, lexicon, &options, NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (WtLexicon) lexicon = wt_lexicon_new ();
  g_autoptr (GByteArray) bytes = read_all (stdin);
  guint32 least = argc > 1 ? (guint32)atoi (argv[1]) : 1;
  gsize start = 0;

  for (gsize at = 0; at <= bytes->len; at++)
    if (at == bytes->len || bytes->data[at] == SEPARATOR)
    {
      read_text (lexicon, (const char *)bytes->data + start, at - start);
      start = at + 1;
    }
  printf ("# articles\t%u\n", wt_lexicon_articles (lexicon));
  for (guint32 word = 0; word < wt_lexicon_count (lexicon); word++)
    if (wt_lexicon_article_count (lexicon, word) >= least)
      printf ("%s\t%u\n", wt_lexicon_word (lexicon, word), wt_lexicon_article_count (lexicon, word));
  return 0;
}
