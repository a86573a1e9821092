/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web archive: the records of a WARC or ARC file, one after the other. */
#pragma once

#include "reader.h"
#include "webblock.h"

/* A record's header. url: of the page; date: when it was fetched, ISO 8601; NULL where there is none. media_type: of
 * the content, NULL where the content is an answer of HTTP. length: of the content, or WT_WEB_BLOCK_UNTOLD. why_not:
 * (transfer none) (nullable): why it is not looked into, a plural as in wt_skipped_add(). */
typedef struct
{
  char *url;
  char *date;
  char *media_type;
  guint64 length;
  const char *why_not;
} WtWebHeader;

/* What WARC and ARC differ in. next: goes on to the next record and reads its header; passes over what is none.
 * @n_lost: (inout): counts the bytes of that, but for blank lines. Returns: FALSE at the end. find: where in the middle
 * of something a header begins. */
typedef struct
{
  gboolean (*next) (WtStream *stream, WtWebHeader *header, guint64 *n_lost);
  WtWebBlockFind find;
} WtWebFormat;

/* wt_web_archive_read: reads all records. Returns: FALSE where the input is no archive that is opened. */
gboolean
wt_web_archive_read (const WtWebFormat *format, const WtInput *input, WtStream *stream, WtReaderContext *context);

/* wt_web_header_clear: frees what it holds, and makes it empty. */
void wt_web_header_clear (WtWebHeader *header);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtWebHeader, wt_web_header_clear)
