/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feed_item.h"

#include <string.h>

#include "html.h"
#include "language_tag.h"
#include "xml.h"

/* A summary that is longer than this is the article. */
#define TEASER_WORDS 120

#define MAX_NOTE_BYTES 200

/* Whether an element has the prefix, or no prefix where @prefix is "". One that is not declared is part of the name. */
static gboolean
has_prefix (const xmlNode *node, const char *prefix)
{
  const char *name = (const char *)node->name;
  const char *colon = strchr (name, ':');
  const char *declared = node->ns != NULL && node->ns->prefix != NULL ? (const char *)node->ns->prefix : "";

  if (colon != NULL)
    return strlen (prefix) == (gsize)(colon - name) && strncmp (name, prefix, (gsize)(colon - name)) == 0;
  return strcmp (declared, prefix) == 0;
}

/* The first child of a name; one that is of the feed's own format before one of another vocabulary. */
static xmlNode *
child_of (const xmlNode *item, const char *name)
{
  xmlNode *first = wt_xml_child (item, name);

  for (xmlNode *node = first; node != NULL; node = wt_xml_next (node, name))
    if (has_prefix (node, ""))
      return node;
  return first;
}

static char *
text_of (const xmlNode *item, const char *name)
{
  return wt_xml_text (child_of (item, name));
}

char *
wt_feed_markup (xmlNode *node)
{
  xmlBuffer *buffer = xmlBufferCreate ();

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    xmlNodeDump (buffer, node->doc, child, 0, 0);
  char *markup = g_strdup ((const char *)xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return markup;
}

static gboolean
has_elements (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      return TRUE;
  return FALSE;
}

/* What a field holds: as it stands where it is escaped, else with its tags. Returns: (transfer full) (nullable). */
static char *
content_of (xmlNode *node)
{
  g_autofree char *mode = wt_xml_attribute (node, "mode");
  g_autofree char *source = wt_xml_attribute (node, "src");

  if (node == NULL || source != NULL || g_strcmp0 (mode, "base64") == 0)
    return NULL;
  return has_elements (node) ? wt_feed_markup (node) : wt_xml_text (node);
}

/* Where an item's text stands, the fullest first. */
static xmlNode *
find_content (const xmlNode *item, gboolean *summary)
{
  static const char *const full[] = { "encoded", "content:encoded", "full-text", "fulltext", "body", "content" };
  static const char *const brief[] = { "description", "summary", "subtitle", "excerpt" };

  *summary = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (full); i++)
    for (xmlNode *node = wt_xml_child (item, full[i]); node != NULL; node = wt_xml_next (node, full[i]))
    {
      g_autofree char *text = has_prefix (node, "excerpt") || has_prefix (node, "media") ? NULL : content_of (node);
      if (text != NULL && strspn (text, " \t\r\n") < strlen (text))
        return node;
    }
  *summary = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (brief); i++)
  {
    xmlNode *node = child_of (item, brief[i]);
    if (node != NULL)
      return node;
  }
  return NULL;
}

/* The address of Atom's link to the page, or what RSS's link holds. Returns: (transfer full) (nullable). */
static char *
link_of (const xmlNode *item)
{
  for (xmlNode *link = wt_xml_child (item, "link"); link != NULL; link = wt_xml_next (link, "link"))
  {
    g_autofree char *rel = wt_xml_attribute (link, "rel");
    char *address = wt_xml_attribute (link, "href");
    if (address == NULL)
      address = wt_xml_text (link);
    if (address != NULL && (rel == NULL || strcmp (rel, "alternate") == 0))
      return address;
    g_free (address);
  }
  return NULL;
}

