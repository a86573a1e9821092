/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"

#include <string.h>

#include "traits.h"

/* A line of which this share begins with capitals is set as a title: capitals say nothing there. */
#define TITLE_SHARE 0.9
#define TITLE_WORDS 4

static gboolean
can_be_name (const WtSpan *span, guint n)
{
  guint32 traits = span->traits[n];

  if ((traits & WT_TRAIT_CAPITAL) == 0)
    return FALSE;
  return (traits & (WT_TRAIT_STOP | WT_TRAIT_WEEKDAY | WT_TRAIT_MONTH | WT_TRAIT_TIME)) == 0;
}

static gboolean
is_title (const WtSpan *span)
{
  guint n_words = 0, n_capital = 0;

  for (guint i = 0; i < span->n_tokens; i++)
    if ((span->tokens[i].flags & (WT_TOKEN_STOP | WT_TOKEN_NUMBER | WT_TOKEN_DATELINE)) == 0)
    {
      n_words++;
      n_capital += (span->traits[i] & WT_TRAIT_CAPITAL) != 0;
    }
  return n_words >= TITLE_WORDS && n_capital >= TITLE_SHARE * n_words;
}

/* At the sentence's start, after a dateline, an opening quotation mark or a colon any word has a capital. */
static gboolean
is_in_midst (const WtSpan *span, guint n)
{
  if (n == 0 || ((span->tokens[n - 1].flags & WT_TOKEN_DATELINE) && !(span->tokens[n].flags & WT_TOKEN_DATELINE)))
    return FALSE;
  const WtToken *before = &span->tokens[n - 1];
  const char *gap = span->text + before->offset_bytes + before->length_bytes;
  gsize length = (gsize)(span->text + span->tokens[n].offset_bytes - gap);

  for (gsize i = 0; i < length; i++)
    if (gap[i] == '"' || gap[i] == ':' || gap[i] == '.' || (guint8)gap[i] >= 0x80)
      return FALSE;
  return TRUE;
}

void
wt_names_collect (const WtSpan *span, GHashTable *seen)
{
  if (is_title (span))
    return;
  for (guint i = 0; i < span->n_tokens; i++)
    if (can_be_name (span, i) && is_in_midst (span, i))
      g_hash_table_add (seen, GUINT_TO_POINTER (span->tokens[i].word));
}

void
wt_names_mark (const WtSpan *span, GHashTable *seen)
{
  gboolean title = is_title (span);

  for (guint i = 0; i < span->n_tokens; i++)
  {
    if (!can_be_name (span, i))
      continue;
    if ((!title && is_in_midst (span, i)) || g_hash_table_contains (seen, GUINT_TO_POINTER (span->tokens[i].word)))
      span->tokens[i].flags |= WT_TOKEN_NAME;
  }
}
