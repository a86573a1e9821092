/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scene: a display list of one picture or one page, in points (1/72 inch), y down. Figure and page build scenes;
 * painters turn them into PDF, PNG, PS and SVG. A scene is a tree: groups hold items; items are painted in order. */
#pragma once

#include "line.h"
#include "theme.h"
#include <glib.h>

typedef enum
{
  WT_FILL_NONE,
  WT_FILL_SOLID,
  WT_FILL_HATCH, /* strokes at 45 degrees in colour on background: edited */
  WT_FILL_DOTS   /* dots in colour on background: rewritten */
} WtFillKind;

typedef struct
{
  WtFillKind kind;
  WtColour colour;
  WtColour background;
} WtFill;

typedef enum
{
  WT_DASH_SOLID,
  WT_DASH_DASHED,
  WT_DASH_DOTTED,
  WT_DASH_DASH_DOT
} WtDash;

/* width_points 0: no stroke. */
typedef struct
{
  WtColour colour;
  double width_points;
  WtDash dash;
} WtStroke;

typedef enum
{
  WT_ITEM_GROUP,
  WT_ITEM_RECTANGLE,
  WT_ITEM_PATH,
  WT_ITEM_TEXT, /* one run of one font, the painters set it: SVG keeps it as text */
  WT_ITEM_LINE, /* a line that is set (pages): not for SVG */
  WT_ITEM_SCENE /* another scene, scaled into a box: the figure on a page */
} WtItemKind;

typedef enum
{
  WT_ALIGN_START,
  WT_ALIGN_MIDDLE,
  WT_ALIGN_END
} WtTextAlign;

/* A path's step: M and L use x, y; C uses all; Z none. */
typedef struct
{
  char command; /* 'M' 'L' 'C' 'Z' */
  double x1, y1, x2, y2, x, y;
} WtPathStep;

typedef struct WtItem WtItem;
typedef struct WtScene WtScene;

/* One item; which of the members count depends on kind.
 * All: id, css_class, title (what a pointer or a screen reader is told), href ("#a3" or a URL), each nullable.
 * Group: children (of WtItem*), role (ARIA, "group" "img"), pdf_tag (PDF structure: "P" "H1" "Table" "TR" "TD"
 * "Figure"). Rectangle: x y width height radius, fill, stroke. Path: steps (of WtPathStep), fill, stroke. Text: x and y
 * of the baseline's anchor point, text, size_points, weight (400, 700), italic, align, fill.colour; halo: drawn with a
 * white rim so that it can be read on lines; width: as measured. Line: x, y of the baseline's left end, line (a
 * reference is held), scale: of what is set, 1 if not said. Scene: x y width height, scene (owned). */
struct WtItem
{
  WtItemKind kind;
  char *id;
  char *css_class;
  char *title;
  char *href;
  char *role;
  char *pdf_tag;
  double x, y, width, height, radius;
  WtFill fill;
  WtStroke stroke;
  GArray *steps;
  char *text;
  double size_points;
  int weight;
  gboolean italic;
  gboolean halo;
  WtTextAlign align;
  WtLine *line;
  double scale;
  WtScene *scene;
  GPtrArray *children;
};

/* root: a group. title, description: of the picture as a whole. language: BCP 47. font_family: for all its text. */
struct WtScene
{
  double width_points, height_points;
  char *title;
  char *description;
  char *language;
  char *font_family;
  WtItem *root;
};

/* wt_scene_new: an empty scene. Returns: (transfer full): free with wt_scene_free(). */
WtScene *wt_scene_new (double width_points, double height_points, const char *font_family);
void wt_scene_free (WtScene *scene);

/* wt_item_add_KIND: a new item at the end of a group. Returns: (transfer none): owned by the group; set the members
 * that the arguments do not give. Strings are copied. */
WtItem *wt_item_add_group (WtItem *group, const char *role, const char *title);
WtItem *wt_item_add_rectangle (WtItem *group, double x, double y, double width, double height);
WtItem *wt_item_add_path (WtItem *group);
WtItem *wt_item_add_text (WtItem *group, double x, double y, const char *text, double size_points, int weight,
                          WtTextAlign align, WtColour colour);
WtItem *wt_item_add_line (WtItem *group, double x, double y, WtLine *line);
WtItem *wt_item_add_scene (WtItem *group, double x, double y, double width, double height, WtScene *scene);

/* wt_item_set_name: sets id and css_class, each nullable. wt_item_set_title, wt_item_set_href: replace what was there.
 * wt_item_set_fill: solid. wt_item_set_stroke: a line all around. Strings are copied. */
void wt_item_set_name (WtItem *item, const char *id, const char *css_class);
void wt_item_set_title (WtItem *item, const char *title);
void wt_item_set_href (WtItem *item, const char *href);
void wt_item_set_fill (WtItem *item, WtColour colour);
void wt_item_set_stroke (WtItem *item, WtColour colour, double width_points, WtDash dash);

/* wt_path_VERB: the next step of a path item. */
void wt_path_move_to (WtItem *path, double x, double y);
void wt_path_line_to (WtItem *path, double x, double y);
void wt_path_curve_to (WtItem *path, double x1, double y1, double x2, double y2, double x, double y);
void wt_path_close (WtItem *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtScene, wt_scene_free)
