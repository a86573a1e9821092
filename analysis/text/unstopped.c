/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unstopped.h"

#include <string.h>
#include <unicode/uchar.h>

#include "around.h"

/* A rule has at least so many signs: "--" and "***" are dashes and ornaments. */
#define RULE_UNITS 4
/* How far a bracket or an address is looked back for, so that long lines of them stay linear. */
#define SOURCE_UNITS  60
#define ADDRESS_UNITS 300

static gboolean
is_ascii_at (const WtBuffer *buffer, gint32 at, const char *ascii)
{
  for (; *ascii != '\0'; ascii++, at++)
    if (wt_unit_at (buffer, at) != (UChar)*ascii)
      return FALSE;
  return TRUE;
}

static gboolean
is_edge (UChar c)
{
  return c == 0 || wt_unit_is_space (c);
}

static gint32
skip_spaces (const WtBuffer *buffer, gint32 at)
{
  while (at < buffer->n_units && wt_unit_is_space (buffer->units[at]))
    at++;
  return at;
}

gboolean
wt_unstopped_is_address (const WtBuffer *buffer, gint32 at)
{
  return is_ascii_at (buffer, at, "http://") || is_ascii_at (buffer, at, "https://")
         || is_ascii_at (buffer, at, "www.");
}

gint32
wt_unstopped_smiley (const WtBuffer *buffer, gint32 at, gint32 otherwise)
{
  gint32 mouth = at + 1;

  if (wt_unit_at (buffer, at) != ':' && wt_unit_at (buffer, at) != ';')
    return otherwise;
  if (wt_unit_at (buffer, mouth) == '-')
    mouth++;
  UChar c = wt_unit_at (buffer, mouth);
  if (c == 0 || c >= 0x80 || strchr (")(DPp", c) == NULL || !is_edge (wt_unit_at (buffer, mouth + 1)))
    return otherwise;
  return is_edge (wt_unit_at (buffer, at - 1)) ? mouth + 1 : otherwise;
}

/* Both sides of a rule are cut. It must stand alone: what is inside words is a masked word or a dash. */
static guint
cut_rule (const WtBuffer *buffer, gint32 at, gint32 cuts[2])
{
  UChar sign = buffer->units[at];
  gint32 end = at;

  if (wt_unit_at (buffer, at - 1) == sign)
    return 0;
  while (wt_unit_at (buffer, end) == sign)
    end++;
  if (end - at < RULE_UNITS || !is_edge (wt_unit_at (buffer, at - 1)) || !is_edge (wt_unit_at (buffer, end)))
    return 0;
  cuts[0] = at;
  cuts[1] = skip_spaces (buffer, end);
  return 2;
}

static guint
cut_smiley (const WtBuffer *buffer, gint32 at, gint32 cuts[2])
{
  gint32 end = wt_unstopped_smiley (buffer, at, 0);

  cuts[0] = skip_spaces (buffer, end);
  return end > 0 && u_isupper (wt_unit_at (buffer, cuts[0]));
}

/* A list of addresses: each but the first is cut off, at its colon. */
static guint
cut_addresses (const WtBuffer *buffer, gint32 at, gint32 cuts[2])
{
  gint32 start = at, before;

  while (start > 0 && u_isalpha (wt_unit_at (buffer, start - 1)))
    start--;
  before = wt_skip_spaces_back (buffer, start, 0);
  if (!wt_unstopped_is_address (buffer, start) || before == start)
    return 0;
  gint32 least = MAX (0, before - ADDRESS_UNITS);
  while (before > least && !wt_unit_is_space (buffer->units[before - 1]))
    before--;
  cuts[0] = start;
  return wt_unstopped_is_address (buffer, before);
}

/* "... the talks. (Vell Post) The minister": begins and ends with capitals, and is all there is since the last stop. */
static guint
cut_source (const WtBuffer *buffer, gint32 start, gint32 at, gint32 cuts[2])
{
  gint32 open = skip_spaces (buffer, start);

  cuts[0] = skip_spaces (buffer, at + 1);
  if (start == 0 || at - open > SOURCE_UNITS || wt_unit_at (buffer, open) != '(' || cuts[0] == at + 1)
    return 0;
  for (gint32 i = open + 1; i < at; i++)
    if (!u_isalpha (buffer->units[i]) && buffer->units[i] != ' ')
      return 0;
    else if (!u_isalpha (buffer->units[i - 1]) && !u_isupper (buffer->units[i]))
      return 0;
  UChar next = wt_unit_at (buffer, wt_skip_openers (buffer, cuts[0]));
  return u_isupper (next);
}

guint
wt_unstopped_at (const WtBuffer *buffer, gint32 start, gint32 at, gint32 cuts[2])
{
  switch (buffer->units[at])
  {
  case ':':
    if (wt_unit_at (buffer, at + 1) == '/')
      return cut_addresses (buffer, at, cuts);
    return cut_smiley (buffer, at, cuts);
  case ';':
    return cut_smiley (buffer, at, cuts);
  case ')':
    return cut_source (buffer, start, at, cuts);
  default:
    return cut_rule (buffer, at, cuts);
  }
}
