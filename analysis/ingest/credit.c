/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "credit.h"

#include <string.h>

#include "credit_staff.h"
#include "fold.h"
#include "space.h"

#define MAX_BYTES 700

/* Phrases of credits, folded. PHOTO_LABELS stand before a colon, slash or agency; the rest sign wherever they stand. */
static const char *const photo_heads[] = { "image source",
                                           "image credit",
                                           "image credits",
                                           "image courtesy",
                                           "image by",
                                           "image via",
                                           "photo by",
                                           "photos by",
                                           "photo credit",
                                           "photo credits",
                                           "photo courtesy",
                                           "photo source",
                                           "photo via",
                                           "photo from",
                                           "photograph by",
                                           "photographs by",
                                           "photograph courtesy",
                                           "picture by",
                                           "picture credit",
                                           "picture courtesy",
                                           "picture source",
                                           "pictures by",
                                           "pic credit",
                                           "pic courtesy",
                                           "pic by",
                                           "pic source",
                                           "file photo",
                                           "file pic",
                                           "file image",
                                           "representational image",
                                           "representative image",
                                           "representational photo",
                                           "representative photo",
                                           "representational picture",
                                           "representative picture",
                                           "image for representation",
                                           "photo for representation",
                                           "ap photo",
                                           "afp photo",
                                           "reuters photo",
                                           "afp via getty",
                                           "getty images",
                                           "via getty",
                                           "shutterstock",
                                           "screengrab",
                                           "screen grab",
                                           "screenshot",
                                           "video grab",
                                           "handout via",
                                           "handout photo",
                                           "handout image",
                                           "illustration by",
                                           "photo illustration",
                                           "graphic by",
                                           "video by",
                                           "still image",
                                           "file footage",
                                           "feature image",
                                           "featured image",
                                           "cover image",
                                           "cover photo",
                                           "credit image",
                                           "credit photo",
                                           NULL };
static const char *const photo_labels[] = {
  "photo",  "photos",        "image",        "images",       "picture",      "pictures", "pic",     "pics",
  "credit", "credits",       "photograph",   "photographer", "illustration", "graphic",  "handout", "foto",
  "bild",   "photo credits", "crédit photo", "credit photo", "img",          NULL
};
static const char *const photo_inside[] = { "photo via",
                                            "pool photo",
                                            "via getty images",
                                            "getty images",
                                            "via shutterstock",
                                            "photo illustration",
                                            "handout via",
                                            "via ap",
                                            "via reuters",
                                            "via afp",
                                            "via epa",
                                            "ap photo",
                                            "afp photo",
                                            "reuters photo",
                                            "xinhua photo",
                                            "epa efe",
                                            "pool via",
                                            "file photo",
                                            "file pic",
                                            "file image",
                                            "images via",
                                            "nurphoto",
                                            "anadolu agency via",
                                            NULL };
