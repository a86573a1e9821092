/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "replace.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (int number, GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, (gint)g_file_error_from_errno (number), g_strerror (number));
  return FALSE;
}

/* Returns: 0, or errno. */
static int
write_all (int file, const char *bytes, gsize n_bytes)
{
  while (n_bytes > 0)
  {
    gssize n = write (file, bytes, n_bytes);
    if (n < 0 && errno != EINTR)
      return errno;
    bytes += MAX (n, 0);
    n_bytes -= (gsize)MAX (n, 0);
  }
  return 0;
}

/* Returns: 0, or errno. */
static int
write_and_close (int file, const char *bytes, gsize n_bytes)
{
  int number = write_all (file, bytes, n_bytes);

  if (close (file) != 0 && number == 0)
    number = errno;
  return number;
}

static gboolean
write_through (const char *path, const char *bytes, gsize n_bytes, GError **error)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int number = file < 0 ? errno : write_and_close (file, bytes, n_bytes);

  return number == 0 || fail (number, error);
}

/* @rights: of the file that is replaced, which it keeps; -1: those that the user's mask leaves to a new one.
 * Returns: (transfer full) (nullable): the file's path. */
static char *
write_beside (const char *path, int rights, const char *bytes, gsize n_bytes, GError **error)
{
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  int file = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, rights < 0 ? 0666 : rights);

  if (file < 0)
  {
    fail (errno, error);
    return NULL;
  }
  int number = rights < 0 || fchmod (file, (mode_t)rights) == 0 ? 0 : errno;
  int written = write_and_close (file, bytes, n_bytes);
  number = number == 0 ? written : number;
  if (number == 0)
    return g_steal_pointer (&beside);
  g_unlink (beside);
  fail (number, error);
  return NULL;
}

gboolean
replace_file (const char *path, const char *bytes, gsize n_bytes, GError **error)
{
  GStatBuf there;
  gboolean exists = g_stat (path, &there) == 0;

  if (exists && S_ISDIR (there.st_mode))
    return fail (EISDIR, error);
  if (exists && !S_ISREG (there.st_mode))
    return write_through (path, bytes, n_bytes, error);

  char *real = exists ? realpath (path, NULL) : NULL;
  g_autofree char *target = g_strdup (real != NULL ? real : path);
  free (real);
  g_autofree char *beside = write_beside (target, exists ? (int)(there.st_mode & 0777) : -1, bytes, n_bytes, error);
  if (beside == NULL)
    return FALSE;
  if (g_rename (beside, target) == 0)
    return TRUE;
  int number = errno;
  g_unlink (beside);
  return fail (number, error);
}
