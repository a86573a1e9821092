/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "normalise.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include "wordlist.h"

/* Words are at most this long; the tokeniser cuts longer runs of letters. NFKC can make 18 characters of one. */
#define WORD_UNITS          1024
#define UNITS_AFTER_FOLDING (18 * WORD_UNITS)

void
wt_normal_init (WtNormal *normal)
{
  *normal = (WtNormal){ .form = g_string_new (NULL), .word = g_string_new (NULL) };
}

void
wt_normal_clear (WtNormal *normal)
{
  if (normal->form != NULL)
    g_string_free (normal->form, TRUE);
  if (normal->word != NULL)
    g_string_free (normal->word, TRUE);
  *normal = (WtNormal){ 0 };
}

static gboolean
is_ascii (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if ((guint8)text[i] >= 0x80)
      return FALSE;
  return TRUE;
}

static guint32
shape_of (const char *surface, gsize n)
{
  gsize at = 0, upper = 0, lower = 0;
  guint32 traits = 0;

  while (at < n)
  {
    UChar32 c;
    U8_NEXT_OR_FFFD (surface, at, n, c);
    gboolean is_upper = u_isupper (c) || u_istitle (c);
    if (is_upper && upper + lower == 0)
      traits |= WT_TRAIT_CAPITAL;
    upper += is_upper;
    lower += u_islower (c);
  }
  if (upper > 1 && lower == 0)
    traits |= WT_TRAIT_UPPER;
  return traits;
}

static gboolean
is_apostrophe (UChar c)
{
  return c == 0x2019 || c == 0x02BC || c == 0x2018 || c == 0x2032 || c == 0xFF07;
}

static void
fold_units (const char *surface, gsize n, GString *form)
{
  UChar units[WORD_UNITS], folded[UNITS_AFTER_FOLDING];
  char utf8[4 * WORD_UNITS];
  gint32 n_units, n_folded, n_utf8;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance (&status);

  u_strFromUTF8WithSub (units, WORD_UNITS, &n_units, surface, (gint32)n, 0xFFFD, NULL, &status);
  n_folded = unorm2_normalize (normalizer, units, n_units, folded, UNITS_AFTER_FOLDING, &status);
  for (gint32 i = 0; U_SUCCESS (status) && i < n_folded; i++)
    if (is_apostrophe (folded[i]))
      folded[i] = '\'';
  u_strToUTF8 (utf8, sizeof utf8, &n_utf8, folded, n_folded, &status);
  if (U_SUCCESS (status) && n_utf8 > 0)
    g_string_append_len (form, utf8, n_utf8);
  else
    g_string_append_len (form, surface, (gssize)n);
}

static void
fold (const char *surface, gsize n, GString *form)
{
  g_string_truncate (form, 0);
  if (!is_ascii (surface, n))
  {
    fold_units (surface, n, form);
    return;
  }
  for (gsize i = 0; i < n; i++)
    g_string_append_c (form, g_ascii_tolower (surface[i]));
}

static gboolean
ends_with (const GString *word, const char *ending)
{
  gsize n = strlen (ending);

  return word->len >= n && memcmp (word->str + word->len - n, ending, n) == 0;
}

static void
replace_ending (GString *word, const char *ending, const char *by)
{
  g_string_truncate (word, word->len - strlen (ending));
  g_string_append (word, by);
}

/* "Korea's" and "leaders'" are "Korea" and "leaders"; also "Korea" in "Korea's" at a line's end with a lone quote. */
static void
drop_possessive (GString *word)
{
  if (word->len > 2 && ends_with (word, "'s"))
    g_string_truncate (word, word->len - 2);
  while (word->len > 1 && word->str[word->len - 1] == '\'')
    g_string_truncate (word, word->len - 1);
}

/* "u.s.", "u.k": single letters with dots between. */
static gboolean
is_dotted (const char *word)
{
  gsize n = strlen (word);

  if (n < 3)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if ((i % 2 == 0) ? !g_ascii_isalpha (word[i]) : word[i] != '.')
      return FALSE;
  return TRUE;
}

