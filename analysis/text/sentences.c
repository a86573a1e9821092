/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU proposes (UAX #29 with CLDR's suppressions), boundary.c disposes; lists and runaway sentences are cut here. */
#include "sentences.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "boundary.h"
#include "foreign_stop.h"
#include "listing.h"
#include "unstopped.h"

/* No sentence is longer: text without stops is cut at white space, so that no later stage meets a sentence of 10 MB. */
#define SENTENCE_UNITS 4000

typedef struct
{
  const WtLanguage *language;
  const WtBuffer *buffer;
  GArray *ends;
  gint32 start;
} Finder;

static gint32
last_space_before (const WtBuffer *buffer, gint32 least, gint32 most)
{
  for (gint32 at = most; at > least; at--)
    if (buffer->units[at - 1] == ' ')
      return at;
  return most - (U16_IS_TRAIL (buffer->units[most]) ? 1 : 0);
}

static void
cut (Finder *finder, gint32 end)
{
  while (end - finder->start > SENTENCE_UNITS)
  {
    gint32 forced = last_space_before (finder->buffer, finder->start, finder->start + SENTENCE_UNITS);
    g_array_append_val (finder->ends, forced);
    finder->start = forced;
  }
  if (end <= finder->start)
    return;
  g_array_append_val (finder->ends, end);
  finder->start = end;
}

static gboolean
is_stop (const Finder *finder, UChar c)
{
  return wt_stop_is_mark (c) || (c == ':' && finder->language->armenian);
}

/* One segment of ICU's: stops inside that ICU passed over, then the one at its end. */
static void
look_through (Finder *finder, gint32 from, gint32 to)
{
  const WtBuffer *buffer = finder->buffer;
  gboolean at_end = FALSE;

  for (gint32 at = from; at < to;)
  {
    gint32 cuts[2];
    if (!is_stop (finder, buffer->units[at]))
    {
      guint n = wt_unstopped_may (buffer->units[at]) ? wt_unstopped_at (buffer, finder->start, at, cuts) : 0;
      for (guint i = 0; i < n; i++)
        cut (finder, cuts[i]);
      at++;
      continue;
    }
    WtStop stop;
    wt_stop_at (finder->language, buffer, finder->start, at, &stop);
    gboolean icu_breaks = stop.next >= to || stop.end >= to;
    at_end |= icu_breaks;
    if (wt_stop_ends_sentence (&stop, icu_breaks))
      cut (finder, stop.next);
    at = stop.end;
  }
  if (!at_end && to < buffer->n_units && !wt_foreign_stop_particle (buffer, to))
    cut (finder, to);
}

void
wt_sentences_find (const WtLanguage *language, const WtBuffer *buffer, GArray *ends)
{
  Finder finder = { .language = language, .buffer = buffer, .ends = ends, .start = 0 };
  UErrorCode status = U_ZERO_ERROR;
  gint32 from = 0;

  g_array_set_size (ends, 0);
  ubrk_setText (language->sentences, buffer->units, buffer->n_units, &status);
  if (U_SUCCESS (status))
    for (gint32 to = ubrk_next (language->sentences); to != UBRK_DONE; to = ubrk_next (language->sentences))
    {
      look_through (&finder, from, to);
      from = to;
    }
  cut (&finder, buffer->n_units);
  wt_listing_cut (buffer, ends);
}
