/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draw: a scene onto a cairo context. What the cairo painters (PDF, PS, PNG, outlined SVG) share. */
#pragma once

#include <cairo.h>

#include "scene.h"

/* wt_draw_scene: paints the scene at the context's origin.
 * @places: (nullable): a set of the ids that a link can lead to: links, named places and structure tags are written
 * then (PDF only); a link to an id that is not in the set is left out. */
void wt_draw_scene (cairo_t *cr, const WtScene *scene, GHashTable *places);

/* wt_draw_finish: ends a surface. Returns: TRUE, or FALSE with WT_ERROR_RENDER and cairo's words where anything before
 * went wrong: a surface keeps its first trouble. */
gboolean wt_draw_finish (cairo_t *cr, cairo_surface_t *surface, GError **error);

/* wt_draw_write: a cairo_write_func_t into a GByteArray. */
cairo_status_t wt_draw_write (void *bytes, const unsigned char *data, unsigned int length);
