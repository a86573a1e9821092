/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_outline.h"

#define MOST_LEVELS 8
#define NOTHING     G_MAXUINT

/* Indices of other entries, or NOTHING; entry 0 is the outline itself. n_inside: how many hang on it. */
typedef struct
{
  const WtOutlineEntry *entry;
  guint object, parent, previous, next, first, last, n_inside;
} Entry;

static void
add_entry (GArray *entries, const WtOutlineEntry *of, guint parent)
{
  Entry entry = { of, 0, parent, NOTHING, NOTHING, NOTHING, NOTHING, 0 };

  if (parent != NOTHING)
  {
    Entry *above = &g_array_index (entries, Entry, parent);
    entry.previous = above->last;
    above->last = entries->len;
    above->n_inside++;
    if (entry.previous == NOTHING)
      above->first = entries->len;
    else
      g_array_index (entries, Entry, entry.previous).next = entries->len;
  }
  g_array_append_val (entries, entry);
}

/* A level deeper than its parent by more than one hangs on what there is. */
static GArray *
find_entries (const GArray *outline, guint n_pages)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint parents[MOST_LEVELS] = { 0 };

  add_entry (entries, NULL, NOTHING);
  for (guint i = 0; outline != NULL && i < outline->len; i++)
  {
    const WtOutlineEntry *of = &g_array_index (outline, WtOutlineEntry, i);
    guint level = MIN (of->level, MOST_LEVELS - 2);
    if (of->page >= n_pages || of->title == NULL)
      continue;
    for (guint deeper = level + 1; deeper < MOST_LEVELS; deeper++)
      parents[deeper] = entries->len;
    add_entry (entries, of, parents[level]);
  }
  return entries;
}

static void
append_reference (GString *out, const GArray *entries, const char *key, guint n)
{
  if (n != NOTHING)
    g_string_append_printf (out, "/%s %u 0 R ", key, g_array_index (entries, Entry, n).object);
}

static void
append_title (GString *out, const Entry *entry, const GArray *pages, WtScene *const *scenes)
{
  guint page = entry->entry->page;

  g_string_append (out, "/Title ");
  wt_pdf_append_text (out, entry->entry->title);
  g_string_append_printf (out, " /Dest [%u 0 R /XYZ 0 ", g_array_index (pages, guint, page));
  wt_pdf_append_number (out, scenes[page]->height_points - entry->entry->y_points);
  g_string_append (out, "0] ");
}

/* The first level is open: what is on it shows what hangs on it. */
guint
wt_pdf_outline_write (WtPdfFile *file, const GArray *outline, const GArray *pages, WtScene *const *scenes)
{
  g_autoptr (GArray) entries = find_entries (outline, pages->len);

  if (entries->len == 1)
    return 0;
  for (guint i = 0; i < entries->len; i++)
    g_array_index (entries, Entry, i).object = wt_pdf_file_reserve (file);
  for (guint i = 0; i < entries->len; i++)
  {
    const Entry *entry = &g_array_index (entries, Entry, i);
    g_autoptr (GString) body = g_string_new (NULL);
    if (entry->entry != NULL)
      append_title (body, entry, pages, scenes);
    append_reference (body, entries, "Parent", entry->parent);
    append_reference (body, entries, "Prev", entry->previous);
    append_reference (body, entries, "Next", entry->next);
    append_reference (body, entries, "First", entry->first);
    append_reference (body, entries, "Last", entry->last);
    if (entry->n_inside > 0)
      g_string_append_printf (body, "/Count %s%u ", entry->entry == NULL || entry->parent == 0 ? "" : "-",
                              entry->n_inside);
    wt_pdf_file_add (file, entry->object, "<< %s>>", body->str);
  }
  return g_array_index (entries, Entry, 0).object;
}
