/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preparation: what takes time and needs no report, done while that is made. */
#pragma once

#include <wiretrace/output.h>

/* wt_preparation_new: begins to find the theme's fonts for @n_threads, and to read the template, if any is named.
 * Returns: (transfer full) (nullable): NULL where the theme cannot be read. */
WtPreparation *wt_preparation_new (const WtOutputOptions *options, guint n_threads, const char *template_name);
