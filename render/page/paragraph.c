/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paragraph.h"

#include <string.h>

#include "../paint/font.h"
#include "set.h"

#define NO_BREAK_SPACE "\xc2\xa0"     /* U+00A0 */
#define LINE_SEPARATOR "\xe2\x80\xa8" /* U+2028 */
#define BOX_PADDING    0.45           /* at each side of a number, in its sizes */
#define BOX_LEAST      1.9            /* width in sizes */

/* One paragraph being read. pieces: of WtPiece. box_widths: of int, in the layout. preformatted: white space is kept.
 */
typedef struct
{
  GString *text;
  GArray *pieces;
  GArray *box_widths;
  PangoAttrList *attributes;
  WtParagraph *paragraph;
  const WtTheme *theme;
  WtMeasure *measure;
  GPtrArray *ids;
  gboolean preformatted;
} Reader;

static void read_nodes (Reader *reader, const xmlNode *first, const xmlNode *end, const WtLook *look);

static void
span_clear (gpointer data)
{
  g_free (((WtSpan *)data)->text);
}

static void
add_attribute (Reader *reader, PangoAttribute *attribute, guint first, guint last)
{
  attribute->start_index = first;
  attribute->end_index = last;
  pango_attr_list_insert (reader->attributes, attribute);
}

/* A length on the page as pango's units in the layout. */
static int
in_layout (const Reader *reader, double points)
{
  return (int)(points / reader->paragraph->scale * PANGO_SCALE);
}

/* The text from here on has a look of its own. */
static void
begin_piece (Reader *reader, const WtLook *look)
{
  WtPiece piece = { (guint)reader->text->len, *look };

  g_array_append_val (reader->pieces, piece);
}

/* Runs of white space are one blank, none at the beginning and after a line's end. */
static void
append_text (Reader *reader, const char *text, const WtLook *look)
{
  begin_piece (reader, look);
  if (reader->preformatted)
  {
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    g_autofree char *joined = g_strjoinv (LINE_SEPARATOR, lines);
    g_string_append (reader->text, joined);
    return;
  }
  for (const char *at = text; *at != '\0'; at++)
    if (strchr (" \t\r\n\f", *at) == NULL)
      g_string_append_c (reader->text, *at);
    else if (reader->text->len > 0 && reader->text->str[reader->text->len - 1] != ' '
             && !g_str_has_suffix (reader->text->str, LINE_SEPARATOR))
      g_string_append_c (reader->text, ' ');
}

static void
append_break (Reader *reader, const WtLook *look)
{
  begin_piece (reader, look);
  g_string_append (reader->text, LINE_SEPARATOR);
}

/* A number in a box: pango keeps the room, the box is drawn when the line is placed. */
static void
read_box (Reader *reader, const xmlNode *element, const WtLook *outer, const WtLook *look)
{
  xmlChar *content = xmlNodeGetContent (element);
  guint first = (guint)reader->text->len;
  double text_width = wt_measure_width (reader->measure, (const char *)content, look->size_points, look->weight);
  double width = MAX (text_width + 2 * BOX_PADDING * look->size_points, BOX_LEAST * look->size_points);
  PangoRectangle room = { 0, in_layout (reader, -look->size_points), in_layout (reader, width),
                          in_layout (reader, 1.2 * look->size_points) };
  WtSpan span = { first, first + (guint)strlen (WT_SET_OBJECT), g_strdup ((const char *)content), look->colour };

  begin_piece (reader, outer);
  g_string_append (reader->text, WT_SET_OBJECT);
  add_attribute (reader, pango_attr_shape_new (&room, &room), span.first, span.last);
  g_array_append_val (reader->paragraph->boxes, span);
  g_array_append_val (reader->box_widths, room.width);
  reader->paragraph->box_size_points = look->size_points;
  xmlFree (content);
}

static void
note_link (Reader *reader, const xmlNode *element, guint first)
{
  xmlChar *href = xmlGetNoNsProp (element, (const xmlChar *)"href");
  WtSpan span = { first, (guint)reader->text->len, g_strdup ((const char *)href), 0 };

  if (href != NULL && *href != '\0' && span.last > span.first)
    g_array_append_val (reader->paragraph->links, span);
  else
    g_free (span.text);
  xmlFree (href);
}

static void
note_id (GPtrArray *ids, const xmlNode *element)
{
  xmlChar *id = xmlGetNoNsProp (element, (const xmlChar *)"id");

  if (id != NULL && *id != '\0')
    g_ptr_array_add (ids, g_strdup ((const char *)id));
  xmlFree (id);
}

