/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG by libxml2: text stays text, so that it can be searched, read aloud, and set in the reader's font. */
#include <math.h>
#include <string.h>

#include <wiretrace/error.h>

#include "cleanup.h"
#include "paint.h"
#include "style.h"

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"

/* One walk. patterns: names of those defined so far, in defs. prefix: before every id. */
typedef struct
{
  xmlDoc *doc;
  xmlNode *defs;
  GHashTable *patterns;
  const char *prefix;
  guint nested;
} Writer;

static void write_item (Writer *writer, xmlNode *parent, const WtItem *item);

static void
set (xmlNode *node, const char *name, const char *value)
{
  xmlSetProp (node, BAD_CAST name, BAD_CAST value);
}

static void
append_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.2f", round (value * 100) / 100);
  char *end = text + strlen (text);
  while (end[-1] == '0')
    *--end = 0;
  if (end[-1] == '.')
    *--end = 0;
  g_string_append (out, strcmp (text, "-0") == 0 ? "0" : text);
}

static void
set_number (xmlNode *node, const char *name, double value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_number (text, value);
  set (node, name, text->str);
}

static void
set_colour (xmlNode *node, const char *name, WtColour colour)
{
  char text[8];

  g_snprintf (text, sizeof text, "#%06x", colour & 0xffffff);
  set (node, name, text);
}

static void
set_id (const Writer *writer, xmlNode *node, const char *id)
{
  g_autofree char *whole = g_strconcat (writer->prefix, id, NULL);

  set (node, "id", whole);
}

/* XML 1.0 has no place for control characters, nor has libxml2 for bytes that are not UTF-8. */
static char *
xml_text (const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);

  for (char *at = valid; *at; at++)
    if ((guchar)*at < 0x20 && !strchr ("\t\n\r", *at))
      *at = ' ';
  return valid;
}

static xmlNode *
add_text_element (xmlNode *parent, const char *name, const char *text)
{
  g_autofree char *clean = xml_text (text);

  return xmlNewTextChild (parent, parent->ns, BAD_CAST name, BAD_CAST clean);
}

static xmlNode *
add_element (xmlNode *parent, const char *name)
{
  return xmlNewChild (parent, parent->ns, BAD_CAST name, NULL);
}

static void
define_hatch (xmlNode *pattern, const WtFill *fill)
{
  xmlNode *path = add_element (pattern, "path");
  const double p = WT_STYLE_HATCH_PERIOD;
  g_autoptr (GString) d = g_string_new (NULL);

  /* The line through the tile and its neighbours' ends in the two corners. */
  const double ends[][4] = { { -1, p + 1, p + 1, -1 }, { -1, 1, 1, -1 }, { p - 1, p + 1, p + 1, p - 1 } };
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint k = 0; k < 4; k++)
    {
      g_string_append (d, k == 0 ? "M" : k == 2 ? "L" : " ");
      append_number (d, ends[i][k]);
    }
  set (path, "d", d->str);
  set_colour (path, "stroke", fill->colour);
  set_number (path, "stroke-width", WT_STYLE_HATCH_WIDTH);
}

static void
define_dots (xmlNode *pattern, const WtFill *fill)
{
  for (guint i = 0; i < 2; i++)
  {
    xmlNode *dot = add_element (pattern, "circle");
    set_number (dot, "cx", WT_STYLE_DOTS_PERIOD * (i ? 0.75 : 0.25));
    set_number (dot, "cy", WT_STYLE_DOTS_PERIOD * (i ? 0.75 : 0.25));
    set_number (dot, "r", WT_STYLE_DOTS_RADIUS);
    set_colour (dot, "fill", fill->colour);
  }
}

/* A pattern is defined where it is first used. Returns: (transfer none): its id without prefix. */
static const char *
define_pattern (Writer *writer, const WtFill *fill)
{
  gboolean hatch = fill->kind == WT_FILL_HATCH;
  double period = hatch ? WT_STYLE_HATCH_PERIOD : WT_STYLE_DOTS_PERIOD;
  g_autofree char *id = g_strdup_printf ("wt-%s-%06x-%06x", hatch ? "hatch" : "dots", fill->colour & 0xffffff,
                                         fill->background & 0xffffff);
  const char *known = g_hash_table_lookup (writer->patterns, id);

  if (known)
    return known;
  xmlNode *pattern = add_element (writer->defs, "pattern");
  set_id (writer, pattern, id);
  set (pattern, "patternUnits", "userSpaceOnUse");
  set_number (pattern, "width", period);
  set_number (pattern, "height", period);
  xmlNode *ground = add_element (pattern, "rect");
  set_number (ground, "width", period);
  set_number (ground, "height", period);
  set_colour (ground, "fill", fill->background);
  if (hatch)
    define_hatch (pattern, fill);
  else
    define_dots (pattern, fill);
  char *kept = g_steal_pointer (&id);
  g_hash_table_insert (writer->patterns, kept, kept);
  return kept;
}

