/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "set.h"

#include <string.h>

#include "../paint/font.h"

/* A word of one look with the blank behind it, or a part of it, or a box. glyphs: of the whole word, which begins at
 * @word, borrowed from the measurer; NULL of a box; its own are n_glyphs from first_glyph on. width: without the
 * blank's. scale: from the measurer's size. */
typedef struct
{
  guint first, last, word;
  const WtLook *look;
  const WtFace *face;
  const PangoGlyphString *glyphs;
  int first_glyph, n_glyphs;
  double scale;
  int width, blank;
} Token;

/* breaks: for each byte, whether a line may end before it; found when it is first asked for. */
typedef struct
{
  const WtSetText *of;
  WtMeasure *measure;
  gsize length;
  GArray *tokens;
  guint n_boxes;
  gboolean *breaks;
} Setter;

/* Letters of Latin scripts without marks of their own, and what stands between them. */
static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
  {
    gunichar c = g_utf8_get_char (at);
    gboolean letters = (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0x250 && c != 0xad);
    gboolean marks = (c >= 0x2010 && c <= 0x2026) || c == 0x20ac || c == 0x2192 || c == 0x2212 || c == 0xfffc;
    if (!letters && !marks)
      return FALSE;
  }
  return TRUE;
}

static int
scaled (int units, double scale)
{
  return (int)(units * scale);
}

/* Takes of a word's glyphs those that are the token's, and measures them. */
static void
take_glyphs (const WtSetText *of, Token *token)
{
  const PangoGlyphString *glyphs = token->glyphs;
  int n = 0, width = 0, last = 0;

  while (n < glyphs->num_glyphs && glyphs->log_clusters[n] < (int)(token->first - token->word))
    n++;
  token->first_glyph = n;
  for (; n < glyphs->num_glyphs && glyphs->log_clusters[n] < (int)(token->last - token->word); n++)
    width += last = glyphs->glyphs[n].geometry.width;
  token->n_glyphs = n - token->first_glyph;
  token->width = scaled (width, token->scale);
  token->blank = token->n_glyphs > 0 && of->text[token->last - 1] == ' ' ? scaled (last, token->scale) : 0;
  token->width -= token->blank;
}

/* Shapes a token for itself. FALSE where the font lacks a character of it. */
static gboolean
set_token (Setter *setter, Token *token)
{
  token->word = token->first;
  token->glyphs =
      wt_measure_word (setter->measure, token->face, setter->of->text + token->first, token->last - token->first);
  if (token->glyphs != NULL)
    take_glyphs (setter->of, token);
  return token->glyphs != NULL;
}

static gboolean
add_box (Setter *setter, const WtLook *look, guint first, guint last)
{
  Token token = { .first = first, .last = last, .look = look, .scale = 1 };

  if (setter->n_boxes >= setter->of->boxes->len)
    return FALSE;
  token.width = g_array_index (setter->of->boxes, int, setter->n_boxes++);
  g_array_append_val (setter->tokens, token);
  return TRUE;
}

static guint
end_of_piece (const Setter *setter, guint i)
{
  const GArray *pieces = setter->of->pieces;
  gsize end = i + 1 < pieces->len ? g_array_index (pieces, WtPiece, i + 1).first : setter->length;

  return (guint)MIN (end, setter->length);
}

/* A word is shaped as a whole, and is as many tokens as it has looks. @n: the piece that it begins in. */
static gboolean
add_word (Setter *setter, guint n, guint first, guint last)
{
  Token token = { .last = first, .word = first };

  while (token.last < last)
  {
    for (; end_of_piece (setter, n) <= token.last;)
      n++;
    token.look = &g_array_index (setter->of->pieces, WtPiece, n).look;
    token.first = token.last;
    token.last = MIN (last, end_of_piece (setter, n));
    token.scale = token.look->size_points / setter->of->size_points;
    token.face = wt_measure_face (setter->measure, token.look->weight, token.look->italic);
    token.glyphs = wt_measure_word (setter->measure, token.face, setter->of->text + first, last - first);
    if (token.glyphs == NULL)
      return FALSE;
    take_glyphs (setter->of, &token);
    g_array_append_val (setter->tokens, token);
  }
  return TRUE;
}

