/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folder: which files of a folder, or of an archive, are looked at. */
#pragma once

#include <glib.h>

/* wt_folder_has_side_file: whether a file of that name stands beside articles and is none: a README, a licence.
 * wt_folder_hides: whether a member of that path in an archive is not looked at: it, or a folder it is in, is hidden or
 * of the archiver's own, or it is a side file. */
gboolean wt_folder_has_side_file (const char *name);
gboolean wt_folder_hides (const char *path);
