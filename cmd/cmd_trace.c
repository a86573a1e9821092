/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wiretrace trace: the main job: articles in, provenance found, every output written. */
#include "command.h"
#include "dump.h"
#include "material.h"
#include "message.h"
#include "outputs.h"
#include "summary.h"

static void
append_lists (GString *text)
{
  outputs_formats (text);
  g_string_append (text, "\nStages for --dump:\n");
  dump_stages (text);
}

static const CommandHelp help = {
  .name = "trace",
  .operands = "INPUT... -o OUT [-o OUT]...",
  .about =
      "Traces one story: compares its articles sentence by sentence, finds which text comes from which news agency "
      "or other article, and draws it. Every claim in the outputs carries its evidence and how sure it is; what "
      "cannot be told is said to be undecided.\n"
      "INPUT is a file, a folder (all files in it) or - for standard input: plain text, web pages, NITF, NewsML, "
      "feeds, JSON, tables, WARC, and archives of these; 'wiretrace help read' lists them. What a file is, its content "
      "tells, not its name. A file articles.csv beside them (columns file, outlet, url, published, agency, title) "
      "corrects what is read. 'wiretrace read' shows how each article was understood.\n"
      "Outputs appear whole or not at all, and the same inputs give the same bytes. An output that lies among the "
      "inputs is not read as one.",
  .more = append_lists,
  .examples = "wiretrace trace story/ -o story.svg\n"
              "wiretrace trace a.txt b.txt c.txt -o report.pdf -o report.html -o data.json\n"
              "wiretrace trace story/ -o handout.pdf -t handout --title 'Who wrote this?'\n"
              "wiretrace trace story/ --dump alignments | less -S",
  .statuses = "done, but some inputs could not be read; each is named on standard error",
};

typedef struct
{
  Outputs outputs;
  char **inputs;
  char **more_agencies;
  char *title;
  char *dump;
  gboolean follow_links;
  char *columns;
} TraceOptions;

static void
trace_options_clear (TraceOptions *options)
{
  outputs_clear (&options->outputs);
  g_strfreev (options->inputs);
  g_strfreev (options->more_agencies);
  g_free (options->title);
  g_free (options->dump);
  g_free (options->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TraceOptions, trace_options_clear)

/* A file that was named as an input is never replaced. */
static gboolean
check_inputs (const TraceOptions *options)
{
  if (options->inputs == NULL)
  {
    command_usage (&help,
                   "no input was named; give the articles or their folder, as in: wiretrace trace story/ -o a.svg");
    return FALSE;
  }
  for (char **input = options->inputs; *input != NULL; input++)
    if (outputs_would_replace (&options->outputs, *input))
    {
      command_usage (&help, "'%s' is an input and an output; give the output another name", *input);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check (const TraceOptions *options, const DumpStage **stage, Status *status)
{
  *status = STATUS_USAGE;
  if (!check_inputs (options) || !command_columns (&help, options->columns))
    return FALSE;
  if (options->title != NULL && !g_utf8_validate (options->title, -1, NULL))
  {
    command_usage (&help, "the title is not UTF-8");
    return FALSE;
  }
  if (options->dump == NULL)
    return outputs_check (&options->outputs, &help, status);
  *stage = dump_find_stage (&help, options->dump);
  return *stage != NULL;
}

static gboolean
is_output (const char *path, gconstpointer outputs)
{
  return outputs_would_replace (outputs, path);
}

/* What was chosen on the command line and decides what is in the outputs, for the report: name, value, ..., NULL. */
static GPtrArray *
chosen_options (const TraceOptions *options)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (char **path = options->more_agencies; path != NULL && *path != NULL; path++)
  {
    g_ptr_array_add (chosen, (gpointer) "add");
    g_ptr_array_add (chosen, *path);
  }
  if (options->outputs.template_name != NULL)
  {
    g_ptr_array_add (chosen, (gpointer) "template");
    g_ptr_array_add (chosen, options->outputs.template_name);
  }
  if (options->outputs.theme_path != NULL)
  {
    g_ptr_array_add (chosen, (gpointer) "theme");
    g_ptr_array_add (chosen, options->outputs.theme_path);
  }
  g_ptr_array_add (chosen, NULL);
  return chosen;
}

static Status
write_outputs (const WtProvenance *provenance, const TraceOptions *options, Progress *progress)
{
  g_autoptr (GPtrArray) chosen = chosen_options (options);
  const WtReportOptions report_options = { .title = options->title,
                                           .created = wt_report_default_created (provenance),
                                           .options = (const char *const *)chosen->pdata };
  xmlDoc *report = wt_report_new (provenance, &report_options);
  Status status = outputs_write (&options->outputs, report, progress, provenance->diagnostics);

  xmlFreeDoc (report);
  return status;
}

static Status
trace (Material *material, const TraceOptions *options, const DumpStage *stage, Progress *progress)
{
  WtTraceOptions trace_options;
  Status status = STATUS_DONE;
  gboolean quiet = options->outputs.quiet;

  wt_trace_options_init (&trace_options);
  g_autoptr (WtProvenance) provenance =
      wt_trace (g_steal_pointer (&material->articles), material->agencies, &trace_options,
                g_steal_pointer (&material->diagnostics), progress_report, progress);
  if (stage != NULL)
    dump (stage, provenance);
  else
    status = write_outputs (provenance, options, progress);
  progress_end (progress);
  material_say (material, provenance->diagnostics, quiet);
  if (status == STATUS_DONE && stage == NULL && !quiet)
    summary_say (provenance);
  if (status == STATUS_DONE && stage == NULL)
    outputs_say (&options->outputs);
  return status != STATUS_DONE ? status : material_status (material);
}

Status
cmd_trace (int argc, char **argv)
{
  Status status;
  Progress progress;
  const DumpStage *stage = NULL;
  g_auto (TraceOptions) options = { .inputs = NULL };
  g_auto (Material) material = { NULL };
  const GOptionEntry entries[] = { OPTIONS_OUTPUTS (&options.outputs),
                                   { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title,
                                     "title of the report; else its commonest headline", "TEXT" },
                                   OPTION_ADD (&options.more_agencies),
                                   OPTION_COLUMNS (&options.columns),
                                   OPTION_FOLLOW_LINKS (&options.follow_links),
                                   { "dump", 0, 0, G_OPTION_ARG_FILENAME, &options.dump,
                                     "print what STAGE found, as tab-separated lines, instead of writing outputs",
                                     "STAGE" },
                                   OPTION_QUIET (&options.outputs.quiet),
                                   OPTION_OPERANDS (&options.inputs),
                                   { NULL } };

  outputs_init (&options.outputs);
  if (!command_parse (&help, entries, argc, argv, &status) || !check (&options, &stage, &status))
    return status;
  const MaterialOptions material_options = { .inputs = options.inputs,
                                             .more_agencies = options.more_agencies,
                                             .follow_links = options.follow_links,
                                             .columns = options.columns,
                                             .quiet = options.outputs.quiet,
                                             .is_output = is_output,
                                             .is_output_data = &options.outputs };
  if (stage == NULL)
    outputs_prepare (&options.outputs);
  progress_begin (&progress, options.outputs.quiet);
  if (!material_read (&material, &material_options, &progress, &status))
    return status;
  return trace (&material, &options, stage, &progress);
}