/* "u.n." is kept as "un". Where the letters make a function word, "u.s." and "us", the dots stay in, but the last. */
static void
unify_dotted (const WtLanguage *language, GString *word)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (gsize i = 0; i < word->len; i += 2)
    g_string_append_c (letters, word->str[i]);
  if ((wt_wordlist_traits (language->code, letters->str) & WT_TRAIT_STOP) == 0)
    g_string_assign (word, letters->str);
  else if (ends_with (word, "."))
    g_string_truncate (word, word->len - 1);
}

/* "US" and "WHO" are "u.s" and "w.h.o", so that they are not the pronouns. */
static void
dot_capitals (GString *word)
{
  for (gsize i = word->len - 1; i > 0; i--)
    g_string_insert_c (word, (gssize)i, '.');
}

/* 1,000 and 1000 are one number. 1.50 and 1.5 stay two: what was printed with two places is a price. */
static void
unify_number (const WtLanguage *language, GString *word)
{
  char thousands = language->english ? ',' : '\'';
  gsize kept = 0;

  for (gsize i = 0; i < word->len; i++)
    if (word->str[i] != thousands)
      word->str[kept++] = word->str[i];
  g_string_truncate (word, kept);
}

/* -ise and -isation to -ize and -ization, -yse to -yze. It also makes "surprize" of "surprise", which harms nothing:
 * the answer is never shown, and no two English words become one by it but "prise" and "prize". */
static void
unify_ise (GString *word)
{
  static const char *const endings[][2] = { { "ise", "ize" },         { "ised", "ized" },         { "ises", "izes" },
                                            { "iser", "izer" },       { "isers", "izers" },       { "ising", "izing" },
                                            { "isation", "ization" }, { "isations", "izations" }, { "yse", "yze" },
                                            { "ysed", "yzed" },       { "ysing", "yzing" },       { "yser", "yzer" } };

  for (gsize i = 0; word->len > 5 && i < G_N_ELEMENTS (endings); i++)
    if (ends_with (word, endings[i][0]))
    {
      replace_ending (word, endings[i][0], endings[i][1]);
      return;
    }
}

/* Endings that Russian and Ukrainian surnames are written with in Latin letters, each kept as the last. */
static void
unify_slavic_ending (GString *word)
{
  static const char *const endings[][2] = { { "skyy", "sky" }, { "skiy", "sky" }, { "skii", "sky" },  { "skij", "sky" },
                                            { "skyj", "sky" }, { "skyi", "sky" }, { "ski", "sky" },   { "yy", "y" },
                                            { "iy", "y" },     { "aev", "ayev" }, { "aeva", "ayeva" } };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_with (word, endings[i][0]) && word->len >= strlen (endings[i][0]) + 3)
    {
      replace_ending (word, endings[i][0], endings[i][1]);
      return;
    }
}

static void
unify_name (GString *word)
{
  const char *name = wt_wordlist_name (word->str);

  if (name != NULL)
    g_string_assign (word, name);
  else
    unify_slavic_ending (word);
}

static void
unify_spelling (GString *word)
{
  gsize n_replaced;
  const char *spelling = wt_wordlist_spelling (word->str, word->len, &n_replaced);

  if (spelling != NULL)
  {
    g_string_erase (word, 0, (gssize)n_replaced);
    g_string_prepend (word, spelling);
  }
  else
    unify_ise (word);
}

/* A letter of Latin that no decomposition takes its stroke from. */
static const char *
plain_letter (UChar32 c)
{
  static const struct
  {
    UChar32 letter;
    const char *plain;
  } letters[] = { { 0xF8, "o" },   { 0x142, "l" }, { 0x111, "d" }, { 0x131, "i" }, { 0xE6, "ae" },
                  { 0x153, "oe" }, { 0xF0, "d" },  { 0xFE, "th" }, { 0x127, "h" } };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      return letters[i].plain;
  return NULL;
}

