/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "phrasebook.h"

#include <string.h>

#include "fold.h"

#define NO_FURNITURE G_MAXUINT16
#define ANY_LENGTH   G_MAXUINT

/* A phrase by its first word. rest: what is behind that word, with the space before it; of one that begins with a
 * number, all of it. */
typedef struct
{
  const char *words;
  gsize first_bytes;
  const char *rest;
  WtPhraseHow how;
  guint max_words;
  guint32 cues;
  guint16 furniture;
} Entry;

/* The entries [first, end) begin with a word; [first, inside) of them may stand anywhere in a line, the rest only at
 * its head. */
typedef struct
{
  const char *word;
  gsize n_bytes;
  guint32 hash;
  guint first, inside, end;
} Group;

/* Const once made. slots: groups by their word's hash, NULL for none; a power of two, at most half full. seldom: bits
 * of the hashes that there are, so that most words need no look at the slots. */
#define N_SLOTS       2048
#define N_SELDOM_BITS 16384

typedef struct
{
  GArray *entries;
  GArray *groups;
  const Group *slots[N_SLOTS];
  guint64 seldom[N_SELDOM_BITS / 64];
} Phrasebook;

/* One letter further in a word's hash. */
static inline guint32
hash_on (guint32 hash, char c)
{
  return (hash ^ (guint8)c) * 0x01000193U;
}

static inline guint32
hash_end (guint32 hash)
{
  return hash ^ hash >> 15;
}

static guint32
hash_of (const char *word, gsize n_bytes)
{
  guint32 hash = 0;

  for (gsize i = 0; i < n_bytes; i++)
    hash = hash_on (hash, word[i]);
  return hash_end (hash);
}

static void
add_entry (GArray *entries, const char *words, WtPhraseHow how, guint max_words, guint32 cues, guint16 furniture)
{
  gsize n = strcspn (words, " ");
  gboolean number = words[0] == '#';
  Entry entry = { .words = words,
                  .first_bytes = n,
                  .rest = number ? words : words + n,
                  .how = how,
                  .max_words = max_words,
                  .cues = cues,
                  .furniture = furniture };

  g_array_append_val (entries, entry);
}

static void
add_lists (GArray *entries, const WtPhraseList *lists)
{
  for (const WtPhraseList *list = lists; list->phrases != NULL; list++)
    for (const char *const *phrase = list->phrases; *phrase != NULL; phrase++)
      add_entry (entries, *phrase, list->how, ANY_LENGTH, list->cues, NO_FURNITURE);
}

static int
compare_first (const Entry *a, const Entry *b)
{
  int order = memcmp (a->words, b->words, MIN (a->first_bytes, b->first_bytes));

  return order != 0 ? order : (a->first_bytes > b->first_bytes) - (a->first_bytes < b->first_bytes);
}

/* By the first word, and those that may stand anywhere before the others. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a, *other = b;
  int order = compare_first (one, other);

  return order != 0 ? order : (one->how != WT_PHRASE_IN) - (other->how != WT_PHRASE_IN);
}

static Group
group_at (const GArray *entries, guint first)
{
  const Entry *head = &g_array_index (entries, Entry, first);
  Group group = { .word = head->words,
                  .n_bytes = head->first_bytes,
                  .hash = hash_of (head->words, head->first_bytes),
                  .first = first,
                  .inside = first,
                  .end = first };

  for (; group.end < entries->len; group.end++)
  {
    const Entry *entry = &g_array_index (entries, Entry, group.end);
    if (compare_first (head, entry) != 0)
      break;
    group.inside += entry->how == WT_PHRASE_IN;
  }
  return group;
}

static void
add_slot (Phrasebook *book, const Group *group)
{
  guint slot = group->hash % N_SLOTS;

  while (book->slots[slot] != NULL)
    slot = (slot + 1) % N_SLOTS;
  book->slots[slot] = group;
  book->seldom[group->hash % N_SELDOM_BITS / 64] |= (guint64)1 << group->hash % 64;
}

static Phrasebook *
book_make (void)
{
  Phrasebook *book = g_new0 (Phrasebook, 1);

  book->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  book->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  for (gsize i = 0; i < wt_phrases_count; i++)
    add_entry (book->entries, wt_phrases[i].words, wt_phrases[i].how, wt_phrases[i].max_words, 0, (guint16)i);
  add_lists (book->entries, wt_credit_phrases);
  add_lists (book->entries, wt_staff_phrases);
  add_lists (book->entries, wt_furniture_words);
  g_array_sort (book->entries, compare_entries);
  for (guint first = 0; first < book->entries->len;
       first = g_array_index (book->groups, Group, book->groups->len - 1).end)
  {
    Group group = group_at (book->entries, first);
    g_array_append_val (book->groups, group);
  }
  g_assert (book->groups->len <= N_SLOTS / 2);
  for (guint i = 0; i < book->groups->len; i++)
    add_slot (book, &g_array_index (book->groups, Group, i));
  return book;
}

static const Phrasebook *
book_get (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)book_make ());
  return (const Phrasebook *)once;
}

static const Group *
find_group (const Phrasebook *book, const char *word, gsize n_bytes, guint32 hash)
{
  if ((book->seldom[hash % N_SELDOM_BITS / 64] >> hash % 64 & 1) == 0)
    return NULL;
  for (guint slot = hash % N_SLOTS; book->slots[slot] != NULL; slot = (slot + 1) % N_SLOTS)
  {
    const Group *group = book->slots[slot];
    if (group->hash == hash && group->n_bytes == n_bytes && memcmp (group->word, word, n_bytes) == 0)
      return group;
  }
  return NULL;
}

/* What the word at @word begins; @behind: where it ends. */
static void
try_group (const Phrasebook *book, const Group *group, const char *word, const char *behind, gboolean head,
           guint n_words, guint32 *cues, GArray *furniture)
{
  for (guint i = group->first; i < (head ? group->end : group->inside); i++)
  {
    const Entry *entry = &g_array_index (book->entries, Entry, i);
    if (n_words > entry->max_words || (entry->cues != 0 && (*cues & entry->cues) != 0))
      continue;
    const char *end = wt_fold_begins (entry->rest == entry->words ? word : behind, entry->rest);
    if (end == NULL || (entry->how == WT_PHRASE_WHOLE && *end != '\0'))
      continue;
    *cues |= entry->cues;
    if (entry->furniture != NO_FURNITURE)
      g_array_append_val (furniture, entry->furniture);
  }
}

void
wt_phrasebook_find (const char *folded, guint n_words, guint32 *cues, GArray *furniture)
{
  const Phrasebook *book = book_get ();

  *cues = 0;
  g_array_set_size (furniture, 0);
  for (const char *word = folded, *p; *word != '\0'; word = *p == ' ' ? p + 1 : p)
  {
    guint32 hash = 0;
    gboolean number = g_ascii_isdigit (*word);
    for (p = word; *p != ' ' && *p != '\0'; p++)
      hash = hash_on (hash, *p);
    const Group *group = number ? find_group (book, "#", 1, hash_of ("#", 1))
                                : find_group (book, word, (gsize)(p - word), hash_end (hash));
    if (group != NULL)
      try_group (book, group, word, p, word == folded, n_words, cues, furniture);
  }
}
