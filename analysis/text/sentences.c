/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU proposes (UAX #29 with CLDR's suppressions), boundary.c disposes; lists and runaway sentences are cut here. */
#include "sentences.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "boundary.h"

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

/* One segment of ICU's: stops inside that ICU passed over, then the one at its end. */
static void
look_through (Finder *finder, gint32 from, gint32 to)
{
  const WtBuffer *buffer = finder->buffer;
  gboolean at_end = FALSE;

  for (gint32 at = from; at < to;)
  {
    if (!wt_stop_is_mark (buffer->units[at]))
    {
      at++;
      continue;
    }
    WtStop stop;
    wt_stop_at (buffer, finder->start, at, &stop);
    gboolean icu_breaks = stop.next >= to || stop.end >= to;
    at_end |= icu_breaks;
    if (wt_stop_ends_sentence (&stop, icu_breaks, finder->language->english))
      cut (finder, stop.next);
    at = stop.end;
  }
  if (!at_end && to < buffer->n_units)
    cut (finder, to);
}

/* Takes the cuts between two places out again. */
static void
drop_between (GArray *ends, gint32 from, gint32 to)
{
  guint kept = 0;

  for (guint i = 0; i < ends->len; i++)
  {
    gint32 end = g_array_index (ends, gint32, i);
    if (end <= from || end > to)
      g_array_index (ends, gint32, kept++) = end;
  }
  g_array_set_size (ends, kept);
}

/* "1. First item 2. Second item" on one line: cut before each next number of a list that begins with the first, not
 * behind it. Markers are at most two digits, so that there are at most 99 rounds over the cuts. */
static void
add_list_items (const WtBuffer *buffer, guint number, GArray *ends)
{
  gint32 behind;

  for (gint32 at = 1; at < buffer->n_units; at++)
  {
    if (buffer->units[at - 1] != ' ' || wt_stop_list_marker (buffer, at, &behind) != number + 1)
      continue;
    drop_between (ends, at, behind + 1);
    g_array_append_val (ends, at);
    number++;
  }
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  return *(const gint32 *)a - *(const gint32 *)b;
}

static void
sort_unique (GArray *ends)
{
  guint kept = 0;

  g_array_sort (ends, compare_ends);
  for (guint i = 0; i < ends->len; i++)
    if (kept == 0 || g_array_index (ends, gint32, i) != g_array_index (ends, gint32, kept - 1))
      g_array_index (ends, gint32, kept++) = g_array_index (ends, gint32, i);
  g_array_set_size (ends, kept);
}

void
wt_sentences_find (const WtLanguage *language, const WtBuffer *buffer, GArray *ends)
{
  Finder finder = { .language = language, .buffer = buffer, .ends = ends, .start = 0 };
  UErrorCode status = U_ZERO_ERROR;
  gint32 from = 0, behind;
  guint number;

  g_array_set_size (ends, 0);
  ubrk_setText (language->sentences, buffer->units, buffer->n_units, &status);
  if (U_SUCCESS (status))
    for (gint32 to = ubrk_next (language->sentences); to != UBRK_DONE; to = ubrk_next (language->sentences))
    {
      look_through (&finder, from, to);
      from = to;
    }
  cut (&finder, buffer->n_units);
  number = wt_stop_list_marker (buffer, 0, &behind);
  if (number > 0)
  {
    add_list_items (buffer, number, ends);
    sort_unique (ends);
  }
}
