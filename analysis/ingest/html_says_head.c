/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the meta and link elements of a page's head say. */
#include "html_says.h"

#include <string.h>

#include "html_address.h"

/* Of the canonical link among places that name the page's address. */
#define CANONICAL_RANK 60

typedef enum
{
  META_TITLE,
  META_OUTLET,
  META_URL,
  META_LANGUAGE,
  META_AUTHOR,
  META_PUBLISHED,
  META_CHANGED,
  META_LABEL, /* what the next META_LABELLED is: "Written by" */
  META_LABELLED,
  META_SIGN,
  META_NOTE
} MetaKind;

/* name: small letters, without ".", ":", "-", "_" and blanks. note: of META_NOTE and META_SIGN. */
typedef struct
{
  const char *name;
  MetaKind kind;
  int rank;
  const char *note;
} Meta;

static const Meta metas[] = {
  { "ogtitle", META_TITLE, 60, NULL },
  { "citationtitle", META_TITLE, 60, NULL },
  { "parselytitle", META_TITLE, 57, NULL },
  { "sailthrutitle", META_TITLE, 56, NULL },
  { "headline", META_TITLE, 56, NULL },
  { "twittertitle", META_TITLE, 55, NULL },
  { "dctitle", META_TITLE, 50, NULL },
  { "dctermstitle", META_TITLE, 50, NULL },
  { "title", META_TITLE, 45, NULL },
  { "ogsitename", META_OUTLET, 70, NULL },
  { "applicationname", META_OUTLET, 50, NULL },
  { "dcpublisher", META_OUTLET, 45, NULL },
  { "dctermspublisher", META_OUTLET, 45, NULL },
  { "citationjournaltitle", META_OUTLET, 45, NULL },
  { "publisher", META_OUTLET, 40, NULL },
  { "applemobilewebapptitle", META_OUTLET, 30, NULL },
  { "ogurl", META_URL, 50, NULL },
  { "parselylink", META_URL, 40, NULL },
  { "twitterurl", META_URL, 35, NULL },
  { "oglocale", META_LANGUAGE, 40, NULL },
  { "inlanguage", META_LANGUAGE, 45, NULL },
  { "contentlanguage", META_LANGUAGE, 35, NULL },
  { "dclanguage", META_LANGUAGE, 45, NULL },
  { "dctermslanguage", META_LANGUAGE, 45, NULL },
  { "language", META_LANGUAGE, 30, NULL },
  { "author", META_AUTHOR, 0, NULL },
  { "articleauthor", META_AUTHOR, 0, NULL },
  { "articleauthorname", META_AUTHOR, 0, NULL },
  { "ogarticleauthor", META_AUTHOR, 0, NULL },
  { "parselyauthor", META_AUTHOR, 0, NULL },
  { "sailthruauthor", META_AUTHOR, 0, NULL },
  { "dccreator", META_AUTHOR, 0, NULL },
  { "dctermscreator", META_AUTHOR, 0, NULL },
  { "dccontributor", META_AUTHOR, 0, NULL },
  { "citationauthor", META_AUTHOR, 0, NULL },
  { "byl", META_AUTHOR, 0, NULL },
  { "byline", META_AUTHOR, 0, NULL },
  { "creator", META_AUTHOR, 0, NULL },
  { "articlepublishedtime", META_PUBLISHED, WT_RANK_META, NULL },
  { "ogpublishedtime", META_PUBLISHED, WT_RANK_META, NULL },
  { "date", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "dcdate", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "dctermsdate", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "sailthrudate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "parselypubdate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "citationdate", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "displaydate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "twitterlabel1", META_LABEL, 0, NULL },
  { "twitterdata1", META_LABELLED, 0, NULL },
  { "lastmod", META_CHANGED, 0, NULL },
  { "syndicationsource", META_SIGN, 0, "syndication-source" },
  { "originalsource", META_SIGN, 0, "original-source" },
  { "source", META_SIGN, 0, "source" },
  { "newssource", META_SIGN, 0, "source" },
  { "agency", META_SIGN, 0, "agency" },
  { "articleagency", META_SIGN, 0, "agency" },
  { "dcsource", META_SIGN, 0, "source" },
  { "dctermssource", META_SIGN, 0, "source" },
  { "copyright", META_NOTE, 0, "copyright" },
  { "dcrights", META_NOTE, 0, "copyright" },
  { "dctermsrights", META_NOTE, 0, "copyright" },
  { "articlesection", META_NOTE, 0, "section" },
  { "parselysection", META_NOTE, 0, "section" },
  { "articletag", META_NOTE, 0, "keywords" },
  { "keywords", META_NOTE, 0, "keywords" },
  { "newskeywords", META_NOTE, 0, "keywords" },
  { "description", META_NOTE, 0, "description" },
  { "ogtype", META_NOTE, 0, "type" },
};

/* Parts of names that nobody has listed: "cXenseParse:recs:publishtime", "article.created". */
static const Meta patterns[] = {
  { "modif", META_CHANGED, 0, NULL },
  { "update", META_CHANGED, 0, NULL },
  { "revis", META_CHANGED, 0, NULL },
  { "lastchange", META_CHANGED, 0, NULL },
  { "pubdate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publishdate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publishtime", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publisheddate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publishedtime", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publicationdate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "datepublished", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publishedat", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "publishedon", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "releasedate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "issued", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
  { "created", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "datecreated", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "originaldate", META_PUBLISHED, WT_RANK_META_VAGUE, NULL },
  { "articledate", META_PUBLISHED, WT_RANK_META_OTHER, NULL },
};

static char *
squeezed_name (const char *name)
{
  char *squeezed = g_ascii_strdown (name, -1), *to = squeezed;

  for (const char *from = squeezed; *from != '\0'; from++)
    if (g_ascii_isalnum (*from))
      *to++ = *from;
  *to = '\0';
  return squeezed;
}

static const Meta *
find_meta (const char *squeezed)
{
  for (gsize i = 0; i < G_N_ELEMENTS (metas); i++)
    if (strcmp (metas[i].name, squeezed) == 0)
      return &metas[i];
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (strstr (squeezed, patterns[i].name) != NULL)
      return &patterns[i];
  return NULL;
}

/* "de_DE" is "de-DE"; what is no tag is none. */
static void
say_language (WtSays *says, int rank, const char *value)
{
  g_autofree char *tag = g_strdelimit (g_strndup (value, strcspn (value, ",; ")), "_", '-');

  if (strlen (tag) >= 2
      && strspn (tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == strlen (tag)
      && strcspn (tag, "-") <= 3)
    wt_draft_say (says->draft, WT_DRAFT_LANGUAGE, rank, tag);
}

/* The page's address where it is on the site that it was found on, or nobody knows where that was. One on another site
 * says where the page comes from, not where it stood: papers that print an agency's or a partner's article name its
 * address so. */
static void
say_url (WtSays *says, int rank, const char *url)
{
  const char *known = says->found_at != NULL ? says->found_at : wt_draft_said (says->draft, WT_DRAFT_URL);

  if (known == NULL || wt_address_is_of_same_site (known, url))
    wt_draft_say (says->draft, WT_DRAFT_URL, rank, url);
  else
    wt_draft_note (says->draft, "canonical", url);
}

/* Whether an address may be an article's: a page that names the site's front as its address is mistaken. */
static gboolean
is_of_article (const char *url)
{
  const char *path = wt_address_is_web (url) ? strchr (strstr (url, "://") + 3, '/') : NULL;

  return path != NULL && path[1] != '\0';
}

static void
say (WtSays *says, const Meta *meta, const char *name, const char *value)
{
  g_autofree char *what = g_strdup_printf ("the meta element \"%.60s\"", name);

  switch (meta->kind)
  {
  case META_TITLE:
    wt_says_title (says, meta->rank, value);
    break;
  case META_OUTLET:
    if (!wt_address_is_web (value) && *value != '@')
      wt_draft_say (says->draft, WT_DRAFT_OUTLET, meta->rank, value);
    break;
  case META_URL:
    if (is_of_article (value))
      say_url (says, meta->rank, value);
    break;
  case META_LANGUAGE:
    say_language (says, meta->rank, value);
    break;
  case META_AUTHOR:
    wt_says_author (says, WT_AUTHORS_META, value);
    break;
  case META_PUBLISHED:
    wt_draft_date (says->draft, value, WT_DATE_META, meta->rank, what);
    break;
  case META_CHANGED:
    wt_says_changed (says, value, WT_DATE_META, what);
    break;
  case META_LABEL:
    says->labelled_author = wt_author_is_head (value);
    break;
  case META_LABELLED:
    if (says->labelled_author)
      wt_says_author (says, WT_AUTHORS_META, value);
    break;
  case META_SIGN:
    wt_draft_sign (says->draft, value);
    wt_draft_note (says->draft, meta->note, value);
    break;
  case META_NOTE:
    wt_draft_note (says->draft, meta->note, value);
    break;
  }
}

void
wt_says_meta (WtSays *says, const xmlNode *node)
{
  static const char *const attributes[] = { "property", "name", "itemprop", "http-equiv" };
  g_autofree char *value = wt_xml_attribute (node, "content");

  for (gsize i = 0; value != NULL && i < G_N_ELEMENTS (attributes); i++)
  {
    g_autofree char *name = wt_xml_attribute (node, attributes[i]);
    if (name == NULL)
      continue;
    g_autofree char *squeezed = squeezed_name (name);
    const Meta *meta = find_meta (squeezed);
    if (meta != NULL)
    {
      say (says, meta, name, value);
      return;
    }
  }
}

void
wt_says_link (WtSays *says, const xmlNode *link)
{
  g_autofree char *rel = wt_xml_attribute (link, "rel");
  g_autofree char *address = wt_xml_attribute (link, "href");

  if (address != NULL && rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0 && says->canonical == NULL
      && is_of_article (address))
    says->canonical = g_steal_pointer (&address);
}

void
wt_says_canonical (WtSays *says)
{
  if (says->canonical != NULL)
    say_url (says, CANONICAL_RANK, says->canonical);
}

void
wt_says_root (WtSays *says, const xmlNode *html)
{
  g_autofree char *language = wt_xml_attribute (html, "lang");

  if (language == NULL)
    language = wt_xml_attribute (html, "xml:lang");
  if (language != NULL)
    say_language (says, 60, language);
}
