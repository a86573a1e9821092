/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fold.h"
#include "page.h"

/* Enough words to tell; more say nothing new. */
#define SAMPLE_BYTES 20000
#define MIN_WORDS    8

/* A language is a text's where so many of a hundred words are among its little ones, and no other language has nearly
 * as many: they share some. share: of a hundred. */
typedef struct
{
  const char *code;
  guint share;
  const char *words[56];
} Language;

/* clang-format off */
static const Language languages[] = {
  { "en", 22, { "the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "was", "with", "as", "at", "by", "it",
                "from", "has", "he", "his", "said", "be", "have", "not", "are", "were", "will", "an", "which", "had",
                "its", "their", "they", "this", "would", "been", "but", "who", NULL } },
  { "de", 18, { "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "ist", "im", "des", "auf", "für", "nicht",
                "ein", "eine", "dem", "sich", "es", "sie", "er", "hat", "war", "am", "wurde", "werden", "an", "bei",
                "nach", "aus", "einer", "einem", "einen", "als", "auch", "zum", "zur", "wie", "dass", "um", "vor",
                "über", "sind", "haben", "noch", "nur", "ihr", "ihre", "sagte", NULL } },
  { "fr", 22, { "le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "à", "au", "aux", "dans", "que", "qui",
                "pour", "par", "sur", "est", "a", "ont", "pas", "plus", "ne", "se", "sa", "son", "ses", "ce", "cette",
                "avec", "il", "elle", "ils", "été", "était", "sont", "ou", "mais", "selon", "après", "leur", NULL } },
  { "es", 22, { "el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "a", "al", "que", "por", "para", "con",
                "se", "su", "sus", "no", "es", "lo", "como", "más", "fue", "ha", "han", "este", "esta", "sobre", "tras",
                "según", "entre", "pero", "desde", "ser", "son", "había", "le", "sin", "dijo", NULL } },
};
/* clang-format on */

#define N_LANGUAGES G_N_ELEMENTS (languages)

static guint
count_hits (const char *folded, guint *hits)
{
  guint words = 0;

  for (const char *p = folded; *p != '\0'; words++)
  {
    gsize n = strcspn (p, " ");
    for (gsize i = 0; i < N_LANGUAGES; i++)
      hits[i] += wt_fold_in (p, (gssize)n, languages[i].words);
    p += n;
    p += *p == ' ';
  }
  return words;
}

/* The language with the most hits, unless another has three quarters of them. */
static const Language *
find_language (const guint *hits, guint words)
{
  gsize best = 0;

  for (gsize i = 1; i < N_LANGUAGES; i++)
    best = hits[i] > hits[best] ? i : best;
  for (gsize i = 0; i < N_LANGUAGES; i++)
    if (i != best && hits[i] * 4 > hits[best] * 3)
      return NULL;
  return words >= MIN_WORDS && hits[best] * 100 >= words * languages[best].share ? &languages[best] : NULL;
}

void
wt_page_language (WtPage *page)
{
  guint words = 0, hits[N_LANGUAGES] = { 0 };
  gsize read = 0;

  for (guint i = 0; i < page->pieces->len && read < SAMPLE_BYTES; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    if (piece->kind != WT_BLOCK_BODY && piece->kind != WT_BLOCK_HEADLINE)
      continue;
    g_autofree char *folded = wt_fold (wt_page_text (page, piece), piece->length_bytes, SAMPLE_BYTES - read);
    read += piece->length_bytes;
    words += count_hits (folded, hits);
  }
  const Language *language = find_language (hits, words);
  if (language != NULL && page->article->language == NULL)
    page->article->language = g_strdup (language->code);
}
