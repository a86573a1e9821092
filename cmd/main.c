/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wiretrace program: a table of commands, and nothing else that a command could do itself. */
#include <errno.h>
#include <locale.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>

#include "command.h"
#include "message.h"
#include "nearest.h"

static const Command commands[] = {
  { "trace", cmd_trace, "trace who had which sentences from whom, and draw it: the main job" },
  { "read", cmd_read, "show how each article was read: metadata, blocks, sentences, credits" },
  { "compare", cmd_compare, "show two articles side by side, with the words they share marked" },
  { "render", cmd_render, "draw again from a saved report" },
  { "agencies", cmd_agencies, "list the news agencies that are known" },
  { "templates", cmd_templates, "list the templates that are built in" },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      return &commands[i];
  return NULL;
}

static Status
print_help (void)
{
  g_autoptr (GString) text =
      g_string_new ("Usage: wiretrace COMMAND [OPTION]... [OPERAND]...\n"
                    "\n"
                    "Compares news articles sentence by sentence, traces which outlet had which\n"
                    "text from which news agency, and draws it, with the evidence.\n"
                    "\n"
                    "Commands:\n");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s %s\n", commands[i].name, commands[i].description);
  g_string_append (text, "\n"
                         "  wiretrace help COMMAND    what a command does, its options, examples\n"
                         "  wiretrace --version       the version and the licence\n"
                         "\n"
                         "Begin with a folder that holds the articles about one event:\n"
                         "  wiretrace read story/                               how are they read?\n"
                         "  wiretrace trace story/ -o story.svg -o story.pdf    who copied whom?\n");
  fputs (text->str, stdout);
  return STATUS_DONE;
}

static Status
print_version (void)
{
  fputs ("wiretrace " WT_VERSION "\n"
         "License GPL-3.0-or-later: GNU GPL version 3 or later <https://gnu.org/licenses/gpl.html>.\n"
         "This is free software: you are free to change and redistribute it.\n"
         "There is no warranty, to the extent permitted by law.\n",
         stdout);
  return STATUS_DONE;
}

static Status
unknown_command (const char *name)
{
  const char *names[G_N_ELEMENTS (commands) + 1] = { NULL };
  const char *meant;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    names[i] = commands[i].name;
  meant = nearest (name, names);
  if (meant != NULL)
    message ("there is no command '%s'; did you mean '%s'?", name, meant);
  else
    message ("there is no command '%s'; 'wiretrace --help' lists them", name);
  return STATUS_USAGE;
}

static Status
run_command (const char *name, int argc, char **argv)
{
  const Command *command = find_command (name);

  return command != NULL ? command->run (argc, argv) : unknown_command (name);
}

static Status
run (int argc, char **argv)
{
  if (argc < 2)
  {
    message ("no command was given; 'wiretrace --help' lists them");
    return STATUS_USAGE;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();
  if (g_str_equal (argv[1], "--version") || g_str_equal (argv[1], "-V"))
    return print_version ();
  if (!g_str_equal (argv[1], "help"))
    return run_command (argv[1], argc - 1, argv + 1);
  if (argc == 2 || g_str_equal (argv[2], "help"))
    return print_help ();

  char *arguments[] = { argv[2], (char[]){ "--help" }, NULL };
  return run_command (argv[2], 2, arguments);
}

/* A full disk shows itself at the latest when the stream is closed. */
static Status
close_output (Status status)
{
  gboolean failed = ferror (stdout) != 0;

  errno = 0;
  if (fclose (stdout) != 0 || failed)
  {
    message ("standard output: could not be written%s%s", errno != 0 ? ": " : "", errno != 0 ? g_strerror (errno) : "");
    return STATUS_FAILED;
  }
  return status;
}

/* Cairo and libxml2 take and give back a great many small blocks: with room kept, the kernel is not asked for each. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_TOP_PAD, 16 << 20);
  mallopt (M_TRIM_THRESHOLD, 256 << 20);
#endif
}

int
main (int argc, char **argv)
{
  keep_memory ();
  /* Characters are the user's, but numbers and messages are the same everywhere: both are read by other programs. */
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  setlocale (LC_MESSAGES, "C");
  /* A reader that has seen enough ("| head") ends the program without a word, also where a parent ignored the signal.
   */
  signal (SIGPIPE, SIG_DFL);
  return (int)close_output (run (argc, argv));
}
