/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "listing.h"

#include <unicode/uchar.h>

#include "around.h"

static gboolean
is_bullet (UChar c)
{
  return c == 0x2022 || c == 0x2043 || c == 0x25E6 || c == 0xB7 || c == 0x25AA;
}

guint
wt_listing_marker (const WtBuffer *buffer, gint32 at, gint32 *end)
{
  guint number = 0;
  gboolean bullet = is_bullet (wt_unit_at (buffer, at));

  if (bullet)
    at++;
  while (wt_unit_is_space (wt_unit_at (buffer, at)))
    at++;
  gint32 digits = at;
  while (at < digits + 2 && wt_unit_at (buffer, at) >= '0' && wt_unit_at (buffer, at) <= '9')
    number = 10 * number + (guint)(buffer->units[at++] - '0');
  if (at == digits && wt_unit_at (buffer, at) >= 'a' && wt_unit_at (buffer, at) <= 'j')
    number = (guint)(buffer->units[at++] - 'a') + 1;
  gint32 mark = at;
  if (wt_unit_at (buffer, at) == '.')
    at++;
  if (wt_unit_at (buffer, at) == ')')
    at++;
  if (at == mark || at == digits || !wt_unit_is_space (wt_unit_at (buffer, at))
      || !u_isalnum (wt_unit_at (buffer, at + 1)))
    return 0;
  *end = at;
  return number;
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
    if (buffer->units[at - 1] != ' ' || wt_listing_marker (buffer, at, &behind) != number + 1)
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
wt_listing_cut (const WtBuffer *buffer, GArray *ends)
{
  gint32 behind;
  guint number = wt_listing_marker (buffer, 0, &behind);

  if (number == 0)
    return;
  add_list_items (buffer, number, ends);
  sort_unique (ends);
}
