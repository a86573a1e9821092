/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"
#include "traits.h"

#define ANY_TIME (WT_TRAIT_TIME | WT_TRAIT_WEEKDAY | WT_TRAIT_TIME_UNIT | WT_TRAIT_MONTH | WT_TRAIT_MONTH_ELSE)

static gboolean
is_number (const WtSpan *span, guint n)
{
  return n < span->n_tokens && (span->tokens[n].flags & WT_TOKEN_NUMBER);
}

/* "May 5", "5 March", "in March", "last May": the month; not "may", nor "march". */
static gboolean
is_doubtful_month (const WtSpan *span, guint n)
{
  if (!wt_span_can_be (span, n, WT_TRAIT_MONTH_ELSE) || !wt_span_can_be (span, n, WT_TRAIT_CAPITAL))
    return FALSE;
  return is_number (span, n + 1) || (n > 0 && is_number (span, n - 1))
         || (n > 0 && wt_span_can_be (span, n - 1, WT_TRAIT_PREPOSITION | WT_TRAIT_TIME_LEAD));
}

static gboolean
is_month (const WtSpan *span, guint n)
{
  return (wt_span_can_be (span, n, WT_TRAIT_MONTH) && wt_span_can_be (span, n, WT_TRAIT_CAPITAL))
         || is_doubtful_month (span, n);
}

/* A day of the month: one or two digits. */
static gboolean
is_day (const WtSpan *span, guint n)
{
  return is_number (span, n) && span->tokens[n].length_bytes <= 2;
}

static void
flag (const WtSpan *span, guint n)
{
  span->tokens[n].flags |= WT_TOKEN_TIME;
}

/* "this week", "Tuesday evening", "later in the day". */
static void
mark_unit (const WtSpan *span, guint n)
{
  if (n > 0 && wt_span_can_be (span, n - 1, WT_TRAIT_TIME_LEAD))
  {
    flag (span, n - 1);
    flag (span, n);
  }
  else if (n > 0 && wt_span_can_be (span, n - 1, WT_TRAIT_WEEKDAY | WT_TRAIT_TIME))
    flag (span, n);
  else if (n > 2 && wt_span_can_be (span, n - 1, WT_TRAIT_DETERMINER)
           && wt_span_can_be (span, n - 2, WT_TRAIT_PREPOSITION) && wt_span_can_be (span, n - 3, WT_TRAIT_TIME))
  {
    flag (span, n - 2);
    flag (span, n - 1);
    flag (span, n);
  }
}

void
wt_times_mark (const WtSpan *span)
{
  for (guint i = 0; i < span->n_tokens; i++)
  {
    if ((span->traits[i] & ANY_TIME) == 0)
      continue;
    if (wt_span_can_be (span, i, WT_TRAIT_TIME | WT_TRAIT_WEEKDAY))
      flag (span, i);
    if (wt_span_can_be (span, i, WT_TRAIT_TIME_UNIT))
      mark_unit (span, i);
    if (!is_month (span, i))
      continue;
    flag (span, i);
    if (is_day (span, i + 1))
      flag (span, i + 1);
    if (i > 0 && is_day (span, i - 1))
      flag (span, i - 1);
  }
}
