/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON (RFC 8259): the report's fields. How each field is found in the XML is said by tables; one function follows
 * them. */
#include <jansson.h>

#include <wiretrace/export.h>

#include "read.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)

/* Enough for every number of a report, whose digits are fixed, and too few to show a double's binary remainder. */
#define REAL_DIGITS 10

/* TEXT, NUMBER, REAL, TRUTH: of an attribute with the key as its name, null where it is absent. CONTENT: the element's
 * own text. CHILD_CONTENT: the text of the child element with the key as its name. NUMBERS: a list of numbers in an
 * attribute. OBJECT: the child element with the key as its name. LIST: the elements named item, inside the child with
 * the key as its name, or, for a DIRECT_LIST, right here. CONTENTS: as DIRECT_LIST, the texts alone. PAIRS: name and
 * value of the options. */
typedef enum
{
  TEXT,
  NUMBER,
  REAL,
  TRUTH,
  CONTENT,
  CHILD_CONTENT,
  NUMBERS,
  OBJECT,
  LIST,
  DIRECT_LIST,
  CONTENTS,
  PAIRS
} Kind;

typedef struct Field Field;
struct Field
{
  const char *key;
  Kind kind;
  const char *item;
  const Field *fields;
};

static const Field input_fields[] = { { "path", TEXT }, { "sha256", TEXT }, { "bytes", NUMBER }, { NULL } };
static const Field agency_fields[] = { { "id", TEXT }, { "name", TEXT }, { NULL } };
static const Field published_fields[] = { { "date", TEXT },      { "time", TEXT },   { "source", TEXT },
                                          { "reliable", TRUTH }, { "reason", TEXT }, { NULL } };
static const Field credit_fields[] = {
  { "agency", TEXT }, { "kind", TEXT }, { "text", CONTENT }, { "sentence", NUMBER }, { NULL }
};
static const Field derivation_fields[] = {
  { "class", TEXT },  { "agency", TEXT }, { "share_words", REAL }, { "confidence", REAL },     { "credited", TEXT },
  { "reason", TEXT }, { "way", TEXT },    { "through", TEXT },     { "way_confidence", REAL }, { NULL },
};
static const Field origin_fields[] = { { "agency", TEXT },    { "relation", TEXT }, { "confidence", REAL },
                                       { "credited", TRUTH }, { "family", TEXT },   { NULL } };
static const Field sentence_fields[] = {
  { "n", NUMBER },
  { "kind", TEXT },
  { "text", CHILD_CONTENT },
  { "offset", NUMBER },
  { "length", NUMBER },
  { "words", NUMBER },
  { "origin", OBJECT, NULL, origin_fields },
  { NULL },
};
static const Field metadatum_fields[] = { { "name", TEXT }, { "value", TEXT }, { NULL } };
static const Field article_fields[] = {
  { "id", TEXT },
  { "path", TEXT },
  { "url", TEXT },
  { "outlet", TEXT },
  { "title", TEXT },
  { "language", TEXT },
  { "author", TEXT },
  { "words", NUMBER },
  { "published", OBJECT, NULL, published_fields },
  { "metadata", LIST, "metadatum", metadatum_fields },
  { "credits", LIST, "credit", credit_fields },
  { "derivation", OBJECT, NULL, derivation_fields },
  { "sentences", LIST, "sentence", sentence_fields },
  { NULL },
};
static const Field side_fields[] = { { "article", TEXT }, { "sentences", NUMBERS }, { NULL } };
static const Field operation_fields[] = { { "kind", TEXT },       { "a_offset", NUMBER }, { "a_length", NUMBER },
                                          { "b_offset", NUMBER }, { "b_length", NUMBER }, { NULL } };
static const Field alignment_fields[] = {
  { "a", OBJECT, NULL, side_fields },
  { "b", OBJECT, NULL, side_fields },
  { "relation", TEXT },
  { "similarity", REAL },
  { "shared_words", NUMBER },
  { "score_bits", REAL },
  { "evalue", REAL },
  { "confidence", REAL },
  { "operations", LIST, "operation", operation_fields },
  { NULL },
};
static const Field place_fields[] = { { "article", TEXT }, { "sentence", NUMBER }, { NULL } };
static const Field family_fields[] = {
  { "id", TEXT }, { "agency", TEXT }, { "members", DIRECT_LIST, "member", place_fields }, { "text", CHILD_CONTENT },
  { NULL },
};
static const Field reconstructed_fields[] = {
  { "family", TEXT },
  { "confidence", REAL },
  { "text", CHILD_CONTENT },
  { "witnesses", DIRECT_LIST, "witness", place_fields },
  { "variants", CONTENTS, "witness" },
  { NULL },
};
static const Field source_fields[] = {
  { "agency", TEXT },
  { "present", TEXT },
  { "reconstructed", DIRECT_LIST, "reconstructed", reconstructed_fields },
  { NULL },
};
static const Field edge_fields[] = {
  { "from", TEXT },
  { "from_kind", TEXT },
  { "to", TEXT },
  { "kind", TEXT },
  { "sentences", NUMBER },
  { "verbatim", NUMBER },
  { "edited", NUMBER },
  { "rewritten", NUMBER },
  { "quotation", NUMBER },
  { "words", NUMBER },
  { "share_words", REAL },
  { "credited", TRUTH },
  { "confidence", REAL },
  { "evidence", CONTENTS, "evidence" },
  { NULL },
};
static const Field diagnostic_fields[] = { { "article", TEXT },    { "code", TEXT },   { "severity", TEXT },
                                           { "message", CONTENT }, { "line", NUMBER }, { NULL } };
