/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "material.h"

#include "message.h"

typedef struct
{
  Material *material;
  const MaterialOptions *options;
  Progress *progress;
  guint ranked; /* diagnostics that have been ranked */
} Reading;

static void
rank (Material *material, const char *id)
{
  guint next = g_hash_table_size (material->ranks);

  if (id != NULL && !g_hash_table_contains (material->ranks, id))
    g_hash_table_insert (material->ranks, g_strdup (id), GUINT_TO_POINTER (next));
}

/* Inputs that failed are known by their diagnostics alone; these come in the order of the inputs, as the articles do.
 */
static void
rank_diagnostics (Reading *reading)
{
  const GArray *diagnostics = reading->material->diagnostics;

  for (; reading->ranked < diagnostics->len; reading->ranked++)
    rank (reading->material, g_array_index (diagnostics, WtDiagnostic, reading->ranked).article);
}

static gboolean
is_output (const MaterialOptions *options, const char *path)
{
  return path != NULL && options->is_output != NULL && options->is_output (path, options->is_output_data);
}

static gboolean
keep (WtArticle *article, gpointer data)
{
  Reading *reading = data;

  if (is_output (reading->options, article->path))
  {
    wt_article_free (article);
    return TRUE;
  }
  rank_diagnostics (reading);
  rank (reading->material, article->id);
  g_ptr_array_add (reading->material->articles, article);
  progress_report ("articles read", reading->material->articles->len, 0, reading->progress);
  return TRUE;
}

/* Nor are outputs inputs that failed. */
static void
forget_outputs (Material *material, const MaterialOptions *options)
{
  for (guint i = material->diagnostics->len; i-- > 0;)
  {
    const WtDiagnostic *diagnostic = &g_array_index (material->diagnostics, WtDiagnostic, i);
    if (!is_output (options, diagnostic->article))
      continue;
    if (diagnostic->severity == WT_SEVERITY_ERROR && material->n_failed > 0)
      material->n_failed--;
    g_array_remove_index (material->diagnostics, i);
  }
}

static void
article_free (gpointer article)
{
  wt_article_free (article);
}

static gboolean
read_all (Material *material, const MaterialOptions *options, Progress *progress, GError **error)
{
  WtIngestOptions ingest_options;
  Reading reading = { .material = material, .options = options, .progress = progress };

  material->agencies = wt_agencies_load ((const char *const *)options->more_agencies, error);
  if (material->agencies == NULL)
    return FALSE;
  wt_ingest_options_init (&ingest_options);
  if (!wt_ingest ((const char *const *)options->inputs, &ingest_options, material->agencies, keep, &reading,
                  material->diagnostics, &material->n_failed, error))
    return FALSE;
  rank_diagnostics (&reading);
  forget_outputs (material, options);
  return TRUE;
}

gboolean
material_read (Material *material, const MaterialOptions *options, Progress *progress, Status *status)
{
  g_autoptr (GError) error = NULL;

  material->articles = g_ptr_array_new_with_free_func (article_free);
  material->diagnostics = wt_diagnostics_new ();
  material->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean done = read_all (material, options, progress, &error);
  if (done && material->articles->len > 0)
    return TRUE;

  progress_end (progress);
  material_say (material, material->diagnostics, options->quiet);
  if (error != NULL)
    message ("%s", error->message);
  else
    message ("no article could be read; nothing was done");
  *status = STATUS_FAILED;
  return FALSE;
}

void
material_clear (Material *material)
{
  g_clear_pointer (&material->articles, g_ptr_array_unref);
  g_clear_pointer (&material->diagnostics, g_array_unref);
  g_clear_pointer (&material->ranks, g_hash_table_unref);
  g_clear_pointer (&material->agencies, wt_agencies_free);
}

Status
material_status (const Material *material)
{
  return material->n_failed > 0 ? STATUS_PARTIAL : STATUS_DONE;
}

void
material_say (const Material *material, const GArray *diagnostics, gboolean quiet)
{
  message_diagnostics (diagnostics, material->ranks, quiet ? WT_SEVERITY_ERROR : WT_SEVERITY_NOTE);
}
