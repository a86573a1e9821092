/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON record: objects of JSON as records of named fields. */
#pragma once

#include <jansson.h>

#include "record.h"

/* wt_json_string: a string's, number's or Mongo's {"$date": ...} value as text, NUL in it as U+FFFD.
 * Returns: (transfer full) (nullable): NULL for what is none. */
char *wt_json_string (const json_t *value);

/* wt_json_record: the fields of an object: those of objects in it as "outer.inner", arrays as fields of several parts.
 * Returns: (transfer full). */
WtRecord *wt_json_record (json_t *object);

/* wt_json_articles: the array of records in an object that is none itself: {"articles": [...]},
 * {"hits": {"hits": [...]}}. Returns: (transfer none) (nullable). */
json_t *wt_json_articles (json_t *object);

/* wt_json_inner: the record in an element that only holds it: {"_source": {...}}, {"item": {...}}; else @element.
 * Returns: (transfer none). */
json_t *wt_json_inner (json_t *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)
