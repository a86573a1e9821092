/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "http.h"

#include <string.h>

#include "inflate.h"

#define MAX_LINE_BYTES 65536
#define MAX_HEADERS    1000

/* Value of a parameter of a header ("charset" of "text/html; charset=utf-8"). Returns: (transfer full) (nullable). */
static char *
parameter (const char *value, const char *name)
{
  for (const char *p = strchr (value, ';'); p != NULL; p = strchr (p, ';'))
  {
    p++;
    p += strspn (p, " \t");
    if (g_ascii_strncasecmp (p, name, strlen (name)) != 0 || p[strlen (name)] != '=')
      continue;
    p += strlen (name) + 1;
    p += strspn (p, "\"' ");
    gsize n = strcspn (p, "\"'; \t,");
    return n > 0 ? g_strndup (p, n) : NULL;
  }
  return NULL;
}

void
wt_http_content_type (WtHttp *http, const char *value)
{
  g_free (http->media_type);
  g_free (http->charset);
  http->media_type = g_ascii_strdown (value, (gssize)strcspn (value, "; \t"));
  http->charset = parameter (value, "charset");
}

static void
read_header (WtHttp *http, char *line)
{
  char *colon = strchr (line, ':');

  if (colon == NULL)
    return;
  *colon = '\0';
  const char *value = g_strstrip (colon + 1);
  if (g_ascii_strcasecmp (line, "Content-Type") == 0)
    wt_http_content_type (http, value);
  else if (g_ascii_strcasecmp (line, "Transfer-Encoding") == 0)
    http->chunked = g_ascii_strncasecmp (value, "chunked", 7) == 0;
  else if (g_ascii_strcasecmp (line, "Content-Encoding") == 0)
    http->compressed = g_ascii_strcasecmp (value, "identity") != 0;
  else if (g_ascii_strcasecmp (line, "Last-Modified") == 0 && http->last_modified == NULL)
    http->last_modified = g_strdup (value);
}

void
wt_http_read (WtStream *stream, WtHttp *http)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();
  const guint8 *bytes;

  *http = (WtHttp){ 0 };
  if (wt_stream_peek (stream, 5, &bytes) < 5 || memcmp (bytes, "HTTP/", 5) != 0)
    return;
  for (guint i = 0; i < MAX_HEADERS && wt_stream_line (stream, line, MAX_LINE_BYTES, NULL); i++)
  {
    g_byte_array_append (line, (const guint8 *)"", 1);
    char *text = g_strchomp ((char *)line->data);
    if (*text == '\0')
      return;
    const char *code = i == 0 ? strchr (text, ' ') : NULL;
    if (code != NULL)
      http->status = (guint)g_ascii_strtoull (code, NULL, 10);
    else
      read_header (http, text);
  }
}

void
wt_http_clear (WtHttp *http)
{
  g_clear_pointer (&http->media_type, g_free);
  g_clear_pointer (&http->charset, g_free);
  g_clear_pointer (&http->last_modified, g_free);
}

/* Chunks of a body (RFC 9112, 7.1). left: of the current one. plain: there are no chunks after all. */
typedef struct
{
  WtStream *parent;
  guint64 left;
  gboolean plain;
} Chunks;

/* The line that begins a chunk: its length in hexadecimal digits. Returns: its bytes with the line break, 0 where it is
 * none. */
static gsize
look_at_length (WtStream *stream, guint64 *length)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (stream, 256, &bytes), i = 0, digits = 0;

  *length = 0;
  while (i < n && (bytes[i] == '\r' || bytes[i] == '\n') && i < 2)
    i++;
  for (; i < n && g_ascii_isxdigit (bytes[i]) && digits < 15; i++, digits++)
    *length = *length * 16 + (guint64)g_ascii_xdigit_value ((char)bytes[i]);
  while (i < n && bytes[i] == ' ')
    i++;
  if (digits == 0 || i >= n || (bytes[i] != ';' && bytes[i] != '\r' && bytes[i] != '\n'))
    return 0;
  const guint8 *end = memchr (bytes + i, '\n', n - i);
  return end != NULL ? (gsize)(end - bytes) + 1 : 0;
}

static gssize
fill_from_chunks (gpointer data, const guint8 **block, GError **error)
{
  Chunks *chunks = data;

  if (chunks->left == 0 && !chunks->plain)
  {
    guint64 length;
    gsize n = look_at_length (chunks->parent, &length);
    chunks->plain = n == 0;
    wt_stream_skip (chunks->parent, n);
    if (n > 0 && length == 0)
      return 0;
    chunks->left = length;
  }
  gsize n = wt_stream_block (chunks->parent, chunks->plain ? G_MAXSSIZE : (gsize)MIN (chunks->left, G_MAXSSIZE), block);
  chunks->left -= chunks->plain ? 0 : n;
  if (n == 0 && wt_stream_error (chunks->parent) != NULL)
  {
    g_propagate_error (error, g_error_copy (wt_stream_error (chunks->parent)));
    return -1;
  }
  return (gssize)n;
}

static WtStream *
new_chunks (WtStream *stream)
{
  static const WtStreamSource source = { fill_from_chunks, g_free };
  Chunks *chunks = g_new0 (Chunks, 1);

  chunks->parent = stream;
  return wt_stream_new (&source, chunks);
}

WtStream *
wt_http_body (WtStream *stream, const WtHttp *http)
{
  WtStream *body = http->chunked ? new_chunks (stream) : wt_stream_new_window (stream, G_MAXUINT64);

  return http->compressed ? wt_inflate_new (body) : body;
}
