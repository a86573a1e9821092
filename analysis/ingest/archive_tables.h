/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archive tables: each articles.csv in an archive, looked for before its members are read. */
#pragma once

#include <wiretrace/ingest.h>

#include "overrides.h"

/* wt_archive_tables_enter: enters all tables of an archive; nothing where the file is none. Of archives in archives the
 * outermost alone is looked into. @path: of a file that can be opened twice. Returns: how many tables were entered,
 * each to be left by wt_overrides_leave(). */
guint
wt_archive_tables_enter (const char *path, const WtIngestOptions *options, WtOverrides *overrides, GArray *diagnostics);

/* wt_archive_tables_folder: the path of the folder in an archive whose table a member is. Returns: (transfer full)
 * (nullable): NULL where the member is no table. */
char *wt_archive_tables_folder (const char *archive, const char *member);
