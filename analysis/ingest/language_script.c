/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language_script.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

/* Fewer letters tell nothing; of scripts that write whole syllables, fewer do. Japanese headlines can be in Chinese
 * characters alone, but not so long ones. */
#define LEAST_LETTERS   12
#define LEAST_SYLLABLES 6
#define LEAST_CHINESE   30
/* A word in Latin letters is as long as so many syllables' signs are fewer. */
#define LETTERS_A_SYLLABLE 3
/* Of a hundred letters so many must be of one script. */
#define MOST_SHARE 70
/* Of a hundred letters so many are a language's own where it is that language's text. */
#define OWN_SHARE 3

/* Letters that Urdu has and Arabic has not, but for those that Persian has too. */
static gboolean
is_urdu (UChar32 c)
{
  return c == 0x679 || c == 0x688 || c == 0x691 || c == 0x6BA || c == 0x6BE || c == 0x6C1 || c == 0x6D2;
}

static gboolean
is_persian (UChar32 c)
{
  return c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6A9 || c == 0x6AF || c == 0x6CC;
}

/* Of Arabic spelling alone: the bound t, the dotless y, the Arabic k and y. */
static gboolean
is_arabic_proper (UChar32 c)
{
  return c == 0x629 || c == 0x649 || c == 0x643 || c == 0x64A;
}

/* Of Sindhi, Pashto, Kurdish, Uyghur. */
static gboolean
is_other_arabic (UChar32 c)
{
  switch (c)
  {
  case 0x67A:
  case 0x67B:
  case 0x67C:
  case 0x67D:
  case 0x67F:
  case 0x681:
  case 0x683:
  case 0x684:
  case 0x685:
  case 0x687:
  case 0x689:
  case 0x68A:
  case 0x693:
  case 0x695:
  case 0x696:
  case 0x69A:
  case 0x6AB:
  case 0x6AD:
  case 0x6B5:
  case 0x6BC:
  case 0x6C6:
  case 0x6C7:
  case 0x6C8:
  case 0x6CB:
  case 0x6CD:
  case 0x6CE:
  case 0x6D0:
  case 0x6D5:
    return TRUE;
  default:
    return FALSE;
  }
}

static void
count_arabic (WtScripts *scripts, UChar32 c)
{
  scripts->arabic++;
  scripts->urdu += is_urdu (c);
  scripts->persian += is_persian (c);
  scripts->arabic_proper += is_arabic_proper (c);
  scripts->other_arabic += is_other_arabic (c);
}

static void
count_other (WtScripts *scripts, UScriptCode script)
{
  if (scripts->others == 0)
    scripts->other = script;
  scripts->others += script == scripts->other;
}

static void
count_letter (WtScripts *scripts, UChar32 c)
{
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = c < 0x250 ? USCRIPT_LATIN : uscript_getScript (c, &status);

  scripts->letters++;
  switch (script)
  {
  case USCRIPT_LATIN:
    scripts->latin++;
    break;
  case USCRIPT_CYRILLIC:
    scripts->cyrillic++;
    break;
  case USCRIPT_ARABIC:
    count_arabic (scripts, c);
    break;
  case USCRIPT_HAN:
    scripts->han++;
    break;
  case USCRIPT_HIRAGANA:
  case USCRIPT_KATAKANA:
    scripts->kana++;
    break;
  default:
    count_other (scripts, script);
  }
}

void
wt_scripts_count (WtScripts *scripts, const char *text, gsize length_bytes)
{
  for (gsize at = 0; at < length_bytes;)
  {
    UChar32 c;
    U8_NEXT_OR_FFFD (text, at, length_bytes, c);
    if (c < 0x80)
    {
      gboolean letter = g_ascii_isalpha ((char)c);
      scripts->letters += letter;
      scripts->latin += letter;
    }
    else if (u_isalpha (c))
      count_letter (scripts, c);
  }
}

static gboolean
is_most (const WtScripts *scripts, guint n)
{
  return n * 100 >= scripts->letters * MOST_SHARE;
}

/* "NATO" in a Japanese text counts as much as a word of two or three characters does. */
static gboolean
is_most_syllables (const WtScripts *scripts, guint n)
{
  guint others = scripts->letters - scripts->latin - n;

  return n * 100 >= (n + others + scripts->latin / LETTERS_A_SYLLABLE) * MOST_SHARE;
}

gboolean
wt_scripts_mixed (const WtScripts *scripts)
{
  return !is_most (scripts, scripts->latin) && !is_most (scripts, scripts->cyrillic)
         && !is_most (scripts, scripts->arabic) && !is_most_syllables (scripts, scripts->han + scripts->kana)
         && !is_most_syllables (scripts, scripts->others);
}

/* Scripts that one language of newspapers writes; Devanagari and Ethiopic have several. */
static const char *
language_of_script (UScriptCode script)
{
  static const struct
  {
    UScriptCode script;
    const char *code;
  } languages[] = { { USCRIPT_HANGUL, "ko" },   { USCRIPT_THAI, "th" },     { USCRIPT_GREEK, "el" },
                    { USCRIPT_HEBREW, "he" },   { USCRIPT_ARMENIAN, "hy" }, { USCRIPT_GEORGIAN, "ka" },
                    { USCRIPT_TAMIL, "ta" },    { USCRIPT_TELUGU, "te" },   { USCRIPT_KANNADA, "kn" },
                    { USCRIPT_GUJARATI, "gu" }, { USCRIPT_GURMUKHI, "pa" }, { USCRIPT_MALAYALAM, "ml" },
                    { USCRIPT_SINHALA, "si" },  { USCRIPT_KHMER, "km" },    { USCRIPT_LAO, "lo" },
                    { USCRIPT_MYANMAR, "my" } };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].script == script)
      return languages[i].code;
  return NULL;
}

static gboolean
has_share (guint part, guint whole)
{
  return part * 100 >= whole * OWN_SHARE;
}

static const char *
language_of_arabic (const WtScripts *scripts)
{
  if (scripts->letters < LEAST_LETTERS || has_share (scripts->other_arabic, scripts->arabic))
    return NULL;
  if (has_share (scripts->urdu, scripts->arabic))
    return "ur";
  if (has_share (scripts->persian, scripts->arabic))
    return has_share (scripts->arabic_proper, scripts->arabic) ? NULL : "fa";
  return has_share (scripts->arabic_proper, scripts->arabic) ? "ar" : NULL;
}

/* A Chinese text may name something in kana; a Japanese one is half kana. */
static const char *
language_of_han (const WtScripts *scripts)
{
  guint all = scripts->han + scripts->kana;

  if (scripts->kana * 100 >= all * 15)
    return "ja";
  return scripts->kana * 100 <= all * 2 && scripts->han >= LEAST_CHINESE ? "zh" : NULL;
}

const char *
wt_scripts_language (const WtScripts *scripts)
{
  if (is_most (scripts, scripts->arabic))
    return language_of_arabic (scripts);
  if (scripts->letters < LEAST_SYLLABLES)
    return NULL;
  if (is_most_syllables (scripts, scripts->han + scripts->kana))
    return language_of_han (scripts);
  return is_most_syllables (scripts, scripts->others) ? language_of_script (scripts->other) : NULL;
}
