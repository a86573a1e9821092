/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_page.h"

#include "cleanup.h"
#include "font.h"
#include "label.h"
#include "tag.h"

/* One walk over a scene. height: of the page; x, y, scale: where a scene inside it is. element: that what is drawn
 * belongs to; marked: the one that the stream says so of, NULL for none. in_link: links do not nest. */
typedef struct
{
  WtPdfDocument *document;
  WtPdfContent content;
  PangoLayout *layout;
  const char *family;
  guint page, depth;
  double height, x, y, scale;
  WtPdfElement *element, *marked;
  gboolean in_link;
  GString *annotations;
} Drawing;

static void draw_item (Drawing *drawing, const WtItem *item);

static void
end_mark (Drawing *drawing)
{
  if (drawing->marked == NULL)
    return;
  wt_pdf_content_leave_text (&drawing->content);
  g_string_append (drawing->content.out, "EMC\n");
  drawing->marked = NULL;
}

/* What is in no element but the document is only there for the eye: a page's number, rules. */
static void
begin_mark (Drawing *drawing)
{
  WtPdfStructure *structure = drawing->document->structure;

  if (drawing->marked == drawing->element)
    return;
  end_mark (drawing);
  if (drawing->element == wt_pdf_structure_root (structure))
    return;
  wt_pdf_content_leave_text (&drawing->content);
  g_string_append_printf (drawing->content.out, "/%s << /MCID %u >> BDC\n", wt_pdf_element_tag (drawing->element),
                          wt_pdf_structure_mark (structure, drawing->element, drawing->page));
  drawing->marked = drawing->element;
}

static void
draw_text (Drawing *drawing, const WtItem *item)
{
  WtLabel label = wt_label_set (drawing->layout, drawing->family, item);

  if (item->halo)
  {
    WtLabelField field = wt_label_field (&label);
    double left = label.x + field.x * label.scale, top = item->y + field.y * label.scale;
    wt_pdf_content_field (&drawing->content,
                          &(WtPdfBox){ left, top, left + field.width * label.scale, top + field.height * label.scale },
                          0xffffff);
  }
  wt_pdf_renderer_show (drawing->document->renderer, &drawing->content, label.line, label.x, item->y, label.scale,
                        item->fill.colour);
}

static void
draw_line (Drawing *drawing, const WtItem *item)
{
  if (item->line->pango != NULL)
    wt_pdf_renderer_show (drawing->document->renderer, &drawing->content, item->line->pango, item->x, item->y,
                          item->scale, item->fill.colour);
  else
    wt_pdf_show_line (&drawing->content, item->line, item->x, item->y, item->scale);
}

/* What is drawn in it is moved and scaled, and so is the box around it. */
static void
draw_nested (Drawing *drawing, const WtItem *item)
{
  Drawing outer = *drawing;
  double scale = MIN (item->width / item->scene->width_points, item->height / item->scene->height_points);
  const WtPdfBox box = { item->x, item->y, item->x + item->width, item->y + item->height };

  end_mark (drawing);
  WtPdfState before = wt_pdf_content_push (&drawing->content, item->x, item->y, scale);
  drawing->family = item->scene->font_family;
  drawing->x += item->x * drawing->scale;
  drawing->y += item->y * drawing->scale;
  drawing->scale *= scale;
  drawing->depth++;
  draw_item (drawing, item->scene->root);
  end_mark (drawing);
  wt_pdf_content_pop (&drawing->content, &before);
  drawing->family = outer.family;
  drawing->x = outer.x;
  drawing->y = outer.y;
  drawing->scale = outer.scale;
  drawing->depth--;
  drawing->content.box = outer.content.box;
  wt_pdf_box_join (&drawing->content.box, &box);
}

static void
draw_group (Drawing *drawing, const WtItem *group)
{
  for (guint i = 0; i < group->children->len; i++)
    draw_item (drawing, g_ptr_array_index (group->children, i));
}

static void
draw_kind (Drawing *drawing, const WtItem *item)
{
  if (item->kind != WT_ITEM_GROUP && item->kind != WT_ITEM_SCENE)
    begin_mark (drawing);
  switch (item->kind)
  {
  case WT_ITEM_GROUP:
    draw_group (drawing, item);
    break;
  case WT_ITEM_RECTANGLE:
    wt_pdf_content_rectangle (&drawing->content, item);
    break;
  case WT_ITEM_PATH:
    wt_pdf_content_path (&drawing->content, item);
    break;
  case WT_ITEM_TEXT:
    draw_text (drawing, item);
    break;
  case WT_ITEM_LINE:
    draw_line (drawing, item);
    break;
  case WT_ITEM_SCENE:
    draw_nested (drawing, item);
    break;
  }
}

