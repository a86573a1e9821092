/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "webrecord.h"

#include <string.h>

#include "expansion.h"
#include "http.h"

static gboolean
is_text_type (const char *type)
{
  static const char *const types[] = { "text/html",
                                       "application/xhtml+xml",
                                       "text/plain",
                                       "text/xml",
                                       "application/xml",
                                       "application/nitf+xml",
                                       "application/rss+xml",
                                       "application/atom+xml",
                                       "application/octet-stream",
                                       "unk",
                                       "no-type" };

  if (type == NULL || *type == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (type, types[i]) == 0)
      return TRUE;
  return strchr (type, '/') == NULL; /* a broken header says nothing */
}

static const char *
reason_of_status (guint status)
{
  if (status >= 300 && status < 400)
    return "redirections";
  return status != 0 && (status < 200 || status >= 300) ? "answers that are errors" : NULL;
}

/* "/robots.txt" and the like: texts for machines; and what crawlers keep of themselves. */
static gboolean
is_for_machines (const char *url)
{
  return url != NULL
         && (strstr (url, "/robots.txt") != NULL || strstr (url, "/favicon.") != NULL
             || g_ascii_strncasecmp (url, "metadata:", 9) == 0 || g_ascii_strncasecmp (url, "urn:", 4) == 0);
}

/* Why a body is no article by its beginning, or NULL. */
static const char *
reason_of_body (WtStream *body)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (body, WT_STREAM_PEEK_BYTES, &bytes), i = 0;

  while (i < n && g_ascii_isspace (bytes[i]))
    i++;
  if (i == n && n < WT_STREAM_PEEK_BYTES && wt_stream_error (body) == NULL)
    return "records with nothing in them";
  return wt_reader_for (bytes, n)->read == wt_foreign_read ? "documents of other kinds" : NULL;
}

void
wt_web_record_read (const WtWebRecord *record, WtStream *block, WtSkipped *skipped, WtReaderContext *context)
{
  g_auto (WtHttp) http = { 0 };
  WtExpansion expansion;

  if (record->media_type != NULL)
    wt_http_content_type (&http, record->media_type);
  else
    wt_http_read (block, &http);
  const char *reason = reason_of_status (http.status);
  if (reason == NULL && (!is_text_type (http.media_type) || is_for_machines (record->url)))
    reason = "pictures, scripts and other files that are no pages";
  wt_expansion_begin (&expansion, record->archive, block, context);
  g_autoptr (WtStream) body = wt_http_body (block, &http);
  if (http.compressed)
    body = wt_expansion_guard (&expansion, g_steal_pointer (&body));
  if (reason == NULL)
    reason = reason_of_body (body);
  if (reason != NULL)
  {
    wt_skipped_add (skipped, reason);
    return;
  }
  WtInput input = *record->archive;
  g_autofree char *id = wt_reader_record_id (record->archive, record->n);
  input.id = id;
  input.depth++;
  input.url = record->url;
  input.charset = http.charset;
  input.media_type = http.media_type;
  input.fetched = record->date;
  input.modified = http.last_modified;
  input.walked = TRUE;
  wt_reader_read (&input, body, context);
}
