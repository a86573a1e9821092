/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "teleprinter.h"

#include <string.h>

#include "versions.h"

#define SOH 0x01
#define STX 0x02
#define ETX 0x03
#define EOT 0x04
#define SYN 0x16

/* A header is shorter than this; what is longer is no message's. A trailer likewise. */
#define MAX_HEADER_BYTES  2000
#define MAX_TRAILER_BYTES 200

typedef enum
{
  PART_BETWEEN,
  PART_HEADER,
  PART_TEXT,
  PART_TRAILER
} Part;

/* A file of messages while it is read. n: messages so far; cut: the text was longer than the limit. */
typedef struct
{
  const WtInput *input;
  WtReaderContext *context;
  WtTeleprinterMessage message;
  Part part;
  guint64 n;
  guint given;
  gboolean many;
  gboolean cut;
  guint broken;
} Reading;

static gboolean
is_padding (guint8 c)
{
  return c == 0 || c == SYN || c == 0x7F || c == 0xFF || c == EOT || g_ascii_isspace (c);
}

gboolean
wt_teleprinter_probe (const WtSniff *sniff)
{
  const guint8 *bytes = sniff->bytes;
  gsize n_bytes = sniff->n_bytes, i = 0;

  while (i < n_bytes && is_padding (bytes[i]))
    i++;
  if (i == n_bytes || bytes[i] != SOH)
    return FALSE;
  return memchr (bytes + i, STX, MIN (n_bytes - i, (gsize)MAX_HEADER_BYTES)) != NULL;
}

static void
start_message (Reading *reading)
{
  g_string_truncate (reading->message.header, 0);
  g_string_truncate (reading->message.text, 0);
  g_string_truncate (reading->message.trailer, 0);
  reading->part = PART_HEADER;
  reading->cut = FALSE;
}

static void
say_header (WtDraft *draft, const WtReaderContext *context, const WtTeleprinterHeader *header)
{
  static const char *const letters[][2] = {
    { "f", "flash" }, { "b", "bulletin" }, { "u", "urgent" }, { "r", "regular" }, { "d", "deferred" }
  };
  const char *urgency = header->priority;

  for (gsize i = 0; i < G_N_ELEMENTS (letters) && urgency != NULL; i++)
    if (g_ascii_strcasecmp (urgency, letters[i][0]) == 0)
      urgency = letters[i][1];
  wt_draft_note (draft, "slug", header->keyword);
  wt_draft_note (draft, "urgency", urgency);
  wt_draft_note (draft, "category", header->category);
  wt_draft_note (draft, "doc-id", header->number);
  wt_draft_note (draft, "service", header->source);
  wt_draft_note (draft, "keywords", header->info);
  wt_versions_note (draft, WT_VERSIONS_SLUG, header->keyword);
  g_autofree char *upper = header->source != NULL ? g_ascii_strup (header->source, -1) : NULL;
  if (wt_wire_agency (context->agencies, upper) != NULL)
    wt_wire_outlet (draft, context, 60, upper);
  if (header->info != NULL)
  {
    g_auto (GStrv) words = g_strsplit_set (header->info, " ", 8);
    for (char **word = words; *word != NULL; word++)
      if (**word != '\0' && g_ascii_isupper (**word) && wt_wire_agency (context->agencies, *word) != NULL)
        wt_wire_outlet (draft, context, 70, *word);
  }
}

/* "AP-NY-08-21-13 1642EDT": the sender's sign. */
static void
say_trailer (WtDraft *draft, const WtReaderContext *context, const char *trailer)
{
  g_autofree char *time = wt_teleprinter_time (trailer);
  const char *start = trailer + strspn (trailer, " \t\r\n^");
  g_autofree char *sign = g_strndup (start, strcspn (start, "- \r\n"));

  wt_draft_date (draft, time, WT_DATE_META, 74, "the message's end line");
  if (start[strlen (sign)] == '-' && wt_wire_agency (context->agencies, sign) != NULL)
    wt_wire_outlet (draft, context, 65, sign);
}