static void
set_fill (Writer *writer, xmlNode *node, const WtFill *fill)
{
  if (fill->kind == WT_FILL_NONE)
    set (node, "fill", "none");
  else if (fill->kind == WT_FILL_SOLID)
    set_colour (node, "fill", fill->colour);
  else
  {
    g_autofree char *url = g_strdup_printf ("url(#%s%s)", writer->prefix, define_pattern (writer, fill));
    set (node, "fill", url);
  }
}

static void
set_stroke (xmlNode *node, const WtStroke *stroke)
{
  double dashes[WT_STYLE_DASHES];
  g_autoptr (GString) list = g_string_new (NULL);

  if (stroke->width_points <= 0)
    return;
  set_colour (node, "stroke", stroke->colour);
  set_number (node, "stroke-width", stroke->width_points);
  guint n = wt_style_dashes (stroke, dashes);
  for (guint i = 0; i < n; i++)
  {
    if (i)
      g_string_append_c (list, ' ');
    append_number (list, dashes[i]);
  }
  if (n)
    set (node, "stroke-dasharray", list->str);
}

static xmlNode *
write_rectangle (Writer *writer, xmlNode *parent, const WtItem *item)
{
  xmlNode *node = add_element (parent, "rect");

  set_number (node, "x", item->x);
  set_number (node, "y", item->y);
  set_number (node, "width", item->width);
  set_number (node, "height", item->height);
  if (item->radius > 0)
    set_number (node, "rx", item->radius);
  set_fill (writer, node, &item->fill);
  set_stroke (node, &item->stroke);
  return node;
}

static void
append_point (GString *d, double x, double y)
{
  append_number (d, x);
  g_string_append_c (d, ' ');
  append_number (d, y);
}

static xmlNode *
write_path (Writer *writer, xmlNode *parent, const WtItem *item)
{
  xmlNode *node = add_element (parent, "path");
  g_autoptr (GString) d = g_string_new (NULL);

  for (guint i = 0; i < item->steps->len; i++)
  {
    const WtPathStep *step = &g_array_index (item->steps, WtPathStep, i);
    g_string_append_c (d, step->command);
    if (step->command == 'Z')
      continue;
    if (step->command == 'C')
    {
      append_point (d, step->x1, step->y1);
      g_string_append_c (d, ' ');
      append_point (d, step->x2, step->y2);
      g_string_append_c (d, ' ');
    }
    append_point (d, step->x, step->y);
  }
  set (node, "d", d->str);
  set_fill (writer, node, &item->fill);
  set_stroke (node, &item->stroke);
  return node;
}

/* By its first letter, as the Unicode bidirectional algorithm takes a paragraph's direction. */
static gboolean
is_right_to_left (const char *text)
{
  for (const char *at = text; *at; at = g_utf8_next_char (at))
  {
    gunichar character = g_utf8_get_char (at);
    if (!g_unichar_isalpha (character))
      continue;
    GUnicodeScript script = g_unichar_get_script (character);
    return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC
           || script == G_UNICODE_SCRIPT_THAANA || script == G_UNICODE_SCRIPT_NKO;
  }
  return FALSE;
}

/* Text of a right-to-left script starts at its right end: the anchor is turned round, so that the box stays. */
static void
set_anchor (xmlNode *node, const WtItem *item)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  WtTextAlign align = item->align;

  if (is_right_to_left (item->text))
  {
    set (node, "direction", "rtl");
    align = align == WT_ALIGN_START ? WT_ALIGN_END : align == WT_ALIGN_END ? WT_ALIGN_START : align;
  }
  if (align != WT_ALIGN_START)
    set (node, "text-anchor", anchors[align]);
}

static xmlNode *
write_text (xmlNode *parent, const WtItem *item)
{
  xmlNode *node = add_text_element (parent, "text", item->text);

  set_number (node, "x", item->x);
  set_number (node, "y", item->y);
  set_number (node, "font-size", item->size_points);
  if (item->weight != 400 && item->weight != 0)
    set_number (node, "font-weight", item->weight);
  if (item->italic)
    set (node, "font-style", "italic");
  set_anchor (node, item);
  set_colour (node, "fill", item->fill.colour);
  if (item->width > 0)
  {
    /* A reader without the font gets another one, a little wider: it still keeps to its box. */
    set_number (node, "textLength", item->width);
    set (node, "lengthAdjust", "spacingAndGlyphs");
  }
  if (item->halo)
  {
    set (node, "stroke", "#ffffff");
    set_number (node, "stroke-width", item->size_points * WT_STYLE_HALO_PER_SIZE);
    set (node, "stroke-linejoin", "round");
    set (node, "paint-order", "stroke");
  }
  return node;
}

static xmlNode *
write_group (Writer *writer, xmlNode *parent, const WtItem *item)
{
  xmlNode *node = add_element (parent, "g");

  for (guint i = 0; i < item->children->len; i++)
    write_item (writer, node, g_ptr_array_index (item->children, i));
  return node;
}

