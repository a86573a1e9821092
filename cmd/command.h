/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Command: what every command of the program shares: its table entry, its options as data, its help. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit statuses. PARTIAL: done, but some inputs could not be read. */
typedef enum
{
  STATUS_DONE = 0,
  STATUS_FAILED = 1,
  STATUS_USAGE = 2,
  STATUS_PARTIAL = 3
} Status;

/* One row of the program's table. run: argv[0] is the command's name. */
typedef struct
{
  const char *name;
  Status (*run) (int argc, char **argv);
  const char *description;
} Command;

/* What a command's --help says besides its options, which are shown from the table that parses them.
 * operands: as in "wiretrace NAME [OPTION]... OPERANDS". about: paragraphs, wrapped when shown. more: (nullable):
 * appends what only the library knows. examples: lines. statuses: (nullable): what differs from 0, 1 and 2. */
typedef struct
{
  const char *name;
  const char *operands;
  const char *about;
  void (*more) (GString *help);
  const char *examples;
  const char *statuses;
} CommandHelp;

Status cmd_trace (int argc, char **argv);
Status cmd_read (int argc, char **argv);
Status cmd_compare (int argc, char **argv);
Status cmd_render (int argc, char **argv);
Status cmd_agencies (int argc, char **argv);
Status cmd_templates (int argc, char **argv);

/* Options that several commands take: the same words everywhere. */
/* clang-format off */
#define OPTION_ADD(paths)                                                                                             \
  { "add", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, (paths), "take more agencies from FILE; may be given again", "FILE" }
#define OPTION_FOLLOW_LINKS(flag)                                                                                     \
  { "follow-links", 0, 0, G_OPTION_ARG_NONE, (flag), "read also what symbolic links in folders lead to", NULL }
#define OPTION_COLUMNS(columns)                                                                                       \
  { "columns", 0, 0, G_OPTION_ARG_FILENAME, (columns),                                                                \
    "what columns of tables and fields of JSON hold, as in text=body,title=head,published=ts; else it is guessed",    \
    "ROLE=NAME,..." }
#define OPTION_QUIET(flag)                                                                                            \
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, (flag), "print nothing but errors on standard error", NULL }
#define OPTION_COLOR(when)                                                                                            \
  { "color", 0, 0, G_OPTION_ARG_FILENAME, (when),                                                                     \
    "auto (the default: on a terminal, unless NO_COLOR is set), always or never", "WHEN" }
#define OPTION_OPERANDS(operands)                                                                                     \
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, (operands), NULL, NULL }
/* clang-format on */

/* command_parse: options and operands in any order, "--" ends the options; --help is added to every table.
 * @entries: ends with { NULL }. Strings are taken as G_OPTION_ARG_FILENAME: bytes as given, whatever the locale.
 * Returns: TRUE to go on; FALSE with @status set where the help was shown or the usage is wrong (a message was given).
 */
gboolean command_parse (const CommandHelp *help, const GOptionEntry *entries, int argc, char **argv, Status *status);

/* command_usage: says what is wrong, and where the help is. Returns: STATUS_USAGE, to be returned. */
Status command_usage (const CommandHelp *help, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* command_choice: which of @choices (NULL-terminated) an option's value is; NULL is the first.
 * Returns: TRUE, or FALSE with a message that lists them. */
gboolean command_choice (const CommandHelp *help, const char *option, const char *value, const char *const *choices,
                         guint *chosen);

/* command_columns: whether the value of --columns is understood; NULL is. Returns: FALSE with a message where not. */
gboolean command_columns (const CommandHelp *help, const char *columns);

/* command_definition: "  term   text", the text wrapped beside the term: one entry of a list in a help text. */
void command_definition (GString *help, const char *term, const char *text);

G_END_DECLS
