/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "skipped.h"

#include <string.h>

void
wt_skipped_add (WtSkipped *skipped, const char *reason)
{
  guint i = 0;

  while (i + 1 < WT_SKIPPED_REASONS && skipped->reasons[i] != NULL && strcmp (skipped->reasons[i], reason) != 0)
    i++;
  if (skipped->reasons[i] == NULL)
    skipped->reasons[i] = reason;
  skipped->counts[i]++;
}

void
wt_skipped_tell (const WtSkipped *skipped, const WtInput *input, WtReaderContext *context)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < WT_SKIPPED_REASONS && skipped->reasons[i] != NULL; i++)
    g_string_append_printf (list, "%s%s (%" G_GUINT64_FORMAT ")", i > 0 ? ", " : "", skipped->reasons[i],
                            skipped->counts[i]);
  if (list->len > 0)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_SKIPPED, WT_SEVERITY_NOTE, input->id, 0,
                        "%s has parts that are no articles and were passed over: %s", input->id, list->str);
}
