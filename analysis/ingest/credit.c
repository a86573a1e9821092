/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit.h"

#include <string.h>

#include "credit_staff.h"
#include "fold.h"
#include "space.h"

#define MAX_BYTES 700
#define MAX_WORDS 60

/* "By Jane Doe and John Roe, Associated Press": every word but connectives is a name's. */
static gboolean
is_byline (const char *text, gsize length)
{
  static const char *const connectives[] = {
    "and", "in", "of", "for", "the", "with",     "de",     "da",    "van",   "von", "der",           "bin",      "al",
    "el",  "at", "to", "on",  "&",   "agencies", "agency", "staff", "wires", "our", "correspondent", "reporter", NULL
  };
  guint words = 0, names = 0;

  if (length < 5 || length > 160 || g_ascii_strncasecmp (text, "by", 2) != 0 || (text[2] != ' ' && text[2] != ':'))
    return FALSE;
  for (gsize i = 3; i < length;)
  {
    gsize n = strcspn (text + i, " \t\n");
    n = MIN (n, length - i);
    gunichar c = g_utf8_get_char (text + i);
    gsize bare = n;
    while (bare > 1 && strchr (",.;:|", text[i + bare - 1]) != NULL)
      bare--;
    if (n > 0 && !wt_fold_in (text + i, (gssize)bare, connectives) && g_unichar_isalpha (c))
    {
      if (!g_unichar_isupper (c) && !g_unichar_istitle (c) && g_unichar_islower (c))
        return FALSE;
      names++;
    }
    words += n > 0;
    i += n + 1;
  }
  gboolean sentence = wt_ends_with_stop (text, length) && words > 3;
  return names >= 1 && words <= 16 && !sentence;
}

static gboolean
is_footer (const WtWording *wording)
{
  guint words = wording->words;
  gboolean inside = (wording->cues & WT_CUE_FOOTER_INSIDE) != 0;

  if ((wording->cues & WT_CUE_FOOTER) && words <= 40
      && (words <= 14 || inside || wt_fold_has (wording->folded->str, "editing by")))
    return TRUE;
  return inside && words <= 45 && (strchr ("([", wording->line->str[0]) != NULL || words <= 30);
}

/* "© 2024", "Copyright", "(c) 2024" at the line's head. */
static gboolean
begins_copyright (const WtWording *wording)
{
  const char *folded = wording->folded->str;

  return g_str_has_prefix (wording->line->str, "\302\251") || wt_fold_begins (folded, "copyright") != NULL
         || wt_fold_begins (folded, "c 20#") != NULL;
}

static gboolean
is_copyright (const WtWording *wording)
{
  const GString *line = wording->line;
  guint words = wording->words;
  gboolean notice = (wording->cues & WT_CUE_COPYRIGHT) != 0;

  if (words <= 25 && begins_copyright (wording))
    return words <= 12 || notice;
  if (words <= 25 && !wording->ascii && g_strstr_len (line->str, (gssize)MIN (line->len, 200), "\302\251") != NULL
      && wt_fold_has (wording->folded->str, "#"))
    return TRUE;
  return words <= 45 && notice;
}

/* "Source: Corvane"; "Sources: Cup final may be moved" is a title. */
static gboolean
is_source_line (const WtWording *wording)
{
  const GString *line = wording->line;
  gsize label;

  if ((wording->cues & WT_CUE_SOURCE) == 0 || wording->words > 10)
    return FALSE;
  label = strcspn (line->str, ":\342");
  if (label > 24 || label == line->len)
    return FALSE;
  return wording->words <= 4 || wt_credit_has_agency (line->str + label, line->len - label, wording->agencies);
}

WtCreditKind
wt_credit_of (const WtWording *wording)
{
  const GString *line = wording->line;

  if (line->len == 0 || line->len > MAX_BYTES || wording->words == 0 || wording->words > MAX_WORDS)
    return WT_CREDIT_NONE;
  if (wt_credit_is_picture (wording))
    return WT_CREDIT_PHOTO;
  if (is_byline (line->str, line->len))
    return WT_CREDIT_BYLINE;
  if (is_footer (wording))
    return WT_CREDIT_FOOTER;
  if (is_copyright (wording))
    return WT_CREDIT_COPYRIGHT;
  if (is_source_line (wording) || wt_credit_is_agency_line (wording)
      || wt_credit_is_joint (line->str, line->len, wording->agencies) || wt_credit_is_staff_line (wording))
    return WT_CREDIT_LINE;
  return WT_CREDIT_NONE;
}
