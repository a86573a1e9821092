/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTTP: an answer of a web server as archives keep it (RFC 9112): status, headers, body. */
#pragma once

#include "stream.h"

/* status: 0 where there is no status line. media_type: lower case, without parameters; charset, last_modified as the
 * headers have them; NULL where they do not. */
typedef struct
{
  guint status;
  gboolean chunked;
  gboolean compressed;
  char *media_type;
  char *charset;
  char *last_modified;
} WtHttp;

/* wt_http_read: the head of an answer, up to the blank line. What is not one is left in the stream, with status 0.
 * @http: (out): clear with wt_http_clear(). */
void wt_http_read (WtStream *stream, WtHttp *http);
void wt_http_clear (WtHttp *http);

/* wt_http_content_type: sets media_type and charset from the value of a Content-Type header. */
void wt_http_content_type (WtHttp *http, const char *value);

/* wt_http_body: the body behind the head, its chunks put together and unpacked. Chunks and compression that are
 * announced and not there are common in archives: the bytes are then given as they are. @stream: must outlive it.
 * Returns: (transfer full). */
WtStream *wt_http_body (WtStream *stream, const WtHttp *http);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtHttp, wt_http_clear)
