/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_says.h"

#include <string.h>

#include "fold.h"
#include "html_parse.h"

#define MAX_TITLE_BYTES 1000
/* A site's name at a title's end has at most so many words, and what is left of the title at least. */
#define SITE_WORDS      5
#define TITLE_WORDS     2
#define TITLE_LAST_RANK 30
#define SITE_RANK       25
#define HEADING_RANK    70
/* Of one page; and the share of its words that a heading has in common with the title to be it. */
#define MAX_AUTHORS  40
#define MAX_CALLED   4
#define MAX_HEADINGS 12
#define MIN_SHARED   0.34
/* A shorter name of a site begins other names by chance. */
#define MIN_SITE_BYTES 6

static const char *const separators[] = { " | ",  " - ", " – ", " — ", " · ", " • ",
                                          " :: ", " « ", " » ", " / ", "| ",  ": " };

void
wt_says_init (WtSays *says, WtDraft *draft)
{
  *says = (WtSays){ .draft = draft, .scripts = json_array () };
  for (int i = 0; i < WT_AUTHORS_SOURCES; i++)
    says->authors[i] = g_ptr_array_new_with_free_func (g_free);
  says->headings = g_ptr_array_new_with_free_func (g_free);
  says->heading_nodes = g_ptr_array_new ();
  says->around = g_hash_table_new (NULL, NULL);
  says->found_at = g_strdup (wt_draft_said (draft, WT_DRAFT_URL));
}

void
wt_says_clear (WtSays *says)
{
  for (int i = 0; i < WT_AUTHORS_SOURCES; i++)
    g_ptr_array_unref (says->authors[i]);
  g_free (says->title);
  g_free (says->title_element);
  g_free (says->found_at);
  g_free (says->canonical);
  g_ptr_array_unref (says->headings);
  g_ptr_array_unref (says->heading_nodes);
  g_hash_table_unref (says->around);
  json_decref (says->scripts);
}

char *
wt_says_plain (const char *text)
{
  gsize length = strlen (text);

  if (strchr (text, '<') == NULL && strchr (text, '&') == NULL)
    return g_strdup (text);
  g_autoptr (xmlDoc) document = wt_html_parse (text, length, NULL);
  char *plain = document != NULL ? wt_xml_text (xmlDocGetRootElement (document)) : NULL;
  return plain != NULL ? plain : g_strdup (text);
}

void
wt_says_title (WtSays *says, int rank, const char *text)
{
  if (text == NULL || *text == '\0' || strlen (text) > MAX_TITLE_BYTES
      || (says->title != NULL && rank <= says->title_rank))
    return;
  g_free (says->title);
  says->title = wt_says_plain (text);
  says->title_rank = rank;
}

/* A name that somebody logs in with: "jdoe", "jane-doe". */
static gboolean
is_login (const char *name)
{
  return strchr (name, ' ') == NULL && g_unichar_islower (g_utf8_get_char (name));
}

void
wt_says_author (WtSays *says, WtAuthorsSource source, const char *text)
{
  if (text == NULL)
    return;
  g_autofree char *plain = wt_says_plain (text);
  wt_draft_sign (says->draft, plain);
  if (source >= WT_AUTHORS_META && is_login (plain))
    source = WT_AUTHORS_LOGIN;
  if (says->authors[source]->len < MAX_AUTHORS)
    g_ptr_array_add (says->authors[source], g_steal_pointer (&plain));
}

void
wt_says_heading (WtSays *says, xmlNode *heading)
{
  g_autofree char *text = says->headings->len < MAX_HEADINGS ? wt_xml_text (heading) : NULL;

  if (text == NULL || strlen (text) > MAX_TITLE_BYTES)
    return;
  g_ptr_array_add (says->headings, g_steal_pointer (&text));
  g_ptr_array_add (says->heading_nodes, heading);
}

/* Share of a heading's words that are in a title: 0 to 1. */
static double
words_shared (const char *heading, const char *title)
{
  if (title == NULL)
    return 0;
  g_autofree char *a = wt_fold (heading, strlen (heading), MAX_TITLE_BYTES);
  g_autofree char *b = wt_fold (title, strlen (title), MAX_TITLE_BYTES);
  g_auto (GStrv) words = g_strsplit (a, " ", -1), others = g_strsplit (b, " ", -1);
  guint shared = 0, n = g_strv_length (words);

  for (char **word = words; *word != NULL; word++)
    shared += g_strv_contains ((const gchar *const *)others, *word);
  return n > 0 ? (double)shared / n : 0;
}