static void
say_address (WtDraft *draft, const xmlNode *item)
{
  static const char *const ids[] = { "origLink", "guid", "id", "about" };
  g_autofree char *link = link_of (item);
  g_autofree char *about = wt_xml_attribute (item, "about");
  g_autofree char *original = text_of (item, "origLink");

  wt_draft_say (draft, WT_DRAFT_URL, 95, original);
  wt_draft_say (draft, WT_DRAFT_URL, 90, link);
  wt_draft_say (draft, WT_DRAFT_URL, 50, about);
  for (gsize i = 1; i < 3; i++)
  {
    xmlNode *node = child_of (item, ids[i]);
    g_autofree char *id = wt_xml_text (node);
    g_autofree char *permanent = wt_xml_attribute (node, "isPermaLink");
    if (id != NULL && g_str_has_prefix (id, "http") && g_strcmp0 (permanent, "false") != 0)
      wt_draft_say (draft, WT_DRAFT_URL, 60, id);
    wt_draft_note (draft, "id", id);
  }
}

static void
say_dates (WtDraft *draft, const xmlNode *item)
{
  static const char *const names[] = { "pubDate", "published", "issued", "date", "created", "updated", "modified" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    g_autofree char *date = text_of (item, names[i]);
    g_autofree char *what = g_strdup_printf ("the item's %s", names[i]);
    wt_draft_date (draft, date, WT_DATE_META, 60 - (int)i, what);
  }
}

/* "desk@quay.example (Ada Quill)" is what RSS 2.0 asks for. Returns: (transfer full) (nullable). */
static char *
without_address (char *author)
{
  const char *open = author != NULL && strchr (author, '@') != NULL ? strchr (author, '(') : NULL;
  const char *close = open != NULL ? strrchr (open, ')') : NULL;

  if (author == NULL || strchr (author, '@') == NULL)
    return author;
  char *name = close != NULL ? g_strndup (open + 1, (gsize)(close - open - 1)) : NULL;
  g_free (author);
  return name;
}

static char *
authors_of (const xmlNode *item, const WtFeed *feed)
{
  static const char *const names[] = { "creator", "author", "byline" };
  GString *authors = g_string_new (NULL);

  for (gsize i = 0; authors->len == 0 && i < G_N_ELEMENTS (names); i++)
    for (xmlNode *node = wt_xml_child (item, names[i]); node != NULL; node = wt_xml_next (node, names[i]))
    {
      xmlNode *name = wt_xml_child (node, "name");
      g_autofree char *text = without_address (wt_xml_text (name != NULL || has_elements (node) ? name : node));
      if (text != NULL && *text != '\0' && strstr (authors->str, text) == NULL)
        g_string_append_printf (authors, "%s%s", authors->len > 0 ? ", " : "", text);
    }
  if (authors->len == 0 && feed->author != NULL)
    g_string_append (authors, feed->author);
  return g_string_free (authors, authors->len == 0);
}

/* An item that was taken over from another feed names it, and that is the outlet. */
static void
say_source (WtDraft *draft, const xmlNode *item)
{
  for (xmlNode *node = wt_xml_child (item, "source"); node != NULL; node = wt_xml_next (node, "source"))
  {
    xmlNode *title = wt_xml_child (node, "title");
    g_autofree char *source = wt_xml_text (title != NULL ? title : node);
    if (source == NULL || g_str_has_prefix (source, "http"))
      continue;
    wt_draft_note (draft, "source", source);
    wt_draft_say (draft, WT_DRAFT_OUTLET, has_prefix (node, "dc") ? 60 : 70, source);
    if (has_prefix (node, "dc"))
      wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_METADATA, source, -1);
  }
}

static void
say_metadata (WtDraft *draft, xmlNode *item, const WtFeed *feed)
{
  g_autofree char *title = content_of (child_of (item, "title"));
  g_autofree char *clean = title != NULL ? wt_html_text (title) : NULL;
  g_autofree char *language = wt_xml_attribute (item, "lang");
  g_autofree char *publisher = text_of (item, "publisher");

  if (language == NULL)
    language = text_of (item, "language");
  g_autofree char *tag = language != NULL ? wt_language_tag (language) : NULL;
  g_autofree char *of_all = feed->language != NULL ? wt_language_tag (feed->language) : NULL;
  wt_draft_say (draft, WT_DRAFT_LANGUAGE, 90, tag);
  wt_draft_say (draft, WT_DRAFT_LANGUAGE, 60, of_all);
  wt_draft_say (draft, WT_DRAFT_TITLE, 90, clean);
  wt_draft_say (draft, WT_DRAFT_OUTLET, 65, publisher);
  wt_draft_say (draft, WT_DRAFT_OUTLET, 40, feed->title);
  say_address (draft, item);
  say_dates (draft, item);
  wt_draft_note (draft, "rights", feed->rights);
  if (clean != NULL)
    wt_draft_block (draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, clean, -1);
}

