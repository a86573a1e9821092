/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of pages need: the sample reports, and every line of text on pages with its place. */
#pragma once

#include <string.h>

#include <wiretrace/template.h>

#include "render/page/page.h"

/* One piece of text: its page, its box in points (logical, as the fonts have it), whether pango shows a hyphen that is
 * not in the text, its words. */
typedef struct
{
  guint page;
  double left, right, top, bottom, baseline;
  gboolean hyphen;
  char *text;
} WalkLine;

static inline void
walk_line_clear (gpointer line)
{
  g_free (((WalkLine *)line)->text);
}

/* U+FFFC stands where a number in a box is. */
static inline char *
walk_line_text (const WtLine *line)
{
  g_autofree char *text = g_strndup (line->text + line->first, line->last - line->first);
  g_auto (GStrv) parts = g_strsplit (text, "\xef\xbf\xbc", -1);

  return g_strchomp (g_strjoinv ("[]", parts));
}

static inline gboolean
walk_has_hyphen (const WtLine *line)
{
  for (const GSList *run = line->pango != NULL ? line->pango->runs : NULL; run != NULL; run = run->next)
    if (((PangoLayoutRun *)run->data)->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN)
      return TRUE;
  return FALSE;
}

static inline void
walk_item (const WtItem *item, guint page, GArray *lines)
{
  if (item->kind == WT_ITEM_LINE)
  {
    const WtLine *set = item->line;
    const double scale = item->scale / PANGO_SCALE;
    WalkLine line = { page,
                      item->x,
                      item->x + set->width * scale,
                      item->y - set->ascent * scale,
                      item->y + (set->height - set->ascent) * scale,
                      item->y,
                      walk_has_hyphen (set),
                      walk_line_text (set) };
    g_array_append_val (lines, line);
  }
  for (guint i = 0; item->children != NULL && i < item->children->len; i++)
    walk_item (g_ptr_array_index (item->children, i), page, lines);
}

/* Returns: of WalkLine: every line that was set, in the order of painting. */
static inline GArray *
walk_pages (const GPtrArray *pages)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (WalkLine));

  g_array_set_clear_func (lines, walk_line_clear);
  for (guint i = 0; i < pages->len; i++)
    walk_item (((WtScene *)g_ptr_array_index (pages, i))->root, i, lines);
  return lines;
}

/* The invented report of @n articles. */
static inline xmlDoc *
walk_sample (guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  const char *argv[] = { "python3", WT_SOURCE_DIR "/tests/tools/sample_report.py", number, NULL };
  g_autofree char *xml = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &xml, NULL, NULL, &error))
    g_error ("the sample report was not made: %s", error->message);
  return xmlReadMemory (xml, (int)strlen (xml), "sample.xml", NULL, 0);
}
