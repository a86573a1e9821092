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
static const Kind office = { "a document of an office program or an e-book", "save its text as .txt" };
static const Kind packed = { "an archive of a kind that cannot be read as a stream", "unpack it first" };
static const Kind pdf = { "a PDF", "save its text as .txt" };
static const Kind binary = { "a binary file", "only text can be read" };

static gboolean
begins (const guint8 *bytes, gsize n_bytes, const char *magic)
{
  gsize n = strlen (magic);

  return n_bytes >= n && memcmp (bytes, magic, n) == 0;
}

static const Kind *
kind_of (const WtSniff *sniff)
{
  const guint8 *bytes = sniff->bytes;
  gsize n_bytes = sniff->n_bytes;

  if (begins (bytes, n_bytes, "PK\003\004") || begins (bytes, n_bytes, "\xd0\xcf\x11\xe0"))
    return &office;
  if (begins (bytes, n_bytes, "7z\xbc\xaf") || begins (bytes, n_bytes, "Rar!"))
    return &packed;
  if (begins (bytes, n_bytes, "%PDF-"))
    return &pdf;
  if (sniff->binary)
    return &binary;
  if (g_str_has_prefix (sniff->sample, "<?xml") || g_str_has_prefix (sniff->sample, "<!doctype"))
    return &xml;
  if (wt_sniff_closing_tags (sniff) >= 3 && wt_sniff_is_mostly_tags (sniff))
    return &xml;
  return NULL;
}

gboolean
wt_foreign_probe (const WtSniff *sniff)
{
  return kind_of (sniff) != NULL;
}

gboolean
wt_foreign_read (const WtInput *input, WtReaderContext *context)
{
  WtSniff sniff;

  wt_sniff (&sniff, input->bytes, input->n_bytes);
  const Kind *kind = kind_of (&sniff);
  wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_NOT_TEXT, WT_SEVERITY_ERROR, input->id, 0,
                      "%s is %s and was not read; %s", input->id, kind->name, kind->advice);
  return FALSE;
}
