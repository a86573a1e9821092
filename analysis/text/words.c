/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <unicode/uchar.h>

#include "iterator.h"

/* What a character is to words. MID_LETTER, MID_DIGIT: it stands inside a word between two of them. SIGN: it is said as
 * a word by itself. UNKNOWN: only the iterator knows. */
typedef enum
{
  CLASS_LETTER = 1 << 0,
  CLASS_DIGIT = 1 << 1,
  CLASS_EXTEND = 1 << 2, /* "_": joins with all words, and is none alone */
  CLASS_MID_LETTER = 1 << 3,
  CLASS_MID_DIGIT = 1 << 4,
  CLASS_SIGN = 1 << 5,
  CLASS_UNKNOWN = 1 << 7
} Class;

#define CLASS_WORD (CLASS_LETTER | CLASS_DIGIT | CLASS_EXTEND)

#define PAGE_CHARS 256
#define ASCII      0x80

/* pages: the classes of 256 characters each, NULL before they are first met. units, n_units, at: the walk. iterates:
 * this buffer, by_iterator: every one is left to the iterator. */
struct WtWords
{
  UBreakIterator *iterator;
  guint8 *pages[0x10000 / PAGE_CHARS];
  const UChar *units;
  gint32 n_units;
  gint32 at;
  gboolean iterates;
  gboolean by_iterator;
};

/* Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, and the signs of all: no script that writes without spaces. */
static gboolean
is_alphabetic_page (guint page)
{
  return page <= 0x06 || (page >= 0x1E && page <= 0x21);
}

static gboolean
is_sign (UChar32 c)
{
  return c == '%' || c == '&' || (c != ',' && c != '.' && u_charType (c) == U_CURRENCY_SYMBOL);
}

static guint8
class_of_property (UChar32 c)
{
  switch (u_getIntPropertyValue (c, UCHAR_WORD_BREAK))
  {
  case U_WB_OTHER:
  case U_WB_CR:
  case U_WB_LF:
  case U_WB_NEWLINE:
  case U_WB_WSEGSPACE:
  case U_WB_DOUBLE_QUOTE: /* counts in Hebrew alone */
    return is_sign (c) ? CLASS_SIGN : 0;
  case U_WB_ALETTER:
    return CLASS_LETTER;
  case U_WB_NUMERIC:
    return CLASS_DIGIT;
  case U_WB_EXTENDNUMLET:
    return CLASS_EXTEND;
  case U_WB_MIDLETTER:
    return CLASS_MID_LETTER;
  case U_WB_MIDNUM:
    return CLASS_MID_DIGIT;
  case U_WB_MIDNUMLET:
  case U_WB_SINGLE_QUOTE:
    return CLASS_MID_LETTER | CLASS_MID_DIGIT;
  default:
    return CLASS_UNKNOWN;
  }
}

/* Whether the iterator takes two or three characters for one word. */
static gboolean
is_one_word (WtWords *words, UChar first, UChar middle, UChar last)
{
  UErrorCode status = U_ZERO_ERROR;
  const UChar units[] = { first, middle, last, 0 };
  gint32 n = last == 0 ? 2 : 3;

  ubrk_setText (words->iterator, units, n, &status);
  return U_SUCCESS (status) && ubrk_next (words->iterator) == n
         && ubrk_getRuleStatus (words->iterator) >= UBRK_WORD_NONE_LIMIT;
}

/* Languages differ from the properties in ASCII's punctuation, as Swedish does in the colon: there the iterator says.
 */
static guint8
class_of_punctuation (WtWords *words, UChar c)
{
  guint8 class = 0;

  if (is_one_word (words, 'a', c, 0))
    return class_of_property (c) == CLASS_EXTEND ? CLASS_EXTEND : CLASS_LETTER;
  class |= is_one_word (words, 'a', c, 'a') ? CLASS_MID_LETTER : 0;
  class |= is_one_word (words, '1', c, '1') ? CLASS_MID_DIGIT : 0;
  return class | (is_sign (c) ? CLASS_SIGN : 0);
}

