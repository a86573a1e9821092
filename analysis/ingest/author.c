/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "author.h"

#include <string.h>

#include "fold.h"
#include "space.h"

#define MAX_BYTES      400
#define MAX_AUTHORS    30
#define MAX_NAME_BYTES 90
#define MAX_NAME_WORDS 6

struct WtAuthors
{
  GPtrArray *names;
  GHashTable *folded;
};

/* clang-format off */
/* What introduces a name, folded; longer ones first. */
static const char *const heads[] = {
  "view all posts by", "read all posts by", "all posts by", "posts by", "zeige alle beiträge von",
  "alle beiträge von", "alle artikel von", "voir tous les articles de", "ver todas las entradas de", "more by",
  "more from", "written by", "posted by", "published by", "reported by", "story by", "text by", "article by", "words by",
  "author", "authors", "by", "from", "geschrieben von", "verfasst von", "ein beitrag von", "ein artikel von",
  "artikel von", "beitrag von", "text von", "veröffentlicht von", "von unserem redakteur", "von", "vom", "interview", "ein blog von",
  "blog beitrag von", "autor", "autoren",
  "autorin", "text", "publié par", "écrit par", "rédigé par", "par", "auteur", "auteurs", "publicado por",
  "escrito por", "por", "autores", "autora", "scritto da", "pubblicato da", "di", "da", "autore", "geschreven door",
  "door", "napisał", "napisała", "oprac", "автор", "текст", "yazan", "oleh", "penulis", "skrevet av", "av", "af",
  "tekst", "tekijä", "kirjoittanut", "scris de", "napsal", "بقلم", "كتب", "文", "作者", "记者", "記者", NULL
};
/* Words that are part of no name, and of an office: a part of a byline with one of them names no person. */
static const char *const office_words[] = {
  "writer", "writers", "editor", "editors", "reporter", "reporters", "correspondent", "correspondents", "journalist",
  "journalists", "columnist", "contributor", "contributors", "contributing", "photographer", "producer", "director",
  "manager", "founder", "ceo", "professor", "chief", "head", "redakteur", "redakteurin", "chefredakteur",
  "chefredakteurin", "volontär", "volontärin", "korrespondent", "korrespondentin", "journaliste", "rédacteur",
  "rédactrice", "correspondant", "correspondante", "periodista", "redactor", "redactora", "corresponsal", "jornalista",
  "repórter", "giornalista", "redattore", "dziennikarz", "dziennikarka", "redaktor", "корреспондент", "author",
  "blogger", "fotograf", "geschäftsführer", NULL
};
/* Words of an office that are parts of names too. */
static const char *const office_kinds[] = {
  "senior", "junior", "staff", "news", "political", "foreign", "sports", "business", "science", "deputy", "assistant",
  "managing", "web", "online", "digital", "local", "national", "special", "our", NULL
};
/* Names that programs give to whoever writes. */
static const char *const no_names[] = {
  "admin", "administrator", "root", "webmaster", "user", "guest", "anonymous", "unknown", "none", "null", "undefined",
  "author", "autor", "auteur", "editor", "staff", "n a", "anónimo", "anonym", "publisher", "wordpress", "superuser", "super user", "false", "true", "view all posts",
  "all posts", "share", "follow", "comments", "profile", "email", "e mail", "mail", "twitter", "facebook", "linkedin",
  "more", "mehr", "about the author", "über den autor", "about author", "contact author", "gast", NULL
};
/* What stands between two names. */
static const char *const joiners[] = { "and", "und", "et", "y", "e", "en", "og", "och", "with", "mit", "avec", "con",
                                       "i", "и", "ja", "oraz", NULL };
/* clang-format on */

WtAuthors *
wt_authors_new (void)
{
  WtAuthors *authors = g_new (WtAuthors, 1);

  authors->names = g_ptr_array_new_with_free_func (g_free);
  authors->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return authors;
}

void
wt_authors_free (WtAuthors *authors)
{
  if (authors == NULL)
    return;
  g_ptr_array_unref (authors->names);
  g_hash_table_unref (authors->folded);
  g_free (authors);
}

