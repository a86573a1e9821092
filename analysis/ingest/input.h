/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Input: a file's bytes up to a limit, and the hash of all of it. */
#pragma once

#include <glib.h>

/* bytes: at most the limit; n_bytes_read: of the whole file, more where truncated. sha256: hex. */
typedef struct
{
  GByteArray *bytes;
  guint64 n_bytes_read;
  gboolean truncated;
  char *sha256;
} WtFile;

/* wt_file_read: reads a file, or standard input for "-". Of what is no regular file (a pipe, a terminal) only the limit
 * is read and hashed. @file: (out): clear with wt_file_clear().
 * Returns: FALSE with WT_ERROR_IO. */
gboolean wt_file_read (const char *path, gsize max_bytes, WtFile *file, GError **error);
void wt_file_clear (WtFile *file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtFile, wt_file_clear)
