/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv.h"

#include <string.h>

/* Reads one field; @i is at its first byte and is left at the comma, line break or end behind it. */
static char *
read_field (const char *text, gsize length, gsize *i)
{
  GString *field = g_string_new (NULL);
  gboolean quoted = *i < length && text[*i] == '"';

  if (quoted)
    (*i)++;
  for (; *i < length; (*i)++)
  {
    char c = text[*i];
    if (quoted && c == '"')
    {
      if (*i + 1 < length && text[*i + 1] == '"')
        (*i)++;
      else
      {
        quoted = FALSE;
        continue;
      }
    }
    else if (!quoted && (c == ',' || c == '\n' || c == '\r'))
      break;
    g_string_append_c (field, c);
  }
  return g_string_free (field, FALSE);
}

static void
end_row (GPtrArray *rows, GPtrArray *fields)
{
  gboolean blank = fields->len == 1 && ((const char *)g_ptr_array_index (fields, 0))[0] == '\0';

  if (blank)
    g_ptr_array_set_size (fields, 0);
  if (fields->len == 0)
    return;
  GStrv row = g_new0 (char *, fields->len + 1);
  for (guint i = 0; i < fields->len; i++)
    row[i] = g_strdup (g_ptr_array_index (fields, i));
  g_ptr_array_set_size (fields, 0);
  g_ptr_array_add (rows, row);
}

GPtrArray *
wt_csv_parse (const char *text, gsize length)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  gsize i = length >= 3 && memcmp (text, "\357\273\277", 3) == 0 ? 3 : 0;

  while (i < length)
  {
    g_ptr_array_add (fields, read_field (text, length, &i));
    if (i < length && text[i] == ',')
    {
      i++;
      if (i == length)
        g_ptr_array_add (fields, g_strdup (""));
      continue;
    }
    end_row (rows, fields);
    if (i + 1 < length && text[i] == '\r' && text[i + 1] == '\n')
      i++;
    i++;
  }
  end_row (rows, fields);
  return rows;
}
