/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "archive_tables.h"

#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "folder.h"

#define CHUNK_BYTES 65536
/* Up to here anything may be unpacked to come to a table. */
#define FREE_BYTES (64u << 20)

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

char *
wt_archive_tables_folder (const char *archive, const char *member)
{
  if (member == NULL || wt_folder_hides (member))
    return NULL;
  g_autofree char *name = g_path_get_basename (member);
  if (strcmp (name, WT_OVERRIDES_NAME) != 0)
    return NULL;
  g_autofree char *valid = g_utf8_make_valid (member, -1);
  g_autofree char *folder = g_path_get_dirname (valid);
  return strcmp (folder, ".") == 0 && !g_str_has_prefix (member, "./") ? g_strdup (archive)
                                                                       : g_strconcat (archive, "/", folder, NULL);
}

/* Zip files are read by the list at their end here: what is between tables is not unpacked. */
static Archive *
open_archive (const char *path)
{
  g_autoptr (Archive) archive = archive_read_new ();

  archive_read_support_filter_gzip (archive);
  archive_read_support_filter_bzip2 (archive);
  archive_read_support_filter_xz (archive);
  archive_read_support_filter_zstd (archive);
  archive_read_support_filter_lz4 (archive);
  archive_read_support_format_zip (archive);
  archive_read_support_format_tar (archive);
  archive_read_support_format_cpio (archive);
  archive_read_support_format_raw (archive);
  return archive_read_open_filename (archive, path, CHUNK_BYTES) == ARCHIVE_OK ? g_steal_pointer (&archive) : NULL;
}

/* Whether what was unpacked is too much for what was read. */
static gboolean
is_bomb (Archive *archive, const WtIngestOptions *options)
{
  guint64 n_packed = (guint64)archive_filter_bytes (archive, -1),
          n_unpacked = (guint64)archive_filter_bytes (archive, 0);

  return n_unpacked > FREE_BYTES && n_unpacked / MAX (options->max_expansion, 1) > n_packed;
}

/* Reads what the member holds, into @into where that is not NULL, up to its limit. Returns: FALSE where no more can be
 * read. */
static gboolean
read_member (Archive *archive, const WtIngestOptions *options, GByteArray *into)
{
  const void *bytes;
  size_t n;
  la_int64_t offset;
  int status;

  while ((status = archive_read_data_block (archive, &bytes, &n, &offset)) == ARCHIVE_OK || status == ARCHIVE_WARN)
  {
    if (is_bomb (archive, options))
      return FALSE;
    if (into != NULL)
      g_byte_array_append (into, bytes, (guint)MIN (n, WT_OVERRIDES_MAX_BYTES - into->len));
  }
  return status == ARCHIVE_EOF;
}

/* Passes over a member. What can be sought past costs nothing; all else is unpacked within the limits. */
static gboolean
pass_member (Archive *archive, const WtIngestOptions *options)
{
  gboolean is_zip = (archive_format (archive) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;

  if (is_zip || archive_filter_count (archive) == 1)
    return archive_read_data_skip (archive) == ARCHIVE_OK;
  return read_member (archive, options, NULL);
}

guint
wt_archive_tables_enter (const char *path, const WtIngestOptions *options, WtOverrides *overrides, GArray *diagnostics)
{
  g_autoptr (Archive) archive = open_archive (path);
  struct archive_entry *entry;
  gboolean more = archive != NULL;
  guint n_tables = 0;

  while (more && archive_read_next_header (archive, &entry) == ARCHIVE_OK
         && archive_format (archive) != ARCHIVE_FORMAT_RAW)
  {
    g_autofree char *folder = wt_archive_tables_folder (path, archive_entry_pathname (entry));
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    gboolean wanted = folder != NULL && archive_entry_filetype (entry) == AE_IFREG
                      && !archive_entry_is_encrypted (entry) && !wt_overrides_has (overrides, folder);
    more = wanted ? read_member (archive, options, bytes) : pass_member (archive, options);
    if (wanted && more)
    {
      wt_overrides_enter_bytes (overrides, folder, bytes->data, bytes->len, FALSE, diagnostics);
      n_tables++;
    }
  }
  return n_tables;
}
