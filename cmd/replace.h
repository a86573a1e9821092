/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replace: puts a file in place whole, or leaves what was there. */
#pragma once

#include <gio/gio.h>

/* replace_file: writes beside @path and renames. What a symbolic link names is replaced, not the link; a device or a
 * pipe is written to. Not forced to the disk: what a report is made of is still there when the power was not.
 * @error: set to a G_FILE_ERROR whose message is the system's reason alone. Returns: whether it was done. */
gboolean replace_file (const char *path, const char *bytes, gsize n_bytes, GError **error);
