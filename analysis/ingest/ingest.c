/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <wiretrace/ingest.h>

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <wiretrace/error.h>

#include "archive_tables.h"
#include "columns.h"
#include "folder.h"
#include "gunzip.h"
#include "overrides.h"
#include "reader.h"

/* One run. n_failed: inputs that gave no article for an error. walked: where links are followed, the folders of the
 * current input that were read, "device:inode" to path. */
typedef struct
{
  WtReaderContext context;
  guint n_failed;
  GHashTable *walked;
} Run;

void
wt_ingest_options_init (WtIngestOptions *options)
{
  options->max_bytes = (gsize)64 << 20;
  options->max_depth = 32;
  options->max_archives = 4;
  options->max_expansion = 200;
  options->follow_links = FALSE;
  options->checksums = TRUE;
  options->columns = NULL;
  options->told = NULL;
}

gboolean
wt_ingest_check_columns (const char *columns, GError **error)
{
  g_autoptr (WtColumns) understood = wt_columns_new (columns, error);

  return understood != NULL;
}

static void
fail (Run *run, WtDiagnosticCode code, const char *path, const char *what)
{
  wt_diagnostics_add (run->context.diagnostics, code, WT_SEVERITY_ERROR, path, 0, "%s %s", path, what);
  run->n_failed++;
}

static gboolean
is_regular (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && S_ISREG (status.st_mode);
}

/* What a reader left of a regular file still counts for the file's hash; of a pipe nobody waits for the end. */
static void
read_rest (const char *path, WtStream *stream)
{
  if (is_regular (path))
    wt_stream_skip (stream, G_MAXUINT64);
}

/* The tables in an archive, which may stand behind the files that they speak of. Returns: how many. */
static guint
enter_tables (Run *run, const char *path, WtStream *stream)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (stream, WT_STREAM_PEEK_BYTES, &bytes);

  if (!is_regular (path) || !(wt_gunzip_is_member (bytes, n) || wt_archive_is (bytes, n)))
    return 0;
  return wt_archive_tables_enter (path, run->context.options, run->context.overrides, run->context.diagnostics);
}

static void
read_file (Run *run, const char *path, gboolean walked)
{
  const WtIngestOptions *options = run->context.options;
  g_autoptr (GError) error = NULL;
  g_autoptr (WtInputFile) file = wt_input_file_new (path);
  g_autoptr (WtStream) stream = wt_stream_open (path, file, options->checksums, &error);
  const WtInput input = { .id = path, .path = path, .file = file, .walked = walked };

  if (stream == NULL)
  {
    g_autofree char *what = g_strdup_printf ("could not be read: %s", error->message);
    fail (run, WT_DIAGNOSTIC_UNREADABLE, path, what);
    return;
  }
  guint n_tables = enter_tables (run, path, stream);
  run->context.n_unpacked = 0;
  if (!wt_reader_read (&input, stream, &run->context))
    run->n_failed++;
  for (; n_tables > 0; n_tables--)
    wt_overrides_leave (run->context.overrides, run->context.diagnostics, !run->context.stopped);
  if (options->checksums && !run->context.stopped)
    read_rest (path, stream);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The names in a folder in byte order, hidden ones left out; NULL where it cannot be read. */
static GPtrArray *
list_folder (const char *path, GError **error)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, error);
  const char *name;

  if (folder == NULL)
    return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static guint walk (Run *run, const char *path, guint depth);

/* Whether a folder was read before, as links can lead to one from many places, and in circles. */
static gboolean
was_walked (Run *run, const char *path, const struct stat *status)
{
  if (!run->context.options->follow_links)
    return FALSE;
  g_autofree char *key =
      g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64)status->st_dev, (guint64)status->st_ino);
  const char *before = g_hash_table_lookup (run->walked, key);
  if (before == NULL)
  {
    g_hash_table_insert (run->walked, g_steal_pointer (&key), g_strdup (path));
    return FALSE;
  }
  wt_diagnostics_add (run->context.diagnostics, WT_DIAGNOSTIC_SKIPPED, WT_SEVERITY_NOTE, path, 0,
                      "%s leads to the same folder as %s and was not read again", path, before);
  return TRUE;
}

/* Neither file nor folder: a pipe would be waited for, a device has no end. */
static guint
pass_special (Run *run, const char *path)
{
  wt_diagnostics_add (run->context.diagnostics, WT_DIAGNOSTIC_SKIPPED, WT_SEVERITY_NOTE, path, 0,
                      "%s is a pipe, socket or device and was passed over; name it outright to read it", path);
  return 1;
}

