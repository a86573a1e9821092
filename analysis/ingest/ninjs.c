/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ninjs.h"

#include <string.h>

#include "html.h"
#include "json_record.h"
#include "language_tag.h"

/* Properties that make an object ninjs; two of them are enough. */
static const char *const own_names[] = {
  "versioncreated",  "versionCreated", "firstcreated",    "firstCreated",       "contentcreated",
  "contentCreated",  "pubstatus",      "pubStatus",       "body_html",          "body_xhtml",
  "body_text",       "body_nitf",      "bodies",          "headlines",          "sluglines",
  "usageterms",      "usageTerms",     "copyrightholder", "copyrightHolder",    "copyrightnotice",
  "copyrightNotice", "infosources",    "infoSources",     "representationtype", "representationType",
  "located",         "altids",         "altIds",          "evolvedfrom",        "derivedfrom",
  "associations",    "slugline",       "urgency",
};

gboolean
wt_ninjs_is (json_t *object)
{
  json_t *standard = json_object_get (object, "standard");
  const char *name = json_string_value (json_object_get (standard, "name"));
  guint found = 0;

  if (!json_is_object (object))
    return FALSE;
  if (name != NULL && g_ascii_strcasecmp (name, "ninjs") == 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (own_names); i++)
    found += json_object_get (object, own_names[i]) != NULL;
  return found >= 2
         && (json_object_get (object, "uri") != NULL || json_object_get (object, "guid") != NULL
             || json_object_get (object, "type") != NULL || json_object_get (object, "altids") != NULL);
}

/* What one of several names holds, written small or in camels. */
static json_t *
get (json_t *item, const char *name)
{
  const char *key;
  json_t *value;

  json_object_foreach (item, key, value) if (g_ascii_strcasecmp (key, name) == 0 && !json_is_null (value)) return value;
  return NULL;
}

static char *
string_of (json_t *item, const char *name)
{
  json_t *value = get (item, name);

  return value != NULL ? wt_json_string (value) : NULL;
}

/* The value of an element of "headlines" or "bodies" in version 2, "bylines" of agencies, or a string.
 * Returns: (transfer full) (nullable). */
static char *
value_of (json_t *element)
{
  static const char *const names[] = { "value", "name", "text", "by", "content" };

  char *text = wt_json_string (element);
  for (gsize i = 0; text == NULL && i < G_N_ELEMENTS (names); i++)
    text = wt_json_string (json_object_get (element, names[i]));
  return text;
}

static gboolean
has_role (json_t *element, const char *role)
{
  const char *said = json_string_value (json_object_get (element, "role"));

  return said != NULL && strstr (said, role) != NULL;
}

/* One value of a list: that with a role, else the first. Returns: (transfer full) (nullable). */
static char *
one_of (json_t *list, const char *role)
{
  json_t *element;
  gsize i;

  if (!json_is_array (list))
    return list != NULL ? value_of (list) : NULL;
  json_array_foreach (list, i, element) if (has_role (element, role)) return value_of (element);
  return value_of (json_array_get (list, 0));
}

/* All values of a list, with commas. Returns: (transfer full) (nullable). */
static char *
all_of (json_t *list)
{
  GString *all = g_string_new (NULL);
  json_t *element;
  gsize i;

  if (!json_is_array (list))
  {
    g_string_free (all, TRUE);
    return list != NULL ? value_of (list) : NULL;
  }
  json_array_foreach (list, i, element)
  {
    g_autofree char *value = value_of (element);
    if (value != NULL && *value != '\0')
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", value);
  }
  return g_string_free (all, all->len == 0);
}

static char *
first_of (json_t *item, const char *const *names, const char *role)
{
  char *text = NULL;

  for (; text == NULL && *names != NULL; names++)
    text = one_of (get (item, *names), role);
  return text;
}

/* The text of a body in any of the forms of any version. Returns: (transfer full) (nullable). */
static char *
body_of (json_t *item)
{
  static const char *const names[] = { "body_xhtml", "body_html", "body_nitf", "body_text", "bodies", "body", NULL };
  const char *key;
  json_t *value;
  char *text = first_of (item, names, "main");

  if (text != NULL)
    return text;
  json_object_foreach (item, key, value) if (text == NULL && g_ascii_strncasecmp (key, "body", 4) == 0) text =
      one_of (value, "main");
  return text;
}

static gboolean
is_text (json_t *item)
{
  const char *type = json_string_value (get (item, "type"));

  return type == NULL || g_ascii_strcasecmp (type, "text") == 0 || g_ascii_strcasecmp (type, "article") == 0
         || g_ascii_strcasecmp (type, "composite") == 0 || g_ascii_strcasecmp (type, "story") == 0;
}

