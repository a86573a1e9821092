/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lexicon.h"

#include <string.h>

#include "bytetable.h"
#include "normalise.h"

/* In how many articles a word occurs; seen_in: the last article, 1-based, that it was counted for. */
typedef struct
{
  guint32 n_articles;
  guint32 seen_in;
} Count;

/* counts: one for each word. surfaces: of WtSurface, by the numbers of surface_table. */
struct WtLexicon
{
  WtByteTable *words;
  GArray *counts;
  guint32 n_articles;
  WtByteTable *surface_table;
  GArray *surfaces;
  GPtrArray *languages;
  WtNormal normal;
  WtBuffer buffer;
};

static void
language_free (gpointer language)
{
  wt_language_free (language);
}

WtLexicon *
wt_lexicon_new (void)
{
  WtLexicon *lexicon = g_new0 (WtLexicon, 1);

  lexicon->words = wt_byte_table_new ();
  lexicon->counts = g_array_new (FALSE, TRUE, sizeof (Count));
  lexicon->surface_table = wt_byte_table_new ();
  lexicon->surfaces = g_array_new (FALSE, FALSE, sizeof (WtSurface));
  lexicon->languages = g_ptr_array_new_with_free_func (language_free);
  wt_normal_init (&lexicon->normal);
  return lexicon;
}

void
wt_lexicon_free (WtLexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  wt_byte_table_free (lexicon->words);
  g_array_unref (lexicon->counts);
  wt_byte_table_free (lexicon->surface_table);
  g_array_unref (lexicon->surfaces);
  g_ptr_array_unref (lexicon->languages);
  wt_normal_clear (&lexicon->normal);
  wt_buffer_clear (&lexicon->buffer);
  g_free (lexicon);
}

guint32
wt_lexicon_add (WtLexicon *lexicon, const char *word, gssize length_bytes)
{
  gboolean is_new;
  gsize n = length_bytes < 0 ? strlen (word) : (gsize)length_bytes;
  guint32 number = wt_byte_table_add (lexicon->words, word, n, 0, &is_new);

  if (is_new)
    g_array_set_size (lexicon->counts, number + 1);
  return number;
}

const char *
wt_lexicon_word (const WtLexicon *lexicon, guint32 word)
{
  return wt_byte_table_get (lexicon->words, word);
}

guint32
wt_lexicon_count (const WtLexicon *lexicon)
{
  return wt_byte_table_count (lexicon->words);
}

guint32
wt_lexicon_article_count (const WtLexicon *lexicon, guint32 word)
{
  g_return_val_if_fail (word < lexicon->counts->len, 0);
  return g_array_index (lexicon->counts, Count, word).n_articles;
}

guint32
wt_lexicon_articles (const WtLexicon *lexicon)
{
  return lexicon->n_articles;
}

void
wt_lexicon_count_article (WtLexicon *lexicon)
{
  lexicon->n_articles++;
}

void
wt_lexicon_count_word (WtLexicon *lexicon, guint32 word)
{
  Count *count = &g_array_index (lexicon->counts, Count, word);

  if (count->seen_in == lexicon->n_articles)
    return;
  count->seen_in = lexicon->n_articles;
  count->n_articles++;
}

const WtSurface *
wt_lexicon_surface (WtLexicon *lexicon, const WtLanguage *language, const char *surface, gsize n)
{
  gboolean is_new;
  guint32 number = wt_byte_table_add (lexicon->surface_table, surface, n, language->number, &is_new);

  if (!is_new)
    return &g_array_index (lexicon->surfaces, WtSurface, number);
  WtNormal *normal = &lexicon->normal;
  wt_normalise (language, surface, n, normal);
  WtSurface added = { .form = wt_lexicon_add (lexicon, normal->form->str, (gssize)normal->form->len),
                      .word = wt_lexicon_add (lexicon, normal->word->str, (gssize)normal->word->len),
                      .traits = normal->traits,
                      .flags = normal->flags };
  g_array_append_val (lexicon->surfaces, added);
  return &g_array_index (lexicon->surfaces, WtSurface, number);
}

WtLanguage *
wt_lexicon_language (WtLexicon *lexicon, const char *tag)
{
  char code[4];

  wt_language_code (tag, code);
  for (guint i = 0; i < lexicon->languages->len; i++)
  {
    WtLanguage *known = g_ptr_array_index (lexicon->languages, i);
    if (g_str_equal (known->code, code))
      return known;
  }
  WtLanguage *language = wt_language_new (code, (guint8)lexicon->languages->len);
  g_ptr_array_add (lexicon->languages, language);
  return language;
}

WtBuffer *
wt_lexicon_buffer (WtLexicon *lexicon)
{
  return &lexicon->buffer;
}