/* The number of the heading that is the headline; that of all headings where none is. */
static guint
find_headline (const WtSays *says)
{
  guint best = says->headings->len;
  double most = MIN_SHARED;

  for (guint i = 0; i < says->headings->len; i++)
  {
    const char *heading = says->headings->pdata[i];
    double shared = MAX (words_shared (heading, says->title), words_shared (heading, says->title_element));
    g_autofree char *folded = wt_fold (heading, strlen (heading), MAX_TITLE_BYTES);
    if (shared <= most || wt_fold_words (folded) < TITLE_WORDS)
      continue;
    most = shared;
    best = i;
  }
  return best;
}

const char *
wt_says_headline (const WtSays *says)
{
  guint n = find_headline (says);

  return n < says->headings->len ? says->headings->pdata[n] : says->title;
}

void
wt_says_place (WtSays *says)
{
  guint n = find_headline (says);
  xmlNode *node = n < says->headings->len         ? says->heading_nodes->pdata[n]
                  : says->heading_nodes->len == 1 ? says->heading_nodes->pdata[0]
                                                  : NULL;

  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    g_hash_table_add (says->around, node);
}

void
wt_says_changed (WtSays *says, const char *text, WtDateSource source, const char *what)
{
  if (text == NULL)
    return;
  if (wt_draft_date (says->draft, text, source, WT_RANK_CHANGED, what))
    wt_draft_note (says->draft, "modified", text);
}

/* Lower case letters and digits and nothing between. Returns: (transfer full). */
static char *
squeezed (const char *text, gsize length)
{
  char *folded = wt_fold (text, length, MAX_TITLE_BYTES), *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return folded;
}

/* Whether a part of a title is the site's name, or its host's: "Quay Gazette", "quaygazette.example". */
static gboolean
is_site (const WtSays *says, const char *part, gsize length)
{
  const char *outlet = wt_draft_said (says->draft, WT_DRAFT_OUTLET), *url = wt_draft_said (says->draft, WT_DRAFT_URL);
  g_autofree char *squeezed_part = squeezed (part, length);
  gsize n = strlen (squeezed_part);

  if (n < 2)
    return FALSE;
  if (outlet != NULL)
  {
    g_autofree char *name = squeezed (outlet, strlen (outlet));
    if (g_str_has_prefix (name, squeezed_part) || (*name != '\0' && g_str_has_prefix (squeezed_part, name)))
      return TRUE;
  }
  const char *host = url != NULL ? strstr (url, "://") : NULL;
  if (host == NULL || n < 4)
    return FALSE;
  g_autofree char *squeezed_host = squeezed (host + 3, strcspn (host + 3, "/?#"));
  return strstr (squeezed_host, squeezed_part) != NULL;
}

static guint
words_in (const char *text, gsize length)
{
  g_autofree char *folded = wt_fold (text, length, MAX_TITLE_BYTES);

  return wt_fold_words (folded);
}

/* Whether a title that begins another is all of it but for the site's name. */
static gboolean
is_title_of (const char *title, gsize length, const char *other)
{
  if (other == NULL)
    return FALSE;
  g_autofree char *a = squeezed (title, length), *b = squeezed (other, strlen (other));
  return *a != '\0' && strcmp (a, b) == 0;
}

/* Where the title ends and " - Quay Gazette" begins, by the last mark between them. @site: (out): the name. */
static gsize
find_suffix (const WtSays *says, const char *title, gboolean guess, const char **site)
{
  gsize whole = strlen (title), best = whole;

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
  {
    const char *mark = g_strrstr (title, separators[i]);
    if (mark == NULL || mark == title)
      continue;
    const char *part = mark + strlen (separators[i]);
    gsize start = (gsize)(mark - title), length = strlen (part);
    gboolean known = is_site (says, part, length) || is_title_of (title, start, wt_says_headline (says));
    gboolean plausible = guess && strchr ("|-", separators[i][1]) != NULL && words_in (part, length) <= SITE_WORDS
                         && words_in (title, start) > words_in (part, length) + 1;
    if ((known || plausible) && words_in (title, start) >= TITLE_WORDS && start < best)
    {
      best = start;
      *site = part;
    }
  }
  return best;
}

