/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not read: kinds of file that are known but have no reader, and binary files. Refused with a word about what
 * to do, since tags or braces must never be compared as if they were prose. */
#include <string.h>

#include "encoding.h"
#include "reader.h"
#include "sniff.h"

typedef struct
{
  const char *name;
  const char *advice;
} Kind;

static const Kind xml = { "an XML document of a kind that has no reader", "save its text as .txt" };
static const Kind packed = { "a compressed file or archive", "unpack it first" };
static const Kind pdf = { "a PDF", "save its text as .txt" };
static const Kind warc = { "a WARC archive", "save its pages' texts as .txt" };
static const Kind binary = { "a binary file", "only text can be read" };

static const Kind *
kind_of (const guint8 *bytes, gsize n_bytes)
{
  if (n_bytes >= 4
      && (memcmp (bytes, "PK\003\004", 4) == 0 || memcmp (bytes, "\x1f\x8b\x08", 3) == 0
          || memcmp (bytes, "BZh", 3) == 0
          || memcmp (bytes,
                     "\xfd"
                     "7zX",
                     4)
                 == 0
          || memcmp (bytes, "\x28\xb5\x2f\xfd", 4) == 0))
    return &packed;
  if (n_bytes >= 5 && memcmp (bytes, "%PDF-", 5) == 0)
    return &pdf;
  if (wt_encoding_is_binary (bytes, n_bytes))
    return &binary;
  g_autofree char *sample = wt_sniff_sample (bytes, n_bytes);
  if (g_str_has_prefix (sample, "warc/"))
    return &warc;
  if (g_str_has_prefix (sample, "<?xml") || g_str_has_prefix (sample, "<!doctype"))
    return &xml;
  if (wt_sniff_closing_tags (sample) >= 3 && wt_sniff_is_mostly_tags (sample))
    return &xml;
  return NULL;
}

gboolean
wt_foreign_probe (const guint8 *bytes, gsize n_bytes)
{
  return kind_of (bytes, n_bytes) != NULL;
}

gboolean
wt_foreign_read (const WtInput *input, WtReaderContext *context)
{
  const Kind *kind = kind_of (input->bytes, input->n_bytes);

  wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_NOT_TEXT, WT_SEVERITY_ERROR, input->id, 0,
                      "%s is %s and was not read; %s", input->id, kind->name, kind->advice);
  return FALSE;
}
