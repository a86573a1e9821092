/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "record.h"

#include <string.h>

static void
part_clear (gpointer data)
{
  WtPart *part = data;

  g_free (part->kind);
  g_free (part->text);
}

GArray *
wt_parts_new (void)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (WtPart));

  g_array_set_clear_func (parts, part_clear);
  return parts;
}

static void
field_clear (gpointer data)
{
  WtField *field = data;

  g_free (field->name);
  g_free (field->value);
  g_clear_pointer (&field->parts, g_array_unref);
}

WtRecord *
wt_record_new (void)
{
  WtRecord *record = g_new0 (WtRecord, 1);

  record->fields = g_array_new (FALSE, TRUE, sizeof (WtField));
  g_array_set_clear_func (record->fields, field_clear);
  return record;
}

void
wt_record_free (WtRecord *record)
{
  if (record == NULL)
    return;
  g_array_unref (record->fields);
  g_free (record);
}

void
wt_record_add (WtRecord *record, char *name, char *value, GArray *parts)
{
  WtField field = { name, value, parts };

  if (record->fields->len >= WT_RECORD_MAX_FIELDS)
    field_clear (&field);
  else
    g_array_append_val (record->fields, field);
}

gboolean
wt_field_is_blank (const WtField *field)
{
  return field->value[strspn (field->value, " \t\r\n")] == '\0';
}

const WtField *
wt_record_find (const WtRecord *record, const char *name)
{
  for (guint i = 0; i < record->fields->len; i++)
  {
    const WtField *field = &g_array_index (record->fields, WtField, i);
    if (strcmp (field->name, name) == 0 && !wt_field_is_blank (field))
      return field;
  }
  return NULL;
}

gsize
wt_record_bytes (const WtRecord *record)
{
  gsize n = 0;

  for (guint i = 0; i < record->fields->len; i++)
    n += strlen (g_array_index (record->fields, WtField, i).value);
  return n;
}
