/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language: letters decide where one language writes them, little words where there are enough, else fingerprints. */
#include <string.h>
#include <unicode/uloc.h>

#include "language_prints.h"
#include "language_script.h"
#include "language_words.h"
#include "page.h"

/* Enough words to tell; more say nothing new. */
#define SAMPLE_BYTES 4000
/* Fingerprints of less prose are guesses. The library's time grows with what it is given. */
#define PRINT_LEAST_BYTES 200
#define PRINT_MOST_BYTES  800
/* Of a hundred bytes at most so many are digits in prose: tables have no language. */
#define PROSE_DIGITS 6

/* code: ISO 639-1, static, or NULL. sure: it stands against what the document says of itself. */
typedef struct
{
  const char *code;
  gboolean sure;
} Told;

/* sample: bytes of prose for the fingerprints. */
typedef struct
{
  WtScripts scripts;
  WtLittleWords words;
  GString *sample;
} Evidence;

static gboolean
is_prose_kind (WtBlockKind kind)
{
  return kind == WT_BLOCK_BODY || kind == WT_BLOCK_HEADLINE || kind == WT_BLOCK_LIST || kind == WT_BLOCK_QUOTE;
}

static void
collect (const WtPage *page, Evidence *evidence)
{
  gsize read = 0;
  gboolean clear = FALSE;

  for (guint i = 0; i < page->pieces->len && read < SAMPLE_BYTES && !clear; i++)
  {
    const WtPiece *piece = wt_page_piece (page, i);
    const char *text = wt_page_text (page, piece);
    gsize n = MIN (piece->length_bytes, SAMPLE_BYTES - read);
    if (!is_prose_kind (piece->kind))
      continue;
    read += n;
    wt_scripts_count (&evidence->scripts, text, n);
    clear = wt_little_words_count (&evidence->words, text, n);
    if (piece->kind == WT_BLOCK_BODY && evidence->sample->len < PRINT_MOST_BYTES)
      g_string_append_len (evidence->sample, text, (gssize)MIN (n, PRINT_MOST_BYTES - evidence->sample->len));
  }
}

static gboolean
is_prose (const GString *sample)
{
  guint digits = 0;

  for (gsize i = 0; i < sample->len; i++)
    digits += g_ascii_isdigit (sample->str[i]) != 0;
  return sample->len >= PRINT_LEAST_BYTES && digits * 100 <= sample->len * PROSE_DIGITS;
}

/* Letters are asked first, but where they tell nothing, as Latin ones do, and of scripts that are shared. */
static Told
tell (const Evidence *evidence)
{
  const char *code;

  if (wt_scripts_mixed (&evidence->scripts))
    return (Told){ NULL, FALSE };
  code = wt_scripts_language (&evidence->scripts);
  if (code != NULL)
    return (Told){ code, TRUE };
  switch (wt_little_words_judge (&evidence->words, &code))
  {
  case WT_LITTLE_WORDS_SURE:
    return (Told){ code, TRUE };
  case WT_LITTLE_WORDS_CONTESTED:
    return (Told){ NULL, FALSE };
  default:
    break;
  }
  if (!is_prose (evidence->sample))
    return (Told){ NULL, FALSE };
  g_autofree char *print = wt_language_prints_ask (evidence->sample->str, evidence->sample->len);
  return (Told){ print == NULL ? NULL : g_intern_string (print), FALSE };
}

/* Languages that little words mistake for one another, or that one tag stands for. */
static gboolean
are_near (const char *a, const char *b)
{
  static const char *const families[][8] = { { "no", "nb", "nn", "da", NULL },
                                             { "sr", "hr", "bs", "sh", "me", NULL },
                                             { "id", "ms", "jv", "su", NULL },
                                             { "pt", "gl", NULL },
                                             { "es", "ca", "gl", "ast", NULL },
                                             { "cs", "sk", NULL },
                                             { "hi", "mr", "ne", "bho", NULL },
                                             { "zh", "yue", "wuu", NULL },
                                             { "nl", "af", "fy", NULL },
                                             { "bg", "mk", NULL },
                                             { "tr", "az", NULL },
                                             { "fa", "ps", "ckb", "ku", NULL },
                                             { "en", "sco", NULL },
                                             { "ru", "be", "uk", NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_strv_contains (families[i], a) && g_strv_contains (families[i], b))
      return TRUE;
  return g_str_equal (a, b);
}

/* Library catalogues have other codes of three letters than ICU knows. */
static void
map_catalogue_code (char base[ULOC_LANG_CAPACITY])
{
  static const char *const codes[][2] = { { "chi", "zh" }, { "cze", "cs" }, { "dut", "nl" }, { "fre", "fr" },
                                          { "ger", "de" }, { "gre", "el" }, { "per", "fa" }, { "rum", "ro" } };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (base, codes[i][0]))
      g_strlcpy (base, codes[i][1], ULOC_LANG_CAPACITY);
}

/* The language of a tag as the document has it, "en_US", "eng", as ISO 639-1 has it. FALSE where it is none. */
static gboolean
base_of (const char *tag, char base[ULOC_LANG_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;
  gint32 n = uloc_getLanguage (tag, base, ULOC_LANG_CAPACITY, &status);

  if (U_FAILURE (status) || n < 2 || n > 3)
    return FALSE;
  map_catalogue_code (base);
  return !g_str_equal (base, "und") && !g_str_equal (base, "mul");
}

/* A tag that is none is dropped; one of three letters, where there are two, is written with two. */
static void
settle_given (WtArticle *article, char base[ULOC_LANG_CAPACITY])
{
  gboolean known = base_of (article->language, base);
  gboolean long_code = known && strlen (article->language) == 3 && strlen (base) == 2;

  if (known && !long_code)
    return;
  g_free (article->language);
  article->language = known ? g_strdup (base) : NULL;
}

static void
contradict (WtPage *page, const char *code)
{
  WtArticle *article = page->article;

  wt_diagnostics_add (page->diagnostics, WT_DIAGNOSTIC_LANGUAGE_CONTRADICTED, WT_SEVERITY_NOTE, article->id, 0,
                      "its language is given as \"%.20s\", but its text is in \"%s\", which is taken for right",
                      article->language, code);
  g_free (article->language);
  article->language = g_strdup (code);
}

void
wt_page_language (WtPage *page)
{
  g_autoptr (GString) sample = g_string_sized_new (PRINT_MOST_BYTES);
  Evidence evidence = { .sample = sample };
  char base[ULOC_LANG_CAPACITY];

  if (page->article->language != NULL)
    settle_given (page->article, base);
  collect (page, &evidence);
  Told told = tell (&evidence);
  if (told.code == NULL)
    return;
  if (page->article->language == NULL)
    page->article->language = g_strdup (told.code);
  else if (told.sure && !are_near (base, told.code))
    contradict (page, told.code);
}
