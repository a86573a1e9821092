/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "furniture.h"

#include <string.h>

#include "fold.h"
#include "phrases.h"
#include "space.h"

/* Longer lines are prose whatever they mention. */
#define MAX_BYTES            900
#define MAX_CORRECTION_WORDS 90

/* The phrases by their first word; those that begin with "#" are under "#". Built once, const afterwards. */
static GHashTable *
index_of_phrases (void)
{
  static gsize once = 0;
  static GHashTable *index = NULL;

  if (g_once_init_enter (&once))
  {
    GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
    for (gsize i = 0; i < wt_phrases_count; i++)
    {
      g_autofree char *word = g_strndup (wt_phrases[i].words, strcspn (wt_phrases[i].words, " "));
      GArray *list = g_hash_table_lookup (table, word);
      if (list == NULL)
      {
        list = g_array_new (FALSE, FALSE, sizeof (gsize));
        g_hash_table_insert (table, (gpointer)g_intern_string (word), list);
      }
      g_array_append_val (list, i);
    }
    index = table;
    g_once_init_leave (&once, 1);
  }
  return index;
}

/* The label a line begins with: what is before a colon, bar or arrow, folded; the whole line where there is none. */
static char *
label_of (const char *text, gsize length)
{
  gsize n = MIN (length, 60);

  for (gsize i = 1; i < n; i++)
    if (text[i] == ':' || text[i] == '|' || (text[i] == '>' && i + 1 < n && text[i + 1] == '>')
        || strncmp (text + i, "\302\273", 2) == 0 || (text[i] == '-' && text[i - 1] == ' '))
      return wt_fold (text, i, i);
  return length <= 60 ? wt_fold (text, length, length) : g_strdup ("");
}

/* What was found in one line. */
typedef struct
{
  const char *folded;
  const char *label;
  guint words;
  WtShape shape;
  gboolean sure;
  gboolean related;
  guint edges;
  gboolean edge_alone; /* the whole line is an edge phrase */
} Found;

static void
try_phrase (Found *found, const WtPhrase *phrase, const char *place)
{
  if (found->words > phrase->max_words)
    return;
  gboolean begins = place == found->folded;
  if (phrase->how != WT_PHRASE_IN && !begins)
    return;
  if (phrase->how == WT_PHRASE_LABEL ? !wt_fold_is (found->label, phrase->words)
                                     : wt_fold_begins (place, phrase->words) == NULL)
    return;
  if (phrase->how == WT_PHRASE_WHOLE && !wt_fold_is (place, phrase->words))
    return;
  if (phrase->words[0] == '#' && found->shape == WT_SHAPE_PROSE)
    return; /* "3 days ago the ..." is a sentence */
  if (phrase->force == WT_PHRASE_EDGE)
  {
    found->edges++;
    found->edge_alone |= phrase->how == WT_PHRASE_WHOLE;
    return;
  }
  found->sure = TRUE;
  found->related |= phrase->force == WT_PHRASE_RELATED;
}

static void
try_all (Found *found)
{
  for (const char *place = found->folded; *place != '\0';)
  {
    gsize length = strcspn (place, " ");
    g_autofree char *word = g_ascii_isdigit (*place) ? g_strdup ("#") : g_strndup (place, length);
    const GArray *list = g_hash_table_lookup (index_of_phrases (), word);
    for (guint i = 0; list != NULL && i < list->len; i++)
      try_phrase (found, &wt_phrases[g_array_index (list, gsize, i)], place);
    place += length;
    place += *place == ' ';
  }
}

/* Somebody speaks: reporters' prose, whatever it is about. */
static gboolean
is_reported (const char *text, gsize length, const char *folded)
{
  static const char *const verbs[] = { "said", "says", "told", "added", "according", "tweeted", "wrote", NULL };

  gunichar first = g_utf8_get_char (text);
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (text, text + length));

  if ((wt_is_opening_quote (first) && first != '(' && first != '[') || last == '"' || last == 0x201D)
    return TRUE;
  for (const char *p = folded; *p != '\0';)
  {
    gsize n = strcspn (p, " ");
    if (wt_fold_in (p, (gssize)n, verbs))
      return TRUE;
    p += n;
    p += *p == ' ';
  }
  return FALSE;
}

