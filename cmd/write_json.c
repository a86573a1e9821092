/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "write_json.h"

#include <stdio.h>

static json_t *
text_or_null (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  return valid != NULL ? json_string (valid) : json_null ();
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

void
write_json_line (json_t *object)
{
  json_dumpf (object, stdout, JSON_COMPACT);
  putchar ('\n');
  json_decref (object);
}