static void
read_element (Reader *reader, const xmlNode *element, const WtLook *outer)
{
  WtLook look = wt_look_child (outer, element, reader->theme);
  guint first = (guint)reader->text->len;

  if (look.hidden)
    return;
  note_id (reader->ids, element);
  if (wt_look_is (element, "br"))
    append_break (reader, outer);
  else if (look.boxed)
    read_box (reader, element, outer, &look);
  else
    read_nodes (reader, element->children, NULL, &look);
  if (wt_look_is (element, "a"))
    note_link (reader, element, first);
}

static void
read_nodes (Reader *reader, const xmlNode *first, const xmlNode *end, const WtLook *look)
{
  for (const xmlNode *node = first; node != NULL && node != end; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      read_element (reader, node, look);
    else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      append_text (reader, node->content != NULL ? (const char *)node->content : "", look);
}

/* Where a piece ends: the blank that ended the text may be gone, and the pieces behind it with it. */
static guint
end_of_piece (const Reader *reader, guint i)
{
  guint length = (guint)reader->text->len;

  return i + 1 < reader->pieces->len ? MIN (g_array_index (reader->pieces, WtPiece, i + 1).first, length) : length;
}

static gboolean
is_blank (const Reader *reader, guint i)
{
  const char *at = reader->text->str + MIN (g_array_index (reader->pieces, WtPiece, i).first, reader->text->len);
  const char *end = reader->text->str + end_of_piece (reader, i);

  while (at < end && (*at == ' ' || g_str_has_prefix (at, NO_BREAK_SPACE)))
    at = g_utf8_next_char (at);
  return at == end;
}

/* Whether a blank looks no different with the look of a piece beside it. */
static gboolean
can_hold_blank (const Reader *reader, guint i)
{
  const WtPiece *piece = &g_array_index (reader->pieces, WtPiece, i);

  return !piece->look.underline && !piece->look.strike && piece->look.rise == 0
         && !g_str_has_prefix (reader->text->str + piece->first, WT_SET_OBJECT);
}

/* A blank has no ink: it is set with the text before or behind it, which saves a run of glyphs at each. */
static void
give_blanks_away (Reader *reader)
{
  WtPiece *pieces = (WtPiece *)(gpointer)reader->pieces->data;
  guint n = reader->pieces->len;

  for (guint i = 0; i < n; i++)
  {
    if (!is_blank (reader, i))
      continue;
    if (i > 0 && can_hold_blank (reader, i - 1))
      pieces[i].look = pieces[i - 1].look;
    else if (i + 1 < n && can_hold_blank (reader, i + 1))
      pieces[i].look = pieces[i + 1].look;
  }
}

/* What sets text apart from the paragraph that it stands in. */
static void
mark_run (Reader *reader, const WtLook *look, guint first, guint last)
{
  const WtLook *outer = &reader->paragraph->look;

  if (look->size_points != outer->size_points)
    add_attribute (reader, pango_attr_size_new (in_layout (reader, look->size_points)), first, last);
  if (look->weight != outer->weight)
    add_attribute (reader, pango_attr_weight_new ((PangoWeight)look->weight), first, last);
  if (look->italic != outer->italic)
    add_attribute (reader, pango_attr_style_new (look->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL), first, last);
  if (look->underline != outer->underline)
    add_attribute (reader, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), first, last);
  if (look->strike != outer->strike)
    add_attribute (reader, pango_attr_strikethrough_new (TRUE), first, last);
  if (look->rise != outer->rise)
    add_attribute (reader, pango_attr_rise_new (in_layout (reader, look->rise * look->size_points * 0.4)), first, last);
  if (look->colour != outer->colour)
    add_attribute (reader,
                   pango_attr_foreground_new ((guint16)((look->colour >> 16 & 0xff) * 0x101),
                                              (guint16)((look->colour >> 8 & 0xff) * 0x101),
                                              (guint16)((look->colour & 0xff) * 0x101)),
                   first, last);
}

/* Pieces that look the same are one run. */
static void
mark_runs (Reader *reader)
{
  const WtPiece *pieces = (const WtPiece *)(gconstpointer)reader->pieces->data;
  guint next;

  for (guint i = 0; i < reader->pieces->len; i = next)
  {
    for (next = i + 1; next < reader->pieces->len && wt_look_same_letters (&pieces[i].look, &pieces[next].look);)
      next++;
    if (end_of_piece (reader, next - 1) > pieces[i].first)
      mark_run (reader, &pieces[i].look, pieces[i].first, end_of_piece (reader, next - 1));
  }
}