static guint
read_entry (Run *run, const char *folder, const char *name, guint depth)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat status;

  if ((run->context.options->follow_links ? stat : lstat) (path, &status) != 0)
  {
    g_autofree char *what = g_strdup_printf ("could not be read: %s", g_strerror (errno));
    fail (run, WT_DIAGNOSTIC_UNREADABLE, path, what);
    return 1;
  }
  if (S_ISLNK (status.st_mode))
  {
    wt_diagnostics_add (run->context.diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_NOTE, path, 0,
                        "%s is a symbolic link and was not followed; --follow-links follows them", path);
    return 1;
  }
  if (S_ISDIR (status.st_mode))
    return was_walked (run, path, &status) ? 1 : walk (run, path, depth + 1);
  if (!S_ISREG (status.st_mode))
    return pass_special (run, path);
  if (strcmp (name, WT_OVERRIDES_NAME) == 0)
    return 0;
  if (wt_folder_has_side_file (name))
  {
    wt_diagnostics_add (run->context.diagnostics, WT_DIAGNOSTIC_NOT_TEXT, WT_SEVERITY_NOTE, path, 0,
                        "%s was passed over as no article; name it outright to read it", path);
    return 1;
  }
  read_file (run, path, TRUE);
  return 1;
}

/* Reads one entry of a folder. Returns: how many files it was or held. */
static guint
walk_entry (Run *run, const char *folder, const char *name, guint depth)
{
  guint files = read_entry (run, folder, name, depth);

  wt_reader_told (&run->context);
  return files;
}

/* Reads a folder. Returns: how many files it held. */
static guint
walk (Run *run, const char *path, guint depth)
{
  g_autoptr (GError) error = NULL;
  guint files = 0;

  if (depth > run->context.options->max_depth)
  {
    fail (run, WT_DIAGNOSTIC_TOO_LARGE, path, "is too deep in folders; it was left out");
    return 1;
  }
  g_autoptr (GPtrArray) names = list_folder (path, &error);
  if (names == NULL)
  {
    g_autofree char *what = g_strdup_printf ("could not be read: %s", error->message);
    fail (run, WT_DIAGNOSTIC_UNREADABLE, path, what);
    return 1;
  }
  wt_overrides_enter (run->context.overrides, path, run->context.diagnostics);
  for (guint i = 0; i < names->len && !run->context.stopped; i++)
    files += walk_entry (run, path, g_ptr_array_index (names, i), depth);
  wt_overrides_leave (run->context.overrides, run->context.diagnostics, !run->context.stopped);
  return files;
}

/* Reads a folder named outright. */
static void
walk_named (Run *run, const char *path)
{
  struct stat status;

  g_hash_table_remove_all (run->walked);
  if (stat (path, &status) == 0)
    was_walked (run, path, &status);
  if (walk (run, path, 0) == 0)
    fail (run, WT_DIAGNOSTIC_EMPTY_FOLDER, path, "holds no file; nothing was read from it");
}

/* Reads a file named outright; the articles.csv beside it counts too. */
static void
read_named (Run *run, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  wt_overrides_enter (run->context.overrides, folder, run->context.diagnostics);
  read_file (run, path, FALSE);
  wt_overrides_leave (run->context.overrides, run->context.diagnostics, FALSE);
}

static char *
without_end_slash (const char *path)
{
  gsize length = strlen (path);

  while (length > 1 && path[length - 1] == '/')
    length--;
  return g_strndup (path, length);
}

gboolean
wt_ingest (const char *const *inputs, const WtIngestOptions *options, const WtAgencies *agencies, WtArticleFunc sink,
           gpointer data, GArray *diagnostics, guint *n_failed, GError **error)
{
  g_autoptr (WtOverrides) overrides = wt_overrides_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) walked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Run run = { .walked = walked,
              .context = { .options = options,
                           .agencies = agencies,
                           .diagnostics = diagnostics,
                           .sink = sink,
                           .data = data,
                           .overrides = overrides,
                           .seen = seen } };

  if (inputs == NULL || inputs[0] == NULL)
  {
    g_set_error_literal (error, WT_ERROR, WT_ERROR_USAGE, "no input: name files or folders, or - for standard input");
    return FALSE;
  }
  if (!wt_ingest_check_columns (options->columns, error))
    return FALSE;
  for (gsize i = 0; inputs[i] != NULL && !run.context.stopped; i++)
  {
    g_autofree char *path = without_end_slash (inputs[i]);
    if (strcmp (path, "-") == 0)
      read_file (&run, path, FALSE);
    else if (!g_file_test (path, G_FILE_TEST_IS_DIR))
      read_named (&run, path);
    else
      walk_named (&run, path);
  }
  if (n_failed != NULL)
    *n_failed = run.n_failed;
  return TRUE;
}

void
wt_ingest_bytes (const char *id, const guint8 *bytes, gsize n_bytes, const WtIngestOptions *options,
                 const WtAgencies *agencies, WtArticleFunc sink, gpointer data, GArray *diagnostics)
{
  g_autoptr (WtInputFile) file = wt_input_file_new (id);
  g_autoptr (WtStream) stream = wt_stream_new_bytes (bytes, n_bytes);
  g_autoptr (WtOverrides) overrides = wt_overrides_new ();
  WtReaderContext context = { .options = options,
                              .agencies = agencies,
                              .diagnostics = diagnostics,
                              .sink = sink,
                              .data = data,
                              .overrides = overrides };
  const WtInput input = { .id = id, .path = id, .file = file };

  file->n_bytes = n_bytes;
  if (options->checksums)
    file->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, n_bytes);
  wt_reader_read (&input, stream, &context);
}
