/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

static void
item_free (gpointer data)
{
  WtItem *item = data;

  g_free (item->id);
  g_free (item->css_class);
  g_free (item->title);
  g_free (item->href);
  g_free (item->role);
  g_free (item->pdf_tag);
  g_free (item->text);
  g_clear_pointer (&item->steps, g_array_unref);
  g_clear_pointer (&item->children, g_ptr_array_unref);
  g_clear_pointer (&item->line, wt_line_unref);
  wt_scene_free (item->scene);
  g_free (item);
}

static WtItem *
item_new (WtItemKind kind)
{
  WtItem *item = g_new0 (WtItem, 1);

  item->kind = kind;
  if (kind == WT_ITEM_GROUP)
    item->children = g_ptr_array_new_with_free_func (item_free);
  else if (kind == WT_ITEM_PATH)
    item->steps = g_array_new (FALSE, FALSE, sizeof (WtPathStep));
  return item;
}

static WtItem *
add_item (WtItem *group, WtItemKind kind, double x, double y)
{
  WtItem *item = item_new (kind);

  item->x = x;
  item->y = y;
  g_ptr_array_add (group->children, item);
  return item;
}

WtScene *
wt_scene_new (double width_points, double height_points, const char *font_family)
{
  WtScene *scene = g_new0 (WtScene, 1);

  scene->width_points = width_points;
  scene->height_points = height_points;
  scene->font_family = g_strdup (font_family);
  scene->root = item_new (WT_ITEM_GROUP);
  return scene;
}

void
wt_scene_free (WtScene *scene)
{
  if (!scene)
    return;
  g_free (scene->title);
  g_free (scene->description);
  g_free (scene->language);
  g_free (scene->font_family);
  item_free (scene->root);
  g_free (scene);
}

WtItem *
wt_item_add_group (WtItem *group, const char *role, const char *title)
{
  WtItem *item = add_item (group, WT_ITEM_GROUP, 0, 0);

  item->role = g_strdup (role);
  item->title = g_strdup (title);
  return item;
}

WtItem *
wt_item_add_rectangle (WtItem *group, double x, double y, double width, double height)
{
  WtItem *item = add_item (group, WT_ITEM_RECTANGLE, x, y);

  item->width = width;
  item->height = height;
  return item;
}

WtItem *
wt_item_add_path (WtItem *group)
{
  return add_item (group, WT_ITEM_PATH, 0, 0);
}

WtItem *
wt_item_add_text (WtItem *group, double x, double y, const char *text, double size_points, int weight,
                  WtTextAlign align, WtColour colour)
{
  WtItem *item = add_item (group, WT_ITEM_TEXT, x, y);

  item->text = g_strdup (text);
  item->size_points = size_points;
  item->weight = weight;
  item->align = align;
  wt_item_set_fill (item, colour);
  return item;
}

WtItem *
wt_item_add_line (WtItem *group, double x, double y, WtLine *line)
{
  WtItem *item = add_item (group, WT_ITEM_LINE, x, y);

  item->line = wt_line_ref (line);
  item->scale = 1;
  return item;
}

WtItem *
wt_item_add_scene (WtItem *group, double x, double y, double width, double height, WtScene *scene)
{
  WtItem *item = add_item (group, WT_ITEM_SCENE, x, y);

  item->width = width;
  item->height = height;
  item->scene = scene;
  return item;
}

void
wt_item_set_name (WtItem *item, const char *id, const char *css_class)
{
  g_free (item->id);
  g_free (item->css_class);
  item->id = g_strdup (id);
  item->css_class = g_strdup (css_class);
}

void
wt_item_set_title (WtItem *item, const char *title)
{
  g_free (item->title);
  item->title = g_strdup (title);
}

void
wt_item_set_href (WtItem *item, const char *href)
{
  g_free (item->href);
  item->href = g_strdup (href);
}

void
wt_item_set_fill (WtItem *item, WtColour colour)
{
  item->fill.kind = WT_FILL_SOLID;
  item->fill.colour = colour;
}

void
wt_item_set_stroke (WtItem *item, WtColour colour, double width_points, WtDash dash)
{
  item->stroke.colour = colour;
  item->stroke.width_points = width_points;
  item->stroke.dash = dash;
}

void
wt_path_move_to (WtItem *path, double x, double y)
{
  WtPathStep step = { 'M', 0, 0, 0, 0, x, y };
  g_array_append_val (path->steps, step);
}

void
wt_path_line_to (WtItem *path, double x, double y)
{
  WtPathStep step = { 'L', 0, 0, 0, 0, x, y };
  g_array_append_val (path->steps, step);
}

void
wt_path_curve_to (WtItem *path, double x1, double y1, double x2, double y2, double x, double y)
{
  WtPathStep step = { 'C', x1, y1, x2, y2, x, y };
  g_array_append_val (path->steps, step);
}

void
wt_path_close (WtItem *path)
{
  WtPathStep step = { 'Z', 0, 0, 0, 0, 0, 0 };
  g_array_append_val (path->steps, step);
}
