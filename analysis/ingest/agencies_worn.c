/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agencies_worn.h"

#include <string.h>

#include "fold.h"

/* Longer texts are no sign. */
#define MAX_BYTES   64
#define MAX_LETTERS 40
#define MAX_PARTS   5
/* Letters of somebody unknown among agencies: a paper's own name, a writer's initials. */
#define MAX_UNKNOWN_LETTERS 8

/* What scanners take one letter for costs less than what they do not. */
#define COST_LOOK_ALIKE 1
#define COST_OTHER      2

/* The letters and digits of a text, in small ASCII letters without accents. */
typedef struct
{
  char at[MAX_LETTERS + 1];
  guint n;
} Letters;

/* Letters that look like a letter in worn print, and it like them. */
static const char look_alikes[128][8] = {
  ['0'] = "o",      ['1'] = "il",      ['5'] = "s",     ['8'] = "bs",  ['9'] = "g",      ['a'] = "eno",
  ['b'] = "8dhp",   ['c'] = "ego",     ['d'] = "bflop", ['e'] = "aco", ['f'] = "dlst",   ['g'] = "9cpq",
  ['h'] = "bknr",   ['i'] = "1jlrt",   ['j'] = "il",    ['k'] = "h",   ['l'] = "1dfijt", ['m'] = "nw",
  ['n'] = "ahmruv", ['o'] = "0acdeqt", ['p'] = "bdg",   ['q'] = "go",  ['r'] = "hintx",  ['s'] = "58f",
  ['t'] = "filor",  ['u'] = "nv",      ['v'] = "nuy",   ['w'] = "m",   ['x'] = "rz",     ['y'] = "v",
  ['z'] = "x",
};
/* Pairs of letters that a scanner makes of one, or the other way round. */
static const char split_letters[128][9] = {
  ['d'] = "cl", ['h'] = "illiiclc", ['k'] = "ltlclibi", ['m'] = "rninniii",
  ['n'] = "ii", ['r'] = "illi",     ['u'] = "ilii",     ['w'] = "vv",
};

static void
add_letter (Letters *letters, gunichar c)
{
  if (letters->n < MAX_LETTERS && c < 0x80 && g_ascii_isalnum ((char)c))
    letters->at[letters->n++] = (char)(c | 0x20); /* digits have that bit too */
}

static void
add_plain_letters (Letters *letters, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    add_letter (letters, (guint8)text[i]);
}

/* FALSE where there are letters of another script. */
static gboolean
add_letters (Letters *letters, const char *text, gsize length)
{
  g_autofree char *plain = g_utf8_normalize (text, (gssize)length, G_NORMALIZE_ALL);

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    if (c == 0xdf)
      add_plain_letters (letters, "ss", 2);
    else if (c >= 0x80 && g_unichar_isalpha (c))
      return FALSE;
    else
      add_letter (letters, c);
  }
  return plain != NULL;
}

static gboolean
is_ascii (const char *text, gsize length)
{
  guint8 bits = 0;

  for (gsize i = 0; i < length; i++)
    bits |= (guint8)text[i];
  return bits < 0x80;
}

/* FALSE where there are too many, or letters of another script. */
static gboolean
read_letters (const char *text, gsize length, Letters *letters)
{
  gboolean ok = TRUE;

  letters->n = 0;
  if (is_ascii (text, length))
    add_plain_letters (letters, text, length);
  else
    ok = add_letters (letters, text, length);
  return ok && letters->n > 0 && letters->n < MAX_LETTERS;
}

static guint
cost_of (char a, char b)
{
  return a == b ? 0 : strchr (look_alikes[(guint8)a], b) != NULL ? COST_LOOK_ALIKE : COST_OTHER;
}

static gboolean
is_split (char first, char second, char whole)
{
  for (const char *pair = split_letters[(guint8)whole]; *pair != '\0'; pair += 2)
    if (pair[0] == first && pair[1] == second)
      return TRUE;
  return FALSE;
}

/* The damage that makes b of a, by the usual table of three rows; more than @most where it is more. */
static guint
damage_between (const Letters *a, const Letters *b, guint most)
{
  guint rows[3][MAX_LETTERS + 1];

  if (MAX (a->n, b->n) - MIN (a->n, b->n) > most)
    return most + 1;
  for (guint j = 0; j <= b->n; j++)
    rows[0][j] = j * COST_OTHER;
  for (guint i = 1; i <= a->n; i++)
  {
    guint *row = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
    row[0] = i * COST_OTHER;
    guint least = row[0];
    for (guint j = 1; j <= b->n; j++)
    {
      guint best = last[j - 1] + cost_of (a->at[i - 1], b->at[j - 1]);
      best = MIN (best, MIN (last[j], row[j - 1]) + COST_OTHER);
      if (i > 1 && is_split (a->at[i - 2], a->at[i - 1], b->at[j - 1]))
        best = MIN (best, before[j - 1] + COST_LOOK_ALIKE);
      row[j] = best;
      least = MIN (least, best);
    }
    if (least > most + COST_LOOK_ALIKE)
      return most + 1;
  }
  return rows[a->n % 3][b->n];
}

