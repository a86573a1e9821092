/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Skipped: records of an input that are no article, counted by reason and told of once. */
#pragma once

#include "reader.h"

#define WT_SKIPPED_REASONS 16

/* reasons: (transfer none) each; all NULL at first. */
typedef struct
{
  const char *reasons[WT_SKIPPED_REASONS];
  guint64 counts[WT_SKIPPED_REASONS];
} WtSkipped;

/* wt_skipped_add: counts one more. @reason: a string that lives as long as the program, a plural: "images". Beyond
 * WT_SKIPPED_REASONS of them the last counts for the rest.
 * wt_skipped_tell: a note with all counts, where there are any. */
void wt_skipped_add (WtSkipped *skipped, const char *reason);
void wt_skipped_tell (const WtSkipped *skipped, const WtInput *input, WtReaderContext *context);