guint
wt_authors_count (const WtAuthors *authors)
{
  return authors->names->len;
}

char *
wt_authors_join (const WtAuthors *authors)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < authors->names->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", (const char *)authors->names->pdata[i]);
  return g_string_free (out, out->len == 0);
}

/* How many of the words are of offices. */
static guint
count_offices (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = 0, kinds = 0;

  for (char **word = words; *word != NULL; word++)
  {
    n += wt_fold_in (*word, -1, office_words);
    kinds += wt_fold_in (*word, -1, office_kinds);
  }
  return n > 0 ? n + kinds : 0;
}

static gboolean
is_phrase (const char *folded, const char *const *phrases)
{
  for (; *phrases != NULL; phrases++)
    if (strcmp (folded, *phrases) == 0)
      return TRUE;
  return FALSE;
}

gboolean
wt_author_is_head (const char *text)
{
  g_autofree char *folded = wt_fold (text, strlen (text), MAX_BYTES);

  return is_phrase (folded, heads);
}

/* Where a name ends: at a number, an address, a bracket, a dash between blanks. */
static gsize
name_length (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
  {
    gunichar c = g_utf8_get_char (p);
    gboolean spaced = p > text && p[-1] == ' ' && *g_utf8_next_char (p) == ' ';
    if (g_unichar_isdigit (c) || strchr ("([{<", (int)(c < 0x80 ? c : 'x')) != NULL
        || (spaced && (c == '-' || c == 0x2013 || c == 0x2014 || c == 0x00B7 || c == 0x2022)))
      return (gsize)(p - text);
  }
  return strlen (text);
}

/* A word that is an address on the web or in the mail. */
static gboolean
is_address (const char *word)
{
  return (strchr (word, '@') != NULL && word[0] != '@') || strstr (word, "://") != NULL
         || g_str_has_prefix (word, "www.");
}

/* Takes addresses out, and "@handle" behind a name. Returns: (transfer full). */
static char *
without_addresses (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *out = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
  {
    if (**word == '\0' || is_address (*word) || (**word == '@' && out->len > 0))
      continue;
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", **word == '@' ? *word + 1 : *word);
  }
  return g_string_free (out, FALSE);
}

static const char *
skip_words (const char *text, guint words)
{
  gboolean inside = FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
  {
    gunichar c = g_utf8_get_char (text);
    gboolean letter = g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
    if (letter && !inside && words-- == 0)
      return text;
    inside = letter;
  }
  return text;
}

/* Behind "By", "Geschrieben von:". */
static const char *
skip_head (const char *text)
{
  for (gboolean again = TRUE; again;)
  {
    g_autofree char *folded = wt_fold (text, strlen (text), MAX_BYTES);
    again = FALSE;
    for (const char *const *head = heads; !again && *head != NULL; head++)
    {
      const char *behind = wt_fold_begins (folded, *head);
      if (behind == NULL || *behind == '\0')
        continue;
      text = skip_words (text, wt_fold_words (*head));
      again = TRUE;
    }
  }
  return text;
}

static void
trim_marks (char *name)
{
  static const char marks[] = " \t.,;:|/*-_'\"";
  gsize n = strlen (name), start = strspn (name, marks);

  while (n > start && strchr (" \t,;:|/*-_'\"", name[n - 1]) != NULL)
    n--;
  memmove (name, name + start, n - start);
  name[n - start] = '\0';
}

/* "Interview: Jane Doe" is the name behind the colon, "Jane Doe Updated: 3 May" the one before its last word. */
static void
cut_label (char *name, const char *whole)
{
  char *colon = strstr (name, ": "), *space;

  if (colon != NULL && wt_fold_words (colon) > 0 && strlen (colon) > 3)
    memmove (name, colon + 2, strlen (colon + 2) + 1);
  else if ((colon = strchr (name, ':')) != NULL && whole[strlen (name)] != '\0')
  {
    *colon = '\0';
    if ((space = strrchr (name, ' ')) != NULL)
      *space = '\0';
  }
}