/* Where the token that begins at @at ends: behind a blank, before or behind a box, or at @last. */
static guint
end_of_token (const char *text, guint at, guint last)
{
  if (g_str_has_prefix (text + at, WT_SET_OBJECT))
    return at + (guint)strlen (WT_SET_OBJECT);
  const char *blank = memchr (text + at, ' ', last - at);
  guint end = blank != NULL ? (guint)(blank + 1 - text) : last;
  const char *box = g_strstr_len (text + at, end - at, WT_SET_OBJECT);
  return box != NULL ? (guint)(box - text) : end;
}

static gboolean
same_font (const WtLook *a, const WtLook *b)
{
  return a->size_points == b->size_points && a->weight == b->weight && a->italic == b->italic && a->rise == b->rise;
}

/* Pieces of one font, from the one at @n on. */
static gboolean
add_tokens (Setter *setter, guint n, guint first, guint last)
{
  const char *text = setter->of->text;

  if (first < last && g_array_index (setter->of->pieces, WtPiece, n).look.rise != 0)
    return FALSE;
  for (guint at = first, end; at < last; at = end)
  {
    while (end_of_piece (setter, n) <= at)
      n++;
    end = end_of_token (text, at, last);
    if (g_str_has_prefix (text + at, WT_SET_OBJECT)
            ? !add_box (setter, &g_array_index (setter->of->pieces, WtPiece, n).look, at, end)
            : !add_word (setter, n, at, end))
      return FALSE;
  }
  return TRUE;
}

static gboolean
find_tokens (Setter *setter)
{
  const WtPiece *pieces = (const WtPiece *)(gconstpointer)setter->of->pieces->data;
  guint n = setter->of->pieces->len;

  for (guint i = 0, next; i < n; i = next)
  {
    for (next = i + 1; next < n && same_font (&pieces[i].look, &pieces[next].look);)
      next++;
    if (!add_tokens (setter, i, MIN (pieces[i].first, (guint)setter->length), end_of_piece (setter, next - 1)))
      return FALSE;
  }
  return TRUE;
}

/* Returns: (transfer full): for each byte, whether a line may end before it. */
static gboolean *
find_breaks (const char *text, gsize length)
{
  int n = (int)g_utf8_strlen (text, (gssize)length) + 1;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  gboolean *breaks = g_new0 (gboolean, length + 1);
  const PangoLogAttr *attribute = attributes;

  pango_get_log_attrs (text, (int)length, 0, pango_language_from_string ("en"), attributes, n);
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at), attribute++)
    breaks[at - text] = attribute->is_line_break;
  return breaks;
}

static gboolean
can_break (Setter *setter, gsize byte)
{
  if (setter->breaks == NULL)
    setter->breaks = find_breaks (setter->of->text, setter->length);
  return setter->breaks[byte];
}

/* Cuts a token at the last place inside it where a line may end and as much as @room is filled. */
static gboolean
split_token (Setter *setter, guint n, int room)
{
  const Token whole = g_array_index (setter->tokens, Token, n);
  const char *text = setter->of->text, *at = text + whole.last;

  while (whole.glyphs != NULL && (at = g_utf8_find_prev_char (text + whole.first, at)) != NULL
         && at > text + whole.first)
  {
    Token head = whole, tail = whole;
    head.last = tail.first = (guint)(at - text);
    if (!can_break (setter, head.last) || !set_token (setter, &head) || head.width > room || !set_token (setter, &tail))
      continue;
    g_array_index (setter->tokens, Token, n) = head;
    g_array_insert_val (setter->tokens, n + 1, tail);
    return TRUE;
  }
  return FALSE;
}

/* The last token up to @n before which a line may end that begins with @first; @first where there is none. */
static guint
last_break (Setter *setter, guint first, guint n)
{
  while (n > first && !can_break (setter, g_array_index (setter->tokens, Token, n).first))
    n--;
  return n;
}

/* How many tokens from @first on make a line; 0 where not even one fits. */
static guint
count_fitting (Setter *setter, guint first)
{
  int x = 0;

  for (guint i = first; i < setter->tokens->len; i++)
  {
    const Token *token = &g_array_index (setter->tokens, Token, i);
    if (x + token->width > setter->of->width)
      return split_token (setter, i, setter->of->width - x) ? i + 1 - first : last_break (setter, first, i) - first;
    x += token->width + token->blank;
  }
  return setter->tokens->len - first;
}

static gboolean
same_run (const Token *a, const Token *b)
{
  return a->glyphs != NULL && b->glyphs != NULL && wt_look_same_letters (a->look, b->look);
}

