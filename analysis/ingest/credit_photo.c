/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Credits of pictures. */
#include "credit.h"

#include <string.h>

#include "credit_staff.h"
#include "fold.h"
#include "space.h"

/* A longer line names more than a picture's owner. */
#define MAX_SLASHED_BYTES 120
#define MAX_LABEL_BYTES   60
/* How far a credit at a paragraph's end is looked for, and in how long a paragraph. */
#define MAX_TAIL_BYTES    200
#define MAX_CAPTION_BYTES 1500

/* "FAMILY ALBUM/AFP/File -": an agency at a slash with no space. */
static gboolean
is_slashed_agency (const WtWording *wording)
{
  const char *text = wording->line->str;
  gsize length = wording->line->len;

  if (length > MAX_SLASHED_BYTES || memchr (text, '/', length) == NULL || memchr (text, ':', length) != NULL
      || wt_credit_is_joint (text, length, wording->agencies))
    return FALSE;
  if (wording->agencies == NULL)
    return wording->words <= 8 && g_strstr_len (text, (gssize)length, "/File") != NULL;
  g_autoptr (GArray) signs = wt_agencies_scan (wording->agencies, text, length);
  for (guint i = 0; i < signs->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, i);
    gsize after = sign->offset_bytes + sign->length_bytes;
    if ((sign->offset_bytes > 1 && text[sign->offset_bytes - 1] == '/' && text[sign->offset_bytes - 2] != ' ')
        || (after + 1 < length && text[after] == '/' && text[after + 1] != ' '))
      return TRUE;
  }
  return FALSE;
}

/* Whether the line's label, up to a colon, slash, bar or dash, is of pictures and nothing else. */
static gboolean
has_photo_label (const WtWording *wording)
{
  const GString *line = wording->line;
  const char *dash = g_strstr_len (line->str, (gssize)line->len, " - ");
  gsize n = strcspn (line->str, ":/|");

  n = dash != NULL ? MIN (n, (gsize)(dash - line->str)) : n;
  if (n >= line->len)
    return FALSE;
  g_autofree char *label = wt_fold (line->str, n, MAX_LABEL_BYTES);
  return wt_fold_is_any (label, wt_photo_labels);
}

/* Whether a label of a picture ("Photo") has a colon, slash, bar or agency behind it. */
static gboolean
is_labelled_photo (const WtWording *wording)
{
  const GString *line = wording->line;
  const char *folded = wording->folded->str;

  if ((wording->cues & WT_CUE_PHOTO_LABEL) == 0)
    return FALSE;
  if (has_photo_label (wording))
    return TRUE;
  gsize word = strcspn (line->str, " ");
  if (word >= line->len || wording->agencies == NULL
      || !wt_fold_in (folded, (gssize)strcspn (folded, " "), wt_photo_labels))
    return FALSE;
  g_autoptr (GArray) signs = wt_agencies_scan (wording->agencies, line->str, line->len);
  return signs->len > 0 && g_array_index (signs, WtAgencySign, 0).offset_bytes <= word + 2;
}

gboolean
wt_credit_is_picture (const WtWording *wording)
{
  const GString *line = wording->line;
  guint words = wording->words;

  if (words > 16)
    return FALSE;
  gboolean stop = wt_ends_with_stop (line->str, line->len);
  if (words <= 14 && (wording->cues & WT_CUE_PHOTO))
    return !stop || words <= 8;
  if (words <= 14 && is_labelled_photo (wording))
    return TRUE;
  if ((wording->cues & WT_CUE_PHOTO_INSIDE) && (!stop || line->str[line->len - 1] == ')'))
    return TRUE;
  return words <= 9 && !stop && is_slashed_agency (wording);
}

/* Bytes of the name that a picture's label signs with, at the head of a line that runs on: an agency the registry
 * knows, else words in capitals, else one word. */
static gsize
name_at (const char *text, gsize length, const WtAgencies *agencies)
{
  g_autoptr (GArray) signs = agencies != NULL ? wt_agencies_scan (agencies, text, MIN (length, 200)) : NULL;
  gsize i = 0;

  if (signs != NULL && signs->len > 0 && g_array_index (signs, WtAgencySign, 0).offset_bytes == 0)
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

/* Where the bracket opens that a text ends with; 0 where there is none. */
static gsize
find_bracket (const char *text, gsize length)
{
  gsize start = length;

  while (start > 0 && text[start - 1] != '(' && text[start - 1] != '[')
    start--;
  return start - (start > 0);
}

/* Where the text's last part begins that a bar or a line break sets off; @length where there is none near its end. */
static gsize
find_bar (const char *text, gsize length)
{
  for (gsize i = length; i > 0 && length - i < 90; i--)
    if (text[i - 1] == '|' || text[i - 1] == '\n')
      return i - 1;
  return length;
}

gsize
wt_credit_photo_tail (const char *text, gsize length, WtWording *wording)
{
  if (length < 10 || length > MAX_CAPTION_BYTES)
    return length;
  gboolean bracketed = strchr (")]", text[length - 1]) != NULL;
  gsize start = bracketed ? find_bracket (text, length) : find_bar (text, length), from = start;
  if (from < length && (text[from] == '|' || text[from] == '\n'))
    from++;
  while (from < length && text[from] == ' ')
    from++;
  if (start == 0 || from >= length || length - from > MAX_TAIL_BYTES)
    return length;
  gsize bracket_bytes = bracketed ? 1 : 0;
  if (length - from <= 2 * bracket_bytes)
    return length;
  wt_wording_read (wording, text + from + bracket_bytes, length - from - 2 * bracket_bytes);
  if (wording->words == 0 || wording->words > 12 || !wt_credit_is_picture (wording))
    return length;
  return start;
}
