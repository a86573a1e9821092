/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "webarchive.h"

#include "webrecord.h"

/* A walk over the records. n: the number of the current one. n_lost: bytes that belong to none. */
typedef struct
{
  const WtWebFormat *format;
  const WtInput *input;
  WtStream *stream;
  WtReaderContext *context;
  WtSkipped skipped;
  guint64 n;
  guint64 n_lost;
  guint64 n_looked;
} Walk;

void
wt_web_header_clear (WtWebHeader *header)
{
  g_free (header->url);
  g_free (header->date);
  g_free (header->media_type);
  *header = (WtWebHeader){ .length = WT_WEB_BLOCK_UNTOLD };
}

static void
tell (const Walk *walk, const char *what)
{
  g_autofree char *id = wt_reader_record_id (walk->input, walk->n);

  wt_diagnostics_add (walk->context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, id, 0, "%s %s", id,
                      what);
}

/* Where the block did not end as its header says. A stream that broke off with an error is told of by itself. */
static void
tell_end (const Walk *walk, const WtWebBlock *block, guint64 n_bytes)
{
  if (block->length == WT_WEB_BLOCK_UNTOLD)
    tell (walk, "does not tell its length; it was read up to the next record");
  else if (block->lied)
    tell (walk, "is shorter than its header says: another record begins in it; it was read up to there");
  else if (n_bytes < block->length && wt_stream_error (walk->stream) == NULL)
    tell (walk, "is cut short: its file ends before the record does; what is there was read");
}

static void
read_record (Walk *walk, const WtWebHeader *header)
{
  WtWebBlock block = {
    .archive = walk->stream, .find = walk->format->find, .length = header->length, .n_looked = &walk->n_looked
  };
  g_autoptr (WtStream) content = wt_web_block_new (&block);
  const WtWebRecord record = {
    .archive = walk->input, .n = walk->n, .url = header->url, .date = header->date, .media_type = header->media_type
  };

  if (header->why_not != NULL)
    wt_skipped_add (&walk->skipped, header->why_not);
  else
    wt_web_record_read (&record, content, &walk->skipped, walk->context);
  if (walk->context->stopped)
    return;
  wt_stream_skip (content, G_MAXUINT64);
  tell_end (walk, &block, wt_stream_offset (content));
}

gboolean
wt_web_archive_read (const WtWebFormat *format, const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  Walk walk = { .format = format, .input = input, .stream = stream, .context = context };
  g_auto (WtWebHeader) header = { .length = WT_WEB_BLOCK_UNTOLD };

  if (wt_reader_too_deep (input, context))
    return FALSE;
  while (!context->stopped && format->next (stream, &header, &walk.n_lost))
  {
    walk.n++;
    read_record (&walk, &header);
    wt_web_header_clear (&header);
  }
  if (walk.n_lost > 0)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, input->id, 0,
                        "%s is damaged: %" G_GUINT64_FORMAT " bytes of it belong to no record and were left out",
                        input->id, walk.n_lost);
  wt_skipped_tell (&walk.skipped, input, context);
  return TRUE;
}
