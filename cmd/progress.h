/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Progress: one line on a terminal's standard error, rewritten, once the work has taken longer than a second; nothing
 * anywhere else. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean wanted;
  gboolean shown;
  gint64 began_us;
  gint64 drawn_us;
} Progress;

/* progress_begin: @quiet: show nothing at all. */
void progress_begin (Progress *progress, gboolean quiet);

/* progress_report: a WtProgressFunc; @data: a Progress. @total: 0 where it is not known. */
void progress_report (const char *stage, guint64 done, guint64 total, gpointer data);

/* progress_end: clears the line; to be called before anything else is said on standard error. */
void progress_end (Progress *progress);

G_END_DECLS