static void
append_glyphs (PangoGlyphString *to, const Token *token, guint begin)
{
  const PangoGlyphString *from = token->glyphs;
  int n = to->num_glyphs;

  pango_glyph_string_set_size (to, n + token->n_glyphs);
  for (int i = 0; i < token->n_glyphs; i++)
  {
    to->glyphs[n + i] = from->glyphs[token->first_glyph + i];
    to->log_clusters[n + i] = from->log_clusters[token->first_glyph + i] + (int)token->word - (int)begin;
  }
}

static PangoGlyphItem *
glyph_item_new (const char *text, const Token *tokens, guint n)
{
  PangoGlyphItem *item = g_slice_new0 (PangoGlyphItem);
  guint first = tokens[0].first, last = tokens[n - 1].last;

  item->glyphs = pango_glyph_string_new ();
  for (guint i = 0; i < n; i++)
    append_glyphs (item->glyphs, &tokens[i], first);
  item->item = pango_item_new ();
  item->item->offset = (int)first;
  item->item->length = (int)(last - first);
  item->item->num_chars = (int)g_utf8_strlen (text + first, (gssize)(last - first));
  item->item->analysis.font = g_object_ref (tokens[0].face->font);
  return item;
}

/* Tokens of one look, or a box. */
static void
add_run (const Setter *setter, WtLine *line, const Token *tokens, guint n)
{
  const WtLook *look = tokens->look;
  WtRun run = { .first = tokens[0].first, .last = tokens[n - 1].last, .x = line->width, .scale = tokens->scale };

  for (guint i = 0; i < n; i++)
    run.width += tokens[i].width + tokens[i].blank;
  run.colour = look->colour;
  run.underline = look->underline;
  run.strike = look->strike;
  if (tokens->glyphs != NULL)
    run.glyphs = glyph_item_new (setter->of->text, tokens, n);
  g_array_append_val (line->runs, run);
  line->width += run.width;
}

/* A line is as high as the tallest that is in it. */
static void
grow (const Setter *setter, WtLine *line, const Token *token)
{
  int ascent = token->glyphs != NULL ? scaled (token->face->ascent, token->scale) : setter->of->box_ascent;
  int height = token->glyphs != NULL ? scaled (token->face->height, token->scale) : setter->of->box_height;
  int below = MAX (line->height - line->ascent, height - ascent);

  line->ascent = MAX (line->ascent, ascent);
  line->height = line->ascent + below;
}

/* The blank that ends a line takes no room. */
static void
end_line (const WtSetText *of, WtLine *line, const Token *last)
{
  WtRun *run = &g_array_index (line->runs, WtRun, line->runs->len - 1);

  if (last->blank > 0)
    run->glyphs->glyphs->glyphs[run->glyphs->glyphs->num_glyphs - 1].geometry.width = 0;
  run->width -= last->blank;
  line->width -= last->blank;
  if (of->align != WT_ALIGN_START)
    line->offset = (of->width - line->width) / (of->align == WT_ALIGN_MIDDLE ? 2 : 1);
}

static WtLine *
make_line (const Setter *setter, guint first, guint n)
{
  const Token *tokens = &g_array_index (setter->tokens, Token, first);
  WtLine *line = wt_line_new (setter->of->text, tokens[0].first, tokens[n - 1].last);

  for (guint i = 0, next; i < n; i = next)
  {
    for (next = i + 1; next < n && same_run (&tokens[i], &tokens[next]);)
      next++;
    add_run (setter, line, tokens + i, next - i);
  }
  for (guint i = 0; i < n; i++)
    grow (setter, line, &tokens[i]);
  end_line (setter->of, line, &tokens[n - 1]);
  return line;
}

static GPtrArray *
make_lines (Setter *setter)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)wt_line_unref);

  for (guint first = 0; first < setter->tokens->len;)
  {
    guint n = count_fitting (setter, first);
    if (n == 0)
      return NULL;
    g_ptr_array_add (lines, make_line (setter, first, n));
    first += n;
  }
  return g_steal_pointer (&lines);
}

GPtrArray *
wt_set_lines (const WtSetText *of, WtMeasure *measure)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  Setter setter = { .of = of, .measure = measure, .length = strlen (of->text), .tokens = tokens };

  if (!is_plain (of->text) || !find_tokens (&setter))
    return NULL;
  GPtrArray *lines = make_lines (&setter);
  g_free (setter.breaks);
  return lines;
}
