/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "outputs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include <wiretrace/error.h>

#include "message.h"
#include "replace.h"

static gboolean
is_standard_output (const char *path)
{
  return g_str_equal (path, "-");
}

/* The name whose extension says what standard output is to hold. */
static const char *
format_name (const char *path)
{
  return is_standard_output (path) ? "report.xml" : path;
}

static WtOutputOptions
output_options (const Outputs *outputs)
{
  WtOutputOptions options;

  wt_output_options_init (&options);
  options.template_name = outputs->template_name;
  options.theme_path = outputs->theme_path;
  options.dpi = outputs->dpi;
  options.outline_text = outputs->outline_text;
  return options;
}

void
outputs_init (Outputs *outputs)
{
  WtOutputOptions options;

  wt_output_options_init (&options);
  *outputs = (Outputs){ .dpi = options.dpi };
}

void
outputs_clear (Outputs *outputs)
{
  g_clear_pointer (&outputs->preparation, wt_preparation_free);
  g_clear_pointer (&outputs->paths, g_strfreev);
  g_clear_pointer (&outputs->template_name, g_free);
  g_clear_pointer (&outputs->theme_path, g_free);
}

void
outputs_formats (GString *help)
{
  guint n;
  const WtOutputFormat *formats = wt_output_formats (&n);

  g_string_append (help, "\nFormats of OUT:\n");
  for (guint i = 0; i < n; i++)
  {
    g_autofree char *term = g_strconcat (".", formats[i].extension, NULL);
    command_definition (help, term, formats[i].description);
  }
}

/* A format that takes a template without a name takes any: it does not look at it. */
char *
outputs_of_template (const char *template_name)
{
  guint n;
  const WtOutputFormat *formats = wt_output_formats (&n);
  GString *list = g_string_new (NULL);
  WtOutputOptions named, nameless;

  wt_output_options_init (&named);
  wt_output_options_init (&nameless);
  named.template_name = template_name;
  nameless.template_name = "";
  for (guint i = 0; i < n; i++)
  {
    g_autofree char *path = g_strconcat ("report.", formats[i].extension, NULL);
    if (wt_output_check (path, &named, NULL) && !wt_output_check (path, &nameless, NULL))
      g_string_append_printf (list, "%s.%s", list->len > 0 ? " " : "", formats[i].extension);
  }
  return g_string_free (list, FALSE);
}

static gboolean
check_file (const char *path, const char *what, Status *status)
{
  *status = STATUS_FAILED;
  if (path == NULL || g_access (path, R_OK) == 0)
    return TRUE;
  message ("%s: the %s cannot be read: %s", path, what, g_strerror (errno));
  return FALSE;
}

static gboolean
check_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    message ("%s: is a folder; name a file in it", path);
  else if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    message ("%s: there is no folder '%s'; create it first", path, folder);
  else if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    message ("%s: '%s' is no folder", path, folder);
  else if (g_access (folder, W_OK | X_OK) != 0)
    message ("%s: the folder '%s' cannot be written to: %s", path, folder, g_strerror (errno));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_path (const Outputs *outputs, guint n, const WtOutputOptions *options, const CommandHelp *help, Status *status)
{
  const char *path = outputs->paths[n];
  g_autoptr (GError) error = NULL;

  *status = STATUS_USAGE;
  for (guint i = 0; i < n; i++)
    if (g_str_equal (path, outputs->paths[i]))
    {
      command_usage (help, "the output '%s' is named twice", path);
      return FALSE;
    }
  if (!wt_output_check (format_name (path), options, &error))
  {
    command_usage (help, "%s", error->message);
    return FALSE;
  }
  *status = STATUS_FAILED;
  return is_standard_output (path) || check_folder (path);
}

