/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON-LD: what the scripts of a page say of its article in the words of schema.org. */
#pragma once

#include <jansson.h>

#include <glib.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

/* wt_json_lenient: the value of a text that is JSON, or nearly: comments, CDATA marks and anything else around it,
 * control characters and stray quotation marks in strings, commas too many, brackets that are never closed.
 * Returns: (transfer full) (nullable): NULL where there is nothing to be saved. */
json_t *wt_json_lenient (const char *text, gsize length_bytes);

/* wt_json_ld_article: the object that describes the page's own article, of all those in @scripts: of the type of an
 * article rather than of a page, on its own rather than in a list, with the page's address or title rather than not.
 * @scripts: an array of values, one a script. @url, @title: (nullable): the page's own.
 * Returns: (transfer none) (nullable): a part of @scripts. */
const json_t *wt_json_ld_article (const json_t *scripts, const char *url, const char *title);

/* wt_json_ld_is: whether an object is of one of the types, or @words are in a type's name ("Article"). */
gboolean wt_json_ld_is_article (const json_t *object);

/* wt_json_ld_get: the value of an object's property, where that is only the name ("@id") of an object elsewhere in
 * @scripts, that object. Returns: (transfer none) (nullable). */
const json_t *wt_json_ld_get (const json_t *scripts, const json_t *object, const char *property);
const json_t *wt_json_ld_resolve (const json_t *scripts, const json_t *value);

/* wt_json_ld_name: of a person, an organization or a place: its name, or the value itself where it is a text. Of a
 * list, the first's. Returns: (transfer none) (nullable). */
const char *wt_json_ld_name (const json_t *scripts, const json_t *value);

/* wt_json_ld_find: the first object of that type in any script. Returns: (transfer none) (nullable). */
const json_t *wt_json_ld_find (const json_t *scripts, const char *type);
