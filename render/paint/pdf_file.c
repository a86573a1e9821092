/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf_file.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#define DEFLATE_LEVEL 4 /* the higher ones take half as long again for three bytes in a hundred */

/* offsets: where in bytes each object begins, from number 1 on; 0: not written yet. */
struct WtPdfFile
{
  GString *bytes;
  GArray *offsets;
};

WtPdfFile *
wt_pdf_file_new (void)
{
  WtPdfFile *file = g_new0 (WtPdfFile, 1);

  /* The four bytes above 127 tell programs that carry files that this one is not text. */
  file->bytes = g_string_new ("%PDF-1.5\n%\xb5\xed\xae\xfb\n");
  file->offsets = g_array_new (FALSE, TRUE, sizeof (gsize));
  return file;
}

void
wt_pdf_file_free (WtPdfFile *file)
{
  if (file == NULL)
    return;
  if (file->bytes != NULL)
    g_string_free (file->bytes, TRUE);
  g_array_unref (file->offsets);
  g_free (file);
}

guint
wt_pdf_file_reserve (WtPdfFile *file)
{
  g_array_set_size (file->offsets, file->offsets->len + 1);
  return file->offsets->len;
}

static void
begin_object (WtPdfFile *file, guint object)
{
  g_array_index (file->offsets, gsize, object - 1) = file->bytes->len;
  g_string_append_printf (file->bytes, "%u 0 obj\n", object);
}

void
wt_pdf_file_add (WtPdfFile *file, guint object, const char *format, ...)
{
  va_list arguments;

  begin_object (file, object);
  va_start (arguments, format);
  g_string_append_vprintf (file->bytes, format, arguments);
  va_end (arguments);
  g_string_append (file->bytes, "\nendobj\n");
}

void
wt_pdf_file_add_stream (WtPdfFile *file, guint object, const char *entries, GBytes *data)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data (data, &length);

  begin_object (file, object);
  g_string_append_printf (file->bytes, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", entries, length);
  g_string_append_len (file->bytes, bytes, (gssize)length);
  g_string_append (file->bytes, "\nendstream\nendobj\n");
}

GBytes *
wt_pdf_file_finish (WtPdfFile *file, guint root, guint info)
{
  GString *bytes = g_steal_pointer (&file->bytes);
  gsize table = bytes->len;

  g_string_append_printf (bytes, "xref\n0 %u\n0000000000 65535 f \n", file->offsets->len + 1);
  for (guint i = 0; i < file->offsets->len; i++)
    g_string_append_printf (bytes, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (file->offsets, gsize, i));
  g_string_append_printf (
      bytes, "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
      file->offsets->len + 1, root, info, table);
  return g_string_free_to_bytes (bytes);
}

GBytes *
wt_pdf_deflate (const void *data, gsize length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, DEFLATE_LEVEL);
  gsize room = length + length / 1000 + 64, n_read = 0, n_written = 0, read, written;
  guint8 *out = g_malloc (room);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
  {
    result = g_converter_convert (G_CONVERTER (compressor), (const guint8 *)data + n_read, length - n_read,
                                  out + n_written, room - n_written, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
    if (result == G_CONVERTER_ERROR)
      break;
    n_read += read;
    n_written += written;
  }
  g_assert (result == G_CONVERTER_FINISHED); /* what is deflated in memory, with room, cannot fail */
  return g_bytes_new_take (out, n_written);
}

/* A page has thousands of numbers, and printf takes ten times as long. */
void
wt_pdf_append_number (GString *out, double number)
{
  char digits[32];
  char *at = digits + sizeof digits;
  gint64 thousandths = (gint64)round (CLAMP (number, -1e12, 1e12) * 1000);
  guint64 left = (guint64)ABS (thousandths);
  guint n = 3;

  *--at = ' ';
  for (; n > 0 && left % 10 == 0; n--)
    left /= 10;
  for (guint i = 0; i < n; i++, left /= 10)
    *--at = (char)('0' + left % 10);
  if (n > 0)
    *--at = '.';
  for (; left > 0 || (n == 0 && at[0] == ' '); left /= 10)
    *--at = (char)('0' + left % 10);
  if (thousandths < 0)
    *--at = '-';
  g_string_append_len (out, at, digits + sizeof digits - at);
}

void
wt_pdf_append_bytes (GString *out, const char *bytes)
{
  g_string_append_c (out, '(');
  for (const char *at = bytes; *at != '\0'; at++)
    if (strchr ("()\\", *at) != NULL)
      g_string_append_printf (out, "\\%c", *at);
    else if ((guchar)*at < ' ')
      g_string_append_printf (out, "\\%03o", (guint)*at);
    else
      g_string_append_c (out, *at);
  g_string_append_c (out, ')');
}

void
wt_pdf_append_utf16 (GString *out, const char *text, gssize length_bytes)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, length_bytes, NULL, &n, NULL);

  for (glong i = 0; units != NULL && i < n; i++)
    g_string_append_printf (out, "%04x", units[i]);
}

void
wt_pdf_append_text (GString *out, const char *text)
{
  if (g_str_is_ascii (text))
  {
    wt_pdf_append_bytes (out, text);
    return;
  }
  g_string_append (out, "<feff");
  wt_pdf_append_utf16 (out, text, -1);
  g_string_append_c (out, '>');
}
