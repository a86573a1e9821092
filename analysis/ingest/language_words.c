/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language_words.h"

#include <gio/gio.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "agencies_xml.h"

/* Fewer words, or fewer hits, tell nothing. */
#define LEAST_WORDS 8
#define LEAST_HITS  4
/* Two languages are told apart by the words that one has and the other has not: by so many, and so many times as many.
 */
#define LEAST_OWN 2
#define OWN_TIMES 3
/* Of a hundred words so many must be little ones: prose has 25 to 50. */
#define LEAST_SHARE 15
/* After so many words the count is looked at: what is clear by then stays so. */
#define LOOK_WORDS 60
#define WORD_BYTES 24

/* codes: by the number of the language; words: from a word to the set of the numbers, a bit each. */
typedef struct
{
  GPtrArray *codes;
  GHashTable *words;
  GBytes *bytes;
} Table;

static void
add_word (Table *table, char *word, guint number)
{
  guint64 *languages = g_hash_table_lookup (table->words, word);

  if (languages == NULL)
  {
    languages = g_new0 (guint64, 1);
    g_hash_table_insert (table->words, g_strdup (word), languages);
  }
  *languages |= (guint64)1 << number;
}

static void
add_line (Table *table, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 2);

  if (line[0] == '#' || fields[0] == NULL || fields[1] == NULL)
    return;
  g_assert (table->codes->len < WT_LITTLE_WORDS_LANGUAGES);
  g_auto (GStrv) words = g_strsplit (fields[1], " ", -1);
  for (char **word = words; *word != NULL; word++)
    add_word (table, *word, table->codes->len);
  g_ptr_array_add (table->codes, g_strdup (fields[0]));
}

static Table *
table_read (void)
{
  Table *table = g_new0 (Table, 1);
  g_autoptr (GBytes) bytes = wt_agencies_resource ("language-words.tsv");
  g_autofree char *content = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  table->codes = g_ptr_array_new ();
  table->words = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **line = lines; *line != NULL; line++)
    add_line (table, *line);
  return table;
}

static const Table *
table_get (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)table_read ());
  return (const Table *)once;
}

static gboolean
is_letter (UChar32 c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char)c);
  return (U_GET_GC_MASK (c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

/* Reads the word at *at, in lower case, and goes behind it. FALSE where it is too long for a little one. */
static gboolean
read_word (const char *text, gsize length, gsize *at, char word[WORD_BYTES])
{
  gsize n = 0, next = *at;
  gboolean fits = TRUE;

  while (next < length)
  {
    UChar32 c;
    U8_NEXT_OR_FFFD (text, next, length, c);
    if (!is_letter (c))
      break;
    *at = next;
    c = c < 0x80 ? (UChar32)g_ascii_tolower ((char)c) : u_tolower (c);
    fits = fits && n + U8_MAX_LENGTH < WORD_BYTES;
    if (fits)
      U8_APPEND_UNSAFE (word, n, c);
  }
  word[n] = '\0';
  return fits;
}

/* "U.S." and "Vell's" are of no language's little words; "l'eau" is. */
static gboolean
is_lone_letter (const char *text, gsize length, gsize start, gsize end)
{
  if (end - start != 1)
    return FALSE;
  if (end < length && text[end] == '.')
    return TRUE;
  return start > 0 && (text[start - 1] == '\'' || (start > 2 && memcmp (text + start - 3, "\342\200\231", 3) == 0));
}

static void
count_word (const Table *table, WtLittleWords *counted, const char *word)
{
  const guint64 *languages = g_hash_table_lookup (table->words, word);

  if (languages == NULL || counted->n_hits == WT_LITTLE_WORDS_HITS)
    return;
  counted->hits[counted->n_hits++] = *languages;
  for (guint64 rest = *languages; rest != 0; rest &= rest - 1)
    counted->n_of[__builtin_ctzll (rest)]++;
}

gboolean
wt_little_words_count (WtLittleWords *counted, const char *text, gsize length_bytes)
{
  const Table *table = table_get ();
  char word[WORD_BYTES];
  const char *code;

  for (gsize at = 0; at < length_bytes;)
  {
    gsize start = at, next = at;
    UChar32 c;
    U8_NEXT_OR_FFFD (text, next, length_bytes, c);
    if (!is_letter (c))
    {
      at = next;
      continue;
    }
    gboolean fits = read_word (text, length_bytes, &at, word);
    if (is_lone_letter (text, length_bytes, start, at))
      continue;
    if (fits)
      count_word (table, counted, word);
    counted->words++;
    if (counted->words % LOOK_WORDS == 0 && wt_little_words_judge (counted, &code) == WT_LITTLE_WORDS_SURE)
      return TRUE;
  }
  return FALSE;
}

/* Which of two near relations is meant where nothing tells: the language of more newspapers. */
static gboolean
is_senior (const Table *table, guint a, guint b)
{
  static const char *const pairs[][2] = { { "id", "ms" }, { "pt", "gl" } };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (g_ptr_array_index (table->codes, a), pairs[i][0])
        && g_str_equal (g_ptr_array_index (table->codes, b), pairs[i][1]))
      return TRUE;
  return FALSE;
}

static gboolean
is_told_apart (const Table *table, const WtLittleWords *counted, guint best, guint other)
{
  guint own_best = 0, own_other = 0;

  for (guint i = 0; i < counted->n_hits; i++)
  {
    gboolean of_best = (counted->hits[i] >> best) & 1, of_other = (counted->hits[i] >> other) & 1;
    own_best += of_best && !of_other;
    own_other += of_other && !of_best;
  }
  if (is_senior (table, best, other))
    return own_best >= own_other;
  return own_best >= LEAST_OWN && own_best >= OWN_TIMES * own_other;
}

/* The language with the most hits; of near relations with as many, the senior. */
static guint
best_of (const Table *table, const WtLittleWords *counted)
{
  guint best = 0;

  for (guint i = 1; i < table->codes->len; i++)
    if (counted->n_of[i] > counted->n_of[best]
        || (counted->n_of[i] == counted->n_of[best] && is_senior (table, i, best)))
      best = i;
  return best;
}

WtLittleWordsVerdict
wt_little_words_judge (const WtLittleWords *counted, const char **code)
{
  const Table *table = table_get ();
  guint best = best_of (table, counted), most = counted->n_of[best];

  *code = NULL;
  if (counted->words < LEAST_WORDS || most < LEAST_HITS || most * 100 < counted->words * LEAST_SHARE)
    return WT_LITTLE_WORDS_UNKNOWN;
  for (guint i = 0; i < table->codes->len; i++)
    if (i != best && 4 * counted->n_of[i] >= most && !is_told_apart (table, counted, best, i))
      return WT_LITTLE_WORDS_CONTESTED;
  *code = g_ptr_array_index (table->codes, best);
  return WT_LITTLE_WORDS_SURE;
}
