/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wording: a line as the rules for credits and furniture read it: folded once, with the phrases that it has. */
#pragma once

#include <wiretrace/agency.h>

#include "phrasebook.h"

/* Longer lines are prose whatever they say. */
#define WT_WORDING_MAX_BYTES 900

/* line: a copy of the text, so that a search ends with it. words: of folded (fold.h). cues: WtCue. ascii: all of it.
 * furniture: (element-type guint16): numbers of wt_phrases (phrasebook.h). agencies: (nullable): without them a short
 * line of capitals may be an agency. */
typedef struct
{
  const WtAgencies *agencies;
  GString *line;
  GString *folded;
  guint words;
  guint32 cues;
  gboolean ascii;
  GArray *furniture;
} WtWording;

/* wt_wording_new: of no line yet; one object serves for many. @agencies: (nullable): borrowed. Returns: (transfer
 * full): free with wt_wording_free(). */
WtWording *wt_wording_new (const WtAgencies *agencies);
void wt_wording_free (WtWording *wording);

/* wt_wording_read: makes it a line's. Returns: FALSE, and no line's, where that is longer than WT_WORDING_MAX_BYTES. */
gboolean wt_wording_read (WtWording *wording, const char *text, gsize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtWording, wt_wording_free)
