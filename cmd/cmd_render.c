/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wiretrace render: draws again from a saved report. */
#include "command.h"
#include "message.h"
#include "outputs.h"

static const CommandHelp help = {
  .name = "render",
  .operands = "REPORT.xml -o OUT [-o OUT]...",
  .about =
      "Draws again from a report that 'wiretrace trace' saved as .xml: another format, template or theme, without the "
      "articles and without comparing them again. REPORT.xml is - for standard input.",
  .more = outputs_formats,
  .examples = "wiretrace trace story/ -o story.xml\n"
              "wiretrace render story.xml -o story.pdf -t handout",
};

static Status
render (const char *path, const Outputs *outputs)
{
  Progress progress;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) diagnostics = wt_diagnostics_new ();
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_str_hash, g_str_equal);
  xmlDoc *report = wt_report_load (path, &error);

  if (report == NULL)
  {
    message ("%s", error->message);
    return STATUS_FAILED;
  }
  progress_begin (&progress, outputs->quiet);
  Status status = outputs_write (outputs, report, &progress, diagnostics);
  xmlFreeDoc (report);
  message_diagnostics (diagnostics, ranks, outputs->quiet ? WT_SEVERITY_ERROR : WT_SEVERITY_NOTE);
  if (status == STATUS_DONE)
    outputs_say (outputs);
  return status;
}

Status
cmd_render (int argc, char **argv)
{
  Status status;
  g_auto (Outputs) outputs = { NULL };
  g_auto (GStrv) operands = NULL;
  const GOptionEntry entries[] = {
    OPTIONS_OUTPUTS (&outputs), OPTION_QUIET (&outputs.quiet), OPTION_OPERANDS (&operands), { NULL }
  };

  outputs_init (&outputs);
  if (!command_parse (&help, entries, argc, argv, &status))
    return status;
  if (operands == NULL || g_strv_length (operands) != 1)
    return command_usage (&help, "takes one report, as 'wiretrace trace' saves it with '-o story.xml'");
  if (!outputs_check (&outputs, &help, &status))
    return status;
  return render (operands[0], &outputs);
}
