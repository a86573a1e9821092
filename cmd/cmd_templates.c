/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wiretrace templates: lists the templates that are built in. */
#include <stdio.h>

#include <wiretrace/template.h>

#include "command.h"
#include "outputs.h"

static const CommandHelp help = {
  .name = "templates",
  .operands = "",
  .about = "Lists the templates that are built in, for -t of 'wiretrace trace' and 'wiretrace render': the name, the "
           "formats that show it, and what it holds. A template is an XSLT 1.0 file from the report's XML to XHTML; -t "
           "takes the path of your own as well.",
  .examples = "wiretrace templates\n"
              "wiretrace trace story/ -o story.pdf -t report",
};

Status
cmd_templates (int argc, char **argv)
{
  Status status;
  guint n;
  g_auto (GStrv) operands = NULL;
  const GOptionEntry entries[] = { OPTION_OPERANDS (&operands), { NULL } };

  if (!command_parse (&help, entries, argc, argv, &status))
    return status;
  if (operands != NULL)
    return command_usage (&help, "takes no operand, but was given '%s'", operands[0]);
  const WtTemplate *templates = wt_templates (&n);
  for (guint i = 0; i < n; i++)
  {
    g_autofree char *formats = outputs_of_template (templates[i].name);
    printf ("%-10s  %-12s  %s\n", templates[i].name, formats, templates[i].description);
  }
  return STATUS_DONE;
}
