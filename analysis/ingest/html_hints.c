/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "html_hints.h"

#include <stdlib.h>
#include <string.h>

/* Names in classes are taken apart ("post-meta", "postMeta", "post_meta"); longer ones are not looked at: they are
 * made by programs. */
#define MAX_NAME_BYTES 64
#define MAX_PARTS      8

/* Parts of names that put text about other things, and what stands for a thing of its own behind them. */
typedef struct
{
  const char *word;
  guint32 hints;
} Word;

/* In the order of strcmp(). NOUN and TEXT are half of a name for the article's text: "post-content". */
#define NOUN (1u << 30)
#define TEXT (1u << 31)

static const Word words[] = {
  { "abo", WT_HINT_NEWSLETTER },
  { "ad", WT_HINT_ADVERT },
  { "addthis", WT_HINT_SHARE },
  { "addtoany", WT_HINT_SHARE },
  { "ads", WT_HINT_ADVERT },
  { "adsense", WT_HINT_ADVERT },
  { "adslot", WT_HINT_ADVERT },
  { "advert", WT_HINT_ADVERT },
  { "advertisement", WT_HINT_ADVERT },
  { "adverts", WT_HINT_ADVERT },
  { "adwrapper", WT_HINT_ADVERT },
  { "also", WT_HINT_RELATED },
  { "anzeige", WT_HINT_ADVERT },
  { "article", NOUN },
  { "articlebody", WT_HINT_BODY },
  { "articlecontent", WT_HINT_BODY },
  { "articletext", WT_HINT_BODY },
  { "articulo", NOUN },
  { "artikel", NOUN },
  { "artikeltext", WT_HINT_BODY },
  { "aside", WT_HINT_ASIDE },
  { "author", WT_HINT_BYLINE },
  { "authorbox", WT_HINT_AUTHOR_BOX },
  { "authors", WT_HINT_BYLINE },
  { "autor", WT_HINT_BYLINE },
  { "banner", WT_HINT_ADVERT },
  { "beitrag", NOUN },
  { "bild", WT_HINT_IMAGE },
  { "bio", WT_HINT_AUTHOR_BOX },
  { "biography", WT_HINT_AUTHOR_BOX },
  { "blog", NOUN },
  { "blogroll", WT_HINT_ASIDE },
  { "body", TEXT },
  { "bodycopy", WT_HINT_BODY },
  { "breadcrumb", WT_HINT_NAVIGATION },
  { "breadcrumbs", WT_HINT_NAVIGATION },
  { "byline", WT_HINT_BYLINE },
  { "caption", WT_HINT_CAPTION },
  { "captions", WT_HINT_CAPTION },
  { "categories", WT_HINT_TAGS },
  { "category", WT_HINT_TAGS },
  { "colophon", WT_HINT_FOOTER },
  { "comentarios", WT_HINT_COMMENTS },
  { "comment", WT_HINT_COMMENTS },
  { "commentaires", WT_HINT_COMMENTS },
  { "commentlist", WT_HINT_COMMENTS },
  { "comments", WT_HINT_COMMENTS },
  { "compartir", WT_HINT_SHARE },
  { "complementary", WT_HINT_ASIDE },
  { "consent", WT_HINT_COOKIES },
  { "content", TEXT },
  { "contentinfo", WT_HINT_FOOTER },
  { "cookie", WT_HINT_COOKIES },
  { "cookies", WT_HINT_COOKIES },
  { "copy", TEXT },
  { "copyright", WT_HINT_COPYRIGHT },
  { "credit", WT_HINT_CREDIT },
  { "credits", WT_HINT_CREDIT },
  { "crumbs", WT_HINT_NAVIGATION },
  { "cta", WT_HINT_NEWSLETTER },
  { "date", WT_HINT_DATE },
  { "dateline", WT_HINT_DATE },
  { "datetime", WT_HINT_DATE },
  { "disclaimer", WT_HINT_COPYRIGHT },
  { "discussion", WT_HINT_COMMENTS },
  { "disqus", WT_HINT_COMMENTS },
  { "donate", WT_HINT_NEWSLETTER },
  { "donation", WT_HINT_NEWSLETTER },
  { "entry", NOUN },
  { "facebook", WT_HINT_SHARE },
  { "featured", WT_HINT_RELATED },
  { "flyout", WT_HINT_TOOL },
  { "follow", WT_HINT_SHARE },
  { "foot", WT_HINT_FOOTER },
  { "footer", WT_HINT_FOOTER },
  { "foto", WT_HINT_IMAGE },
  { "gdpr", WT_HINT_COOKIES },
  { "haupttext", WT_HINT_BODY },
  { "headline", WT_HINT_HEADLINE },
  { "hentry", WT_HINT_ARTICLE },
  { "image", WT_HINT_IMAGE },
  { "inhalt", TEXT },
  { "keywords", WT_HINT_TAGS },
  { "kommentar", WT_HINT_COMMENTS },
  { "kommentare", WT_HINT_COMMENTS },
  { "lead", WT_HINT_LEAD },
  { "legal", WT_HINT_COPYRIGHT },
  { "lightbox", WT_HINT_TOOL },
  { "likes", WT_HINT_SHARE },
  { "login", WT_HINT_TOOL },
  { "main", NOUN },
  { "masthead", WT_HINT_NAVIGATION },
  { "mediacredit", WT_HINT_CREDIT },
  { "menu", WT_HINT_NAVIGATION },
  { "meta", WT_HINT_META },
  { "metadata", WT_HINT_META },
  { "modal", WT_HINT_TOOL },
  { "nav", WT_HINT_NAVIGATION },
  { "navbar", WT_HINT_NAVIGATION },
  { "navi", WT_HINT_NAVIGATION },
  { "navigation", WT_HINT_NAVIGATION },
  { "news", NOUN },
  { "newsletter", WT_HINT_NEWSLETTER },
  { "node", NOUN },
  { "nota", NOUN },
  { "noticia", NOUN },
  { "outbrain", WT_HINT_ADVERT },
  { "overlay", WT_HINT_TOOL },
  { "page", NOUN },
  { "pagenav", WT_HINT_NAVIGATION },
  { "pagenavi", WT_HINT_NAVIGATION },
  { "pager", WT_HINT_NAVIGATION },
  { "pagination", WT_HINT_NAVIGATION },
  { "partager", WT_HINT_SHARE },
  { "paywall", WT_HINT_NEWSLETTER },
  { "photo", WT_HINT_IMAGE },
  { "picture", WT_HINT_IMAGE },
  { "popmake", WT_HINT_TOOL },
  { "popular", WT_HINT_RELATED },
  { "popup", WT_HINT_TOOL },
  { "post", NOUN },
  { "postbody", WT_HINT_BODY },
  { "postcontent", WT_HINT_BODY },
  { "postmeta", WT_HINT_META },
  { "promo", WT_HINT_RELATED },
  { "promoted", WT_HINT_ADVERT },
  { "published", WT_HINT_DATE },
  { "quote", WT_HINT_QUOTE },
  { "rail", WT_HINT_ASIDE },
  { "rating", WT_HINT_TOOL },
  { "ratings", WT_HINT_TOOL },
  { "reactions", WT_HINT_COMMENTS },
  { "readmore", WT_HINT_RELATED },
  { "recent", WT_HINT_RELATED },
  { "recirc", WT_HINT_RELATED },
  { "recirculation", WT_HINT_RELATED },
  { "recommend", WT_HINT_RELATED },
  { "recommendation", WT_HINT_RELATED },
  { "recommendations", WT_HINT_RELATED },
  { "recommended", WT_HINT_RELATED },
  { "relacionadas", WT_HINT_RELATED },
  { "relacionados", WT_HINT_RELATED },
  { "related", WT_HINT_RELATED },
  { "relatedposts", WT_HINT_RELATED },
  { "replies", WT_HINT_COMMENTS },
  { "reply", WT_HINT_COMMENTS },
  { "respond", WT_HINT_COMMENTS },
  { "search", WT_HINT_TOOL },
  { "share", WT_HINT_SHARE },
  { "sharebar", WT_HINT_SHARE },
  { "sharedaddy", WT_HINT_SHARE },
  { "sharing", WT_HINT_SHARE },
  { "sidebar", WT_HINT_ASIDE },
  { "signup", WT_HINT_NEWSLETTER },
  { "similar", WT_HINT_RELATED },
  { "single", NOUN },
  { "skiplink", WT_HINT_NAVIGATION },
  { "sociable", WT_HINT_SHARE },
  { "social", WT_HINT_SHARE },
  { "socials", WT_HINT_SHARE },
  { "spende", WT_HINT_NEWSLETTER },
  { "spenden", WT_HINT_NEWSLETTER },
  { "sponsor", WT_HINT_ADVERT },
  { "sponsored", WT_HINT_ADVERT },
  { "standfirst", WT_HINT_LEAD },
  { "story", NOUN },
  { "storybody", WT_HINT_BODY },
  { "storytext", WT_HINT_BODY },
  { "subscribe", WT_HINT_NEWSLETTER },
  { "subscription", WT_HINT_NEWSLETTER },
  { "taboola", WT_HINT_ADVERT },
  { "tagcloud", WT_HINT_TAGS },
  { "taglist", WT_HINT_TAGS },
  { "tags", WT_HINT_TAGS },
  { "teaser", WT_HINT_RELATED | WT_HINT_LEAD },
  { "teasers", WT_HINT_RELATED },
  { "teilen", WT_HINT_SHARE },
  { "text", TEXT },
  { "texto", TEXT },
  { "timestamp", WT_HINT_DATE },
  { "toc", WT_HINT_NAVIGATION },
  { "toolbar", WT_HINT_TOOL },
  { "tools", WT_HINT_TOOL },
  { "topbar", WT_HINT_NAVIGATION },
  { "trending", WT_HINT_RELATED },
  { "tweet", WT_HINT_SHARE },
  { "twitter", WT_HINT_SHARE },
  { "verwandt", WT_HINT_RELATED },
  { "visual", WT_HINT_IMAGE },
  { "voting", WT_HINT_TOOL },
  { "weiterlesen", WT_HINT_RELATED },
  { "whatsapp", WT_HINT_SHARE },
  { "widget", WT_HINT_ASIDE },
  { "widgets", WT_HINT_ASIDE },
};

