/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wordlist.h"

#include <string.h>

#include "data.h"
#include "traits.h"

/* No prefix rule of spelling-en.tsv is shorter, nor longer. */
#define PREFIX_LEAST 3
#define PREFIX_MOST  15

/* In the order of the bits of WtTrait. */
static const char *const trait_names[] = { "stop",      "number",      "pronoun",      "speaker",      "say",
                                           "state",     "mention",     "tell",         "adding",       "auxiliary",
                                           "that",      "preposition", "weekday",      "month",        "month-else",
                                           "time",      "time-unit",   "time-lead",    "determiner",   "conjunction",
                                           "according", "cited",       "abbreviation", "first-person", NULL };

typedef void (*LineFunc) (GHashTable *table, char **fields);

/* Calls back for each line of a table that is neither empty nor a comment. A missing table is an empty one. */
static GHashTable *
read_table (const char *name, LineFunc line_func)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gsize n_bytes;
  const char *bytes = wt_text_data (name, &n_bytes);

  if (bytes == NULL)
    return table;
  g_autofree char *content = g_strndup (bytes, n_bytes);
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
  {
    if (**line == '\0' || **line == '#')
      continue;
    g_auto (GStrv) fields = g_strsplit (*line, "\t", 2);
    if (fields[1] != NULL)
      line_func (table, fields);
  }
  return table;
}

static void
add_pair (GHashTable *table, char **fields)
{
  g_hash_table_insert (table, g_strdup (fields[0]), g_strdup (fields[1]));
}

static void
add_variants (GHashTable *table, char **fields)
{
  g_auto (GStrv) variants = g_strsplit (fields[1], " ", -1);

  for (char **variant = variants; *variant != NULL; variant++)
    g_hash_table_insert (table, g_strdup (*variant), g_strdup (fields[0]));
}

static guint32
trait_of_name (const char *name)
{
  for (guint bit = 0; trait_names[bit] != NULL; bit++)
    if (g_str_equal (trait_names[bit], name))
      return 1U << bit;
  g_warning ("word table: no trait \"%s\"", name);
  return 0;
}

/* A line gives one or several traits to all of its words; a word can stand in several lines. */
static void
add_traits (GHashTable *table, char **fields)
{
  g_auto (GStrv) names = g_strsplit (fields[0], " ", -1);
  g_auto (GStrv) words = g_strsplit (fields[1], " ", -1);
  guint32 traits = 0;

  for (char **name = names; *name != NULL; name++)
    traits |= trait_of_name (*name);
  for (char **word = words; *word != NULL; word++)
  {
    guint32 *known = g_hash_table_lookup (table, *word);
    if (known == NULL)
      g_hash_table_insert (table, g_strdup (*word), known = g_new0 (guint32, 1));
    *known |= traits;
  }
}

static GHashTable *
spelling_table (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)read_table ("spelling-en.tsv", add_pair));
  return (GHashTable *)once;
}

static GHashTable *
names_table (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)read_table ("names.tsv", add_variants));
  return (GHashTable *)once;
}

static GHashTable *
traits_table (const char *language)
{
  static GMutex mutex;
  static GHashTable *tables = NULL;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  (void)locker;
  if (tables == NULL)
    tables = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *table = g_hash_table_lookup (tables, language);
  if (table == NULL)
  {
    g_autofree char *name = g_strdup_printf ("traits-%s.tsv", language);
    table = read_table (name, add_traits);
    g_hash_table_insert (tables, g_strdup (language), table);
  }
  return table;
}

const char *
wt_wordlist_spelling (const char *word, gsize n, gsize *n_replaced)
{
  char key[PREFIX_MOST + 2];
  g_autofree char *whole = g_strndup (word, n);
  const char *spelling = g_hash_table_lookup (spelling_table (), whole);

  *n_replaced = n;
  for (gsize length = MIN (n, PREFIX_MOST); spelling == NULL && length >= PREFIX_LEAST; length--)
  {
    memcpy (key, word, length);
    key[length] = '*';
    key[length + 1] = '\0';
    spelling = g_hash_table_lookup (spelling_table (), key);
    *n_replaced = length;
  }
  return spelling;
}

const char *
wt_wordlist_name (const char *word)
{
  return g_hash_table_lookup (names_table (), word);
}

guint32
wt_wordlist_traits (const char *language, const char *word)
{
  const guint32 *traits = g_hash_table_lookup (traits_table (language), word);

  return traits == NULL ? 0 : *traits;
}
