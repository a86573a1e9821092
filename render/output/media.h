/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Media: the outputs that people look at. One function a format, all of one shape, for the table in output.c. */
#pragma once

#include <wiretrace/output.h>

/* Returns: (transfer full): NULL with WT_ERROR_USAGE, WT_ERROR_FORMAT or WT_ERROR_RENDER. */
GBytes *wt_media_svg (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);
GBytes *wt_media_png (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);
GBytes *wt_media_ps (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);
GBytes *wt_media_pdf (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);
GBytes *wt_media_html (xmlDoc *report, const WtOutputOptions *options, GArray *diagnostics, GError **error);

/* wt_media_template: the one that was chosen, or the default. */
const char *wt_media_template (const WtOutputOptions *options);

/* The template that holds the graph alone, which as a PDF is the graph itself, and the one for who chooses none. */
#define WT_MEDIA_FIGURE           "figure"
#define WT_MEDIA_DEFAULT_TEMPLATE "report"
