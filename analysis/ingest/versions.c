/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "versions.h"

#include <string.h>

/* No mark is looked for further into a text, nor is a longer paragraph a note. */
#define MAX_BYTES 400

#define OPTIONS (G_REGEX_CASELESS | G_REGEX_OPTIMIZE)

/* A mark: what it looks like, and what is noted; value NULL: what was found. */
typedef struct
{
  const char *pattern;
  const char *name;
  const char *value;
} Mark;

/* Ordinals of several languages stand before the agencies' own words. */
#define ORDINAL "(?:\\d{1,2}(?:st|nd|rd|th|\\.|e|er|eme|\xc3\xa8me|\xc2\xba)?|first|second|third)"

static const Mark marks[] = {
  { ORDINAL "[ -]?(?:lead|ld)(?:[ -](?:\\d{1,2}[ -]?)?(?:writethru|write-?thru|wrap|ud))*", "version", NULL },
  { ORDINAL "[ -](?:writethru|add|take|update|zusammenfassung)", "version", NULL },
  { "(?:update|wrapup|writethru|take|lead) \\d{1,2}", "version", NULL },
  { "(?:ld[ -])?writethru", "version", NULL },
  { "(?:mandatory|story|bulletin|media|photo)[ -]kill|(?-i:KILL(?:ED)?)|kill$", "status", "killed" },
  { "cancell?ed|annulation|annul\xc3\xa9(?:e)?|zur\xc3\xbc"
    "ckgezogen|(?:story|item|article)[ -]withdrawn",
    "status", "canceled" },
  { "withheld", "status", "withheld" },
  { "correct(?:ion|ive|ed|s)|correctif|rectificatif|korrektur|berichtigung|berichtigt|correcci\xc3\xb3n|correzione",
    "status", "corrected" },
  { "refiles?|refiled", "status", "refiled" },
  { "repeats?|repeating|wiederholung|rep\xc3\xa9tition", "status", "repeated" },
  { "advisory|advisories", "status", "advisory" },
  { "flash(?![ -]flood)|newsalert|news alert|eilmeldung", "urgency", "flash" },
  { "bulletin", "urgency", "bulletin" },
  { "urgente?|eil", "urgency", "urgent" },
};

typedef struct
{
  GRegex *anywhere[G_N_ELEMENTS (marks)];
  GRegex *before[G_N_ELEMENTS (marks)];
  GRegex *embargo;
  GRegex *note;
  GRegex *head;
} Patterns;

static GRegex *
compile (const char *pattern, GRegexCompileFlags options)
{
  GRegex *regex = g_regex_new (pattern, options, 0, NULL);

  g_assert (regex != NULL);
  return regex;
}

static gpointer
compile_all (gpointer data)
{
  Patterns *patterns = g_new0 (Patterns, 1);

  (void)data;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
  {
    g_autofree char *anywhere = g_strdup_printf ("(?<![\\p{L}\\d])(?:%s)(?![\\p{L}\\d])", marks[i].pattern);
    g_autofree char *before = g_strdup_printf ("^(?:%s)$", marks[i].pattern);
    patterns->anywhere[i] = compile (anywhere, OPTIONS);
    patterns->before[i] = compile (before, OPTIONS);
  }
  patterns->embargo = compile ("embargo|sperrfrist|not for (?:public )?release (?:until|before)", OPTIONS);
  patterns->note =
      compile ("^[(\\[#* ]*(?:eds?\\b ?(?:note)?[:.]|eds[,;]|editors?:|(?:the )?editors['\xe2\x80\x99]? note:"
               "|note to editors\\b|attn\\b.{0,40}:|attention editors|achtung redaktionen?"
               "|\xc3\xa0 l['\xe2\x80\x99]attention des r\xc3\xa9"
               "dactions?)"
               "|^\\((?:adds?|updates?|corrects?|recasts?|refiles?|repeats?|releads?|rewrites?|inserts?"
               "|fixes|writes through|deletes?|changes?|trims?|edits?|removes?|ajoute|actualise|corrige"
               "|pr\xc3\xa9"
               "cise|neu:|berichtigt|aktualisiert|korrigiert|actualiza|corrige|a\xc3\xb1"
               "ade)\\b"
               "[^()]*\\)\\.?$",
               OPTIONS);
  /* Marks in capitals, parted by dashes, before a headline: "CORRECTED-UPDATE 1-", "URGENT: ". */
  patterns->head =
      compile ("^((?:[\\p{Lu}\\d][\\p{Lu}\\d ]*)(?:[-:][\\p{Lu}\\d][\\p{Lu}\\d ]*)*?) ?(?:-(?=[\\p{Lu}\"'])"
               "|[:\\-\xe2\x80\x93\xe2\x80\x94] )(?=.*\\p{Ll})",
               G_REGEX_OPTIMIZE);
  return patterns;
}