static PangoAlignment
alignment_of (WtTextAlign align)
{
  return align == WT_ALIGN_END ? PANGO_ALIGN_RIGHT : align == WT_ALIGN_MIDDLE ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
}

static PangoLayout *
layout_new (Reader *reader, double width_points)
{
  const WtLook *look = &reader->paragraph->look;
  PangoLayout *layout = wt_measure_layout (reader->measure);
  g_autoptr (PangoFontDescription) font = wt_font_description (reader->theme->font_family, look->weight, look->italic);

  mark_runs (reader);
  /* A word too long for its line is cut, but no hyphen is put into what is quoted or checked. */
  add_attribute (reader, pango_attr_insert_hyphens_new (FALSE), 0, (guint)reader->text->len);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, in_layout (reader, MAX (width_points, 1)));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, alignment_of (look->align));
  pango_layout_set_text (layout, reader->text->str, (int)reader->text->len);
  pango_layout_set_attributes (layout, reader->attributes);
  /* The measurer tells of characters that no font has. */
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    wt_measure_width (reader->measure, reader->text->str, look->size_points, look->weight);
  return layout;
}

/* Returns: (transfer full): all that there can be. */
static GPtrArray *
lines_of_pango (Reader *reader, double width_points)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_line_unref);
  g_autoptr (PangoLayout) layout = layout_new (reader, width_points);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
  {
    PangoRectangle extents;
    WtLine *line = wt_line_new_of_pango (pango_layout_iter_get_line_readonly (iter));
    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    line->offset = extents.x;
    g_ptr_array_add (lines, line);
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}

static GPtrArray *
set_lines (Reader *reader, double width_points)
{
  const WtParagraph *paragraph = reader->paragraph;
  const WtSetText of = { .text = paragraph->text,
                         .pieces = reader->pieces,
                         .boxes = reader->box_widths,
                         .box_ascent = in_layout (reader, paragraph->box_size_points),
                         .box_height = in_layout (reader, 1.2 * paragraph->box_size_points),
                         .width = in_layout (reader, MAX (width_points, 1)),
                         .size_points = paragraph->look.size_points,
                         .align = paragraph->look.align };
  GPtrArray *lines = reader->preformatted ? NULL : wt_set_lines (&of, reader->measure);

  return lines != NULL ? lines : lines_of_pango (reader, width_points);
}

static WtParagraph *
paragraph_new (const WtLook *look)
{
  WtParagraph *paragraph = g_new0 (WtParagraph, 1);

  paragraph->look = *look;
  paragraph->scale = look->size_points / WT_FONT_SIZE_POINTS;
  paragraph->links = g_array_new (FALSE, FALSE, sizeof (WtSpan));
  paragraph->boxes = g_array_new (FALSE, FALSE, sizeof (WtSpan));
  g_array_set_clear_func (paragraph->links, span_clear);
  g_array_set_clear_func (paragraph->boxes, span_clear);
  return paragraph;
}

WtParagraph *
wt_paragraph_new (const xmlNode *first, const xmlNode *end, const WtLook *look, double width_points,
                  const WtTheme *theme, WtMeasure *measure, GPtrArray *ids)
{
  g_autoptr (WtParagraph) paragraph = paragraph_new (look);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (WtPiece));
  g_autoptr (GArray) box_widths = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean preformatted = first != NULL && first->parent != NULL && wt_look_is (first->parent, "pre");
  Reader reader = { text, pieces, box_widths, attributes, paragraph, theme, measure, ids, preformatted };

  read_nodes (&reader, first, end, look);
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (text->len == 0)
    return NULL;
  give_blanks_away (&reader);
  paragraph->text = g_ref_string_new_len (text->str, (gssize)text->len);
  paragraph->lines = set_lines (&reader, width_points);
  return g_steal_pointer (&paragraph);
}

void
wt_paragraph_free (WtParagraph *paragraph)
{
  if (paragraph == NULL)
    return;
  g_clear_pointer (&paragraph->text, g_ref_string_release);
  g_clear_pointer (&paragraph->lines, g_ptr_array_unref);
  g_array_unref (paragraph->links);
  g_array_unref (paragraph->boxes);
  g_free (paragraph->marker);
  g_free (paragraph);
}
