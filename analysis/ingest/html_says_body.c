/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What elements of a page's body say: microdata, time, rel=author, and names of classes. */
#include <string.h>

#include "html_hints.h"
#include "html_says.h"
#include "space.h"

/* How far up is looked, and how much of an element's text. */
#define MAX_ANCESTORS    60
#define MAX_INNER        40
#define MAX_DATE_BYTES   120
#define MAX_AUTHOR_BYTES 160

/* Where an element stands. OTHER: in a part of the page about other things, ASIDE: perhaps. HEAD: at the page's top.
 * LINKED: in a link.
 */
typedef enum
{
  PLACE_ARTICLE,
  PLACE_PAGE,
  PLACE_LINKED,
  PLACE_HEAD,
  PLACE_ASIDE,
  PLACE_OTHER
} Place;

#define ASIDE_HINTS (WT_HINT_ASIDE | WT_HINT_NAVIGATION | WT_HINT_FOOTER | WT_HINT_ADVERT | WT_HINT_COOKIES)
#define OTHER_HINTS (WT_HINT_COMMENTS | WT_HINT_RELATED)

static const char *
raw_attribute (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (strcmp ((const char *)attribute->name, name) == 0)
      return attribute->children != NULL && attribute->children->content != NULL
                 ? (const char *)attribute->children->content
                 : NULL;
  return NULL;
}

/* Whether a value has one of the words in it, in any case. Each has two bytes at least. */
static gboolean
names (const char *value, const char *const *words)
{
  guint32 beginnings = 0; /* a bit for each letter, small or capital, that a word begins with */

  for (const char *const *word = words; *word != NULL; word++)
    beginnings |= 1u << (**word & 31);
  for (; value != NULL && *value != '\0'; value++)
  {
    if ((beginnings & (1u << (*value & 31))) == 0)
      continue;
    for (const char *const *word = words; *word != NULL; word++)
      if (((value[0] ^ (*word)[0]) & 31) == 0 && ((value[1] ^ (*word)[1]) & 31) == 0
          && g_ascii_strncasecmp (value, *word, strlen (*word)) == 0)
        return TRUE;
  }
  return FALSE;
}

static Place
place_of (const WtSays *says, const xmlNode *node)
{
  Place place = PLACE_PAGE;
  guint up = 0;

  for (const xmlNode *at = node->parent; at != NULL && at->type == XML_ELEMENT_NODE && up < MAX_ANCESTORS;
       at = at->parent, up++)
  {
    const WtHtmlElementType *type = wt_html_type (at);
    if (type->tag == WT_HTML_BODY || g_hash_table_contains (says->around, at))
      return type->tag != WT_HTML_BODY && place == PLACE_PAGE ? PLACE_ARTICLE : place;
    guint32 hints = wt_html_hints (at, type);
    if ((hints & OTHER_HINTS) != 0)
      return PLACE_OTHER;
    if ((hints & ASIDE_HINTS) != 0 || type->tag == WT_HTML_ASIDE || type->tag == WT_HTML_NAV)
      place = PLACE_ASIDE;
    else if (type->tag == WT_HTML_A && place == PLACE_PAGE)
      place = PLACE_LINKED;
    else if (type->tag == WT_HTML_ARTICLE || type->tag == WT_HTML_MAIN)
      place = place == PLACE_PAGE || place == PLACE_HEAD ? PLACE_ARTICLE : place;
    else if (type->tag == WT_HTML_HEADER && place == PLACE_PAGE)
      place = PLACE_HEAD;
  }
  return place;
}

/* The text of an element where it is short, with a blank between its parts. Returns: (transfer full) (nullable): NULL
 * where it is blank or longer. */
static char *
short_text (xmlNode *top, gsize max_bytes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const xmlNode *at = top; at != NULL;)
  {
    gboolean skip = at->type == XML_ELEMENT_NODE && wt_html_type (at)->flow == WT_HTML_SKIP;
    if (at->type == XML_TEXT_NODE && at->content != NULL)
    {
      for (const char *p = (const char *)at->content, *end = p + strlen (p); p < end && text->len <= max_bytes;)
      {
        gsize n = wt_space_at (p, end);
        if (n > 0 && text->len > 0 && text->str[text->len - 1] != ' ')
          g_string_append_c (text, ' ');
        if (n == 0)
        {
          n = (gsize)(g_utf8_next_char (p) - p);
          g_string_append_len (text, p, (gssize)n);
        }
        p += n;
      }
    }
    else if (at != top && text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
    if (text->len > max_bytes)
      return NULL;
    at = wt_xml_after (at, top, skip);
  }
  g_strstrip (text->str);
  return *text->str != '\0' ? g_strdup (text->str) : NULL;
}

