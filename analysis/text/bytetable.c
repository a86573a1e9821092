/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bytetable.h"

#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#define SLOTS_AT_FIRST 4096

/* A string's place in the pool, with its hash, so that growing and most misses need no look at the bytes. */
typedef struct
{
  guint64 hash;
  const char *bytes;
  guint32 length;
} Entry;

/* slots: numbers of entries plus one, 0 for none; open addressing, a power of two, at most half full. */
struct WtByteTable
{
  GStringChunk *pool;
  GArray *entries;
  guint32 *slots;
  guint32 n_slots;
};

WtByteTable *
wt_byte_table_new (void)
{
  WtByteTable *table = g_new0 (WtByteTable, 1);

  table->pool = g_string_chunk_new (1 << 16);
  table->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  table->n_slots = SLOTS_AT_FIRST;
  table->slots = g_new0 (guint32, table->n_slots);
  return table;
}

void
wt_byte_table_free (WtByteTable *table)
{
  if (table == NULL)
    return;
  g_string_chunk_free (table->pool);
  g_array_unref (table->entries);
  g_free (table->slots);
  g_free (table);
}

static const Entry *
entry_at (const WtByteTable *table, guint32 number)
{
  return &g_array_index (table->entries, Entry, number);
}

static void
grow (WtByteTable *table)
{
  g_free (table->slots);
  table->n_slots *= 2;
  table->slots = g_new0 (guint32, table->n_slots);
  for (guint32 number = 0; number < table->entries->len; number++)
  {
    guint64 slot = entry_at (table, number)->hash & (table->n_slots - 1);
    while (table->slots[slot] != 0)
      slot = (slot + 1) & (table->n_slots - 1);
    table->slots[slot] = number + 1;
  }
}

guint32
wt_byte_table_add (WtByteTable *table, const char *bytes, gsize n, guint8 salt, gboolean *is_new)
{
  guint64 hash = XXH3_64bits_withSeed (bytes, n, salt);
  guint64 slot = hash & (table->n_slots - 1);

  *is_new = FALSE;
  for (; table->slots[slot] != 0; slot = (slot + 1) & (table->n_slots - 1))
  {
    const Entry *entry = entry_at (table, table->slots[slot] - 1);
    if (entry->hash == hash && entry->length == n && memcmp (entry->bytes, bytes, n) == 0)
      return table->slots[slot] - 1;
  }
  Entry entry = { .hash = hash,
                  .bytes = g_string_chunk_insert_len (table->pool, bytes, (gssize)n),
                  .length = (guint32)n };
  g_array_append_val (table->entries, entry);
  table->slots[slot] = table->entries->len;
  *is_new = TRUE;
  if (2 * table->entries->len > table->n_slots)
    grow (table);
  return table->entries->len - 1;
}

const char *
wt_byte_table_get (const WtByteTable *table, guint32 number)
{
  g_return_val_if_fail (number < table->entries->len, "");
  return entry_at (table, number)->bytes;
}

guint32
wt_byte_table_count (const WtByteTable *table)
{
  return table->entries->len;
}
