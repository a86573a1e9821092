/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dump: the object after each stage as text, for people who look into the machine. Tab-separated lines; the first field
 * says what the line is. */
#pragma once

#include <wiretrace/provenance.h>

#include "command.h"

G_BEGIN_DECLS

typedef struct DumpStage DumpStage;

/* dump_stages: the list of stages, for a help text. */
void dump_stages (GString *help);

/* dump_find_stage: by name. Returns: (transfer none): NULL with a message where there is none. */
const DumpStage *dump_find_stage (const CommandHelp *help, const char *name);

/* dump: to standard output. */
void dump (const DumpStage *stage, const WtProvenance *provenance);

G_END_DECLS
