/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web record: one record of a web archive (WARC, ARC) that may be an article. */
#pragma once

#include "skipped.h"

/* archive: the input that holds it; n: which record of it, 1-based. url: of the page. date: when it was fetched, ISO
 * 8601. media_type: what the record's own header says of its content, NULL where the content is an answer of HTTP. */
typedef struct
{
  const WtInput *archive;
  guint64 n;
  const char *url;
  const char *date;
  const char *media_type;
} WtWebRecord;

/* wt_web_record_read: reads the record's content as an article, or counts why it is none. @block: what the record
 * holds; need not be read to its end. */
void wt_web_record_read (const WtWebRecord *record, WtStream *block, WtSkipped *skipped, WtReaderContext *context);
