/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "build.h"

#include <string.h>

#define MOST_DEPTH   100 /* elements inside each other; deeper ones are left out */
#define INDENT       1.4 /* of lists, in sizes */
#define FRAME_PAD    9   /* points between a frame and what is in it */
#define WRITING_LINE 21  /* points, for a pencil */

void
wt_build_init (WtBuild *build, const WtTheme *theme, WtMeasure *measure, const WtScene *figure)
{
  *build = (WtBuild){ .theme = theme, .measure = measure, .figure = figure };
  build->width = theme->page_width_points - 2 * theme->page_margin_points;
  build->column = wt_column_new ();
  build->ids = g_ptr_array_new_with_free_func (g_free);
  build->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_table_free);
}

void
wt_build_clear (WtBuild *build)
{
  g_clear_pointer (&build->column, wt_column_free);
  g_clear_pointer (&build->ids, g_ptr_array_unref);
  g_clear_pointer (&build->tables, g_ptr_array_unref);
}

void
wt_build_note_id (WtBuild *build, const xmlNode *element)
{
  xmlChar *id = xmlGetNoNsProp (element, (const xmlChar *)"id");

  if (id != NULL && *id != '\0')
    g_ptr_array_add (build->ids, g_strdup ((const char *)id));
  xmlFree (id);
}

void
wt_build_take (WtBuild *build, WtUnit *unit)
{
  unit->frame = build->frame;
  unit->new_page = build->new_page;
  build->new_page = FALSE;
  if (build->ids->len > 0)
  {
    unit->ids = build->ids;
    build->ids = g_ptr_array_new_with_free_func (g_free);
  }
}

double
wt_build_gap (WtBuild *build, double before)
{
  double gap = MAX (build->after, before);

  build->after = 0;
  return gap;
}

static const char *
tag_of (const xmlNode *element)
{
  static const char *const headings[][2] = { { "h1", "H1" }, { "h2", "H2" }, { "h3", "H3" }, { "h4", "H4" } };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (wt_look_is (element, headings[i][0]))
      return headings[i][1];
  return wt_look_is (element, "li") ? "LI" : "P";
}

/* Headings of the first two levels are the outline's entries. */
static void
note_outline (WtUnit *unit, const xmlNode *element, const WtParagraph *paragraph)
{
  if (!wt_look_is (element, "h1") && !wt_look_is (element, "h2"))
    return;
  unit->outline = g_strdup (paragraph->text);
  unit->level = wt_look_is (element, "h1") ? 0 : 1;
}

/* A frame or a list item ends where its last unit does; all its lines have the frame's number. */
static void
add_paragraph (WtBuild *build, const xmlNode *element, const xmlNode *first, const xmlNode *end, const WtLook *look)
{
  WtParagraph *paragraph = wt_paragraph_new (first, end, look, build->width, build->theme, build->measure, build->ids);
  guint from = build->column->units->len;

  if (paragraph == NULL)
    return;
  paragraph->tag = tag_of (element);
  WtUnit *unit =
      wt_column_add_paragraph (build->column, paragraph, build->x, build->width, wt_build_gap (build, look->before));
  wt_build_take (build, unit);
  note_outline (unit, element, paragraph);
  for (guint i = from; i < build->column->units->len; i++)
    g_array_index (build->column->units, WtUnit, i).frame = build->frame;
}

static void
build_figure (WtBuild *build, const xmlNode *element, const WtLook *look)
{
  if (build->figure != NULL && !build->has_figure && !build->in_cell
      && xmlHasProp (element, (const xmlChar *)"data-figure") != NULL)
  {
    double scale = MIN (1, build->width / build->figure->width_points);
    WtUnit *unit =
        wt_column_add (build->column, WT_UNIT_FIGURE, build->x, build->width, wt_build_gap (build, look->before));
    unit->height = build->figure->height_points * scale;
    wt_build_take (build, unit);
    build->has_figure = TRUE;
    build->after = look->after;
  }
  wt_build_children (build, element, look);
}

static void
build_rule (WtBuild *build, const WtLook *look, double height)
{
  WtUnit *unit =
      wt_column_add (build->column, WT_UNIT_RULE, build->x, build->width, wt_build_gap (build, look->before));

  unit->height = height;
  wt_build_take (build, unit);
  build->after = look->after;
}

static char *
marker_of (const xmlNode *item, guint n)
{
  if (item->parent != NULL && wt_look_is (item->parent, "ol"))
    return g_strdup_printf ("%u.", n);
  return g_strdup ("\u2022");
}

/* An item's marker stands left of its first line. */
static void
build_item (WtBuild *build, const xmlNode *item, const WtLook *look, guint n)
{
  guint first = build->column->units->len;

  wt_build_children (build, item, look);
  if (build->column->units->len == first)
    return;
  WtUnit *unit = &g_array_index (build->column->units, WtUnit, first);
  if (unit->paragraph != NULL && unit->paragraph->marker == NULL)
    unit->paragraph->marker = marker_of (item, n);
}

