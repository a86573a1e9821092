/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Message: what the program says on standard error, one line each. Control characters that come from files or their
 * names are shown, never sent to the terminal. */
#pragma once

#include <wiretrace/diagnostic.h>

G_BEGIN_DECLS

/* message: "wiretrace: ..." on standard error. @format: without a full stop: "FILE: what is wrong; what to do". */
void message (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* message_plain: a line of a summary: the same without the program's name. */
void message_plain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* message_clean: valid UTF-8 in which no control character is left; line breaks and tabs become spaces.
 * Returns: (transfer full). */
char *message_clean (const char *text, gssize length_bytes);

/* message_diagnostics: shows diagnostics once each, in the order of their inputs, then by line. Of warnings and notes
 * of one kind only the first ten; errors are never folded, because each names an input that could not be read.
 * @ranks: from an input's id to GUINT_TO_POINTER (its place); those not in it come last.
 * @least: those below this severity are left out. */
void message_diagnostics (const GArray *diagnostics, GHashTable *ranks, WtSeverity least);

/* How many of each kind were said, by code. */
typedef struct
{
  guint of[WT_DIAGNOSTIC_LAST];
} MessageCounts;

/* message_some: the same for diagnostics that come in parts: @counts goes from one to the next, all 0 at first.
 * @ranks: (nullable): without it they come by line. message_rest: once, after the last: how many were not shown. */
void message_some (const GArray *diagnostics, GHashTable *ranks, WtSeverity least, MessageCounts *counts);
void message_rest (const MessageCounts *counts);

G_END_DECLS