#define MAX_DAMAGE 4
/* Short signs bear no damage: "DPA" is not "OPA". */
static guint
most_damage (guint n_letters)
{
  return n_letters < 4 ? 0 : n_letters == 4 ? 1 : n_letters < 8 ? 2 : n_letters < 12 ? 3 : MAX_DAMAGE;
}

static void
compare_all (char **phrases, const WtAgency *agency, const Letters *found, WtWornSign *best, gboolean *tied)
{
  for (; *phrases != NULL; phrases++)
  {
    Letters wanted;
    gsize length = strlen (*phrases);
    if (length > MAX_BYTES || length + MAX_DAMAGE < found->n || !read_letters (*phrases, length, &wanted)
        || wanted.n < 2)
      continue;
    guint most = most_damage (MIN (wanted.n, found->n));
    guint damage = damage_between (found, &wanted, most);
    if (damage > most || damage > best->damage)
      continue;
    *tied = damage == best->damage && best->agency != NULL && best->agency != agency ? TRUE
            : damage < best->damage                                                  ? FALSE
                                                                                     : *tied;
    best->agency = agency;
    best->damage = damage;
  }
}

/* The one agency whose sign these letters are nearest to. */
static gboolean
find_nearest (const WtAgencies *agencies, const char *date, const Letters *found, WtWornSign *best)
{
  gboolean tied = FALSE;

  best->agency = NULL;
  best->damage = G_MAXUINT;
  for (guint i = 0; i < wt_agencies_count (agencies); i++)
  {
    const WtAgency *agency = wt_agencies_get (agencies, i);
    if (!wt_agency_existed (agency, date))
      continue;
    compare_all (agency->names, agency, found, best, &tied);
    compare_all (agency->abbreviations, agency, found, best, &tied);
  }
  return best->agency != NULL && !tied;
}

/* Bytes of "ag. ", "agence " or the like at the head of a part. */
static gsize
generic_head (const char *text, gsize length)
{
  static const char *const heads[] = { "ag",      "agence", "agentur", "dép", "dépêche", "tel", "tél",
                                       "service", "bureau", "büro",    "de",  "der",     NULL };
  gsize n = strcspn (text, " .'");

  return n > 0 && n + 1 < length && wt_fold_in (text, (gssize)n, heads) ? n + 1 : 0;
}

static gboolean
add_part (const WtAgencies *agencies, const char *date, const char *text, gsize start, gsize end, GArray *signs)
{
  Letters letters;
  WtWornSign sign;

  while (start < end && strchr (" .,;:'\n\"", text[start]) != NULL)
    start++;
  g_autofree char *folded = g_utf8_strdown (text + start, (gssize)(end - start));
  start += generic_head (folded, strlen (folded)) <= end - start ? generic_head (folded, strlen (folded)) : 0;
  if (start >= end || !read_letters (text + start, end - start, &letters))
    return FALSE;
  if (!find_nearest (agencies, date, &letters, &sign))
    return FALSE;
  sign.offset_bytes = start;
  sign.length_bytes = end - start;
  g_array_append_val (signs, sign);
  return TRUE;
}

/* Each part between marks; at most one may be nobody known, and it is short. */
static void
add_parts (const WtAgencies *agencies, const char *date, const char *text, gsize length, GArray *signs)
{
  guint n_parts = 0, n_unknown = 0;

  for (gsize start = 0; start < length; n_parts++)
  {
    gsize end = start;
    while (end < length && strchr (",/-+;&", text[end]) == NULL)
      end++;
    if (end > start && !add_part (agencies, date, text, start, end, signs))
      n_unknown += end - start > MAX_UNKNOWN_LETTERS + 2 ? 2 : 1;
    start = end + 1;
  }
  if (n_parts < 2 || n_parts > MAX_PARTS || n_unknown > 1)
    g_array_set_size (signs, 0);
}

GArray *
wt_agencies_worn (const WtAgencies *agencies, const char *date, const char *text, gsize length)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (WtWornSign));

  if (length >= 2 && length <= MAX_BYTES && !add_part (agencies, date, text, 0, length, signs))
    add_parts (agencies, date, text, length, signs);
  return signs;
}
