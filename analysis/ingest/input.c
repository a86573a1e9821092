/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <wiretrace/error.h>

#define CHUNK_BYTES 65536

static gboolean
read_all (int fd, gboolean regular, gsize max_bytes, WtFile *file)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  for (;;)
  {
    ssize_t n = read (fd, chunk, CHUNK_BYTES);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    gsize room = max_bytes - file->bytes->len;
    gsize kept = MIN ((gsize)n, room);
    g_byte_array_append (file->bytes, chunk, (guint)kept);
    file->truncated |= kept < (gsize)n;
    gsize hashed = regular ? (gsize)n : kept;
    g_checksum_update (checksum, chunk, (gssize)hashed);
    file->n_bytes_read += hashed;
    if (file->truncated && !regular)
      break;
  }
  file->sha256 = g_strdup (g_checksum_get_string (checksum));
  return TRUE;
}

gboolean
wt_file_read (const char *path, gsize max_bytes, WtFile *file, GError **error)
{
  gboolean standard = strcmp (path, "-") == 0;
  int fd = standard ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  struct stat status;

  memset (file, 0, sizeof *file);
  file->bytes = g_byte_array_new ();
  gboolean ok = fd >= 0 && fstat (fd, &status) == 0
                && read_all (fd, S_ISREG (status.st_mode), MIN (max_bytes, G_MAXUINT - CHUNK_BYTES), file);
  int saved = errno;
  if (fd >= 0 && !standard)
    close (fd);
  if (ok)
    return TRUE;
  g_set_error (error, WT_ERROR, WT_ERROR_IO, "%s", g_strerror (saved));
  wt_file_clear (file);
  return FALSE;
}

void
wt_file_clear (WtFile *file)
{
  g_clear_pointer (&file->bytes, g_byte_array_unref);
  g_clear_pointer (&file->sha256, g_free);
}
