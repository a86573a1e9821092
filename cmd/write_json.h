/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON lines on standard output: one object a line, keys in the order in which they were set. */
#pragma once

#include <glib.h>

#include <jansson.h>

G_BEGIN_DECLS

/* write_json_text: @text: (nullable): null then; bytes that are no UTF-8 become U+FFFD. */
void write_json_text (json_t *object, const char *key, const char *text);
void write_json_list (json_t *object, const char *key, char **texts);

/* write_json_line: @object: (transfer full). */
void write_json_line (json_t *object);

G_END_DECLS
