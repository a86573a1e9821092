/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data: the tables of analysis/data, which lie in the program itself. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* wt_text_data: a table's bytes; they live as long as the program. @name: of the file.
 * @n_bytes: (out). Returns: (transfer none): not NUL-terminated; NULL where there is no such file. */
const char *wt_text_data (const char *name, gsize *n_bytes);

G_END_DECLS