/* The page speaks of its own article, whatever that said. */
static gboolean
is_correction (const char *folded)
{
  static const char *const subjects[] = { "this article was", "this story was", "this report was" };
  static const char *const verbs[] = { "amended on", "corrected on", "updated on" };

  if (wt_fold_begins (folded, "correction") != NULL && wt_fold_has (folded, "earlier version of this"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
  {
    const char *verb = wt_fold_begins (folded, subjects[i]);
    for (gsize v = 0; verb != NULL && v < G_N_ELEMENTS (verbs); v++)
      if (*verb == ' ' && wt_fold_begins (verb + 1, verbs[v]) != NULL)
        return TRUE;
  }
  return FALSE;
}

static gboolean
speaks_to_reader (const char *folded)
{
  static const char *const words[] = { "you",  "your",  "we",      "our",  "us",      "please",
                                       "here", "users", "readers", "site", "website", NULL };

  for (const char *p = folded; *p != '\0';)
  {
    gsize length = strcspn (p, " ");
    if (wt_fold_in (p, (gssize)length, words))
      return TRUE;
    p += length;
    p += *p == ' ';
  }
  return FALSE;
}

WtFurniture
wt_furniture_of (const char *text, const WtPiece *piece, WtRole *role)
{
  *role = WT_ROLE_NONE;
  if (piece->length_bytes > MAX_BYTES)
    return WT_FURNITURE_NOT;
  if (wt_furniture_url (text, piece->length_bytes) == piece->length_bytes)
  {
    *role = WT_ROLE_URL;
    return WT_FURNITURE_SURE;
  }
  g_autofree char *folded = wt_fold (text, piece->length_bytes, MAX_BYTES);
  g_autofree char *label = label_of (text, piece->length_bytes);
  Found found = { .folded = folded, .label = label, .words = wt_fold_words (folded), .shape = piece->shape };
  if (folded[0] == '\0' || (found.words <= MAX_CORRECTION_WORDS && is_correction (folded)))
    return WT_FURNITURE_SURE; /* rules, stars and bullets by themselves */
  try_all (&found);
  if (piece->shape == WT_SHAPE_PROSE && !found.related && is_reported (text, piece->length_bytes, folded))
    return WT_FURNITURE_NOT;
  if (found.sure)
  {
    *role = found.related ? WT_ROLE_RELATED : WT_ROLE_NONE;
    return WT_FURNITURE_SURE;
  }
  guint needed = piece->shape == WT_SHAPE_PROSE ? 2 : 1;
  if (found.edge_alone || found.edges > needed || (found.edges == needed && speaks_to_reader (folded)))
    return WT_FURNITURE_EDGE;
  return WT_FURNITURE_NOT;
}

/* Bytes of @text that fold to as many words as lie in [folded, after). */
static gsize
bytes_of_words (const char *text, gsize length, const char *folded, const char *after)
{
  gsize words = 1;
  gsize i = 0;
  gboolean inside = FALSE;

  for (const char *p = folded; p < after; p++)
    words += *p == ' ';
  for (gsize next; i < length; i = next)
  {
    gunichar c = g_utf8_get_char (text + i);
    next = (gsize)(g_utf8_next_char (text + i) - text);
    gboolean letter = g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
    if (inside && !letter && --words == 0)
      return i;
    inside = letter;
  }
  return i;
}

gsize
wt_furniture_head (const char *text, gsize length)
{
  g_autofree char *folded = wt_fold (text, length, 200);
  g_autofree char *word = g_strndup (folded, strcspn (folded, " "));
  const GArray *list = g_hash_table_lookup (index_of_phrases (), word);
  const char *longest = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
  {
    const WtPhrase *phrase = &wt_phrases[g_array_index (list, gsize, i)];
    if (phrase->how != WT_PHRASE_WHOLE || phrase->force != WT_PHRASE_SURE)
      continue;
    const char *after = wt_fold_begins (folded, phrase->words);
    if (after == NULL || (*after != '\0' && strchr (phrase->words, ' ') == NULL))
      continue;
    if (longest == NULL || after > longest)
      longest = after;
  }
  return longest == NULL ? 0 : bytes_of_words (text, length, folded, longest);
}

gsize
wt_furniture_url (const char *text, gsize length)
{
  gsize i = 0;

  if (!(length > 10
        && (g_ascii_strncasecmp (text, "http://", 7) == 0 || g_ascii_strncasecmp (text, "https://", 8) == 0))
      && !(length > 6 && g_ascii_strncasecmp (text, "www.", 4) == 0))
    return 0;
  while (i < length && wt_space_at (text + i, text + length) == 0)
    i = (gsize)(g_utf8_next_char (text + i) - text);
  return i;
}