/* What a date counts at its place. Those that the page calls its publication are so wherever they stand. */
static int
rank_at (Place place, int rank)
{
  if (rank >= WT_RANK_TIME_PUBLISHED)
    return place == PLACE_ASIDE ? rank - 10 : place == PLACE_PAGE ? rank - 1 : rank;
  switch (place)
  {
  case PLACE_ARTICLE:
    return rank;
  case PLACE_PAGE:
    return rank - 1;
  case PLACE_LINKED:
    return WT_RANK_TIME_LINKED;
  case PLACE_HEAD:
  case PLACE_ASIDE:
  case PLACE_OTHER:
    return WT_RANK_TIME_ASIDE;
  }
  return WT_RANK_TIME_ASIDE;
}

static void
say_date (WtSays *says, const xmlNode *node, const char *text, WtDateSource source, int rank, gboolean changed,
          const char *what)
{
  Place place = place_of (says, node);

  if (place == PLACE_OTHER)
    return;
  if (changed)
    wt_says_changed (says, text, source, what);
  else
    wt_draft_date (says->draft, text, source, rank_at (place, rank), what);
}

static char *
date_text (xmlNode *node)
{
  static const char *const attributes[] = { "content", "datetime", "title" };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
  {
    WtDate date;
    g_autofree char *value = wt_xml_attribute (node, attributes[i]);
    if (value != NULL && wt_timestamp_parse (value, NULL, &date))
      return g_steal_pointer (&value);
  }
  return short_text (node, MAX_DATE_BYTES);
}

/* An element that is called a date, or is one: what its text says of itself counts too. */
static void
hear_date (WtSays *says, xmlNode *node, const char *name, gboolean is_time)
{
  static const char *const published[] = {
    "publish", "pubdate", "entry-date", "posted", "erschienen", "publicat", NULL
  };
  static const char *const changed[] = { "modified", "updated", "aktualisiert", "last-change", NULL };
  g_autofree char *text = date_text (node);
  g_autofree char *seen = short_text (node, MAX_DATE_BYTES);
  WtDate date;

  if (text == NULL)
    return;
  WtStamp stamp = seen != NULL ? wt_date_stamp (seen, strlen (seen), &date) : WT_STAMP_NOT;
  gboolean is_changed = names (name, changed) && !names (name, published);
  gboolean is_published = names (name, published) || raw_attribute (node, "pubdate") != NULL;
  if (stamp == WT_STAMP_UPDATED || stamp == WT_STAMP_PUBLISHED)
    is_changed = stamp == WT_STAMP_UPDATED;
  say_date (says, node, text, WT_DATE_HEADER,
            is_published || stamp == WT_STAMP_PUBLISHED ? WT_RANK_TIME_PUBLISHED
            : is_time                                   ? WT_RANK_TIME
                                                        : WT_RANK_ELEMENT,
            is_changed, is_time ? "a time element" : "an element called a date");
}

static const char *const author_words[] = { "author", "byline", "autor", "auteur", "verfasser", "redakteur", NULL };
static const char *const inner_words[] = {
  "author", "byline", "autor", "auteur", "verfasser", "redakteur", "name", NULL
};

/* What an element's attributes say of it, as they are written; name: its class, or its id. */
typedef struct
{
  const char *property;
  const char *rel;
  const char *href;
  const char *name;
} Attributes;

static Attributes
attributes_of (const xmlNode *node)
{
  Attributes found = { NULL };
  const char *id = NULL;

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
  {
    const char *name = (const char *)attribute->name;
    const xmlNode *value = attribute->children;
    const char **field = strcmp (name, "class") == 0      ? &found.name
                         : strcmp (name, "href") == 0     ? &found.href
                         : strcmp (name, "id") == 0       ? &id
                         : strcmp (name, "rel") == 0      ? &found.rel
                         : strcmp (name, "itemprop") == 0 ? &found.property
                                                          : NULL;
    if (field != NULL && value != NULL)
      *field = (const char *)value->content;
  }
  found.name = found.name != NULL ? found.name : id;
  return found;
}

