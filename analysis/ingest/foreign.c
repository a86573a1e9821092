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

static const Kind html = { "an HTML page", "save its text as .txt" };
static const Kind xml = { "an XML document", "save its text as .txt" };
static const Kind packed = { "a compressed file or archive", "unpack it first" };
static const Kind pdf = { "a PDF", "save its text as .txt" };
static const Kind warc = { "a WARC archive", "save its pages' texts as .txt" };
static const Kind binary = { "a binary file", "only text can be read" };

static guint
count_closing_tags (const char *text, gsize length)
{
  guint tags = 0;

  for (gsize i = 0; i + 3 < length; i++)
    tags += text[i] == '<' && text[i + 1] == '/' && g_ascii_isalpha (text[i + 2]);
  return tags;
}

/* What of a sample is markup: its tags' bytes, and the lines that begin with one. */
typedef struct
{
  gsize tag_bytes;
  guint lines;
  guint tag_lines;
} Markup;

static Markup
measure_markup (const char *sample)
{
  Markup markup = { 0 };
  gboolean at_start = TRUE;

  for (const char *p = sample; *p != '\0'; p++)
  {
    gboolean tag = *p == '<' && (g_ascii_isalpha (p[1]) || strchr ("/!", p[1]) != NULL) && p[1] != '\0';
    markup.lines += at_start && !g_ascii_isspace (*p);
    markup.tag_lines += at_start && tag;
    at_start = *p == '\n' || (at_start && g_ascii_isspace (*p));
    gsize n = tag ? strcspn (p, ">\n") : 0;
    markup.tag_bytes += n;
    p += n > 0 && p[n] != '\0' ? n - 1 : 0;
  }
  return markup;
}

/* Whether a sample that has tags is markup, not a text that holds some. */
static gboolean
is_mostly_tags (const char *sample)
{
  Markup markup = measure_markup (sample);

  return markup.tag_lines * 2 >= markup.lines || markup.tag_bytes * 3 >= strlen (sample);
}

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
  gsize length = strlen (sample);
  if (g_str_has_prefix (sample, "warc/"))
    return &warc;
  if (g_str_has_prefix (sample, "<!doctype html") || g_str_has_prefix (sample, "<html")
      || (*sample == '<' && strstr (sample, "<html") != NULL))
    return &html;
  if (g_str_has_prefix (sample, "<?xml") || g_str_has_prefix (sample, "<!doctype"))
    return &xml;
  guint closing = count_closing_tags (sample, length);
  if (closing > 0 && is_mostly_tags (sample))
    return strstr (sample, "</div>") != NULL || strstr (sample, "</p>") != NULL ? &html : closing >= 3 ? &xml : NULL;
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