/* The box around what was drawn, in the page's own units, y up. Where nothing was, the page's upper left corner. */
static WtPdfBox
box_on_page (const Drawing *drawing)
{
  const WtPdfBox *box = &drawing->content.box;

  if (box->right < box->left)
    return (WtPdfBox){ 0, drawing->height, 0, drawing->height };
  return (WtPdfBox){ drawing->x + box->left * drawing->scale,
                     drawing->height - (drawing->y + box->top * drawing->scale),
                     drawing->x + box->right * drawing->scale,
                     drawing->height - (drawing->y + box->bottom * drawing->scale) };
}

static void
append_target (GString *out, const char *href, WtLinkKind kind)
{
  g_string_append (out, kind == WT_LINK_URI ? "/A << /S /URI /URI " : "/Dest ");
  wt_pdf_append_bytes (out, kind == WT_LINK_URI ? href : href + 1);
  g_string_append (out, kind == WT_LINK_URI ? " >>" : "");
}

static void
add_link (Drawing *drawing, const char *href, WtLinkKind kind)
{
  WtPdfFile *file = drawing->document->file;
  guint object = wt_pdf_file_reserve (file);
  WtPdfBox box = box_on_page (drawing);
  g_autoptr (GString) body = g_string_new ("<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [");

  wt_pdf_append_number (body, box.left);
  wt_pdf_append_number (body, box.bottom);
  wt_pdf_append_number (body, box.right);
  wt_pdf_append_number (body, box.top);
  g_string_append_printf (
      body, "] /StructParent %u ",
      wt_pdf_structure_link (drawing->document->structure, drawing->element, drawing->page, object));
  append_target (body, href, kind);
  wt_pdf_file_add (file, object, "%s >>", body->str);
  g_string_append_printf (drawing->annotations, "%u 0 R ", object);
}

static void
add_place (Drawing *drawing, const char *id)
{
  WtPdfBox box = box_on_page (drawing);
  GString *end = g_string_new (NULL);

  g_string_append_printf (end, "[%u 0 R /XYZ ", g_array_index (drawing->document->pages, guint, drawing->page));
  wt_pdf_append_number (end, box.left);
  wt_pdf_append_number (end, box.top);
  g_string_append (end, "0]");
  g_tree_insert (drawing->document->ends, (gpointer)id, g_string_free (end, FALSE));
}

/* An item that is more than what is drawn of it. */
static void
draw_meaning (Drawing *drawing, const WtItem *item, WtLinkKind link)
{
  WtPdfStructure *structure = drawing->document->structure;
  WtPdfElement *outer = drawing->element;
  WtPdfBox box = drawing->content.box;

  drawing->content.box = WT_PDF_BOX_EMPTY;
  if (wt_tag_is_known (item->pdf_tag))
    drawing->element = wt_pdf_structure_add (structure, drawing->element, item->pdf_tag);
  if (link != WT_LINK_NOWHERE)
    drawing->element = wt_pdf_structure_add (structure, drawing->element, "Link");
  drawing->in_link |= link != WT_LINK_NOWHERE;
  draw_kind (drawing, item);
  if (link != WT_LINK_NOWHERE)
  {
    add_link (drawing, item->href, link);
    drawing->in_link = FALSE;
  }
  if (item->id != NULL && drawing->depth == 0)
    add_place (drawing, item->id);
  drawing->element = outer;
  wt_pdf_box_join (&drawing->content.box, &box);
}

static void
draw_item (Drawing *drawing, const WtItem *item)
{
  WtLinkKind link = drawing->in_link ? WT_LINK_NOWHERE : wt_tag_link (item->href, drawing->document->places);

  if (item->id == NULL && item->pdf_tag == NULL && link == WT_LINK_NOWHERE)
    draw_kind (drawing, item);
  else
    draw_meaning (drawing, item, link);
}

GString *
wt_pdf_page_draw (WtPdfDocument *document, const WtScene *scene, guint n, GString *annotations)
{
  g_autoptr (PangoContext) context = wt_font_context_new ();
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  Drawing drawing = { .document = document,
                      .layout = layout,
                      .family = scene->font_family,
                      .page = n,
                      .height = scene->height_points,
                      .scale = 1,
                      .element = wt_pdf_structure_root (document->structure),
                      .annotations = annotations };

  wt_pdf_content_init (&drawing.content, document->fonts, scene->height_points);
  draw_item (&drawing, scene->root);
  end_mark (&drawing);
  wt_pdf_content_leave_text (&drawing.content);
  document->unfit |= drawing.content.unfit;
  return g_steal_pointer (&drawing.content.out);
}
