/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agencies_scan.h"

#include <string.h>

/* Signs are whole words, so the search starts at words only: a trie does what Aho-Corasick's failure links would, over
 * folded characters, and the offsets are the text's own. */

#define NO_NODE   0
#define NO_PHRASE G_MAXUINT32
/* The root has a child for each first letter of all scripts; these are found by a table. */
#define N_ROOT_BUCKETS 256
/* Phrases are at most 120 characters (agencies.rng); white space in a text can make a match longer, up to this. */
#define MAX_MATCH_BYTES     1024
#define MAX_CHARACTER_BYTES 6

/* child: the first of its children, which are chained by sibling. phrase: the first that ends here. */
typedef struct
{
  gunichar character;
  guint32 child;
  guint32 sibling;
  guint32 phrase;
} Node;

/* next: another phrase that folds to the same characters. */
typedef struct
{
  const char *bytes;
  gsize length_bytes;
  WtPhraseKind kind;
  const WtAgency *agency;
  guint32 next;
} Phrase;

struct WtSignTrie
{
  GArray *nodes;
  GArray *phrases;
  guint32 root[N_ROOT_BUCKETS];
};

typedef struct
{
  const WtAgency *agency;
  gsize start, end;
} Denial;

typedef struct
{
  const WtSignTrie *trie;
  const char *text;
  const char *end;
  GArray *candidates;
  GArray *denials;
} Scan;

gunichar
wt_sign_fold (gunichar c)
{
  if (c < 0x80)
  {
    if (c == '`')
      return '\'';
    return g_ascii_isspace ((char)c) ? ' ' : (gunichar)g_ascii_tolower ((char)c);
  }
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if (c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0x02bb)
    return '\'';
  if ((c >= 0x201c && c <= 0x201f) || c == 0xab || c == 0xbb)
    return '"';
  if (c == 0x0131) /* Turkish: the lower case of I in "ANADOLU AJANSI" */
    return 'i';
  return g_unichar_isspace (c) ? ' ' : g_unichar_tolower (c);
}

/* Scripts that do not put spaces between words, or, as Korean, join particles to them. */
static gboolean
is_unspaced (gunichar c)
{
  if (c < 0x0e00)
    return FALSE;
  switch (g_unichar_get_script (c))
  {
  case G_UNICODE_SCRIPT_HAN:
  case G_UNICODE_SCRIPT_HIRAGANA:
  case G_UNICODE_SCRIPT_KATAKANA:
  case G_UNICODE_SCRIPT_HANGUL:
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return TRUE;
  default:
    return c == 0x30fc; /* the prolonged sound mark of kana, common to both */
  }
}

static gboolean
is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char)c) || c == '_';
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

gboolean
wt_sign_is_edge (gunichar before, gunichar after)
{
  return before == 0 || after == 0 || !is_word (before) || !is_word (after) || is_unspaced (before)
         || is_unspaced (after);
}

WtSignTrie *
wt_sign_trie_new (void)
{
  WtSignTrie *trie = g_new0 (WtSignTrie, 1);
  Node none = { 0, NO_NODE, NO_NODE, NO_PHRASE };

  trie->nodes = g_array_sized_new (FALSE, FALSE, sizeof (Node), 16384);
  trie->phrases = g_array_sized_new (FALSE, FALSE, sizeof (Phrase), 2048);
  g_array_append_val (trie->nodes, none);
  return trie;
}

void
wt_sign_trie_free (WtSignTrie *trie)
{
  if (trie == NULL)
    return;
  g_array_unref (trie->nodes);
  g_array_unref (trie->phrases);
  g_free (trie);
}

static guint32
find_child (const WtSignTrie *trie, guint32 node, gunichar character)
{
  const Node *nodes = (const Node *)(gpointer)trie->nodes->data;
  guint32 child = node == NO_NODE ? trie->root[character % N_ROOT_BUCKETS] : nodes[node].child;

  while (child != NO_NODE && nodes[child].character != character)
    child = nodes[child].sibling;
  return child;
}

static guint32
find_or_add_child (WtSignTrie *trie, guint32 node, gunichar character)
{
  guint32 child = find_child (trie, node, character);

  if (child != NO_NODE)
    return child;
  Node *parent = &g_array_index (trie->nodes, Node, node);
  guint32 *first = node == NO_NODE ? &trie->root[character % N_ROOT_BUCKETS] : &parent->child;
  Node added = { character, NO_NODE, *first, NO_PHRASE };
  child = trie->nodes->len;
  *first = child;
  g_array_append_val (trie->nodes, added);
  return child;
}

