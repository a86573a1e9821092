/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Record: named fields of one row of a table or one object of JSON, as they stand there. */
#pragma once

#include <glib.h>

/* The most fields of a record, and parts of a field; what is beyond is left out. */
#define WT_RECORD_MAX_FIELDS 1000
#define WT_RECORD_MAX_PARTS  100000

/* One of several values that a field holds. kind: (nullable): what it says it is ("headline", "p"). */
typedef struct
{
  char *kind;
  char *text;
} WtPart;

/* name: of the column; of what lies in an object of an object "outer.inner". value: what it says; of several parts,
 * one a line. parts: of WtPart, NULL where it holds one value. */
typedef struct
{
  char *name;
  char *value;
  GArray *parts;
} WtField;

/* fields: of WtField, in the record's order. */
typedef struct
{
  GArray *fields;
} WtRecord;

/* wt_record_new: a record without a field. Returns: (transfer full): free with wt_record_free(). */
WtRecord *wt_record_new (void);
void wt_record_free (WtRecord *record);

/* wt_record_add: adds a field. @name, @value: (transfer full). @parts: (transfer full) (nullable): of wt_parts_new().
 */
void wt_record_add (WtRecord *record, char *name, char *value, GArray *parts);

/* wt_record_find: the first field of that name that is not blank. Returns: (transfer none) (nullable). */
const WtField *wt_record_find (const WtRecord *record, const char *name);

/* wt_record_bytes: how much its values hold. */
gsize wt_record_bytes (const WtRecord *record);

/* wt_parts_new: Returns: (transfer full): an empty array of WtPart that frees what it holds. */
GArray *wt_parts_new (void);

/* wt_field_is_blank: whether a field says nothing. */
gboolean wt_field_is_blank (const WtField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtRecord, wt_record_free)
