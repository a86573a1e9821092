/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit_staff.h"

#include <string.h>

#include "credit.h"
#include "fold.h"

#define MAX_BYTES 120
/* Words of an outlet's name before "staff", and all words of such a line. */
#define MAX_NAME_WORDS 5
#define MAX_WORDS      12
#define MAX_PARTS      5
#define MAX_INITIALS   3

/* What stands for an agency's sign in a folded line. */
#define SIGN "signx"

/* clang-format off */
static const char *const lone_agencies[] = {
  "agencies", "wires", "newswires", "agences", "agenturen", "agencias", "agências", "agenzie", NULL
};
static const char *const agency_phrases[] = {
  "wire reports", "wire report", "wire services", "wire service", "wire service reports", "news services",
  "news agencies", "news service reports", "agency reports", "agency report", "agencies reports", NULL
};
static const char *const staff_words[] = {
  "staff", "reporter", "reporters", "correspondent", "correspondents", "writer", "writers", "bureau", "desk", "team",
  "newsroom", "redaktion", "rédaction", "redacción", NULL
};
static const char *const joining_words[] = { "and", "with", "und", "mit", "et", "avec", "y", "con", "e", "com", NULL };
/* Words that such lines are made of, beside those above. */
static const char *const other_words[] = {
  "by", "our", "own", "from", "the", "of", "via", "foreign", "national", "local", "world", "sports", "news", "web",
  "online", "digital", "international", "political", "business", "special", "various", "other", "combined", "compiled",
  "additional", "wire", "service", "services", "reports", "report", "reporting", "agency", "editors", "von", "par",
  "por", "der", "les", "des", "unserer", "unseren", SIGN, NULL
};
static const char *const own_reports[] = {
  "eigener bericht", "eigene berichte", "eigenbericht", "eigen", "red", "redaktion", "staff", "agencies", "agenturen",
  "own report", "online", NULL
};
/* clang-format on */

const WtPhraseList wt_staff_phrases[] = {
  { lone_agencies, WT_CUE_AGENCIES, WT_PHRASE_IN },
  { agency_phrases, WT_CUE_AGENCIES, WT_PHRASE_IN },
  { staff_words, WT_CUE_STAFF, WT_PHRASE_IN },
  { NULL, 0, 0 },
};

/* The line folded, each agency's sign one word of its own. */
static char *
fold_with_signs (const char *text, gsize length, const WtAgencies *agencies)
{
  g_autoptr (GArray) signs =
      agencies != NULL ? wt_agencies_scan (agencies, text, length) : g_array_new (FALSE, FALSE, sizeof (WtAgencySign));
  g_autoptr (GString) line = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < signs->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, i);
    g_string_append_len (line, text + at, (gssize)(sign->offset_bytes - at));
    g_string_append (line, " " SIGN " ");
    at = sign->offset_bytes + sign->length_bytes;
  }
  g_string_append_len (line, text + at, (gssize)(length - at));
  return wt_fold (line->str, line->len, line->len);
}

static gboolean
has_agencies (const char *folded, gboolean with_signs)
{
  for (const char *const *phrase = agency_phrases; *phrase != NULL; phrase++)
    if (wt_fold_has (folded, *phrase))
      return TRUE;
  for (const char *const *word = lone_agencies; *word != NULL; word++)
    if (wt_fold_has (folded, *word))
      return TRUE;
  return with_signs && wt_fold_has (folded, SIGN);
}

static gboolean
is_credit_word (const char *word)
{
  return wt_fold_in (word, -1, other_words) || wt_fold_in (word, -1, staff_words)
         || wt_fold_in (word, -1, joining_words) || wt_fold_in (word, -1, lone_agencies);
}

/* Whether words [from, n) are all of credits, up to agencies at the end. */
static gboolean
all_credit_words (char **words, guint from, guint n)
{
  for (guint i = from; i < n; i++)
    if (!is_credit_word (words[i]))
      return FALSE;
  return from < n;
}

/* The word that says who wrote for the newsroom; n where there is none. */
static guint
find_staff (char **words, guint n)
{
  guint i = 0;

  while (i < n && !wt_fold_in (words[i], -1, staff_words))
    i++;
  return i;
}

gboolean
wt_credit_is_staff (const char *text, gsize length, const WtAgencies *agencies)
{
  if (length == 0 || length > MAX_BYTES || memchr (text, '?', length) != NULL)
    return FALSE;
  g_autofree char *folded = fold_with_signs (text, length, agencies);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = g_strv_length (words);
  if (n == 0 || n > MAX_WORDS)
    return FALSE;
  if (all_credit_words (words, 0, n))
    return has_agencies (folded, FALSE) || (wt_fold_has (folded, SIGN) && find_staff (words, n) < n);
  guint staff = find_staff (words, n);
  if (staff == 0 || staff > MAX_NAME_WORDS || staff + 1 >= n || !g_unichar_isupper (g_utf8_get_char (text)))
    return FALSE;
  gboolean joined = wt_fold_in (words[staff + 1], -1, joining_words) || memchr (text, ',', length) != NULL
                    || memchr (text, '/', length) != NULL;
  g_autofree char *behind = g_strjoinv (" ", words + staff + 1);
  return joined && all_credit_words (words, staff + 1, n) && has_agencies (behind, TRUE);
}

gboolean
wt_credit_is_staff_line (const WtWording *wording)
{
  /* in a line of scripts without spaces a sign can hide a word */
  if (wording->ascii && (wording->cues & (WT_CUE_AGENCIES | WT_CUE_STAFF)) == 0)
    return FALSE;
  return wt_credit_is_staff (wording->line->str, wording->line->len, wording->agencies);
}

static gboolean
is_initials (const char *part)
{
  gsize n = 0;

  while (g_ascii_islower (part[n]))
    n++;
  return part[n] == '\0' && n >= 1 && n <= MAX_INITIALS;
}

gboolean
wt_credit_is_joint (const char *text, gsize length, const WtAgencies *agencies)
{
  if (length < 3 || length > MAX_BYTES || agencies == NULL || memchr (text, '/', length) == NULL)
    return FALSE;
  gboolean bracketed = strchr ("([", text[0]) != NULL && strchr (")]", text[length - 1]) != NULL;
  g_autofree char *line = bracketed ? g_strndup (text + 1, length - 2) : g_strndup (text, length);
  g_auto (GStrv) parts = g_strsplit (line, "/", MAX_PARTS + 1);
  guint n_parts = g_strv_length (parts), n_agencies = 0;

  for (char **part = parts; *part != NULL; part++)
  {
    g_strstrip (*part);
    g_autofree char *folded = wt_fold (*part, strlen (*part), MAX_BYTES);
    if (wt_credit_is_agency (*part, strlen (*part), agencies))
      n_agencies++;
    else if (!is_initials (*part) && !wt_fold_is_any (folded, own_reports))
      return FALSE;
  }
  return n_parts >= 2 && n_parts <= MAX_PARTS && n_agencies > 0;
}
