/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Teleprinter: messages of IPTC 7901 and ANPA 1312. A message is a header behind SOH, a text between STX and ETX, and a
 * line with the time before EOT; around it is padding. */
#pragma once

#include "wire.h"

/* The parts of one message, as bytes without its control characters; each may be empty. */
typedef struct
{
  GString *header;
  GString *text;
  GString *trailer;
} WtTeleprinterMessage;

/* What a header says. source: the letters that the agency or its service signs with; number: of the message; priority:
 * 1 to 9 or a letter; category: one to three letters; words: 0 unknown; keyword: the line that names the story; info:
 * what else stands in it. All strings but keyword may be NULL. */
typedef struct
{
  char *source;
  char *number;
  char *priority;
  char *category;
  guint words;
  char *keyword;
  char *info;
} WtTeleprinterHeader;

/* wt_teleprinter_header_read: @header: UTF-8, its lines as they came. wt_teleprinter_header_clear: frees what it holds.
 */
void wt_teleprinter_header_read (WtTeleprinterHeader *into, const char *header);
void wt_teleprinter_header_clear (WtTeleprinterHeader *header);

/* wt_teleprinter_time: the day and time of a trailer: "211642 Aug 13" (21 August 2013, 16:42), or ANPA's
 * "XY-ZZ-08-21-13 1642EDT". Returns: (transfer full) (nullable): as ISO 8601. */
char *wt_teleprinter_time (const char *trailer);

/* wt_teleprinter_decode: a part's bytes to UTF-8. Seven bits may be one of the national variants of ISO 646, in which
 * letters stand in the places of brackets: told by the words that come of it. Returns: (transfer full). */
char *wt_teleprinter_decode (const GString *bytes);

/* wt_teleprinter_text: adds a message's text to a draft: headline, byline, paragraphs. @text: UTF-8. */
void wt_teleprinter_text (WtDraft *draft, const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WtTeleprinterHeader, wt_teleprinter_header_clear)
