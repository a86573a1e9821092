/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include <string.h>

#include <wiretrace/diagnostic.h>

#include "cleanup.h"
#include "font.h"

#define ELLIPSIS "\u2026"

/* words: from a text to its PangoGlyphString, NULL where a glyph is missing. */
typedef struct
{
  WtFace face;
  GHashTable *words;
} Words;

/* faces: from weight and slant to Words. layout: reused for every question, at the size of font.h; weight: what it is
 * set to. scripts: those already told of.
 */
struct WtMeasure
{
  PangoContext *context;
  PangoLayout *layout;
  char *family;
  int weight;
  GHashTable *faces;
  GArray *diagnostics;
  GHashTable *scripts;
  GArray *lacks;
};

/* Whether the first of the families asked for is what pango found. */
static void
check_font (WtMeasure *measure)
{
  g_auto (GStrv) asked = g_strsplit (measure->family, ",", 2);
  g_autoptr (PangoFontDescription) wanted = wt_font_description (measure->family, 400, FALSE);
  g_autoptr (PangoFont) font = pango_context_load_font (measure->context, wanted);
  g_autoptr (PangoFontDescription) found = font ? pango_font_describe (font) : NULL;
  const char *name = found ? pango_font_description_get_family (found) : "no font";

  if (asked[0] && g_ascii_strcasecmp (g_strstrip (asked[0]), name) != 0)
    wt_diagnostics_add (measure->diagnostics, WT_DIAGNOSTIC_FONT_MISSING, WT_SEVERITY_WARNING, NULL, 0,
                        "the font “%s” is not installed; “%s” was used", asked[0], name);
}

static void
words_free (gpointer data)
{
  Words *words = data;

  g_clear_object (&words->face.font);
  g_hash_table_unref (words->words);
  g_free (words);
}

static void
word_free (gpointer glyphs)
{
  if (glyphs != NULL)
    pango_glyph_string_free (glyphs);
}

WtMeasure *
wt_measure_new (const char *font_family, GArray *diagnostics)
{
  WtMeasure *measure = g_new0 (WtMeasure, 1);

  measure->context = wt_font_context_new ();
  measure->layout = pango_layout_new (measure->context);
  measure->family = g_strdup (font_family);
  measure->diagnostics = diagnostics;
  measure->scripts = g_hash_table_new (NULL, NULL);
  measure->faces = g_hash_table_new_full (NULL, NULL, NULL, words_free);
  check_font (measure);
  return measure;
}

void
wt_measure_free (WtMeasure *measure)
{
  if (!measure)
    return;
  g_object_unref (measure->layout);
  g_object_unref (measure->context);
  g_hash_table_unref (measure->scripts);
  g_hash_table_unref (measure->faces);
  g_clear_pointer (&measure->lacks, g_array_unref);
  g_free (measure->family);
  g_free (measure);
}

/* One report for each script, with one of its characters: a page of Chinese would else give a thousand. */
static void
report_glyph (WtMeasure *measure, gunichar character)
{
  GUnicodeScript script = g_unichar_get_script (character);
  char utf8[8] = "";

  if (!g_hash_table_add (measure->scripts, GINT_TO_POINTER (script + 2)))
    return;
  if (measure->lacks != NULL)
    g_array_append_val (measure->lacks, character);
  g_unichar_to_utf8 (character, utf8);
  guint32 iso = g_unicode_script_to_iso15924 (script);
  char name[5] = { (char)(iso >> 24), (char)(iso >> 16), (char)(iso >> 8), (char)iso, 0 };
  wt_diagnostics_add (
      measure->diagnostics, WT_DIAGNOSTIC_GLYPHS_MISSING, WT_SEVERITY_WARNING, NULL, 0,
      "no installed font has characters of the script %s, such as “%s” (U+%04X); boxes with their code stand for them",
      iso ? name : "(none)", utf8, character);
}