static const char *const footer_heads[] = { "with inputs from",
                                            "with input from",
                                            "with agency inputs",
                                            "with agency input",
                                            "with agencies inputs",
                                            "with inputs of",
                                            "with additional inputs",
                                            "with additional reporting",
                                            "with reporting by",
                                            "with reporting from",
                                            "with files from",
                                            "with file from",
                                            "with material from",
                                            "with information from",
                                            "with contributions from",
                                            "with wire reports",
                                            "with wire inputs",
                                            "with agencies",
                                            "with pti inputs",
                                            "inputs from",
                                            "input from",
                                            "inputs by",
                                            "agency inputs",
                                            "agencies inputs",
                                            "additional reporting",
                                            "additional inputs",
                                            "reporting by",
                                            "reported by",
                                            "reporting for",
                                            "editing by",
                                            "edited by",
                                            "writing by",
                                            "written by",
                                            "compiled by",
                                            "compiled from",
                                            "from wire",
                                            "from wires",
                                            "from agencies",
                                            "from agency",
                                            "from news services",
                                            "wire reports",
                                            "wire services",
                                            "staff and wire",
                                            "agency report",
                                            "agency reports",
                                            "agencies report",
                                            "information from",
                                            "this story was originally published",
                                            "this article was originally published",
                                            "this report was originally published",
                                            "this story originally appeared",
                                            "this article originally appeared",
                                            "this article was first published",
                                            "this story was first published",
                                            "originally published by",
                                            "originally published on",
                                            "originally published at",
                                            "first published by",
                                            "first published on",
                                            "first published at",
                                            "republished from",
                                            "syndicated from",
                                            "this story has been published from",
                                            "this story has been sourced",
                                            "this story is published from",
                                            "this report is auto generated",
                                            "this story is auto generated",
                                            "this is a syndicated",
                                            "this is an unedited",
                                            "except for the headline",
                                            "this story has not been edited",
                                            "this article has not been edited",
                                            "this report has not been edited",
                                            "this copy has not been edited",
                                            "the story has not been edited",
                                            "published in arrangement",
                                            "produced by",
                                            "distributed by",
                                            "provided by",
                                            "supplied by",
                                            "translated by",
                                            "source link",
                                            "mit material von",
                                            "avec",
                                            "agencias",
                                            NULL };
static const char *const footer_inside[] = { "contributed to this report",
                                             "contributed to this story",
                                             "contributed to this article",
                                             "contributed reporting",
                                             "contributed to the report",
                                             "contributed to this piece",
                                             "contributed from",
                                             "agencies contributed",
                                             "agency contributed",
                                             "inputs from agencies",
                                             "inputs from agency",
                                             "agency inputs",
                                             "inputs from pti",
                                             "inputs from ani",
                                             "inputs from ians",
                                             "was used in this report",
                                             "were used in this report",
                                             "was used in compiling",
                                             "provided by syndicat",
                                             "auto generated from a syndicated feed",
                                             "from a syndicated feed",
                                             "published from a wire agency",
                                             "from a wire agency feed",
                                             "from an agency feed",
                                             "without modifications to the text",
                                             "has not been edited by",
                                             "not been edited by",
                                             "published unedited",
                                             "from news agencies",
                                             "from news agency",
                                             "first appeared on",
                                             "first appeared in",
                                             "originally appeared on",
                                             "originally appeared in",
                                             "originally published by",
                                             "originally published on",
                                             "originally published in",
                                             "is distributed by",
                                             "assisted in this report",
                                             NULL };
static const char *const copyright_inside[] = {
  "all rights reserved",  "may not be published broadcast", "may not be reproduced",
  "may not be copied",    "rewritten or redistributed",     "redistributed without",
  "tous droits réservés", "alle rechte vorbehalten",        NULL
};
/* Words that can stand beside an agency's name on a line of its own. */
static const char *const beside_agency[] = {
  "agencies", "agency",        "and",           "with",     "news",   "service", "services", "staff",   "wire",
  "wires",    "desk",          "web",           "in",       "from",   "by",      "bureau",   "the",     "via",
  "reports",  "report",        "correspondent", "reporter", "writer", "source",  "sources",  "inputs",  "press",
  "release",  "international", "world",         "team",     "online", "digital", "newsroom", "special", "to",
  NULL
};
static const char *const generic_agency[] = { "agencies",
                                              "agency",
                                              "news agencies",
                                              "news agency",
                                              "wire",
                                              "wires",
                                              "wire reports",
                                              "wire services",
                                              "news services",
                                              "agency reports",
                                              "agencies reports",
                                              "staff and agencies",
                                              "agencies and staff",
                                              "agencias",
                                              "agences",
                                              "agenturen",
                                              NULL };

