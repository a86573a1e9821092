/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wording.h"

#include "fold.h"

WtWording *
wt_wording_new (const WtAgencies *agencies)
{
  WtWording *wording = g_new0 (WtWording, 1);

  wording->agencies = agencies;
  wording->line = g_string_sized_new (WT_WORDING_MAX_BYTES);
  wording->folded = g_string_sized_new (WT_WORDING_MAX_BYTES);
  wording->furniture = g_array_new (FALSE, FALSE, sizeof (guint16));
  return wording;
}

void
wt_wording_free (WtWording *wording)
{
  if (wording == NULL)
    return;
  g_string_free (wording->line, TRUE);
  g_string_free (wording->folded, TRUE);
  g_array_unref (wording->furniture);
  g_free (wording);
}

static gboolean
is_ascii (const GString *line)
{
  guint8 all = 0;

  for (gsize i = 0; i < line->len; i++)
    all |= (guint8)line->str[i];
  return all < 0x80;
}

gboolean
wt_wording_read (WtWording *wording, const char *text, gsize length)
{
  gboolean fits = length <= WT_WORDING_MAX_BYTES;

  g_string_truncate (wording->line, 0);
  g_string_append_len (wording->line, text, fits ? (gssize)length : 0);
  wording->ascii = is_ascii (wording->line);
  wording->words = wt_fold_into (wording->folded, wording->line->str, wording->line->len);
  wt_phrasebook_find (wording->folded->str, wording->words, &wording->cues, wording->furniture);
  return fits;
}
