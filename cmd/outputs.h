/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outputs: the files named by -o: checked before any work, rendered in memory, then each written whole or not at all.
 */
#pragma once

#include <wiretrace/output.h>

#include "command.h"
#include "progress.h"

G_BEGIN_DECLS

/* What -o, -t, --theme, --dpi and --outline-text say, and what is being prepared for it; OPTIONS_OUTPUTS() is the table
 * of these options. */
typedef struct
{
  char **paths;
  char *template_name;
  char *theme_path;
  double dpi;
  gboolean outline_text;
  gboolean quiet;
  WtPreparation *preparation;
} Outputs;

/* clang-format off */
#define OPTIONS_OUTPUTS(outputs)                                                                                      \
  { "output", 'o', 0, G_OPTION_ARG_FILENAME_ARRAY, &(outputs)->paths,                                                 \
    "write OUT, in the format of its extension; may be given again; - is standard output, as XML", "OUT" },           \
  { "template", 't', 0, G_OPTION_ARG_FILENAME, &(outputs)->template_name,                                             \
    "what a .pdf or .html holds: a name of 'wiretrace templates', or the path of an XSLT file", "TEMPLATE" },         \
  { "theme", 0, 0, G_OPTION_ARG_FILENAME, &(outputs)->theme_path, "colours and fonts from FILE", "FILE" },            \
  { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &(outputs)->dpi, "dots per inch of a .png, 10 to 2400", "N" },                  \
  { "outline-text", 0, 0, G_OPTION_ARG_NONE, &(outputs)->outline_text,                                                \
    "draw the letters of an .svg as outlines: it needs no fonts then, but its text cannot be searched", NULL }
/* clang-format on */

void outputs_init (Outputs *outputs);
void outputs_clear (Outputs *outputs);

/* outputs_formats: the list of formats, for a help text. */
void outputs_formats (GString *help);

/* outputs_of_template: the formats that show what a template says, as ".pdf .html". Returns: (transfer full). */
char *outputs_of_template (const char *template_name);

/* outputs_check: whether all can be made and their folders written to.
 * Returns: TRUE, or FALSE with a message and @status. */
gboolean outputs_check (const Outputs *outputs, const CommandHelp *help, Status *status);

/* outputs_would_replace: whether an output is the existing file @path itself, by whatever name. */
gboolean outputs_would_replace (const Outputs *outputs, const char *path);

/* outputs_prepare: as wt_output_prepare(): as early as can be. */
void outputs_prepare (Outputs *outputs);

/* outputs_write: renders all, then writes all; standard output last.
 * @diagnostics: added to. Returns: DONE, or FAILED or USAGE with a message; where rendering fails nothing is written.
 */
Status outputs_write (const Outputs *outputs, xmlDoc *report, Progress *progress, GArray *diagnostics);

/* outputs_say: "wrote OUT" for each file, unless it is quiet. */
void outputs_say (const Outputs *outputs);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outputs, outputs_clear)

G_END_DECLS
