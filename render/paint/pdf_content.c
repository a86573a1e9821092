/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_content.h"

#include "style.h"

#define ROUND_CAP  1
#define ROUND_JOIN "1 j\n"
#define KAPPA      0.5523 /* of a quarter circle's radius: where the control points of its curve are */

static const WtPdfState nothing_set = { .fill = -1, .stroke = -1, .line_width = -1, .cap = 0, .dash = WT_DASH_SOLID };

void
wt_pdf_content_init (WtPdfContent *content, WtPdfFonts *fonts, double height_points)
{
  *content = (WtPdfContent){ .out = g_string_new ("1 0 0 -1 0 "), .fonts = fonts, .state = nothing_set };
  content->box = WT_PDF_BOX_EMPTY;
  wt_pdf_append_number (content->out, height_points);
  g_string_append (content->out, "cm\n" ROUND_JOIN);
}

void
wt_pdf_content_clear (WtPdfContent *content)
{
  if (content->out != NULL)
    g_string_free (content->out, TRUE);
  content->out = NULL;
}

void
wt_pdf_box_join (WtPdfBox *box, const WtPdfBox *other)
{
  box->left = MIN (box->left, other->left);
  box->top = MIN (box->top, other->top);
  box->right = MAX (box->right, other->right);
  box->bottom = MAX (box->bottom, other->bottom);
}

void
wt_pdf_content_leave_text (WtPdfContent *content)
{
  if (content->in_text)
    g_string_append (content->out, "ET\n");
  content->in_text = FALSE;
}

static void
append_numbers (GString *out, const double *numbers, guint n, const char *operation)
{
  for (guint i = 0; i < n; i++)
    wt_pdf_append_number (out, numbers[i]);
  g_string_append (out, operation);
}

static void
set_colour (WtPdfContent *content, gint64 *now, WtColour colour, const char *operation)
{
  const double channels[] = { wt_style_channel (colour, 0), wt_style_channel (colour, 1),
                              wt_style_channel (colour, 2) };

  if (*now == colour)
    return;
  *now = colour;
  append_numbers (content->out, channels, 3, operation);
}

void
wt_pdf_content_set_fill (WtPdfContent *content, WtColour colour)
{
  set_colour (content, &content->state.fill, colour, "rg\n");
}

static void
set_dashes (WtPdfContent *content, const WtStroke *stroke)
{
  double dashes[WT_STYLE_DASHES];
  guint n = wt_style_dashes (stroke, dashes);

  if (n == 0 && content->state.dash == WT_DASH_SOLID)
    return;
  content->state.dash = stroke->dash;
  g_string_append_c (content->out, '[');
  append_numbers (content->out, dashes, n, "] 0 d\n");
}

static void
set_stroke (WtPdfContent *content, const WtStroke *stroke, int cap)
{
  set_colour (content, &content->state.stroke, stroke->colour, "RG\n");
  if (content->state.line_width != stroke->width_points)
    append_numbers (content->out, &stroke->width_points, 1, "w\n");
  content->state.line_width = stroke->width_points;
  if (content->state.cap != cap)
    g_string_append_printf (content->out, "%d J\n", cap);
  content->state.cap = cap;
  set_dashes (content, stroke);
}

WtPdfState
wt_pdf_content_push (WtPdfContent *content, double x, double y, double scale)
{
  const double matrix[] = { scale, 0, 0, scale, x, y };

  wt_pdf_content_leave_text (content);
  g_string_append (content->out, "q\n");
  append_numbers (content->out, matrix, G_N_ELEMENTS (matrix), "cm\n");
  return content->state;
}

void
wt_pdf_content_pop (WtPdfContent *content, const WtPdfState *before)
{
  wt_pdf_content_leave_text (content);
  g_string_append (content->out, "Q\n");
  content->state = *before;
}

/* A path's lines and dots are drawn inside it, not as a repeated image: they stay sharp at any size. */
static void
fill_pattern (WtPdfContent *content, const GString *path, const WtPdfBox *box, const WtFill *fill)
{
  g_autoptr (GArray) lines = wt_style_pattern (fill->kind, box->left, box->top, box->right, box->bottom);
  const WtStroke stroke = { fill->colour, wt_style_pattern_width (fill->kind), WT_DASH_SOLID };
  WtPdfState before = content->state;

  g_string_append_printf (content->out, "q\n%sW n\n", path->str);
  set_stroke (content, &stroke, fill->kind == WT_FILL_DOTS ? ROUND_CAP : 0);
  for (guint i = 0; i < lines->len; i++)
  {
    const WtStyleLine *line = &g_array_index (lines, WtStyleLine, i);
    append_numbers (content->out, &line->x1, 2, "m ");
    append_numbers (content->out, &line->x2, 2, "l\n");
  }
  g_string_append (content->out, "S\nQ\n");
  content->state = before;
}

