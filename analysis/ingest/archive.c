/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compressed files and archives (bzip2, xz, zstd, lz4; zip, tar, cpio), by libarchive; gzip is read by gzip.c. A
 * compressed file is what is in it; an archive's members are read as a folder's files are. Nothing is ever unpacked to
 * disk. */
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include <wiretrace/error.h>

#include "archive_tables.h"
#include "expansion.h"
#include "folder.h"
#include "reader.h"
#include "skipped.h"

#define CHUNK_BYTES        65536
#define TAR_HEADER_BYTES   512
#define TAR_CHECKSUM       148
#define TAR_CHECKSUM_BYTES 8

typedef struct archive Archive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_read_free)

/* One compressed file or archive. */
typedef struct
{
  Archive *archive;
  WtStream *packed;
  WtExpansion expansion;
} Unpacking;

/* Documents of office programs and e-books are zip files of parts that are no articles; their first member tells. */
static gboolean
is_office (const guint8 *bytes, gsize n_bytes)
{
  static const char *const members[] = { "[Content_Types].xml", "mimetype", "_rels/.rels", "word/", "docProps/" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (n_bytes >= 30 + strlen (members[i]) && memcmp (bytes, "PK\003\004", 4) == 0
        && memcmp (bytes + 30, members[i], strlen (members[i])) == 0)
      return TRUE;
  return FALSE;
}

/* By the checksum of its first member's header, as no text has it: the sum of its bytes, its own eight taken for
 * blanks. The letters "ustar" some tar files lack, and some texts hold. */
static gboolean
is_tar (const guint8 *bytes, gsize n_bytes)
{
  guint sum = 0, told = 0, digits = 0;

  if (n_bytes < TAR_HEADER_BYTES || bytes[0] == '\0')
    return FALSE;
  for (gsize i = 0; i < TAR_HEADER_BYTES; i++)
    sum += i - TAR_CHECKSUM < TAR_CHECKSUM_BYTES ? ' ' : bytes[i];
  for (gsize i = TAR_CHECKSUM; i < TAR_CHECKSUM + TAR_CHECKSUM_BYTES && bytes[i] != '\0'; i++)
  {
    if (bytes[i] == ' ')
      continue;
    if (bytes[i] < '0' || bytes[i] > '7')
      return FALSE;
    told = told * 8 + (bytes[i] - '0');
    digits++;
  }
  return digits > 0 && told == sum;
}

gboolean
wt_archive_is (const guint8 *bytes, gsize n_bytes)
{
  static const struct
  {
    const char *magic;
    gsize n_bytes;
  } kinds[] = { { "BZh", 3 },        { "\xfd\x37zXZ", 5 }, { "\x28\xb5\x2f\xfd", 4 }, { "\x04\x22\x4d\x18", 4 },
                { "PK\003\004", 4 }, { "070701", 6 } };

  if (is_office (bytes, n_bytes))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (n_bytes >= kinds[i].n_bytes && memcmp (bytes, kinds[i].magic, kinds[i].n_bytes) == 0)
      return TRUE;
  return is_tar (bytes, n_bytes);
}

gboolean
wt_archive_probe (const WtSniff *sniff)
{
  return wt_archive_is (sniff->bytes, sniff->n_bytes);
}

static la_ssize_t
give_packed (Archive *archive, void *data, const void **block)
{
  Unpacking *unpacking = data;
  const guint8 *bytes = NULL;
  gsize n = wt_stream_block (unpacking->packed, CHUNK_BYTES, &bytes);
  const GError *error = wt_stream_error (unpacking->packed);

  if (n == 0 && error != NULL)
  {
    archive_set_error (archive, -1, "%s", error->message);
    return -1;
  }
  *block = bytes;
  return (la_ssize_t)n;
}

static gssize
fill_from_member (gpointer data, const guint8 **block, GError **error)
{
  Unpacking *unpacking = data;
  const void *bytes;
  size_t n = 0;
  la_int64_t offset;
  int status;

  do
    status = archive_read_data_block (unpacking->archive, &bytes, &n, &offset);
  while (status == ARCHIVE_RETRY || ((status == ARCHIVE_OK || status == ARCHIVE_WARN) && n == 0));
  if (status == ARCHIVE_EOF)
    return 0;
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
  {
    const char *why = archive_error_string (unpacking->archive);
    g_set_error (error, WT_ERROR, WT_ERROR_IO, "it is damaged or cut short: %s", why != NULL ? why : "unknown");
    return -1;
  }
  *block = bytes;
  return (gssize)n;
}

static Archive *
open_archive (Unpacking *unpacking)
{
  g_autoptr (Archive) archive = archive_read_new ();

  archive_read_support_filter_bzip2 (archive);
  archive_read_support_filter_xz (archive);
  archive_read_support_filter_zstd (archive);
  archive_read_support_filter_lz4 (archive);
  archive_read_support_format_zip_streamable (archive);
  archive_read_support_format_tar (archive);
  archive_read_support_format_cpio (archive);
  archive_read_support_format_raw (archive);
  archive_read_support_format_empty (archive);
  archive_read_open (archive, unpacking, NULL, give_packed, NULL);
  return g_steal_pointer (&archive);
}

/* Why a member is not read, or NULL. */
static const char *
reason_to_pass (struct archive_entry *entry)
{
  const char *path = archive_entry_pathname (entry);

  if (archive_entry_filetype (entry) != AE_IFREG && archive_entry_filetype (entry) != 0)
    return "folders, links and devices";
  if (archive_entry_is_encrypted (entry))
    return "encrypted members";
  if (path == NULL || wt_folder_hides (path))
    return "hidden files, and files that stand beside articles";
  return NULL;
}

/* Members of tar and cpio stand in them as they are: their bytes, counted when those were unpacked, count once. */
static gboolean
can_expand (Archive *archive)
{
  int format = archive_format (archive) & ARCHIVE_FORMAT_BASE_MASK;

  return archive_filter_count (archive) > 1 || (format != ARCHIVE_FORMAT_TAR && format != ARCHIVE_FORMAT_CPIO);
}

/* What is left of a member is read and counted, so that nothing unpacks without end unseen. Returns: FALSE where it
 * could not be read to its end. */
static gboolean
read_member (const WtInput *member, Unpacking *unpacking, gboolean wanted, gboolean *ok, WtReaderContext *context)
{
  static const WtStreamSource source = { fill_from_member, NULL };
  g_autoptr (WtStream) stream = wt_stream_new (&source, unpacking);

  if (can_expand (unpacking->archive))
    stream = wt_expansion_guard (&unpacking->expansion, g_steal_pointer (&stream));

  *ok = !wanted || wt_reader_read (member, stream, context);
  gboolean told = wt_stream_error (stream) != NULL;
  if (!context->stopped)
    wt_stream_skip (stream, G_MAXUINT64);
  if (wt_stream_error (stream) != NULL && !told)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_UNREADABLE, WT_SEVERITY_WARNING, member->id, 0,
                        "%s was not read to its end: %s", member->id, wt_stream_error (stream)->message);
  return wt_stream_error (stream) == NULL;
}

