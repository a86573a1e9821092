/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "overrides.h"
#include "reader.h"

/* How many inputs' hashes are remembered to tell one that comes twice; so that memory does not grow with their number.
 */
#define MAX_REMEMBERED 100000

/* In the order they are asked. */
static const WtReader readers[] = {
  { "gzip", wt_gzip_probe, NULL, wt_gzip_read },
  { "archive", wt_archive_probe, NULL, wt_archive_read },
  { "WARC", wt_warc_probe, NULL, wt_warc_read },
  { "ARC", wt_arc_probe, NULL, wt_arc_read },
  { "teleprinter", wt_teleprinter_probe, NULL, wt_teleprinter_read },
  { "NITF", wt_nitf_probe, wt_nitf_read, NULL },
  { "NewsML", wt_newsml_probe, wt_newsml_read, NULL },
  { "feed", wt_feed_probe, wt_feed_read, NULL },
  { "HTML", wt_html_probe, wt_html_read, NULL },
  { "JSON", wt_json_probe, NULL, wt_json_read_stream },
  { "foreign", wt_foreign_probe, wt_foreign_read, NULL },
  { "table", wt_table_probe, NULL, wt_table_read_stream },
  { "plain text", wt_plain_probe, wt_plain_read, NULL },
};

const WtReader *
wt_reader_for (const guint8 *bytes, gsize n_bytes)
{
  WtSniff sniff;
  gsize i = 0;

  wt_sniff (&sniff, bytes, n_bytes);
  while (i + 1 < G_N_ELEMENTS (readers) && !readers[i].probe (&sniff))
    i++;
  return &readers[i];
}

/* Takes a document into memory, up to the limit. Returns: its bytes; what lies beyond is read on to, for the file's
 * hash, where the file ends with it. */
static GByteArray *
take (WtStream *stream, const WtIngestOptions *options, gboolean *truncated)
{
  GByteArray *bytes = g_byte_array_new ();
  const guint8 *more;

  wt_stream_read (stream, bytes, MIN (options->max_bytes, (gsize)G_MAXINT32));
  *truncated = wt_stream_peek (stream, 1, &more) > 0;
  return bytes;
}

static void
tell_cut_short (const WtInput *input, const WtStream *stream, WtReaderContext *context)
{
  if (wt_stream_error (stream) != NULL)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_WARNING, input->id, 0,
                        "%s could not be read to its end (%s); what came before that was read", input->id,
                        wt_stream_error (stream)->message);
}

/* The hash of a document's bytes: the file's, where it is the whole of one, which is known by now. */
static char *
hash_of (const WtInput *input, const GByteArray *bytes)
{
  const WtInputFile *file = input->file;

  if (file != NULL && file->sha256 != NULL && file->n_bytes == bytes->len && input->depth == 0
      && strcmp (input->id, file->path) == 0)
    return g_strdup (file->sha256);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
}

static gboolean
read_document (const WtReader *reader, const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  WtInput document = *input;
  g_autoptr (GByteArray) bytes = take (stream, context->options, &document.truncated);
  g_autofree char *sha256 = NULL;

  if (context->options->checksums)
    sha256 = hash_of (input, bytes);
  document.bytes = bytes->data;
  document.n_bytes = bytes->len;
  document.sha256 = sha256;
  gboolean ok = reader->read (&document, context);
  if (document.truncated && ok)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_TOO_LARGE, WT_SEVERITY_WARNING, input->id, 0,
                        "%s is larger than %" G_GSIZE_FORMAT " bytes; the rest of it was left out", input->id,
                        document.n_bytes);
  return ok;
}

/* Tables stand beside articles too; those that hold articles have a reader of their own. */
static gboolean
is_side_table (const WtInput *input, const WtReader *reader)
{
  return input->walked && reader == &readers[G_N_ELEMENTS (readers) - 1]
         && (g_str_has_suffix (input->path, ".csv") || g_str_has_suffix (input->path, ".tsv"));
}

gboolean
wt_reader_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  const guint8 *bytes;
  gsize n_bytes = wt_stream_peek (stream, WT_STREAM_PEEK_BYTES, &bytes);

  if (n_bytes == 0 && wt_stream_error (stream) != NULL)
  {
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_ERROR, input->id, 0,
                        "%s could not be read: %s", input->id, wt_stream_error (stream)->message);
    return FALSE;
  }
  if (n_bytes == 0)
  {
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, input->id, 0,
                        "%s is empty; nothing was read from it", input->id);
    return FALSE;
  }
  const WtReader *reader = wt_reader_for (bytes, n_bytes);
  if (is_side_table (input, reader))
  {
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_NOT_TEXT, WT_SEVERITY_NOTE, input->id, 0,
                        "%s was passed over as no article; name it outright to read it", input->id);
    return TRUE;
  }
  gboolean ok = reader->read_stream != NULL ? reader->read_stream (input, stream, context)
                                            : read_document (reader, input, stream, context);
  tell_cut_short (input, stream, context);
  wt_reader_told (context);
  return ok;
}

void
wt_reader_told (const WtReaderContext *context)
{
  if (context->options->told != NULL)
    context->options->told (context->data);
}

gboolean
wt_reader_too_deep (const WtInput *input, WtReaderContext *context)
{
  if (input->depth < context->options->max_archives)
    return FALSE;
  wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_TOO_LARGE, WT_SEVERITY_ERROR, input->id, 0,
                      "%s is an archive inside of %u others and was not unpacked", input->id, input->depth);
  return TRUE;
}

char *
wt_reader_record_id (const WtInput *input, guint64 n)
{
  return g_strdup_printf ("%s#%" G_GUINT64_FORMAT, input->id, n);
}

static void
tell_duplicate (WtReaderContext *context, const WtArticle *article)
{
  if (context->seen == NULL || article->sha256 == NULL)
    return;
  const char *first = g_hash_table_lookup (context->seen, article->sha256);
  if (first == NULL && g_hash_table_size (context->seen) < MAX_REMEMBERED)
    g_hash_table_insert (context->seen, g_strdup (article->sha256), g_strdup (article->id));
  else if (first != NULL)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_DUPLICATE, WT_SEVERITY_WARNING, article->id, 0,
                        "the same bytes as %s; both are kept, leave one out if it is the same article", first);
}

void
wt_reader_give (const WtInput *input, WtReaderContext *context, WtArticle *article)
{
  if (article->sha256 == NULL)
    article->sha256 = g_strdup (input->sha256);
  if (article->file == NULL && input->file != NULL)
    article->file = wt_input_file_ref (input->file);
  if (context->overrides != NULL)
    wt_overrides_apply (context->overrides, article, context->diagnostics);
  if (article->published.date == NULL)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_NO_DATE, WT_SEVERITY_NOTE, article->id, 0,
                        "no publication date was found; articles.csv beside the file can give it (columns file, "
                        "published)");
  tell_duplicate (context, article);
  context->n_given++;
  if (!context->sink (article, context->data))
    context->stopped = TRUE;
}
