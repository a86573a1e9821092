/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <wiretrace/ingest.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "message.h"
#include "rich.h"

enum
{
  HELP_COLUMNS = 80,
  TERM_COLUMNS = 26
};

static void
append_wrapped (GString *help, const char *text, guint indent)
{
  g_autoptr (Rich) rich = rich_new ();
  g_autoptr (GArray) lines = NULL;

  rich_append (rich, text, -1, STYLE_PLAIN);
  lines = rich_wrap (rich, HELP_COLUMNS - indent);
  for (guint i = 0; i < lines->len; i++)
  {
    const RichLine *line = &g_array_index (lines, RichLine, i);
    g_string_append_printf (help, "%*s%.*s\n", i > 0 ? (int)indent : 0, "", (int)(line->end - line->start),
                            rich->text->str + line->start);
  }
}

gboolean
command_columns (const CommandHelp *help, const char *columns)
{
  g_autoptr (GError) error = NULL;

  if (columns == NULL || wt_ingest_check_columns (columns, &error))
    return TRUE;
  command_usage (help, "--columns: %s", error->message);
  return FALSE;
}

void
command_definition (GString *help, const char *term, const char *text)
{
  g_string_append_printf (help, "  %-*s", TERM_COLUMNS - 2, term);
  if (strlen (term) + 3 > TERM_COLUMNS)
    g_string_append_printf (help, "\n%*s", TERM_COLUMNS, "");
  append_wrapped (help, text, TERM_COLUMNS);
}

static void
append_option (GString *help, const GOptionEntry *entry)
{
  g_autoptr (GString) term = g_string_new (NULL);

  if (entry->short_name != 0)
    g_string_append_printf (term, "-%c, ", entry->short_name);
  else
    g_string_append (term, "    ");
  g_string_append_printf (term, "--%s", entry->long_name);
  if (entry->arg_description != NULL)
    g_string_append_printf (term, "=%s", entry->arg_description);
  command_definition (help, term->str, entry->description);
}

static void
append_paragraphs (GString *help, const char *about)
{
  g_auto (GStrv) paragraphs = g_strsplit (about, "\n", -1);

  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
  {
    append_wrapped (help, *paragraph, 0);
    g_string_append_c (help, '\n');
  }
}

static void
append_examples (GString *help, const char *examples)
{
  g_auto (GStrv) lines = g_strsplit (examples, "\n", -1);

  g_string_append (help, "\nExamples:\n");
  for (char **line = lines; *line != NULL; line++)
    g_string_append_printf (help, "  %s\n", *line);
}

static void
print_help (const CommandHelp *help, const GOptionEntry *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "Usage: wiretrace %s [OPTION]...%s%s\n\n", help->name, *help->operands ? " " : "",
                          help->operands);
  append_paragraphs (text, help->about);
  g_string_append (text, "Options:\n");
  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    if (entry->description != NULL)
      append_option (text, entry);
  if (help->more != NULL)
    help->more (text);
  append_examples (text, help->examples);
  g_string_append (text, "\nExit status:\n");
  command_definition (text, "0", "done");
  command_definition (text, "1", "failed");
  command_definition (text, "2", "wrong usage");
  if (help->statuses != NULL)
    command_definition (text, "3", help->statuses);
  fputs (text->str, stdout);
}

static GArray *
with_help_option (const GOptionEntry *entries, gboolean *wanted)
{
  GArray *all = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry help = {
    "help", 'h', 0, G_OPTION_ARG_NONE, wanted, "show this help and what the exit status means", NULL
  };

  for (const GOptionEntry *entry = entries; entry->long_name != NULL; entry++)
    g_array_append_val (all, *entry);
  g_array_append_val (all, help);
  return all;
}

gboolean
command_parse (const CommandHelp *help, const GOptionEntry *entries, int argc, char **argv, Status *status)
{
  gboolean wanted = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = with_help_option (entries, &wanted);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, (const GOptionEntry *)(void *)all->data, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
  {
    /* GLib's messages begin with a capital; ours follow a colon. */
    error->message[0] = g_ascii_tolower (error->message[0]);
    *status = command_usage (help, "%s", error->message);
    return FALSE;
  }
  if (wanted)
  {
    print_help (help, (const GOptionEntry *)(void *)all->data);
    *status = STATUS_DONE;
    return FALSE;
  }
  return TRUE;
}

Status
command_usage (const CommandHelp *help, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  message ("%s: %s", help->name, what);
  message_plain ("'wiretrace %s --help' says more", help->name);
  return STATUS_USAGE;
}

gboolean
command_choice (const CommandHelp *help, const char *option, const char *value, const char *const *choices,
                guint *chosen)
{
  *chosen = 0;
  if (value == NULL)
    return TRUE;
  for (guint i = 0; choices[i] != NULL; i++)
    if (g_str_equal (value, choices[i]))
    {
      *chosen = i;
      return TRUE;
    }
  g_autofree char *list = g_strjoinv (", ", (char **)choices);
  command_usage (help, "--%s cannot be '%s'; choose one of %s", option, value, list);
  return FALSE;
}