static gboolean
begins_any (const char *folded, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++)
    if (**phrases == *folded && wt_fold_begins (folded, *phrases) != NULL)
      return TRUE;
  return FALSE;
}

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
wt_credit_is_agency (const char *text, gsize length, const WtAgencies *agencies)
{
  strip_marks (&text, &length);
  if (length == 0 || length > 120)
    return FALSE;
  g_autoptr (GArray) signs = signs_in (text, length, agencies);
  if (agencies == NULL)
    return is_acronym (text, length);
  if (signs->len == 0)
    return FALSE;
  const WtAgencySign *first = &g_array_index (signs, WtAgencySign, 0);
  return first->offset_bytes == 0 && first->length_bytes == length;
}

gsize
wt_credit_masthead (const char *text, gsize length, const WtAgencies *agencies)
{
  static const char *const behind[] = { "news", "news agency", "news service", "newswire", "news wire", NULL };

  if (wt_credit_is_agency (text, length, agencies))
    return length;
  g_autoptr (GArray) signs = signs_in (text, MIN (length, 120), agencies);
  if (signs->len != 1 || g_array_index (signs, WtAgencySign, 0).offset_bytes != 0)
    return 0;
  gsize n = g_array_index (signs, WtAgencySign, 0).length_bytes;
  g_autofree char *rest = wt_fold (text + n, length - n, 120);
  for (gsize i = 0; behind[i] != NULL; i++)
    if (wt_fold_is (rest, behind[i]))
      return n;
  return 0;
}

/* An agency's name with nothing beside it but words such as "with", "staff", "and", and perhaps a place behind a bar.
 */
static gboolean
is_agency_line (const char *text, gsize length, const WtAgencies *agencies)
{
  if (length > 120)
    return FALSE;
  if (wt_credit_is_agency (text, length, agencies))
    return TRUE;
  strip_marks (&text, &length);
  g_autofree char *folded = wt_fold (text, length, length);
  for (gsize i = 0; generic_agency[i] != NULL; i++)
    if (wt_fold_is (folded, generic_agency[i]))
      return TRUE;
  g_autoptr (GArray) signs = signs_in (text, length, agencies);
  if (signs->len == 0)
    return FALSE;

  g_autoptr (GString) rest = g_string_new (NULL);
  gsize at = 0;
  for (guint i = 0; i < signs->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, i);
    g_string_append_len (rest, text + at, (gssize)(sign->offset_bytes - at));
    g_string_append_c (rest, ' ');
    at = sign->offset_bytes + sign->length_bytes;
  }
  g_string_append_len (rest, text + at, (gssize)(length - at));
  g_autofree char *others = wt_fold (rest->str, rest->len, rest->len);
  guint strange = 0;
  for (const char *p = others; *p != '\0';)
  {
    gsize n = strcspn (p, " ");
    strange += !wt_fold_in (p, (gssize)n, beside_agency);
    p += n;
    p += *p == ' ';
  }
  gboolean barred = memchr (rest->str, '|', rest->len) != NULL || memchr (rest->str, '/', rest->len) != NULL
                    || memchr (rest->str, ',', rest->len) != NULL;
  return strange == 0 || (barred && strange <= 2);
}

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

/* "FAMILY ALBUM/AFP/File -": an agency at a slash with no space. */
static gboolean
is_slashed_agency (const char *text, gsize length, const WtAgencies *agencies)
{
  if (length > 120 || memchr (text, '/', length) == NULL || memchr (text, ':', length) != NULL
      || wt_credit_is_joint (text, length, agencies))
    return FALSE;
  g_autoptr (GArray) signs = signs_in (text, length, agencies);
  for (guint i = 0; i < signs->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, i);
    gsize after = sign->offset_bytes + sign->length_bytes;
    if ((sign->offset_bytes > 1 && text[sign->offset_bytes - 1] == '/' && text[sign->offset_bytes - 2] != ' ')
        || (after + 1 < length && text[after] == '/' && text[after + 1] != ' '))
      return TRUE;
  }
  if (agencies != NULL)
    return FALSE;
  g_autofree char *folded = wt_fold (text, length, length);
  return wt_fold_words (folded) <= 8 && g_strstr_len (text, (gssize)length, "/File") != NULL;
}

