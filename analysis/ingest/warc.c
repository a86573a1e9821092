/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WARC (ISO 28500; versions 0.17 to 1.1). libarchive reads it too, but gives neither the records' headers nor those of
 * HTTP. */
#include <string.h>

#include "webarchive.h"

#define MAX_LINE_BYTES 65536
#define MAX_HEADERS    1000

static gboolean
is_version_line (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes >= 8 && memcmp (bytes, "WARC/", 5) == 0 && (bytes[5] == '0' || bytes[5] == '1') && bytes[6] == '.';
}

gboolean
wt_warc_probe (const WtSniff *sniff)
{
  return is_version_line (sniff->bytes, sniff->n_bytes);
}

/* The next line without its end. Returns: FALSE at the end. */
static gboolean
next_line (WtStream *stream, GByteArray *line)
{
  if (!wt_stream_line (stream, line, MAX_LINE_BYTES, NULL))
    return FALSE;
  g_byte_array_append (line, (const guint8 *)"", 1);
  g_strchomp ((char *)line->data);
  return TRUE;
}

static void
replace (char **value, const char *with)
{
  g_free (*value);
  *value = g_utf8_make_valid (with, -1);
}

/* In angle brackets, as some writers read the first standard. */
static void
read_url (WtWebHeader *header, char *value)
{
  gsize n = strlen (value);

  if (n > 1 && value[0] == '<' && value[n - 1] == '>')
  {
    value[n - 1] = '\0';
    value++;
  }
  replace (&header->url, value);
}

static void
read_field (WtWebHeader *header, char **type, char *line)
{
  char *colon = strchr (line, ':');

  if (colon == NULL)
    return;
  *colon = '\0';
  char *value = g_strstrip (colon + 1);
  if (g_ascii_strcasecmp (line, "WARC-Type") == 0)
    replace (type, value);
  else if (g_ascii_strcasecmp (line, "WARC-Date") == 0)
    replace (&header->date, value);
  else if (g_ascii_strcasecmp (line, "Content-Type") == 0)
    replace (&header->media_type, value);
  else if (g_ascii_strcasecmp (line, "Content-Length") == 0 && g_ascii_isdigit (*value))
    header->length = MIN (g_ascii_strtoull (value, NULL, 10), WT_WEB_BLOCK_UNTOLD - 1);
  else if (g_ascii_strcasecmp (line, "WARC-Target-URI") == 0)
    read_url (header, value);
}

/* The line that begins a record. Behind damage it may stand at the end of another one. */
static gboolean
is_version (const char *line)
{
  const char *at = g_strrstr (line, "WARC/");

  if (at == NULL || !is_version_line ((const guint8 *)at, strlen (at)))
    return FALSE;
  return at == line || strspn (at + 7, "0123456789") == strlen (at + 7);
}

/* Reads a header's lines behind the first. One that is cut off by another record's beginning is begun anew. */
static void
read_fields (WtStream *stream, WtWebHeader *header, char **type, guint64 *n_lost)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();
  guint64 from = wt_stream_offset (stream);

  for (guint i = 0; i < MAX_HEADERS && next_line (stream, line) && line->data[0] != '\0'; i++)
  {
    if (!is_version ((const char *)line->data))
    {
      read_field (header, type, (char *)line->data);
      continue;
    }
    *n_lost += wt_stream_offset (stream) - from;
    from = wt_stream_offset (stream);
    wt_web_header_clear (header);
    g_clear_pointer (type, g_free);
  }
}

/* Records that are not looked into. */
static const char *
reason_of_type (const char *type)
{
  static const char *const texts[] = { "response", "resource", "conversion" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (type, texts[i]) == 0)
      return NULL;
  if (g_strcmp0 (type, "revisit") == 0)
    return "revisits of pages kept elsewhere";
  return "records about the crawl";
}

static gboolean
is_http (const WtWebHeader *header, const char *type)
{
  return g_strcmp0 (type, "response") == 0
         && (header->media_type == NULL || g_ascii_strncasecmp (header->media_type, "application/http", 16) == 0);
}

static gboolean
next_header (WtStream *stream, WtWebHeader *header, guint64 *n_lost)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();
  g_autofree char *type = NULL;
  gboolean begins;

  do
  {
    guint64 from = wt_stream_offset (stream);
    if (!next_line (stream, line))
      return FALSE;
    begins = is_version ((const char *)line->data);
    if (!begins && line->data[0] != '\0')
      *n_lost += wt_stream_offset (stream) - from;
  } while (!begins);
  read_fields (stream, header, &type, n_lost);
  header->why_not = reason_of_type (type);
  if (is_http (header, type))
    g_clear_pointer (&header->media_type, g_free);
  else if (header->media_type == NULL)
    header->media_type = g_strdup ("");
  return TRUE;
}

/* A line with the version and the name of a field. */
static gboolean
is_header (const guint8 *bytes, gsize n_bytes)
{
  gsize i = 7;

  if (!is_version_line (bytes, n_bytes))
    return FALSE;
  while (i < n_bytes && g_ascii_isdigit (bytes[i]))
    i++;
  if (i < n_bytes && bytes[i] == '\r')
    i++;
  return i + 1 < n_bytes && bytes[i] == '\n' && g_ascii_isalpha (bytes[i + 1]);
}

static gsize
find_header (const guint8 *bytes, gsize n_bytes)
{
  const guint8 *at = bytes, *end = bytes + n_bytes;

  while ((at = memmem (at, (gsize)(end - at), "WARC/", 5)) != NULL && !is_header (at, (gsize)(end - at)))
    at++;
  return at != NULL ? (gsize)(at - bytes) : n_bytes;
}

gboolean
wt_warc_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  static const WtWebFormat format = { next_header, find_header };

  return wt_web_archive_read (&format, input, stream, context);
}
