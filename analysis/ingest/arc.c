/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ARC, the Internet Archive's format before WARC, versions 1 and 2: a line "URL IP date type length" (version 2 has
 * five more fields before the length), then so many bytes. */
#include <string.h>

#include "reader.h"
#include "webrecord.h"

#define MAX_LINE_BYTES 65536
/* Fields behind the URL, which may hold blanks itself. */
#define FIELDS_V1 4
#define FIELDS_V2 9

gboolean
wt_arc_probe (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes > 11 && memcmp (bytes, "filedesc://", 11) == 0;
}

/* One record's line. */
typedef struct
{
  char *url;
  char *date;
  char *media_type;
  guint64 length;
} Header;

static void
header_clear (Header *header)
{
  g_free (header->url);
  g_free (header->date);
  g_free (header->media_type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

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

/* Reads a record's line with @n_fields fields behind the URL. */
static gboolean
read_fields (char *line, guint n_fields, Header *header)
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
  header->url = g_utf8_make_valid (url, -1);
  header->date = g_steal_pointer (&date);
  header->media_type = g_utf8_make_valid (fields[2], -1);
  header->length = g_ascii_strtoull (fields[n_fields - 1], NULL, 10);
  return TRUE;
}

/* Goes on to the next line that is a record's. Version 2 is asked for first: there an offset of eight digits stands
 * where version 1 would have its date. Returns: FALSE at the end. */
static gboolean
next_header (WtStream *stream, Header *header, gboolean *damaged)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();

  while (wt_stream_line (stream, line, MAX_LINE_BYTES, NULL))
  {
    g_byte_array_append (line, (const guint8 *)"", 1);
    char *text = g_strchomp ((char *)line->data);
    if (*text == '\0')
      continue;
    header_clear (header);
    *header = (Header){ 0 };
    if (read_fields (text, FIELDS_V2, header) || read_fields (text, FIELDS_V1, header))
      return TRUE;
    *damaged = TRUE;
  }
  return FALSE;
}

static void
read_record (const WtInput *input, guint64 n, const Header *header, WtStream *stream, WtSkipped *skipped,
             WtReaderContext *context)
{
  g_autoptr (WtStream) block = wt_stream_new_window (stream, header->length);
  gboolean web = g_ascii_strncasecmp (header->url, "http", 4) == 0;
  const WtWebRecord record = {
    .archive = input, .n = n, .url = header->url, .date = header->date, .media_type = web ? NULL : header->media_type
  };

  if (!web)
    wt_skipped_add (skipped, "records about the crawl");
  else
    wt_web_record_read (&record, block, skipped, context);
  if (context->stopped)
    return;
  wt_stream_skip (block, G_MAXUINT64);
  if (wt_stream_offset (block) < header->length)
    wt_web_record_tell_cut (input, n, stream, context);
}

gboolean
wt_arc_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  WtSkipped skipped = { { NULL } };
  gboolean damaged = FALSE;
  guint64 n = 0;

  if (wt_reader_too_deep (input, context))
    return FALSE;
  while (!context->stopped)
  {
    g_auto (Header) header = { 0 };
    if (!next_header (stream, &header, &damaged))
      break;
    read_record (input, ++n, &header, stream, &skipped, context);
  }
  if (damaged)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, 0,
                        "%s is damaged: between some records there are lines that belong to none; they were left out",
                        input->id);
  wt_skipped_tell (&skipped, input, context);
  return TRUE;
}
