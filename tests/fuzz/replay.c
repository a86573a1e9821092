/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs each file of the folders given through a fuzz target once. Fails where there was none to run. */
#include <stdint.h>
#include <stdio.h>

#include <glib.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static unsigned
replay_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  unsigned files = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
  {
    g_autofree char *file = g_build_filename (path, name, NULL);
    g_autofree char *bytes = NULL;
    gsize n_bytes;

    if (!g_file_test (file, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (file, &bytes, &n_bytes, NULL))
      continue;
    /* A copy of the exact size, so that a sanitizer sees a read behind the end. */
    g_autofree guint8 *exact = g_memdup2 (bytes, n_bytes);
    LLVMFuzzerTestOneInput (exact, n_bytes);
    files++;
  }
  return files;
}

int
main (int argc, char **argv)
{
  unsigned files = 0;

  for (int i = 1; i < argc; i++)
    files += replay_folder (argv[i]);
  printf ("%u inputs replayed\n", files);
  return files > 0 ? 0 : 1;
}
