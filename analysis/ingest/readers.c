/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv.h"
#include "reader.h"

/* In the order they are asked. */
static const WtReader readers[] = {
  { "foreign", wt_foreign_probe, wt_foreign_read },
  { "plain text", wt_plain_probe, wt_plain_read },
};

const WtReader *
wt_reader_for (const guint8 *bytes, gsize n_bytes)
{
  gsize i = 0;

  while (i + 1 < G_N_ELEMENTS (readers) && !readers[i].probe (bytes, n_bytes))
    i++;
  return &readers[i];
}

/* Remembers every input's hash with its id, some hundred bytes for each. */
static void
tell_duplicate (WtReaderContext *context, const WtArticle *article)
{
  if (context->seen == NULL || article->sha256 == NULL)
    return;
  const char *first = g_hash_table_lookup (context->seen, article->sha256);
  if (first == NULL)
    g_hash_table_insert (context->seen, g_strdup (article->sha256), g_strdup (article->id));
  else if (strcmp (first, article->id) == 0 || strchr (article->id, '#') == NULL)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_DUPLICATE, WT_SEVERITY_WARNING, article->id, 0,
                        "the same bytes as %s; both are kept, leave one out if it is the same article", first);
}

void
wt_reader_give (const WtInput *input, WtReaderContext *context, WtArticle *article)
{
  (void)input;
  if (context->overrides != NULL)
    wt_overrides_apply (context->overrides, article, context->diagnostics);
  if (article->published.date == NULL)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_NOTE, article->id, 0,
                        "no publication date was found; articles.csv beside the file can give it (columns file, "
                        "published)");
  tell_duplicate (context, article);
  context->n_given++;
  if (!context->sink (article, context->data))
    context->stopped = TRUE;
}