static const guint8 *
page_make (WtWords *words, guint page)
{
  guint8 *classes = g_new (guint8, PAGE_CHARS);

  for (guint i = 0; i < PAGE_CHARS; i++)
  {
    UChar c = (UChar)(page * PAGE_CHARS + i);
    classes[i] = !is_alphabetic_page (page)               ? CLASS_UNKNOWN
                 : c < ASCII && g_ascii_ispunct ((char)c) ? class_of_punctuation (words, c)
                                                          : class_of_property (c);
  }
  words->pages[page] = classes;
  return classes;
}

static inline guint8
class_of (WtWords *words, UChar c)
{
  const guint8 *page = words->pages[c / PAGE_CHARS];

  if (G_UNLIKELY (page == NULL))
    page = page_make (words, c / PAGE_CHARS);
  return page[c % PAGE_CHARS];
}

WtWords *
wt_words_new (const char *language)
{
  WtWords *words = g_new0 (WtWords, 1);

  words->iterator = wt_iterator_open (UBRK_WORD, language);
  page_make (words, 0);
  return words;
}

void
wt_words_free (WtWords *words)
{
  if (words == NULL)
    return;
  g_clear_pointer (&words->iterator, ubrk_close);
  for (gsize i = 0; i < G_N_ELEMENTS (words->pages); i++)
    g_free (words->pages[i]);
  g_free (words);
}

static gboolean
has_unknown (WtWords *words, const WtBuffer *buffer)
{
  guint8 all = 0;

  for (gint32 i = 0; i < buffer->n_units; i++)
    all |= class_of (words, buffer->units[i]);
  return (all & CLASS_UNKNOWN) != 0;
}

void
wt_words_begin (WtWords *words, const WtBuffer *buffer)
{
  UErrorCode status = U_ZERO_ERROR;

  words->units = buffer->units;
  words->n_units = buffer->n_units;
  words->at = 0;
  words->iterates = words->by_iterator || (!buffer->ascii && has_unknown (words, buffer));
  if (words->iterates)
    ubrk_setText (words->iterator, buffer->units, buffer->n_units, &status);
}

static gboolean
next_by_iterator (WtWords *words, gint32 *start, gint32 *end)
{
  UBreakIterator *iterator = words->iterator;

  for (*start = words->at; (*end = ubrk_next (iterator)) != UBRK_DONE; *start = *end)
    if (ubrk_getRuleStatus (iterator) >= UBRK_WORD_NONE_LIMIT || (*end - *start == 1 && is_sign (words->units[*start])))
    {
      words->at = *end;
      return TRUE;
    }
  return FALSE;
}

/* Behind the word that begins with a character of class @last at @start. Behind the buffer there is a 0, of no class.
 */
static gint32
end_of_word (WtWords *words, gint32 start, guint8 last)
{
  const UChar *units = words->units;

  for (gint32 at = start + 1;;)
  {
    guint8 class = at < words->n_units ? class_of (words, units[at]) : 0;
    if ((class & CLASS_WORD) == 0)
    {
      guint8 between =
          (guint8)((class & CLASS_MID_LETTER ? CLASS_LETTER : 0) | (class & CLASS_MID_DIGIT ? CLASS_DIGIT : 0));
      if ((between & last) == 0 || class_of (words, units[at + 1]) != last)
        return at;
      at++;
      class = last;
    }
    last = class;
    at++;
  }
}

gboolean
wt_words_next (WtWords *words, gint32 *start, gint32 *end)
{
  if (words->iterates)
    return next_by_iterator (words, start, end);
  for (gint32 at = words->at; at < words->n_units; at = *end)
  {
    guint8 class = class_of (words, words->units[at]);
    *start = at;
    *end = class & CLASS_WORD ? end_of_word (words, at, class) : at + 1;
    if ((class & CLASS_SIGN) || ((class & CLASS_WORD) && !(class == CLASS_EXTEND && *end == at + 1)))
    {
      words->at = *end;
      return TRUE;
    }
  }
  return FALSE;
}

void
wt_words_by_iterator (WtWords *words)
{
  words->by_iterator = TRUE;
}