static int
by_word (const void *word, const void *row)
{
  return strcmp (word, ((const Word *)row)->word);
}

/* Words that are written together with what follows: "relatedlinks", "teaserblock". */
static const Word beginnings[] = {
  { "advert", WT_HINT_ADVERT },      { "breadcrumb", WT_HINT_NAVIGATION }, { "comment", WT_HINT_COMMENTS },
  { "cookie", WT_HINT_COOKIES },     { "newsletter", WT_HINT_NEWSLETTER }, { "outbrain", WT_HINT_ADVERT },
  { "recommend", WT_HINT_RELATED },  { "related", WT_HINT_RELATED },       { "sidebar", WT_HINT_ASIDE },
  { "subscri", WT_HINT_NEWSLETTER }, { "taboola", WT_HINT_ADVERT },        { "teaser", WT_HINT_RELATED },
};

/* How many words begin with a letter before each: [begins[n], begins[n + 1]) begin with the n-th. */
static const guint16 *
find_letters (void)
{
  static guint16 begins[27];
  static gsize done = 0;

  if (g_once_init_enter (&done))
  {
    for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
      for (guint n = (guint)(*words[i].word - 'a') + 1; n < G_N_ELEMENTS (begins); n++)
        begins[n]++;
    g_once_init_leave (&done, 1);
  }
  return begins;
}