/* No page ends after a list's first item, or before its last. last: where the last item begins. */
static void
keep_items (WtBuild *build, guint first, guint second, guint last)
{
  const GArray *units = build->column->units;

  if (second > first && second < units->len)
    g_array_index (units, WtUnit, second - 1).keep_next = TRUE;
  if (last > first && last < units->len)
    g_array_index (units, WtUnit, last - 1).keep_next = TRUE;
}

static void
build_list (WtBuild *build, const xmlNode *list, const WtLook *look)
{
  double indent = INDENT * look->size_points * (wt_look_is (list, "dl") ? 0 : 1);
  guint n = 0, first = build->column->units->len, second = first, last = first;

  build->after = MAX (build->after, look->before);
  build->x += indent;
  build->width -= indent;
  for (const xmlNode *item = list->children; item != NULL; item = item->next)
    if (item->type == XML_ELEMENT_NODE)
    {
      WtLook own = wt_look_child (look, item, build->theme);
      if (own.hidden)
        continue;
      wt_build_note_id (build, item);
      last = build->column->units->len;
      second = n == 1 ? last : second;
      build_item (build, item, &own, ++n);
      build->after = own.after;
    }
  build->x -= indent;
  build->width += indent;
  build->after = MAX (build->after, look->after);
  keep_items (build, first, second, last);
}

static void
build_framed (WtBuild *build, const xmlNode *element, const WtLook *look)
{
  guint outer = build->frame;

  build->after = MAX (build->after, look->before) + FRAME_PAD;
  build->frame = ++build->n_frames;
  build->x += FRAME_PAD;
  build->width -= 2 * FRAME_PAD;
  wt_build_children (build, element, look);
  build->x -= FRAME_PAD;
  build->width += 2 * FRAME_PAD;
  build->frame = outer;
  build->after = look->after + FRAME_PAD;
}

static void
build_container (WtBuild *build, const xmlNode *element, const WtLook *look)
{
  build->after = MAX (build->after, look->before);
  wt_build_children (build, element, look);
  build->after = MAX (build->after, look->after);
}

static void
build_block (WtBuild *build, const xmlNode *element, const WtLook *outer)
{
  WtLook look = wt_look_child (outer, element, build->theme);

  if (look.hidden)
    return;
  wt_build_note_id (build, element);
  build->new_page |= look.new_page && !build->in_cell;
  if (wt_look_is (element, "table") && !build->in_cell)
    wt_build_table (build, element, &look);
  else if (wt_look_is (element, "ul") || wt_look_is (element, "ol") || wt_look_is (element, "dl"))
    build_list (build, element, &look);
  else if (wt_look_is (element, "figure"))
    build_figure (build, element, &look);
  else if (wt_look_is (element, "hr"))
    build_rule (build, &look, 1);
  else if (wt_look_has_class (element, "line"))
    build_rule (build, &look, WRITING_LINE);
  else if (look.framed)
    build_framed (build, element, &look);
  else
    build_container (build, element, &look);
}

void
wt_build_children (WtBuild *build, const xmlNode *parent, const WtLook *look)
{
  wt_build_nodes (build, parent, parent->children, NULL, look);
}

/* Text and inline elements between blocks are paragraphs. */
void
wt_build_nodes (WtBuild *build, const xmlNode *parent, const xmlNode *first_node, const xmlNode *end,
                const WtLook *look)
{
  const xmlNode *node = first_node;

  if (build->depth >= MOST_DEPTH)
    return;
  build->depth++;
  while (node != NULL && node != end)
    if (wt_look_is_block (node))
    {
      build_block (build, node, look);
      node = node->next;
    }
    else
    {
      const xmlNode *first = node;
      while (node != NULL && node != end && !wt_look_is_block (node))
        node = node->next;
      add_paragraph (build, parent, first, node, look);
    }
  build->depth--;
}

static void
move_all (GPtrArray *to, GPtrArray *from)
{
  g_ptr_array_extend_and_steal (to, g_ptr_array_ref (from));
}

void
wt_build_append (WtBuild *build, WtBuild *rest)
{
  GArray *units = rest->column->units;

  for (guint i = 0; i < units->len; i++)
  {
    WtUnit *unit = &g_array_index (units, WtUnit, i);
    unit->frame += unit->frame != 0 ? build->n_frames : 0;
  }
  if (units->len > 0)
  {
    WtUnit *unit = &g_array_index (units, WtUnit, 0);
    unit->before = MAX (unit->before, build->after);
    unit->new_page |= build->new_page;
    if (unit->ids != NULL)
      move_all (build->ids, unit->ids);
    g_clear_pointer (&unit->ids, g_ptr_array_unref);
    if (build->ids->len > 0)
      unit->ids = g_ptr_array_ref (build->ids);
  }
  g_array_append_vals (build->column->units, units->data, units->len);
  g_array_set_clear_func (units, NULL);
  move_all (build->column->paragraphs, rest->column->paragraphs);
  move_all (build->tables, rest->tables);
}
