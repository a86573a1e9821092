/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A font is a composite one of TrueType outlines whose codes are the glyphs' own numbers (ISO 32000-1, 9.7). */
#include "pdf_font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <pango/pangofc-font.h>

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (hb_face_t, hb_face_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (hb_font_t, hb_font_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (hb_blob_t, hb_blob_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (hb_set_t, hb_set_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (hb_subset_input_t, hb_subset_input_destroy)

#define MOST_IN_BLOCK     100 /* lines in one block of a character map */
#define SYMBOLIC          4
#define ITALIC            64
#define NAME_LENGTH_BYTES 128

/* font: at its own units; thousandths: of the size, in one of them. glyphs: those that are used; characters, advances:
 * of each glyph of the font. part: the font with those alone, once all are known; deflated: the same. */
typedef struct
{
  WtPdfFont font;
  hb_face_t *face;
  hb_font_t *outlines;
  double thousandths;
  hb_set_t *glyphs;
  gunichar *characters;
  float *advances;
  GBytes *part, *deflated;
} Face;

/* What was found for a font of pango's; face: NULL where it cannot be embedded. */
typedef struct
{
  Face *face;
  double size_points;
} Found;

/* by_font: PangoFont to Found. by_file: name of a file, with the number in it, to Face. faces: owned, in the order in
 * which they were first used. */
struct WtPdfFonts
{
  GHashTable *by_font;
  GHashTable *by_file;
  GPtrArray *faces;
};

static void
face_free (gpointer data)
{
  Face *face = data;

  hb_font_destroy (face->outlines);
  hb_face_destroy (face->face);
  hb_set_destroy (face->glyphs);
  g_free (face->characters);
  g_free (face->advances);
  g_clear_pointer (&face->part, g_bytes_unref);
  g_clear_pointer (&face->deflated, g_bytes_unref);
  g_free (face);
}

WtPdfFonts *
wt_pdf_fonts_new (void)
{
  WtPdfFonts *fonts = g_new0 (WtPdfFonts, 1);

  fonts->by_font = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  fonts->by_file = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fonts->faces = g_ptr_array_new_with_free_func (face_free);
  return fonts;
}

void
wt_pdf_fonts_free (WtPdfFonts *fonts)
{
  if (fonts == NULL)
    return;
  g_hash_table_unref (fonts->by_font);
  g_hash_table_unref (fonts->by_file);
  g_ptr_array_unref (fonts->faces);
  g_free (fonts);
}

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  g_autoptr (hb_blob_t) blob = hb_face_reference_table (face, tag);

  return hb_blob_get_length (blob) > 0;
}

/* Whether fontconfig asks for letters that are not in the file: bolder or slanted ones. */
static gboolean
is_made_up (FcPattern *pattern)
{
  FcBool bolder = FcFalse;
  FcMatrix *matrix = NULL;

  FcPatternGetBool (pattern, FC_EMBOLDEN, 0, &bolder);
  return bolder || FcPatternGetMatrix (pattern, FC_MATRIX, 0, &matrix) == FcResultMatch;
}

static gboolean
can_embed (FcPattern *pattern, hb_face_t *face)
{
  return has_table (face, HB_TAG ('g', 'l', 'y', 'f')) && !has_table (face, HB_TAG ('f', 'v', 'a', 'r'))
         && !hb_ot_color_has_layers (face) && !hb_ot_color_has_png (face) && !hb_ot_color_has_svg (face)
         && !is_made_up (pattern);
}

static Face *
face_new (hb_face_t *of, guint index)
{
  Face *face = g_new0 (Face, 1);
  guint n_glyphs = hb_face_get_glyph_count (of);

  face->font.index = index;
  face->face = hb_face_reference (of);
  face->outlines = hb_font_create (of);
  face->thousandths = 1000.0 / hb_face_get_upem (of);
  face->glyphs = hb_set_create ();
  face->characters = g_new0 (gunichar, n_glyphs);
  face->advances = g_new0 (float, n_glyphs);
  return face;
}

/* Two font maps have two fonts of one file. */
static Face *
find_face (WtPdfFonts *fonts, FcPattern *pattern, hb_face_t *of)
{
  FcChar8 *file = NULL;
  int number = 0;

  if (!can_embed (pattern, of) || FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (pattern, FC_INDEX, 0, &number);
  g_autofree char *key = g_strdup_printf ("%d %s", number, (const char *)file);
  Face *face = g_hash_table_lookup (fonts->by_file, key);
  if (face == NULL)
  {
    face = face_new (of, fonts->faces->len);
    g_ptr_array_add (fonts->faces, face);
    g_hash_table_insert (fonts->by_file, g_steal_pointer (&key), face);
  }
  return face;
}

static const Found *
find_font (WtPdfFonts *fonts, PangoFont *font)
{
  Found *found = g_hash_table_lookup (fonts->by_font, font);

  if (found != NULL)
    return found;
  found = g_new0 (Found, 1);
  g_hash_table_insert (fonts->by_font, g_object_ref (font), found);
  if (PANGO_IS_FC_FONT (font))
  {
    hb_font_t *set = pango_font_get_hb_font (font);
    int across, down;
    hb_font_get_scale (set, &across, &down);
    found->size_points = across / (double)PANGO_SCALE;
    found->face = find_face (fonts, pango_fc_font_get_pattern (PANGO_FC_FONT (font)), hb_font_get_face (set));
  }
  return found;
}

const WtPdfFont *
wt_pdf_fonts_find (WtPdfFonts *fonts, PangoFont *font, double *size_points)
{
  const Found *found = find_font (fonts, font);

  *size_points = found->size_points;
  return found->face != NULL ? &found->face->font : NULL;
}

/* The character is the one that a glyph is first used for. */
gboolean
wt_pdf_font_use (const WtPdfFont *font, PangoGlyph glyph, gunichar character, double *advance)
{
  Face *face = (Face *)(gpointer)font;

  if (!hb_set_has (face->glyphs, glyph))
  {
    hb_set_add (face->glyphs, glyph);
    face->advances[glyph] = (float)(hb_font_get_glyph_h_advance (face->outlines, glyph) * face->thousandths);
  }
  if (face->characters[glyph] == 0)
    face->characters[glyph] = character;
  *advance = face->advances[glyph];
  return character != 0 && face->characters[glyph] == character;
}

/* Only outlines are kept: what is set needs no rules for setting. */
static GBytes *
subset (const Face *face)
{
  static const char dropped[][4] = { "GSUB", "GPOS", "GDEF", "kern", "name", "OS/2", "post", "cmap", "DSIG", "MATH" };
  g_autoptr (hb_subset_input_t) input = hb_subset_input_create_or_fail ();
  hb_set_t *tables = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (tables, HB_TAG (dropped[i][0], dropped[i][1], dropped[i][2], dropped[i][3]));
  hb_set_union (hb_subset_input_glyph_set (input), face->glyphs);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  g_autoptr (hb_face_t) small = hb_subset_or_fail (face->face, input);
  g_autoptr (hb_blob_t) blob = hb_face_reference_blob (small != NULL ? small : face->face);
  guint length = 0;
  const char *data = hb_blob_get_data (blob, &length);
  return g_bytes_new (data, length);
}

static void
prepare_outlines (gpointer data, gpointer user_data)
{
  Face *face = data;
  gsize length = 0;

  (void)user_data;
  face->part = subset (face);
  const void *bytes = g_bytes_get_data (face->part, &length);
  face->deflated = wt_pdf_deflate (bytes, length);
}

/* Each on a thread of its own. */
static void
prepare_all (const WtPdfFonts *fonts)
{
  GThreadPool *pool = g_thread_pool_new (prepare_outlines, NULL, (gint)g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < fonts->faces->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (fonts->faces, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
}

static guint
add_outlines (const Face *face, WtPdfFile *file, char *tag)
{
  guint object = wt_pdf_file_reserve (file);
  g_autofree char *entries =
      g_strdup_printf ("/Filter /FlateDecode /Length1 %" G_GSIZE_FORMAT, g_bytes_get_size (face->part));

  /* Six letters before the name of a font of which not all is there, and others for other parts of it. */
  guint hash = g_bytes_hash (face->part);
  for (guint i = 0; i < 6; i++, hash /= 26)
    tag[i] = (char)('A' + hash % 26);
  wt_pdf_file_add_stream (file, object, entries, face->deflated);
  return object;
}

static guint
add_character_map (const Face *face, WtPdfFile *file)
{
  guint object = wt_pdf_file_reserve (file), n = 0;
  g_autoptr (GString) map = g_string_new ("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                          "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n");
  g_autoptr (GString) block = g_string_new (NULL);

  for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next (face->glyphs, &glyph);)
  {
    char character[8] = "";
    if (face->characters[glyph] == 0)
      continue;
    g_unichar_to_utf8 (face->characters[glyph], character);
    g_string_append_printf (block, "<%04x> <", glyph);
    wt_pdf_append_utf16 (block, character, -1);
    g_string_append (block, ">\n");
    if (++n == MOST_IN_BLOCK)
    {
      g_string_append_printf (map, "%u beginbfchar\n%sendbfchar\n", n, block->str);
      g_string_truncate (block, n = 0);
    }
  }
  if (n > 0)
    g_string_append_printf (map, "%u beginbfchar\n%sendbfchar\n", n, block->str);
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  g_autoptr (GBytes) small = wt_pdf_deflate (map->str, map->len);
  wt_pdf_file_add_stream (file, object, "/Filter /FlateDecode", small);
  return object;
}

/* A corner of the box around all glyphs, which the table of the font's head tells (two bytes each, from 36 on). */
static int
box_corner (const Face *face, guint n)
{
  g_autoptr (hb_blob_t) head = hb_face_reference_table (face->face, HB_TAG ('h', 'e', 'a', 'd'));
  guint length = 0, at = 36 + 2 * n;
  const guint8 *data = (const guint8 *)hb_blob_get_data (head, &length);

  return at + 1 < length ? (int)((gint16)(data[at] << 8 | data[at + 1]) * face->thousandths) : 0;
}

static int
metric (const Face *face, hb_ot_metrics_tag_t which)
{
  hb_position_t value = 0;

  hb_ot_metrics_get_position_with_fallback (face->outlines, which, &value);
  return (int)(value * face->thousandths);
}

static guint
add_descriptor (const Face *face, WtPdfFile *file, const char *name, guint outlines)
{
  guint object = wt_pdf_file_reserve (file);
  int angle = (int)hb_style_get_value (face->outlines, HB_STYLE_TAG_SLANT_ANGLE);
  int weight = (int)hb_style_get_value (face->outlines, HB_STYLE_TAG_WEIGHT);

  wt_pdf_file_add (
      file, object,
      "<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d "
      "/Descent %d /CapHeight %d /StemV %d /FontFile2 %u 0 R >>",
      name, angle != 0 ? SYMBOLIC | ITALIC : SYMBOLIC, box_corner (face, 0), box_corner (face, 1), box_corner (face, 2),
      box_corner (face, 3), angle, metric (face, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
      metric (face, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER), metric (face, HB_OT_METRICS_TAG_CAP_HEIGHT), weight / 5,
      outlines);
  return object;
}

/* What is no letter of PDF's names falls away. */
static char *
name_of (const Face *face, const char *tag)
{
  char name[NAME_LENGTH_BYTES] = "";
  guint size = sizeof name;
  GString *out = g_string_new_len (tag, 6);

  hb_ot_name_get_utf8 (face->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name);
  g_string_append_c (out, '+');
  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || strchr ("-_.", *at) != NULL)
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

static void
write_face (const Face *face, WtPdfFile *file, guint object)
{
  char tag[6];
  guint outlines = add_outlines (face, file, tag);
  g_autofree char *name = name_of (face, tag);
  guint descriptor = add_descriptor (face, file, name, outlines);
  guint map = add_character_map (face, file), descendant = wt_pdf_file_reserve (file);
  g_autoptr (GString) widths = g_string_new (NULL);

  for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next (face->glyphs, &glyph);)
  {
    g_string_append_printf (widths, "%u [", glyph);
    wt_pdf_append_number (widths, face->advances[glyph]);
    g_string_append (widths, "] ");
  }
  wt_pdf_file_add (file, descendant,
                   "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering "
                   "(Identity) /Supplement 0 >> /FontDescriptor %u 0 R /W [ %s] /CIDToGIDMap /Identity >>",
                   name, descriptor, widths->str);
  wt_pdf_file_add (file, object,
                   "<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%u 0 R] "
                   "/ToUnicode %u 0 R >>",
                   name, descendant, map);
}

void
wt_pdf_fonts_write (WtPdfFonts *fonts, WtPdfFile *file, GString *resources)
{
  prepare_all (fonts);
  for (guint i = 0; i < fonts->faces->len; i++)
  {
    const Face *face = g_ptr_array_index (fonts->faces, i);
    guint object = wt_pdf_file_reserve (file);
    write_face (face, file, object);
    g_string_append_printf (resources, "/F%u %u 0 R ", face->font.index, object);
  }
}
