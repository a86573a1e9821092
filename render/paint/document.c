/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of pages: PDF and PostScript. */
#include <string.h>

#include <cairo-pdf.h>
#include <cairo-ps.h>

#include <wiretrace/error.h>

#include "cleanup.h"
#include "draw.h"
#include "paint.h"
#include "pdf.h"
#include "tag.h"

static void
set_text (cairo_surface_t *surface, cairo_pdf_metadata_t field, const char *text)
{
  if (text && *text)
    cairo_pdf_surface_set_metadata (surface, field, text);
}

/* Without both dates cairo writes the clock's, and no two files are the same. */
static void
set_metadata (cairo_surface_t *surface, const WtDocumentInfo *info)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *date =
      created ? g_date_time_format (created, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("1970-01-01T00:00:00Z");

  set_text (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  set_text (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  set_text (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  set_text (surface, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
  set_text (surface, CAIRO_PDF_METADATA_CREATOR, "wiretrace " WT_VERSION);
  set_text (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  set_text (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* parents: the last entry of each level; a level deeper than its parent by more than one hangs on what there is. */
static void
add_outline (cairo_surface_t *surface, const GArray *outline, guint n_pages)
{
  int parents[8] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; outline && i < outline->len; i++)
  {
    const WtOutlineEntry *entry = &g_array_index (outline, WtOutlineEntry, i);
    guint level = MIN (entry->level, G_N_ELEMENTS (parents) - 2);
    char y[G_ASCII_DTOSTR_BUF_SIZE];
    if (entry->page >= n_pages || !entry->title)
      continue;
    g_ascii_formatd (y, sizeof y, "%.2f", entry->y_points);
    g_autofree char *attributes = g_strdup_printf ("page=%u pos=[0 %s]", entry->page + 1, y);
    int id = cairo_pdf_surface_add_outline (surface, parents[level], entry->title, attributes,
                                            level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
    for (guint deeper = level + 1; deeper < G_N_ELEMENTS (parents); deeper++)
      parents[deeper] = id;
  }
}

/* Cairo can show every font that there is, but goes over each page three times. */
static GBytes *
paint_pdf_by_cairo (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (cairo_surface_t) surface =
      cairo_pdf_surface_create_for_stream (wt_draw_write, bytes, scenes[0]->width_points, scenes[0]->height_points);
  g_autoptr (cairo_t) cr = cairo_create (surface);

  set_metadata (surface, info);
  for (guint i = 0; i < n_scenes; i++)
    wt_tag_collect_places (scenes[i], places);
  for (guint i = 0; i < n_scenes; i++)
  {
    cairo_pdf_surface_set_size (surface, scenes[i]->width_points, scenes[i]->height_points);
    wt_draw_scene (cr, scenes[i], places);
    cairo_show_page (cr);
  }
  add_outline (surface, info->outline, n_scenes);
  gboolean done = wt_draw_finish (cr, surface, error);
  g_autoptr (GBytes) result = g_byte_array_free_to_bytes (bytes);
  return done ? g_steal_pointer (&result) : NULL;
}

GBytes *
wt_paint_pdf (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info, GError **error)
{
  g_return_val_if_fail (n_scenes > 0, NULL);
  GBytes *bytes = wt_pdf_paint (scenes, n_scenes, info);

  return bytes != NULL ? bytes : paint_pdf_by_cairo (scenes, n_scenes, info, error);
}

/* Cairo writes the clock into the comments at the head; there is no way to tell it not to. */
static GBytes *
replace_creation_date (GByteArray *bytes, gint64 created)
{
  static const char key[] = "%%CreationDate: ";
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (created);
  g_autofree char *text = date ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("unknown");
  const char *at = g_strstr_len ((const char *)bytes->data, MIN (bytes->len, 2000), key);

  if (!at)
    return g_bytes_new (bytes->data, bytes->len);
  gsize before = (gsize)(at - (const char *)bytes->data) + strlen (key);
  const guint8 *end = memchr (bytes->data + before, '\n', bytes->len - before);
  gsize after = end ? (gsize)(end - bytes->data) : bytes->len;
  GByteArray *out = g_byte_array_sized_new (bytes->len + 64);
  g_byte_array_append (out, bytes->data, (guint)before);
  g_byte_array_append (out, (const guint8 *)text, (guint)strlen (text));
  g_byte_array_append (out, bytes->data + after, (guint)(bytes->len - after));
  return g_byte_array_free_to_bytes (out);
}

/* A comment of PostScript's document structuring conventions is one line of at most 255 bytes of ASCII. */
static void
set_ps_title (cairo_surface_t *surface, const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title ? title : "", "C");
  g_autofree char *comment = g_strdup_printf ("%%%%Title: %.200s", g_strdelimit (ascii, "\r\n", ' '));

  if (title && *title)
    cairo_ps_surface_dsc_comment (surface, comment);
}

GBytes *
wt_paint_ps (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info, GError **error)
{
  g_return_val_if_fail (n_scenes > 0, NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (cairo_surface_t) surface =
      cairo_ps_surface_create_for_stream (wt_draw_write, bytes, scenes[0]->width_points, scenes[0]->height_points);
  g_autoptr (cairo_t) cr = cairo_create (surface);

  set_ps_title (surface, info->title);
  for (guint i = 0; i < n_scenes; i++)
  {
    cairo_ps_surface_set_size (surface, scenes[i]->width_points, scenes[i]->height_points);
    wt_draw_scene (cr, scenes[i], NULL);
    cairo_show_page (cr);
  }
  if (!wt_draw_finish (cr, surface, error))
    return NULL;
  return replace_creation_date (bytes, info->created);
}