/* Whether a label of a picture ("Photo") has a colon, slash, bar or agency behind it. */
static gboolean
is_labelled_photo (const char *text, gsize length, const char *folded, const WtAgencies *agencies)
{
  gsize n = strcspn (text, ":/|");
  gsize dash =
      (gsize)(g_strstr_len (text, (gssize)length, " - ") != NULL ? g_strstr_len (text, (gssize)length, " - ") - text
                                                                 : (gssize)length);

  n = MIN (MIN (n, dash), length);
  g_autofree char *label = wt_fold (text, n, 60);
  if (n < length)
    for (gsize i = 0; photo_labels[i] != NULL; i++)
      if (wt_fold_is (label, photo_labels[i]))
        return TRUE;
  gsize word = strcspn (text, " ");
  if (word >= length || !wt_fold_in (folded, (gssize)strcspn (folded, " "), photo_labels))
    return FALSE;
  g_autoptr (GArray) signs = signs_in (text, length, agencies);
  return signs->len > 0 && g_array_index (signs, WtAgencySign, 0).offset_bytes <= word + 2;
}

static gboolean
is_photo (const char *text, gsize length, const char *folded, guint words, const WtAgencies *agencies)
{
  gboolean stop = wt_ends_with_stop (text, length);

  if (words <= 14 && begins_any (folded, photo_heads))
    return !stop || words <= 8;
  if (words <= 14 && is_labelled_photo (text, length, folded, agencies))
    return TRUE;
  if (words <= 16 && (!stop || text[length - 1] == ')') && wt_fold_has_any (folded, photo_inside))
    return TRUE;
  return words <= 9 && !stop && is_slashed_agency (text, length, agencies);
}

static gboolean
is_copyright (const char *text, gsize length, const char *folded, guint words)
{
  if (words <= 25
      && (strncmp (text, "\302\251", 2) == 0 || wt_fold_begins (folded, "copyright") != NULL
          || wt_fold_begins (folded, "c # ") != NULL || wt_fold_begins (folded, "c 20#") != NULL))
    return words <= 12 || wt_fold_has_any (folded, copyright_inside);
  if (words <= 25 && g_strstr_len (text, (gssize)MIN (length, 200), "\302\251") != NULL && wt_fold_has (folded, "#"))
    return TRUE;
  return words <= 45 && wt_fold_has_any (folded, copyright_inside);
}

static gboolean
is_source_line (const char *folded, guint words, const char *text, const WtAgencies *agencies)
{
  static const char *const heads[] = { "source", "sources",     "agency",      "agencies",        "courtesy",
                                       "via",    "news source", "news agency", "originally from", "quelle",
                                       "fuente", "fonte",       NULL };
  gsize label = strcspn (text, ":\342");

  if (words > 10 || label > 24 || !begins_any (folded, heads) || (text[label] != ':' && text[label] != '\342'))
    return FALSE;
  if (words <= 4)
    return TRUE; /* "Sources: Cup final may be moved" is a title */
  g_autoptr (GArray) signs = signs_in (text + label, strlen (text + label), agencies);
  return signs->len > 0;
}

WtCreditKind
wt_credit_of (const char *text, gsize length, const WtAgencies *agencies)
{
  if (length == 0 || length > MAX_BYTES)
    return WT_CREDIT_NONE;
  g_autofree char *line = g_strndup (text, length); /* so that a search ends with the line */
  text = line;
  g_autofree char *folded = wt_fold (text, length, MAX_BYTES);
  guint words = wt_fold_words (folded);

  if (words == 0 || words > 60)
    return WT_CREDIT_NONE;
  if (is_photo (text, length, folded, words, agencies))
    return WT_CREDIT_PHOTO;
  if (is_byline (text, length))
    return WT_CREDIT_BYLINE;
  if ((words <= 40 && begins_any (folded, footer_heads)
       && (words <= 14 || wt_fold_has_any (folded, footer_inside) || wt_fold_has (folded, "editing by")))
      || (words <= 45 && wt_fold_has_any (folded, footer_inside) && (text[0] == '(' || text[0] == '[' || words <= 30)))
    return WT_CREDIT_FOOTER;
  if (is_copyright (text, length, folded, words))
    return WT_CREDIT_COPYRIGHT;
  if (is_source_line (folded, words, text, agencies) || is_agency_line (text, length, agencies)
      || wt_credit_is_joint (text, length, agencies) || wt_credit_is_staff (text, length, agencies))
    return WT_CREDIT_LINE;
  return WT_CREDIT_NONE;
}