/* "Quay Gazette | The lamp goes out". Returns: where the title begins. */
static const char *
skip_prefix (const WtSays *says, const char *title)
{
  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
  {
    const char *mark = strstr (title, separators[i]);
    const char *rest = mark != NULL ? mark + strlen (separators[i]) : NULL;
    if (mark != NULL && is_site (says, title, (gsize)(mark - title)) && words_in (rest, strlen (rest)) >= TITLE_WORDS)
      return rest;
  }
  return title;
}

static void
finish_title (WtSays *says)
{
  const char *site = NULL;

  if (says->title_element != NULL)
    find_suffix (says, says->title_element, TRUE, &site);
  if (site != NULL)
    wt_draft_say (says->draft, WT_DRAFT_OUTLET, SITE_RANK, site);
  gboolean guess = says->title == NULL;
  wt_says_title (says, TITLE_LAST_RANK, says->title_element);
  const char *heading = wt_says_headline (says);
  if (heading != says->title && !is_site (says, heading, strlen (heading)))
    wt_draft_say (says->draft, WT_DRAFT_TITLE, HEADING_RANK, heading);
  if (says->title == NULL)
    return;
  const char *title = skip_prefix (says, says->title);
  g_autofree char *bare = g_strndup (title, find_suffix (says, title, guess, &site));
  wt_draft_say (says->draft, WT_DRAFT_TITLE, says->title_rank, bare);
}

/* Whether a name is the outlet's, or begins with that and is longer ("Quay Gazette Desk"), or is the host's. */
static gboolean
is_outlet (const WtSays *says, const char *text)
{
  const char *outlet = wt_draft_said (says->draft, WT_DRAFT_OUTLET), *url = wt_draft_said (says->draft, WT_DRAFT_URL);
  g_autofree char *name = squeezed (text, strlen (text));

  if (outlet != NULL)
  {
    g_autofree char *site = squeezed (outlet, strlen (outlet));
    if (strcmp (name, site) == 0 || (strlen (site) >= MIN_SITE_BYTES && g_str_has_prefix (name, site)))
      return TRUE;
  }
  const char *host = url != NULL ? strstr (url, "://") : NULL;
  if (host == NULL)
    return FALSE;
  host += g_str_has_prefix (host, "://www.") ? 7 : 3;
  g_autofree char *address = squeezed (host, strcspn (host, "/?#"));
  g_autofree char *label = squeezed (host, strcspn (host, "./?#"));
  return strcmp (name, address) == 0 || strcmp (name, label) == 0;
}

/* Whether an author is the outlet itself, or a company: that says nothing of who wrote. */
static gboolean
is_nobody (const WtSays *says, const char *text)
{
  static const char *const forms[] = { "gmbh", "ag",   "e v", "ev", "eg",  "ltd",   "llc",
                                       "inc",  "corp", "plc", "kg", "spa", "verlag" };
  g_autofree char *folded = wt_fold (text, strlen (text), MAX_TITLE_BYTES);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (wt_fold_has (folded, forms[i]) && strchr (folded, ' ') != NULL)
      return TRUE;
  return is_outlet (says, text);
}

static void
finish_authors (WtSays *says)
{
  for (int source = WT_AUTHORS_SOURCES - 1; source >= 0; source--)
  {
    g_autoptr (WtAuthors) authors = wt_authors_new ();
    for (guint i = 0; i < says->authors[source]->len; i++)
      if (!is_nobody (says, says->authors[source]->pdata[i]))
        wt_authors_add (authors, says->authors[source]->pdata[i], -1);
    if (source < WT_AUTHORS_MICRODATA && wt_authors_count (authors) > MAX_CALLED)
      continue; /* a list of other articles, or of comments */
    g_autofree char *names = wt_authors_join (authors);
    wt_draft_say (says->draft, WT_DRAFT_AUTHOR, 30 + 10 * source, names);
  }
}

void
wt_says_finish (WtSays *says)
{
  finish_title (says);
  finish_authors (says);
}
