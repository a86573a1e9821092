/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fold.h"
#include "page.h"

/* Enough words to tell; more say nothing new. */
#define SAMPLE_BYTES 20000

void
wt_page_language (WtPage *page)
{
  static const char *const english[] = { "the",  "of",   "and",   "to",   "in",    "a",   "that", "is",
                                         "for",  "on",   "was",   "with", "as",    "at",  "by",   "it",
                                         "from", "has",  "he",    "his",  "said",  "be",  "have", "not",
                                         "are",  "were", "will",  "an",   "which", "had", "its",  "their",
                                         "they", "this", "would", "been", "but",   "who", NULL };
  guint words = 0, hits = 0;
  gsize read = 0;

  for (guint i = 0; i < page->pieces->len && read < SAMPLE_BYTES; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->kind != WT_BLOCK_BODY && piece->kind != WT_BLOCK_HEADLINE)
      continue;
    g_autofree char *folded = wt_fold (wt_page_text (page, piece), piece->length_bytes, SAMPLE_BYTES - read);
    read += piece->length_bytes;
    for (const char *p = folded; *p != '\0';)
    {
      gsize n = strcspn (p, " ");
      words++;
      hits += wt_fold_in (p, (gssize)n, english);
      p += n;
      p += *p == ' ';
    }
  }
  if (words >= 8 && hits * 100 >= words * 22)
    page->article->language = g_strdup ("en");
}