static const Patterns *
all_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, compile_all, NULL);
}

/* A valid beginning of a text, as far as it is looked at, made single blanks. Returns: (transfer full). */
static char *
beginning (const char *text, gssize length)
{
  g_autofree char *start = g_strndup (text, MIN (length < 0 ? strlen (text) : (gsize)length, MAX_BYTES));
  char *clean = g_utf8_make_valid (start, -1);

  for (char *p = clean; *p != '\0'; p++)
    *p = g_ascii_isspace (*p) ? ' ' : *p;
  return g_strstrip (clean);
}

static void
note_mark (WtDraft *draft, const Mark *mark, const GMatchInfo *match)
{
  g_autofree char *found = g_match_info_fetch (match, 0);

  wt_draft_note (draft, mark->name, mark->value != NULL ? mark->value : found);
}

/* Notes every mark of @regexes in a text; of versions the first and longest form only. */
static void
note_marks (WtDraft *draft, GRegex *const *regexes, const char *text)
{
  gboolean version = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
  {
    g_autoptr (GMatchInfo) match = NULL;
    gboolean is_version = strcmp (marks[i].name, "version") == 0;
    if ((is_version && version) || !g_regex_match (regexes[i], text, 0, &match))
      continue;
    note_mark (draft, &marks[i], match);
    version |= is_version;
  }
}

static void
note_headline (WtDraft *draft, const char *headline)
{
  const Patterns *patterns = all_patterns ();
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (patterns->head, headline, 0, &match))
    return;
  g_autofree char *head = g_match_info_fetch (match, 1);
  g_auto (GStrv) parts = g_strsplit_set (head, "-:", -1);
  for (char **part = parts; *part != NULL; part++)
    note_marks (draft, patterns->before, g_strstrip (*part));
}

void
wt_versions_note (WtDraft *draft, WtVersionsPlace place, const char *text)
{
  const Patterns *patterns = all_patterns ();

  if (text == NULL)
    return;
  g_autofree char *start = beginning (text, -1);
  if (place == WT_VERSIONS_HEADLINE)
    note_headline (draft, start);
  else
    note_marks (draft, patterns->anywhere, start);
  if (place != WT_VERSIONS_HEADLINE && g_regex_match (patterns->embargo, start, 0, NULL))
    wt_draft_note (draft, "embargo", start);
}

gboolean
wt_versions_is_note (const char *text, gssize length)
{
  gsize n = length < 0 ? strlen (text) : (gsize)length;

  if (n > MAX_BYTES * 2)
    return FALSE;
  g_autofree char *start = beginning (text, (gssize)n);
  return g_regex_match (all_patterns ()->note, start, 0, NULL);
}

void
wt_versions_paragraph (WtDraft *draft, const char *text)
{
  if (!wt_versions_is_note (text, -1))
  {
    wt_draft_text (draft, text, -1);
    return;
  }
  wt_draft_block (draft, WT_BLOCK_FURNITURE, WT_CREDIT_NONE, text, -1);
  wt_draft_note (draft, "editors-note", text);
  wt_versions_note (draft, WT_VERSIONS_MESSAGE, text);
}