/* A walk over the members. n: the number of the current one; n_tables: of articles.csv among them. raw: it is no
 * archive but a compressed file. */
typedef struct
{
  const WtInput *input;
  Unpacking unpacking;
  WtSkipped skipped;
  guint64 n;
  guint64 n_failed;
  guint n_tables;
  gboolean raw;
} Walk;

/* A table that was not looked for before, in a stream or in an archive in an archive: it counts for what comes behind.
 * Returns: FALSE where the member is none. */
static gboolean
take_table (Walk *walk, struct archive_entry *entry, WtReaderContext *context)
{
  static const WtStreamSource source = { fill_from_member, NULL };
  g_autofree char *folder = walk->raw || archive_entry_is_encrypted (entry)
                                ? NULL
                                : wt_archive_tables_folder (walk->input->path, archive_entry_pathname (entry));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (folder == NULL || context->overrides == NULL || archive_entry_filetype (entry) != AE_IFREG)
    return FALSE;
  walk->n++;
  if (wt_overrides_has (context->overrides, folder))
    return TRUE;
  g_autoptr (WtStream) stream =
      wt_expansion_guard (&walk->unpacking.expansion, wt_stream_new (&source, &walk->unpacking));
  wt_stream_read (stream, bytes, WT_OVERRIDES_MAX_BYTES);
  wt_overrides_enter_bytes (context->overrides, folder, bytes->data, bytes->len, TRUE, context->diagnostics);
  walk->n_tables++;
  return TRUE;
}