static void
paint (WtPdfContent *content, const GString *path, const WtPdfBox *box, const WtItem *item)
{
  gboolean stroked = item->stroke.width_points > 0, solid = item->fill.kind == WT_FILL_SOLID;
  gboolean patterned = !solid && item->fill.kind != WT_FILL_NONE;

  wt_pdf_content_leave_text (content);
  wt_pdf_box_join (&content->box, box);
  if (item->fill.kind != WT_FILL_NONE)
    wt_pdf_content_set_fill (content, solid ? item->fill.colour : item->fill.background);
  if (patterned)
  {
    g_string_append_printf (content->out, "%sf\n", path->str);
    fill_pattern (content, path, box, &item->fill);
  }
  if (stroked)
    set_stroke (content, &item->stroke, 0);
  if (solid || stroked)
    g_string_append_printf (content->out, "%s%s\n", path->str, solid && stroked ? "B" : solid ? "f" : "S");
}

/* A corner from where the path is now: @x, @y: of the sharp corner; to_x, to_y: where the curve ends. */
static void
append_corner (GString *path, double from_x, double from_y, double x, double y, double to_x, double to_y)
{
  const double curve[] = { from_x + (x - from_x) * KAPPA,
                           from_y + (y - from_y) * KAPPA,
                           to_x + (x - to_x) * KAPPA,
                           to_y + (y - to_y) * KAPPA,
                           to_x,
                           to_y };

  append_numbers (path, (const double[]){ from_x, from_y }, 2, "l\n");
  append_numbers (path, curve, G_N_ELEMENTS (curve), "c\n");
}

static void
append_rounded (GString *path, const WtPdfBox *box, double r)
{
  double left = box->left, top = box->top, right = box->right, bottom = box->bottom;

  append_numbers (path, (const double[]){ left + r, top }, 2, "m\n");
  append_corner (path, right - r, top, right, top, right, top + r);
  append_corner (path, right, bottom - r, right, bottom, right - r, bottom);
  append_corner (path, left + r, bottom, left, bottom, left, bottom - r);
  append_corner (path, left, top + r, left, top, left + r, top);
  g_string_append (path, "h\n");
}

static void
append_box (GString *path, const WtPdfBox *box)
{
  const double numbers[] = { box->left, box->top, box->right - box->left, box->bottom - box->top };

  append_numbers (path, numbers, G_N_ELEMENTS (numbers), "re\n");
}

void
wt_pdf_content_rectangle (WtPdfContent *content, const WtItem *item)
{
  g_autoptr (GString) path = g_string_new (NULL);
  const WtPdfBox box = { item->x, item->y, item->x + item->width, item->y + item->height };
  double radius = MIN (item->radius, MIN (item->width, item->height) / 2);

  if (radius > 0)
    append_rounded (path, &box, radius);
  else
    append_box (path, &box);
  paint (content, path, &box, item);
}

void
wt_pdf_content_path (WtPdfContent *content, const WtItem *item)
{
  g_autoptr (GString) path = g_string_new (NULL);
  WtPdfBox box = WT_PDF_BOX_EMPTY;

  for (guint i = 0; i < item->steps->len; i++)
  {
    const WtPathStep *step = &g_array_index (item->steps, WtPathStep, i);
    if (step->command == 'M')
      append_numbers (path, &step->x, 2, "m\n");
    else if (step->command == 'L')
      append_numbers (path, &step->x, 2, "l\n");
    else if (step->command == 'C')
      append_numbers (path, &step->x1, 6, "c\n");
    else
      g_string_append (path, "h\n");
    if (step->command != 'Z')
      wt_pdf_box_join (&box, &(WtPdfBox){ step->x, step->y, step->x, step->y });
  }
  paint (content, path, &box, item);
}

void
wt_pdf_content_field (WtPdfContent *content, const WtPdfBox *field, WtColour colour)
{
  wt_pdf_content_leave_text (content);
  wt_pdf_content_set_fill (content, colour);
  append_box (content->out, field);
  g_string_append (content->out, "f\n");
}