/* Gives the message that was collected, if it is one. */
static void
end_message (Reading *reading)
{
  WtReaderContext *context = reading->context;

  if (reading->part == PART_BETWEEN)
    return;
  gboolean whole = reading->part == PART_TRAILER;
  reading->part = PART_BETWEEN;
  reading->n++;
  reading->broken += !whole;
  if (reading->message.text->len == 0)
    return;
  g_autofree char *id = reading->many ? wt_reader_record_id (reading->input, reading->n) : NULL;
  g_autofree char *header_text = wt_teleprinter_decode (reading->message.header);
  g_autofree char *text = wt_teleprinter_decode (reading->message.text);
  g_autofree char *trailer = wt_teleprinter_decode (reading->message.trailer);
  g_autoptr (WtDraft) draft = wt_draft_new (reading->input, id);
  g_auto (WtTeleprinterHeader) header = { NULL };

  wt_teleprinter_header_read (&header, header_text);
  say_header (draft, context, &header);
  say_trailer (draft, context, trailer);
  wt_teleprinter_text (draft, text);
  if (reading->cut)
    wt_diagnostics_add (
        context->diagnostics, WT_DIAGNOSTIC_TOO_LARGE, WT_SEVERITY_WARNING, id != NULL ? id : reading->input->id, 0,
        "a message is larger than %" G_GSIZE_FORMAT " bytes; the rest of it was left out", context->options->max_bytes);
  wt_draft_give (g_steal_pointer (&draft), reading->input, context);
  reading->given++;
}

static void
take_byte (Reading *reading, guint8 c)
{
  static const gsize limits[] = { [PART_HEADER] = MAX_HEADER_BYTES, [PART_TRAILER] = MAX_TRAILER_BYTES };
  GString *parts[] = { NULL, reading->message.header, reading->message.text, reading->message.trailer };
  GString *into = parts[reading->part];
  gsize limit = reading->part == PART_TEXT ? reading->context->options->max_bytes : limits[MIN (reading->part, 3u)];

  if (into == NULL || c == 0 || c == SYN || c == 0x7F)
    return;
  if (into->len < limit)
    g_string_append_c (into, (char)c);
  else
    reading->cut |= reading->part == PART_TEXT;
}

static void
take (Reading *reading, guint8 c)
{
  if (c == SOH)
  {
    end_message (reading);
    start_message (reading);
  }
  else if (c == EOT)
    end_message (reading);
  else if (c == STX && reading->part == PART_BETWEEN)
    start_message (reading);
  else if (c == STX && reading->part == PART_HEADER)
    reading->part = PART_TEXT;
  else if (c == ETX && (reading->part == PART_TEXT || reading->part == PART_HEADER))
    reading->part = PART_TRAILER;
  else if (c != STX && c != ETX)
    take_byte (reading, c);
}

/* Whether the file holds a second message, as far as can be seen. */
static gboolean
holds_many (WtStream *stream)
{
  const guint8 *bytes;
  gsize n = wt_stream_peek (stream, WT_STREAM_PEEK_BYTES, &bytes);
  const guint8 *first = memchr (bytes, SOH, n);

  return n == WT_STREAM_PEEK_BYTES
         || (first != NULL && memchr (first + 1, SOH, n - (gsize)(first + 1 - bytes)) != NULL);
}

static gboolean
tell_end (const Reading *reading)
{
  if (reading->broken > 0)
    wt_diagnostics_add (reading->context->diagnostics, WT_DIAGNOSTIC_MALFORMED, WT_SEVERITY_WARNING, reading->input->id,
                        0, "%u of %" G_GUINT64_FORMAT " messages have no end; what there is of them was read",
                        reading->broken, reading->n);
  if (reading->n > reading->given)
    wt_diagnostics_add (reading->context->diagnostics, WT_DIAGNOSTIC_SKIPPED,
                        reading->given > 0 ? WT_SEVERITY_NOTE : WT_SEVERITY_ERROR, reading->input->id, 0,
                        "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " messages have no text and were left out",
                        reading->n - reading->given, reading->n);
  return reading->given > 0;
}

gboolean
wt_teleprinter_read (const WtInput *input, WtStream *stream, WtReaderContext *context)
{
  g_autoptr (GString) header = g_string_new (NULL), text = g_string_new (NULL), trailer = g_string_new (NULL);
  Reading reading = {
    .input = input, .context = context, .message = { header, text, trailer }, .many = holds_many (stream)
  };
  const guint8 *bytes;
  gsize n;

  while (!context->stopped && (n = wt_stream_block (stream, WT_STREAM_PEEK_BYTES, &bytes)) > 0)
    for (gsize i = 0; i < n && !context->stopped; i++)
      take (&reading, bytes[i]);
  if (!context->stopped)
    end_message (&reading);
  return tell_end (&reading) || context->stopped;
}