/* Adds one name. @first: no other stands before it. Returns: whether it is one. */
static gboolean
add_name (WtAuthors *authors, const char *text, gboolean first)
{
  g_autofree char *bare = without_addresses (skip_head (text));
  g_autofree char *name = g_strndup (bare, name_length (bare));

  cut_label (name, bare);
  trim_marks (name);
  g_autofree char *folded = wt_fold (name, strlen (name), MAX_BYTES);
  guint words = wt_fold_words (folded);
  if (words == 0 || words > MAX_NAME_WORDS || strlen (name) > MAX_NAME_BYTES || g_utf8_strlen (folded, -1) < 2
      || authors->names->len >= MAX_AUTHORS || is_phrase (folded, no_names) || is_phrase (folded, heads)
      || strpbrk (name, "?!") != NULL || g_str_has_prefix (name, "http"))
    return FALSE;
  guint offices = count_offices (folded);
  if (first ? offices == words : offices > 0)
    return FALSE;
  if (g_hash_table_add (authors->folded, g_strdup (folded)))
    g_ptr_array_add (authors->names, g_steal_pointer (&name));
  return TRUE;
}

/* What parts names: marks, and words between blanks. Returns: its length where one stands at @p. */
static gsize
separator_at (const char *text, const char *p, gboolean *comma)
{
  gunichar c = g_utf8_get_char (p);

  *comma = c == ',' || c == 0x3001 || c == 0x060C;
  if (strchr (";|&\n", (int)(c < 0x80 ? c : 'x')) != NULL || *comma || c == 0x2022 || c == 0x00B7 || c == 0xFF0C)
    return (gsize)(g_utf8_next_char (p) - p);
  if (c == '/' && !g_str_has_prefix (p, "//") && (p == text || p[-1] != ':'))
    return 1;
  if (p == text || c == ' ' || p[-1] != ' ')
    return 0;
  for (const char *const *joiner = joiners; *joiner != NULL; joiner++)
  {
    gsize n = strlen (*joiner);
    if (g_ascii_strncasecmp (p, *joiner, n) == 0 && p[n] == ' ')
      return n;
  }
  return 0;
}

/* "Jane Doe, Halden": a word behind a comma and a name of several is a place or an office, unless it is an agency's
 * sign, in capitals or in small letters. */
static gboolean
is_addition (const char *part, gboolean after_comma, gboolean after_name)
{
  g_autofree char *folded = wt_fold (part, strlen (part), MAX_BYTES);
  guint words = wt_fold_words (folded);
  gunichar second = *part != '\0' ? g_utf8_get_char (g_utf8_next_char (part)) : 0;
  gboolean mixed = g_unichar_isupper (g_utf8_get_char (part)) && g_unichar_islower (second);

  return after_comma && after_name && words == 1 && mixed;
}

void
wt_authors_add (WtAuthors *authors, const char *text, gssize length)
{
  gsize n = length >= 0 ? (gsize)length : strlen (text), used;
  g_autofree char *valid = g_utf8_make_valid (text, (gssize)MIN (n, MAX_BYTES));
  g_autofree char *line = g_strdelimit (g_strdup (valid), "\r\t", ' ');
  gboolean after_comma = FALSE, after_name = FALSE, comma = FALSE;
  const char *start = skip_head (line);

  if (g_str_has_prefix (line, "http") && strchr (line, ' ') == NULL)
    return;
  for (const char *p = start;; p = *p == '\0' ? p : g_utf8_next_char (p))
  {
    used = *p != '\0' ? separator_at (start, p, &comma) : 0;
    if (*p != '\0' && used == 0)
      continue;
    g_autofree char *part = g_strstrip (g_strndup (start, (gsize)(p - start)));
    if (!is_addition (part, after_comma, after_name) && add_name (authors, part, authors->names->len == 0))
      after_name = strchr (part, ' ') != NULL;
    if (*p == '\0')
      return;
    after_comma = comma;
    start = p + used;
    p = start > line ? g_utf8_prev_char (start) : start;
  }
}
