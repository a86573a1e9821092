/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON split: the values of a file of JSON one after the other, so that no more than one of them is in memory: those
 * that stand in it one behind the other or one a line (RFC 7464 and "JSON lines" too), the elements of an array, and
 * the elements of a long array in an object, such as the "articles" of an answer of a service. */
#pragma once

#include "stream.h"

typedef struct WtJsonSplit WtJsonSplit;

/* VALUE: bytes of one value, which may still be no JSON. BROKEN: what cannot be one; "why" says so; the next value
 * follows. */
typedef enum
{
  WT_JSON_END,
  WT_JSON_VALUE,
  WT_JSON_BROKEN
} WtJsonToken;

/* line: 1-based, where it begins. bytes: valid until the next one. alone: there is nothing else in the file. */
typedef struct
{
  const guint8 *bytes;
  gsize n_bytes;
  guint64 line;
  gboolean alone;
  const char *why;
} WtJsonValue;

/* wt_json_split_new: @stream: (transfer none): UTF-8; must outlive what is returned. @max_bytes: of one value,
 * @max_depth: of arrays and objects in it; one that passes them is broken. Returns: (transfer full). */
WtJsonSplit *wt_json_split_new (WtStream *stream, gsize max_bytes, guint max_depth);
void wt_json_split_free (WtJsonSplit *split);

/* wt_json_split_next: goes to the next value. A line that ends inside of a value ends it where each line holds one. */
WtJsonToken wt_json_split_next (WtJsonSplit *split, WtJsonValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WtJsonSplit, wt_json_split_free)
