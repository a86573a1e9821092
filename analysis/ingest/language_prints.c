/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language_prints.h"

#include <libexttextcat/textcat.h>
#include <string.h>

#define FOLDER "libexttextcat"
#define INDEX  "fpdb.conf"

/* The library keeps what it knows and scratch space in one handle. */
static GMutex mutex;

/* The library joins the folder and the names in the index as they are. */
static void *
open_folder (const char *folder)
{
  g_autofree char *index = g_build_filename (folder, INDEX, NULL);
  g_autofree char *prefix = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);

  return g_file_test (index, G_FILE_TEST_IS_REGULAR) ? special_textcat_Init (index, prefix) : NULL;
}

/* Where the system keeps data now, or else where it did when this was built. */
static void *
open_prints (void)
{
  void *prints = NULL;

  for (const char *const *data = g_get_system_data_dirs (); prints == NULL && *data != NULL; data++)
  {
    g_autofree char *folder = g_build_filename (*data, FOLDER, NULL);
    prints = open_folder (folder);
  }
  return prints != NULL ? prints : open_folder (WT_TEXTCAT_DATA);
}

/* Opened once, for the life of the program; NULL where that failed. */
static void *
get_prints (void)
{
  static gboolean tried = FALSE;
  static void *prints = NULL;

  if (!tried)
    prints = open_prints ();
  tried = TRUE;
  return prints;
}

char *
wt_language_prints_ask (const char *text, gsize length_bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  void *prints = get_prints ();
  char *answer = NULL;

  (void)locker;
  if (prints == NULL)
    return NULL;
  candidate_t *candidates = textcat_GetClassifyFullOutput (prints);
  if (textcat_ClassifyFull (prints, text, length_bytes, candidates) == 1)
  {
    const char *name = candidates[0].name; /* "sr-Latn--utf8" */
    const char *end = strstr (name, "--");
    answer = end == NULL ? g_strdup (name) : g_strndup (name, (gsize)(end - name));
  }
  textcat_ReleaseClassifyFullOutput (prints, candidates);
  return answer;
}
