/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "write_json.h"

#include <stdio.h>

static json_t *
text_or_null (const char *text)
{
  json_t *value = text != NULL ? json_string (text) : json_null ();

  if (value != NULL)
    return value;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  return json_string (valid);
}

void
write_json_text (json_t *object, const char *key, const char *text)
{
  json_object_set_new (object, key, text_or_null (text));
}

void
write_json_list (json_t *object, const char *key, char **texts)
{
  json_t *list = json_array ();

  for (; texts != NULL && *texts != NULL; texts++)
    json_array_append_new (list, text_or_null (*texts));
  json_object_set_new (object, key, list);
}

static int
append (const char *bytes, size_t n_bytes, void *data)
{
  g_string_append_len (data, bytes, (gssize)n_bytes);
  return 0;
}

void
write_json_line (json_t *object)
{
  g_autoptr (GString) line = g_string_new (NULL);

  json_dump_callback (object, append, line, JSON_COMPACT);
  g_string_append_c (line, '\n');
  fwrite (line->str, 1, line->len, stdout);
  json_decref (object);
}