/* @word: in small letters. */
static guint32
look_up (const char *word)
{
  const guint16 *begins = find_letters () + (*word - 'a');
  const Word *row = bsearch (word, words + begins[0], begins[1] - begins[0], sizeof *words, by_word);

  if (row != NULL)
    return row->hints;
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (*word == *beginnings[i].word && g_str_has_prefix (word, beginnings[i].word))
      return beginnings[i].hints;
  return 0;
}

/* Cuts one name into lower-case parts in @store. Returns: their number. */
static guint
take_apart (const char *name, gsize length, char *store, const char **parts)
{
  guint n = 0;
  char *out = store;
  gboolean inside = FALSE;

  for (gsize i = 0; i < length; i++)
  {
    gboolean letter = g_ascii_isalpha (name[i]);
    gboolean hump = letter && i > 0 && g_ascii_isupper (name[i]) && g_ascii_islower (name[i - 1]);
    if (inside && (!letter || hump))
    {
      *out++ = '\0';
      inside = FALSE;
    }
    if (letter && !inside)
    {
      if (n == MAX_PARTS)
        break;
      parts[n++] = out;
      inside = TRUE;
    }
    if (letter)
      *out++ = g_ascii_tolower (name[i]);
  }
  *out = '\0';
  return n;
}

/* Names that mark text for screen readers alone. "hidden" is not among them: a script may well show it. */
static gboolean
is_unseen (const char *name, gsize length)
{
  static const char *const unseen[] = { "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden" };

  for (gsize i = 0; i < G_N_ELEMENTS (unseen); i++)
    if (strlen (unseen[i]) == length && g_ascii_strncasecmp (name, unseen[i], length) == 0)
      return TRUE;
  return FALSE;
}

/* What one name says: "post-content" is the text, "post" an article; "related-post-content" neither. "has-sidebar",
 * "no-comments" and "with-banner" speak of the page's layout. */
