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
  progress_report ("articles read", ++reading->material->n_articles, 0, reading->progress);
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
read_inputs (Material *material, const MaterialOptions *options, gboolean checksums, WtArticleFunc take, gpointer data,
             void (*told) (gpointer data), GError **error)
{
  WtIngestOptions ingest_options;

  material->diagnostics = wt_diagnostics_new ();
  material->agencies = wt_agencies_load ((const char *const *)options->more_agencies, error);
  if (material->agencies == NULL)
    return FALSE;
  wt_ingest_options_init (&ingest_options);
  ingest_options.follow_links = options->follow_links;
  ingest_options.columns = options->columns;
  ingest_options.checksums = checksums;
  ingest_options.told = told;
  return wt_ingest ((const char *const *)options->inputs, &ingest_options, material->agencies, take, data,
                    material->diagnostics, &material->n_failed, error);
}

static gboolean
fail (const GError *error, Status *status)
{
  if (error != NULL)
    message ("%s", error->message);
  else
    message ("no article could be read; nothing was done");
  *status = STATUS_FAILED;
  return FALSE;
}

gboolean
material_read (Material *material, const MaterialOptions *options, Progress *progress, Status *status)
{
  g_autoptr (GError) error = NULL;
  Reading reading = { .material = material, .options = options, .progress = progress };

  material->articles = g_ptr_array_new_with_free_func (article_free);
  material->ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (read_inputs (material, options, TRUE, keep, &reading, NULL, &error))
  {
    rank_diagnostics (&reading);
    forget_outputs (material, options);
    if (material->articles->len > 0)
      return TRUE;
  }
  progress_end (progress);
  material_say (material, material->diagnostics, options->quiet);
  return fail (error, status);
}

/* Articles on their way to @take. */
typedef struct
{
  Material *material;
  const MaterialOptions *options;
  Progress *progress;
  WtArticleFunc take;
  gpointer data;
  MessageCounts counts;
} Passing;

static void
say_some (gpointer data)
{
  Passing *passing = data;
  GArray *diagnostics = passing->material->diagnostics;

  if (diagnostics->len == 0)
    return;
  progress_end (passing->progress);
  message_some (diagnostics, NULL, passing->options->quiet ? WT_SEVERITY_ERROR : WT_SEVERITY_NOTE, &passing->counts);
  g_array_set_size (diagnostics, 0);
}

static gboolean
pass (WtArticle *article, gpointer data)
{
  Passing *passing = data;

  passing->material->n_articles++;
  gboolean more = passing->take (article, passing->data);
  say_some (passing);
  progress_report ("articles read", passing->material->n_articles, 0, passing->progress);
  return more;
}

gboolean
material_each (Material *material, const MaterialOptions *options, Progress *progress, WtArticleFunc take,
               gpointer data, Status *status)
{
  g_autoptr (GError) error = NULL;
  Passing passing = { .material = material, .options = options, .progress = progress, .take = take, .data = data };

  gboolean done = read_inputs (material, options, FALSE, pass, &passing, say_some, &error);
  say_some (&passing);
  message_rest (&passing.counts);
  progress_end (progress);
  return done && material->n_articles > 0 ? TRUE : fail (error, status);
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
