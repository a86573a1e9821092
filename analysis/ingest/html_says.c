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

static const char *const separators[] = { " | ",  " - ", " – ", " — ", " · ", " • ",
                                          " :: ", " « ", " » ", " / ", "| ",  ": " };

void
wt_says_init (WtSays *says, WtDraft *draft)
{
  *says = (WtSays){ .draft = draft, .scripts = json_array () };
  for (int i = 0; i < WT_AUTHORS_SOURCES; i++)
    says->authors[i] = wt_authors_new ();
}

void
wt_says_clear (WtSays *says)
{
  for (int i = 0; i < WT_AUTHORS_SOURCES; i++)
    wt_authors_free (says->authors[i]);
  g_free (says->title);
  g_free (says->title_element);
  g_free (says->heading);
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

void
wt_says_author (WtSays *says, WtAuthorsSource source, const char *text)
{
  if (text == NULL)
    return;
  g_autofree char *plain = wt_says_plain (text);
  wt_authors_add (says->authors[source], plain, -1);
  wt_draft_sign (says->draft, plain);
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
    gboolean known = is_site (says, part, length) || is_title_of (title, start, says->heading);
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
  if (says->title == NULL)
    return;
  const char *title = skip_prefix (says, says->title);
  g_autofree char *bare = g_strndup (title, find_suffix (says, title, guess, &site));
  wt_draft_say (says->draft, WT_DRAFT_TITLE, says->title_rank, bare);
}

static void
finish_authors (WtSays *says)
{
  for (int source = WT_AUTHORS_SOURCES - 1; source >= 0; source--)
  {
    g_autofree char *names = wt_authors_join (says->authors[source]);
    wt_draft_say (says->draft, WT_DRAFT_AUTHOR, 40 + 10 * source, names);
  }
}

void
wt_says_finish (WtSays *says)
{
  finish_title (says);
  finish_authors (says);
}