/* Bytes of the name that a picture's label signs with, at the head of a line that runs on: an agency the registry
 * knows, else words in capitals, else one word. */
static gsize
name_at (const char *text, gsize length, const WtAgencies *agencies)
{
  g_autoptr (GArray) signs = signs_in (text, MIN (length, 200), agencies);
  gsize i = 0;

  if (signs->len > 0 && g_array_index (signs, WtAgencySign, 0).offset_bytes == 0)
    i = g_array_index (signs, WtAgencySign, 0).length_bytes;
  while (i < length && text[i] != ' ' && text[i] != '\n')
    i++; /* "/File" behind the sign */
  for (gsize end = i; end < length;)
  {
    gsize start = end;
    while (start < length && text[start] == ' ')
      start++;
    gsize stop = start;
    while (stop < length && (g_ascii_isupper (text[stop]) || text[stop] == '/' || text[stop] == '&'))
      stop++;
    if (stop < start + 2 || (stop < length && text[stop] != ' ') || i == 0)
      break;
    i = end = stop;
  }
  return i;
}

gsize
wt_credit_photo_head (const char *text, gsize length, const WtAgencies *agencies)
{
  static const char *const labels[] = { "image source",     "image credit",   "image credits",
                                        "image courtesy",   "photo credit",   "photo credits",
                                        "photo courtesy",   "photo source",   "picture credit",
                                        "picture courtesy", "picture source", "pic credit",
                                        "pic courtesy",     "photo",          "image",
                                        "picture",          "credit",         "file photo",
                                        "photo by",         "image by",       NULL };
  g_autofree char *line = g_strndup (text, MIN (length, 400));
  text = line;
  length = strlen (line);
  gsize colon = strcspn (text, ":");

  if (colon >= MIN (length, 30))
    return 0;
  g_autofree char *label = wt_fold (text, colon, colon);
  for (gsize i = 0; labels[i] != NULL; i++)
    if (wt_fold_is (label, labels[i]))
    {
      gsize name = colon + 1;
      while (name < length && text[name] == ' ')
        name++;
      gsize n = name_at (text + name, length - name, agencies);
      return n > 0 ? name + n : 0;
    }
  return 0;
}

gsize
wt_credit_photo_tail (const char *text, gsize length, const WtAgencies *agencies)
{
  if (length < 10 || length > 1500)
    return length;
  g_autofree char *line = g_strndup (text, length);
  text = line;
  gsize start = length;
  char last = text[length - 1];
  if (last == ')' || last == ']')
  {
    while (start > 0 && text[start - 1] != '(' && text[start - 1] != '[')
      start--;
    start -= start > 0;
  }
  else
    for (gsize i = length; i > 0 && length - i < 90 && start == length; i--)
      if (text[i - 1] == '|' || text[i - 1] == '\n')
        start = i - 1;
  gsize from = start;
  if (from < length && (text[from] == '|' || text[from] == '\n'))
    from++;
  while (from < length && text[from] == ' ')
    from++;
  if (start == 0 || from >= length)
    return length;
  g_autofree char *folded = wt_fold (text + from, length - from, 200);
  guint words = wt_fold_words (folded);
  gsize bare = length - from - (last == ')' || last == ']' ? 2 : 0);
  const char *inner = last == ')' || last == ']' ? text + from + 1 : text + from;
  if (words == 0 || words > 12 || !is_photo (inner, bare, folded, words, agencies))
    return length;
  return start;
}
