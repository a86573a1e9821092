/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each glyph stands where pango has put it; where that is not where the glyph before it ends, a number between them
 * says so (ISO 32000-1, 9.4.3). What no character tells, as of a ligature, is said around it (14.9.4). */
#include "pdf_text.h"

#include <math.h>

#define FARTHEST 4.0 /* sizes that are bridged by a number; beyond them text is placed anew */
#define ABOVE    0.8 /* of the baseline, in sizes: where a line of text is taken to be */
#define BELOW    0.2

/* content to colour: of the line that is being shown. */
struct WtPdfRenderer
{
  PangoRenderer parent;
  WtPdfContent *content;
  double x, y, scale;
  WtColour colour;
};

typedef struct
{
  PangoRendererClass parent;
} WtPdfRendererClass;

G_DEFINE_TYPE (WtPdfRenderer, wt_pdf_renderer, PANGO_TYPE_RENDERER)

/* A run of glyphs of one font. places: of each glyph, from the line's beginning, in pango's units. */
typedef struct
{
  WtPdfContent *content;
  const PangoGlyphString *glyphs;
  const WtPdfFont *font;
  double size, x, y, per_unit;
  int *places;
  gboolean open;
} Run;

static WtColour
colour_of (WtPdfRenderer *renderer, PangoRenderPart part)
{
  const PangoColor *colour = pango_renderer_get_color (PANGO_RENDERER (renderer), part);

  if (colour == NULL)
    return renderer->colour;
  return (WtColour)(colour->red >> 8) << 16 | (WtColour)(colour->green >> 8) << 8 | (WtColour)(colour->blue >> 8);
}

static void
close_run (Run *run)
{
  if (run->open)
    g_string_append (run->content->out, ">] TJ\n");
  run->open = FALSE;
}

static void
place (Run *run, double x, double y)
{
  GString *out = run->content->out;

  close_run (run);
  g_string_append (out, "1 0 0 -1 ");
  wt_pdf_append_number (out, x);
  wt_pdf_append_number (out, y);
  g_string_append (out, "Tm\n");
  run->content->pen_x = x;
  run->content->pen_y = y;
}

static void
begin_run (Run *run)
{
  WtPdfContent *content = run->content;

  if (!content->in_text)
  {
    g_string_append (content->out, "BT\n");
    content->in_text = TRUE;
    place (run, run->x, run->y);
  }
  if (content->state.font == run->font && content->state.size == run->size)
    return;
  g_string_append_printf (content->out, "/F%u ", run->font->index);
  wt_pdf_append_number (content->out, run->size);
  g_string_append (content->out, "Tf\n");
  content->state.font = run->font;
  content->state.size = run->size;
}

/* Moves the pen to where a glyph stands. */
static void
reach (Run *run, double x, double y)
{
  WtPdfContent *content = run->content;

  if (fabs (y - content->pen_y) > 0.001 || fabs (x - content->pen_x) > FARTHEST * run->size)
    place (run, x, y);
  double back = round ((content->pen_x - x) / run->size * 1000);
  if (!run->open)
    g_string_append (content->out, back != 0 ? "[" : "[<");
  else if (back != 0)
    g_string_append (content->out, ">");
  if (back != 0)
  {
    wt_pdf_append_number (content->out, back);
    g_string_append (content->out, "<");
    content->pen_x -= back * run->size / 1000;
  }
  run->open = TRUE;
}

static void
show_glyph (Run *run, int n, double advance)
{
  static const char digits[] = "0123456789abcdef";
  const PangoGlyphInfo *glyph = &run->glyphs->glyphs[n];
  double x = run->x + (run->places[n] + glyph->geometry.x_offset) * run->per_unit;
  const char code[] = { digits[glyph->glyph >> 12 & 15], digits[glyph->glyph >> 8 & 15], digits[glyph->glyph >> 4 & 15],
                        digits[glyph->glyph & 15] };

  reach (run, x, run->y + glyph->geometry.y_offset * run->per_unit);
  g_string_append_len (run->content->out, code, sizeof code);
  run->content->pen_x += advance * run->size / 1000;
}

/* Whether a glyph is one of the font's; such as stand for nothing are passed over, those that no font has cannot be
 * shown. */
static gboolean
is_glyph (Run *run, int n)
{
  PangoGlyph glyph = run->glyphs->glyphs[n].glyph;

  if (glyph == PANGO_GLYPH_EMPTY)
    return FALSE;
  if (glyph & PANGO_GLYPH_UNKNOWN_FLAG || glyph > G_MAXUINT16)
    run->content->unfit = TRUE;
  return !run->content->unfit;
}

/* Glyphs @first to @last of a cluster stand for some text together. */
static void
show_cluster (Run *run, int first, int last, const char *text, int length_bytes)
{
  gboolean one = first == last && text + length_bytes == g_utf8_next_char (text);
  gunichar character = one ? g_utf8_get_char (text) : 0;
  double advance;

  if (one && is_glyph (run, first)
      && wt_pdf_font_use (run->font, run->glyphs->glyphs[first].glyph, character, &advance))
  {
    show_glyph (run, first, advance);
    return;
  }
  close_run (run);
  g_string_append (run->content->out, "/Span << /ActualText <feff");
  wt_pdf_append_utf16 (run->content->out, text, length_bytes);
  g_string_append (run->content->out, "> >> BDC\n");
  for (int i = first; i <= last; i++)
    if (is_glyph (run, i))
    {
      wt_pdf_font_use (run->font, run->glyphs->glyphs[i].glyph, 0, &advance);
      show_glyph (run, i, advance);
    }
  close_run (run);
  g_string_append (run->content->out, "EMC\n");
}

