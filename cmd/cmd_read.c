/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wiretrace read: how each article was read, for people or as JSON lines. */
#include <unistd.h>

#include <wiretrace/provenance.h>

#include "command.h"
#include "material.h"
#include "read_view.h"

static const CommandHelp help = {
  .name = "read",
  .operands = "INPUT...",
  .about =
      "Shows how each article was read: metadata and how far the date can be relied on, every block with its kind, "
      "the sentences with their numbers, the credits. Nothing read is dropped: what is not the article itself is "
      "marked as furniture, what a page says twice as repeat. Look here first where a trace surprises you.\n"
      "INPUT is a file, a folder (all files in it) or - for standard input: plain text, a web page, NITF, NewsML, a "
      "teleprinter's message, a feed, JSON or JSON lines, a table (CSV, TSV), WARC or ARC, and archives and compressed "
      "files of any of these. What it is, its content tells, not its name. Articles are shown as they are read, so "
      "there "
      "may be any number of them.",
  .examples = "wiretrace read story/\n"
              "wiretrace read page.txt --color=always | less -R\n"
              "wiretrace read story/ --format json > articles.jsonl\n"
              "wiretrace read crawl.warc.gz --quiet --format json | head -n 1\n"
              "wiretrace read export.csv --columns text=fulltext,published=day",
  .statuses = "done, but some inputs could not be read; each is named on standard error",
};

typedef struct
{
  char **inputs;
  char **more_agencies;
  char *format;
  char *color;
  gboolean follow_links;
  char *columns;
  gboolean quiet;
} ReadOptions;

static void
read_options_clear (ReadOptions *options)
{
  g_strfreev (options->inputs);
  g_strfreev (options->more_agencies);
  g_free (options->format);
  g_free (options->columns);
  g_free (options->color);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReadOptions, read_options_clear)

/* A lexicon with more words than this is begun anew, so that memory does not grow with the articles. */
#define MAX_WORDS 100000

typedef struct
{
  Material *material;
  const Terminal *terminal;
  WtTextOptions options;
  WtLexicon *lexicon;
  gboolean as_json;
} Show;

static gboolean
show (WtArticle *article, gpointer data)
{
  Show *show = data;
  Material *material = show->material;

  if (show->lexicon == NULL || wt_lexicon_count (show->lexicon) > MAX_WORDS)
  {
    wt_lexicon_free (show->lexicon);
    show->lexicon = wt_lexicon_new ();
  }
  g_autoptr (WtText) text = wt_text_new (article, show->lexicon, &show->options, material->diagnostics);
  g_autoptr (GArray) credits = wt_credits_find (text, material->agencies);
  if (show->as_json)
    read_view_json (text, credits);
  else
    read_view_text (text, credits, show->terminal, material->n_articles == 1);
  return TRUE;
}

static Status
read_each (const MaterialOptions *options, const Terminal *terminal, gboolean as_json)
{
  Status status;
  Progress progress;
  g_auto (Material) material = { NULL };
  Show each = { .material = &material, .terminal = terminal, .as_json = as_json };

  wt_text_options_init (&each.options);
  progress_begin (&progress, options->quiet || isatty (STDOUT_FILENO));
  gboolean done = material_each (&material, options, &progress, show, &each, &status);
  wt_lexicon_free (each.lexicon);
  return done ? material_status (&material) : status;
}

Status
cmd_read (int argc, char **argv)
{
  static const char *const formats[] = { "text", "json", NULL };
  Status status;
  guint format;
  Terminal terminal;
  g_auto (ReadOptions) options = { NULL };
  const GOptionEntry entries[] = { { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format,
                                     "text (the default) or json (one object a line)", "FORMAT" },
                                   OPTION_COLOR (&options.color),
                                   OPTION_ADD (&options.more_agencies),
                                   OPTION_COLUMNS (&options.columns),
                                   OPTION_FOLLOW_LINKS (&options.follow_links),
                                   OPTION_QUIET (&options.quiet),
                                   OPTION_OPERANDS (&options.inputs),
                                   { NULL } };

  if (!command_parse (&help, entries, argc, argv, &status))
    return status;
  if (options.inputs == NULL)
    return command_usage (&help, "no input was named; give a file or a folder, for example: wiretrace read story/");
  if (!command_columns (&help, options.columns))
    return STATUS_USAGE;
  if (!command_choice (&help, "format", options.format, formats, &format)
      || !terminal_init (&terminal, &help, options.color))
    return STATUS_USAGE;
  const MaterialOptions material_options = { .inputs = options.inputs,
                                             .more_agencies = options.more_agencies,
                                             .follow_links = options.follow_links,
                                             .columns = options.columns,
                                             .quiet = options.quiet };
  return read_each (&material_options, &terminal, format == 1);
}