/* Whether a name stands in an element of its own within this one. */
static gboolean
has_inner_author (const xmlNode *node)
{
  guint left = MAX_INNER;

  for (const xmlNode *at = wt_xml_after (node, node, FALSE); at != NULL && left > 0;
       at = wt_xml_after (at, node, FALSE), left--)
  {
    if (at->type != XML_ELEMENT_NODE || at->children == NULL || at->properties == NULL)
      continue;
    Attributes attributes = attributes_of (at);
    if (names (attributes.name, inner_words) || g_strcmp0 (attributes.rel, "author") == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_within (const xmlNode *node, const xmlNode *top)
{
  for (guint up = 0; node != NULL && up < MAX_ANCESTORS; node = node->parent, up++)
    if (node == top)
      return TRUE;
  return FALSE;
}

/* Those that are called authors are the article's where they stand together: others are of teasers and comments. */
static gboolean
is_of_group (WtSays *says, const xmlNode *node)
{
  if (says->author_group == NULL)
    says->author_group = node->parent != NULL && node->parent->parent != NULL ? node->parent->parent : node;
  return is_within (node, says->author_group);
}

static void
hear_author (WtSays *says, xmlNode *node, WtAuthorsSource source)
{
  g_autofree char *content = wt_xml_attribute (node, "content");
  g_autofree char *text = content != NULL ? g_steal_pointer (&content) : short_text (node, MAX_AUTHOR_BYTES);

  if (text != NULL && place_of (says, node) < PLACE_ASIDE
      && (source >= WT_AUTHORS_MICRODATA || is_of_group (says, node)))
    wt_says_author (says, source, text);
}

/* The name in an element that is an author of microdata. */
static xmlNode *
name_within (xmlNode *node)
{
  for (xmlNode *at = wt_xml_after (node, node, FALSE); at != NULL; at = wt_xml_after (at, node, FALSE))
    if (at->type == XML_ELEMENT_NODE && g_strcmp0 (raw_attribute (at, "itemprop"), "name") == 0)
      return at;
  return node;
}

static gboolean
hear_microdata (WtSays *says, xmlNode *node, const char *property)
{
  if (strcasestr (property, "datePublished") != NULL || strcasestr (property, "dateModified") != NULL)
  {
    g_autofree char *text = date_text (node);
    gboolean changed = strcasestr (property, "datePublished") == NULL;
    if (text != NULL)
      say_date (says, node, text, WT_DATE_META, WT_RANK_MICRODATA, changed,
                changed ? "the microdata's dateModified" : "the microdata's datePublished");
    return text != NULL;
  }
  if (strcmp (property, "author") == 0 || strcmp (property, "creator") == 0)
  {
    hear_author (says, name_within (node), WT_AUTHORS_MICRODATA);
    return TRUE;
  }
  return FALSE;
}

/* A link to a writer's own page. */
static gboolean
is_author_link (const xmlNode *node, const Attributes *attributes)
{
  return g_strcmp0 (attributes->rel, "author") == 0
         || (attributes->href != NULL && wt_html_type (node)->tag == WT_HTML_A
             && wt_html_leads_to_author (attributes->href, -1));
}

static gboolean
is_date (const xmlNode *node, const Attributes *attributes)
{
  static const char *const words[] = { "date", "datum", "fecha", "publish", "posted-on", "timestamp", "time", NULL };

  return wt_html_type (node)->tag == WT_HTML_TIME || names (attributes->name, words);
}

gboolean
wt_says_has_element (const xmlNode *node)
{
  Attributes attributes = attributes_of (node);

  return attributes.property != NULL || is_date (node, &attributes) || names (attributes.name, author_words)
         || is_author_link (node, &attributes);
}

void
wt_says_element (WtSays *says, xmlNode *node)
{
  Attributes attributes = attributes_of (node);

  if (attributes.property != NULL && hear_microdata (says, node, attributes.property))
    return;
  if (is_author_link (node, &attributes))
    hear_author (says, node, WT_AUTHORS_LINK);
  else if (names (attributes.name, author_words) && !has_inner_author (node))
    hear_author (says, node, WT_AUTHORS_CLASS);
  if (is_date (node, &attributes))
    hear_date (says, node, attributes.name, wt_html_type (node)->tag == WT_HTML_TIME);
}
