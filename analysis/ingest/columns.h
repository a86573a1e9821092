/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns: which of a table's or a JSON record's columns holds what of an article; as the user names them, else guessed
 * by their names, in several languages, and by what stands in them. */
#pragma once

#include "record.h"

typedef enum
{
  WT_COLUMN_TEXT,
  WT_COLUMN_TITLE,
  WT_COLUMN_OUTLET,
  WT_COLUMN_URL,
  WT_COLUMN_DATE,
  WT_COLUMN_TIME,
  WT_COLUMN_LANGUAGE,
  WT_COLUMN_AUTHOR,
  WT_COLUMN_AGENCY,
  WT_COLUMN_RIGHTS,
  WT_COLUMN_DATELINE,
  WT_COLUMN_SUMMARY,
  WT_COLUMN_ID,
  WT_COLUMN_SECTION,
  WT_COLUMN_KEYWORDS,
  WT_COLUMN_ROLES
} WtColumnRole;

typedef struct WtColumns WtColumns;

/* wt_columns_new: the columns of one file, nothing known of them but what the user says. @named: (nullable): see
 * WtIngestOptions. Returns: (transfer full): free with wt_columns_free(); NULL with WT_ERROR_USAGE where @named is not
 * understood. */
WtColumns *wt_columns_new (const char *named, GError **error);
void wt_columns_free (WtColumns *columns);

/* wt_columns_learn: guesses what the user does not name, from the file's first records. A column is never taken for the
 * text that does not hold running text, whatever its name. @records: (element-type WtRecord).
 * Returns: whether there is one for the text. */
gboolean wt_columns_learn (WtColumns *columns, const GPtrArray *records);

/* wt_columns_pick: the field of a record that holds this; the best one that is not blank.
 * Returns: (transfer none) (nullable). */
const WtField *wt_columns_pick (const WtColumns *columns, const WtRecord *record, WtColumnRole role);

/* wt_columns_each: the n-th best of them, blank or not in this record: NULL for both; @n runs to wt_columns_count(). */
guint wt_columns_count (const WtColumns *columns, WtColumnRole role);
const WtField *wt_columns_each (const WtColumns *columns, const WtRecord *record, WtColumnRole role, guint n);

/* wt_columns_guessed: whether any of them was. wt_columns_said: what was taken for what: "the text from “body”, the
 * title from “head”". wt_columns_found: the names that were learned from, a few of them: "“id”, “head” and 4 more".
 * wt_columns_missing: a name of the user's that no record has, or NULL. All: (transfer full). */
gboolean wt_columns_guessed (const WtColumns *columns);
char *wt_columns_said (const WtColumns *columns);
char *wt_columns_found (const WtColumns *columns);
char *wt_columns_missing (const WtColumns *columns);

/* wt_column_role: what a column's name says that it holds, in any of several languages. @name: of a column in an object
 * with its object's, "source.name". @rank: (out) (optional): the lower, the surer among those of one role.
 * Returns: -1 where it says nothing. wt_column_role_named: by the name that the user calls it by, -1 for none. */
int wt_column_role (const char *name, guint *rank);
int wt_column_role_named (const char *name, gsize length_bytes);

/* wt_column_role_name: how the user calls it ("text"). wt_column_role_words: in a message ("the text"). */
const char *wt_column_role_name (WtColumnRole role);
const char *wt_column_role_words (WtColumnRole role);

/* wt_column_is_prose: whether a value is running text: sentences, not a title, numbers, tags or addresses.
 * wt_column_date: a date as a column holds it (see wt_timestamp_parse(); also 20240131 and seconds or milliseconds
 * since 1970), as text for wt_draft_date(). Returns: (transfer full) (nullable): NULL for none. */
gboolean wt_column_is_prose (const char *value);
char *wt_column_date (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtColumns, wt_columns_free)
