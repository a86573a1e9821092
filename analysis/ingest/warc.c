/* SPDX-License-Identifier: GPL-3.0-or-later */
/* WARC (ISO 28500; versions 0.17 to 1.1), read record by record. libarchive reads it too, but gives neither the
 * records' headers nor those of HTTP. */
#include <string.h>

#include "reader.h"
#include "webrecord.h"

#define MAX_LINE_BYTES 65536
#define MAX_HEADERS    1000

/* The headers of a record that are looked at; NULL where it has none. length: -1 where none is told. */
typedef struct
{
  char *type;
  char *url;
  char *date;
  char *media_type;
  gint64 length;
} Header;

static void
header_clear (Header *header)
{
  g_free (header->type);
  g_free (header->url);
  g_free (header->date);
  g_free (header->media_type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

gboolean
wt_warc_probe (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes >= 8 && memcmp (bytes, "WARC/", 5) == 0 && (bytes[5] == '0' || bytes[5] == '1') && bytes[6] == '.';
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

static void
read_field (Header *header, char *line)
{
  char *colon = strchr (line, ':');

  if (colon == NULL)
    return;
  *colon = '\0';
  char *value = g_strstrip (colon + 1);
  if (g_ascii_strcasecmp (line, "WARC-Type") == 0)
    replace (&header->type, value);
  else if (g_ascii_strcasecmp (line, "WARC-Date") == 0)
    replace (&header->date, value);
  else if (g_ascii_strcasecmp (line, "Content-Type") == 0)
    replace (&header->media_type, value);
  else if (g_ascii_strcasecmp (line, "Content-Length") == 0 && g_ascii_isdigit (*value))
    header->length = g_ascii_strtoll (value, NULL, 10);
  else if (g_ascii_strcasecmp (line, "WARC-Target-URI") == 0)
  {
    gsize n = strlen (value);
    if (n > 1 && value[0] == '<' && value[n - 1] == '>') /* as some writers read the first standard */
    {
      value[n - 1] = '\0';
      value++;
    }
    replace (&header->url, value);
  }
}

/* Goes on to the next record and reads its header. @damaged: (inout): set where other lines were in the way.
 * Returns: FALSE at the end. */
static gboolean
next_header (WtStream *stream, Header *header, gboolean *damaged)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();

  *header = (Header){ .length = -1 };
  do
  {
    if (!next_line (stream, line))
      return FALSE;
    *damaged |= line->data[0] != '\0' && !wt_warc_probe (line->data, line->len);
  } while (!wt_warc_probe (line->data, line->len));
  for (guint i = 0; i < MAX_HEADERS && next_line (stream, line) && line->data[0] != '\0'; i++)
    read_field (header, (char *)line->data);
  return TRUE;
}

/* Records that are not looked into. */
static const char *
reason_of_type (const Header *header)
{
  static const char *const texts[] = { "response", "resource", "conversion" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (header->type, texts[i]) == 0)
      return NULL;
  if (g_strcmp0 (header->type, "revisit") == 0)
    return "revisits of pages kept elsewhere";
  return "records about the crawl";
}

static gboolean
is_http (const Header *header)
{
  return g_strcmp0 (header->type, "response") == 0
         && (header->media_type == NULL || g_ascii_strncasecmp (header->media_type, "application/http", 16) == 0);
}

static void
read_record (const WtInput *input, guint64 n, const Header *header, WtStream *stream, WtSkipped *skipped,
             WtReaderContext *context)
{
  g_autoptr (WtStream) block = wt_stream_new_window (stream, (guint64)header->length);
  const char *reason = reason_of_type (header);
  const char *media_type = header->media_type != NULL ? header->media_type : "";
  const WtWebRecord record = { .archive = input,
                               .n = n,
                               .url = header->url,
                               .date = header->date,
                               .media_type = is_http (header) ? NULL : media_type };

  if (reason != NULL)
    wt_skipped_add (skipped, reason);
  else
    wt_web_record_read (&record, block, skipped, context);
  if (context->stopped)
    return;
  wt_stream_skip (block, G_MAXUINT64);
  if (wt_stream_offset (block) < (guint64)header->length)
    wt_web_record_tell_cut (input, n, stream, context);
}

gboolean
wt_warc_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
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
    n++;
    damaged |= header.length < 0;
    if (header.length >= 0)
      read_record (input, n, &header, stream, &skipped, context);
  }
  if (damaged)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, 0,
                        "%s is damaged: between some records there are bytes that belong to none; they were left out",
                        input->id);
  wt_skipped_tell (&skipped, input, context);
  return TRUE;
}
