/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measure: how wide text is, by pango, with hinting off and metrics that do not depend on the output's resolution. */
#pragma once

#include <pango/pango.h>

#include "theme.h"

/* One font context for a run; not shared between threads. */
typedef struct WtMeasure WtMeasure;

/* wt_measure_new: @diagnostics: (nullable): told once of a font of the family list that is missing, and of characters
 * that no font has. Returns: (transfer full): free with wt_measure_free(). */
WtMeasure *wt_measure_new (const char *font_family, GArray *diagnostics);
void wt_measure_free (WtMeasure *measure);

/* wt_measure_branch: another, of the thread that calls it and works on a part. wt_measure_join: what it was to tell is
 * told as if there had been one only. @branch: (transfer full). */
WtMeasure *wt_measure_branch (const WtMeasure *measure);
void wt_measure_join (WtMeasure *measure, WtMeasure *branch);

/* wt_measure_width: in points, of one line. wt_measure_fit: the text, or as much of it as fits with "…" at the end (cut
 * at a grapheme, best at a word). Returns: (transfer full). wt_measure_wrap: lines that fit, at most @max_lines, the
 * last one ended with "…" where text is left over. Returns: (transfer full) (array zero-terminated=1). */
double wt_measure_width (WtMeasure *measure, const char *text, double size_points, int weight);
char *wt_measure_fit (WtMeasure *measure, const char *text, double size_points, int weight, double width_points);
char **wt_measure_wrap (WtMeasure *measure, const char *text, double size_points, int weight, double width_points,
                        guint max_lines);

/* One font at the size of font.h. ascent, height: of a line of it, in pango's units. */
typedef struct
{
  PangoFont *font;
  int ascent, height;
} WtFace;

/* wt_measure_face: of the family. Returns: (transfer none). wt_measure_word: glyphs of Latin text without a line's end,
 * shaped once for each text. Returns: (transfer none) (nullable): NULL where the font lacks one. */
const WtFace *wt_measure_face (WtMeasure *measure, int weight, gboolean italic);
const PangoGlyphString *wt_measure_word (WtMeasure *measure, const WtFace *face, const char *text, gsize length_bytes);

/* wt_measure_layout: an empty layout of the context, for paragraphs. Returns: (transfer full). */
PangoLayout *wt_measure_layout (WtMeasure *measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtMeasure, wt_measure_free)