void
wt_sign_trie_add (WtSignTrie *trie, const char *phrase, WtPhraseKind kind, const WtAgency *agency)
{
  guint32 node = NO_NODE;

  if (*phrase == '\0')
    return;
  for (const char *p = phrase; *p != '\0'; p = g_utf8_next_char (p))
    node = find_or_add_child (trie, node, wt_sign_fold (g_utf8_get_char (p)));
  Node *last = &g_array_index (trie->nodes, Node, node);
  Phrase added = { phrase, strlen (phrase), kind, agency, last->phrase };
  last->phrase = trie->phrases->len;
  g_array_append_val (trie->phrases, added);
}

/* The folded character at *place, which moves behind it: behind all of a run of white space with at most one line
 * break, for a sign can be broken over two lines, but not over two paragraphs. */
static gunichar
read_folded (const Scan *scan, const char **place)
{
  const char *p = *place;
  gunichar folded = wt_sign_fold (g_utf8_get_char (p));
  guint n_breaks = 0;

  if (folded != ' ')
  {
    *place = g_utf8_next_char (p);
    return folded;
  }
  for (; p < scan->end && wt_sign_fold (g_utf8_get_char (p)) == ' '; p = g_utf8_next_char (p))
    n_breaks += *p == '\n';
  *place = p;
  return n_breaks > 1 ? '\n' : ' ';
}

static gunichar
character_at (const Scan *scan, const char *p)
{
  return p < scan->end ? g_utf8_get_char (p) : 0;
}

/* "A. P. Herbert": letters with blanks between them are a person's where a name follows. */
static gboolean
leads_to_name (const Scan *scan, const char *start, const char *end)
{
  return memchr (start, ' ', (gsize)(end - start)) != NULL && end - start < 12 && *end == ' '
         && g_unichar_isupper (character_at (scan, end + 1));
}

/* A sign that ends in a full stop ("A.P.") is no part of a longer abbreviation; one before ".com" is a host's name. */
static gboolean
stops_agree (const Scan *scan, const char *start, const char *end)
{
  gunichar after = character_at (scan, end);

  if (end[-1] == '.')
    return (start == scan->text || start[-1] != '.') && !is_word (after) && !leads_to_name (scan, start, end);
  return after != '.' || end + 1 >= scan->end || !g_ascii_islower (end[1]);
}

/* "Cor-\nvane": the place behind the hyphen and the line break where the word goes on in small letters, else @p. */
static const char *
behind_line_break (const Scan *scan, const char *p)
{
  gunichar c = character_at (scan, p);

  if (c != '-' && c != 0xac && c != 0xad)
    return p;
  const char *next = g_utf8_next_char (p);
  if (next >= scan->end || *next != '\n' || !g_unichar_islower (character_at (scan, next + 1)))
    return p;
  return next + 1;
}

/* "C. T. A.": the place behind the blank that follows a stop inside an abbreviation, else @p. */
static const char *
behind_stop (const Scan *scan, const char *start, const char *p)
{
  return p > start && p[-1] == '.' && *p == ' ' && g_unichar_isupper (character_at (scan, p + 1)) ? p + 1 : p;
}

/* Whether what was found is the phrase in its own case, but for a line that breaks it and blanks behind its stops. */
static gboolean
is_in_own_case (const Scan *scan, const Phrase *phrase, const char *start, const char *end)
{
  const char *wanted = phrase->bytes, *wanted_end = phrase->bytes + phrase->length_bytes;

  for (const char *p = start; p < end && wanted < wanted_end;)
  {
    const char *behind = p + (*wanted == *p);
    if (behind > p)
      wanted++;
    else if ((behind = behind_line_break (scan, p)) == p && (behind = behind_stop (scan, start, p)) == p)
      return FALSE;
    p = behind;
  }
  return wanted == wanted_end;
}

static void
add_found (Scan *scan, const Phrase *phrase, const char *start, const char *end)
{
  gsize length_bytes = (gsize)(end - start);

  if (phrase->kind == WT_PHRASE_DENIAL)
  {
    Denial denial = { phrase->agency, (gsize)(start - scan->text), (gsize)(end - scan->text) };
    g_array_append_val (scan->denials, denial);
    return;
  }
  gboolean full_name = phrase->kind == WT_PHRASE_NAME;
  if (!full_name && !is_in_own_case (scan, phrase, start, end))
    return;
  WtAgencySign sign = { phrase->agency, (gsize)(start - scan->text), length_bytes, full_name };
  g_array_append_val (scan->candidates, sign);
}

/* The node behind the character at *place, which moves behind it. Where the trie has none: behind the hyphen and the
 * break of a line, or the blank behind a stop. */
static guint32
step (const Scan *scan, guint32 node, const char *start, const char **place)
{
  const char *p = *place, *behind;
  guint32 child = find_child (scan->trie, node, read_folded (scan, place));

  if (child != NO_NODE || p == start)
    return child;
  behind = behind_line_break (scan, p);
  if (behind == p)
    behind = behind_stop (scan, start, p);
  if (behind == p)
    return NO_NODE;
  *place = behind;
  return find_child (scan->trie, node, read_folded (scan, place));
}