static const Field report_fields[] = {
  { "wiretrace", TEXT },
  { "created", TEXT },
  { "title", TEXT },
  { "language", TEXT },
  { "options", PAIRS, "option" },
  { "inputs", LIST, "input", input_fields },
  { "agencies", LIST, "agency", agency_fields },
  { "articles", LIST, "article", article_fields },
  { "alignments", LIST, "alignment", alignment_fields },
  { "families", LIST, "family", family_fields },
  { "sources", LIST, "source", source_fields },
  { "edges", LIST, "edge", edge_fields },
  { "diagnostics", LIST, "diagnostic", diagnostic_fields },
  { NULL },
};

static json_t *object_of (const xmlNode *element, const Field *fields);

static json_t *
scalar_of (const xmlNode *element, const Field *field)
{
  const char *text = wt_read_text (element, field->key);

  if (text == NULL)
    return json_null ();
  switch (field->kind)
  {
  case NUMBER:
    return json_integer (g_ascii_strtoll (text, NULL, 10));
  case REAL:
    return json_real (g_ascii_strtod (text, NULL));
  case TRUTH:
    return json_boolean (g_str_equal (text, "true"));
  default:
    return json_string (text);
  }
}

static json_t *
numbers_of (const char *text)
{
  json_t *numbers = json_array ();
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", " \t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      json_array_append_new (numbers, json_integer (g_ascii_strtoll (parts[i], NULL, 10)));
  return numbers;
}

static json_t *
list_of (const xmlNode *parent, const Field *field)
{
  json_t *list = json_array ();

  for (const xmlNode *item = wt_read_first (parent, field->item); item != NULL; item = wt_read_next (item))
    json_array_append_new (list, field->kind == CONTENTS ? json_string (wt_read_content (item))
                                                         : object_of (item, field->fields));
  return list;
}

static json_t *
pairs_of (const xmlNode *parent, const Field *field)
{
  json_t *pairs = json_object ();

  for (const xmlNode *item = wt_read_first (parent, field->item); item != NULL; item = wt_read_next (item))
    json_object_set_new (pairs, wt_read_text (item, "name"), json_string (wt_read_text (item, "value")));
  return pairs;
}

static json_t *
value_of (const xmlNode *element, const Field *field)
{
  switch (field->kind)
  {
  case CONTENT:
    return json_string (wt_read_content (element));
  case CHILD_CONTENT:
    return json_string (wt_read_content (wt_read_first (element, field->key)));
  case NUMBERS:
    return numbers_of (wt_read_text (element, field->key));
  case OBJECT:
    return object_of (wt_read_first (element, field->key), field->fields);
  case LIST:
    return list_of (wt_read_first (element, field->key), field);
  case DIRECT_LIST:
  case CONTENTS:
    return list_of (element, field);
  case PAIRS:
    return pairs_of (wt_read_first (element, field->key), field);
  default:
    return scalar_of (element, field);
  }
}

static json_t *
object_of (const xmlNode *element, const Field *fields)
{
  json_t *object = json_object ();

  for (; fields->key != NULL; fields++)
    json_object_set_new (object, fields->key, value_of (element, fields));
  return object;
}

static int
append (const char *text, size_t n_bytes, void *data)
{
  g_string_append_len (data, text, (gssize)n_bytes);
  return 0;
}

GBytes *
wt_export_json (xmlDoc *report, GError **error)
{
  const xmlNode *root = wt_read_root (report, error);
  if (root == NULL)
    return NULL;

  g_autoptr (json_t) json = object_of (root, report_fields);
  GString *text = g_string_new (NULL);
  json_dump_callback (json, append, text, JSON_INDENT (2) | JSON_REAL_PRECISION (REAL_DIGITS));
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}
