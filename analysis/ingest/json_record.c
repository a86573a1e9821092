/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "json_record.h"

#include <string.h>

#include "columns.h"

/* Objects in objects that are read as one record. */
#define MAX_DEPTH 5

static char *
clean_string (const char *bytes, gsize n)
{
  GString *out = NULL;

  if (memchr (bytes, 0, n) == NULL)
    return g_strndup (bytes, n);
  out = g_string_sized_new (n + 16);
  for (gsize i = 0; i < n; i++)
    if (bytes[i] == '\0')
      g_string_append (out, "\357\277\275");
    else
      g_string_append_c (out, bytes[i]);
  return g_string_free (out, FALSE);
}

/* Mongo's way to write dates and ids. */
static json_t *
extended (const json_t *value)
{
  static const char *const names[] = { "$date", "$oid", "$numberLong", "$numberInt", "$t" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    json_t *inner = json_object_get (value, names[i]);
    if (inner != NULL)
      return inner;
  }
  return NULL;
}

static char *
plain_string (const json_t *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (json_is_string (value))
    return clean_string (json_string_value (value), json_string_length (value));
  if (json_is_integer (value))
    return g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));
  if (json_is_real (value))
    return g_strdup (g_ascii_dtostr (number, sizeof number, json_real_value (value)));
  return NULL;
}

char *
wt_json_string (const json_t *value)
{
  for (guint depth = 0; depth < 3 && extended (value) != NULL; depth++)
    value = extended (value);
  return plain_string (value);
}

/* The words of an object that stands for a text or a name. */
static char *
words_of (json_t *object)
{
  static const char *const names[] = { "text", "value", "content", "body", "name", "term", "label", "title", "html" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    char *words = wt_json_string (json_object_get (object, names[i]));
    if (words != NULL)
      return words;
  }
  return NULL;
}

static char *
kind_of (json_t *object)
{
  static const char *const names[] = { "kind", "type", "role", "tag" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_is_string (json_object_get (object, names[i])))
      return wt_json_string (json_object_get (object, names[i]));
  return NULL;
}

/* Sentences name the credits in them by number: "credits.3" is the kind of that in the third. */
static void
add_credits (WtRecord *record, json_t *array)
{
  gsize i;
  json_t *credit;

  json_array_foreach (array, i, credit)
  {
    json_t *sentence = json_object_get (credit, "sentence"), *kind = json_object_get (credit, "kind");
    if (json_is_integer (sentence) && json_is_string (kind))
      wt_record_add (record, g_strdup_printf ("credits.%" JSON_INTEGER_FORMAT, json_integer_value (sentence)),
                     wt_json_string (kind), NULL);
  }
}

static void
add_array (WtRecord *record, const char *name, json_t *array)
{
  g_autoptr (GArray) parts = wt_parts_new ();
  GString *joined = g_string_new (NULL);
  gsize i;
  json_t *element;

  json_array_foreach (array, i, element)
  {
    WtPart part = { NULL, json_is_object (element) ? words_of (element) : wt_json_string (element) };
    if (part.text == NULL || parts->len >= WT_RECORD_MAX_PARTS)
    {
      g_free (part.text);
      continue;
    }
    part.kind = json_is_object (element) ? kind_of (element) : NULL;
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? "\n" : "", part.text);
    g_array_append_val (parts, part);
  }
  wt_record_add (record, g_strdup (name), g_string_free (joined, FALSE), g_steal_pointer (&parts));
}

static void
add_object (WtRecord *record, const char *prefix, json_t *object, guint depth)
{
  const char *key;
  json_t *value;

  json_object_foreach (object, key, value)
  {
    g_autofree char *name = *prefix != '\0' ? g_strconcat (prefix, ".", key, NULL) : g_strdup (key);
    g_autofree char *text = wt_json_string (value);
    if (text != NULL)
      wt_record_add (record, g_steal_pointer (&name), g_steal_pointer (&text), NULL);
    else if (json_is_array (value) && strcmp (name, "credits") == 0)
      add_credits (record, value);
    else if (json_is_array (value))
      add_array (record, name, value);
    else if (json_is_object (value) && depth < MAX_DEPTH)
      add_object (record, name, value, depth + 1);
    if (record->fields->len >= WT_RECORD_MAX_FIELDS)
      return;
  }
}

WtRecord *
wt_json_record (json_t *object)
{
  WtRecord *record = wt_record_new ();

  add_object (record, "", object, 0);
  return record;
}

/* Whether most elements of an array are objects that have something of an article by its name. */
static gboolean
is_of_records (json_t *array)
{
  gsize i, n = 0;
  json_t *element, *value;
  const char *key;

  json_array_foreach (array, i, element)
  {
    gboolean article = FALSE;
    json_object_foreach (wt_json_inner (element), key, value)
    {
      int role = wt_column_role (key, NULL);
      article |= role == WT_COLUMN_TEXT || role == WT_COLUMN_TITLE;
    }
    n += article;
    if (i >= 50)
      break;
  }
  return n > 0 && n * 2 >= MIN (json_array_size (array), 51);
}

static json_t *
articles_in (json_t *object, guint depth)
{
  json_t *best = NULL, *value;
  const char *key;

  json_object_foreach (object, key, value)
  {
    json_t *found = json_is_array (value) && is_of_records (value) ? value
                    : json_is_object (value) && depth < 3          ? articles_in (value, depth + 1)
                                                                   : NULL;
    if (found != NULL && (best == NULL || json_array_size (found) > json_array_size (best)))
      best = found;
  }
  return best;
}

/* Whether an object has running text of its own, by the names of its fields. */
static gboolean
has_text (json_t *object)
{
  g_autoptr (WtRecord) record = wt_json_record (object);

  for (guint i = 0; i < record->fields->len; i++)
  {
    const WtField *field = &g_array_index (record->fields, WtField, i);
    if (wt_column_role (field->name, NULL) == WT_COLUMN_TEXT && wt_column_is_prose (field->value))
      return TRUE;
  }
  return FALSE;
}

json_t *
wt_json_articles (json_t *object)
{
  json_t *array = articles_in (object, 0);

  return array != NULL && !has_text (object) ? array : NULL;
}

json_t *
wt_json_inner (json_t *element)
{
  static const char *const names[] = { "_source", "item", "article", "doc" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
  {
    json_t *inner = json_object_get (element, names[i]);
    if (json_is_object (inner))
      return inner;
  }
  return element;
}