static void
say_dates (WtDraft *draft, json_t *item)
{
  static const char *const names[] = { "versioncreated", "firstpublished",  "contentcreated",
                                       "firstcreated",   "contentmodified", "published" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    g_autofree char *date = string_of (item, names[i]);
    g_autofree char *what = g_strdup_printf ("the item's %s", names[i]);
    wt_draft_date (draft, date, WT_DATE_META, 60 - (int)i, what);
  }
}

static void
say_names (WtDraft *draft, json_t *item)
{
  static const char *const headlines[] = { "headline", "headlines", "headline_extended", "title", "titles", NULL };
  static const char *const bylines[] = { "byline", "bylines", "by", NULL };
  g_autofree char *headline = first_of (item, headlines, "main");
  g_autofree char *title = headline != NULL ? wt_html_text (headline) : NULL;
  g_autofree char *language = string_of (item, "language");
  g_autofree char *tag = language != NULL ? wt_language_tag (language) : NULL;
  g_autofree char *url = string_of (item, "url");
  g_autofree char *uri = string_of (item, "uri");
  g_autofree char *byline = NULL;

  for (gsize i = 0; byline == NULL && bylines[i] != NULL; i++)
    byline = all_of (get (item, bylines[i]));
  wt_draft_say (draft, WT_DRAFT_LANGUAGE, 90, tag);
  wt_draft_say (draft, WT_DRAFT_TITLE, 90, title);
  wt_draft_say (draft, WT_DRAFT_AUTHOR, 90, byline);
  wt_draft_say (draft, WT_DRAFT_URL, 90, url);
  if (uri != NULL && g_str_has_prefix (uri, "http"))
    wt_draft_say (draft, WT_DRAFT_URL, 50, uri);
  if (title != NULL)
    wt_draft_block (draft, WT_BLOCK_HEADLINE, WT_CREDIT_NONE, title, -1);
  if (byline != NULL)
    wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_BYLINE, byline, -1);
}

/* Who the item is from: the agency, and the outlet where nobody else is named. */
static void
say_sources (WtDraft *draft, json_t *item)
{
  static const char *const names[] = { "creditline",    "infosources",  "source",
                                       "organisations", "organisation", "copyrightholder" };
  const char *before = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    g_autofree char *name =
        strncmp (names[i], "organisation", 12) == 0 && !has_role (json_array_get (get (item, names[i]), 0), "source")
            ? NULL
            : all_of (get (item, names[i]));
    if (name == NULL)
      continue;
    wt_draft_say (draft, WT_DRAFT_AGENCY, 80 - (int)i, name);
    wt_draft_say (draft, WT_DRAFT_OUTLET, 40 - (int)i, name);
    if (before == NULL)
      wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_METADATA, name, -1);
    before = names[i];
  }
  g_autofree char *notice = string_of (item, "copyrightnotice");
  if (notice != NULL)
    wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_COPYRIGHT, notice, -1);
}

static void
say_notes (WtDraft *draft, json_t *item)
{
  static const char *const names[][2] = { { "uri", "id" },
                                          { "version", "version" },
                                          { "urgency", "urgency" },
                                          { "priority", "priority" },
                                          { "pubstatus", "status" },
                                          { "slugline", "slugline" },
                                          { "sluglines", "slugline" },
                                          { "ednote", "editors-note" },
                                          { "usageterms", "usage-terms" },
                                          { "evolvedfrom", "evolved-from" },
                                          { "derivedfrom", "derived-from" },
                                          { "located", "located" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    g_autofree char *value = all_of (get (item, names[i][0]));
    wt_draft_note (draft, names[i][1], value);
  }
}

/* A dateline that stands beside the text and not at its beginning. */
static char *
dateline_of (json_t *item, const char *body)
{
  static const char *const names[] = { "dateline", "datelines", NULL };
  g_autofree char *dateline = first_of (item, names, "main");

  if (dateline == NULL || strstr (body, dateline) != NULL)
    return NULL;
  return g_steal_pointer (&dateline);
}

WtDraft *
wt_ninjs_draft (json_t *item, const WtInput *input)
{
  g_autofree char *body = is_text (item) ? body_of (item) : NULL;

  if (body == NULL || *body == '\0')
    return NULL;
  WtDraft *draft = wt_draft_new (input, NULL);
  say_names (draft, item);
  say_dates (draft, item);
  say_notes (draft, item);
  g_autofree char *dateline = dateline_of (item, body);
  if (dateline != NULL)
    wt_draft_block (draft, WT_BLOCK_CREDIT, WT_CREDIT_DATELINE, dateline, -1);
  wt_html_or_text (draft, body);
  say_sources (draft, item);
  return draft;
}
