/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bytetable.h"

#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#define SLOTS_AT_FIRST 4096

#define POOL_BYTES (1 << 16)

/* One string, its bytes and a terminating 0 behind its head: a lookup that finds it touches one slot and one entry. */
typedef struct
{
  guint64 hash;
  guint32 number;
  guint32 length;
  char bytes[];
} Entry;

/* slots: entries by hash, NULL for none; open addressing, a power of two, at most half full. entries: by number.
 * pools: blocks that entries are cut from; free_bytes are left in the last, at @free. */
struct WtByteTable
{
  const Entry **slots;
  guint64 n_slots;
  GPtrArray *entries;
  GPtrArray *pools;
  char *free;
  gsize free_bytes;
};

WtByteTable *
wt_byte_table_new (void)
{
  WtByteTable *table = g_new0 (WtByteTable, 1);

  table->n_slots = SLOTS_AT_FIRST;
  table->slots = g_new0 (const Entry *, table->n_slots);
  table->entries = g_ptr_array_new ();
  table->pools = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
wt_byte_table_free (WtByteTable *table)
{
  if (table == NULL)
    return;
  g_free (table->slots);
  g_ptr_array_unref (table->entries);
  g_ptr_array_unref (table->pools);
  g_free (table);
}

static void
insert (WtByteTable *table, const Entry *entry)
{
  guint64 slot = entry->hash & (table->n_slots - 1);

  while (table->slots[slot] != NULL)
    slot = (slot + 1) & (table->n_slots - 1);
  table->slots[slot] = entry;
}

static void
grow (WtByteTable *table)
{
  g_free (table->slots);
  table->n_slots *= 2;
  table->slots = g_new0 (const Entry *, table->n_slots);
  for (guint number = 0; number < table->entries->len; number++)
    insert (table, g_ptr_array_index (table->entries, number));
}

static Entry *
entry_new (WtByteTable *table, const char *bytes, gsize n)
{
  gsize size = (sizeof (Entry) + n + 1 + 7) / 8 * 8;

  if (size > table->free_bytes)
  {
    table->free_bytes = MAX (POOL_BYTES, size);
    table->free = g_malloc (table->free_bytes);
    g_ptr_array_add (table->pools, table->free);
  }
  Entry *entry = (Entry *)(void *)table->free;
  table->free += size;
  table->free_bytes -= size;
  memcpy (entry->bytes, bytes, n);
  entry->bytes[n] = '\0';
  entry->length = (guint32)n;
  return entry;
}

guint32
wt_byte_table_add (WtByteTable *table, const char *bytes, gsize n, guint8 salt, gboolean *is_new)
{
  guint64 hash = XXH3_64bits_withSeed (bytes, n, salt);

  *is_new = FALSE;
  for (guint64 slot = hash & (table->n_slots - 1); table->slots[slot] != NULL; slot = (slot + 1) & (table->n_slots - 1))
  {
    const Entry *known = table->slots[slot];
    if (known->hash == hash && known->length == n && memcmp (known->bytes, bytes, n) == 0)
      return known->number;
  }
  Entry *entry = entry_new (table, bytes, n);
  entry->hash = hash;
  entry->number = table->entries->len;
  g_ptr_array_add (table->entries, entry);
  insert (table, entry);
  *is_new = TRUE;
  if (2 * (guint64)table->entries->len > table->n_slots)
    grow (table);
  return entry->number;
}

const char *
wt_byte_table_get (const WtByteTable *table, guint32 number)
{
  g_return_val_if_fail (number < table->entries->len, "");
  return ((const Entry *)g_ptr_array_index (table->entries, number))->bytes;
}

guint32
wt_byte_table_count (const WtByteTable *table)
{
  return table->entries->len;
}
