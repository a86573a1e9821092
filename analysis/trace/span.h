/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Span: a run of an article's text and its folded twin of the same offsets, to ask for phrases. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* text: as it is. folded: in lower case wherever that takes as many bytes, white space made ' '. [start, end): bytes of
 * both. Phrases are in lower case, words separated by one space. */
typedef struct
{
  const char *text;
  const char *folded;
  gsize start;
  gsize end;
} WtSpan;

/* wt_span_fold: the folded twin of a text. Returns: (transfer full). */
char *wt_span_fold (const char *text, gsize n_bytes);

/* wt_span_trimmed: without white space at its ends. wt_span_bare: without white space and the marks that set a credit
 * apart: brackets, dashes, slashes, bars, colons, commas, stops. wt_span_between: a part of a span. */
WtSpan wt_span_trimmed (WtSpan span);
WtSpan wt_span_bare (WtSpan span);
WtSpan wt_span_between (const WtSpan *span, gsize start, gsize end);
guint wt_span_words (const WtSpan *span);

/* wt_span_begins, _ends, _has: whether it begins with, ends with or somewhere has one of a NULL-terminated list of
 * phrases, as whole words. Returns: the phrase, or NULL. */
const char *wt_span_begins (const WtSpan *span, const char *const *phrases);
const char *wt_span_ends (const WtSpan *span, const char *const *phrases);
const char *wt_span_has (const WtSpan *span, const char *const *phrases);

/* wt_span_is_of: whether each of its words, digits and single letters aside, is in a list. */
gboolean wt_span_is_of (const WtSpan *span, const char *const *words);

/* wt_span_last_word: the word it ends with, hyphens and apostrophes being parts of words; empty where it ends with a
 * mark. wt_span_ends_sentence: whether it ends with a stop, a closing quotation mark, or is blank. */
WtSpan wt_span_last_word (const WtSpan *span);
gboolean wt_span_ends_sentence (const WtSpan *span);

G_END_DECLS