gboolean
outputs_check (const Outputs *outputs, const CommandHelp *help, Status *status)
{
  WtOutputOptions options = output_options (outputs);

  *status = STATUS_USAGE;
  if (outputs->paths == NULL)
  {
    command_usage (help, "no output was named; add one, for example '-o story.svg'");
    return FALSE;
  }
  if (!(outputs->dpi >= 10 && outputs->dpi <= 2400))
  {
    command_usage (help, "--dpi must be between 10 and 2400");
    return FALSE;
  }
  if (!check_file (outputs->theme_path, "theme", status))
    return FALSE;
  for (guint i = 0; outputs->paths[i] != NULL; i++)
    if (!check_path (outputs, i, &options, help, status))
      return FALSE;
  return TRUE;
}

gboolean
outputs_would_replace (const Outputs *outputs, const char *path)
{
  GStatBuf input, output;

  if (outputs->paths == NULL || g_stat (path, &input) != 0)
    return FALSE;
  for (char **out = outputs->paths; *out != NULL; out++)
    if (g_stat (*out, &output) == 0 && output.st_dev == input.st_dev && output.st_ino == input.st_ino)
      return TRUE;
  return FALSE;
}

/* Returns: (transfer container): the paths, with a name for standard output that says its format. */
static const char **
format_names (const Outputs *outputs)
{
  const char **names = g_new0 (const char *, g_strv_length (outputs->paths) + 1);

  for (guint i = 0; outputs->paths[i] != NULL; i++)
    names[i] = format_name (outputs->paths[i]);
  return names;
}

void
outputs_prepare (Outputs *outputs)
{
  WtOutputOptions options = output_options (outputs);

  if (outputs->paths == NULL)
    return;
  g_autofree const char **names = format_names (outputs);
  outputs->preparation = wt_output_prepare (names, &options);
}

/* NULL with a message and @status where one of them cannot be made. */
static GPtrArray *
render_all (const Outputs *outputs, xmlDoc *report, Progress *progress, GArray *diagnostics, Status *status)
{
  WtOutputOptions options = output_options (outputs);
  g_autoptr (GError) error = NULL;
  g_autofree const char **names = format_names (outputs);
  guint failed = 0;

  progress_report ("outputs drawn", 0, g_strv_length (outputs->paths), progress);
  GPtrArray *rendered = wt_output_render_all (report, names, &options, diagnostics, &failed, &error);
  if (rendered == NULL)
  {
    progress_end (progress);
    message ("%s: %s", outputs->paths[failed], error->message);
    *status = g_error_matches (error, WT_ERROR, WT_ERROR_USAGE) ? STATUS_USAGE : STATUS_FAILED;
  }
  return rendered;
}

/* FALSE with a message for each that could not be written. */
static gboolean
write_files (const Outputs *outputs, const GPtrArray *rendered)
{
  gboolean done = TRUE;

  for (guint i = 0; i < rendered->len; i++)
  {
    g_autoptr (GError) error = NULL;
    gsize n_bytes;
    const char *bytes = g_bytes_get_data (rendered->pdata[i], &n_bytes);
    if (is_standard_output (outputs->paths[i]) || replace_file (outputs->paths[i], bytes, n_bytes, &error))
      continue;
    message ("%s: could not be written: %s", outputs->paths[i], error->message);
    done = FALSE;
  }
  return done;
}

Status
outputs_write (const Outputs *outputs, xmlDoc *report, Progress *progress, GArray *diagnostics)
{
  Status status = STATUS_DONE;
  g_autoptr (GPtrArray) rendered = render_all (outputs, report, progress, diagnostics, &status);

  progress_end (progress);
  if (rendered == NULL)
    return status;
  if (!write_files (outputs, rendered))
    status = STATUS_FAILED;
  for (guint i = 0; i < rendered->len; i++)
    if (is_standard_output (outputs->paths[i]))
      fwrite (g_bytes_get_data (rendered->pdata[i], NULL), 1, g_bytes_get_size (rendered->pdata[i]), stdout);
  return status;
}

void
outputs_say (const Outputs *outputs)
{
  for (char **path = outputs->paths; !outputs->quiet && *path != NULL; path++)
    if (!is_standard_output (*path))
      message_plain ("wrote %s", *path);
}
