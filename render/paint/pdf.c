/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf.h"

#include <string.h>

#include "cleanup.h"
#include "pdf_outline.h"
#include "pdf_page.h"
#include "tag.h"

/* A page's stream, deflated on another thread while the next page is drawn. */
typedef struct
{
  GString *stream;
  GString *annotations;
  GBytes *deflated;
} Page;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_string_free (page->stream, TRUE);
  g_string_free (page->annotations, TRUE);
  g_clear_pointer (&page->deflated, g_bytes_unref);
  g_free (page);
}

static void
document_init (WtPdfDocument *document, WtScene *const *scenes, guint n_scenes)
{
  *document =
      (WtPdfDocument){ .file = wt_pdf_file_new (),
                       .fonts = wt_pdf_fonts_new (),
                       .renderer = wt_pdf_renderer_new (),
                       .pages = g_array_new (FALSE, FALSE, sizeof (guint)),
                       .places = g_hash_table_new (g_str_hash, g_str_equal),
                       .ends = g_tree_new_full ((GCompareDataFunc)(void (*) (void))strcmp, NULL, NULL, g_free) };
  for (guint i = 0; i < n_scenes; i++)
  {
    guint object = wt_pdf_file_reserve (document->file);
    g_array_append_val (document->pages, object);
    wt_tag_collect_places (scenes[i], document->places);
  }
  document->structure = wt_pdf_structure_new (document->pages);
}

static void
document_clear (WtPdfDocument *document)
{
  wt_pdf_structure_free (document->structure);
  wt_pdf_fonts_free (document->fonts);
  wt_pdf_file_free (document->file);
  g_object_unref (document->renderer);
  g_array_unref (document->pages);
  g_hash_table_unref (document->places);
  g_tree_unref (document->ends);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtPdfDocument, document_clear)

static void
deflate_page (gpointer data, gpointer user_data)
{
  Page *page = data;

  (void)user_data;
  page->deflated = wt_pdf_deflate (page->stream->str, page->stream->len);
}

static GPtrArray *
draw_pages (WtPdfDocument *document, WtScene *const *scenes)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (page_free);
  GThreadPool *pool = g_thread_pool_new (deflate_page, NULL, (gint)g_get_num_processors (), FALSE, NULL);

  for (guint i = 0; i < document->pages->len && !document->unfit; i++)
  {
    Page *page = g_new0 (Page, 1);
    page->annotations = g_string_new (NULL);
    page->stream = wt_pdf_page_draw (document, scenes[i], i, page->annotations);
    g_ptr_array_add (pages, page);
    g_thread_pool_push (pool, page, NULL);
  }
  g_thread_pool_free (pool, FALSE, TRUE);
  return pages;
}

static void
write_page (WtPdfDocument *document, const Page *page, const WtScene *scene, guint n, guint parent, guint resources)
{
  guint stream = wt_pdf_file_reserve (document->file);
  g_autoptr (GString) box = g_string_new (NULL);

  wt_pdf_append_number (box, scene->width_points);
  wt_pdf_append_number (box, scene->height_points);
  wt_pdf_file_add_stream (document->file, stream, "/Filter /FlateDecode", page->deflated);
  wt_pdf_file_add (document->file, g_array_index (document->pages, guint, n),
                   "<< /Type /Page /Parent %u 0 R /MediaBox [0 0 %s] /Contents %u 0 R /Resources %u 0 R "
                   "/StructParents %u /Tabs /S /Annots [ %s] >>",
                   parent, box->str, stream, resources, n, page->annotations->str);
}

/* Returns: the object of all of them. */
static guint
write_pages (WtPdfDocument *document, const GPtrArray *pages, WtScene *const *scenes)
{
  guint parent = wt_pdf_file_reserve (document->file), resources = wt_pdf_file_reserve (document->file);
  g_autoptr (GString) fonts = g_string_new (NULL);
  g_autoptr (GString) kids = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
  {
    write_page (document, g_ptr_array_index (pages, i), scenes[i], i, parent, resources);
    g_string_append_printf (kids, "%u 0 R ", g_array_index (document->pages, guint, i));
  }
  wt_pdf_fonts_write (document->fonts, document->file, fonts);
  wt_pdf_file_add (document->file, resources, "<< /Font << %s>> >>", fonts->str);
  wt_pdf_file_add (document->file, parent, "<< /Type /Pages /Count %u /Kids [ %s] >>", pages->len, kids->str);
  return parent;
}

static gboolean
append_end (gpointer name, gpointer end, gpointer out)
{
  wt_pdf_append_bytes (out, name);
  g_string_append_printf (out, " %s ", (const char *)end);
  return FALSE;
}

static void
append_entry (GString *out, const char *key, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (out, "/%s ", key);
  wt_pdf_append_text (out, text);
  g_string_append_c (out, ' ');
}

static guint
write_information (WtPdfFile *file, const WtDocumentInfo *info)
{
  guint object = wt_pdf_file_reserve (file);
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *date =
      created != NULL ? g_date_time_format (created, "D:%Y%m%d%H%M%SZ") : g_strdup ("D:19700101000000Z");
  g_autoptr (GString) entries = g_string_new (NULL);

  append_entry (entries, "Title", info->title);
  append_entry (entries, "Author", info->author);
  append_entry (entries, "Subject", info->subject);
  append_entry (entries, "Keywords", info->keywords);
  append_entry (entries, "Creator", "wiretrace " WT_VERSION);
  append_entry (entries, "Producer", "wiretrace " WT_VERSION);
  append_entry (entries, "CreationDate", date);
  append_entry (entries, "ModDate", date);
  wt_pdf_file_add (file, object, "<< %s>>", entries->str);
  return object;
}

static guint
write_catalog (WtPdfDocument *document, const WtDocumentInfo *info, WtScene *const *scenes, guint pages)
{
  WtPdfFile *file = document->file;
  guint object = wt_pdf_file_reserve (file);
  guint outline = wt_pdf_outline_write (file, info->outline, document->pages, scenes);
  guint structure = wt_pdf_structure_write (document->structure, file);
  g_autoptr (GString) more = g_string_new (NULL);

  append_entry (more, "Lang", info->language);
  if (outline != 0)
    g_string_append_printf (more, "/Outlines %u 0 R ", outline);
  g_string_append (more, "/Names << /Dests << /Names [ ");
  g_tree_foreach (document->ends, append_end, more);
  wt_pdf_file_add (file, object,
                   "<< /Type /Catalog /Pages %u 0 R /StructTreeRoot %u 0 R /MarkInfo << /Marked true >> %s] >> >> >>",
                   pages, structure, more->str);
  return object;
}

GBytes *
wt_pdf_paint (WtScene *const *scenes, guint n_scenes, const WtDocumentInfo *info)
{
  g_auto (WtPdfDocument) document;

  document_init (&document, scenes, n_scenes);
  g_autoptr (GPtrArray) pages = draw_pages (&document, scenes);
  if (document.unfit)
    return NULL;
  guint all = write_pages (&document, pages, scenes);
  guint catalog = write_catalog (&document, info, scenes, all);
  return wt_pdf_file_finish (document.file, catalog, write_information (document.file, info));
}