static gboolean
walk_member (Walk *walk, struct archive_entry *entry, WtReaderContext *context)
{
  WtInput member = *walk->input;
  const char *why = walk->raw ? NULL : reason_to_pass (entry);
  g_autofree char *id = NULL, *path = NULL;
  gboolean ok;

  if (take_table (walk, entry, context))
    return !context->stopped;
  member.depth++;
  if (!walk->raw)
  {
    walk->n += archive_entry_filetype (entry) == AE_IFREG;
    g_autofree char *name = g_utf8_make_valid (archive_entry_pathname (entry), -1);
    id = wt_reader_record_id (walk->input, walk->n);
    path = g_strconcat (walk->input->path, "/", name, NULL);
    member.id = id;
    member.path = path;
    member.walked = TRUE;
  }
  if (why == NULL && !walk->raw && archive_entry_size_is_set (entry) && archive_entry_size (entry) == 0)
    why = "empty files";
  if (why != NULL)
    wt_skipped_add (&walk->skipped, why);
  if (archive_entry_is_encrypted (entry) && !walk->raw)
    return TRUE; /* nothing comes out of it: the next header passes over it */
  gboolean whole = read_member (&member, &walk->unpacking, why == NULL, &ok, context);
  walk->n_failed += !ok;
  return whole && !context->stopped;
}

static void
tell_end (const Walk *walk, int status, WtReaderContext *context)
{
  const char *id = walk->input->id;
  const char *why = archive_error_string (walk->unpacking.archive);

  if (status != ARCHIVE_EOF && status != ARCHIVE_OK && status != ARCHIVE_WARN)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_UNREADABLE,
                        walk->n > 0 || walk->raw ? WT_SEVERITY_WARNING : WT_SEVERITY_ERROR, id, 0,
                        "%s could not be unpacked to its end (%s); what came before that was read", id,
                        why != NULL ? why : "unknown");
  else if (walk->n == 0 && !walk->raw)
    wt_diagnostics_add (context->diagnostics, WT_DIAGNOSTIC_EMPTY, WT_SEVERITY_ERROR, id, 0,
                        "%s holds no file; nothing was read from it", id);
}

gboolean
wt_archive_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  Walk walk = { .input = input, .unpacking = { .packed = stream } };
  struct archive_entry *entry;
  int status;

  if (wt_reader_too_deep (input, context))
    return FALSE;
  wt_expansion_begin (&walk.unpacking.expansion, input, stream, context);
  g_autoptr (Archive) archive = walk.unpacking.archive = open_archive (&walk.unpacking);
  do
  {
    status = archive_read_next_header (archive, &entry);
    walk.raw = archive_format (archive) == ARCHIVE_FORMAT_RAW;
  } while ((status == ARCHIVE_OK || status == ARCHIVE_WARN) && walk_member (&walk, entry, context));
  for (; walk.n_tables > 0; walk.n_tables--)
    wt_overrides_leave (context->overrides, context->diagnostics, !context->stopped);
  tell_end (&walk, status, context);
  wt_skipped_tell (&walk.skipped, input, context);
  return walk.n_failed == 0 && (walk.n > 0 || walk.raw);
}
