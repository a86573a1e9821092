/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pdf file: numbered objects and what they are written with (ISO 32000-1, 7). */
#pragma once

#include <glib.h>

typedef struct WtPdfFile WtPdfFile;

WtPdfFile *wt_pdf_file_new (void);
void wt_pdf_file_free (WtPdfFile *file);

/* wt_pdf_file_reserve: the number of an object that is written later. wt_pdf_file_add: writes one, @body is all of it.
 * wt_pdf_file_add_stream: @entries: of its dictionary, besides its length; @data: as it goes into the file. */
guint wt_pdf_file_reserve (WtPdfFile *file);
void wt_pdf_file_add (WtPdfFile *file, guint object, const char *format, ...) G_GNUC_PRINTF (3, 4);
void wt_pdf_file_add_stream (WtPdfFile *file, guint object, const char *entries, GBytes *data);

/* wt_pdf_file_finish: the table of objects behind them. Every one that was reserved has to be written.
 * Returns: (transfer full): all of it. */
GBytes *wt_pdf_file_finish (WtPdfFile *file, guint root, guint info);

/* wt_pdf_deflate: for a stream whose /Filter is /FlateDecode; may be called on any thread. Returns: (transfer full). */
GBytes *wt_pdf_deflate (const void *data, gsize length);

/* wt_pdf_append_number: with three decimals at most, and a blank. wt_pdf_append_bytes: a string of these very bytes.
 * wt_pdf_append_text: a text string: as it is where all of it is ASCII, else in UTF-16. wt_pdf_append_utf16: UTF-16 in
 * hexadecimal digits, without brackets. */
void wt_pdf_append_number (GString *out, double number);
void wt_pdf_append_bytes (GString *out, const char *bytes);
void wt_pdf_append_text (GString *out, const char *text);
void wt_pdf_append_utf16 (GString *out, const char *text, gssize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtPdfFile, wt_pdf_file_free)
