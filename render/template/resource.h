/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Resource: the built-in templates and style sheets by their names. */
#pragma once

#include <glib.h>

/* wt_resource_find: a built-in file. @name: "report.xsl"; of a path or URL its last part counts.
 * Returns: (transfer full) (nullable): NULL where there is none of that name. */
GBytes *wt_resource_find (const char *name);