static void
note_categories (WtDraft *draft, const xmlNode *item)
{
  GString *all = g_string_new (NULL);

  for (xmlNode *node = wt_xml_child (item, "category"); node != NULL; node = wt_xml_next (node, "category"))
  {
    g_autofree char *term = wt_xml_text (node);
    if (term == NULL)
      term = wt_xml_attribute (node, "term");
    if (term != NULL && all->len + strlen (term) < MAX_NOTE_BYTES)
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", term);
  }
  wt_draft_note (draft, "keywords", all->str);
  g_string_free (all, TRUE);
}

/* Credits and captions of pictures: media:credit, media:description inside of media:content and beside it. */
static void
read_pictures (WtDraft *draft, xmlNode *item)
{
  for (xmlNode *node = item; node != NULL; node = wt_xml_after (node, item, FALSE))
  {
    if (node->type != XML_ELEMENT_NODE || !has_prefix (node, "media"))
      continue;
    gboolean credit = wt_xml_is (node, "credit"), caption = wt_xml_is (node, "description") || wt_xml_is (node, "text");
    g_autofree char *text = credit || caption ? wt_xml_text (node) : NULL;
    g_autofree char *clean = text != NULL ? wt_html_text (text) : NULL;
    if (clean != NULL)
      wt_draft_block (draft, credit ? WT_BLOCK_CREDIT : WT_BLOCK_CAPTION, credit ? WT_CREDIT_PHOTO : WT_CREDIT_NONE,
                      clean, -1);
  }
}

static void
read_credits (WtDraft *draft, const xmlNode *item)
{
  g_autofree char *rights = text_of (item, "rights");
  g_autofree char *copyright = rights != NULL ? NULL : text_of (item, "copyright");

  if (rights != NULL || copyright != NULL)
    wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_COPYRIGHT, rights != NULL ? rights : copyright, -1);
}

static gboolean
is_podcast (const xmlNode *item)
{
  g_autofree char *type = wt_xml_attribute (wt_xml_child (item, "enclosure"), "type");

  return wt_xml_child (item, "duration") != NULL
         || (type != NULL && (g_str_has_prefix (type, "audio/") || g_str_has_prefix (type, "video/")));
}

WtDraft *
wt_feed_item_draft (xmlNode *item, const WtFeed *feed, const WtInput *input, gboolean *teaser)
{
  gboolean summary;
  xmlNode *content = find_content (item, &summary);
  g_autofree char *text = content != NULL ? content_of (content) : NULL;
  g_autofree char *authors = authors_of (item, feed);

  if (text == NULL || (summary && is_podcast (item)))
    return NULL;
  WtDraft *draft = wt_draft_new (input, NULL);
  g_autofree char *language = wt_xml_attribute (content, "lang");
  g_autofree char *tag = language != NULL ? wt_language_tag (language) : NULL;
  wt_draft_say (draft, WT_DRAFT_LANGUAGE, 95, tag);
  say_metadata (draft, item, feed);
  note_categories (draft, item);
  wt_draft_say (draft, WT_DRAFT_AUTHOR, 90, authors);
  if (authors != NULL)
    wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, authors, -1);
  wt_html_or_text (draft, text);
  *teaser = summary && wt_draft_body_words (draft) < TEASER_WORDS;
  if (*teaser)
    wt_draft_note (draft, "extent", "teaser");
  read_pictures (draft, item);
  say_source (draft, item);
  read_credits (draft, item);
  return draft;
}
