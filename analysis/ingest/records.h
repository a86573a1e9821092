/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records: those of one file on their way to articles. The first ones are held back until it is told from them which
 * column holds what. */
#pragma once

#include "columns.h"
#include "reader.h"

typedef struct WtRecords WtRecords;

/* wt_records_new: @what: what the file is, in a message: "JSON", "a table". @column: what its columns are called there:
 * "field", "column". @passed: what it is, where it lies in a folder of articles and holds none itself: a side file is
 * worth no more than a note. Returns: (transfer full): free with wt_records_free(). */
WtRecords *wt_records_new (const WtInput *input, WtReaderContext *context, const char *what, WtSeverity passed);
void wt_records_free (WtRecords *records);

/* wt_records_next: counts a record, whatever becomes of it. @bytes: its own, for the hash. @alone: it is all of the
 * file, and bears the file's id. Returns: what the record is as an input, valid until the next one. */
const WtInput *wt_records_next (WtRecords *records, const guint8 *bytes, gsize n_bytes, gboolean alone);

/* wt_records_add: reads that record by its columns. @record: (transfer full). Returns: FALSE where no more are wanted:
 * there is no text in them, or the taker has enough. */
gboolean wt_records_add (WtRecords *records, WtRecord *record);

/* wt_records_skip: a record that is no article (a picture, a video); counted and told at the end.
 * wt_records_broken: one that could not be read, with its line and why; told, and after twenty counted. */
void wt_records_skip (WtRecords *records);
void wt_records_broken (WtRecords *records, guint64 line, const char *why);

/* wt_records_end: gives what is still held back, and tells what was left out. Returns: FALSE where the file counts as
 * failed. */
gboolean wt_records_end (WtRecords *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtRecords, wt_records_free)
