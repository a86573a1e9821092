/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are an agency's name and little else. */
#include "credit.h"

#include <string.h>

#include "fold.h"

/* A longer line has more than a name. */
#define MAX_BYTES 120

/* Words that can stand beside an agency's name on a line of its own. */
static const char *const beside_agency[] = {
  "agencies", "agency",        "and",           "with",     "news",   "service", "services", "staff",   "wire",
  "wires",    "desk",          "web",           "in",       "from",   "by",      "bureau",   "the",     "via",
  "reports",  "report",        "correspondent", "reporter", "writer", "source",  "sources",  "inputs",  "press",
  "release",  "international", "world",         "team",     "online", "digital", "newsroom", "special", "to",
  NULL
};

static GArray *
signs_in (const char *text, gsize length, const WtAgencies *agencies)
{
  if (agencies == NULL)
    return g_array_new (FALSE, FALSE, sizeof (WtAgencySign));
  return wt_agencies_scan (agencies, text, length);
}

/* Without a registry: two to six capitals. */
static gboolean
is_acronym (const char *text, gsize length)
{
  gsize i = 0;

  while (i < length && g_ascii_isupper (text[i]))
    i++;
  return i == length && length >= 2 && length <= 6;
}

static void
strip_marks (const char **text, gsize *length)
{
  const char *marks = " ()[]-*.:/|\t";

  while (*length > 0)
  {
    gsize dash = strncmp (*text, "\342\200\224", 3) == 0 || strncmp (*text, "\342\200\223", 3) == 0 ? 3 : 0;
    gsize n = dash > 0 && *length >= 3 ? 3 : strchr (marks, **text) != NULL ? 1 : 0;
    if (n == 0)
      break;
    *text += n;
    *length -= n;
  }
  while (*length > 0 && strchr (marks, (*text)[*length - 1]) != NULL)
    (*length)--;
}

gboolean
wt_credit_has_agency (const char *text, gsize length, const WtAgencies *agencies)
{
  g_autoptr (GArray) signs = signs_in (text, length, agencies);

  return signs->len > 0;
}

static gboolean
is_whole (const GArray *signs, gsize length)
{
  if (signs->len == 0)
    return FALSE;
  const WtAgencySign *first = &g_array_index (signs, WtAgencySign, 0);
  return first->offset_bytes == 0 && first->length_bytes == length;
}

gboolean
wt_credit_is_agency (const char *text, gsize length, const WtAgencies *agencies)
{
  strip_marks (&text, &length);
  if (length == 0 || length > MAX_BYTES)
    return FALSE;
  if (agencies == NULL)
    return is_acronym (text, length);
  g_autoptr (GArray) signs = signs_in (text, length, agencies);
  return is_whole (signs, length);
}

gsize
wt_credit_masthead (const char *text, gsize length, const WtAgencies *agencies)
{
  static const char *const behind[] = { "news", "news agency", "news service", "newswire", "news wire", NULL };

  if (wt_credit_is_agency (text, length, agencies))
    return length;
  g_autoptr (GArray) signs = signs_in (text, MIN (length, MAX_BYTES), agencies);
  if (signs->len != 1 || g_array_index (signs, WtAgencySign, 0).offset_bytes != 0)
    return 0;
  gsize n = g_array_index (signs, WtAgencySign, 0).length_bytes;
  g_autofree char *rest = wt_fold (text + n, length - n, MAX_BYTES);
  for (gsize i = 0; behind[i] != NULL; i++)
    if (wt_fold_is (rest, behind[i]))
      return n;
  return 0;
}

/* What is beside the signs in a line. Returns: (transfer full). */
static GString *
rest_of (const char *text, gsize length, const GArray *signs)
{
  GString *rest = g_string_sized_new (length + signs->len + 1);
  gsize at = 0;

  for (guint i = 0; i < signs->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, i);
    g_string_append_len (rest, text + at, (gssize)(sign->offset_bytes - at));
    g_string_append_c (rest, ' ');
    at = sign->offset_bytes + sign->length_bytes;
  }
  g_string_append_len (rest, text + at, (gssize)(length - at));
  return rest;
}

static guint
count_strange (const GString *rest)
{
  g_autofree char *others = wt_fold (rest->str, rest->len, rest->len);
  guint strange = 0;

  for (const char *p = others; *p != '\0';)
  {
    gsize n = strcspn (p, " ");
    strange += !wt_fold_in (p, (gssize)n, beside_agency);
    p += n;
    p += *p == ' ';
  }
  return strange;
}

gboolean
wt_credit_is_agency_line (const WtWording *wording)
{
  const char *text = wording->line->str;
  gsize length = wording->line->len;

  if (length > MAX_BYTES)
    return FALSE;
  if (wording->cues & WT_CUE_AGENCIES_ALONE)
    return TRUE;
  strip_marks (&text, &length);
  if (wording->agencies == NULL)
    return is_acronym (text, length);
  g_autoptr (GArray) signs = signs_in (text, length, wording->agencies);
  if (signs->len == 0 || is_whole (signs, length))
    return signs->len > 0;
  g_autoptr (GString) rest = rest_of (text, length, signs);
  guint strange = count_strange (rest);
  return strange == 0 || (strange <= 2 && strpbrk (rest->str, "|/,") != NULL);
}
