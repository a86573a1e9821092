/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language.h"

#include <string.h>
#include <unicode/uloc.h>

#include "iterator.h"

/* ICU knows "eng" and "ger" for "en" and "de". */
void
wt_language_code (const char *tag, char code[4])
{
  char base[ULOC_LANG_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  gint32 n = tag == NULL ? 0 : uloc_getLanguage (tag, base, sizeof base, &status);

  if (U_FAILURE (status) || n < 2 || n > 3)
    n = g_snprintf (base, sizeof base, "en");
  memcpy (code, base, (gsize)n + 1);
}

WtLanguage *
wt_language_new (const char *tag, guint8 number)
{
  WtLanguage *language = g_new0 (WtLanguage, 1);

  wt_language_code (tag, language->code);
  g_autofree char *locale = g_strconcat (language->code, "@ss=standard", NULL);
  language->number = number;
  language->english = g_str_equal (language->code, "en");
  language->armenian = g_str_equal (language->code, "hy");
  language->ordinals = g_str_equal (language->code, "de") || g_str_equal (language->code, "tr");
  language->sentences = wt_iterator_open (UBRK_SENTENCE, locale);
  language->words = wt_words_new (language->code);
  language->stemmer = sb_stemmer_new (language->code, "UTF_8");
  return language;
}

void
wt_language_free (WtLanguage *language)
{
  if (language == NULL)
    return;
  g_clear_pointer (&language->sentences, ubrk_close);
  g_clear_pointer (&language->words, wt_words_free);
  g_clear_pointer (&language->stemmer, sb_stemmer_delete);
  g_free (language);
}