/* Every phrase that begins at start, where a word begins. */
static void
match_at (Scan *scan, const char *start)
{
  const WtSignTrie *trie = scan->trie;
  const char *p = start;
  guint32 node = NO_NODE;

  while (p < scan->end && p - start < MAX_MATCH_BYTES)
  {
    const char *last = p;
    node = step (scan, node, start, &p);
    if (node == NO_NODE)
      return;
    guint32 n = g_array_index (trie->nodes, Node, node).phrase;
    if (n == NO_PHRASE || !wt_sign_is_edge (g_utf8_get_char (last), character_at (scan, p))
        || !stops_agree (scan, start, p))
      continue;
    for (; n != NO_PHRASE; n = g_array_index (trie->phrases, Phrase, n).next)
      add_found (scan, &g_array_index (trie->phrases, Phrase, n), start, p);
  }
}

static gboolean
is_denied (const WtAgencySign *sign, const GArray *denials, guint first)
{
  gsize end = sign->offset_bytes + sign->length_bytes;

  for (guint i = first; i < denials->len; i++)
  {
    const Denial *denial = &g_array_index (denials, Denial, i);
    if (denial->start > end + WT_DENIAL_REACH_BYTES)
      return FALSE;
    if (denial->agency == sign->agency && denial->end + WT_DENIAL_REACH_BYTES >= sign->offset_bytes)
      return TRUE;
  }
  return FALSE;
}

/* Leaves out the abbreviations that something near denies. Both arrays are in text order. */
static GArray *
drop_denied (const GArray *candidates, const GArray *denials)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (WtAgencySign));
  guint first = 0;

  for (guint i = 0; i < candidates->len; i++)
  {
    const WtAgencySign *sign = &g_array_index (candidates, WtAgencySign, i);
    while (first < denials->len
           && g_array_index (denials, Denial, first).start + MAX_MATCH_BYTES + MAX_CHARACTER_BYTES
                      + WT_DENIAL_REACH_BYTES
                  < sign->offset_bytes)
      first++;
    if (sign->full_name || !is_denied (sign, denials, first))
      g_array_append_val (kept, *sign);
  }
  return kept;
}

/* Whether b, which overlaps a, stands in a's place: the longer does, of equals the earlier in the array. */
static gboolean
is_beaten (const GArray *signs, guint a, guint b)
{
  const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, a);
  const WtAgencySign *other = &g_array_index (signs, WtAgencySign, b);

  if (other->offset_bytes >= sign->offset_bytes + sign->length_bytes
      || sign->offset_bytes >= other->offset_bytes + other->length_bytes)
    return FALSE;
  return other->length_bytes > sign->length_bytes || (other->length_bytes == sign->length_bytes && b < a);
}

static gsize
longest_bytes (const GArray *signs)
{
  gsize longest = 0;

  for (guint i = 0; i < signs->len; i++)
    longest = MAX (longest, g_array_index (signs, WtAgencySign, i).length_bytes);
  return longest;
}

/* reach_bytes: no sign is longer. */
static gboolean
is_longest (const GArray *signs, guint n, gsize reach_bytes)
{
  const WtAgencySign *sign = &g_array_index (signs, WtAgencySign, n);

  for (guint i = n; i > 0; i--)
  {
    if (g_array_index (signs, WtAgencySign, i - 1).offset_bytes + reach_bytes <= sign->offset_bytes)
      break;
    if (is_beaten (signs, n, i - 1))
      return FALSE;
  }
  for (guint i = n + 1; i < signs->len; i++)
  {
    if (g_array_index (signs, WtAgencySign, i).offset_bytes >= sign->offset_bytes + sign->length_bytes)
      break;
    if (is_beaten (signs, n, i))
      return FALSE;
  }
  return TRUE;
}

GArray *
wt_sign_trie_scan (const WtSignTrie *trie, const char *text, gsize length_bytes)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (WtAgencySign));
  g_autoptr (GArray) denials = g_array_new (FALSE, FALSE, sizeof (Denial));
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (WtAgencySign));
  Scan scan = { trie, text, text + length_bytes, candidates, denials };
  gunichar before = 0;

  for (const char *p = text; p < scan.end; p = g_utf8_next_char (p))
  {
    gunichar character = g_utf8_get_char (p);
    if (wt_sign_is_edge (before, character) && trie->root[wt_sign_fold (character) % N_ROOT_BUCKETS] != NO_NODE)
      match_at (&scan, p);
    before = character;
  }
  g_autoptr (GArray) kept = drop_denied (candidates, denials);
  gsize reach_bytes = longest_bytes (kept);
  for (guint i = 0; i < kept->len; i++)
    if (is_longest (kept, i, reach_bytes))
      g_array_append_val (signs, g_array_index (kept, WtAgencySign, i));
  return signs;
}
