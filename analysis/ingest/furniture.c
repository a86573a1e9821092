/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "furniture.h"

#include <string.h>

#include "fold.h"
#include "space.h"

#define MAX_CORRECTION_WORDS 90
/* How much of a line's head a phrase is looked for in. */
#define MAX_HEAD_BYTES  200
#define MAX_LABEL_BYTES 60

/* clang-format off */
static const char *const reporting[] = { "said", "says", "told", "added", "according", "tweeted", "wrote", NULL };
static const char *const to_reader[] = {
  "you", "your", "we", "our", "us", "please", "here", "users", "readers", "site", "website", NULL
};
/* clang-format on */

const WtPhraseList wt_furniture_words[] = {
  { reporting, WT_CUE_REPORTING, WT_PHRASE_IN },
  { to_reader, WT_CUE_READER, WT_PHRASE_IN },
  { NULL, 0, 0 },
};

/* The label a line begins with: what is before a colon, bar or arrow, folded; the whole line where there is none. */
static char *
label_of (const GString *line)
{
  const char *text = line->str;
  gsize n = MIN (line->len, MAX_LABEL_BYTES);

  for (gsize i = 1; i < n; i++)
    if (text[i] == ':' || text[i] == '|' || (text[i] == '>' && i + 1 < n && text[i + 1] == '>')
        || strncmp (text + i, "\302\273", 2) == 0 || (text[i] == '-' && text[i - 1] == ' '))
      return wt_fold (text, i, i);
  return line->len <= MAX_LABEL_BYTES ? wt_fold (text, line->len, line->len) : g_strdup ("");
}

/* What was found in one line. */
typedef struct
{
  gboolean sure;
  gboolean related;
  guint edges;
  gboolean edge_alone; /* the whole line is an edge phrase */
} Found;

/* The phrasebook has compared the words; the rest is up to the line's shape. */
static Found
weigh (const WtWording *wording, WtShape shape)
{
  Found found = { FALSE, FALSE, 0, FALSE };
  g_autofree char *label = NULL;

  for (guint i = 0; i < wording->furniture->len; i++)
  {
    const WtPhrase *phrase = &wt_phrases[g_array_index (wording->furniture, guint16, i)];
    if (phrase->words[0] == '#' && shape == WT_SHAPE_PROSE)
      continue; /* "3 days ago the ..." is a sentence */
    if (phrase->how == WT_PHRASE_LABEL && label == NULL)
      label = label_of (wording->line);
    if (phrase->how == WT_PHRASE_LABEL && !wt_fold_is (label, phrase->words))
      continue;
    found.sure |= phrase->force != WT_PHRASE_EDGE;
    found.related |= phrase->force == WT_PHRASE_RELATED;
    found.edges += phrase->force == WT_PHRASE_EDGE;
    found.edge_alone |= phrase->force == WT_PHRASE_EDGE && phrase->how == WT_PHRASE_WHOLE;
  }
  return found;
}

/* Somebody speaks: reporters' prose, whatever it is about. */
static gboolean
is_reported (const WtWording *wording)
{
  const GString *line = wording->line;
  gunichar first = g_utf8_get_char (line->str);
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (line->str, line->str + line->len));

  return (wt_is_opening_quote (first) && first != '(' && first != '[') || last == '"' || last == 0x201D
         || (wording->cues & WT_CUE_REPORTING) != 0;
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

WtFurniture
wt_furniture_of (const WtWording *wording, WtShape shape, WtRole *role)
{
  const GString *line = wording->line;
  const char *folded = wording->folded->str;

  *role = WT_ROLE_NONE;
  if (line->len == 0)
    return WT_FURNITURE_NOT;
  if (wt_furniture_url (line->str, line->len) == line->len)
  {
    *role = WT_ROLE_URL;
    return WT_FURNITURE_SURE;
  }
  if (folded[0] == '\0' || (wording->words <= MAX_CORRECTION_WORDS && is_correction (folded)))
    return WT_FURNITURE_SURE; /* rules, stars and bullets by themselves */
  if (wording->furniture->len == 0)
    return WT_FURNITURE_NOT; /* as most lines */
  Found found = weigh (wording, shape);
  if (shape == WT_SHAPE_PROSE && !found.related && is_reported (wording))
    return WT_FURNITURE_NOT;
  if (found.sure)
  {
    *role = found.related ? WT_ROLE_RELATED : WT_ROLE_NONE;
    return WT_FURNITURE_SURE;
  }
  guint needed = shape == WT_SHAPE_PROSE ? 2 : 1;
  if (found.edge_alone || found.edges > needed || (found.edges == needed && (wording->cues & WT_CUE_READER)))
    return WT_FURNITURE_EDGE;
  return WT_FURNITURE_NOT;
}

void
wt_piece_furniture (WtPiece *piece, const WtWording *wording)
{
  WtRole role;
  WtFurniture furniture = wt_furniture_of (wording, piece->shape, &role);

  piece->edge = furniture != WT_FURNITURE_NOT;
  if (furniture != WT_FURNITURE_SURE)
    return;
  wt_piece_decide (piece, WT_BLOCK_FURNITURE, WT_CREDIT_NONE);
  piece->role = role;
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
  g_autofree char *folded = wt_fold (text, length, MAX_HEAD_BYTES);
  const char *longest = NULL;

  for (gsize i = 0; i < wt_phrases_count; i++)
  {
    const WtPhrase *phrase = &wt_phrases[i];
    if (phrase->words[0] != folded[0] || phrase->how != WT_PHRASE_WHOLE || phrase->force != WT_PHRASE_SURE)
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