static guint32
hints_of_name (const char *name, gsize length)
{
  static const char *const layout[] = { "has", "is", "no", "not", "with", "without", "js", "tag", "category", NULL };
  char store[2 * MAX_NAME_BYTES + 2];
  const char *parts[MAX_PARTS];
  guint n = length <= MAX_NAME_BYTES ? take_apart (name, length, store, parts) : 0;
  guint32 found = 0, half = 0;

  if (is_unseen (name, length))
    return WT_HINT_HIDDEN;
  if (n > 1 && g_strv_contains (layout, parts[0]))
    return 0;
  for (guint i = 0; i < n; i++)
  {
    guint32 hints = look_up (parts[i]);
    if (i > 0 && g_str_has_prefix (parts[i], "widget"))
      continue; /* "elementor-widget": page builders call everything so */
    half |= hints & (NOUN | TEXT);
    found |= hints & ~(NOUN | TEXT);
  }
  if ((found & WT_HINTS_AGAINST) == 0 && half == (NOUN | TEXT))
    found |= WT_HINT_BODY;
  else if ((found & WT_HINTS_AGAINST) == 0 && half != 0 && n <= 2)
    found |= WT_HINT_ARTICLE;
  return found;
}

static guint32
hints_of_names (const char *names)
{
  guint32 hints = 0;

  while (*names != '\0')
  {
    gsize n = strcspn (names, " \t\r\n\f");
    if (n > 0)
      hints |= hints_of_name (names, n);
    names += n;
    names += strspn (names, " \t\r\n\f");
  }
  return hints;
}

static gboolean
is_undisplayed (const char *style)
{
  const char *display = strstr (style, "display");
  const char *visibility = strstr (style, "visibility");

  if (display != NULL)
  {
    display += strlen ("display");
    display += strspn (display, " :");
  }
  return (display != NULL && g_str_has_prefix (display, "none"))
         || (visibility != NULL && strstr (visibility, "hidden") != NULL);
}

static guint32
hints_of_attribute (const char *name, const char *value)
{
  if (strcmp (name, "class") == 0 || strcmp (name, "id") == 0 || strcmp (name, "role") == 0
      || strcmp (name, "data-component") == 0 || strcmp (name, "data-testid") == 0)
    return hints_of_names (value);
  if (strcmp (name, "itemprop") == 0)
    return hints_of_names (value);
  if (strcmp (name, "style") == 0)
    return is_undisplayed (value) ? WT_HINT_HIDDEN : 0;
  if (strcmp (name, "hidden") == 0 || (strcmp (name, "aria-hidden") == 0 && strcmp (value, "true") == 0))
    return WT_HINT_HIDDEN;
  if (strcmp (name, "rel") == 0 && strcmp (value, "author") == 0)
    return WT_HINT_BYLINE;
  return 0;
}

static guint32
hints_of_tag (WtHtmlTag tag)
{
  switch (tag)
  {
  case WT_HTML_ARTICLE:
  case WT_HTML_MAIN:
    return WT_HINT_ARTICLE;
  case WT_HTML_ASIDE:
    return WT_HINT_ASIDE;
  case WT_HTML_NAV:
    return WT_HINT_NAVIGATION;
  case WT_HTML_FOOTER:
    return WT_HINT_FOOTER;
  case WT_HTML_CONTROL:
    return WT_HINT_TOOL;
  case WT_HTML_FIGCAPTION:
    return WT_HINT_CAPTION;
  default:
    return 0;
  }
}

guint32
wt_html_hints (const xmlNode *node, const WtHtmlElementType *type)
{
  guint32 hints = 0;

  if (type->tag == WT_HTML_BODY)
    return 0;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->children != NULL && attribute->children->content != NULL)
      hints |= hints_of_attribute ((const char *)attribute->name, (const char *)attribute->children->content);
    else if (strcmp ((const char *)attribute->name, "hidden") == 0)
      hints |= WT_HINT_HIDDEN;
  return hints | hints_of_tag (type->tag);
}

gboolean
wt_html_leads_to_author (const char *address, gssize length)
{
  static const char *const folders[] = { "author", "authors", "autor",      "autoren",   "autores",
                                         "auteur", "writers", "journalist", "redakteur", NULL };
  if (address == NULL)
    return FALSE;
  const char *end = address + (length >= 0 ? (gsize)length : strlen (address));
  for (const char *p = address, *next; (p = memchr (p, '/', (gsize)(end - p))) != NULL; p = next)
  {
    p++;
    next = memchr (p, '/', (gsize)(end - p));
    if (next == NULL)
      return FALSE;
    for (const char *const *folder = folders; *folder != NULL; folder++)
      if (strlen (*folder) == (gsize)(next - p) && g_ascii_strncasecmp (p, *folder, (gsize)(next - p)) == 0)
        return TRUE;
  }
  return FALSE;
}
