/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Readings: what an article has where a family's other articles have something else. Common changes, which textual
 * criticism calls common errors, tell copies of a copy from copies of one text (Maas 1927; West 1973). */
#pragma once

#include "families.h"

/* Where a copy differs from a text: words [start, end) of the text are replaced. put: a hash of the words that stand
 * there instead; telling: how many of the words left out or put in are no function words; size: of all of them. */
typedef struct
{
  guint start, end;
  guint put;
  guint telling;
  guint size;
} WtChange;

typedef struct WtReadings WtReadings;

/* wt_readings_new: @texts, @families: borrowed, must outlive it. Returns: (transfer full): free with
 * wt_readings_free(). Not for several threads: what is asked for is kept. */
WtReadings *wt_readings_new (const GPtrArray *texts, const GPtrArray *families);
void wt_readings_free (WtReadings *readings);

/* wt_readings_articles: the articles that have sentences in a family. Returns: (transfer none): of guint, ascending. */
const GArray *wt_readings_articles (const WtReadings *readings, guint family);

/* wt_readings_has: whether an article has a sentence in a family. */
gboolean wt_readings_has (const WtReadings *readings, guint family, guint article);

/* wt_readings_changes: how article @copy differs from article @text in a family that both are in: their words,
 * normalised, aligned by a longest common subsequence. Returns: (transfer none): of WtChange, in order. */
const GArray *wt_readings_changes (WtReadings *readings, guint family, guint text, guint copy);

/* What becomes of one article's change in another copy of the same text. */
typedef enum
{
  WT_CHANGE_SHARED,  /* the same change */
  WT_CHANGE_ABSENT,  /* the text's own words */
  WT_CHANGE_REPLACED /* another change */
} WtChangeFate;

/* wt_change_fate: @others: of WtChange: those of the other copy. */
WtChangeFate wt_change_fate (const WtChange *change, const GArray *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtReadings, wt_readings_free)