static xmlNode *
write_nested (Writer *writer, xmlNode *parent, const WtItem *item)
{
  xmlNode *node = add_element (parent, "g");
  double scale = MIN (item->width / item->scene->width_points, item->height / item->scene->height_points);
  g_autoptr (GString) transform = g_string_new ("translate(");

  append_point (transform, item->x, item->y);
  g_string_append (transform, ") scale(");
  append_number (transform, scale);
  g_string_append_c (transform, ')');
  set (node, "transform", transform->str);
  set (node, "font-family", item->scene->font_family);
  writer->nested++;
  write_item (writer, node, item->scene->root);
  writer->nested--;
  return node;
}

/* The title has to be the first child. An element with a role is named by it: aria-label says it to those readers that
 * take no titles. */
static void
add_title (xmlNode *node, const WtItem *item)
{
  g_autofree char *clean = xml_text (item->title);
  xmlNode *title = xmlNewDocRawNode (node->doc, node->ns, BAD_CAST "title", NULL);

  xmlNodeAddContent (title, BAD_CAST clean);
  if (node->children)
    xmlAddPrevSibling (node->children, title);
  else
    xmlAddChild (node, title);
  if (item->role)
    set (node, "aria-label", clean);
}

static xmlNode *
write_kind (Writer *writer, xmlNode *parent, const WtItem *item)
{
  switch (item->kind)
  {
  case WT_ITEM_GROUP:
    return write_group (writer, parent, item);
  case WT_ITEM_RECTANGLE:
    return write_rectangle (writer, parent, item);
  case WT_ITEM_PATH:
    return write_path (writer, parent, item);
  case WT_ITEM_TEXT:
    return write_text (parent, item);
  case WT_ITEM_SCENE:
    return write_nested (writer, parent, item);
  case WT_ITEM_LINE:
    break;
  }
  return NULL;
}

static void
write_item (Writer *writer, xmlNode *parent, const WtItem *item)
{
  if (item->href)
  {
    parent = add_element (parent, "a");
    set (parent, "href", item->href);
  }
  xmlNode *node = write_kind (writer, parent, item);
  if (!node)
    return;
  if (item->id && writer->nested == 0)
    set_id (writer, node, item->id);
  if (item->css_class)
    set (node, "class", item->css_class);
  if (item->role)
    set (node, "role", item->role);
  if (item->title)
    add_title (node, item);
}

/* The picture's own title and description, and that they name it. */
static void
write_head (const Writer *writer, xmlNode *svg, const WtScene *scene)
{
  g_autofree char *named = g_strdup_printf ("%swt-title %swt-description", writer->prefix, writer->prefix);

  set (svg, "role", "graphics-document document");
  if (scene->language)
    xmlNodeSetLang (svg, BAD_CAST scene->language);
  if (scene->title)
    set_id (writer, add_text_element (svg, "title", scene->title), "wt-title");
  if (scene->description)
    set_id (writer, add_text_element (svg, "desc", scene->description), "wt-description");
  if (scene->title && scene->description)
    set (svg, "aria-labelledby", named);
}

static void
set_view_box (xmlNode *svg, const WtScene *scene)
{
  g_autoptr (GString) box = g_string_new ("0 0 ");

  append_point (box, scene->width_points, scene->height_points);
  set_number (svg, "width", scene->width_points);
  set_number (svg, "height", scene->height_points);
  set (svg, "viewBox", box->str);
}

xmlNode *
wt_paint_svg_node (const WtScene *scene, xmlDoc *doc, const char *id_prefix)
{
  xmlNode *svg = xmlNewDocNode (doc, NULL, BAD_CAST "svg", NULL);
  g_autoptr (GHashTable) patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer writer = { .doc = doc, .patterns = patterns, .prefix = id_prefix ? id_prefix : "" };

  xmlSetNs (svg, xmlNewNs (svg, BAD_CAST SVG_NAMESPACE, NULL));
  set_view_box (svg, scene);
  set (svg, "font-family", scene->font_family);
  write_head (&writer, svg, scene);
  writer.defs = add_element (svg, "defs");
  write_item (&writer, svg, scene->root);
  if (!writer.defs->children)
  {
    xmlUnlinkNode (writer.defs);
    xmlFreeNode (writer.defs);
  }
  return svg;
}

GBytes *
wt_paint_svg (const WtScene *scene, GError **error)
{
  g_autoptr (xmlDoc) doc = xmlNewDoc (BAD_CAST "1.0");
  xmlChar *text = NULL;
  int length = 0;

  xmlNode *svg = wt_paint_svg_node (scene, doc, NULL);
  xmlDocSetRootElement (doc, svg);
  /* A picture of its own is seen on any ground: paper of its own under it. */
  xmlNode *paper = xmlNewDocNode (doc, svg->ns, BAD_CAST "rect", NULL);
  set (paper, "width", "100%");
  set (paper, "height", "100%");
  set (paper, "fill", "#ffffff");
  xmlAddPrevSibling (svg->last, paper);
  xmlDocDumpFormatMemoryEnc (doc, &text, &length, "UTF-8", 1);
  if (!text)
  {
    g_set_error_literal (error, WT_ERROR, WT_ERROR_RENDER, "the picture could not be written as XML");
    return NULL;
  }
  GBytes *bytes = g_bytes_new (text, (gsize)length);
  xmlFree (text);
  return bytes;
}
