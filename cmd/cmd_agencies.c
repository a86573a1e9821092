/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wiretrace agencies: lists the news agencies that are known. */
#include <stdio.h>
#include <string.h>

#include <wiretrace/agency.h>

#include <jansson.h>

#include "command.h"
#include "message.h"
#include "rich.h"
#include "write_json.h"

static const CommandHelp help = {
  .name = "agencies",
  .operands = "",
  .about =
      "Lists the news agencies that are known: the abbreviation that reports call them by, the name, the country, and "
      "the sites where they publish their own text. The json and tsv formats say how they sign, too.",
  .examples = "wiretrace agencies\n"
              "wiretrace agencies --add our-agencies.xml --format tsv",
};

static void
print_padded (const char *text, guint columns)
{
  printf ("%s%*s  ", text, (int)columns - (int)rich_columns (text, strlen (text)), "");
}

static void
print_text (const WtAgencies *agencies)
{
  guint id_columns = 0, name_columns = 0, n = wt_agencies_count (agencies);

  for (guint i = 0; i < n; i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    id_columns = MAX (id_columns, rich_columns (agency->id, strlen (agency->id)));
    name_columns = MAX (name_columns, rich_columns (agency->name, strlen (agency->name)));
  }
  for (guint i = 0; i < n; i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    g_autofree char *domains = g_strjoinv (" ", agency->domains);
    print_padded (agency->id, id_columns);
    print_padded (agency->name, name_columns);
    printf ("%-2s%s%s\n", agency->country != NULL ? agency->country : "", *domains != '\0' ? "  " : "", domains);
  }
}

static void
print_tsv (const WtAgencies *agencies)
{
  puts ("id\tname\tcountry\tnames\tabbreviations\tdomains");
  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    g_autofree char *names = g_strjoinv ("|", agency->names);
    g_autofree char *abbreviations = g_strjoinv ("|", agency->abbreviations);
    g_autofree char *domains = g_strjoinv ("|", agency->domains);
    printf ("%s\t%s\t%s\t%s\t%s\t%s\n", agency->id, agency->name, agency->country != NULL ? agency->country : "", names,
            abbreviations, domains);
  }
}

static void
print_json (const WtAgencies *agencies)
{
  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    json_t *object = json_object ();
    write_json_text (object, "id", agency->id);
    write_json_text (object, "name", agency->name);
    write_json_text (object, "country", agency->country);
    write_json_text (object, "wikidata", agency->wikidata);
    write_json_list (object, "names", agency->names);
    write_json_list (object, "abbreviations", agency->abbreviations);
    write_json_list (object, "domains", agency->domains);
    write_json_line (object);
  }
}

Status
cmd_agencies (int argc, char **argv)
{
  static const char *const formats[] = { "text", "json", "tsv", NULL };
  static void (*const print[]) (const WtAgencies *) = { print_text, print_json, print_tsv };
  Status status;
  guint format;
  g_autofree char *format_name = NULL;
  g_auto (GStrv) more = NULL, operands = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = { { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_name,
                                     "text (the default), json (one object a line) or tsv", "FORMAT" },
                                   OPTION_ADD (&more),
                                   OPTION_OPERANDS (&operands),
                                   { NULL } };

  if (!command_parse (&help, entries, argc, argv, &status))
    return status;
  if (operands != NULL)
    return command_usage (&help, "takes no operand, but was given '%s'", operands[0]);
  if (!command_choice (&help, "format", format_name, formats, &format))
    return STATUS_USAGE;
  g_autoptr (WtAgencies) agencies = wt_agencies_load ((const char *const *)more, &error);
  if (agencies == NULL)
  {
    message ("%s", error->message);
    return STATUS_FAILED;
  }
  print[format](agencies);
  return STATUS_DONE;
}