static void
show_clusters (Run *run, PangoGlyphItem *item, const char *text)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
  {
    gboolean backwards = iter.start_glyph > iter.end_glyph;
    int first = backwards ? iter.end_glyph + 1 : iter.start_glyph;
    int last = backwards ? iter.start_glyph : iter.end_glyph - 1;
    show_cluster (run, first, last, text + iter.start_index, iter.end_index - iter.start_index);
  }
}

/* Returns: how wide all of them are. */
static int
find_places (Run *run)
{
  int width = 0;

  run->places = g_new (int, run->glyphs->num_glyphs + 1);
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
  {
    run->places[i] = width;
    width += run->glyphs->glyphs[i].geometry.width;
  }
  return width;
}

/* With the left end of their baseline at @x and @y; @scale: from what they are set at. */
static void
show_item (WtPdfContent *content, const char *text, PangoGlyphItem *item, double x, double y, double scale,
           WtColour colour)
{
  Run run = { .content = content, .glyphs = item->glyphs, .x = x, .y = y, .per_unit = scale / PANGO_SCALE };

  run.font = wt_pdf_fonts_find (content->fonts, item->item->analysis.font, &run.size);
  if (run.font == NULL)
  {
    content->unfit = TRUE;
    return;
  }
  run.size *= scale;
  double width = find_places (&run) * run.per_unit;
  wt_pdf_content_set_fill (content, colour);
  begin_run (&run);
  show_clusters (&run, item, text);
  close_run (&run);
  wt_pdf_box_join (&content->box, &(WtPdfBox){ x, y - ABOVE * run.size, x + width, y + BELOW * run.size });
  g_free (run.places);
}

static void
draw_glyph_item (PangoRenderer *parent, const char *text, PangoGlyphItem *item, int x, int y)
{
  WtPdfRenderer *renderer = (WtPdfRenderer *)parent;
  double per_unit = renderer->scale / PANGO_SCALE;

  show_item (renderer->content, text, item, renderer->x + x * per_unit, renderer->y + y * per_unit, renderer->scale,
             colour_of (renderer, PANGO_RENDER_PART_FOREGROUND));
}

static void
draw_rectangle (PangoRenderer *parent, PangoRenderPart part, int x, int y, int width, int height)
{
  WtPdfRenderer *renderer = (WtPdfRenderer *)parent;
  double per_unit = renderer->scale / PANGO_SCALE;
  WtPdfBox field = { renderer->x + x * per_unit, renderer->y + y * per_unit, renderer->x + (x + width) * per_unit,
                     renderer->y + (y + height) * per_unit };

  wt_pdf_content_field (renderer->content, &field, colour_of (renderer, part));
}

static void
show_rule (WtPdfContent *content, const WtRun *run, gboolean strike, double x, double y, double per_unit)
{
  const WtRunRule rule = wt_run_rule (run, strike);
  const WtPdfBox field = { x, y + rule.y * per_unit, x + run->width * per_unit, y + (rule.y + rule.height) * per_unit };

  wt_pdf_content_field (content, &field, run->colour);
}

void
wt_pdf_show_line (WtPdfContent *content, const WtLine *line, double x, double y, double scale)
{
  double per_unit = scale / PANGO_SCALE;

  for (guint i = 0; i < line->runs->len; i++)
  {
    const WtRun *run = &g_array_index (line->runs, WtRun, i);
    double left = x + run->x * per_unit;
    if (run->glyphs == NULL)
      continue;
    show_item (content, line->text, run->glyphs, left, y, scale * run->scale, run->colour);
    if (run->underline)
      show_rule (content, run, FALSE, left, y, per_unit);
    if (run->strike)
      show_rule (content, run, TRUE, left, y, per_unit);
  }
}

static void
wt_pdf_renderer_class_init (WtPdfRendererClass *class)
{
  PangoRendererClass *renderer_class = PANGO_RENDERER_CLASS (class);

  renderer_class->draw_glyph_item = draw_glyph_item;
  renderer_class->draw_rectangle = draw_rectangle;
}

static void
wt_pdf_renderer_init (WtPdfRenderer *renderer)
{
  renderer->scale = 1;
}

WtPdfRenderer *
wt_pdf_renderer_new (void)
{
  return g_object_new (wt_pdf_renderer_get_type (), NULL);
}

void
wt_pdf_renderer_show (WtPdfRenderer *renderer, WtPdfContent *content, PangoLayoutLine *line, double x, double y,
                      double scale, WtColour colour)
{
  renderer->content = content;
  renderer->x = x;
  renderer->y = y;
  renderer->scale = scale;
  renderer->colour = colour;
  pango_renderer_draw_layout_line (PANGO_RENDERER (renderer), line, 0, 0);
}
