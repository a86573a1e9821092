/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ARC, the Internet Archive's format before WARC, versions 1 and 2: a line "URL IP date type length" (version 2 has
 * five more fields before the length), then so many bytes. */
#include <string.h>

#include "webarchive.h"

#define MAX_LINE_BYTES  65536
#define MAX_FOUND_BYTES 4096
/* Fields behind the URL, which may hold blanks itself. */
#define FIELDS_V1 4
#define FIELDS_V2 9

gboolean
wt_arc_probe (const WtSniff *sniff)
{
  return sniff->n_bytes > 11 && memcmp (sniff->bytes, "filedesc://", 11) == 0;
}

static gboolean
is_number (const char *text)
{
  gsize n = strspn (text, "0123456789");

  return n > 0 && n < 18 && text[n] == '\0';
}

/* "20140216050221" as "2014-02-16T05:02:21Z"; NULL where it is no date. */
static char *
date_of (const char *digits)
{
  gsize n = strlen (digits);

  if (!is_number (digits) || n < 8)
    return NULL;
  if (n < 14)
    return g_strdup_printf ("%.4s-%.2s-%.2s", digits, digits + 4, digits + 6);
  return g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", digits, digits + 4, digits + 6, digits + 8, digits + 10,
                          digits + 12);
}

static gboolean
is_of_the_web (const char *url)
{
  return g_ascii_strncasecmp (url, "http", 4) == 0;
}

/* Reads a record's line with @n_fields fields behind the URL. */
static gboolean
read_fields (char *line, guint n_fields, WtWebHeader *header)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words);

  if (n < n_fields + 1 || strstr (words[0], ":") == NULL)
    return FALSE;
  char **fields = words + n - n_fields; /* IP, date, type, ..., length */
  g_autofree char *date = date_of (fields[1]);
  if (date == NULL || !is_number (fields[n_fields - 1]))
    return FALSE;
  gsize url_bytes = 0;
  for (char **word = words; word < fields; word++)
    url_bytes += strlen (*word) + 1;
  g_autofree char *url = g_strndup (line, url_bytes - 1);
  wt_web_header_clear (header);
  header->url = g_utf8_make_valid (url, -1);
  header->date = g_steal_pointer (&date);
  header->media_type = is_of_the_web (url) ? NULL : g_utf8_make_valid (fields[2], -1);
  header->length = g_ascii_strtoull (fields[n_fields - 1], NULL, 10);
  header->why_not = is_of_the_web (url) ? NULL : "records about the crawl";
  return TRUE;
}

/* Version 2 is asked for first: there an offset of eight digits stands where version 1 would have its date. */
static gboolean
read_line (char *line, WtWebHeader *header)
{
  return read_fields (line, FIELDS_V2, header) || read_fields (line, FIELDS_V1, header);
}

static gboolean
next_header (WtStream *stream, WtWebHeader *header, guint64 *n_lost)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();

  while (wt_stream_line (stream, line, MAX_LINE_BYTES, NULL))
  {
    gsize n_bytes = line->len;
    g_byte_array_append (line, (const guint8 *)"", 1);
    char *text = g_strchomp ((char *)line->data);
    if (*text != '\0' && read_line (text, header))
      return TRUE;
    *n_lost += *text != '\0' ? n_bytes : 0;
  }
  return FALSE;
}

/* A whole line that is a record's. */
static gboolean
is_header (const guint8 *bytes, gsize n_bytes)
{
  static const char *const schemes[] = { "http://", "https://", "dns:", "filedesc://" };
  const guint8 *end = memchr (bytes, '\n', MIN (n_bytes, MAX_FOUND_BYTES));
  g_auto (WtWebHeader) header = { 0 };
  gboolean may_be = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (schemes) && end != NULL; i++)
    may_be |= n_bytes > strlen (schemes[i]) && memcmp (bytes, schemes[i], strlen (schemes[i])) == 0;
  if (!may_be)
    return FALSE;
  g_autofree char *line = g_strndup ((const char *)bytes, (gsize)(end - bytes));
  return read_line (g_strchomp (line), &header);
}

static gsize
find_header (const guint8 *bytes, gsize n_bytes)
{
  const guint8 *at = bytes, *end = bytes + n_bytes;

  while (at != NULL && !is_header (at, (gsize)(end - at)))
  {
    at = memchr (at, '\n', (gsize)(end - at));
    at = at != NULL && at + 1 < end ? at + 1 : NULL;
  }
  return at != NULL ? (gsize)(at - bytes) : n_bytes;
}

gboolean
wt_arc_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  static const WtWebFormat format = { next_header, find_header };

  return wt_web_archive_read (&format, input, stream, context);
}
