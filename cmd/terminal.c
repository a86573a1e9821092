/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terminal.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

enum
{
  LEAST_COLUMNS = 40,
  USUAL_COLUMNS = 100,
  MOST_COLUMNS = 1000
};

static guint
columns_of_terminal (int descriptor)
{
  struct winsize size = { 0 };

  return ioctl (descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* What goes through a pipe ("| less") is mostly shown on the terminal that standard error is; what goes to a file is
 * not to depend on a terminal. */
static guint
columns_of_output (void)
{
  const char *set = g_getenv ("COLUMNS");
  guint64 columns = 0;
  struct stat output;

  if (set != NULL && g_ascii_string_to_unsigned (set, 10, 1, MOST_COLUMNS, &columns, NULL))
    return MAX ((guint)columns, LEAST_COLUMNS);
  columns = columns_of_terminal (STDOUT_FILENO);
  if (columns == 0 && fstat (STDOUT_FILENO, &output) == 0 && S_ISFIFO (output.st_mode))
    columns = columns_of_terminal (STDERR_FILENO);
  return columns == 0 ? USUAL_COLUMNS : MAX ((guint)columns, LEAST_COLUMNS);
}

static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0';
}

/* no-color.org; CLICOLOR_FORCE as on the BSDs. */
static gboolean
wants_colour (void)
{
  if (is_set ("NO_COLOR"))
    return FALSE;
  if (is_set ("CLICOLOR_FORCE") && !g_str_equal (g_getenv ("CLICOLOR_FORCE"), "0"))
    return TRUE;
  return isatty (STDOUT_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

gboolean
terminal_init (Terminal *terminal, const CommandHelp *help, const char *when)
{
  static const char *const choices[] = { "auto", "always", "never", NULL };
  guint chosen;

  if (!command_choice (help, "color", when, choices, &chosen))
    return FALSE;
  terminal->columns = columns_of_output ();
  terminal->colour = chosen == 1 || (chosen == 0 && wants_colour ());
  return TRUE;
}
