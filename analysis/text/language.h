/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language: what ICU and libstemmer keep open for one language. Of one thread. */
#pragma once

#include <glib.h>
#include <libstemmer.h>
#include <unicode/ubrk.h>

#include "words.h"

G_BEGIN_DECLS

/* code: two or three letters, lower case, "en" where an article does not say. number: 0-based, in order of first use.
 * stemmer: NULL where there is none for the language. ordinals: a full stop behind a number makes an ordinal of it, and
 * a capital may follow. */
typedef struct
{
  char code[4];
  guint8 number;
  gboolean english;
  gboolean armenian;
  gboolean ordinals;
  UBreakIterator *sentences;
  WtWords *words;
  struct sb_stemmer *stemmer;
} WtLanguage;

/* wt_language_new: @tag: (nullable): BCP 47; only its language counts. Returns: (transfer full): never NULL. */
WtLanguage *wt_language_new (const char *tag, guint8 number);
void wt_language_free (WtLanguage *language);

/* wt_language_code: the language of a BCP 47 tag, lower case; "en" for NULL and nonsense. */
void wt_language_code (const char *tag, char code[4]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtLanguage, wt_language_free)

G_END_DECLS
