/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Byte table: byte strings to numbers, counting up from 0 in order of first appearance. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct WtByteTable WtByteTable;

WtByteTable *wt_byte_table_new (void);
void wt_byte_table_free (WtByteTable *table);

/* wt_byte_table_add: the number of a string; @salt tells equal bytes of different kinds apart.
 * @is_new: (out): whether it was added now. */
guint32 wt_byte_table_add (WtByteTable *table, const char *bytes, gsize n, guint8 salt, gboolean *is_new);

/* wt_byte_table_get: NUL-terminated. Returns: (transfer none). */
const char *wt_byte_table_get (const WtByteTable *table, guint32 number);
guint32 wt_byte_table_count (const WtByteTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtByteTable, wt_byte_table_free)

G_END_DECLS
