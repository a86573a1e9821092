/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Script: what the letters of a text say of its language. */
#pragma once

#include <glib.h>
#include <unicode/uscript.h>

G_BEGIN_DECLS

/* What is counted: letters, by script; what else is none of these. kana: of both kinds. */
typedef struct
{
  guint letters;
  guint latin, cyrillic, arabic, han, kana;
  guint urdu, persian, arabic_proper, other_arabic;
  guint others;
  UScriptCode other;
} WtScripts;

/* wt_scripts_count: adds the letters of @text. */
void wt_scripts_count (WtScripts *scripts, const char *text, gsize length_bytes);

/* wt_scripts_language: the language that the letters alone tell, ISO 639-1, static: of scripts that one language
 * writes, Japanese and Chinese, Urdu, Persian and Arabic by their own letters. NULL where they do not tell.
 * wt_scripts_mixed: no script has most of the letters. */
const char *wt_scripts_language (const WtScripts *scripts);
gboolean wt_scripts_mixed (const WtScripts *scripts);

G_END_DECLS
