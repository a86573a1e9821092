/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dateline: the place, and perhaps the day and the agency, that a report begins with. */
#pragma once

#include "piece.h"

/* wt_dateline_length: bytes of the dateline a paragraph begins with, with the separator and the white space behind it;
 * 0 where there is none. A place in capitals, or with an agency in parentheses or a day, is believed; one in small
 * letters must be a place by the list of places or by the article ("in Moscow").
 * @article_text: NUL-terminated, where such a mention is looked for. */
gsize wt_dateline_length (const char *text, gsize length_bytes, const WtAgencies *agencies, const char *article_text);
