/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tag.h"

gboolean
wt_tag_is_known (const char *tag)
{
  static const char *const known[] = { "Document", "Part",     "Art",       "Sect",   "Div",       "BlockQuote",
                                       "Caption",  "P",        "H1",        "H2",     "H3",        "H4",
                                       "H5",       "H6",       "L",         "LI",     "LBody",     "Lbl",
                                       "TOC",      "TOCI",     "Table",     "THead",  "TBody",     "TFoot",
                                       "TR",       "TH",       "TD",        "Span",   "Quote",     "Note",
                                       "Code",     "BibEntry", "Reference", "Figure", "NonStruct", NULL };

  return tag != NULL && g_strv_contains (known, tag);
}

WtLinkKind
wt_tag_link (const char *href, GHashTable *places)
{
  if (href == NULL || *href == '\0')
    return WT_LINK_NOWHERE;
  if (*href != '#')
    return g_uri_is_valid (href, G_URI_FLAGS_NONE, NULL) ? WT_LINK_URI : WT_LINK_NOWHERE;
  return g_hash_table_contains (places, href + 1) ? WT_LINK_PLACE : WT_LINK_NOWHERE;
}

static void
collect (const WtItem *item, GHashTable *places)
{
  if (item->id)
    g_hash_table_add (places, item->id);
  for (guint i = 0; item->children && i < item->children->len; i++)
    collect (g_ptr_array_index (item->children, i), places);
}

void
wt_tag_collect_places (const WtScene *scene, GHashTable *places)
{
  collect (scene->root, places);
}
