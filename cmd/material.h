/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Material: what a command works on: the agencies, the articles read from its inputs, and what was wrong with them. */
#pragma once

#include <wiretrace/ingest.h>

#include "command.h"
#include "progress.h"

G_BEGIN_DECLS

/* articles: of WtArticle*, in the order of the inputs. diagnostics: of WtDiagnostic. ranks: from an input's id to its
 * place in that order, for message_diagnostics(). n_failed: inputs that gave no article; n_articles: articles read. */
typedef struct
{
  WtAgencies *agencies;
  GPtrArray *articles;
  GArray *diagnostics;
  GHashTable *ranks;
  guint n_failed;
  guint64 n_articles;
} Material;

/* inputs: NULL-terminated. more_agencies: (nullable): values of --add. follow_links, columns: as WtIngestOptions has
 * them. quiet: say nothing but errors. is_output: (nullable): whether a file that was found in a folder is an output of
 * this run: it is left out then, so that outputs beside the articles do not become articles of the next run. */
typedef struct
{
  char **inputs;
  char **more_agencies;
  gboolean follow_links;
  const char *columns;
  gboolean quiet;
  gboolean (*is_output) (const char *path, gconstpointer data);
  gconstpointer is_output_data;
} MaterialOptions;

/* material_read: loads the agencies and reads all inputs.
 * Returns: TRUE, also where some inputs failed; FALSE with a message and @status where there is nothing to work on
 * (what was wrong with each input has been said). Free with material_clear() in both cases. */
gboolean material_read (Material *material, const MaterialOptions *options, Progress *progress, Status *status);
void material_clear (Material *material);

/* material_each: loads the agencies, reads all inputs, and gives each article to @take as soon as it is read, so that
 * there may be any number of them. What was wrong with an input is said right after it and forgotten, also what @take
 * adds to material->diagnostics. Returns: as material_read(). */
gboolean material_each (Material *material, const MaterialOptions *options, Progress *progress, WtArticleFunc take,
                        gpointer data, Status *status);

/* material_status: DONE, or PARTIAL where some input failed. */
Status material_status (const Material *material);

/* material_say: shows diagnostics as message_diagnostics() does: errors alone where @quiet. */
void material_say (const Material *material, const GArray *diagnostics, gboolean quiet);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Material, material_clear)

G_END_DECLS
