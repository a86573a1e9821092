/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "readings.h"

#include <string.h>

/* Of one side; what is longer than that is compared only so far. */
#define MAX_WORDS 400

typedef struct
{
  guint32 word;
  gboolean stop;
} Word;

/* articles: for each family, of guint. words: by family and article, of Word. changes: by family and two articles. */
struct WtReadings
{
  const GPtrArray *texts;
  const GPtrArray *families;
  GPtrArray *articles;
  GHashTable *words;
  GHashTable *changes;
};

typedef struct
{
  guint family, text, copy;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return (key->family * 31 + key->text) * 0x9E3779B1U + key->copy;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static void
array_unref (gpointer array)
{
  g_array_unref (array);
}

static GArray *
articles_of (const WtFamily *family)
{
  GArray *articles = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint m = 0; m < family->members->len; m++)
  {
    guint article = g_array_index (family->members, WtPlace, m).article;
    if (articles->len == 0 || g_array_index (articles, guint, articles->len - 1) != article)
      g_array_append_val (articles, article);
  }
  return articles;
}

WtReadings *
wt_readings_new (const GPtrArray *texts, const GPtrArray *families)
{
  WtReadings *readings = g_new0 (WtReadings, 1);

  readings->texts = texts;
  readings->families = families;
  readings->articles = g_ptr_array_new_with_free_func (array_unref);
  readings->words = g_hash_table_new_full (key_hash, key_equal, g_free, array_unref);
  readings->changes = g_hash_table_new_full (key_hash, key_equal, g_free, array_unref);
  for (guint f = 0; f < families->len; f++)
    g_ptr_array_add (readings->articles, articles_of (families->pdata[f]));
  return readings;
}

void
wt_readings_free (WtReadings *readings)
{
  if (readings == NULL)
    return;
  g_ptr_array_unref (readings->articles);
  g_hash_table_unref (readings->words);
  g_hash_table_unref (readings->changes);
  g_free (readings);
}

const GArray *
wt_readings_articles (const WtReadings *readings, guint family)
{
  return readings->articles->pdata[family];
}

static gint
number_compare (gconstpointer x, gconstpointer y)
{
  guint a = *(const guint *)x, b = *(const guint *)y;

  return a < b ? -1 : a > b;
}

gboolean
wt_readings_has (const WtReadings *readings, guint family, guint article)
{
  return g_array_binary_search (readings->articles->pdata[family], &article, number_compare, NULL);
}

static void
append_words (GArray *words, const WtText *text, guint number)
{
  const WtSentence *sentence = wt_text_sentence (text, number);
  const WtToken *tokens = wt_text_tokens (text, sentence);

  for (guint t = 0; t < sentence->n_tokens && words->len < MAX_WORDS; t++)
  {
    const Word word = { tokens[t].word, (tokens[t].flags & WT_TOKEN_STOP) != 0 };
    if (!(tokens[t].flags & WT_TOKEN_DATELINE))
      g_array_append_val (words, word);
  }
}

/* All of an article's sentences in a family, one behind the other: one sentence may have been made two. */
static const GArray *
words_of (WtReadings *readings, guint family, guint article)
{
  const Key key = { family, article, 0 };
  GArray *words = g_hash_table_lookup (readings->words, &key);

  if (words != NULL)
    return words;
  const GArray *members = ((const WtFamily *)readings->families->pdata[family])->members;
  words = g_array_new (FALSE, FALSE, sizeof (Word));
  for (guint m = 0; m < members->len; m++)
  {
    const WtPlace *place = &g_array_index (members, WtPlace, m);
    if (place->article == article)
      append_words (words, readings->texts->pdata[article], place->sentence);
  }
  g_hash_table_insert (readings->words, g_memdup2 (&key, sizeof key), words);
  return words;
}

/* lengths[i][j]: of the longest common subsequence of a from i on and b from j on.
 * Returns: (transfer full): (a->len + 1) rows of (b->len + 1). */
static guint16 *
common_lengths (const GArray *a, const GArray *b)
{
  guint columns = b->len + 1;
  guint16 *lengths = g_new0 (guint16, (gsize)(a->len + 1) * columns);

  for (guint i = a->len; i-- > 0;)
    for (guint j = b->len; j-- > 0;)
    {
      guint16 *here = &lengths[i * columns + j];
      if (g_array_index (a, Word, i).word == g_array_index (b, Word, j).word)
        *here = (guint16)(here[columns + 1] + 1);
      else
        *here = MAX (here[columns], here[1]);
    }
  return lengths;
}

static void
take_word (WtChange *change, const Word *word, gboolean put)
{
  if (put)
    change->put = (change->put * 31 + word->word + 1) * 0x85EBCA6BU;
  change->telling += !word->stop;
  change->size++;
}

static GArray *
changes_new (const GArray *text, const GArray *copy)
{
  g_autofree guint16 *lengths = common_lengths (text, copy);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (WtChange));
  guint columns = copy->len + 1, i = 0, j = 0;

  while (i < text->len || j < copy->len)
  {
    WtChange change = { .start = i };
    while ((i < text->len || j < copy->len)
           && !(i < text->len && j < copy->len
                && g_array_index (text, Word, i).word == g_array_index (copy, Word, j).word))
    {
      gboolean put = i == text->len || (j < copy->len && lengths[i * columns + j + 1] > lengths[(i + 1) * columns + j]);
      take_word (&change, put ? &g_array_index (copy, Word, j) : &g_array_index (text, Word, i), put);
      i += !put;
      j += put;
    }
    change.end = i;
    if (change.size > 0)
      g_array_append_val (changes, change);
    else
    {
      i++;
      j++;
    }
  }
  return changes;
}

const GArray *
wt_readings_changes (WtReadings *readings, guint family, guint text, guint copy)
{
  const Key key = { family, text, copy };
  GArray *changes = g_hash_table_lookup (readings->changes, &key);

  if (changes != NULL)
    return changes;
  changes = changes_new (words_of (readings, family, text), words_of (readings, family, copy));
  g_hash_table_insert (readings->changes, g_memdup2 (&key, sizeof key), changes);
  return changes;
}

/* Whether two changes touch: what is put in at a place touches what is changed on either side of it. */
static gboolean
touches (const WtChange *a, const WtChange *b)
{
  if (a->start == a->end || b->start == b->end)
    return a->start <= b->end && b->start <= a->end;
  return a->start < b->end && b->start < a->end;
}

WtChangeFate
wt_change_fate (const WtChange *change, const GArray *others)
{
  WtChangeFate fate = WT_CHANGE_ABSENT;

  for (guint o = 0; o < others->len; o++)
  {
    const WtChange *other = &g_array_index (others, WtChange, o);
    if (other->start == change->start && other->end == change->end && other->put == change->put)
      return WT_CHANGE_SHARED;
    if (touches (change, other))
      fate = WT_CHANGE_REPLACED;
  }
  return fate;
}