WtMeasure *
wt_measure_branch (const WtMeasure *measure)
{
  WtMeasure *branch = g_new0 (WtMeasure, 1);

  branch->context = wt_font_context_new ();
  branch->layout = pango_layout_new (branch->context);
  branch->family = g_strdup (measure->family);
  branch->scripts = g_hash_table_new (NULL, NULL);
  branch->faces = g_hash_table_new_full (NULL, NULL, NULL, words_free);
  branch->lacks = g_array_new (FALSE, FALSE, sizeof (gunichar));
  return branch;
}

void
wt_measure_join (WtMeasure *measure, WtMeasure *branch)
{
  for (guint i = 0; i < branch->lacks->len; i++)
    report_glyph (measure, g_array_index (branch->lacks, gunichar, i));
  wt_measure_free (branch);
}

static void
report_line (WtMeasure *measure, PangoLayoutLine *line)
{
  for (GSList *run = line->runs; run; run = run->next)
  {
    const PangoGlyphString *glyphs = ((PangoLayoutRun *)run->data)->glyphs;
    for (int i = 0; i < glyphs->num_glyphs; i++)
      if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        report_glyph (measure, glyphs->glyphs[i].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
  }
}

static void
set_text (WtMeasure *measure, const char *text, int length_bytes, int weight)
{
  if (measure->weight != weight)
  {
    PangoFontDescription *font = wt_font_description (measure->family, weight, FALSE);
    pango_layout_set_font_description (measure->layout, font);
    pango_font_description_free (font);
    measure->weight = weight;
  }
  pango_layout_set_text (measure->layout, text, length_bytes);
  if (pango_layout_get_unknown_glyphs_count (measure->layout) > 0)
    for (GSList *line = pango_layout_get_lines_readonly (measure->layout); line; line = line->next)
      report_line (measure, line->data);
}

/* Of the text that was set, at a size. */
static double
layout_width (WtMeasure *measure, double size_points)
{
  int width = 0;

  pango_layout_get_size (measure->layout, &width, NULL);
  return width / (double)PANGO_SCALE * (size_points / WT_FONT_SIZE_POINTS);
}

double
wt_measure_width (WtMeasure *measure, const char *text, double size_points, int weight)
{
  set_text (measure, text, -1, weight);
  return layout_width (measure, size_points);
}

/* White space of any kind and number as single spaces: a title can hold line ends. */
static char *
one_line (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
  {
    gunichar character = g_utf8_get_char (at);
    if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character))
      g_string_append_unichar (out, character);
    else if (out->len && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  }
  if (out->len && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* The first @n characters without the blanks and commas at their end, and an ellipsis. */
static char *
cut_at (const char *text, int n)
{
  const char *end = g_utf8_offset_to_pointer (text, n);

  while (end > text && strchr (" ,;:-", end[-1]))
    end--;
  return g_strdup_printf ("%.*s" ELLIPSIS, (int)(end - text), text);
}

static gboolean
cut_fits (WtMeasure *measure, const char *text, int n, double size_points, double width_points)
{
  g_autofree char *cut = cut_at (text, n);

  pango_layout_set_text (measure->layout, cut, -1);
  return layout_width (measure, size_points) <= width_points;
}

/* The last end of a word at or before @n, if that keeps two thirds of it; else @n. */
static int
word_end_before (const PangoLogAttr *attributes, int n)
{
  for (int i = n; i > n * 2 / 3; i--)
    if (attributes[i].is_word_end)
      return i;
  return n;
}

static char *
fit_line (WtMeasure *measure, const char *text, double size_points, int weight, double width_points)
{
  int n_attributes = 0, low = 0;

  set_text (measure, text, -1, weight);
  if (layout_width (measure, size_points) <= width_points)
    return g_strdup (text);
  g_autofree PangoLogAttr *attributes = NULL;
  pango_layout_get_log_attrs (measure->layout, &attributes, &n_attributes);
  for (int high = n_attributes - 1; low < high;)
  {
    int middle = (low + high + 1) / 2;
    if (cut_fits (measure, text, middle, size_points, width_points))
      low = middle;
    else
      high = middle - 1;
  }
  while (low > 0 && !attributes[low].is_cursor_position)
    low--;
  return cut_at (text, word_end_before (attributes, low));
}

char *
wt_measure_fit (WtMeasure *measure, const char *text, double size_points, int weight, double width_points)
{
  g_autofree char *line = one_line (text);

  return fit_line (measure, line, size_points, weight, width_points);
}

static char *
line_text (PangoLayoutLine *line, const char *text)
{
  return g_strstrip (g_strndup (text + line->start_index, (gsize)line->length));
}

char **
wt_measure_wrap (WtMeasure *measure, const char *text, double size_points, int weight, double width_points,
                 guint max_lines)
{
  g_autofree char *whole = one_line (text);
  g_autofree char *rest = NULL;
  GPtrArray *lines = g_ptr_array_new ();

  set_text (measure, whole, -1, weight);
  pango_layout_set_wrap (measure->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (measure->layout, (int)(width_points * (WT_FONT_SIZE_POINTS / size_points) * PANGO_SCALE));
  guint n = (guint)pango_layout_get_line_count (measure->layout);
  for (guint i = 0; i < MIN (n, max_lines); i++)
  {
    PangoLayoutLine *line = pango_layout_get_line_readonly (measure->layout, (int)i);
    if (i + 1 == max_lines && n > max_lines)
      rest = g_strdup (whole + line->start_index);
    else
      g_ptr_array_add (lines, line_text (line, whole));
  }
  pango_layout_set_width (measure->layout, -1);
  if (rest)
    g_ptr_array_add (lines, fit_line (measure, rest, size_points, weight, width_points));
  g_ptr_array_add (lines, NULL);
  return (char **)g_ptr_array_free (lines, FALSE);
}

static Words *
words_new (WtMeasure *measure, int weight, gboolean italic)
{
  Words *words = g_new0 (Words, 1);
  g_autoptr (PangoFontDescription) font = wt_font_description (measure->family, weight, italic);
  PangoRectangle logical = { 0 };

  words->face.font = pango_context_load_font (measure->context, font);
  words->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, word_free);
  if (words->face.font != NULL)
    pango_font_get_glyph_extents (words->face.font, 0, NULL, &logical);
  words->face.ascent = -logical.y;
  words->face.height = logical.height;
  return words;
}

const WtFace *
wt_measure_face (WtMeasure *measure, int weight, gboolean italic)
{
  gpointer key = GINT_TO_POINTER (weight * 2 + (italic ? 1 : 0));
  Words *words = g_hash_table_lookup (measure->faces, key);

  if (words == NULL)
  {
    words = words_new (measure, weight, italic);
    g_hash_table_insert (measure->faces, key, words);
  }
  return &words->face;
}

static PangoGlyphString *
shape (WtMeasure *measure, PangoFont *font, const char *text)
{
  const PangoAnalysis analysis = { .font = font,
                                   .script = PANGO_SCRIPT_LATIN,
                                   .language = pango_context_get_language (measure->context) };
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  int length = (int)strlen (text);

  pango_shape_with_flags (text, length, text, length, &analysis, glyphs, PANGO_SHAPE_NONE);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    if (glyphs->glyphs[i].glyph == 0 || glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
    {
      pango_glyph_string_free (glyphs);
      return NULL;
    }
  return glyphs;
}

const PangoGlyphString *
wt_measure_word (WtMeasure *measure, const WtFace *face, const char *text, gsize length_bytes)
{
  Words *words = (Words *)(gpointer)face;
  g_autofree char *word = g_strndup (text, length_bytes);
  gpointer glyphs = NULL;

  if (face->font == NULL || g_hash_table_lookup_extended (words->words, word, NULL, &glyphs))
    return glyphs;
  glyphs = shape (measure, face->font, word);
  g_hash_table_insert (words->words, g_steal_pointer (&word), glyphs);
  return glyphs;
}

PangoLayout *
wt_measure_layout (WtMeasure *measure)
{
  return pango_layout_new (measure->context);
}
