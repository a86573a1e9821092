/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terminal: how wide standard output is, and whether it takes colours. */
#pragma once

#include "command.h"

G_BEGIN_DECLS

typedef struct
{
  guint columns;
  gboolean colour;
} Terminal;

/* terminal_init: columns: of the environment's COLUMNS, else of the terminal (standard output's; where that is a pipe,
 * standard error's), else 100; never below 40.
 * @when: (nullable): the value of --color. Returns: TRUE, or FALSE with a message where @when is none of its values. */
gboolean terminal_init (Terminal *terminal, const CommandHelp *help, const char *when);

G_END_DECLS
