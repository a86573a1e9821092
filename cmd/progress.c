/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "progress.h"

#include <stdio.h>
#include <unistd.h>

enum
{
  PATIENCE_US = G_USEC_PER_SEC,
  REDRAW_US = G_USEC_PER_SEC / 10
};

#define CLEAR_LINE "\r\033[K"

void
progress_begin (Progress *progress, gboolean quiet)
{
  progress->wanted = !quiet && isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
  progress->shown = FALSE;
  progress->began_us = g_get_monotonic_time ();
  progress->drawn_us = 0;
}

void
progress_report (const char *stage, guint64 done, guint64 total, gpointer data)
{
  Progress *progress = data;
  gint64 now_us = g_get_monotonic_time ();

  if (!progress->wanted || now_us - progress->began_us < PATIENCE_US || now_us - progress->drawn_us < REDRAW_US)
    return;
  if (total > 0)
    fprintf (stderr, CLEAR_LINE "%s: %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT, stage, done, total);
  else
    fprintf (stderr, CLEAR_LINE "%s: %" G_GUINT64_FORMAT, stage, done);
  fflush (stderr);
  progress->shown = TRUE;
  progress->drawn_us = now_us;
}

void
progress_end (Progress *progress)
{
  if (progress->shown)
    fputs (CLEAR_LINE, stderr);
  progress->shown = FALSE;
}