/* English articles keep or drop the accents of foreign names as they please. */
static void
drop_accents (GString *word)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfkd = unorm2_getNFKDInstance (&status);
  g_autoptr (GString) plain = g_string_sized_new (word->len);
  gsize at = 0;

  while (at < word->len)
  {
    UChar32 c;
    UChar parts[32];

    U8_NEXT_OR_FFFD (word->str, at, word->len, c);
    gint32 n = unorm2_getDecomposition (nfkd, c, parts, G_N_ELEMENTS (parts), &status);
    if (n > 1 && parts[0] < 0x250)
      c = parts[0];
    if (plain_letter (c) != NULL)
      g_string_append (plain, plain_letter (c));
    else
      g_string_append_unichar (plain, (gunichar)c);
  }
  g_string_assign (word, plain->str);
}

static void
stem (const WtLanguage *language, GString *word)
{
  if (language->stemmer == NULL || word->len > WORD_UNITS || strchr (word->str, '.') != NULL)
    return;
  const sb_symbol *stemmed = sb_stemmer_stem (language->stemmer, (const sb_symbol *)word->str, (int)word->len);
  if (stemmed != NULL && sb_stemmer_length (language->stemmer) > 0)
    g_string_assign (word, (const char *)stemmed);
}

static void
make_word (const WtLanguage *language, guint32 traits, GString *word)
{
  drop_possessive (word);
  if (is_dotted (word->str))
    unify_dotted (language, word);
  else if (traits & WT_TRAIT_CAPS_STOP)
    dot_capitals (word);
  if (language->english)
  {
    if (!is_ascii (word->str, word->len))
      drop_accents (word);
    if (traits & WT_TRAIT_CAPITAL)
      unify_name (word);
    unify_spelling (word);
  }
  if (g_ascii_isdigit (word->str[0]))
    unify_number (language, word);
  else
    stem (language, word);
}

/* Capitals that spell a function word, "US", "IT", "WHO": an abbreviation, where not everything is in capitals. */
static gboolean
is_caps_stop (guint32 traits, const char *word)
{
  return (traits & WT_TRAIT_UPPER) && (traits & WT_TRAIT_STOP) && strlen (word) <= 3 && strchr (word, '\'') == NULL;
}

/* What a word in the possessive is still: "president's", "Tuesday's". */
#define TRAITS_IN_POSSESSIVE (WT_TRAIT_SPEAKER | WT_TRAIT_WEEKDAY | WT_TRAIT_MONTH | WT_TRAIT_TIME | WT_TRAIT_TIME_UNIT)

static guint32
listed_traits (const WtLanguage *language, const GString *form)
{
  guint32 traits = wt_wordlist_traits (language->code, form->str);

  if (traits != 0 || strchr (form->str, '\'') == NULL)
    return traits;
  g_autoptr (GString) base = g_string_new (form->str);
  drop_possessive (base);
  return wt_wordlist_traits (language->code, base->str) & TRAITS_IN_POSSESSIVE;
}

/* "u.s." and "u.s" are one form: the last full stop may be the sentence's. */
static void
drop_last_dot (GString *form)
{
  if (is_dotted (form->str) && ends_with (form, "."))
    g_string_truncate (form, form->len - 1);
}

void
wt_normalise (const WtLanguage *language, const char *surface, gsize n, WtNormal *normal)
{
  fold (surface, n, normal->form);
  drop_last_dot (normal->form);
  g_string_assign (normal->word, normal->form->str);
  guint32 traits = shape_of (surface, n) | listed_traits (language, normal->form);
  if (is_caps_stop (traits, normal->form->str) && is_ascii (surface, n))
    traits = (traits & ~(guint32)WT_TRAIT_LISTED) | WT_TRAIT_CAPS_STOP;
  make_word (language, traits, normal->word);

  normal->flags = 0;
  if (traits & WT_TRAIT_STOP)
    normal->flags |= WT_TOKEN_STOP;
  if ((traits & WT_TRAIT_NUMBER) || g_ascii_isdigit (normal->word->str[0])
      || u_isdigit ((UChar32)g_utf8_get_char (normal->form->str)))
    normal->flags |= WT_TOKEN_NUMBER;
  normal->traits = traits;
}
