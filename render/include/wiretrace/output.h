/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Output: a report to the bytes of a file, by the file's extension. The table of formats is here and nowhere else. */
#pragma once

#include <wiretrace/report.h>

G_BEGIN_DECLS

/* template_name: (nullable): a built-in template's name or the path of an XSLT file; NULL takes the format's default.
 * theme_path: (nullable): a theme file; NULL takes the built-in. dpi: of PNG. outline_text: SVG with glyph outlines. */
typedef struct
{
  const char *template_name;
  const char *theme_path;
  double dpi;
  gboolean outline_text;
} WtOutputOptions;

void wt_output_options_init (WtOutputOptions *options);

/* A format: extension: without the dot; description: one line, for --help. */
typedef struct
{
  const char *extension;
  const char *description;
} WtOutputFormat;

/* wt_output_formats: all of them, in the order to be listed. @n: (out). Returns: (transfer none). */
const WtOutputFormat *wt_output_formats (guint *n);

/* wt_output_check: whether a path's extension names a format that can be made with the template, before any work is
 * done. Returns: TRUE, or FALSE with WT_ERROR_USAGE; the message lists what there is. */
gboolean wt_output_check (const char *path, const WtOutputOptions *options, GError **error);

/* wt_output_render: the bytes of one output.
 * @path: only its extension counts; ".xml" is the report itself.
 * @diagnostics: added to (missing fonts and glyphs). The report shown does not hold these.
 * Returns: (transfer full): NULL with WT_ERROR_USAGE, WT_ERROR_FORMAT (template, theme) or WT_ERROR_RENDER. */
GBytes *wt_output_render (xmlDoc *report, const char *path, const WtOutputOptions *options, GArray *diagnostics,
                          GError **error);

/* wt_output_render_all: several outputs at once, on as many threads as there are processors; the bytes and their order
 * do not depend on how many.
 * @report: read by all of them, changed by none. @paths: (array zero-terminated=1): as in wt_output_render().
 * @diagnostics: (nullable): added to, in the order of @paths. @failed: (out): on failure, which of the paths.
 * Returns: (transfer full) (element-type GBytes): in the order of @paths; NULL as wt_output_render(). */
GPtrArray *wt_output_render_all (xmlDoc *report, const char *const *paths, const WtOutputOptions *options,
                                 GArray *diagnostics, guint *failed, GError **error);

/* What is prepared for outputs on a thread of its own. */
typedef struct WtPreparation WtPreparation;

/* wt_output_prepare: begins in the background what needs no report: finding fonts, reading the template. Everything
 * works without it, but waits later. @paths: as in wt_output_render_all().
 * Returns: (transfer full) (nullable): free with wt_preparation_free() when they are rendered; NULL where there is
 * nothing to prepare. wt_preparation_free: waits for what has been begun. */
WtPreparation *wt_output_prepare (const char *const *paths, const WtOutputOptions *options);
void wt_preparation_free (WtPreparation *preparation);

G_END_DECLS
