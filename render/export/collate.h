/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Collate: readings of one sentence set side by side, word for word (parallel segmentation). */
#pragma once

#include <glib.h>

/* One place of the sentence: readings: char*, one for each witness, "" where it has nothing here. Where all are the
 * same is_common is TRUE. base: what the base text has here. */
typedef struct
{
  gboolean is_common;
  char *base;
  GPtrArray *readings;
} WtSegment;

/* wt_collate: @base: the text that the readings are set against. @readings: NULL-terminated.
 * The words of a reading, over all segments and with a blank between each two, are that reading.
 * Returns: (transfer full) (element-type WtSegment*): in the sentence's order. */
GPtrArray *wt_collate (const char *base, const char *const *readings);
