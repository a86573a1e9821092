/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wiretrace compare: two articles side by side on the terminal. */
#include "command.h"
#include "compare_view.h"
#include "material.h"
#include "message.h"

static const CommandHelp help = {
  .name = "compare",
  .operands = "A B",
  .about =
      "Shows two articles side by side: each pair of sentences that share text, in the order of A, with the shared "
      "words marked, how the sentences are related and how much of the words they share; then what stands in A "
      "alone and in B alone.\n"
      "This shows that text is shared, not who had it first: for that, trace the whole story. Sentences that share "
      "nothing but a quotation can have been heard by both.",
  .examples = "wiretrace compare a.txt b.txt\n"
              "wiretrace compare a.txt b.txt --color=always | less -R",
};

typedef struct
{
  char **operands;
  char **more_agencies;
  char *color;
  gboolean quiet;
} CompareOptions;

static void
compare_options_clear (CompareOptions *options)
{
  g_strfreev (options->operands);
  g_strfreev (options->more_agencies);
  g_free (options->color);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CompareOptions, compare_options_clear)

static Status
check_articles (const Material *material, gboolean quiet)
{
  if (material->n_failed > 0)
  {
    material_say (material, material->diagnostics, quiet);
    message ("both articles are needed to compare them");
    return STATUS_FAILED;
  }
  if (material->articles->len != 2)
    return command_usage (&help, "takes two articles, but %u %s in the inputs", material->articles->len,
                          material->articles->len == 1 ? "is" : "are");
  return STATUS_DONE;
}

Status
cmd_compare (int argc, char **argv)
{
  Status status;
  Terminal terminal;
  Progress progress;
  WtTraceOptions trace_options;
  g_auto (CompareOptions) options = { NULL };
  g_auto (Material) material = { NULL };
  const GOptionEntry entries[] = { OPTION_COLOR (&options.color),
                                   OPTION_ADD (&options.more_agencies),
                                   OPTION_QUIET (&options.quiet),
                                   OPTION_OPERANDS (&options.operands),
                                   { NULL } };

  if (!command_parse (&help, entries, argc, argv, &status))
    return status;
  if (options.operands == NULL || g_strv_length (options.operands) != 2)
    return command_usage (&help, "takes two articles, for example: wiretrace compare a.txt b.txt");
  if (!terminal_init (&terminal, &help, options.color))
    return STATUS_USAGE;
  const MaterialOptions material_options = { .inputs = options.operands,
                                             .more_agencies = options.more_agencies,
                                             .quiet = options.quiet };
  progress_begin (&progress, options.quiet);
  if (!material_read (&material, &material_options, &progress, &status))
    return status;
  progress_end (&progress);
  status = check_articles (&material, options.quiet);
  if (status != STATUS_DONE)
    return status;
  wt_trace_options_init (&trace_options);
  g_autoptr (WtProvenance) provenance =
      wt_trace (g_steal_pointer (&material.articles), material.agencies, &trace_options,
                g_steal_pointer (&material.diagnostics), progress_report, &progress);
  progress_end (&progress);
  compare_view (provenance, &terminal);
  material_say (&material, provenance->diagnostics, options.quiet);
  return STATUS_DONE;
}
