/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "information.h"

#include "../export/read.h"

void
wt_information_clear (WtInformation *information)
{
  g_clear_pointer (&information->author, g_free);
  g_clear_pointer (&information->subject, g_free);
  g_clear_pointer (&information->keywords, g_free);
  g_clear_pointer (&information->title, g_free);
  g_clear_pointer (&information->language, g_free);
}

static gint64
seconds_of (const char *created)
{
  g_autoptr (GDateTime) time = created != NULL ? g_date_time_new_from_iso8601 (created, NULL) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

/* Adds an attribute of each item to a list "a, b", each value once. */
static void
append_each (GString *list, GHashTable *seen, const xmlNode *item, const char *attribute)
{
  for (; item != NULL; item = wt_read_next (item))
  {
    const char *value = wt_read_text (item, attribute);
    if (value != NULL && *value != '\0' && g_hash_table_add (seen, (gpointer)value))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", value);
  }
}

static char *
keywords_of (const xmlNode *root)
{
  GString *list = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  append_each (list, seen, wt_read_items (root, "agencies", "agency"), "name");
  append_each (list, seen, wt_read_items (root, "articles", "article"), "outlet");
  return g_string_free (list, FALSE);
}

static guint
count_articles (const xmlNode *root)
{
  guint n = 0;

  for (const xmlNode *article = wt_read_items (root, "articles", "article"); article != NULL;
       article = wt_read_next (article))
    n++;
  return n;
}

void
wt_information_take (WtInformation *information, xmlDoc *report)
{
  const xmlNode *root = wt_read_root (report, NULL);
  if (root == NULL)
    return;

  guint n = count_articles (root);
  information->title = g_strdup (wt_read_text (root, "title"));
  information->language = g_strdup (wt_read_text (root, "language"));
  information->author = g_strdup_printf ("wiretrace %s", wt_read_text (root, "wiretrace"));
  information->subject = g_strdup_printf ("Provenance of %u news article%s", n, n == 1 ? "" : "s");
  information->keywords = keywords_of (root);
  information->document = (WtDocumentInfo){ .title = information->title,
                                            .author = information->author,
                                            .subject = information->subject,
                                            .keywords = information->keywords,
                                            .language = information->language,
                                            .created = seconds_of (wt_read_text (root, "created")) };
}
