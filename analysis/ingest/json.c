/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON: one object, an array of them, one in a line or one behind the other, or an object with an array of them; each
 * is an article in ninjs, or a record whose columns are named or guessed. */
#include <string.h>

#include "json_mend.h"
#include "json_record.h"
#include "json_split.h"
#include "ninjs.h"
#include "recode.h"
#include "records.h"
#include "sniff.h"

#define MAX_NESTING 500

gboolean
wt_json_probe (const WtSniff *sniff)
{
  const char *first = sniff->sample[0] == 0x1E ? sniff->sample + 1 : sniff->sample; /* RFC 7464 */
  const char *p = *first != '\0' ? first + 1 : first;

  while (g_ascii_isspace (*p))
    p++;
  if (*first == '{')
    return *p == '}' || (*p == '"' && strchr (p, ':') != NULL);
  return *first == '[' && (*p == '{' || *p == '"' || *p == '[' || (*p == ']' && p[1] == '\0'));
}

static void
read_ninjs (json_t *item, const WtInput *input, WtRecords *records, WtReaderContext *context)
{
  WtDraft *draft = wt_ninjs_draft (item, input);

  if (draft != NULL)
    wt_draft_give (draft, input, context);
  else
    wt_records_skip (records);
}

/* Reads one record. Returns: FALSE where no more are wanted. */
static gboolean
read_record (json_t *element, const WtInput *input, WtRecords *records, WtReaderContext *context)
{
  json_t *inner = wt_json_inner (element);

  if (wt_ninjs_is (element) || wt_ninjs_is (inner))
  {
    read_ninjs (wt_ninjs_is (element) ? element : inner, input, records, context);
    return !context->stopped;
  }
  json_t *source = json_object_get (element, "_source");
  return wt_records_add (records, wt_json_record (json_is_object (source) ? source : element));
}

/* The records of an array that lies in an object. */
static gboolean
read_array (json_t *array, WtRecords *records, WtReaderContext *context)
{
  gsize i;
  json_t *element;
  gboolean more = TRUE;

  json_array_foreach (array, i, element)
  {
    g_autofree char *text = context->options->checksums ? json_dumps (element, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
    const WtInput *input =
        wt_records_next (records, (const guint8 *)(text != NULL ? text : ""), text != NULL ? strlen (text) : 0, FALSE);
    if (!json_is_object (element))
      wt_records_skip (records);
    else
      more = read_record (element, input, records, context);
    if (!more)
      break;
  }
  return more;
}

/* Reads JSON, if need be by mending it. @why: (out): why it cannot be, where it returns NULL. */
static json_t *
parse (const WtJsonValue *value, char **why)
{
  json_error_t error;
  json_t *json = json_loadb ((const char *)value->bytes, value->n_bytes, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
  gsize length;

  *why = json == NULL ? g_strdup (error.text) : NULL;
  if (json != NULL)
    return json;
  g_autofree char *mended = wt_json_mend (value->bytes, value->n_bytes, &length);
  return json_loadb (mended, length, JSON_ALLOW_NUL | JSON_DECODE_ANY, &error);
}

static gboolean
read_value (const WtJsonValue *value, WtRecords *records, WtReaderContext *context)
{
  g_autofree char *why = NULL;
  g_autoptr (json_t) json = parse (value, &why);
  json_t *array = json_is_object (json) && !wt_ninjs_is (json) ? wt_json_articles (json) : NULL;

  if (array != NULL)
    return read_array (array, records, context);
  const WtInput *input = wt_records_next (records, value->bytes, value->n_bytes, value->alone);
  if (json_is_object (json))
    return read_record (json, input, records, context);
  wt_records_broken (records, value->line, why != NULL ? why : "it is no object");
  return TRUE;
}

gboolean
wt_json_read_stream (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  WtDecoding decoding;
  g_autoptr (WtStream) utf8 = wt_recode_stream (stream, &decoding);
  g_autoptr (WtJsonSplit) split = wt_json_split_new (utf8, context->options->max_bytes, MAX_NESTING);
  g_autoptr (WtRecords) records = wt_records_new (input, context, "JSON", WT_SEVERITY_WARNING);
  WtJsonValue value;
  WtJsonToken token;
  gboolean more = TRUE;

  wt_recode_tell (&decoding, input->id, context->diagnostics);
  while (more && (token = wt_json_split_next (split, &value)) != WT_JSON_END)
    if (token == WT_JSON_VALUE)
      more = read_value (&value, records, context);
    else
    {
      wt_records_next (records, value.bytes, value.n_bytes, FALSE);
      wt_records_broken (records, value.line, value.why);
    }
  return wt_records_end (records);
}
